import PlanInput
import Testing

/// What the properties of runs and paragraphs say decides which words of a Word document are its text.
@Suite struct WordRunTests {
    private static let styles = """
        <w:style w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:styleId="HidToo"><w:basedOn w:val="Hid"/></w:style>\
        <w:style w:styleId="Shown"><w:basedOn w:val="Hid"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>\
        <w:style w:styleId="Caps"><w:rPr><w:caps/></w:rPr></w:style>\
        <w:style w:styleId="Mucluc2"><w:name w:val="toc 2"/></w:style>
        """

    private static let lists = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """

    private static func run(_ words: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(words)</w:t></w:r>"
    }

    private static func raised(_ words: String) -> String { run(words, "<w:vertAlign w:val=\"superscript\"/>") }

    private static func symbol(_ font: String, _ code: String) -> String {
        "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>"
    }

    private func lines(_ body: [String]) throws -> String {
        let bytes = WordMaker.make(body: body.joined(), numbering: Self.lists, styles: Self.styles)
        return try PlanInput.read(bytes).words.split(separator: "\n\n").joined(separator: "|")
    }

    private static let hiddenCases: [([String], String)] = [
        ([run("a"), run("x", "<w:strike/>"), run("x", "<w:dstrike w:val=\"true\"/>"), run("b")], "ab"),
        ([run("a", "<w:strike w:val=\"0\"/><w:dstrike w:val=\"false\"/>")], "a"),
        ([run("a"), run("x", "<w:rStyle w:val=\"Hid\"/>"), run("x", "<w:rStyle w:val=\"HidToo\"/>")], "a"),
        (
            [run("a", "<w:rStyle w:val=\"Shown\"/>"), run("b", "<w:rStyle w:val=\"Hid\"/><w:vanish w:val=\"0\"/>")],
            "ab"
        ),
        ([run("a"), "<w:r><w:rPr><w:vanish/></w:rPr><w:br/><w:tab/><w:noBreakHyphen/></w:r>", run("b")], "ab"),
    ]

    @Test(arguments: hiddenCases)
    func hiddenAndStruckWordsAreNoText(runs: [String], text: String) throws {
        #expect(try lines(["<w:p>"] + runs + ["</w:p>"]) == text)
    }

    private static let noteCases: [([String], String)] = [
        ([run("Sở Y tế"), raised("1"), run("; Sở Nội vụ"), raised("[2]")], "Sở Y tế; Sở Nội vụ"),
        ([run("80%"), raised("("), raised("1"), raised(")"), run(".")], "80%."),
        ([run("25 m"), raised("2"), run("/người, 3 km"), raised("2")], "25 m2/người, 3 km2"),
        ([run("9 đồng/m"), raised("3"), run(" hoặc 10"), raised("6")], "9 đồng/m3 hoặc 106"),
        ([raised("1"), run(" Ghi chú"), raised("th"), run("x")], "1 Ghi chúthx"),
    ]

    @Test(arguments: noteCases)
    func marksOfNotesAreNoText(runs: [String], text: String) throws {
        #expect(try lines(["<w:p>"] + runs + ["</w:p>"]) == text)
    }

    private static func note(_ kind: String, _ id: Int, _ paragraphs: String..., properties: String = "") -> String {
        let content = paragraphs.map { "<w:p>\(run(" \($0)"))</w:p>" }.joined()
        return "<w:\(kind) w:id=\"\(id)\"\(properties)>\(content)</w:\(kind)>"
    }

    @Test func notesFollowTheTextInTheOrderOfTheirPlaces() throws {
        func reference(_ kind: String, _ id: Int, _ properties: String = "") -> String {
            "<w:r><w:rPr>\(properties)</w:rPr><w:\(kind)Reference w:id=\"\(id)\"/></w:r>"
        }
        let body = """
            <w:p>\(Self.run("Sở Y tế"))\(reference("footnote", 3))\(Self.run(", Sở Nội vụ"))\(reference("endnote", 2))</w:p>\
            <w:p>\(Self.run("Hết"))\(reference("footnote", 2))\(reference("footnote", 5, "<w:strike/>"))</w:p>\
            <w:p><w:del>\(reference("footnote", 4))</w:del>\(reference("footnote", 9))\(reference("footnote", 3))</w:p>
            """
        let footnotes =
            Self.note("footnote", 0, "x", properties: " w:type=\"separator\"")
            + Self.note("footnote", 2, "Luật Đầu tư.")
            + Self.note("footnote", 3, "Quyết định số", "1/QĐ-TTg") + Self.note("footnote", 4, "x")
            + Self.note("footnote", 5, "x") + Self.note("footnote", 6, "x")
        let bytes = WordMaker.make(
            body: body,
            footnotes: footnotes,
            endnotes: Self.note("endnote", 2, "Nghị quyết")
        )
        let expected = [
            "Sở Y tế, Sở Nội vụ", "Hết", "[1] Quyết định số 1/QĐ-TTg", "[2] Nghị quyết", "[3] Luật Đầu tư.",
        ]
        #expect(try PlanInput.read(bytes).words.split(separator: "\n\n").map(String.init) == expected)
    }

    private static let symbolCases: [([String], String)] = [
        ([run("a"), symbol("Symbol", "F0B3"), symbol("Symbol", "f0a3"), symbol("Symbol", "00B1")], "a≥≤±"),
        ([run("a"), symbol("Symbol", "F0B4"), symbol("Symbol", "F0B8"), symbol("Symbol", "F0B0")], "a×÷°"),
        ([symbol("Symbol", "F0B7"), run("a"), symbol("Symbol", "F02D")], "•a-"),
        ([symbol("Wingdings", "F0A7"), run("a"), symbol("Wingdings", "F0B3"), symbol("Symbol", "zz")], "-a"),
        ([symbol("Arial", "F0B3"), symbol("Symbol", "FFFFFFFFFFFFFFFFF"), symbol("Symbol", "10F0B3"), run("a")], "a"),
    ]

    private static func font(_ name: String) -> String { "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\"/>" }

    @Test func wordsInAFontOfSymbolsAreSymbols() throws {
        let runs = [
            Self.run("\u{F0B3}", Self.font("Symbol")), Self.run(" 5 "), Self.run("\u{D8}", Self.font("Wingdings")),
            Self.run("\u{D8}", Self.font("Arial")),
            Self.run("Sở", Self.font("Symbol")), Self.run("\u{F0FF}", Self.font("Wingdings")),
        ]
        #expect(try lines(["<w:p>"] + runs + ["</w:p>"]) == "≥ 5 -ØSở\u{F0FF}")
    }

    @Test(arguments: symbolCases)
    func symbolsAreCharacters(runs: [String], text: String) throws {
        #expect(try lines(["<w:p>"] + runs + ["</w:p>"]) == text)
    }

    private static func paragraph(_ words: String, style: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(run(words))</w:p>"
    }

    private static let styleCases: [([String], String)] = [
        ([paragraph("x", style: "HidToo"), paragraph("a", style: "Shown")], "a"),
        (
            ["<w:p><w:pPr><w:pStyle w:val=\"Hid\"/></w:pPr>", run("x"), run("a", "<w:vanish w:val=\"0\"/>"), "</w:p>"],
            "a"
        ),
        ([paragraph("Kế hoạch số", style: "Caps")], "KẾ HOẠCH SỐ"),
        (
            [
                "<w:p><w:pPr><w:pStyle w:val=\"Caps\"/></w:pPr>", run("ủy"), run("B", "<w:caps w:val=\"false\"/>"),
                "</w:p>",
            ],
            "ỦYB"
        ),
        (["<w:p>", run("a", "<w:caps/>"), run("đ", "<w:rStyle w:val=\"Caps\"/>"), run("c"), "</w:p>"], "AĐc"),
    ]

    @Test(arguments: styleCases)
    func stylesHideWordsAndShowThemInCapitals(body: [String], text: String) throws {
        #expect(try lines(body) == text)
    }

    @Test func theTableOfContentsIsNotThePlan() throws {
        let contents = [("TOC1", "x"), ("TOC9", "x"), ("Mucluc2", "x"), ("TOCHeading", "a"), ("TOC", "b")]
        #expect(try lines(contents.map { Self.paragraph($1, style: $0) }) == "a|b")
    }

    private static let deletedEnd = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
    private static let numbered = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"

    private static func paragraph(_ words: String, _ properties: String) -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(run(words))</w:p>"
    }

    private static let deletedEndCases: [([String], String)] = [
        ([paragraph("a ", deletedEnd), paragraph("b", ""), paragraph("c", "")], "a b|c"),
        ([paragraph("a ", numbered + deletedEnd), paragraph("b", numbered), paragraph("c", numbered)], "1. a b|2. c"),
        ([paragraph("", numbered + deletedEnd), paragraph("b", numbered)], "1. b"),
        (
            [paragraph("a", deletedEnd), "<w:tbl><w:tr><w:tc>\(paragraph("b", deletedEnd))</w:tc></w:tr></w:tbl>"],
            "a|b"
        ),
        ([paragraph("a", deletedEnd)], "a"),
    ]

    @Test(arguments: deletedEndCases)
    func aParagraphWhoseEndIsDeletedGoesOn(body: [String], text: String) throws {
        #expect(try lines(body) == text)
    }
}
