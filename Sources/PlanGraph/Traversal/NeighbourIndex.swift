/// All neighbours of each node side by side, in the order in which a walk visits its edges.
///
/// A walk that looks for nodes alone reads one stretch of memory for each node, where the edge tables would have it read
/// one for each edge. Which edge leads to a neighbour is found again from its place in the list.
struct NeighbourIndex: Sendable {
    /// Where each node's neighbours begin; one more than there are nodes.
    let offsets: [UInt32]
    /// The neighbours, in the highest bits the kinds of the edges that lead to them.
    private let entries: [UInt32]

    // Eight kinds; the texts that a graph holds say less than so many nodes.
    private static let nodeBits: UInt32 = 29
    private static let nodeMask: UInt32 = 1 << nodeBits - 1

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
        var entries: [UInt32] = []
        offsets.reserveCapacity(count + 1)
        entries.reserveCapacity(2 * graph.edgeCount)
        for piece in pieces {
            let start = UInt32(entries.count)
            for end in piece.ends { offsets.append(start + end) }
            entries += piece.entries
        }
        (self.offsets, self.entries) = (offsets, entries)
    }

    /// The places of a node's neighbours.
    @inline(__always)
    func places(of node: NodeIndex) -> Range<Int> { Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) }

    /// The neighbour at a place.
    @inline(__always)
    func node(at place: Int) -> NodeIndex { entries[place] & Self.nodeMask }

    /// The kind of the edge that leads to the neighbour at a place.
    @inline(__always)
    func kind(at place: Int) -> UInt8 { UInt8(truncatingIfNeeded: entries[place] >> Self.nodeBits) }

    /// What it takes in memory.
    var memory: [MemoryUse] {
        [MemoryUse(.neighbours, "neighbour.offsets", offsets), MemoryUse(.neighbours, "neighbour.node", entries)]
    }

    /// The lists of some of the nodes.
    private struct Piece: Sendable {
        var ends: [UInt32] = []
        var entries: [UInt32] = []

        init(_ walker: EdgeWalker, _ range: Range<NodeIndex>) {
            ends.reserveCapacity(range.count)
            for node in range {
                walker.forEachEdge(of: node) { far, kind, _, _ in
                    entries.append(UInt32(kind) << nodeBits | far)
                }
                ends.append(UInt32(entries.count))
            }
        }
    }
}
