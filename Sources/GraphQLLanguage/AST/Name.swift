public import SourceText

/// A name in a document.
///
/// Specification, section 2.1.9.
public struct Name: Sendable, Hashable {
    /// The name itself.
    public var value: String

    /// Where it stands.
    public var span: SourceSpan
}
