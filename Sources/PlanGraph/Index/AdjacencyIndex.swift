/// For each node of a range, the edges that touch it: compressed sparse rows.
///
/// The edges of node *n* are at the positions `positions(of: n)`; `edge(at:)` turns a position into an edge's number.
/// Where the edge table itself lies in the order of these nodes, position and number are the same and no second array
/// is kept.
public struct AdjacencyIndex: Sendable, Equatable {
    /// The first node of the range.
    public let base: NodeIndex
    /// Where each node's edges begin; one more than there are nodes.
    public let offsets: [UInt32]
    /// The edges' numbers; empty where they are the positions themselves.
    public let edges: [UInt32]

    /// Sorts edges by the node they touch, keeping the order of those that touch the same.
    ///
    /// - Parameters:
    ///   - nodes: for each edge the node.
    ///   - range: the nodes to index; edges of others are left out.
    ///   - isPrimary: whether `nodes` ascends, so that positions are numbers.
    ///   - order: what the edges of a node are sorted by; without it they keep the order of the table.
    /// - Complexity: O(edges + nodes), and sorting where an order is given.
    init(nodes: [NodeIndex], range: Range<NodeIndex>, isPrimary: Bool, order: [UInt32] = []) {
        base = range.lowerBound
        var offsets: [UInt32] = LargePages.array(repeating: 0, count: range.count + 1)
        for node in nodes where range.contains(node) { offsets[Int(node - range.lowerBound) + 1] += 1 }
        for index in 1..<max(1, offsets.count) { offsets[index] += offsets[index - 1] }
        self.offsets = offsets
        guard !isPrimary else {
            edges = []
            return
        }
        var next = offsets
        var edges: [UInt32] = LargePages.array(repeating: 0, count: Int(offsets[offsets.count - 1]))
        for (edge, node) in nodes.enumerated() where range.contains(node) {
            let row = Int(node - range.lowerBound)
            edges[Int(next[row])] = UInt32(edge)
            next[row] += 1
        }
        if !order.isEmpty {
            for (start, end) in zip(offsets, offsets.dropFirst()) where end > start + 1 {
                let range = Int(start)..<Int(end)
                // Most tables lie in the order of the text; what equals stands in order already.
                let isSorted = range.dropFirst().allSatisfy { order[Int(edges[$0 - 1])] <= order[Int(edges[$0])] }
                if isSorted { continue }
                edges[range].sort { (order[Int($0)], $0) < (order[Int($1)], $1) }
            }
        }
        self.edges = edges
    }

    /// Takes what was derived already.
    init(base: NodeIndex, offsets: [UInt32], edges: [UInt32]) {
        self.base = base
        self.offsets = offsets
        self.edges = edges
    }

    /// The positions of a node's edges.
    ///
    /// - Parameter node: any node; one outside the range has none.
    /// - Returns: positions for `edge(at:)`.
    /// - Complexity: O(1).
    @inlinable
    public func positions(of node: NodeIndex) -> Range<Int> {
        let row = Int(node) - Int(base)
        guard row >= 0, row + 1 < offsets.count else { return 0..<0 }
        return Int(offsets[row])..<Int(offsets[row + 1])
    }

    /// The number of the edge at a position.
    ///
    /// - Parameter position: from `positions(of:)`.
    /// - Returns: an index into the edge table.
    /// - Complexity: O(1).
    @inlinable
    public func edge(at position: Int) -> Int {
        edges.isEmpty ? position : Int(edges[position])
    }

    /// The numbers of a node's edges.
    ///
    /// - Parameter node: any node; one outside the range has none.
    /// - Returns: indexes into the edge table.
    /// - Complexity: O(1) where positions are not numbers already, else O(edges of the node).
    public func edges(of node: NodeIndex) -> ArraySlice<UInt32> {
        let positions = positions(of: node)
        if edges.isEmpty { return positions.map { UInt32($0) }[...] }
        return edges[positions]
    }
}
