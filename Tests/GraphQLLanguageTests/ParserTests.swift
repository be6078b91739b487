import GraphQLLanguage
import SourceText
import Testing

@Suite("Reading documents")
struct ParserTests {
    @Test(
        "Syntax errors say what and where",
        arguments: [
            SyntaxErrorCase.lexical, SyntaxErrorCase.executable, SyntaxErrorCase.typeSystem,
        ].flatMap { $0 }
    )
    func syntaxErrors(_ example: SyntaxErrorCase) {
        let error = #expect(throws: GraphQLError.self) { try Parser.parse(SourceText(example.text)) }
        #expect(error?.message == "Syntax Error: \(example.message)")
        #expect(error?.locations == [SourceLocation(line: example.line, column: example.column)])
        #expect(error?.code == "GRAPHQL_PARSE_FAILED")
    }

    @Test(
        "Strings have the values that their escapes say",
        arguments: [
            (#""""#, ""),
            (#""a b""#, "a b"),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u1EC7\u{41}\u{1ec7}\u{1F600}\u{10FFFF}""#, "A\u{1EC7}A\u{1EC7}\u{1F600}\u{10FFFF}"),
            (#""\uD83D\uDE00""#, "\u{1F600}"),
            ("\"tab\there\u{0}\"", "tab\there\u{0}"),
            ("\"Ủy ban nhân dân\"", "Ủy ban nhân dân"),
            ("\"# no comment\"", "# no comment"),
        ]
    )
    func strings(_ literal: String, _ value: String) throws {
        #expect(try Parser.parseValue(SourceText(literal)).kind == .string(value, isBlock: false))
    }

    @Test(
        "Block strings lose common indentation and blank ends",
        arguments: [
            (#""""""""#, ""),
            (#""""simple""""#, "simple"),
            (#""""  kept  """"#, "  kept  "),
            (#""""a " and "" and \""" b""""#, "a \" and \"\" and \"\"\" b"),
            (#""""unescaped \n\u0041\\ x""""#, #"unescaped \n\u0041\\ x"#),
            ("\"\"\"\n    one\n      two\n\n    three\n  \n\"\"\"", "one\n  two\n\nthree"),
            ("\"\"\"first\n    second\n   third\"\"\"", "first\n second\nthird"),
            ("\"\"\"a\r\n  b\r  c\"\"\"", "a\nb\nc"),
            ("\"\"\"\n\t\ta\n\t\tb\n\"\"\"", "a\nb"),
            ("\"\"\"   \n \t \n\"\"\"", ""),
            ("\"\"\"\n    deep\n  less\n\"\"\"", "  deep\nless"),
        ]
    )
    func blockStrings(_ literal: String, _ value: String) throws {
        #expect(try Parser.parseValue(SourceText(literal)).kind == .string(value, isBlock: true))
    }

    @Test("Numbers keep their digits", arguments: ["0", "-0", "1", "-12", "123456789012345678901234567890"])
    func ints(_ literal: String) throws {
        #expect(try Parser.parseValue(SourceText(literal)).kind == .int(literal))
    }

    @Test("A fraction or an exponent makes a float", arguments: ["0.0", "-1.5", "1e3", "1E+3", "-0.1e-10", "0e0"])
    func floats(_ literal: String) throws {
        #expect(try Parser.parseValue(SourceText(literal)).kind == .float(literal))
    }

    @Test("What is ignored may stand anywhere")
    func ignored() throws {
        let text = "\u{FEFF}#c\r\n,,{\t,a #x {\r b,\u{FEFF}, c }#"
        let document = try Parser.parse(SourceText(text))
        #expect(Printer.print(document) == "{\n  a\n  b\n  c\n}")
    }

    @Test("Keywords may be names")
    func keywordsAsNames() throws {
        let text = """
            query query($type: on = fragment) { fragment: on(true: $type) { ...fragment ... on on { null } } }
            fragment fragment on on { query }
            """
        #expect(throws: Never.self) { try Parser.parse(SourceText(text)) }
    }

    @Test("Nodes know where they stand")
    func spans() throws {
        let source = SourceText("query Q($v: [Int!]! = [1]) { x: a(b: {c: $v}) @d { ...F ... on T { y } } }")
        let document = try Parser.parse(source)
        let (operation, table) = (try #require(document.operations.first), document.table)
        let variable = operation.variables[0]
        #expect(source.words(operation.span) == String(decoding: source.bytes, as: UTF8.self))
        #expect(source.words(variable.span) == "$v: [Int!]! = [1]")
        #expect(source.words(variable.variableSpan) == "$v")
        #expect(source.words(variable.type.span) == "[Int!]!")
        #expect(operation.selectionSet == 0)
        #expect(table.selections[table.sets[0].selections] == [.field(0)])
        let field = table.fields[0]
        #expect(field.alias.map { source.words($0) } == "x")
        #expect(source.words(field.name) == "a")
        #expect(source.words(field.span) == "x: a(b: {c: $v}) @d { ...F ... on T { y } }")
        #expect(source.words(table.argumentLists[field.arguments][0].span) == "b: {c: $v}")
        #expect(source.words(table.directiveLists[field.directives][0].span) == "@d")
        let set = table.sets[try #require(field.selectionSet)]
        #expect(source.words(set.span) == "{ ...F ... on T { y } }")
        #expect(table.selections[set.selections] == [.fragmentSpread(0), .inlineFragment(0)])
        #expect(source.words(table.fragmentSpreads[0].span) == "...F")
        #expect(source.words(table.fragmentSpreads[0].name) == "F")
        let fragment = table.inlineFragments[0]
        #expect(source.words(fragment.span) == "... on T { y }")
        #expect(fragment.typeCondition.map { source.words($0) } == "T")
        #expect(source.words(table.sets[fragment.selectionSet].span) == "{ y }")
        #expect(source.words(table.fields[1].span) == "y")
    }

    @Test("Descriptions stand on executable definitions too")
    func executableDescriptions() throws {
        let text = #""q" query Q("v" $v: Int) { a } """f""" fragment F on T { a }"#
        let document = try Parser.parse(SourceText(text))
        #expect(document.operations[0].description?.value == "q")
        #expect(document.operations[0].variables[0].description?.value == "v")
        #expect(document.fragments[0].description?.value == "f")
        #expect(document.fragments[0].description?.isBlock == true)
    }

    @Test("Tokens are limited")
    func tokenLimit() throws {
        let limits = ParserLimits(tokens: 5, depth: 10)
        #expect(throws: Never.self) { try Parser.parse(SourceText("{ a b c }"), limits: limits) }
        let error = #expect(throws: GraphQLError.self) {
            try Parser.parse(SourceText("{ a b c d }"), limits: limits)
        }
        #expect(error?.message == "Syntax Error: Document contains more than 5 tokens. Parsing aborted.")
        #expect(error?.code == "TOKEN_LIMIT")
        #expect(error?.locations == [SourceLocation(line: 1, column: 11)])
    }

    @Test("Nesting is limited wherever it can be", arguments: ["{a", "{a(b:[[[", "{a(b:{c:", "query($a:[["])
    func depthLimit(_ opening: String) {
        let text = "{ a }" + String(repeating: opening, count: 1)
        #expect(throws: GraphQLError.self) { try Parser.parse(SourceText(text)) }
        let unit = opening.hasSuffix("[[[") || opening.hasSuffix("[[") ? "[" : opening.hasSuffix("c:") ? "{c:" : "{a"
        let deep = opening + String(repeating: unit, count: 100_000)
        let error = #expect(throws: GraphQLError.self) {
            try Parser.parse(SourceText(deep), limits: .trusted)
        }
        #expect(error?.message == "Syntax Error: Document is nested more than 200 levels deep. Parsing aborted.")
        #expect(error?.code == "DEPTH_LIMIT")
    }

    @Test("Any bytes are read or refused, never a crash")
    func robustness() throws {
        var random = SeededRandom(seed: 7)
        let words = [
            "{", "}", "(", ")", "$", "a", ":", "!", "[", "]", "@", "...", "on", "\"", "\"\"\"", "\\", "\\u", "{", "1",
            "-", ".", "e", "#", "\n", "\r", "type", "extend", "query", "fragment", "&", "|", "=", "\u{FEFF}", "ệ", "😀",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                words[Int.random(in: 0..<words.count, using: &random)]
            }
            _ = try? Parser.parse(SourceText(text.joined()))
        }
    }
}
