import SourceText

/// The columns of a table, so that a cell under «Cơ quan chủ trì» says what its column's name says.
///
/// Plans whose table has columns for who leads and for measures have no words of their own for that in the cells; in
/// text, it would be lost. A cell of agencies that reaches into further rows is said again for each target there.
struct TableColumns {
    /// Whether cells are the names of columns, one of them for agencies.
    static func areNames(_ cells: [String]) -> Bool {
        let known = cells.compactMap { ColumnKind(name: $0) }
        return known.count > 1 && known.contains(where: \.isOfAgencies)
    }

    /// What introduces measures in text.
    private static let measuresLabel = "Nhiệm vụ và giải pháp:\n\n"

    /// No more columns are told apart.
    private static let widest = 64

    private var columns: [Int: ColumnKind] = [:]
    private var next = 0
    private var current = 0
    /// For each column, how many more rows a cell above reaches into.
    private var reaching: [Int: Int] = [:]
    private var occupied: Set<Int> = []
    /// The last line of each column of agencies.
    private var lines: [Int: String] = [:]
    /// Whether a target begins in this row, whether one has been called by its words in any, and whether the cell goes on with
    /// the one above it.
    private var hasTarget = false
    private var hasWordedTargets = false
    private(set) var isContinued = false
    /// What the cells of the row have, folded, as far as they were read, and how many there are.
    private var row: [String] = []
    private var cellCount = 0
    /// How many columns the widest row has, and the number that the last numbered one has.
    private var width = 0
    private var lastNumber: Int?
    /// The number that the first row must have, where the columns are those of the table before.
    private var expected: Int?

    init() {}

    /// A table that goes on with another, as those do that a page's end has parted; nil where it does not.
    ///
    /// A narrow table is not believed to: those of signatures stand behind tables too. Nor is one whose first row has not the
    /// number that follows the last: it is another.
    init?(after table: TableColumns, width: Int) {
        guard width > 3, width == table.width, table.hasAgencies, table.columns.values.contains(.ordinals) else {
            return nil
        }
        columns = table.columns
        hasWordedTargets = table.hasWordedTargets
        // A number of any length may stand in a cell.
        expected = (table.lastNumber ?? 0) &+ 1
    }

    private var hasAgencies: Bool {
        columns.values.contains(where: \.isOfAgencies)
    }

    /// Begins a row.
    mutating func startRow() {
        next = 0
        (row, cellCount) = ([], 0)
        hasTarget = false
        occupied = Set(reaching.keys)
        reaching = reaching.mapValues { $0 - 1 }.filter { $0.value > 0 }
    }

    /// Begins a cell that takes some columns and rows.
    ///
    /// - Returns: the lines that reach into this row from above and stand before the cell.
    mutating func startCell(columns: Int, rows: Int) -> [String] {
        isContinued = false
        cellCount += 1
        let passed = pass()
        current = next
        next += 1
        widenCell(columns: columns)
        if rows > 1 { for column in min(current, Self.widest)..<min(next, Self.widest) { reaching[column] = rows - 1 } }
        return passed
    }

    /// Ends a row.
    ///
    /// - Returns: the lines that reach into it from above behind its last cell.
    mutating func endRow() -> [String] {
        if isNumbering {
            hasTarget = false
            lines = [:]
        }
        let passed = pass()
        width = max(width, next)
        return passed
    }

    /// Whether the row numbers the columns: «(1) (2) (3)», «A B 1 2 3=1+2».
    var isNumbering: Bool {
        guard row.count == cellCount, row.count > 2 else { return false }
        let marks = row.map { $0.prefix { $0 != "=" }.filter { !"() ".contains($0) } }
        let letters = zip(marks, ["a", "b", "c"]).prefix { $0 == $1 }.count
        return letters < marks.count && zip(marks[letters...], 1...).allSatisfy { $0 == String($1) }
    }

    /// Says that the cell goes on with the one above it.
    mutating func continueCell() { isContinued = true }

    /// Passes the columns that cells above reach into.
    private mutating func pass() -> [String] {
        var passed: [String] = []
        while occupied.contains(next) {
            if hasTarget, let line = lines[next] { passed.append(line) }
            next += 1
        }
        return passed
    }

    /// Makes the cell wider.
    mutating func widenCell(columns: Int) {
        next += min(max(columns, 1), Self.widest) - 1
    }

    /// Passes columns in which the row has no cells.
    mutating func skip(columns: Int) {
        next += min(max(columns, 0), Self.widest)
    }

    /// What a cell becomes.
    enum Cell: Equatable {
        /// What it is.
        case unchanged
        /// Other text.
        case text(String)
        /// The number of its row, which belongs to the next cell.
        case ordinal(String)
    }

