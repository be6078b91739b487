import PlanInput
import Testing

/// What a browser shows on lines of their own becomes lines.
@Suite struct HTMLPageTests {
    @Test(arguments: [
        ("<p>a</p><p>b</p>", "a|b"),
        ("<div>a<br>b</div>", "a/b"),
        ("<p>a\n   b\tc</p>", "a b c"),
        ("<p> a <b> b</b> c </p>", "a b c"),
        ("<p>S<sub>2</sub>ở</p>", "S2ở"),
        ("<p>a &lt; b &amp; c &#7911; &nbsp;d</p>", "a < b & c ủ \u{A0}d"),
        ("<p>t&abreve;ng &Dstrok;&#7897;i&NewLine;v&itilde; &amp; s", "tăng Đội vĩ & s"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a|- b|+ c"),
        ("<ol><li>a<ul><li>b<ol><li>c<ul><li>d</ul></ol></ul></ol>", "1. a|- b|1. c|+ d"),
        ("<ul style='list-style:none'><li>a<li style='list-style-type:lower-roman'>b</ul>", "a|- b"),
        ("<ol style='list-style-type:none'><li>a<li style='list-style-type:decimal-leading-zero'>b</ol>", "a|01. b"),
        ("<ol><li><li>a</ol><table><tr><td><ol start=7><li><p></p></ol><td>b</table>", "2. a|7.|b"),
        ("<ul><li>- a</li><li><p>• b</p></li></ul>", "- a|• b"),
        ("<ol start=3><li>a<li>b</ol>", "3. a|4. b"),
        ("<ol type=a><li>x<li>y</ol>", "a) x|b) y"),
        ("<ol type=a><li>x<li value=4>y<li>z<li value=b>u</ol>", "a) x|d) y|e) z|f) u"),
        ("<ol style='margin:0; LIST-STYLE-TYPE: lower-alpha'><li>x<li>y</ol>", "a) x|b) y"),
        ("<ol style='list-style: upper-roman inside'><li>x<li style='list-style-type:decimal'>y</ol>", "I. x|2. y"),
        ("<ol type=I><li>x<li type=i>y<li type=A>z<li type=1>u</ol>", "I. x|ii. y|C. z|4. u"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a|b|c|d"),
        ("<table><tr><td>a<table><tr><td>b</table><td>c</table>", "a|b|c"),
        (
            "<table><tr><td>Số hiệu:</td><td>86/KH-UBND</td><td>Loại:</td><td>Kế hoạch</td></tr></table>",
            "Số hiệu: 86/KH-UBND|Loại: Kế hoạch"
        ),
        ("<table><tr><td><p>Chủ trì: A</p><p>Phối hợp:</p></td><td>- b</td></tr></table>", "Chủ trì: A|Phối hợp:|- b"),
        ("<table><tr><td>Phối hợp:</td></tr><tr><td>b</td></tr></table>", "Phối hợp:|b"),
        ("<pre>a\n  b</pre>", "a/  b"),
        ("<div style='white-space: pre-wrap'>a\n  b</div><p style='white-space:nowrap'>c\nd", "a/  b|c d"),
        ("<p>a<script>x</script><style>y</style><!-- z --></p><nav>n</nav><noscript>m</noscript>", "a"),
        (
            "<header>s</header><article><header>a</header><p>b</p><footer>c</footer></article><footer>t</footer>",
            "a|b|c"
        ),
        ("<p style='visibility:hidden'>a</p><p style='visibility:visible'>b</p>", "b"),
        ("<p hidden>a</p><p style='color:red; display : none'>b</p><p>c</p>", "c"),
        ("<p><![if !supportLists]><b>-</b>&nbsp;<![endif]>a<o:p></o:p></p><!--[if a]>x<![endif]-->b", "-\u{A0} a|b"),
        ("<p>a<p>b</span></div><i>c", "a|bc"),
    ])
    func shape(page: String, lines: String) throws { try expect(page, lines) }

    @Test(arguments: [
        ("<p>a <s>x</s><del>x</del><strike>x</strike>b", "a b"),
        ("<p>a <span style='color:red;text-decoration: underline line-through'>x</span>b", "a b"),
        ("<p>a <span style='text-decoration-line:line-through !important'>x</span>b", "a b"),
        ("<p>a <span style='text-decoration:underline'>b</span></p><del><p>x</p></del><p>c", "a b|c"),
        ("<p style='display:none!important'>x<p style='display:block'>a", "a"),
        ("<p>a<s>x<p>b", "a|b"),
    ])
    func struckOutWordsAreNoText(page: String, lines: String) throws { try expect(page, lines) }

    @Test(arguments: [
        ("<p>Sở A<a href='#_ftn1'>[1]</a>; Sở B<a href='#_edn12'><sup>[12]</sup></a>", "Sở A; Sở B"),
        ("<p>Sở A<sup><a href='x.htm#fn3'>3</a></sup>, B<a href='#ftn4'>4</a>, C<a href='#fn:5'>5</a>", "Sở A, B, C"),
        ("<p>Sở A<sup>1</sup>; 80%<sup>(2)</sup>; <b>Sở B</b><sup> <i>[3]</i> </sup>.", "Sở A; 80%; Sở B."),
        (
            "<p>9 m<sup>2</sup>, 9 km<sup>2</sup>, đồng/m<sup>3</sup>, <b>cm</b><sup>2</sup>",
            "9 m2, 9 km2, đồng/m3, cm2"
        ),
        ("<p>10<sup>6</sup> N<sup>o</sup> <sup>1</sup> Sở m²", "106 No 1 Sở m²"),
        ("<pre>ab    <sup>\n1</sup></pre>", "ab/1"),
        ("<p><a href='#_ftnref1'>[1]</a> a <a href='#fnx'>b</a> <a href='/c#d'>c</a>", "[1] a b c"),
    ])
    func marksOfNotesAreNoText(page: String, lines: String) throws { try expect(page, lines) }

    /// A paragraph as Word writes those of its lists.
    private static func item(_ level: Int, _ font: String, _ mark: String, _ words: String) -> String {
        let blanks = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span>"
        return
            "<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level\(level) lfo1'><![if !supportLists]>"
            + "<span style='font-family:\(font)'><span style='mso-list:Ignore'>\(mark)\(blanks)</span></span><![endif]>\(words)"
    }

    @Test(arguments: [
        (
            item(1, "Symbol", "·", "a") + item(2, "\"Courier New\"", "o", "b") + item(3, "Wingdings", "§", "c"),
            "- a|+ b|+ c"
        ),
        (item(1, "Wingdings", "v", "a") + item(2, "\"Times New Roman\",serif", "-", "b"), "- a|- b"),
        (item(1, "Arial", "1.", "a") + item(1, "Arial", "b", "c") + item(1, "Arial", "+", "d"), "1. a|b c|+ d"),
    ])
    func bulletsOfWordsListsAreBullets(page: String, lines: String) throws {
        try expect(page.replacing("&nbsp; ", with: " "), lines)
    }

    @Test(arguments: [
        ("<p><span style=\"font-family:'Symbol'\">&#179;</span> 5", "≥ 5"),
        (
            "<p><span style='font-family:Wingdings'>&Oslash;</span> a <span style='font-family:Symbol'>Sở</span>",
            "- a Sở"
        ),
        ("<p><span style='font-family:Wingdings'>&Oslash;<span style='font-family:Arial'>x</span></span>y", "-xy"),
    ])
    func fontsOfSymbolsHaveSymbols(page: String, lines: String) throws { try expect(page, lines) }

    @Test(arguments: [
        (
            "<p style='text-transform:uppercase'>ủy <b>ban</b> <span style='text-transform:none'>Số</span> đ</p>c",
            "ỦY BAN Số Đ|c"
        )
    ])
    func capitalsAreShown(page: String, lines: String) throws { try expect(page, lines) }

    @Test(arguments: ["<html><body><div id=root></div><script>a()</script></body></html>", "<html><p>", "<!-- a -->"])
    func aPageWithoutWordsIsNamed(page: String) {
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(Array(page.utf8)) }
        #expect(error?.code == .unreadableKind && error?.description.contains("no words") == true)
    }

    @Test func commentsOfWordsAreNoText() throws {
        let comments = "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>x</p></div></div>"
        try expect("<p>a<a class=msocomanchor href='#_msocom_1'>[A1]</a></p>" + comments, "a")
    }

    @Test func theTableOfContentsIsNotThePlan() throws {
        try expect("<p class=MsoToc1>x<p class='a MsoTocHeading'>x<p class=MsoNormal>a", "a")
    }

    private func expect(_ page: String, _ lines: String) throws {
        let text = try PlanInput.read(Array("<html><body>\(page)</body></html>".utf8))
        let paragraphs = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n\n")
        #expect(paragraphs.map { $0.replacing("\n", with: "/") }.joined(separator: "|") == lines)
    }

    private static let rows = """
        <tr><td rowspan=2>TT<td rowspan=2>Nội dung<td colspan=2>Phân công<tr><td>Cơ quan <br>chủ trì<td>Đơn vị phối hợp\
        <tr><td colspan=4>Mục tiêu 1: x<tr><td>1.1<td>y<td>Sở Y tế<td><p>- Sở A;</p><p>- Sở B.</p>\
        <tr><td>1.2<td rowspan=2>z<td>Chủ trì: Sở C<td><tr><td>1.3<td>Sở D<td>Sở E
        """

    @Test func aColumnSaysWhatItsCellsAre() throws {
        let text = try PlanInput.read(Array("<html><table>\(Self.rows)</table><p>Sở G".utf8))
        let lines = text.words.split(separator: "\n\n").map { $0.replacing("\n", with: " ") }
        #expect(
            lines == [
                "TT", "Nội dung", "Phân công", "Cơ quan chủ trì", "Đơn vị phối hợp", "Mục tiêu 1: x", "1.1. y",
                "Chủ trì: Sở Y tế", "Phối hợp: Sở A; Sở B", "1.2. z", "Chủ trì: Sở C", "1.3.",
                "Chủ trì: Sở D", "Phối hợp: Sở E", "Sở G",
            ]
        )
    }

