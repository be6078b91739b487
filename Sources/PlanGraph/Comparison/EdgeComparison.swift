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

    /// What sets the rows apart.
    ///
    /// - Parameter rounds: the fields that must be alike for two rows of one owner and end to be a pair, round by round.
    /// - Returns: an entry for each row that is alone and each pair that differs.
    func entries(pairing rounds: [[GraphDifference.Field]]) -> [GraphDifference.Entry] {
        var rows = Pairing(before: before.table.count, after: after.table.count)
        for owner in 0..<versions.after.ranges.targets.upperBound {
            let former = versions.nodes.before[Int(owner)]
            guard former != .none else { continue }
            var first = before.byOwner.positions(of: former)
            var second = after.byOwner.positions(of: owner)
            pairBeginning(&first, &second, &rows)
            guard !first.isEmpty, !second.isEmpty else { continue }
            pairRest(first, second, rounds, &rows)
        }
        return rows.entries(0..<UInt32(before.table.count), 0..<UInt32(after.table.count)) { first, second in
            fields(Int(first), Int(second))
        }
    }

    /// Pairs rows up to the first that differs, as the rounds would: most owners have no other.
    private func pairBeginning(_ first: inout Range<Int>, _ second: inout Range<Int>, _ rows: inout Pairing) {
        while let row = first.first, let other = second.first, areAlike(row, other) {
            rows.pair(UInt32(row), UInt32(other))
            first = row + 1..<first.upperBound
            second = other + 1..<second.upperBound
        }
    }

    /// Pairs what two versions of an owner have left, among the rows of one end.
    private func pairRest(
        _ first: Range<Int>,
        _ second: Range<Int>,
        _ rounds: [[GraphDifference.Field]],
        _ rows: inout Pairing
    ) {
        var rest = first.map { before.row($0, .before, versions) }
        rest += second.map { after.row($0, .after, versions) }
        rest.sort(by: EdgeRow.hasLowerEnd)
        rest.forEachRun(by: EdgeRow.hasLowerEnd) { run in
            guard let version = run.first?.version, run.contains(where: { $0.version != version }) else { return }
            var run = Array(run)
            for alike in rounds { rows.pair(&run) { precedes($0, $1, alike) } }
        }
    }

    private func areAlike(_ first: Int, _ second: Int) -> Bool {
        versions.nodes.arePair(before.end[first], after.end[second]) && fields(first, second).isEmpty
    }

    /// Orders rows by what must be alike.
    private func precedes(_ first: EdgeRow, _ second: EdgeRow, _ alike: [GraphDifference.Field]) -> Bool {
        if alike.contains(.role), first.kind != second.kind { return first.kind < second.kind }
        if alike.contains(.block), first.block != second.block { return first.block < second.block }
        if alike.contains(.action), first.action != second.action { return first.action < second.action }
        return alike.contains(.source) && wordsPrecede(first, second)
    }

    private func wordsPrecede(_ first: EdgeRow, _ second: EdgeRow) -> Bool {
        let (bytes, others) = (bytes(first.version), bytes(second.version))
        // Most words are the same to the byte, and then there is nothing to be gone through.
        return !Words.areSame(bytes, first.words, others, second.words)
            && Words(bytes[first.words]).lexicographicallyPrecedes(Words(others[second.words]))
    }

    private func bytes(_ version: Version) -> GrowingColumn<UInt8> {
        (version == .before ? versions.before : versions.after).columns.strings.bytes
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
        let (bytes, others) = (bytes(.before), bytes(.after))
        let (range, other) = (before.words(first), after.words(second))
        return Words.areSame(bytes, range, others, other) || Words(bytes[range]).elementsEqual(Words(others[other]))
    }
}