    /// What a cell's text becomes: the same, one line that begins with the column's role, measures behind their label.
    mutating func read(cell text: String) -> Cell {
        let folded = VietnameseFolding.fold(text.replacing("\n", with: " "))
        row.append(folded)
        if let column = ColumnKind(folded: folded) {
            if expected != nil { columns = [:] }
            expected = nil
            columns[current] = column
            return .unchanged
        }
        if columns[current] == .ordinals {
            let number = Int(folded.filter { $0 != "." })
            if let expected, number != expected { columns = [:] }
            expected = nil
            lastNumber = number ?? lastNumber
        }
        if folded.isEmpty {
            if !isContinued { lines[current] = nil }
            return hasTarget ? lines[current].map { .text($0) } ?? .unchanged : .unchanged
        }
        let number = Self.headingNumber(folded)
        if let number, Self.isOfTarget(number) { hasWordedTargets = true }
        if columns[current] == .targets || number != nil { hasTarget = true }
        switch columns[current] {
        case .agencies(let label):
            if Self.isLabelled(folded) {
                lines[current] = text
                return .unchanged
            }
            if Self.isDitto(folded), let above = lines[current] { return .text(above) }
            let line = label + Self.joined(text)
            lines[current] = line
            return .text(line)
        case .responsibilities:
            lines[current] = Self.isLabelled(folded) ? text : nil
            return .unchanged
        case .remarks(let label): return .text(label + Self.joined(text))
        case .measures where isBetweenTargetsAndAgencies && number == nil:
            return .text(Self.measuresLabel + text.trimmed())
        case .ordinals where Self.isOrdinal(folded) || Self.isCapital(text.trimmed()):
            let number = text.trimmed()
            // «1.2» is the target's own number, where none is called «Mục tiêu 1.2».
            if !hasWordedTargets, Self.isOfTarget(folded) { hasTarget = true }
            return .ordinal(number + (number.hasSuffix(".") ? " " : ". "))
        default: return .unchanged
        }
    }

    /// Whether a column of targets stands before the cell and one of agencies behind it.
    private var isBetweenTargetsAndAgencies: Bool {
        columns.contains { $0.key < current && $0.value == .targets }
            && columns.contains { $0.key > current && $0.value.isOfAgencies }
    }

    /// The number of a cell that begins as a heading does: «Mục tiêu 1.1: …».
    private static func headingNumber(_ folded: String) -> String? {
        let openings = ["muc tieu so ", "muc tieu ", "nhiem vu "]
        guard let words = openings.first(where: { folded.hasPrefix($0) }) else { return nil }
        let number = folded.dropFirst(words.count).prefix { $0.isNumber || $0 == "." }
        return number.first?.isNumber == true ? String(number) : nil
    }

    /// Whether a cell begins as headings of goals and targets do.
    ///
    /// It has their words or a number that only those have: «Mục tiêu 5. …», «II. …», «A. …».
    static func beginsHeading(_ cell: String) -> Bool {
        if headingNumber(VietnameseFolding.fold(cell.trimmed())) != nil { return true }
        let mark = cell.trimmed().prefix { !$0.isWhitespace }
        return mark.count > 1 && mark.last == "."
            && (mark.dropLast().allSatisfy { "IVX".contains($0) } || isCapital(String(mark)))
    }

    /// Whether a cell is nothing but the number of a row.
    static func isRowNumber(_ cell: String) -> Bool {
        let words = cell.trimmed()
        return !words.isEmpty && (isOrdinal(VietnameseFolding.fold(words)) || isCapital(words))
    }

    /// Whether a cell is nothing but a number, in digits, «1.2» among them, or Roman letters.
    private static func isOrdinal(_ folded: String) -> Bool {
        let isNumber = folded.first?.isNumber == true && folded.allSatisfy { $0.isNumber || $0 == "." }
        return folded.count <= 6 && (isNumber || folded.allSatisfy { "ivx".contains($0) })
    }

    /// Whether a cell is nothing but a capital letter: «A», «B.».
    private static func isCapital(_ words: String) -> Bool {
        words.first?.isUppercase == true && ["", "."].contains(words.dropFirst())
    }

    /// Whether a number has two parts: «1.2», «1.2.».
    private static func isOfTarget(_ folded: String) -> Bool { folded.split(separator: ".").count > 1 }

    /// The lines of a list of agencies as one: a line that begins with «và», or with a small letter behind a comma, goes on
    /// with the name above it.
    private static func joined(_ text: String) -> String {
        var result = ""
        var wasOpen = false
        for line in text.split(separator: "\n") {
            let words = line.drop { "-+*•–. \t\u{A0}".contains($0) }
            if words.isEmpty { continue }
            let goesOn = words.hasPrefix("và ") || wasOpen && words.first?.isLowercase == true
            if !result.isEmpty { result += goesOn ? (words.hasPrefix("và ") ? " " : ", ") : "; " }
            result += withoutEnd(words)
            wasOpen = words.trimmed().hasSuffix(",")
        }
        return result
    }

    private static func isLabelled(_ folded: String) -> Bool {
        let opening = folded.drop { !$0.isLetter }
        return opening.firstIndex(of: ":").map { ColumnKind(folded: String(opening[..<$0])) != nil } ?? false
    }

    /// Whether a cell says that it holds what the one above it does: «-nt-» (như trên), a ditto mark.
    private static func isDitto(_ folded: String) -> Bool {
        let words = String(folded.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
        return ["nt", "nhu tren"].contains(words) || folded.allSatisfy { $0 == "\"" || $0 == "'" }
    }

    private static func withoutEnd(_ line: Substring) -> Substring {
        var line = line
        while let last = line.last, ";,. ".contains(last) { line.removeLast() }
        return line
    }
}

extension StringProtocol {
    /// The words without white space at both ends.
    fileprivate func trimmed() -> String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
