import PlanInput
import SourceText
import Testing

extension SourceText {
    /// The whole text.
    var words: String { String(decoding: bytes, as: UTF8.self) }
}

/// What Word shows becomes lines, with the bullets and numbers that it only counts.
@Suite struct WordDocumentTests {
    private static let lists = """
        <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/>\
        <w:lvlText w:val="Mục tiêu %1:"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/>\
        <w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>\
        <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>\
        <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
        """

    private static func item(_ list: Int, _ level: Int, _ words: String) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>\(words)</w:t></w:r></w:p>"
    }

    @Test(arguments: [
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p><w:p/>", "a\tb/c"),
        ("<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r></w:p>", "1-2"),
        ("<w:p><w:del><w:r><w:t>x</w:t></w:r></w:del><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p>", "a"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>a</w:t></w:r></w:p>", "a"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>a</w:t></w:r></w:p>", "a"),
        (
            item(1, 0, "x") + item(1, 1, "y") + item(1, 1, "z") + item(1, 0, "u") + item(1, 1, "v"),
            "Mục tiêu 2: x|2.a) y|2.b) z|Mục tiêu 3: u|3.a) v"
        ),
        (item(2, 0, "x") + item(2, 1, "y") + item(2, 0, "- z") + item(9, 0, "u"), "- x|+ y|- z|u"),
    ])
    func shape(body: String, lines: String) throws {
        let text = try PlanInput.read(WordMaker.make(body: body, numbering: Self.lists))
        let paragraphs = text.words.split(separator: "\n\n").map { $0.replacing("\n", with: "/") }
        #expect(paragraphs.joined(separator: "|") == lines)
    }

    @Test func aStylePutsItsParagraphsInItsList() throws {
        let styles = "<w:style w:styleId=\"Goal\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        let body = ["a", "b"].map { "<w:p><w:pPr><w:pStyle w:val=\"Goal\"/></w:pPr><w:r><w:t>\($0)</w:t></w:r></w:p>" }
        let bytes = WordMaker.make(body: body.joined(), numbering: Self.lists, styles: styles)
        #expect(try PlanInput.read(bytes).words == "Mục tiêu 2: a\n\nMục tiêu 3: b\n\n")
    }

    private static func row(_ cells: String...) -> String {
        "<w:tr>" + cells.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
    }

    @Test func aColumnSaysWhatItsCellsAre() throws {
        let wide =
            "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>z</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>Sở B</w:t></w:r></w:p></w:tc></w:tr>"
        let rows = Self.row("TT", "Nội dung", "Chủ trì") + Self.row("1", "y", "Sở A") + wide + Self.row("Số:", "2", "")
        let text = try PlanInput.read(WordMaker.make(body: "<w:tbl>\(rows)</w:tbl>"))
        #expect(
            text.words.split(separator: "\n\n").map(String.init) == [
                "TT", "Nội dung", "Chủ trì", "1. y", "Chủ trì: Sở A", "z", "Chủ trì: Sở B", "Số: 2",
            ]
        )
    }

    @Test func aMergedCellOfAgenciesCountsForEachTarget() throws {
        func merged(_ text: String, _ value: String) -> String {
            "<w:tc><w:tcPr><w:vMerge\(value)/></w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
        }
        func cell(_ text: String) -> String { "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>" }
        let start = " w:val=\"restart\""
        let rows = [
            cell("Mục tiêu") + cell("Cơ quan chủ trì") + cell("Nhiệm vụ"),
            cell("Mục tiêu 1.1: a") + merged("Sở A", start) + cell("- b"),
            cell("Mục tiêu 1.2: c") + merged("", "") + cell("- d"),
            merged("Mục tiêu 1.3: e", start) + merged("Sở B", start) + cell("- g"),
            merged("", "") + merged("", "") + cell("- h"),
        ]
        let table = rows.map { "<w:tr>\($0)</w:tr>" }.joined()
        let text = try PlanInput.read(WordMaker.make(body: "<w:tbl>\(table)</w:tbl>"))
        #expect(
            text.words.split(separator: "\n\n").dropFirst(3).map(String.init) == [
                "Mục tiêu 1.1: a", "Chủ trì: Sở A", "- b", "Mục tiêu 1.2: c", "Chủ trì: Sở A", "- d",
                "Mục tiêu 1.3: e", "Chủ trì: Sở B", "- g", "- h",
            ]
        )
    }

    @Test(arguments: ZipMaker.Fault.allCases) func faultyArchiveIsRefused(fault: ZipMaker.Fault) {
        let body = "<w:p><w:r><w:t>Mục tiêu 1: nghèo</w:t></w:r></w:p>"
        let bytes = WordMaker.make(body: body, maker: ZipMaker(fault: fault))
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(bytes) }
        let code: PlanInputError.Code = fault == .encrypted ? .encrypted : fault == .tooLong ? .tooLarge : .damaged
        #expect(error?.code == code)
    }

    @Test func everyShorteningIsRefused() {
        let bytes = WordMaker.make(body: "<w:p/>")
        for count in 4..<bytes.count {
            #expect(throws: PlanInputError.self) { try PlanInput.read(Array(bytes[..<count])) }
        }
    }

    @Test func entitiesAreNotExpanded() {
        let type =
            "<!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
        let main =
            "\(type)<w:document xmlns:w=\"\(WordMaker.space)\"><w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p></w:document>"
        let bytes = ZipMaker().archive([("word/document.xml", Array(main.utf8))])
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(bytes) }
        #expect(error?.code == .damaged)
    }

    @Test func anArchiveThatHidesItsSizeIsRefused() {
        // 80 MiB of blanks that say they are less than they are.
        let blanks = [UInt8](repeating: 0x20, count: 80 << 20)
        var bytes = ZipMaker().archive([("word/document.xml", blanks)])
        let size = [UInt8(0), 0, 0, 5]
        let lie = [UInt8(0), 0, 16, 0]
        while let found = bytes.firstRange(of: size) { bytes.replaceSubrange(found, with: lie) }
        #expect(throws: PlanInputError.self) { try PlanInput.read(bytes) }
    }

    /// Any damage gives an error or some text, never a trap.
    @Test(arguments: 0..<20) func damageIsNoTrap(seed: UInt64) {
        let page =
            "<html><table><tr><td colspan=3 rowspan=2>a<td>Chủ trì<tr><td>b<ol start=9 type=a><li>c<sup>1</sup></table>"
        let body = Self.item(1, 0, "x") + "<w:tbl>\(Self.row("Chủ trì", "a"))\(Self.row("b", "c"))</w:tbl>"
        let whole = [Array(page.utf8), WordMaker.make(body: body, numbering: Self.lists)]
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(limit))
        }
        for _ in 0..<200 {
            for var bytes in whole {
                for _ in 0...random(4) { bytes[random(bytes.count)] = UInt8(random(256)) }
                let name = ["x.html", "x.docx", nil][random(3)]
                let text = try? PlanInput.read(bytes, name: name)
                #expect(text?.bytes.count ?? 0 < 10_000)
            }
        }
    }

    private static func part(_ root: String, _ content: String) -> [UInt8] {
        Array("<w:\(root) xmlns:w=\"\(WordMaker.space)\">\(content)</w:\(root)>".utf8)
    }

    private static func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
        let space = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        let list = targets.map { "<Relationship Type=\"\(space)/\($0.type)\" Target=\"\($0.target)\"/>" }
        return Array("<Relationships>\(list.joined())</Relationships>".utf8)
    }

    @Test(arguments: [("word/", "numbering7.xml"), ("word/", "/Word/Numbering7.xml"), ("word\\", "numbering7.xml")])
    func relationsNameTheParts(folder: String, target: String) throws {
        let archive = ZipMaker().archive([
            ("_rels/.rels", Self.relations([("officeDocument", "word/document2.xml")])),
            ("\(folder)_rels/document2.xml.rels", Self.relations([("styles", "none.xml"), ("numbering", target)])),
            ("\(folder)document2.xml", Self.part("document", Self.item(1, 0, "x"))),
            ("\(folder)numbering7.xml", Self.part("numbering", Self.lists)),
        ])
        #expect(try PlanInput.read(archive).words == "Mục tiêu 2: x\n\n")
    }

    @Test(arguments: ["", "<w:p/>", "<w:p><w:r><w:drawing/></w:r></w:p>", "<w:altChunk/>"])
    func aDocumentWithoutWordsIsNamed(body: String) {
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(WordMaker.make(body: body)) }
        #expect(error?.code == .unreadableKind && error?.description.contains("OCR") == true)
    }

    @Test func otherArchivesAreRefused() {
        let error = #expect(throws: PlanInputError.self) {
            try PlanInput.read(ZipMaker().archive([("xl/workbook.xml", Array("<a/>".utf8))]))
        }
        #expect(error?.code == .unreadableKind)
    }

    @Test(arguments: [
        ("%PDF-1.7\n", "PDF"), ("\n%PDF-1.4", "PDF"), ("{\\rtf1 a}", "rich text"),
        ("From: x\nMIME-Version: 1.0", "archive"),
    ])
    func otherKindsAreRefused(opening: String, word: String) {
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(Array(opening.utf8), name: "plan.txt") }
        #expect(error?.code == .unreadableKind && error?.description.contains(word) == true)
        #expect(error?.description.contains("ave ") == true)
    }

    @Test func oldDocumentsAndProtectedOnesAreToldApart() {
        let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let package = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        let old = #expect(throws: PlanInputError.self) { try PlanInput.read(mark + [0, 0]) }
        let locked = #expect(throws: PlanInputError.self) { try PlanInput.read(mark + package) }
        #expect(old?.code == .unreadableKind && old?.description.contains(".docx") == true)
        #expect(locked?.code == .encrypted)
    }
}
