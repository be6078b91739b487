/// Makes text of the events of a Word document's main part.
struct WordReader {
    private let styles: WordStyles
    private var numbering: WordNumbering
    private var writer = ParagraphWriter()
    /// How deep in elements whose words are not to be read.
    private var dropped = 0
    private var isText = false
    private var isRun = false
    private var isParagraphProperties = false
    private var isRowProperties = false
    /// How many columns the table that begins has.
    private var gridColumns = 0
    private var run = WordRun()
    private var paragraph = WordParagraph()
    /// The runs and paragraphs in which the open text boxes are anchored.
    private var anchors: [(run: WordRun, paragraph: WordParagraph)] = []
    /// For each open field of the paragraph, whether its code is being told, not its result; and how many codes are.
    private var fields: [Bool] = []
    private var codes = 0
    /// For each open content control and row, whether its words are no text.
    private var areas: [Bool] = []
    /// The notes that the text refers to, in the order of their places.
    private(set) var notes: [WordNotes.Reference] = []

    /// Reads a document that uses lists and styles.
    init(lists: WordLists, styles: WordStyles) {
        self.styles = styles
        numbering = WordNumbering(lists: lists, styles: styles)
    }

    /// The text, once all has been visited.
    mutating func finish() -> [UInt8] {
        endText()
        return writer.bytes
    }

    /// Takes the next event.
    mutating func visit(_ event: XMLEvent, _ attribute: XMLAttributes) {
        switch event {
        case .start(let name):
            if dropped > 0 || Self.droppedElements.contains(name) { drop(name) } else { start(name, attribute) }
        case .end(let name):
            if dropped > 0 { dropped -= 1 } else { end(name) }
        case .text(let words): if dropped == 0, isText { add(words) }
        }
    }

    /// Deleted words, properties of former times, and the second form of what is given twice.
    private static let droppedElements: Set<String> = [
        "del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "tblPrExChange", "trPrChange",
        "tcPrChange", "tblGridChange",
    ]

    /// Leaves an element out; among properties, a deletion is that of the paragraph's end, or of the row.
    private mutating func drop(_ name: String) {
        if dropped == 0, name == "del" || name == "moveFrom" {
            if isParagraphProperties { paragraph.isOpenEnded = true }
            if isRowProperties { leaveAreaOut() }
        }
        dropped += 1
    }

    private mutating func start(_ name: String, _ attribute: XMLAttributes) {
        switch name {
        case "p": startParagraph()
        case "pPr": isParagraphProperties = true
        case "r":
            isRun = true
            run = WordRun()
        case "tbl", "tblGrid", "gridCol", "tr", "trPr", "tc", "gridSpan", "gridBefore", "vMerge":
            startTablePart(name, attribute("val"))
        case "pStyle", "numId", "ilvl": setParagraph(name, attribute("val"))
        case "sdt", "showingPlcHdr", "docPartGallery": startControlPart(name, attribute("val"))
        case "txbxContent": startTextBox()
        case "t": isText = true
        default: if isRun { startInRun(name, attribute) } else { setEnd(name, attribute("val")) }
        }
    }

    /// Takes a property of a paragraph's end or of a row: what is hidden.
    private mutating func setEnd(_ name: String, _ value: String?) {
        guard WordToggle.isOn(value) else { return }
        if isParagraphProperties, name == "vanish" { paragraph.isOpenEnded = true }
        if isRowProperties, name == "hidden" { leaveAreaOut() }
    }

    /// Says that the words of the innermost content control or row are no text.
    private mutating func leaveAreaOut() {
        if !areas.isEmpty { areas[areas.count - 1] = true }
    }

    /// Content controls (section 17.5.2): what asks for words, and a table of contents, are not the plan's text.
    private mutating func startControlPart(_ name: String, _ value: String?) {
        switch name {
        case "sdt": areas.append(false)
        case "showingPlcHdr": if WordToggle.isOn(value) { leaveAreaOut() }
        default: if value == "Table of Contents" { leaveAreaOut() }
        }
    }

    /// The paragraphs of a text box come before the one in which it is anchored.
    private mutating func startTextBox() {
        anchors.append((run, paragraph))
        writer.setAside()
        paragraph = WordParagraph()
    }

    private mutating func endTextBox() {
        guard let anchor = anchors.popLast() else { return }
        endText()
        writer.takeUp()
        (run, paragraph, isRun) = (anchor.run, anchor.paragraph, true)
    }

    /// Complex fields (section 17.16.18): the code may hold the results of other fields, which are no text.
    private mutating func setField(_ kind: String?) {
        let wasCode = kind == "begin" ? false : fields.popLast() ?? false
        if wasCode { codes -= 1 }
        if kind == "begin" { codes += 1 }
        if kind != "end" { fields.append(kind == "begin") }
    }

    private mutating func startTablePart(_ name: String, _ value: String?) {
        switch name {
        case "tbl":
            if paragraph.isOpenEnded { endText() }
            writer.startTable()
        case "tblGrid": gridColumns = 0
        case "gridCol": gridColumns += 1
        case "tr":
            areas.append(false)
            writer.startRow()
        case "trPr": isRowProperties = true
        case "tc": writer.startCell()
        case "gridBefore": writer.skip(columns: value.flatMap { Int($0) } ?? 0)
        case "gridSpan": writer.widenCell(columns: value.flatMap { Int($0) } ?? 1)
        default: if value ?? "continue" == "continue" { writer.continueCell() }
        }
    }

