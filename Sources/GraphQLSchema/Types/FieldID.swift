/// A field of an object or interface, or a meta field of a composite type, as a number.
public struct FieldID: RawRepresentable, Sendable, Hashable {
    /// Counts the fields of all types.
    public let rawValue: Int32

    /// Takes a number.
    ///
    /// - Parameter rawValue: of a field of the schema.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The same as a place in an array.
    public var index: Int { Int(rawValue) }
}
