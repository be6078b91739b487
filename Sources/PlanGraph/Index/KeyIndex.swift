/// Finds nodes by a key of bytes: keys sorted, looked up by halving.
///
/// A key may stand for several nodes; they come in the order in which they were given.
public struct KeyIndex: Sendable, Equatable {
    private let bytes: [UInt8]
    private let starts: [UInt32]
    private let nodes: [NodeIndex]

    /// Sorts keys.
    ///
    /// - Parameter entries: keys and what they stand for.
    /// - Complexity: O(*n* log *n*) comparisons.
    init(_ entries: [(key: [UInt8], node: NodeIndex)]) {
        let sorted = entries.enumerated().sorted { first, second in
            if first.element.key == second.element.key { return first.offset < second.offset }
            return first.element.key.lexicographicallyPrecedes(second.element.key)
        }
        var bytes: [UInt8] = []
        var starts: [UInt32] = []
        for (_, entry) in sorted {
            starts.append(UInt32(bytes.count))
            bytes += entry.key
        }
        starts.append(UInt32(bytes.count))
        self.bytes = bytes
        self.starts = starts
        nodes = sorted.map(\.element.node)
    }

    /// What a key stands for.
    ///
    /// - Parameter key: as it was given.
    /// - Returns: the nodes; none for an unknown key.
    /// - Complexity: O(log *n*) comparisons.
    public func nodes(_ key: [UInt8]) -> ArraySlice<NodeIndex> {
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if entry(middle).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < nodes.count, entry(end).elementsEqual(key) { end += 1 }
        return nodes[low..<end]
    }

    private func entry(_ index: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// Bytes held.
    var memory: Int { bytes.capacity + (starts.capacity + nodes.capacity) * MemoryLayout<UInt32>.stride }
}
