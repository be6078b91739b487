public import SourceText

/// A type as it is written.
///
/// Specification, section 2.11.
public struct TypeReference: Sendable, Hashable {
    /// The name inside all lists and exclamation marks.
    public var name: Name

    /// The lists and exclamation marks.
    public var wrappers: TypeWrappers

    /// Where it stands.
    public var span: SourceSpan

    /// Whether it ends in an exclamation mark.
    public var isNonNull: Bool { wrappers.outermost == .nonNull }
}

/// The lists and exclamation marks around the name of a type: a number, so that types are handed on without counting
/// who holds them.
///
/// Specification, section 2.11.
public struct TypeWrappers: Sendable, Hashable {
    /// One of them.
    public enum Wrapper: Sendable {
        /// Brackets: a list.
        case list
        /// An exclamation mark: never null.
        case nonNull
    }

    /// How many there may be.
    public static let most = 60

    /// None.
    public static let none = TypeWrappers(bits: 1)

    /// A bit for each, 1 for an exclamation mark; the outermost is the lowest, and a 1 is above them all.
    private let bits: UInt64

    private init(bits: UInt64) {
        self.bits = bits
    }

    /// How many there are.
    public var count: Int { UInt64.bitWidth - 1 - bits.leadingZeroBitCount }

    /// The outermost, if there is any.
    public var outermost: Wrapper? { bits == 1 ? nil : bits & 1 == 1 ? .nonNull : .list }

    /// All but the outermost.
    public var inner: TypeWrappers { bits == 1 ? self : TypeWrappers(bits: bits >> 1) }

    /// The same with one more outside.
    ///
    /// - Parameter wrapper: what is put around.
    /// - Returns: one more than before, but where there are more than `most`, which is as far as a parser goes.
    public func adding(_ wrapper: Wrapper) -> TypeWrappers {
        count > Self.most + 1 ? self : TypeWrappers(bits: bits << 1 | (wrapper == .nonNull ? 1 : 0))
    }

    /// A type as it is written, such as `[Plan!]!`.
    ///
    /// - Parameter name: of the type.
    /// - Returns: the name with all that is around it.
    public func text(around name: String) -> String {
        switch outermost {
        case nil: name
        case .list: "[\(inner.text(around: name))]"
        case .nonNull: "\(inner.text(around: name))!"
        }
    }
}
