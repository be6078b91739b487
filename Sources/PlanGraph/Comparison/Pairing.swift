/// Which row of the version before is which row of the version after.
struct Pairing {
    /// For each row before its row after, or none.
    private(set) var after: [UInt32]
    /// For each row after its row before, or none.
    private(set) var before: [UInt32]

    /// Rows of which none is paired.
    init(before: Int, after: Int) {
        self.before = Array(repeating: .none, count: after)
        self.after = Array(repeating: .none, count: before)
    }

    mutating func pair(_ first: UInt32, _ second: UInt32) {
        after[Int(first)] = second
        before[Int(second)] = first
    }

    /// Whether two rows are a pair, or both are none.
    func arePair(_ first: UInt32, _ second: UInt32) -> Bool {
        first == .none || second == .none ? first == second : after[Int(first)] == second
    }

    /// Pairs rows of both versions between which an order makes no difference: the first with the first, and so on.
    ///
    /// - Parameters:
    ///   - rows: rows that are not paired yet; afterwards those that still are not.
    ///   - precedes: a strict weak order.
    /// - Complexity: O(*n* log *n*) comparisons.
    mutating func pair<Row: VersionedRow>(_ rows: inout [Row], by precedes: (Row, Row) -> Bool) {
        rows.sort { first, second in
            if precedes(first, second) { return true }
            return !precedes(second, first) && first.place < second.place
        }
        rows.forEachRun(by: precedes) { run in
            // Those of the version before stand first.
            let middle = run.firstIndex { $0.version == .after } ?? run.endIndex
            for (first, second) in zip(run[..<middle], run[middle...]) { pair(first.row, second.row) }
        }
        rows.removeAll { ($0.version == .before ? after : before)[Int($0.row)] != .none }
    }

    /// What sets the rows apart: those after in their order, then those that are gone.
    ///
    /// - Parameters:
    ///   - rowsBefore: the rows of the version before that count.
    ///   - rowsAfter: those of the version after.
    ///   - fields: what differs in a pair.
    /// - Returns: an entry for each row that is alone and each pair that differs.
    func entries(
        _ rowsBefore: Range<UInt32>,
        _ rowsAfter: Range<UInt32>,
        fields: (UInt32, UInt32) -> [GraphDifference.Field]
    ) -> [GraphDifference.Entry] {
        var entries: [GraphDifference.Entry] = []
        for row in rowsAfter {
            let partner = before[Int(row)]
            if partner == .none {
                entries.append(.init(change: .added, before: .none, after: row, fields: []))
                continue
            }
            let fields = fields(partner, row)
            if !fields.isEmpty {
                entries.append(.init(change: .changed, before: partner, after: row, fields: fields))
            }
        }
        for row in rowsBefore where after[Int(row)] == .none {
            entries.append(.init(change: .removed, before: row, after: .none, fields: []))
        }
        return entries
    }
}

/// Which of two versions.
enum Version: UInt8 {
    case before
    case after
}

/// A row of one of two versions.
protocol VersionedRow {
    var version: Version { get }
    var row: UInt32 { get }
}

extension VersionedRow {
    /// Where it stands when those of the version before come first.
    fileprivate var place: UInt64 { UInt64(version.rawValue) << 32 | UInt64(row) }
}

extension Array {
    /// Gives the stretches of a sorted array in which no element precedes another.
    func forEachRun(by precedes: (Element, Element) -> Bool, _ body: (ArraySlice<Element>) -> Void) {
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, !precedes(self[start], self[end]) { end += 1 }
            body(self[start..<end])
            start = end
        }
    }
}