    @Test(arguments: [("Du lịch", true), ("Mục tiêu 2: Du lịch", true), ("Mục tiêu 2.1: Du lịch", false)])
    func aMergedCellIsOfEveryTargetThatARowsNumberHeads(goal: String, isOfEach: Bool) throws {
        let rows = """
            <tr><td>STT<td>Nhiệm vụ<td>Chủ trì<td>Phối hợp<tr><td>I<td>\(goal)<td><td>\
            <tr><td>1.1<td>a<td rowspan=2>Sở A<td>Sở B<tr><td>1.2<td>b<td>Sở C
            """
        let text = try PlanInput.read(Array("<html><table>\(rows)</table>".utf8))
        let last = text.words.split(separator: "\n\n").drop { $0 != "1.2. b" }
        #expect(last.dropFirst() == (isOfEach ? ["Chủ trì: Sở A", "Phối hợp: Sở C"] : ["Phối hợp: Sở C"]))
    }

    /// Targets, measures, who leads and who coordinates, the last two merged over two targets, then over two rows of one.
    private static let measureRows = """
        <tr><td>TT<td>Mục tiêu<td>Nhiệm vụ, giải pháp<td>Cơ quan chủ trì<td>Cơ quan phối hợp\
        <tr><td>I<td colspan=4>Mục tiêu 1: a\
        <tr><td>1<td>Mục tiêu 1.1: b<td>- c<br>- d<td rowspan=2>Sở Kế hoạch<br>và Đầu tư<td rowspan=2>UBND các quận,<br>huyện\
        <tr><td>2<td>Mục tiêu 1.2: e<td>- g\
        <tr><td rowspan=2>3<td rowspan=2>Mục tiêu 1.3: h<td>- k<td rowspan=2>Sở A<br>Sở B<td>\
        <tr><td>- l<td>
        """

