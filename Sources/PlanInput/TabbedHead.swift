import SourceText

/// The names of the columns of a table that was pasted as text.
///
/// Names in a lower row, «Chủ trì» and «Phối hợp», stand under one name of the row above, «Phân công»; the other names above reach
/// into both rows. What word processors copy has an empty cell under each of them, what browsers copy none.
struct TabbedHead {
    /// A cell, and how many columns and rows it takes.
    struct Cell {
        let text: String
        var columns = 1
        var rows = 1
    }

    let rows: [[Cell]]
    /// How many columns the table has.
    let width: Int

    /// Whether no other name may stand over the years of the lower row; rows are as wide as the table otherwise.
    private(set) var isSure = true

    var isOfTwoRows: Bool { rows.count > 1 }

    /// Reads the names and the cells of the line above them; nil where it is not to be told which columns are named.
    init?(names: [String], above: [String]?) {
        guard let above, above.contains(where: { ColumnKind(name: $0) != nil }) else {
            self.init(names)
            return
        }
        if TableColumns.areYears(names), !names.contains(where: Self.isBlank) {
            self.init(years: names, above)
            return
        }
        let groups = Self.groups(names)
        if groups.count < names.count, groups.count == above.count {
            self.init(above, spans: groups, names: names.filter { !Self.isBlank($0) })
        } else if names.count < above.count, !names.contains(where: Self.isBlank) {
            let free = above.indices.filter { Self.maySpan(above[$0]) }
            let spanning = free.count > 1 ? free.filter { ColumnKind(name: above[$0]) != nil } : free
            guard spanning.count == 1 else { return nil }
            self.init(above, spans: above.indices.map { $0 == spanning[0] ? names.count : 0 }, names: names)
        } else {
            self.init(names)
        }
    }

    /// Two rows, the lower one of years: all under the only name of a plan's years, or one run of them under each name that may
    /// have them: «Lộ trình thực hiện» and «Kinh phí».
    private init?(years: [String], _ above: [String]) {
        let runs = Self.runs(years)
        let takers = above.indices.filter { Self.mayTakeYears(above[$0]) }
        let planned = takers.filter { Self.maySpanYears(above[$0]) }
        let spanning = runs.count == 1 && planned.count == 1 ? planned : takers
        guard spanning.count == runs.count else { return nil }
        self.init(above, spans: above.indices.map { spanning.firstIndex(of: $0).map { runs[$0] } ?? 0 }, names: years)
        isSure = takers.count == 1 && !planned.isEmpty
    }

    /// How many years follow each other, each later than the one before.
    private static func runs(_ years: [String]) -> [Int] {
        var runs: [Int] = []
        var last = ""
        for year in years.map({ String($0.filter(\.isNumber)) }) {
            if year > last, !runs.isEmpty { runs[runs.count - 1] += 1 } else { runs.append(1) }
            last = year
        }
        return runs
    }

    private init(_ names: [String]) {
        rows = [names.map { Cell(text: $0) }]
        width = names.count
    }

    /// Two rows: for each cell of the upper one, how many names stand under it.
    private init(_ above: [String], spans: [Int], names: [String]) {
        let upper = zip(above, spans).map { text, span in
            span > 0 ? Cell(text: text, columns: span) : Cell(text: text, rows: 2)
        }
        rows = [upper, names.map { Cell(text: $0) }]
        width = upper.reduce(0) { $0 + $1.columns }
    }

    /// For each cell above some names, how many stand under it: empty cells are parts of the one above.
    private static func groups(_ names: [String]) -> [Int] {
        var groups: [Int] = []
        var wasName = false
        for name in names {
            let isName = !isBlank(name)
            if isName, wasName { groups[groups.count - 1] += 1 } else { groups.append(isName ? 1 : 0) }
            wasName = isName
        }
        return groups
    }

    /// Whether a name may stand over others: it says nothing of its own, or that its column has agencies.
    private static func maySpan(_ name: String) -> Bool {
        switch ColumnKind(name: name) {
        case nil, .agencies, .responsibilities: true
        default: false
        }
    }

    /// Whether years may stand under a name.
    private static func maySpanYears(_ name: String) -> Bool {
        ValueColumn.mayGroup(VietnameseFolding.fold(name)) && ColumnKind(name: name) != .targets
    }

    /// Whether years of any kind may: those of a plan, those before it, when and at what cost.
    private static func mayTakeYears(_ name: String) -> Bool {
        let folded = VietnameseFolding.fold(name)
        if maySpanYears(name) || ValueColumn.mayGroupPast(folded) { return true }
        switch ColumnKind(name: name) {
        case .remarks, nil: return costsAndTimes.contains { folded.contains($0) }
        default: return false
        }
    }

    /// What names of costs and times have in them.
    private static let costsAndTimes = ["kinh phi", "von", "du toan", "dau tu", "tien do", "thoi gian"]

    private static func isBlank(_ name: String) -> Bool { name.allSatisfy(\.isWhitespace) }
}
