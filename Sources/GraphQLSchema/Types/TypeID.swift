/// A type of a schema: its place in `Schema.types`.
public struct TypeID: RawRepresentable, Sendable, Hashable, Comparable {
    /// The place in `Schema.types`.
    public let rawValue: UInt16

    /// Takes a place in `Schema.types`.
    ///
    /// - Parameter rawValue: a place that the schema has.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// The place in `Schema.types`.
    public var index: Int { Int(rawValue) }

    init(_ index: Int) {
        rawValue = UInt16(truncatingIfNeeded: index)
    }

    /// Whether a type was defined before another.
    ///
    /// - Parameters:
    ///   - left: a type.
    ///   - right: another of the same schema.
    /// - Returns: true where `left` comes first.
    public static func < (left: TypeID, right: TypeID) -> Bool { left.rawValue < right.rawValue }
}
