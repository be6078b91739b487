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
    private var run = WordRun()
    private var paragraph = WordParagraph()
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

    /// Deleted words, and the second form of what is given twice.
    private static let droppedElements: Set<String> = ["del", "moveFrom", "Fallback", "pPrChange", "rPrChange"]

    /// Leaves an element out; among a paragraph's properties, a deletion is that of the paragraph's end.
    private mutating func drop(_ name: String) {
        if dropped == 0, isParagraphProperties, name == "del" || name == "moveFrom" { paragraph.isOpenEnded = true }
        dropped += 1
    }

    private mutating func start(_ name: String, _ attribute: XMLAttributes) {
        switch name {
        case "p": startParagraph()
        case "pPr": isParagraphProperties = true
        case "r":
            isRun = true
            run = WordRun()
        case "tbl", "tr", "tc", "gridSpan", "vMerge": startTablePart(name, attribute("val"))
        case "pStyle", "numId", "ilvl": setParagraph(name, attribute("val"))
        case "t": isText = true
        default: if isRun { startInRun(name, attribute) }
        }
    }

    private mutating func startTablePart(_ name: String, _ value: String?) {
        switch name {
        case "tbl":
            if paragraph.isOpenEnded { endText() }
            writer.startTable()
        case "tr": writer.startRow()
        case "tc": writer.startCell()
        case "gridSpan": writer.widenCell(columns: value.flatMap { Int($0) } ?? 1)
        default: if value ?? "continue" == "continue" { writer.continueCell() }
        }
    }

    private mutating func setParagraph(_ name: String, _ value: String?) {
        switch name {
        case "pStyle":
            paragraph.style = value
            paragraph.isContents = value.map(styles.isContents) ?? false
        case "numId": paragraph.list = value
        default: paragraph.level = value.flatMap { Int($0) }
        }
    }

    private mutating func startInRun(_ name: String, _ attribute: XMLAttributes) {
        switch name {
        case "tab": if isRead { writer.add("\t") }
        case "br", "cr": if isRead { writer.breakLine() }
        case "noBreakHyphen": add("-")
        case "sym": if let words = WordSymbols.text(font: attribute("font"), code: attribute("char")) { add(words) }
        case "rStyle": run.isHidden = styles.isHidden(attribute("val"))
        case "footnoteReference": if isRead, let id = attribute("id") { notes.append(.footnote(id)) }
        case "endnoteReference": if isRead, let id = attribute("id") { notes.append(.endnote(id)) }
        default: run.set(name, attribute("val"))
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p": endParagraph()
        case "pPr": isParagraphProperties = false
        case "tbl": writer.endTable()
        case "tr": writer.endRow()
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
        if !paragraph.isOpenEnded { endText() }
    }

    /// Ends the paragraph, whether its end is deleted or not.
    private mutating func endText() {
        writer.endParagraph()
        writer.mark("")
        paragraph.isOpenEnded = false
    }

    /// Whether the words of the run are part of the text.
    private var isRead: Bool { run.isRead && !paragraph.isContents }

    private mutating func add(_ words: String) {
        guard isRead else { return }
        placeMarker()
        if run.isSuperscript { writer.startSuperscript() } else { writer.endSuperscript() }
        writer.add(words)
    }

    /// The number or bullet comes with the first words: an empty paragraph of a list has none.
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
    /// Whether its end is deleted, so that the next paragraph goes on with it.
    var isOpenEnded = false
}

/// What the properties of a run of words say.
private struct WordRun {
    var isHidden = false
    private var isStruck = false
    private var isStruckTwice = false
    private(set) var isSuperscript = false

    /// Whether the words count: neither hidden nor struck out.
    var isRead: Bool { !isHidden && !isStruck && !isStruckTwice }

    /// Takes a property.
    mutating func set(_ name: String, _ value: String?) {
        switch name {
        case "vanish": isHidden = WordToggle.isOn(value)
        case "strike": isStruck = WordToggle.isOn(value)
        case "dstrike": isStruckTwice = WordToggle.isOn(value)
        case "vertAlign": isSuperscript = value == "superscript"
        default: break
        }
    }
}