    @Test func measuresAndMergedCellsSayWhatTheyAre() throws {
        let text = try PlanInput.read(Array("<html><table>\(Self.measureRows)</table><p>Sở G".utf8))
        let lines = text.words.split(separator: "\n\n").map { String($0).replacing("\n", with: " ") }
        let measures = "Nhiệm vụ và giải pháp:"
        let agencies = ["Chủ trì: Sở Kế hoạch và Đầu tư", "Phối hợp: UBND các quận, huyện"]
        #expect(
            Array(lines.dropFirst(5)) == [
                "I. Mục tiêu 1: a", "1. Mục tiêu 1.1: b", measures, "- c - d", agencies[0], agencies[1],
                "2. Mục tiêu 1.2: e", measures, "- g", agencies[0], agencies[1],
                "3. Mục tiêu 1.3: h", measures, "- k", "Chủ trì: Sở A; Sở B", measures, "- l", "Sở G",
            ]
        )
    }

    @Test(arguments: ["-nt-", "nt", "Như trên", "- nt -", "”", "''"])
    func aCellThatSaysTheSameAsAboveIsTheSame(cell: String) throws {
        let rows =
            "<tr><td>Mục tiêu<td>Chủ trì<td>Phối hợp<tr><td>Mục tiêu 1.1: a<td>Sở A<td>Sở B<tr><td>Mục tiêu 1.2: b<td>\(cell)<td>-"
        let text = try PlanInput.read(Array("<html><table>\(rows)</table>".utf8))
        #expect(text.words.split(separator: "\n\n").suffix(3) == ["Mục tiêu 1.2: b", "Chủ trì: Sở A", "Phối hợp: "])
        let labelled = rows.replacing("<td>Sở A<td>", with: "<td>Sở C<td>-<tr><td>Mục tiêu 1.3: c<td>Chủ trì: Sở A<td>")
        let other = try PlanInput.read(Array("<html><table>\(labelled)</table>".utf8))
        #expect(other.words.split(separator: "\n\n").suffix(2) == ["Chủ trì: Sở A", "Phối hợp: "])
    }

    @Test func columnsOfTimeCostAndResultAreRemarks() throws {
        let rows =
            "<tr><td>Nhiệm vụ<td>Chủ trì<td>Thời gian thực hiện<td>Sản phẩm<tr><td>Nhiệm vụ 1.1: a<td>Sở A<td>2022-2025<td>Hệ thống"
        let text = try PlanInput.read(Array("<html><table>\(rows)</table>".utf8))
        #expect(
            text.words.split(separator: "\n\n").suffix(4).map(String.init) == [
                "Nhiệm vụ 1.1: a", "Chủ trì: Sở A", "Thời gian thực hiện: 2022-2025", "Sản phẩm, kết quả: Hệ thống",
            ]
        )
    }

    @Test func whatIsNeverClosedIsReadToItsEnd() throws {
        let page = "<html>" + String(repeating: "<div>a", count: 50_000)
        #expect(try PlanInput.read(Array(page.utf8)).words.split(separator: "\n\n").count == 50_000)
        let deeper = "<html>" + String(repeating: "<div>", count: 150_000) + "a"
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(Array(deeper.utf8)) }
        #expect(error?.code == .damaged && error?.description.contains("deep in each other") == true)
    }

    @Test func encodingOfTheMetaElement() throws {
        let page = Array("<html><meta charset=\"windows-1252\"><p>caf".utf8) + [0xE9] + Array("</p>".utf8)
        #expect(try PlanInput.read(page).words == "café\n\n")
    }

    @Test(arguments: [("windows-1258", ""), ("utf-16", "<meta charset=windows-1258>")])
    func encodingOfTheXMLDeclaration(encoding: String, meta: String) throws {
        let page = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><html>\(meta)<p>".utf8) + [0xF0, 0xFE]
        #expect(try PlanInput.read(page).words == "đ₫\n\n")
    }

    @Test(arguments: ["", "<meta charset=utf-8>", "<meta charset=x-unheard-of>"])
    func unknownEncodingIsRefused(meta: String) {
        let page = Array("<html>\(meta)<p>caf".utf8) + [0xE9]
        let error = #expect(throws: PlanInputError.self) { try PlanInput.read(page) }
        #expect(error?.code == .badEncoding)
    }

    @Test(arguments: [(99, true), (98, false)])
    func aFewWrongBytesAreShownAsSuch(letters: Int, isRead: Bool) throws {
        let head =
            Array("<html><meta charset=utf-8><meta name=description content='Kế hoạc".utf8.dropLast(1)) + [0xE1, 0xBB]
        let page = head + Array("'><p>\(String(repeating: "ế", count: letters - 2))".utf8)
        if isRead {
            #expect(try PlanInput.read(page).words == String(repeating: "ế", count: letters - 2) + "\n\n")
        } else {
            #expect(throws: PlanInputError.self) { try PlanInput.read(page) }
        }
    }

    @Test func endingDecidesWhereContentDoesNot() throws {
        let bytes = Array("a <b>c</b>".utf8)
        #expect(try PlanInput.read(bytes, name: "x.HTM").words == "a c\n\n")
        #expect(try PlanInput.read(bytes, name: "x.txt").words == "a <b>c</b>")
    }
}
