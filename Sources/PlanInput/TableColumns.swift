import SourceText

/// The columns of a table, so that a cell under «Cơ quan chủ trì» says what its column's name says.
///
/// Plans whose table has a column for who leads name the agencies there without a word of their own; in text, that
/// would be lost.
struct TableColumns {
    /// What the names of columns mean, folded.
    private static let names: [String: String] = {
        let bodies = ["", "co quan ", "don vi ", "co quan, don vi ", "cac co quan ", "cac don vi "]
        let roles = [("chu tri", "Chủ trì: "), ("phoi hop", "Phối hợp: ")]
        var names: [String: String] = [:]
        for body in bodies {
            for (role, label) in roles {
                names[body + role] = label
                names[body + role + " thuc hien"] = label
            }
        }
        return names
    }()

    /// No more columns are told apart.
    private static let widest = 64

    private var labels: [Int: String] = [:]
    private var next = 0
    private var current = 0
    /// For each column, how many more rows a cell above reaches into.
    private var reaching: [Int: Int] = [:]
    private var occupied: Set<Int> = []

    /// Begins a row.
    mutating func startRow() {
        next = 0
        occupied = Set(reaching.keys)
        reaching = reaching.mapValues { $0 - 1 }.filter { $0.value > 0 }
    }

    /// Begins a cell that takes some columns and rows.
    mutating func startCell(columns: Int, rows: Int) {
        while occupied.contains(next) { next += 1 }
        current = next
        next += 1
        widenCell(columns: columns)
        guard rows > 1 else { return }
        for column in min(current, Self.widest)..<min(next, Self.widest) { reaching[column] = rows - 1 }
    }

    /// Makes the cell wider.
    mutating func widenCell(columns: Int) {
        next += min(max(columns, 1), Self.widest) - 1
    }

    /// What a cell's text becomes: the same, or one line that begins with the column's role.
    mutating func text(ofCell text: String) -> String? {
        let folded = VietnameseFolding.fold(text.replacing("\n", with: " "))
        if let label = Self.names[folded] {
            labels[current] = label
            return nil
        }
        guard let label = labels[current], !folded.isEmpty, !Self.isLabelled(folded) else { return nil }
        let lines = text.split(separator: "\n").map { line in
            line.drop { "-+*•–. \t\u{A0}".contains($0) }
        }
        return label + lines.filter { !$0.isEmpty }.map(Self.withoutEnd).joined(separator: "; ")
    }

    private static func isLabelled(_ folded: String) -> Bool {
        let opening = folded.drop { !$0.isLetter }
        return names.keys.contains { opening.hasPrefix($0 + ":") }
    }

    private static func withoutEnd(_ line: Substring) -> Substring {
        var line = line
        while let last = line.last, ";,. ".contains(last) { line.removeLast() }
        return line
    }
}
