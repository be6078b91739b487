import Testing

/// A text that is no document, and what the parser says of it.
struct SyntaxErrorCase: Sendable, CustomTestStringConvertible {
    var text: String
    var message: String
    var line: Int
    var column: Int

    init(_ text: String, _ message: String, _ line: Int, _ column: Int) {
        self.text = text
        self.message = message
        self.line = line
        self.column = column
    }

    var testDescription: String { String(reflecting: text) }

    static let lexical: [SyntaxErrorCase] = [
        SyntaxErrorCase("{ a ? }", "Unexpected character: '?'.", 1, 5),
        SyntaxErrorCase("{ ê }", "Unexpected character: U+00EA.", 1, 3),
        SyntaxErrorCase("{ ệ😀 }", "Unexpected character: U+1EC7.", 1, 3),
        SyntaxErrorCase("# ệ\n{ 😀 }", "Unexpected character: U+1F600.", 2, 3),
        SyntaxErrorCase("{ a(b: \"ệ\") ? }", "Unexpected character: '?'.", 1, 13),
        SyntaxErrorCase("{ \u{7} }", "Unexpected character: U+0007.", 1, 3),
        SyntaxErrorCase("{ \0 }", "Unexpected character: U+0000.", 1, 3),
        SyntaxErrorCase("{ .. }", "Unexpected character: '.'.", 1, 3),
        SyntaxErrorCase(
            "{ a(b: 'x') }",
            "Unexpected single quote character ('), did you mean to use a double quote (\")?",
            1,
            8
        ),
        SyntaxErrorCase("{ a(b: \"x", "Unterminated string.", 1, 10),
        SyntaxErrorCase("{ a(b: \"x\ny\") }", "Unterminated string.", 1, 10),
        SyntaxErrorCase("{ a(b: \"x\ry\") }", "Unterminated string.", 1, 10),
        SyntaxErrorCase("{ a(b: \"\"\"x", "Unterminated string.", 1, 12),
        SyntaxErrorCase(#"{ a(b: "\"#, "Invalid character escape sequence: '\\'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\q") }"#, "Invalid character escape sequence: '\\q'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\ệ") }"#, "Invalid character escape sequence: '\\ệ'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\u12g4") }"#, "Invalid Unicode escape sequence: '\\u12g4'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\ud800") }"#, "Invalid Unicode escape sequence: '\\ud800'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\udc00\ud800") }"#, "Invalid Unicode escape sequence: '\\udc00'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\ud83d\u0041") }"#, "Invalid Unicode escape sequence: '\\ud83d'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\u{}") }"#, "Invalid Unicode escape sequence: '\\u{}'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\u{110000}") }"#, "Invalid Unicode escape sequence: '\\u{110000}'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\u{D800}") }"#, "Invalid Unicode escape sequence: '\\u{D800}'.", 1, 9),
        SyntaxErrorCase(#"{ a(b: "\u{0000000041}") }"#, "Invalid Unicode escape sequence: '\\u{000000004'.", 1, 9),
        SyntaxErrorCase("{ a(b: 01) }", "Invalid number, unexpected digit after 0: '1'.", 1, 9),
        SyntaxErrorCase("{ a(b: -) }", "Invalid number, expected digit but got: ')'.", 1, 9),
        SyntaxErrorCase("{ a(b: 1.) }", "Invalid number, expected digit but got: ')'.", 1, 10),
        SyntaxErrorCase("{ a(b: .5) }", "Unexpected character: '.'.", 1, 8),
        SyntaxErrorCase("{ a(b: 1.0e) }", "Invalid number, expected digit but got: ')'.", 1, 12),
        SyntaxErrorCase("{ a(b: 1.2.3) }", "Invalid number, expected digit but got: '.'.", 1, 11),
        SyntaxErrorCase("{ a(b: 0xF) }", "Invalid number, expected digit but got: 'x'.", 1, 9),
        SyntaxErrorCase("{ a(b: 1_000) }", "Invalid number, expected digit but got: '_'.", 1, 9),
        SyntaxErrorCase("{ a(b: 1", "Expected Name, found <EOF>.", 1, 9),
        SyntaxErrorCase("{ a(b: -", "Invalid number, expected digit but got: <EOF>.", 1, 9),
    ]

    static let executable: [SyntaxErrorCase] = [
        SyntaxErrorCase("", "Unexpected <EOF>.", 1, 1),
        SyntaxErrorCase("{}", "Expected Name, found '}'.", 1, 2),
        SyntaxErrorCase("{", "Expected Name, found <EOF>.", 1, 2),
        SyntaxErrorCase("{ a", "Expected Name, found <EOF>.", 1, 4),
        SyntaxErrorCase("{ a } }", "Unexpected '}'.", 1, 7),
        SyntaxErrorCase("notAnOperation Foo { a }", "Unexpected Name 'notAnOperation'.", 1, 1),
        SyntaxErrorCase("query", "Expected '{', found <EOF>.", 1, 6),
        SyntaxErrorCase("query Q() { a }", "Expected '$', found ')'.", 1, 9),
        SyntaxErrorCase("query Q($a) { a }", "Expected ':', found ')'.", 1, 11),
        SyntaxErrorCase(
            "query Q($a: Int = $b) { a }",
            "Unexpected variable '$b' in constant value.",
            1,
            19
        ),
        SyntaxErrorCase(
            "query Q($a: I = {b: [$c]}) { a }",
            "Unexpected variable '$c' in constant value.",
            1,
            22
        ),
        SyntaxErrorCase("query Q($a: Int @d(x: $b)) { a }", "Unexpected variable '$b' in constant value.", 1, 23),
        SyntaxErrorCase("query Q($a: Int = $) { a }", "Unexpected '$'.", 1, 19),
        SyntaxErrorCase("{ a() }", "Expected Name, found ')'.", 1, 5),
        SyntaxErrorCase("{ a(b: ) }", "Unexpected ')'.", 1, 8),
        SyntaxErrorCase("{ a(b) }", "Expected ':', found ')'.", 1, 6),
        SyntaxErrorCase("{ a: }", "Expected Name, found '}'.", 1, 6),
        SyntaxErrorCase("{ ...on }", "Expected Name, found '}'.", 1, 9),
        SyntaxErrorCase("{ ... \"x\" }", "Expected '{', found String 'x'.", 1, 7),
        SyntaxErrorCase("fragment on on on { on }", "Unexpected Name 'on'.", 1, 10),
        SyntaxErrorCase("fragment f { a }", "Expected 'on', found '{'.", 1, 12),
        SyntaxErrorCase("{ a @ }", "Expected Name, found '}'.", 1, 7),
        SyntaxErrorCase("query Q($a: [Int) { a }", "Expected ']', found ')'.", 1, 17),
        SyntaxErrorCase(
            "\"x\" { a }",
            "Unexpected description, descriptions are not supported on shorthand queries.",
            1,
            1
        ),
        SyntaxErrorCase(
            "\"x\" extend type T @d",
            "Unexpected description, only GraphQL definitions support descriptions.",
            1,
            1
        ),
    ]

    static let typeSystem: [SyntaxErrorCase] = [
        SyntaxErrorCase("schema {}", "Expected Name, found '}'.", 1, 9),
        SyntaxErrorCase("schema { nope: T }", "Unexpected Name 'nope'.", 1, 10),
        SyntaxErrorCase("extend schema", "Unexpected <EOF>.", 1, 14),
        SyntaxErrorCase("extend type T", "Unexpected <EOF>.", 1, 14),
        SyntaxErrorCase("extend scalar S", "Unexpected <EOF>.", 1, 16),
        SyntaxErrorCase("extend fragment", "Unexpected Name 'fragment'.", 1, 8),
        SyntaxErrorCase("extend 1", "Unexpected Int '1'.", 1, 8),
        SyntaxErrorCase("type T {}", "Expected Name, found '}'.", 1, 9),
        SyntaxErrorCase("type T { a }", "Expected ':', found '}'.", 1, 12),
        SyntaxErrorCase("type T { a(): Int }", "Expected Name, found ')'.", 1, 12),
        SyntaxErrorCase("type T implements { a: Int }", "Expected Name, found '{'.", 1, 19),
        SyntaxErrorCase("union U = | ", "Expected Name, found <EOF>.", 1, 13),
        SyntaxErrorCase("enum E { true }", "Name 'true' is reserved and cannot be used for an enum value.", 1, 10),
        SyntaxErrorCase("enum E { null }", "Name 'null' is reserved and cannot be used for an enum value.", 1, 10),
        SyntaxErrorCase("input I { a: Int = $b }", "Unexpected variable '$b' in constant value.", 1, 20),
        SyntaxErrorCase("directive @d on FOO", "Unexpected Name 'FOO'.", 1, 17),
        SyntaxErrorCase("directive @d on", "Expected Name, found <EOF>.", 1, 16),
        SyntaxErrorCase("directive d on FIELD", "Expected '@', found Name 'd'.", 1, 11),
        SyntaxErrorCase("scalar", "Expected Name, found <EOF>.", 1, 7),
    ]
}
