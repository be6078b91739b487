import SourceText

/// The columns of a table, so that a cell under «Cơ quan chủ trì» says what its column's name says.
///
/// Plans whose table has columns for who leads and for measures have no words of their own for that in the cells; in
/// text, it would be lost. A cell of agencies that reaches into further rows is said again for each target there.
struct TableColumns {
    /// Whether cells are the names of columns, one of them for agencies.
    static func areNames(_ cells: [String]) -> Bool {
        let known = cells.compactMap { ColumnKind(name: $0) }
        return known.count > 1 && known.contains { $0.isOfAgencies || $0.isOfWatchers }
    }

    /// Whether cells are names, one of them for targets and another a year for their values.
    static func areNamesOfValues(_ cells: [String]) -> Bool {
        cells.contains { ColumnKind(name: $0) == .targets } && cells.contains(where: isYear)
    }

    /// Whether cells are nothing but the years of a plan, as under «Lộ trình thực hiện».
    static func areYears(_ cells: [String]) -> Bool {
        let names = cells.filter { !$0.allSatisfy(\.isWhitespace) }
        return names.count > 1 && names.allSatisfy(isYear)
    }

    private static func isYear(_ cell: String) -> Bool {
        if case .planned? = ValueColumn(name: VietnameseFolding.fold(cell), under: nil) { true } else { false }
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
    /// For each column, the last words above it, and whether their cell takes other columns too.
    private var above: [Int: (words: String, isWide: Bool)] = [:]
    /// How many names of columns the row has, and whether the row above has more than one.
    private var nameCount = 0
    private var isBelowNames = false
    /// The last words of the row that call it something, what its values are counted in, and whether the cell before has one.
    private var rowName = ""
    private var unit = ""
    private var isBehindValue = false
    /// Whether the row has a number of its own, and whether it is a part of the target above, or a sum, where targets have their words.
    private var isNumbered = false
    private var isPart = false

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
        (isBelowNames, nameCount) = (nameCount > 1, 0)
        (row, cellCount) = ([], 0)
        (rowName, unit, isBehindValue) = ("", "", false)
        (isNumbered, isPart) = (false, false)
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
        if !passed.isEmpty { isBehindValue = false }
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
        /// Text that goes on with the paragraph above.
        case more(String)
        /// Nothing: what it says is said again in every row.
        case omitted
        /// The number of its row, which belongs to the next cell.
        case ordinal(String)
    }

    /// What a cell's text becomes: the same, one line that begins with the column's role, measures behind their label.
    mutating func read(cell text: String) -> Cell {
        let folded = VietnameseFolding.fold(text.replacing("\n", with: " "))
        row.append(folded)
        let named = ColumnKind(folded: folded)
        if let column = named ?? valueColumn(folded, text) {
            if expected != nil { columns = [:] }
            expected = nil
            name(column, folded)
            return named == nil ? .omitted : .unchanged
        }
        note(folded)
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
        if isNaming(current) { rowName = text }
        let number = Self.headingNumber(folded)
        if let number, Self.isOfTarget(number) { hasWordedTargets = true }
        if columns[current] == .targets || number != nil { hasTarget = true }
        isNumbered = isNumbered || number != nil
        if columns[current] == .targets {
            isPart = hasWordedTargets && !isNumbered && !occupied.contains { columns[$0] == .targets }
        }
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
        case .roadmap: return .text((ValueCell.areSteps(folded) ? "" : ColumnKind.progressLabel) + Self.joined(text))
        case .past(let label): return Self.hasWords(folded) ? .text(label + Self.joined(text)) : .omitted
        case .units where hasValues:
            unit = ValueCell.unit(text)
            if unit.isEmpty { return Self.hasWords(folded) ? .unchanged : .omitted }
            return .text("Đơn vị tính: " + Self.joined(text))
        case .values(let year): return value(text, year)
        case .measures where isBetweenTargetsAndAgencies && number == nil:
            return .text(Self.measuresLabel + text.trimmed())
        case .ordinals where Self.isOrdinal(folded) || Self.isCapital(text.trimmed()):
            isNumbered = true
            let number = text.trimmed()
            // «1.2» is the target's own number, where none is called «Mục tiêu 1.2».
            if !hasWordedTargets, Self.isOfTarget(folded) { hasTarget = true }
            return .ordinal(number + (number.hasSuffix(".") ? " " : ". "))
        default: return .unchanged
        }
    }

    /// Takes the name of the column, which may be that of several.
    private mutating func name(_ kind: ColumnKind, _ folded: String) {
        columns[current] = kind
        nameCount += 1
        note(folded)
    }

    /// Keeps the words of a cell for the cells under it; an empty one among names may be a part of the one before.
    private mutating func note(_ folded: String) {
        let isPart = folded.isEmpty && nameCount > 0
        let words = isPart ? above[current - 1]?.words ?? "" : folded
        for column in min(current, Self.widest)..<min(next, Self.widest) {
            above[column] = (words, isPart || next > current + 1)
        }
    }

    /// The kind of a column that a year names, in a row of names or one below it, right behind targets, units or other values.
    ///
    /// Years behind budgets and of tables without targets promise nothing.
    private func valueColumn(_ folded: String, _ text: String) -> ColumnKind? {
        guard current < Self.widest else { return nil }
        let isNamed = nameCount > 0 || isBelowNames && row.dropLast().allSatisfy(\.isEmpty)
        let group = isBelowNames ? above[current] : nil
        let isFree = [nil, .roadmap].contains(columns[current]) || isOfValues(current) || group?.isWide == true
        guard isNamed, isFree, let before = columns.keys.filter({ $0 < current }).max(),
            isOfValues(before) || [.targets, .units].contains(columns[before]), isNext(current, behind: before)
        else { return nil }
        switch ValueColumn(name: folded, under: group?.words) {
        case .planned(let year): return .values(year: year)
        case .past: return .past("Ghi chú: \(Self.joined(text)): ")
        case nil: return nil
        }
    }

    /// Whether no column of another name stands between two: «Dự toán», «Tổng mức đầu tư».
    private func isNext(_ column: Int, behind before: Int) -> Bool {
        ((before + 1)..<column).allSatisfy { between in
            above[between].map { $0.words.isEmpty || $0.words == above[before]?.words } ?? true
        }
    }

    /// Whether a column holds values, of a plan or before it.
    private func isOfValues(_ column: Int) -> Bool {
        switch columns[column] {
        case .values, .past: true
        default: false
        }
    }

    /// Whether the table has columns of values.
    private var hasValues: Bool {
        columns.values.contains { if case .values = $0 { true } else { false } }
    }

    /// Whether what stands in a column calls its row something.
    private func isNaming(_ column: Int) -> Bool {
        switch columns[column] {
        case nil, .targets, .measures: true
        default: false
        }
    }

    /// A value to be reached by a year, as a line that says so; the values of a row stand on one.
    private mutating func value(_ text: String, _ year: Int) -> Cell {
        guard !isPart, !ValueCell.isSigned(text), text.contains(where: { $0.isASCII && $0.isNumber }) else {
            isBehindValue = false
            return .unchanged
        }
        defer { isBehindValue = true }
        let unit = unit.isEmpty ? ValueCell.unit(behind: rowName) : unit
        let clause = ValueCell.clause(Self.joined(text), unit: unit, year: year)
        return isBehindValue ? .more("; " + clause) : .text(clause.prefix(1).uppercased() + clause.dropFirst())
    }

    /// Whether a cell is more than a dash.
    private static func hasWords(_ folded: String) -> Bool { folded.contains { !"-. ".contains($0) } }

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
