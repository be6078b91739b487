/// Something about a text that a person should know: what, how grave, and the words it is about.
///
/// The `code` is stable and may be tested for; the message is for people and free to change.
public struct Diagnostic: Sendable, Hashable {
    /// How grave it is.
    public enum Severity: UInt8, Sendable, Hashable, CaseIterable {
        /// Something was lost or could not be used.
        case error
        /// Something was read in a way that may be wrong.
        case warning
        /// Something irregular that was read with certainty all the same.
        case note
    }

    /// How grave it is.
    public var severity: Severity

    /// A stable identifier in kebab case, such as `empty-assignment`.
    public var code: String

    /// What was wrong and what was made of it, in a sentence.
    public var message: String

    /// The words it is about.
    public var span: SourceSpan

    /// Makes a diagnostic.
    ///
    /// - Parameters:
    ///   - severity: how grave it is.
    ///   - code: a stable identifier in kebab case.
    ///   - message: a sentence for a person.
    ///   - span: the words it is about.
    public init(_ severity: Severity, code: String, message: String, span: SourceSpan) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
    }
}
