/// Compares the assignments, or the citations, of two versions.
struct EdgeComparison {
    private let versions: VersionPair
    private let before: EdgeRows
    private let after: EdgeRows

    init(_ versions: VersionPair, _ rows: (Graph) -> EdgeRows) {
        self.versions = versions
        before = rows(versions.before)
        after = rows(versions.after)
    }

    /// What a row is known by; what does not count is left alone.
    private struct Key: Hashable {
        let owner: NodeIndex
        let end: NodeIndex
        var role: UInt8 = 0
        var block: UInt16 = 0
        var words: UInt32 = 0
        var action: NodeIndex = .none
    }

    /// What sets the rows apart.
    ///
    /// - Parameter rounds: the fields that must be alike for two rows of one owner and end to be a pair, round by round.
    func entries(pairing rounds: [[GraphDifference.Field]]) -> [GraphDifference.Entry] {
        var rows = Pairing(before: before.table.count, after: after.table.count)
        pairBeginnings(&rows)
        var numbers = WordNumbers()
        for alike in rounds {
            rows.pairRows { version, row in key(version, Int(row), alike, &numbers) }
        }
        return rows.entries(0..<UInt32(before.table.count), 0..<UInt32(after.table.count)) { first, second in
            fields(Int(first), Int(second))
        }
    }

    /// Pairs the rows of each owner up to the first that differs, as the first round would: most owners have no other.
    private func pairBeginnings(_ rows: inout Pairing) {
        for owner in 0..<versions.after.ranges.targets.upperBound {
            let former = versions.nodes.before[Int(owner)]
            guard former != .none else { continue }
            for (first, second) in zip(before.byOwner.positions(of: former), after.byOwner.positions(of: owner)) {
                guard areAlike(first, second) else { break }
                rows.pair(UInt32(first), UInt32(second))
            }
        }
    }

    private func areAlike(_ first: Int, _ second: Int) -> Bool {
        versions.nodes.arePair(before.end[first], after.end[second])
            && versions.nodes.arePair(before.action(first), after.action(second))
            && fields(first, second).isEmpty
    }

    /// The key of a row; nil where its owner, its end, or an action that counts is in one version alone.
    private func key(
        _ version: Version,
        _ row: Int,
        _ alike: [GraphDifference.Field],
        _ numbers: inout WordNumbers
    ) -> Key? {
        let rows = version == .before ? before : after
        let owner = versions.shared(rows.graph.owner(of: rows.place[row]), version)
        let end = versions.shared(rows.end[row], version)
        guard owner != .none, end != .none else { return nil }
        var key = Key(owner: owner, end: end)
        if alike.contains(.role) { key.role = rows.table.kind[row] }
        if alike.contains(.block) { key.block = rows.table.block[row] }
        if alike.contains(.source) {
            key.words = numbers.number(of: rows.graph.columns.strings.bytes[rows.words(row)])
        }
        let action = rows.action(row)
        if alike.contains(.action), action != .none {
            let shared = versions.shared(action, version)
            guard shared != .none else { return nil }
            key.action = shared
        }
        return key
    }

    private func fields(_ first: Int, _ second: Int) -> [GraphDifference.Field] {
        var fields: [GraphDifference.Field] = []
        fields.note(.role, unless: before.table.kind[first] == after.table.kind[second])
        fields.note(.block, unless: before.table.block[first] == after.table.block[second])
        fields.note(.action, unless: areSameAction(before.action(first), after.action(second)))
        fields.note(.source, unless: haveSameWords(first, second))
        return fields
    }

    /// An action whose words were edited has another identifier: the one that is gone is the one that is new.
    private func areSameAction(_ first: NodeIndex, _ second: NodeIndex) -> Bool {
        if first == .none || second == .none { return first == second }
        let (later, earlier) = (versions.nodes.after[Int(first)], versions.nodes.before[Int(second)])
        return later == second || later == .none && earlier == .none
    }

    private func haveSameWords(_ first: Int, _ second: Int) -> Bool {
        let (bytes, others) = (versions.before.columns.strings.bytes, versions.after.columns.strings.bytes)
        let (range, other) = (before.words(first), after.words(second))
        return Words.areSame(bytes, range, others, other) || Words(bytes[range]).elementsEqual(Words(others[other]))
    }
}
