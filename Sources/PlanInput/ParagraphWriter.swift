/// Writes paragraphs as plain text: one a line, an empty line after each.
struct ParagraphWriter {
    /// A longer cell is no label and no list of agencies; the limit keeps nested tables linear.
    private static let longestCell = 4096
    /// No page's number with the blank lines round it is longer.
    private static let longestPageEnd = 32

    private var finished: [UInt8] = []
    /// The paragraph that is being written; its own line breaks are kept.
    private var open: [UInt8] = []
    private var marker = ""
    /// Whether what is open is a label that waits for its value.
    private(set) var isLabelOpen = false
    /// How many paragraphs have been finished.
    private var count = 0
    private var tables: [TableColumns] = []
    /// The table that ended last, how deep it lay in others and where the text was then.
    private var ended: (table: TableColumns, depth: Int, end: Int)?
    /// For each open row, the bytes and paragraphs before it.
    private var rows: [(start: Int, count: Int)] = []
    /// The number of a row, which stands before the words of the row's next cell.
    private var ordinal = ""
    /// For each open cell, the bytes and paragraphs before it.
    private var cells: [(start: Int, count: Int)] = []
    /// Where raised words begin in what is open.
    private var superscript: Int?
    /// The paragraphs that wait until others have been written.
    private var aside: [(open: [UInt8], marker: String, isLabelOpen: Bool, superscript: Int?)] = []

    /// The text, once the last paragraph has been ended.
    var bytes: [UInt8] { finished }

    /// What is to stand before the next paragraph: a bullet or a number.
    mutating func mark(_ words: String) {
        marker = words
    }

    /// Adds words as they are.
    mutating func add(_ words: String) {
        if !marker.isEmpty, words.utf8.contains(where: { !Self.isBlank($0) }) { placeMarker(before: words) }
        open += words.utf8
        if words.utf8.contains(where: { !Self.isBlank($0) }) { isLabelOpen = false }
    }

    /// Adds words of a page, where any white space means one blank.
    mutating func addFlowing(_ words: String) {
        var flowing: [UInt8] = []
        var last = open.last ?? UInt8(ascii: "\n")
        for byte in words.utf8 {
            let next = Self.isBlank(byte) ? UInt8(ascii: " ") : byte
            if next == UInt8(ascii: " "), Self.isBlank(last) { continue }
            flowing.append(next)
            last = next
        }
        if !flowing.isEmpty { add(String(decoding: flowing, as: UTF8.self)) }
    }

    /// Says that the words to come are raised.
    mutating func startSuperscript() {
        superscript = superscript ?? open.count
    }

    /// Says that the raised words are over; the mark of a note is taken out again.
    mutating func endSuperscript() {
        guard let start = superscript else { return }
        superscript = nil
        guard start <= open.count else { return }
        if NoteMarks.isMark(open[start...], behind: open[..<start]) { open.removeSubrange(start...) }
    }

    /// Ends a line inside a paragraph.
    mutating func breakLine() {
        endSuperscript()
        dropBlanks()
        open.append(UInt8(ascii: "\n"))
    }

    /// Ends the paragraph, if there is one.
    mutating func endParagraph() {
        endSuperscript()
        dropBlanks()
        while open.last == UInt8(ascii: "\n") { open.removeLast() }
        let words = open.drop { Self.isBlank($0) }
        if !words.isEmpty {
            finished += words
            finished += "\n\n".utf8
            count += 1
        }
        open = []
        isLabelOpen = false
    }

    /// Lays the paragraph in hand aside, so that others are written before it.
    mutating func setAside() {
        aside.append((open, marker, isLabelOpen, superscript))
        (open, marker, isLabelOpen, superscript) = ([], "", false, nil)
    }

    /// Goes on with the paragraph that was laid aside last.
    mutating func takeUp() {
        guard let paragraph = aside.popLast() else { return }
        (open, marker, isLabelOpen, superscript) = paragraph
    }

    /// Goes on with the last paragraph if it ends in a colon, so that what follows stands on the line of its label.
    private mutating func reopenLabel() {
        guard open.isEmpty, finished.dropLast(2).last == UInt8(ascii: ":") else { return }
        finished.removeLast(2)
        let start = finished.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        open = Array(finished[start...]) + [UInt8(ascii: " ")]
        finished.removeLast(finished.count - start)
        count -= 1
        isLabelOpen = true
    }

    /// Begins a table.
    mutating func startTable() { tables.append(TableColumns()) }

    /// Says how many columns the table has, before its first row.
    ///
    /// One with as many as the table before, and nothing but a page's number between, goes on with that one's columns.
    mutating func setTable(width: Int) {
        guard let last = ended, last.depth == tables.count, isPageEnd(behind: last.end),
            let table = TableColumns(after: last.table, width: width)
        else { return }
        tables[tables.count - 1] = table
    }

