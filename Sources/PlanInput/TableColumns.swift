import SourceText

/// The columns of a table, so that a cell under «Cơ quan chủ trì» says what its column's name says.
///
/// Plans whose table has columns for who leads and for measures have no words of their own for that in the cells; in
/// text, it would be lost. A cell of agencies that reaches into further rows is said again for each target there.
struct TableColumns {
    /// What a column holds.
    private enum Column: Equatable {
        /// Agencies, with the label that a line of them needs.
        case agencies(String)
        case targets
        case measures
        /// The numbers of rows.
        case ordinals
        /// When, at what cost and with what result, with the label that a remark in text begins with.
        case remarks(String)
    }

    /// What the names of columns mean, folded.
    private static let names: [String: Column] = {
        let bodies = ["", "co quan ", "don vi ", "co quan, don vi ", "cac co quan ", "cac don vi "]
        let roles = [("chu tri", "Chủ trì: "), ("phoi hop", "Phối hợp: ")]
        var names: [String: Column] = [:]
        for body in bodies {
            for (role, label) in roles {
                names[body + role] = .agencies(label)
                names[body + role + " thuc hien"] = .agencies(label)
            }
        }
        for name in ["muc tieu", "ten muc tieu", "muc tieu cu the", "chi tieu", "muc tieu, chi tieu"] {
            names[name] = .targets
        }
        let remarks = [
            ("Thời gian thực hiện: ", ["thoi gian", "thoi gian thuc hien", "thoi gian hoan thanh"]),
            ("Sản phẩm, kết quả: ", ["san pham", "san pham du kien", "ket qua", "san pham, ket qua"]),
            ("Kinh phí: ", ["kinh phi", "nguon kinh phi", "kinh phi thuc hien"]),
            ("Tiến độ: ", ["tien do", "lo trinh"]), ("Ghi chú: ", ["ghi chu"]),
        ]
        for (label, columns) in remarks { for name in columns { names[name] = .remarks(label) } }
        for name in ["tt", "stt", "so tt"] { names[name] = .ordinals }
        for work in ["nhiem vu", "giai phap", "nhiem vu, giai phap", "nhiem vu va giai phap", "hoat dong", "noi dung"] {
            for rest in ["", " cu the", " chu yeu", " thuc hien"] { names[work + rest] = .measures }
        }
        return names
    }()

    /// Whether cells are the names of columns, one of them for agencies.
    static func areNames(_ cells: [String]) -> Bool {
        let known = cells.compactMap { names[VietnameseFolding.fold($0)] }
        return known.count > 1 && known.contains { if case .agencies = $0 { true } else { false } }
    }

    /// What introduces measures in text.
    private static let measuresLabel = "Nhiệm vụ và giải pháp:\n\n"

    /// No more columns are told apart.
    private static let widest = 64

    private var columns: [Int: Column] = [:]
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
    private var isContinued = false

    /// Begins a row.
    mutating func startRow() {
        next = 0
        hasTarget = false
        occupied = Set(reaching.keys)
        reaching = reaching.mapValues { $0 - 1 }.filter { $0.value > 0 }
    }

    /// Begins a cell that takes some columns and rows.
    ///
    /// - Returns: the lines that reach into this row from above and stand before the cell.
    mutating func startCell(columns: Int, rows: Int) -> [String] {
        isContinued = false
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
    mutating func endRow() -> [String] { pass() }

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
        if let column = Self.names[folded] {
            columns[current] = column
            return .unchanged
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
        case .remarks(let label): return .text(label + Self.joined(text))
        case .measures where isBetweenTargetsAndAgencies && number == nil:
            return .text(Self.measuresLabel + text.trimmed())
        case .ordinals where Self.isOrdinal(folded):
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
            && columns.contains { if case .agencies = $0.value { $0.key > current } else { false } }
    }

    /// The number of a cell that begins as a heading does: «Mục tiêu 1.1: …».
    private static func headingNumber(_ folded: String) -> String? {
        guard let words = ["muc tieu ", "nhiem vu "].first(where: { folded.hasPrefix($0) }) else { return nil }
        let number = folded.dropFirst(words.count).prefix { $0.isNumber || $0 == "." }
        return number.first?.isNumber == true ? String(number) : nil
    }

    /// Whether a cell is nothing but a number, in digits, «1.2» among them, or Roman letters.
    private static func isOrdinal(_ folded: String) -> Bool {
        let isNumber = folded.first?.isNumber == true && folded.allSatisfy { $0.isNumber || $0 == "." }
        return folded.count <= 6 && (isNumber || folded.allSatisfy { "ivx".contains($0) })
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
        return names.keys.contains { opening.hasPrefix($0 + ":") }
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
