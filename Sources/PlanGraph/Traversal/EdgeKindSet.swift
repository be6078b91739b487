/// Some kinds of edges, a bit for each.
///
/// A set of the standard library takes longer to make than most closures to find.
public struct EdgeKindSet: Sendable, Equatable, ExpressibleByArrayLiteral {
    private var bits: UInt8

    /// Every kind.
    public static let all = EdgeKindSet(EdgeKind.allCases)
    /// The kinds that paths and subgraphs follow where none are named: all but relations whose kind is not told.
    public static let followed = EdgeKindSet(EdgeKind.allCases.filter { $0 != .relates })

    /// Takes kinds.
    ///
    /// - Parameter kinds: any; twice is once.
    public init(_ kinds: some Sequence<EdgeKind>) { bits = kinds.reduce(0) { $0 | 1 << $1.rawValue } }

    /// Takes the kinds that are listed.
    public init(arrayLiteral kinds: EdgeKind...) { self.init(kinds) }

    /// Adds a kind.
    ///
    /// - Parameter kind: any.
    public mutating func insert(_ kind: EdgeKind) { bits |= 1 << kind.rawValue }

    /// Whether a kind is among them.
    ///
    /// - Parameter kind: any.
    /// - Returns: whether it is.
    public func contains(_ kind: EdgeKind) -> Bool { contains(kind.rawValue) }

    @inline(__always)
    func contains(_ kind: UInt8) -> Bool { bits &>> kind & 1 == 1 }

    /// Whether only relations between documents may be left out.
    var hasAllButRelations: Bool {
        contains(.contains) && contains(.cites) && contains(.leads) && contains(.coordinates)
    }
}
