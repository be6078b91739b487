import SourceText

/// A lexical token: its kind and where it stands.
///
/// Specification, section 2.1.6.
///
/// What a name, number or string says is worked out of the bytes when it is wanted.
struct Token {
    /// The kinds of tokens, each with the word that messages use for it.
    enum Kind: String {
        case startOfFile = "<SOF>"
        case endOfFile = "<EOF>"
        case bang = "!"
        case dollar = "$"
        case ampersand = "&"
        case leftParenthesis = "("
        case rightParenthesis = ")"
        case spread = "..."
        case colon = ":"
        case equals = "="
        case at = "@"
        case leftBracket = "["
        case rightBracket = "]"
        case leftBrace = "{"
        case pipe = "|"
        case rightBrace = "}"
        case name = "Name"
        case int = "Int"
        case float = "Float"
        case string = "String"
        case blockString = "BlockString"

        /// The kind as messages write it: punctuators in quotes.
        var label: String {
            switch self {
            case .startOfFile, .endOfFile, .name, .int, .float, .string, .blockString: rawValue
            default: "'\(rawValue)'"
            }
        }
    }

    var kind: Kind
    var start: Int
    var end: Int

    /// The same stretch as a span.
    var span: SourceSpan { SourceSpan(start..<end) }
}
