/// Follows the relations between documents as far as they go, within a budget of work.
public struct DocumentClosure: Sendable {
    /// Which way relations are followed.
    public enum Direction: Sendable {
        /// To the documents that a document carries out or rests on.
        case foundations
        /// To the documents that carry it out or rest on it.
        case dependants
    }

    /// The starts and behind them the documents found, in the order of their distance.
    public let reached: [NodeIndex]
    /// How many edges were looked at.
    public let visitedEdges: Int
    /// Whether the budget ended the search before its time.
    public let isTruncated: Bool
    private let startCount: Int

    /// The documents found, the starts not among them, in the order of their distance.
    ///
    /// - Complexity: O(1).
    public var documents: ArraySlice<NodeIndex> { reached[startCount...] }

    /// Finds every document that some documents lead to.
    ///
    /// - Parameters:
    ///   - starts: document nodes.
    ///   - graph: the version they belong to.
    ///   - direction: which way to follow.
    ///   - kinds: the kinds of relations that count.
    ///   - budget: the most edges to look at.
    /// - Complexity: O(edges looked at).
    public init(
        from starts: [NodeIndex],
        in graph: Graph,
        _ direction: Direction,
        kinds: EdgeKindSet = [.implements, .issuedUnder, .amends],
        budget: Int
    ) {
        var walk = Walk(starts, graph, direction, kinds, budget)
        walk.goWhileFew()
        if !walk.isOver {
            TraversalScratch.with(graph) { scratch in
                for document in walk.queue { scratch.marks[document] = 0 }
                walk.go { document in
                    guard scratch.marks[document] >= NodeMarks.limit else { return false }
                    scratch.marks[document] = 0
                    return true
                }
            }
        }
        reached = walk.queue
        startCount = starts.count
        visitedEdges = walk.visitedEdges
        isTruncated = walk.isTruncated
    }

    /// The documents met so far, and how far their relations were followed.
    private struct Walk {
        /// Most closures are small: among so few documents one is found quicker than by marks of all nodes.
        private static let few = 16

        private let index: AdjacencyIndex
        private let far: [NodeIndex]
        private let kinds: [UInt8]
        private let wanted: EdgeKindSet
        private let budget: Int
        private(set) var queue: [NodeIndex] = []
        private(set) var visitedEdges = 0
        private(set) var isTruncated = false
        /// The document whose relations come next, by its place in the queue.
        private var head = 0

        init(_ starts: [NodeIndex], _ graph: Graph, _ direction: Direction, _ wanted: EdgeKindSet, _ budget: Int) {
            let relations = graph.columns.relations
            index = direction == .foundations ? graph.relationsBySource : graph.relationsByTarget
            far = direction == .foundations ? relations.target : relations.source
            kinds = relations.kind
            self.wanted = wanted
            self.budget = budget
            queue.reserveCapacity(max(starts.count, Self.few))
            queue += starts
        }

        var isOver: Bool { isTruncated || head == queue.count }

        /// Follows relations as long as few documents are met.
        mutating func goWhileFew() {
            while !isOver, queue.count + index.positions(of: queue[head]).count <= Self.few {
                follow { !$0.contains($1) }
            }
        }

        /// Follows relations to the end.
        ///
        /// - Parameter isNew: whether a document was not met yet; it is then.
        mutating func go(isNew: (NodeIndex) -> Bool) {
            while !isOver { follow { isNew($1) } }
        }

        /// Follows the relations of the next document.
        @inline(__always)
        private mutating func follow(isNew: (_ queue: [NodeIndex], NodeIndex) -> Bool) {
            for position in index.positions(of: queue[head]) {
                guard visitedEdges < budget else {
                    isTruncated = true
                    return
                }
                visitedEdges += 1
                let edge = index.edge(at: position)
                if wanted.contains(kinds[edge]), isNew(queue, far[edge]) { queue.append(far[edge]) }
            }
            head += 1
        }
    }
}
