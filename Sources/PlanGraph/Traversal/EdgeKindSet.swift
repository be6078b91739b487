/// Some kinds of edges, a bit for each.
struct EdgeKindSet: Sendable {
    private let bits: UInt8

    init(_ kinds: Set<EdgeKind>) { bits = kinds.reduce(0) { $0 | 1 << $1.rawValue } }

    @inline(__always)
    func contains(_ kind: UInt8) -> Bool { bits &>> kind & 1 == 1 }

    @inline(__always)
    func contains(_ kind: EdgeKind) -> Bool { contains(kind.rawValue) }

    /// Whether only relations between documents may be left out.
    var hasAllButRelations: Bool {
        contains(.contains) && contains(.cites) && contains(.leads) && contains(.coordinates)
    }
}
