import SourceText

/// The tables of a plain text: what a table becomes that is pasted as text, a row a line and a tabulator between two cells.
///
/// A table begins with the names of its columns, in one row or two, one of them for agencies, and ends behind the last row. A
/// cell of several paragraphs breaks its row into lines, so a row goes on until it has as many cells as there are columns. One
/// that never has them lacks its last cell, as where an editor has taken the tabulator from the line's end: what stands
/// behind it is no part of the table. Lines without tabulators behind a row, and before another, go on with the row's last cell; one
/// that heads a goal is a row of one cell that takes all columns. Only bullets go on so, and a heading right above the next row.
struct TabbedTables {
    private let source: SourceText
    private var result: [UInt8] = []
    /// The names of the columns of the table in hand; nil outside of tables.
    private var head: TabbedHead?
    private var rows: [[String]] = []
    /// The line behind which no row has been looked for yet: before it, one is known to follow.
    private var rowAhead = 0
    /// The lines behind the last row that may go on with it, and the number of the first; none where it is complete.
    private var open: (lines: [[String]], first: Int) = ([], 0)
    /// The cells of the line before, if it is in no table, and where it begins in the result.
    private var above: (cells: [String], start: Int)?

    /// The text with each table as a page's would be, paragraph by paragraph; the same text where there is none.
    static func text(_ source: SourceText) -> SourceText {
        guard source.bytes.contains(tab) else { return source }
        var tables = TabbedTables(source: source)
        return tables.read() ? SourceText(String(decoding: tables.result, as: UTF8.self)) : source
    }

    private static let tab = UInt8(ascii: "\t")
    /// No cell has more paragraphs.
    private static let mostParagraphs = 200

    private init(source: SourceText) { self.source = source }

    /// Reads the text; false where it has no table.
    private mutating func read() -> Bool {
        var isAny = false
        var index = 0
        while index < source.lineCount {
            let cells = cells(index)
            let next = index + 1
            if open.lines.count == Self.mostParagraphs || !open.lines.isEmpty && TableColumns.areNames(cells) {
                index = giveBack()
            } else if take(cells, index) {
                index = next < source.lineCount || open.lines.isEmpty ? next : giveBack()
            } else {
                endTable()
                if startTable(cells, index) { isAny = true } else { copy(index, cells) }
                index = next
            }
        }
        endTable()
        return isAny
    }

    /// Ends the table before the lines that did not complete its last row; gives the number of the first.
    private mutating func giveBack() -> Int {
        open.lines = []
        endTable()
        return open.first
    }

    /// Takes a line as it is.
    private mutating func copy(_ index: Int, _ cells: [String]) {
        let end = index + 1 < source.lineCount ? Int(source.lineStarts[index + 1]) : source.bytes.count
        above = (cells, result.count)
        result += source.bytes[Int(source.lineStarts[index])..<end]
    }

    /// Begins a table where cells are names of columns.
    ///
    /// One for values and none for agencies are believed to where the first row begins as a heading does.
    private mutating func startTable(_ cells: [String], _ index: Int) -> Bool {
        let areNames =
            TableColumns.areNames(cells) || TableColumns.areNamesOfValues(cells) && isHeading(behind: index)
        guard areNames, let head = TabbedHead(names: cells, above: above?.cells) else {
            return false
        }
        if head.isOfTwoRows, let start = above?.start { result.removeLast(result.count - start) }
        (self.head, rows, above) = (head, [], nil)
        return true
    }

    /// Takes a line of the table; false outside of tables and behind the last row.
    private mutating func take(_ cells: [String], _ index: Int) -> Bool {
        guard let width = head?.width else { return false }
        if rows.isEmpty, takeNames(cells, index) { return true }
        if cells.count == 1, cells[0].allSatisfy(\.isWhitespace), open.lines.isEmpty { return true }
        let filled = rows.last.map { $0.count == 1 ? width : $0.count } ?? width
        let taken = open.lines.reduce(filled) { $0 + $1.count - 1 }
        if cells.count == 1, taken == width || TableColumns.beginsHeading(cells[0]), isBeforeRow(index) {
            takeBetweenRows(cells)
            return true
        }
        if taken < width, taken + cells.count - 1 <= width, !beginsRow(cells) {
            if open.lines.isEmpty { open.first = index }
            open.lines.append(cells)
            if taken + cells.count - 1 == width { closeRow() }
            return true
        }
        guard cells.count > 1 else { return false }
        closeRow()
        rows.append(cells)
        return true
    }

