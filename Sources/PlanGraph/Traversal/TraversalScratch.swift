import Synchronization

/// The space that a traversal works in, kept for the next one: none makes or clears an entry for each node of the graph.
struct TraversalScratch {
    /// What was met, and how far from where.
    var marks = NodeMarks()
    /// What was met by a walk in the order in which it was met.
    var walk = WalkQueue()
    /// What was met from the other end.
    var far: [NodeIndex] = []
    /// Sets of nodes.
    var bits = NodeBits()
    var moreBits = NodeBits()

    private static let pool = Mutex<[TraversalScratch]>([])
    /// More are not kept: as many traversals seldom run at once.
    private static let mostKept = 8

    /// Runs a traversal in a scratch of its own.
    ///
    /// - Parameters:
    ///   - graph: the version that is traversed; whichever used the scratch before makes no difference.
    ///   - body: the traversal; it leaves the sets of nodes empty.
    /// - Returns: what the traversal returns.
    /// - Complexity: O(1) besides the traversal; O(*nodes*) where no scratch for so many nodes is free.
    static func with<Result>(_ graph: Graph, _ body: (inout TraversalScratch) -> Result) -> Result {
        var scratch = pool.withLock { $0.popLast() } ?? TraversalScratch()
        scratch.marks.begin(count: graph.ranges.count)
        scratch.walk.removeAll()
        scratch.far.removeAll(keepingCapacity: true)
        let result = body(&scratch)
        pool.withLock { if $0.count < mostKept { $0.append(scratch) } }
        return result
    }
}
