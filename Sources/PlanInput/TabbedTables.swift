import SourceText

/// The tables of a plain text: what a table becomes that is pasted as text, a row a line and a tabulator between two cells.
///
/// A table begins with the names of its columns, one of them for agencies, and ends behind the last row. A cell of several
/// paragraphs breaks its row into lines, so a row goes on until it has as many cells as there are columns.
struct TabbedTables {
    private let source: SourceText
    private var result: [UInt8] = []
    /// How many columns the table in hand has; 0 outside of tables.
    private var width = 0
    private var rows: [[String]] = []

    /// The text with each table as a page's would be, paragraph by paragraph; the same text where there is none.
    static func text(_ source: SourceText) -> SourceText {
        guard source.bytes.contains(tab) else { return source }
        var tables = TabbedTables(source: source)
        return tables.read() ? SourceText(String(decoding: tables.result, as: UTF8.self)) : source
    }

    private static let tab = UInt8(ascii: "\t")

    private init(source: SourceText) { self.source = source }

    /// Reads the text; false where it has no table.
    private mutating func read() -> Bool {
        var isAny = false
        for index in 0..<source.lineCount {
            let range = source.lineRange(index)
            let cells = source.bytes[range].split(separator: Self.tab, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            if width > 0, take(cells) { continue }
            endTable()
            if TableColumns.areNames(cells) {
                isAny = true
                width = cells.count
                rows = [cells]
            } else {
                let end = index + 1 < source.lineCount ? Int(source.lineStarts[index + 1]) : source.bytes.count
                result += source.bytes[Int(source.lineStarts[index])..<end]
            }
        }
        endTable()
        return isAny
    }

    /// Takes a line of the table; false where it stands behind the last row.
    private mutating func take(_ cells: [String]) -> Bool {
        let isBlank = cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
        if isBlank, cells.count == 1 { return true }
        guard var row = rows.last else { return false }
        if row.count < width, row.count + cells.count - 1 <= width {
            row[row.count - 1] += "\n" + cells[0]
            rows[rows.count - 1] = row + cells.dropFirst()
            return true
        }
        guard cells.count > 1 else { return false }
        rows.append(cells)
        return true
    }

    private mutating func endTable() {
        guard width > 0 else { return }
        var writer = ParagraphWriter()
        writer.startTable()
        for row in rows {
            writer.startRow()
            for cell in row {
                writer.startCell()
                for paragraph in cell.split(separator: "\n") {
                    writer.add(String(paragraph))
                    writer.endParagraph()
                }
                writer.endCell()
            }
            writer.endRow()
        }
        writer.endTable()
        result += writer.bytes
        (width, rows) = (0, [])
    }
}
