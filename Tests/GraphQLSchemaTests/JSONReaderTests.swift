import GraphQLSchema
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
    @Test(
        "Values are what they say",
        arguments: [
            ("null", .null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .number("0")),
            ("-0.5e+10", .number("-0.5e+10")),
            ("123456789012345678901234567890", .number("123456789012345678901234567890")),
            (#""""#, .string("")),
            (#""a\"\\\/\b\f\n\r\té\u00e9\uD83D\uDE00""#, .string("a\"\\/\u{8}\u{C}\n\r\téé\u{1F600}")),
            ("\"Ủy ban\"", .string("Ủy ban")), ("[]", .array([])),
            ("[1, [2]]", .array([.number("1"), .array([.number("2")])])),
            ("{}", .object([])),
            (
                #"{"b":1,"a":{"c":null}}"#,
                .object([.init("b", .number("1")), .init("a", .object([.init("c", .null)]))])
            ),
            (#"{"a":1,"b":2,"a":3}"#, .object([.init("a", .number("3")), .init("b", .number("2"))])),
            ("\t\r\n{ \"a\" : [ ] }\n", .object([.init("a", .array([]))])),
        ] as [(String, JSONValue)]
    )
    func values(_ text: String, _ expected: JSONValue) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == expected)
    }

    @Test(
        "Errors say what was expected and where",
        arguments: [
            ("", "expected a value", 0), ("nul", "expected 'null'", 0), ("tru e", "expected 'true'", 0),
            ("01", "expected the end of the text", 1), ("1 2", "expected the end of the text", 2),
            ("-", "expected a digit", 1),
            ("1.", "expected a digit", 2), ("1e", "expected a digit", 2), ("+1", "expected a value", 0),
            (".5", "expected a value", 0),
            ("[1,]", "expected a value", 3), ("[1 2]", "expected ',' or ']'", 3), ("[", "expected a value", 1),
            ("{\"a\":1,}", "expected a name in quotes", 7), ("{a:1}", "expected a name in quotes", 1),
            ("{\"a\" 1}", "expected ':'", 5), ("{\"a\":1 \"b\"}", "expected ',' or '}'", 7),
            ("{\"a\":1", "expected ',' or '}'", 6),
            ("\"a", "expected '\"'", 2), ("\"a\nb\"", "expected an escape for a control character", 2),
            (#""\x""#, "expected an escaped character", 2), (#""\u12G4""#, "expected a hexadecimal digit", 5),
            (#""\ud800""#, "expected the other half of a surrogate pair", 7),
            (#""\udc00""#, "expected the other half of a surrogate pair", 7),
            (#""\ud800\u0041""#, "expected the other half of a surrogate pair", 13),
            ("NaN", "expected a value", 0), ("'a'", "expected a value", 0), ("// a", "expected a value", 0),
        ]
    )
    func errors(_ text: String, _ message: String, _ offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
        #expect(error?.message == message)
        #expect(error?.offset == offset)
    }

    @Test("Strings are valid UTF-8")
    func invalidUTF8() {
        #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xC3, 0x28, 0x22]) }
        #expect(throws: JSONError.self) { try JSONReader.read([0xFF]) }
    }

    @Test("Nesting is limited", arguments: ["[", "{\"a\":"])
    func depth(_ opening: String) {
        let deep = String(repeating: opening, count: 1_000_000)
        let error = #expect(throws: JSONError.self) { try JSONReader.read(Array(deep.utf8)) }
        #expect(error?.message == "more than 128 levels of nesting")
    }

    @Test("Depth is counted by what is open")
    func siblings() throws {
        let wide = "[" + Array(repeating: "[[]]", count: 1000).joined(separator: ",") + "]"
        #expect(throws: Never.self) { try JSONReader.read(Array(wide.utf8), depth: 3) }
        #expect(throws: JSONError.self) { try JSONReader.read(Array(wide.utf8), depth: 2) }
    }
}
