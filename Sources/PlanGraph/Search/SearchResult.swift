/// What a search found.
public struct SearchResult: Sendable {
    /// The nodes: the best first as far as they were wanted in this order, behind them the others in the order of the graph.
    public let nodes: [NodeIndex]
    private let query: SearchQuery
    /// The nodes in the order of the graph, and how well each fits.
    private let found: [NodeIndex]
    private let scores: [Double]

    /// Puts hits into their order.
    ///
    /// - Parameters:
    ///   - found: the nodes, ascending.
    ///   - scores: how well each fits.
    ///   - query: what was looked for.
    ///   - first: how many are wanted in their order.
    ///   - after: the hit behind which they are wanted.
    /// - Complexity: O(*n*), and O(*m* log *m*) in the hits up to the last that is wanted.
    init(_ found: [NodeIndex], _ scores: [Double], _ query: SearchQuery, first: Int, after: NodeIndex?) {
        (self.found, self.scores, self.query) = (found, scores, query)
        let hits = zip(found, scores).map { Hit(node: $0, score: $1) }
        let last = after.flatMap { node in hits.first { $0.node == node } }
        let passed = last.map { last in hits.count { !last.isBefore($0) } } ?? 0
        let wanted = max(1, first)
        nodes = Self.ranked(hits, wanted < hits.count - passed ? passed + wanted : hits.count)
    }

    /// The best hits in their order, the others behind them as they stand.
    private static func ranked(_ hits: [Hit], _ count: Int) -> [NodeIndex] {
        // To sort all of few takes no longer than to choose.
        guard count < hits.count / 4 else { return hits.sorted { $0.isBefore($1) }.map(\.node) }
        var best: [Hit] = []
        best.reserveCapacity(2 * count)
        var limit: Hit?
        for hit in hits where limit.map({ hit.isBefore($0) }) ?? true {
            best.append(hit)
            if best.count == 2 * count {
                best.sort { $0.isBefore($1) }
                best.removeLast(count)
                limit = best.last
            }
        }
        best.sort { $0.isBefore($1) }
        best.removeLast(best.count - count)
        let last = best[count - 1]
        return best.map(\.node) + hits.lazy.filter { last.isBefore($0) }.map(\.node)
    }

    /// How well a node fits (BM25).
    ///
    /// - Parameter node: one of the nodes found.
    /// - Returns: its score; 0 for any other.
    /// - Complexity: O(log *n*) in the nodes found.
    public func score(of node: NodeIndex) -> Double {
        let place = found.firstPlace(notBelow: node)
        return place < found.count && found[place] == node ? scores[place] : 0
    }

    /// The words of a node around the first that fit, as HTML: those that fit in `<mark>`, everything else escaped.
    ///
    /// - Parameters:
    ///   - node: one of the nodes found.
    ///   - graph: the version that was searched.
    /// - Returns: some thirty words.
    /// - Complexity: O(*n*) in the node's text.
    public func snippet(of node: NodeIndex, in graph: Graph) -> String {
        SearchSnippet.html(SearchText(graph: graph).pieces(node), query)
    }
}

/// A node that was found.
private struct Hit {
    let node: NodeIndex
    let score: Double

    /// Whether it fits better than another, or as well and stands before it.
    func isBefore(_ other: Hit) -> Bool { score == other.score ? node < other.node : score > other.score }
}
