import PlanInput
import SourceText
import Testing

/// One plan in every form that it may come in says the same.
@Suite struct WholePlanTests {
    private func expectSame(_ bytes: [UInt8], name: String) throws {
        let expected = try PlanFacts(SourceText(PlanForms.text))
        let found = try PlanFacts(PlanInput.read(bytes, name: name))
        #expect(expected.goals.count > 10 && expected.mentions.count > 100)
        #expect(found.header == expected.header)
        #expect(found.goals == expected.goals)
        #expect(found.targets == expected.targets)
        #expect(found.assignments == expected.assignments)
        #expect(found.actions == expected.actions)
        #expect(found.mentions == expected.mentions)
    }

    @Test func page() throws { try expectSame(Array(PageMaker.page.utf8), name: "plan.html") }

    @Test func pageWhoseNameSaysNothing() throws { try expectSame(Array(PageMaker.page.utf8), name: "plan") }

    @Test func pageInUTF16() throws {
        let units = [0xFEFF] + Array(PageMaker.page.utf16)
        try expectSame(
            units.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] },
            name: "plan.htm"
        )
    }

    @Test func wordDocument() throws { try expectSame(WordMaker.document, name: "plan.docx") }

    @Test func wordDocumentWhoseNameIsWrong() throws { try expectSame(WordMaker.document, name: "plan.txt") }

    @Test(arguments: [false, true]) func textInUTF16(isBigEndian: Bool) throws {
        let units = [0xFEFF] + Array(PlanForms.text.utf16)
        let bytes = units.flatMap { (unit: UInt16) -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
        try expectSame(bytes, name: "plan.txt")
    }

    @Test func textIsTakenAsItIs() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(PlanForms.text.utf8)
        #expect(try PlanInput.read(bytes, name: "plan.txt").bytes == bytes)
    }
}

/// The shipped plan as a page of a legal site.
enum PageMaker {
    static let page: String = {
        let before = PlanForms.paragraphs[..<PlanForms.appendix].map(paragraph).joined(separator: "\n")
        let rows = PlanForms.rows(Array(PlanForms.paragraphs[PlanForms.appendix..<PlanForms.end]))
        let table = rows.map { row in
            "<tr>" + row.map { "<td width=33%>\n  " + $0.map(paragraph).joined() + "</td>" }.joined() + "</tr>"
        }.joined(separator: "\n")
        let after = PlanForms.paragraphs[PlanForms.end...].map(paragraph).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>Kế hoạch 1/KH-UBND</title><style>p { color: red }</style></head>
            <body><header><p>Mục tiêu 99: trang chủ</p></header><nav><ul><li>Mục tiêu 98: trang</li></ul></nav>
            <script>document.write("<p>Mục tiêu 97: không</p>")</script>
            <div class=content><form>\(before)
            <table border=1>\(table)</table>
            <div style="display: none">Mục tiêu 96: ẩn</div>
            \(after)</form></div><footer>Mục tiêu 95: liên hệ</footer></body></html>
            """
    }()

    /// A paragraph whose words are broken over lines as the source of pages is.
    private static func paragraph(_ lines: [String]) -> String {
        let escaped = lines.map { line in
            let words = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            return words.replacing("Sở ", with: "<b>S</b>ở\n  ")
        }
        return "<p>" + escaped.joined(separator: "<br>\n") + "\n</p>"
    }
}

/// The shipped plan as a Word document.
enum WordMaker {
    static let document: [UInt8] = {
        let before = PlanForms.paragraphs[..<PlanForms.appendix].map(paragraph).joined()
        let rows = PlanForms.rows(Array(PlanForms.paragraphs[PlanForms.appendix..<PlanForms.end]))
        let table = rows.map { row in
            "<w:tr>" + row.map { "<w:tc><w:tcPr/>" + $0.map(paragraph).joined() + "<w:p/></w:tc>" }.joined() + "</w:tr>"
        }.joined()
        let after = PlanForms.paragraphs[PlanForms.end...].map(paragraph).joined()
        return make(body: before + "<w:tbl>\(table)</w:tbl>" + after)
    }()

    static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A document with a body, and with the other parts that are given.
    static func make(
        body: String,
        numbering: String? = nil,
        styles: String? = nil,
        footnotes: String? = nil,
        endnotes: String? = nil,
        maker: ZipMaker = ZipMaker()
    ) -> [UInt8] {
        func part(_ root: String, _ content: String) -> [UInt8] {
            Array("<?xml version=\"1.0\"?><w:\(root) xmlns:w=\"\(space)\">\(content)</w:\(root)>".utf8)
        }
        var parts = [("word/document.xml", part("document", "<w:body>\(body)</w:body>"))]
        let others = [
            ("numbering", numbering), ("styles", styles), ("footnotes", footnotes), ("endnotes", endnotes),
        ]
        for case (let name, let content?) in others { parts.append(("word/\(name).xml", part(name, content))) }
        return maker.archive(parts)
    }

    /// A paragraph of several runs.
    private static func paragraph(_ lines: [String]) -> String {
        let runs = lines.map { line in
            let words = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            let middle = words.firstIndex(of: " ") ?? words.endIndex
            return "<w:r><w:t>\(words[..<middle])</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                + "<w:t xml:space=\"preserve\">\(words[middle...])</w:t></w:r>"
        }
        return "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>"
            + runs.joined(separator: "<w:r><w:br/></w:r>") + "</w:p>"
    }
}
