import GraphQLLanguage
import SourceText
import Testing

@Suite("Writing documents")
struct PrinterTests {
    @Test("What is written reads back as it was", arguments: 0..<400)
    func roundTrip(seed: Int) throws {
        var generator = DocumentGenerator(seed: UInt64(seed))
        let text = generator.document()
        let document = try Parser.parse(SourceText(text))
        let printed = Printer.print(document)
        let again = try Parser.parse(SourceText(printed))
        #expect(structure(of: again) == structure(of: document), "seed \(seed)\n\(text)\n--- printed\n\(printed)")
        #expect(Printer.print(again) == printed, "seed \(seed)\n\(text)")
    }

    @Test(
        "The layout is that of other tools",
        arguments: [
            ("query { a }", "{\n  a\n}"),
            ("type T query { a } { b }", "type T\n\nquery {\n  a\n}\n\n{\n  b\n}"),
            ("query Q { a b }", "query Q {\n  a\n  b\n}"),
            ("query ($a: Int = 1 @d) @e { a }", "query ($a: Int = 1 @d) @e {\n  a\n}"),
            (
                "{ x: a(b: 1, c: {d: [E, null]}) @f { ...G ... on H { i } ... @j { k } } }",
                "{\n  x: a(b: 1, c: {d: [E, null]}) @f {\n    ...G\n    ... on H {\n      i\n    }\n    ... @j {\n      k\n    }\n  }\n}"
            ),
            ("\"d\" fragment F on T @x { a }", "\"d\"\nfragment F on T @x {\n  a\n}"),
            (
                "{ a(one: \"a rather long string\", two: \"another rather long string\", three: \"and a third one\") }",
                "{\n  a(\n    one: \"a rather long string\"\n    two: \"another rather long string\"\n    three: \"and a third one\"\n  )\n}"
            ),
            (
                "type T implements &A&B @x { \"d\" a(b: Int = 1, c: [X!]): Y! }",
                "type T implements A & B @x {\n  \"d\"\n  a(b: Int = 1, c: [X!]): Y!\n}"
            ),
            ("type T { a(\"d\" b: Int c: Int): Y }", "type T {\n  a(\n    \"d\"\n    b: Int\n    c: Int\n  ): Y\n}"),
            ("union U = | A | B", "union U = A | B"),
            ("enum E { A B @x }", "enum E {\n  A\n  B @x\n}"),
            ("extend input I { a: B = {c: 1} }", "extend input I {\n  a: B = {c: 1}\n}"),
            ("directive @d(a: Int) repeatable on | FIELD | QUERY", "directive @d(a: Int) repeatable on FIELD | QUERY"),
            ("extend schema @x { mutation: M }", "extend schema @x {\n  mutation: M\n}"),
            ("scalar S @specifiedBy(url: \"u\")", "scalar S @specifiedBy(url: \"u\")"),
            ("\"\"\"d\nd\"\"\" interface I", "\"\"\"\nd\nd\n\"\"\"\ninterface I"),
        ]
    )
    func layout(_ text: String, _ expected: String) throws {
        #expect(Printer.print(try Parser.parse(SourceText(text))) == expected)
    }

    @Test(
        "Block strings are used only where they lose nothing",
        arguments: [
            ("", true), ("a", true), ("a\nb", true), ("a\n  b", true), ("a\n\nb", true), ("tab\there", true),
            ("\na", false), ("a\n", false), ("  a\n  b", false), ("a\u{7}", false), ("a\rb", false), ("   ", false),
            ("\"quoted\"", true), ("\"\"\"", true), ("back\\", true), ("  a", true),
        ]
    )
    func blockStrings(_ text: String, _ isBlockString: Bool) throws {
        #expect(Printer.isBlockString(text) == isBlockString)
        guard isBlockString else { return }
        let value = try Parser.parseValue(SourceText(Printer.blockString(text)))
        #expect(value.kind == .string(text, isBlock: true))
    }

    @Test("Every character survives in quotes")
    func strings() throws {
        let text = String(String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }))
        let value = try Parser.parseValue(SourceText(Printer.string(text)))
        #expect(value.kind == .string(text, isBlock: false))
    }

    /// A value as text with everything in it but the places.
    private func structure(of value: Any) -> String {
        if value is SourceSpan || value is SourceText { return "" }
        let mirror = Mirror(reflecting: value)
        if mirror.children.isEmpty { return String(reflecting: value) }
        let parts = mirror.children.map { ($0.label ?? "") + ":" + structure(of: $0.value) }
        return "\(mirror.subjectType)(" + parts.joined(separator: ",") + ")"
    }
}
