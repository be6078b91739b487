/// Follows the relations between documents as far as they go, within a budget of work.
public struct DocumentClosure: Sendable {
    /// Which way relations are followed.
    public enum Direction: Sendable {
        /// To the documents that a document carries out or rests on.
        case foundations
        /// To the documents that carry it out or rest on it.
        case dependants
    }

    /// The documents found, the start not among them, in the order of their distance.
    public let documents: [NodeIndex]
    /// How many edges were looked at.
    public let visitedEdges: Int
    /// Whether the budget ended the search before its time.
    public let isTruncated: Bool

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
        kinds: Set<EdgeKind> = [.implements, .issuedUnder, .amends],
        budget: Int
    ) {
        let index = direction == .foundations ? graph.relationsBySource : graph.relationsByTarget
        let far = direction == .foundations ? graph.columns.relations.target : graph.columns.relations.source
        let edgeKinds = graph.columns.relations.kind
        let wanted = EdgeKindSet(kinds)
        var (visited, truncated) = (0, false)
        var queue: [NodeIndex] = []
        // Most closures are small.
        queue.reserveCapacity(starts.count + 12)
        queue += starts
        TraversalScratch.with(graph) { scratch in
            for start in starts { scratch.marks[start] = 0 }
            var head = 0
            search: while head < queue.count {
                for position in index.positions(of: queue[head]) {
                    guard visited < budget else {
                        truncated = true
                        break search
                    }
                    visited += 1
                    let edge = index.edge(at: position)
                    guard wanted.contains(edgeKinds[edge]), scratch.marks[far[edge]] >= NodeMarks.limit else {
                        continue
                    }
                    scratch.marks[far[edge]] = 0
                    queue.append(far[edge])
                }
                head += 1
            }
        }
        documents = Array(queue[starts.count...])
        visitedEdges = visited
        isTruncated = truncated
    }
}