    /// Whether nothing but a page's number has been written behind a place.
    private func isPageEnd(behind place: Int) -> Bool {
        guard place <= finished.count, finished.count - place <= Self.longestPageEnd else { return false }
        return String(decoding: finished[place...], as: UTF8.self).allSatisfy { character in
            character.isWhitespace || character.isASCII && character.isNumber
        }
    }

    /// Ends it.
    mutating func endTable() {
        if let table = tables.popLast() { ended = (table, tables.count + 1, finished.count) }
    }

    /// Begins a row.
    mutating func startRow() {
        rows.append((finished.count, count))
        if !tables.isEmpty { tables[tables.count - 1].startRow() }
    }

    /// Ends a row.
    mutating func endRow() {
        endParagraph()
        if let row = rows.popLast(), tables.last?.isNumbering ?? false {
            finished.removeLast(finished.count - row.start)
            (count, ordinal) = (row.count, "")
        }
        writeOrdinal()
        if !tables.isEmpty { write(tables[tables.count - 1].endRow()) }
    }

    /// Writes the number of a row that no words took.
    private mutating func writeOrdinal() {
        if !ordinal.isEmpty { write([String(ordinal.dropLast())]) }
        ordinal = ""
    }

    /// Writes whole paragraphs.
    private mutating func write(_ paragraphs: [String]) {
        for words in paragraphs {
            finished += words.utf8
            finished += "\n\n".utf8
            count += 1
        }
    }

    /// Begins a cell.
    mutating func startCell(columns: Int = 1, rows: Int = 1) {
        if !tables.isEmpty { write(tables[tables.count - 1].startCell(columns: columns, rows: rows)) }
        cells.append((finished.count, count))
    }

    /// Says that the cell goes on with the one above it, where that is told inside it.
    mutating func continueCell() {
        if !tables.isEmpty { tables[tables.count - 1].continueCell() }
    }

    /// Whether the open cell goes on with the one above it.
    var isCellContinued: Bool { tables.last?.isContinued ?? false }

    /// Says how many columns the cell takes, where that is told inside it.
    mutating func widenCell(columns: Int) {
        if !tables.isEmpty { tables[tables.count - 1].widenCell(columns: columns) }
    }

    /// Passes columns in which a row has no cells.
    mutating func skip(columns: Int) {
        if !tables.isEmpty { tables[tables.count - 1].skip(columns: columns) }
    }

    /// Ends a cell, and its last paragraph.
    ///
    /// A cell that is nothing but a label, «Số hiệu:», is read with the cell after it.
    mutating func endCell() {
        endParagraph()
        guard let cell = cells.popLast(), finished.count - cell.start <= Self.longestCell else { return }
        let text = String(decoding: finished[cell.start...], as: UTF8.self)
        switch tables.isEmpty ? .unchanged : tables[tables.count - 1].read(cell: text) {
        case .unchanged:
            if !ordinal.isEmpty, cell.start < finished.count {
                finished.insert(contentsOf: ordinal.utf8, at: cell.start)
                ordinal = ""
            }
            if count == cell.count + 1 { reopenLabel() }
        case .text(let words):
            finished.removeLast(finished.count - cell.start)
            count = cell.count
            // «1.3» alone is a target's number, whose leads follow.
            if ordinal.dropLast(2).contains(".") { writeOrdinal() }
            write([words])
        case .more(let words):
            finished.removeLast(finished.count - cell.start)
            count = cell.count
            if finished.suffix(2).elementsEqual("\n\n".utf8) { finished.removeLast(2) }
            finished += words.utf8
            finished += "\n\n".utf8
        case .omitted:
            finished.removeLast(finished.count - cell.start)
            count = cell.count
        case .ordinal(let words):
            finished.removeLast(finished.count - cell.start)
            count = cell.count
            ordinal = words
        }
    }

    /// Writes the number of an item without words where it stands for something, as in a table's column of numbers.
    mutating func placeNumber() {
        if !cells.isEmpty, !Self.areBullets(marker) { open += marker.utf8 }
        marker = ""
    }

    private static func areBullets(_ marker: String) -> Bool { marker == "- " || marker == "+ " }

    /// A bullet is left out where the words bring their own.
    private mutating func placeMarker(before words: String) {
        let first = words.unicodeScalars.first { !$0.properties.isWhitespace }
        if !Self.areBullets(marker) || first.map({ !Self.bullets.contains($0) }) ?? true { open += marker.utf8 }
        marker = ""
    }

    private mutating func dropBlanks() {
        while let last = open.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { open.removeLast() }
    }

    /// What bullets look like; those of the fonts Symbol and Wingdings are for private use.
    private static let bullets: Set<Unicode.Scalar> = [
        "-", "+", "*", "–", "—", "•", "·", "▪", "○", "●",
        "\u{F02B}", "\u{F02D}", "\u{F076}", "\u{F0A7}", "\u{F0B7}", "\u{F0D8}", "\u{F0FC}",
    ]

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
    }
}
