/// A name as a number: one that the schema knows, or one that only a document has.
///
/// Two names of a `ResolvedDocument` are the same exactly where their numbers are.
public struct NameID: RawRepresentable, Sendable, Hashable {
    /// Counts the schema's names, then those of the document.
    public let rawValue: Int32

    /// Takes a number.
    ///
    /// - Parameter rawValue: of a name of the schema, or of the document that it belongs to.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The same as a place in an array.
    public var index: Int { Int(rawValue) }
}
