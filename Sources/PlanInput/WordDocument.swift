import SourceText

/// A Word document: the paragraphs of its main part, those of tables row by row and cell by cell.
enum WordDocument {
    /// The document's text.
    static func text(_ bytes: [UInt8]) throws(PlanInputError) -> SourceText {
        let archive = try ZipArchive(bytes)
        let main = try mainPart(archive)
        guard let content = try archive.part(main) else {
            let message =
                "This is another archive or office document than Word's. Save it as .docx or as text."
            throw PlanInputError(.unreadableKind, message)
        }
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        var numbering = WordNumbering()
        if let part = try archive.part(folder + "numbering.xml") { try numbering.read(part) }
        if let part = try archive.part(folder + "styles.xml") { try numbering.readStyles(part) }
        var reader = WordReader(numbering)
        try XMLEvents.read(content) { event, attribute in reader.visit(event, attribute) }
        return try TextDecoding.sourceText(reader.bytes)
    }

    /// The name of the part that holds the text; most programs give it the same.
    private static func mainPart(_ archive: ZipArchive) throws(PlanInputError) -> String {
        var target: String?
        if let relations = try archive.part("_rels/.rels") {
            try XMLEvents.read(relations) { event, attribute in
                guard case .start("Relationship") = event, target == nil else { return }
                if attribute("Type")?.hasSuffix("/officeDocument") ?? false { target = attribute("Target") }
            }
        }
        let name = target.map { String($0.drop { $0 == "/" }) } ?? ""
        return name.hasSuffix("document.xml") || archive.contains(name) && name.contains("word/")
            ? name : "word/document.xml"
    }
}

/// Makes text of a main part's events.
struct WordReader {
    private var numbering: WordNumbering
    private var writer = ParagraphWriter()
    /// How deep in elements whose words are not to be read.
    private var dropped = 0
    private var isText = false
    private var isHidden = false
    private var isRun = false
    /// What the properties of the open paragraph say.
    private var style: String?
    private var list: String?
    private var level: Int?
    private var isMarked = false

    init(_ numbering: WordNumbering) {
        self.numbering = numbering
    }

    /// The text, once all has been visited.
    var bytes: [UInt8] { writer.bytes }

    /// Takes the next event.
    mutating func visit(_ event: XMLEvent, _ attribute: XMLAttributes) {
        switch event {
        case .start(let name):
            if dropped > 0 || Self.droppedElements.contains(name) { dropped += 1 } else { start(name, attribute) }
        case .end(let name):
            if dropped > 0 { dropped -= 1 } else { end(name) }
        case .text(let words):
            guard dropped == 0, isText, !isHidden else { return }
            placeMarker()
            writer.add(words)
        }
    }

    /// Deleted words, and the second form of what is given twice.
    private static let droppedElements: Set<String> = ["del", "moveFrom", "Fallback", "pPrChange", "rPrChange"]

    private mutating func start(_ name: String, _ attribute: XMLAttributes) {
        switch name {
        case "p": startParagraph()
        case "tbl": writer.startTable()
        case "tr": writer.startRow()
        case "tc": writer.startCell()
        case "gridSpan": writer.widenCell(columns: attribute("val").flatMap { Int($0) } ?? 1)
        case "vMerge": if attribute("val") ?? "continue" == "continue" { writer.continueCell() }
        case "pStyle": style = attribute("val")
        case "numId": list = attribute("val")
        case "ilvl": level = attribute("val").flatMap { Int($0) }
        case "r":
            isRun = true
            isHidden = false
        case "vanish": isHidden = isRun && !["0", "false", "off"].contains(attribute("val") ?? "")
        case "t": isText = true
        case "tab": if isRun { writer.add("\t") }
        case "br", "cr": if isRun { writer.breakLine() }
        case "noBreakHyphen": if isRun { writer.add("-") }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p": endParagraph()
        case "tbl": writer.endTable()
        case "tr": writer.endRow()
        case "tc": writer.endCell()
        case "r": isRun = false
        case "t": isText = false
        default: break
        }
    }

    private mutating func startParagraph() {
        if !writer.isLabelOpen { writer.endParagraph() }
        (style, list, level, isMarked) = (nil, nil, nil, false)
    }

    private mutating func endParagraph() {
        writer.endParagraph()
        writer.mark("")
    }

    /// The number or bullet comes with the first words: an empty paragraph of a list has none.
    private mutating func placeMarker() {
        guard !isMarked else { return }
        isMarked = true
        writer.mark(numbering.marker(list: list, level: level, style: style))
    }
}
