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

    /// Pairs rows of equal keys that are not paired yet: the first with the first, the second with the second.
    ///
    /// - Parameter key: what a row of a version is known by; nil where it is to stay alone.
    /// - Complexity: O(*n*).
    mutating func pairRows<Key: Hashable>(by key: (Version, UInt32) -> Key?) {
        // The rows before that wait under a key are a list: from the back, so that the first comes first.
        var first: [Key: UInt32] = [:]
        var next: [UInt32] = Array(repeating: .none, count: after.count)
        for row in after.indices.reversed() where after[row] == .none {
            guard let key = key(.before, UInt32(row)) else { continue }
            next[row] = first.updateValue(UInt32(row), forKey: key) ?? .none
        }
        for row in before.indices where before[row] == .none {
            guard let key = key(.after, UInt32(row)), let partner = first[key], partner != .none else { continue }
            pair(partner, UInt32(row))
            first[key] = next[Int(partner)]
        }
    }

    /// What sets the rows apart: those after in their order, then those that are gone.
    ///
    /// - Parameters:
    ///   - rowsBefore: the rows of the version before that count.
    ///   - rowsAfter: those of the version after.
    ///   - fields: what differs in a pair.
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
enum Version {
    case before
    case after
}
