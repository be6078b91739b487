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
        let table = graph.columns.relations
        let index = direction == .foundations ? graph.relationsBySource : graph.relationsByTarget
        let far = direction == .foundations ? table.target : table.source
        var seen = Set(starts)
        var found: [NodeIndex] = []
        var queue = starts
        var visited = 0
        var truncated = false
        var head = 0
        search: while head < queue.count {
            let node = queue[head]
            head += 1
            for position in index.positions(of: node) {
                guard visited < budget else {
                    truncated = true
                    break search
                }
                visited += 1
                let edge = index.edge(at: position)
                guard let kind = EdgeKind(rawValue: table.kind[edge]), kinds.contains(kind) else { continue }
                guard seen.insert(far[edge]).inserted else { continue }
                found.append(far[edge])
                queue.append(far[edge])
            }
        }
        documents = found
        visitedEdges = visited
        isTruncated = truncated
    }
}
