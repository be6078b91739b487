extension AdjacencyIndex {
    /// The index of the next version, where each node's new edges come behind its old ones.
    ///
    /// - Parameters:
    ///   - old: the index of the version before, not of a table in the order of these nodes.
    ///   - range: the nodes of the next version: the same and others behind them.
    ///   - nodes: for each new edge the node, in the order in which the edges of a node are to come.
    ///   - numbers: the new edges' numbers.
    ///   - shift: what the old edges' numbers become.
    /// - Complexity: O(edges + nodes): the old edges are copied.
    init(
        extending old: AdjacencyIndex,
        to range: Range<NodeIndex>,
        by nodes: [NodeIndex],
        numbers: [UInt32],
        _ shift: NumberShift
    ) {
        let new = AdjacencyIndex(nodes: nodes, range: range, isPrimary: false)
        var offsets = new.offsets
        var splice = Splice()
        let oldCount = old.offsets[old.offsets.count - 1]
        for row in 0..<range.count {
            let end = row + 1 < old.offsets.count ? old.offsets[row + 1] : oldCount
            splice.add(Int(new.offsets[row + 1] - new.offsets[row]), at: Int(end))
            offsets[row + 1] += end
        }
        let edges = splice.joined(old.edges, new.edges.map { numbers[Int($0)] }, shift)
        self.init(base: range.lowerBound, offsets: offsets, edges: edges)
    }

    /// The first position that is of a node or a later one.
    ///
    /// - Parameter node: any node.
    /// - Returns: as many as there are edges, for a node behind the range.
    /// - Complexity: O(1).
    func start(of node: NodeIndex) -> Int {
        guard node > base else { return 0 }
        return Int(offsets[min(Int(node - base), offsets.count - 1)])
    }
}