    /// Takes a line without tabulators between two rows.
    private mutating func takeBetweenRows(_ cells: [String]) {
        closeRow()
        if let last = rows.last, last.count > 1, !TableColumns.beginsHeading(cells[0]) {
            rows[rows.count - 1][last.count - 1] += "\n" + cells[0]
        } else {
            rows.append(cells)
        }
    }

    /// Whether nothing but bullets and then headings stand from a line to the next row of the table in hand.
    private mutating func isBeforeRow(_ index: Int) -> Bool {
        if index < rowAhead { return true }
        let limit = min(index + Self.mostParagraphs, source.lineCount)
        var next = index
        while next < limit, isBullet(next) { next += 1 }
        while next < limit, TableColumns.beginsHeading(words(next)) || isBlank(next), !hasTab(next) { next += 1 }
        guard next > index, next < limit, hasTab(next), beginsRow(cells(next)) else { return false }
        rowAhead = next
        return true
    }

    /// Whether the line below, blank ones aside, is a row that begins as headings do.
    private func isHeading(behind index: Int) -> Bool {
        let limit = min(index + Self.mostParagraphs, source.lineCount)
        guard let next = (index + 1..<limit).first(where: { !isBlank($0) }) else { return false }
        return TableColumns.beginsHeading(cells(next)[0])
    }

    private func hasTab(_ index: Int) -> Bool { source.bytes[source.lineRange(index)].contains(Self.tab) }

    private func words(_ index: Int) -> String {
        String(decoding: source.bytes[source.lineRange(index)], as: UTF8.self)
    }

    private func isBlank(_ index: Int) -> Bool { words(index).allSatisfy(\.isWhitespace) }

    private func isBullet(_ index: Int) -> Bool {
        guard !hasTab(index), let first = words(index).first(where: { !$0.isWhitespace }) else { return false }
        return "-–•+*·".contains(first)
    }

    /// Whether cells begin a row: with a number in the column of numbers, or with a heading's words.
    private func beginsRow(_ cells: [String]) -> Bool {
        guard let head, let name = head.rows.first?.first, (2...head.width).contains(cells.count) else {
            return false
        }
        guard ColumnKind(name: name.text) == .ordinals else { return TableColumns.beginsHeading(cells[0]) }
        return TableColumns.isRowNumber(cells[0])
            && (TableColumns.beginsHeading(cells[1]) || cells.count == head.width && head.width > 2)
    }

    /// The cells of a line.
    private func cells(_ index: Int) -> [String] {
        source.bytes[source.lineRange(index)].split(separator: Self.tab, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Adds to the last row the lines that go on with it.
    private mutating func closeRow() {
        for cells in open.lines {
            rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\n" + cells[0]
            rows[rows.count - 1] += cells.dropFirst()
        }
        open.lines = []
    }

    /// Takes a second row of names.
    private mutating func takeNames(_ cells: [String], _ index: Int) -> Bool {
        guard TableColumns.areNames(cells) || TableColumns.areYears(cells), let names = head?.rows, names.count == 1,
            let both = TabbedHead(names: cells, above: names[0].map(\.text)), both.isOfTwoRows,
            both.isSure || index + 1 < source.lineCount && self.cells(index + 1).count == both.width
        else { return false }
        head = both
        return true
    }

    private mutating func endTable() {
        guard let head else { return }
        var writer = ParagraphWriter()
        writer.startTable()
        for row in head.rows { Self.write(row, to: &writer) }
        for row in rows {
            let columns = row.count == 1 ? head.width : 1
            Self.write(row.map { TabbedHead.Cell(text: $0, columns: columns) }, to: &writer)
        }
        writer.endTable()
        result += writer.bytes
        (self.head, rows, rowAhead) = (nil, [], 0)
    }

    private static func write(_ row: [TabbedHead.Cell], to writer: inout ParagraphWriter) {
        writer.startRow()
        for cell in row {
            writer.startCell(columns: cell.columns, rows: cell.rows)
            for paragraph in cell.text.split(separator: "\n") {
                writer.add(String(paragraph))
                writer.endParagraph()
            }
            writer.endCell()
        }
        writer.endRow()
    }
}
