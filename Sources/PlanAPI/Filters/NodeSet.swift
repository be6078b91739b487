import PlanGraph

/// A set of nodes of one kind: a bit for each.
struct NodeSet {
    let range: Range<NodeIndex>
    private var words: [UInt64]

    /// No node of the kind, or all of them.
    init(_ range: Range<NodeIndex>, all: Bool = false) {
        self.range = range
        words = Array(repeating: all ? ~0 : 0, count: (range.count + 63) / 64)
    }

    /// The nodes for which something holds.
    init(_ range: Range<NodeIndex>, where holds: (NodeIndex) -> Bool) {
        self.init(range)
        for node in range where holds(node) { insert(node) }
    }

    func contains(_ node: NodeIndex) -> Bool {
        guard range.contains(node) else { return false }
        let offset = Int(node - range.lowerBound)
        return words[offset >> 6] >> UInt64(offset & 63) & 1 == 1
    }

    mutating func insert(_ node: NodeIndex) {
        let offset = Int(node - range.lowerBound)
        words[offset >> 6] |= 1 << UInt64(offset & 63)
    }

    mutating func formIntersection(_ other: NodeSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func formUnion(_ other: NodeSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    mutating func invert() {
        for index in words.indices { words[index] = ~words[index] }
    }

    /// The nodes in ascending order.
    var nodes: [NodeIndex] { range.filter { contains($0) } }
}