    private mutating func setParagraph(_ name: String, _ value: String?) {
        switch name {
        case "pStyle":
            paragraph.style = value
            paragraph.isContents = value.map(styles.isContents) ?? false
            (paragraph.isHidden, paragraph.isCapital) = (
                styles.isHidden(value) ?? false, styles.isCapital(value) ?? false
            )
        case "numId": paragraph.list = value
        default: paragraph.level = value.flatMap { Int($0) }
        }
    }

    private mutating func startInRun(_ name: String, _ attribute: XMLAttributes) {
        switch name {
        case "tab", "ptab": if isRead { writer.add("\t") }
        case "br", "cr": if isRead { writer.breakLine() }
        case "noBreakHyphen": add("-")
        case "fldChar": setField(attribute("fldCharType"))
        case "sym": if let words = WordSymbols.text(font: attribute("font"), code: attribute("char")) { add(words) }
        case "rStyle":
            (run.isHidden, run.isCapital) = (styles.isHidden(attribute("val")), styles.isCapital(attribute("val")))
        case "footnoteReference": if isRead, let id = attribute("id") { notes.append(.footnote(id)) }
        case "endnoteReference": if isRead, let id = attribute("id") { notes.append(.endnote(id)) }
        case "rFonts": run.font = attribute("ascii") ?? attribute("hAnsi")
        default: run.set(name, attribute("val"))
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p": endParagraph()
        case "pPr": isParagraphProperties = false
        case "tbl": writer.endTable()
        case "tblGrid": writer.setTable(width: gridColumns)
        case "tr":
            _ = areas.popLast()
            writer.endRow()
        case "trPr": isRowProperties = false
        case "sdt": _ = areas.popLast()
        case "txbxContent": endTextBox()
        case "tc":
            if paragraph.isOpenEnded { endText() }
            writer.endCell()
        case "r": isRun = false
        case "t": isText = false
        default: break
        }
    }

    private mutating func startParagraph() {
        let goesOn = paragraph.isOpenEnded
        if !goesOn, !writer.isLabelOpen { endText() }
        paragraph = WordParagraph(isMarked: goesOn && paragraph.isMarked)
        isRun = false
    }

    /// Ends the paragraph, unless its end is deleted: then the next one goes on with it.
    private mutating func endParagraph() {
        // A field that lacks its other end takes no more than its paragraph.
        (fields, codes) = ([], 0)
        if paragraph.isOpenEnded { return }
        if !paragraph.isContents, !areas.contains(true), !writer.isCellContinued {
            placeMarker()
            writer.placeNumber()
        }
        endText()
    }

    /// Ends the paragraph, whether its end is deleted or not.
    private mutating func endText() {
        writer.endParagraph()
        writer.mark("")
        paragraph.isOpenEnded = false
    }

    /// Whether the words of the run are part of the text.
    private var isRead: Bool {
        run.isRead && !(run.isHidden ?? paragraph.isHidden) && !paragraph.isContents && !areas.contains(true)
            && codes == 0
    }

    private mutating func add(_ words: String) {
        guard isRead else { return }
        placeMarker()
        if run.isSuperscript { writer.startSuperscript() } else { writer.endSuperscript() }
        let shown = WordSymbols.text(font: run.font, words: words) ?? words
        writer.add(run.isCapital ?? paragraph.isCapital ? shown.uppercased() : shown)
    }

    /// The number or bullet comes with the first words: those behind deleted ends are of one paragraph.
    private mutating func placeMarker() {
        guard !paragraph.isMarked else { return }
        paragraph.isMarked = true
        writer.mark(numbering.marker(list: paragraph.list, level: paragraph.level, style: paragraph.style))
    }
}

/// What a paragraph's properties say, and how far it has been read.
private struct WordParagraph {
    var style: String?
    var list: String?
    var level: Int?
    /// Whether its bullet or number has been asked for.
    var isMarked = false
    /// Whether it is a line of the table of contents.
    var isContents = false
    /// Whether its style hides its words, or shows them in capitals.
    var isHidden = false
    var isCapital = false
    /// Whether its end is deleted, so that the next paragraph goes on with it.
    var isOpenEnded = false
}

/// What the properties of a run of words say.
private struct WordRun {
    /// Whether its words are hidden, and shown in capitals; nil where the paragraph's style decides.
    var isHidden: Bool?
    var isCapital: Bool?
    private var isStruck = false
    private var isStruckTwice = false
    private(set) var isSuperscript = false
    /// The font of its words, where it says one.
    var font: String?

    /// Whether the words are not struck out.
    var isRead: Bool { !isStruck && !isStruckTwice }

    /// Takes a property.
    mutating func set(_ name: String, _ value: String?) {
        switch name {
        case "vanish": isHidden = WordToggle.isOn(value)
        case "caps": isCapital = WordToggle.isOn(value)
        case "strike": isStruck = WordToggle.isOn(value)
        case "dstrike": isStruckTwice = WordToggle.isOn(value)
        case "vertAlign": isSuperscript = value == "superscript"
        default: break
        }
    }
}
