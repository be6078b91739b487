/// Finds nodes by a key of bytes: keys sorted, looked up by halving.
///
/// A key may stand for several nodes; they come in ascending order.
public struct KeyIndex: Sendable, Equatable {
    /// Keys and what they stand for.
    typealias Groups = [[UInt8]: [NodeIndex]]

    private var bytes: [UInt8] = []
    /// Where each key begins, and the end of the last.
    private var starts: [UInt32] = [0]
    private var nodes: [NodeIndex] = []
    /// Where the nodes of each key begin, and the end of the last.
    private var firsts: [UInt32] = [0]

    /// Sorts keys.
    ///
    /// - Parameter groups: keys and what they stand for, the nodes of a key in ascending order.
    /// - Complexity: O(*n* log *n*) comparisons in the keys.
    init(_ groups: Groups) {
        bytes.reserveCapacity(groups.reduce(0) { $0 + $1.key.count })
        starts.reserveCapacity(groups.count + 1)
        firsts.reserveCapacity(groups.count + 1)
        nodes.reserveCapacity(groups.reduce(0) { $0 + $1.value.count })
        for (key, found) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            nodes += found
            append(key[...])
        }
    }

    /// The index of the next version.
    ///
    /// - Parameters:
    ///   - old: the index of the version before.
    ///   - shift: what its nodes become.
    ///   - changed: those of its nodes that have other keys now.
    ///   - groups: the keys of new and changed nodes, as for `init(_:)`.
    /// - Complexity: O(*n*) in the old keys and nodes, O(*n* log *n*) in the new ones.
    init(extending old: KeyIndex, _ shift: NumberShift, without changed: Set<NodeIndex> = [], _ groups: Groups) {
        let new = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        bytes.reserveCapacity(old.bytes.count)
        starts.reserveCapacity(old.starts.count + new.count)
        firsts.reserveCapacity(old.firsts.count + new.count)
        let shifted = Splice().joined(old.nodes, [], shift)
        nodes.reserveCapacity(shifted.count + new.reduce(0) { $0 + $1.value.count })
        var next = 0
        for index in 0..<old.starts.count - 1 {
            let key = old.key(index)
            while next < new.count, new[next].key.lexicographicallyPrecedes(key) {
                nodes += new[next].value
                append(new[next].key[...])
                next += 1
            }
            let range = Int(old.firsts[index])..<Int(old.firsts[index + 1])
            if changed.isEmpty {
                nodes += shifted[range]
            } else {
                nodes += range.filter { !changed.contains(old.nodes[$0]) }.map { shifted[$0] }
            }
            if next < new.count, new[next].key.elementsEqual(key) {
                nodes += new[next].value
                let first = Int(firsts[firsts.count - 1])
                if !changed.isEmpty { nodes[first...].sort() }
                next += 1
            }
            append(key)
        }
        for (key, found) in new[next...] {
            nodes += found
            append(key[...])
        }
    }

    /// Ends the key whose nodes were appended, unless there were none.
    private mutating func append(_ key: ArraySlice<UInt8>) {
        guard nodes.count > Int(firsts[firsts.count - 1]) else { return }
        bytes += key
        starts.append(UInt32(bytes.count))
        firsts.append(UInt32(nodes.count))
    }

    /// What a key stands for.
    ///
    /// - Parameter key: as it was given.
    /// - Returns: the nodes; none for an unknown key.
    /// - Complexity: O(log *n*) comparisons.
    public func nodes(_ key: [UInt8]) -> ArraySlice<NodeIndex> {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if self.key(middle).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        guard low < starts.count - 1, self.key(low).elementsEqual(key) else { return [] }
        return nodes[Int(firsts[low])..<Int(firsts[low + 1])]
    }

    private func key(_ index: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// What it takes in memory.
    func memory(_ name: String) -> [MemoryUse] {
        [
            MemoryUse(.lookups, name + ".keys", bytes), MemoryUse(.lookups, name + ".starts", starts),
            MemoryUse(.lookups, name, nodes), MemoryUse(.lookups, name + ".firsts", firsts),
        ]
    }
}
