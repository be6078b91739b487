/// All neighbours of each node side by side, in the order in which a walk visits its edges.
///
/// A walk that looks for nodes alone reads one stretch of memory for each node, where the edge tables would have it read
/// one for each edge. Which edge leads to a neighbour is found again from its place in the list.
struct NeighbourIndex: Sendable {
    /// Where each node's neighbours begin; one more than there are nodes.
    let offsets: [UInt32]
    /// The neighbours.
    let nodes: [NodeIndex]
    /// The kinds of the edges that lead to them.
    let kinds: [UInt8]

    /// Lists the neighbours of every node.
    ///
    /// - Parameter graph: a version.
    /// - Complexity: O(nodes + edges).
    init(_ graph: Graph) {
        let walker = EdgeWalker(graph, kinds: Set(EdgeKind.allCases))
        let count = graph.ranges.count
        let parts = 8
        let pieces = Parallel.map(Array(0..<parts)) { part in
            Piece(walker, NodeIndex(count * part / parts)..<NodeIndex(count * (part + 1) / parts))
        }
        var offsets: [UInt32] = [0]
        var nodes: [NodeIndex] = []
        var kinds: [UInt8] = []
        offsets.reserveCapacity(count + 1)
        nodes.reserveCapacity(2 * graph.edgeCount)
        kinds.reserveCapacity(2 * graph.edgeCount)
        for piece in pieces {
            let start = UInt32(nodes.count)
            for end in piece.ends { offsets.append(start + end) }
            nodes += piece.nodes
            kinds += piece.kinds
        }
        (self.offsets, self.nodes, self.kinds) = (offsets, nodes, kinds)
    }

    /// The places of a node's neighbours.
    @inline(__always)
    func places(of node: NodeIndex) -> Range<Int> { Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) }

    /// What it takes in memory.
    var memory: [MemoryUse] {
        [
            MemoryUse(.neighbours, "neighbour.offsets", offsets), MemoryUse(.neighbours, "neighbour.node", nodes),
            MemoryUse(.neighbours, "neighbour.kind", kinds),
        ]
    }

    /// The lists of some of the nodes.
    private struct Piece: Sendable {
        var ends: [UInt32] = []
        var nodes: [NodeIndex] = []
        var kinds: [UInt8] = []

        init(_ walker: EdgeWalker, _ range: Range<NodeIndex>) {
            ends.reserveCapacity(range.count)
            for node in range {
                walker.forEachEdge(of: node) { far, kind, _, _ in
                    nodes.append(far)
                    kinds.append(kind)
                }
                ends.append(UInt32(nodes.count))
            }
        }
    }
}
