import PlanInput
import Testing

/// What encloses the paragraphs and runs of a Word document decides where its words stand, and which of them are text.
@Suite struct WordStructureTests {
    private static let lists = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="Mục tiêu %1:"/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """

    private static func run(_ words: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r>" }

    private static func paragraph(_ words: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(run(words))</w:p>"
    }

    private func expect(_ body: String, _ lines: String) throws {
        let text = try PlanInput.read(WordMaker.make(body: body, numbering: Self.lists)).words
        #expect(text.split(separator: "\n\n").joined(separator: "|") == lines)
    }

    private static func box(_ content: String) -> String {
        "<w:r><w:pict><w:txbxContent>\(content)</w:txbxContent></w:pict></w:r>"
    }

    private static let numbered = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"

    private static let boxCases = [
        ("<w:p>\(run("a "))\(box(paragraph("x") + paragraph("y")))\(run("b"))</w:p>", "x|y|a b"),
        ("<w:p>\(numbered)\(box(paragraph("x")))\(run("a"))</w:p>", "x|Mục tiêu 1: a"),
        ("<w:p>\(run("a "))\(box("<w:p>\(box(paragraph("x")))\(run("y"))</w:p>"))\(run("b"))</w:p>", "x|y|a b"),
        ("<w:p>\(box(row(paragraph("x"), paragraph("y"))))\(run("a"))</w:p>", "x|y|a"),
    ]

    @Test(arguments: boxCases)
    func aTextBoxStandsBeforeItsParagraph(body: String, lines: String) throws { try expect(body, lines) }

    /// A paragraph of one letter a run; «{» begins a field, «/» parts its code from its result, «}» ends it.
    private static func fields(_ notation: String) -> String {
        let marks: [Character: String] = ["{": "begin", "/": "separate", "}": "end"]
        let runs = notation.map { letter in
            marks[letter].map { "<w:r><w:fldChar w:fldCharType=\"\($0)\"/></w:r>" } ?? run(String(letter))
        }
        return "<w:p>\(runs.joined())</w:p>"
    }

    @Test(arguments: [
        ("a{b/c}d", "acd"), ("{a{b/c}d/e}f", "ef"), ("{a/b{c/d}e}f", "bdef"), ("a{b}c", "ac"), ("a{b", "a"),
        ("a/b}c", "abc"),
    ])
    func theCodeOfAFieldIsNoText(notation: String, text: String) throws {
        try expect(Self.fields(notation) + Self.paragraph("z"), text + "|z")
    }

    private static func control(_ properties: String, _ content: String) -> String {
        "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    private static let contents = "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"

    @Test(arguments: [
        (control("<w:showingPlcHdr/>", paragraph("x")) + control("", paragraph("a")), "a"),
        ("<w:p>\(run("a"))\(control("<w:showingPlcHdr/>", run("x")))\(control("<w:alias/>", run("b")))</w:p>", "ab"),
        (control("<w:showingPlcHdr w:val=\"0\"/>", paragraph("a")), "a"),
        (control(contents, paragraph("x") + control("", paragraph("y"))) + paragraph("a"), "a"),
        (control("<w:docPartObj><w:docPartGallery w:val=\"Cover Pages\"/></w:docPartObj>", paragraph("a")), "a"),
    ])
    func controlsThatAskForWordsOrListContentsAreNoText(body: String, lines: String) throws { try expect(body, lines) }

    private static func row(_ cells: String..., properties: String = "") -> String {
        "<w:tr><w:trPr>\(properties)</w:trPr>" + cells.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>"
    }

    private static let head = row(paragraph("Nội dung"), paragraph("Chủ trì"), paragraph("Phối hợp"))
    private static let headLines = "Nội dung|Chủ trì|Phối hợp|"

    private static let rowCases = [
        (row(paragraph("x"), properties: "<w:del w:id=\"1\"/>") + row(paragraph("a")), "a"),
        (
            row(paragraph("x"), properties: "<w:hidden/>") + row(paragraph("a"), properties: "<w:hidden w:val=\"0\"/>"),
            "a"
        ),
        (
            row(paragraph("Sở A"), paragraph("Sở B"), properties: "<w:gridBefore w:val=\"1\"/>"),
            "Chủ trì: Sở A|Phối hợp: Sở B"
        ),
        (
            row(
                "<w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr>"
                    + paragraph("a"),
                paragraph("Sở A")
            ),
            "a|Chủ trì: Sở A"
        ),
    ]

    @Test(arguments: rowCases)
    func rowsSayWhereTheirCellsStand(rows: String, lines: String) throws {
        try expect("<w:tbl>\(Self.head)\(rows)</w:tbl>", Self.headLines + lines)
    }

    private static let hiddenEnd = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"

    @Test(arguments: [
        (paragraph("Mục tiêu 1.1: ", hiddenEnd) + paragraph("a") + paragraph("b"), "Mục tiêu 1.1: a|b"),
        (paragraph("a", "<w:rPr><w:vanish w:val=\"false\"/></w:rPr>") + paragraph("b"), "a|b"),
    ])
    func aParagraphWhoseEndIsHiddenGoesOn(body: String, lines: String) throws { try expect(body, lines) }

    private static let item = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"

    @Test func theNumberOfAnEmptyParagraphStandsInItsCell() throws {
        let merged = "<w:tcPr><w:vMerge/></w:tcPr>"
        let rows = [
            Self.row(Self.item + "</w:p>", Self.paragraph("a")),
            Self.row(merged + Self.item + "</w:p>", Self.paragraph("b")), Self.row(Self.item + "</w:p>", ""),
        ]
        let table = "<w:tbl>\(rows.joined())</w:tbl>"
        try expect(
            "\(Self.item)</w:p>\(table)\(Self.item)\(Self.run("c"))</w:p>",
            "Mục tiêu 2: a|b|Mục tiêu 3:|Mục tiêu 4: c"
        )
    }

    @Test(arguments: [(4, "1", true), (5, "1", false), (4, "2", false), (4, "Số", false)])
    func aTableWithAsManyColumnsAndTheNextNumberGoesOn(columns: Int, number: String, goesOn: Bool) throws {
        func table(_ columns: Int, _ rows: String) -> String {
            let grid = String(repeating: "<w:gridCol/>", count: columns)
            return
                "<w:tbl><w:tblGrid>\(grid)<w:tblGridChange><w:tblGrid><w:gridCol/></w:tblGrid></w:tblGridChange></w:tblGrid>"
                + rows + "</w:tbl>"
        }
        let names = ["TT", "Nội dung", "Chủ trì", "Phối hợp"].map { "<w:tc>\(Self.paragraph($0))</w:tc>" }.joined()
        let cells = [number, "a", "Sở A", "Sở B"].map { "<w:tc>\(Self.paragraph($0))</w:tc>" }.joined()
        let body = table(4, "<w:tr>\(names)</w:tr>") + "<w:p/>" + table(columns, "<w:tr>\(cells)</w:tr>")
        let found = goesOn ? "1. a|Chủ trì: Sở A|Phối hợp: Sở B" : "\(number)|a|Sở A|Sở B"
        try expect(body, "TT|Nội dung|Chủ trì|Phối hợp|" + found)
    }

    @Test func aNumberOfAnyLengthStandsInARow() throws {
        func table(_ rows: [[String]]) -> String {
            let cells = rows.map { row in "<w:tr>\(row.map { "<w:tc>\(Self.paragraph($0))</w:tc>" }.joined())</w:tr>" }
            let grid = String(repeating: "<w:gridCol/>", count: 4)
            return "<w:tbl><w:tblGrid>\(grid)</w:tblGrid>\(cells.joined())</w:tbl>"
        }
        let names = ["TT", "Nội dung", "Chủ trì", "Phối hợp"]
        let body = table([names, ["\(Int.max)", "a", "Sở A", "Sở B"]]) + table([["1", "b", "Sở C", "Sở D"]])
        let text = "TT|Nội dung|Chủ trì|Phối hợp|\(Int.max)|a|Chủ trì: Sở A|Phối hợp: Sở B|1|b|Sở C|Sở D"
        try expect(body, text)
    }
}
