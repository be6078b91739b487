/// All neighbours of each node side by side, in the order in which a walk visits its edges.
///
/// A walk that looks for nodes alone reads one stretch of memory for each node, where the edge tables would have it read
/// one for each edge. Which edge leads to a neighbour is found again from its place in the list.
struct NeighbourIndex: Sendable {
    /// Where each node's neighbours begin; one more than there are nodes.
    let offsets: [UInt32]
    /// The neighbours, in the highest bits of each the kind of the edge that leads to it; behind the last, a byte.
    private let entries: [UInt8]
    /// How many bytes an entry takes.
    private let width: Int
    private let nodeBits: UInt32
    private let nodeMask: UInt32

    /// There are eight kinds.
    private static let kindBits = 3

    /// Lists the neighbours of every node.
    ///
    /// - Parameters:
    ///   - graph: a version.
    ///   - width: how many bytes an entry takes, 3 or 4; without it, as few as the nodes need.
    /// - Complexity: O(nodes + edges).
    init(_ graph: Graph, width: Int? = nil) {
        let walker = EdgeWalker(graph, kinds: .all)
        let count = graph.ranges.count
        let parts = 8
        let width = width ?? (count >> (3 * UInt8.bitWidth - Self.kindBits) == 0 ? 3 : 4)
        let nodeBits = UInt32(width * UInt8.bitWidth - Self.kindBits)
        let pieces = Parallel.map(Array(0..<parts)) { part in
            Piece(walker, NodeIndex(count * part / parts)..<NodeIndex(count * (part + 1) / parts), width, nodeBits)
        }
        let size = pieces.reduce(0) { $0 + $1.entries.count }
        var offsets: [UInt32] = LargePages.array(repeating: 0, count: count + 1)
        // An entry of three bytes is read with the one behind it.
        var entries: [UInt8] = LargePages.array(repeating: 0, count: size + 1)
        var (row, start) = (0, 0)
        for piece in pieces {
            for end in piece.ends {
                row += 1
                offsets[row] = UInt32(start / width) + end
            }
            entries.replaceSubrange(start..<start + piece.entries.count, with: piece.entries)
            start += piece.entries.count
        }
        (self.offsets, self.entries, self.width) = (offsets, entries, width)
        (self.nodeBits, nodeMask) = (nodeBits, 1 << nodeBits - 1)
    }

    /// The places of a node's neighbours.
    @inline(__always)
    func places(of node: NodeIndex) -> Range<Int> { Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) }

    /// The neighbour at a place.
    @inline(__always)
    func node(at place: Int) -> NodeIndex { entry(place) & nodeMask }

    /// The kind of the edge that leads to the neighbour at a place.
    @inline(__always)
    func kind(at place: Int) -> UInt8 { UInt8(truncatingIfNeeded: entry(place) &>> nodeBits & 7) }

    /// What stands at a place, which is one of `places(of:)`: it is not checked again.
    @inline(__always)
    private func entry(_ place: Int) -> UInt32 {
        unsafe entries.withUnsafeBytes { entries in
            UInt32(littleEndian: unsafe entries.loadUnaligned(fromByteOffset: place &* width, as: UInt32.self))
        }
    }

    /// What it takes in memory.
    var memory: [MemoryUse] {
        [
            MemoryUse(.neighbours, "neighbour.offsets", offsets),
            MemoryUse(.neighbours, "neighbour.node", entries.count / width, entries.capacity),
        ]
    }

    /// The lists of some of the nodes.
    private struct Piece: Sendable {
        var ends: [UInt32] = []
        var entries: [UInt8] = []

        init(_ walker: EdgeWalker, _ range: Range<NodeIndex>, _ width: Int, _ nodeBits: UInt32) {
            var count: UInt32 = 0
            ends.reserveCapacity(range.count)
            for node in range {
                walker.forEachEdge(of: node) { far, kind, _, _ in
                    var rest = UInt32(kind) << nodeBits | far
                    for _ in 0..<width {
                        entries.append(UInt8(truncatingIfNeeded: rest))
                        rest >>= 8
                    }
                    count += 1
                }
                ends.append(count)
            }
        }
    }
}
