#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a search found.
public struct SearchResult: Sendable {
    /// The nodes, the best first.
    public let nodes: [NodeIndex]
    /// How well each fits (BM25), in the order of the nodes.
    public let scores: [Double]
    private let query: SearchQuery
    private let places: [NodeIndex: Int]

    init(_ hits: [(node: NodeIndex, score: Double)], _ query: SearchQuery) {
        nodes = hits.map(\.node)
        scores = hits.map(\.score)
        self.query = query
        places = Dictionary(uniqueKeysWithValues: hits.enumerated().map { ($1.node, $0) })
    }

    /// How well a node fits.
    ///
    /// - Parameter node: one of the nodes found.
    /// - Returns: its score; 0 for any other.
    public func score(of node: NodeIndex) -> Double { places[node].map { scores[$0] } ?? 0 }

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

extension Graph {
    /// Finds the nodes whose text has all of the words; where none has, those with any of them.
    ///
    /// - Parameters:
    ///   - text: words, "phrases", beginnings of words with a star.
    ///   - kinds: the kinds of nodes that count.
    /// - Returns: the nodes found; ties in the order of the graph.
    /// - Complexity: O(postings of the words); the first search of a version reads all of its text.
    public func search(_ text: String, kinds: Set<NodeKind> = Set(NodeKind.allCases)) -> SearchResult {
        let query = SearchQuery(text)
        let found = query.terms.map { scores($0) }
        var totals: [NodeIndex: (score: Double, terms: Int)] = [:]
        for term in found {
            for (node, score) in term where kinds.contains(ranges.kind(of: node)) {
                let known = totals[node] ?? (0, 0)
                totals[node] = (known.score + score, known.terms + 1)
            }
        }
        let whole = totals.filter { $0.value.terms == query.terms.count }
        let hits = (whole.isEmpty ? totals : whole).map { node, total in
            (node: node, score: total.score * Self.weight(ranges.kind(of: node)))
        }
        return SearchResult(hits.sorted { ($1.score, $0.node) < ($0.score, $1.node) }, query)
    }

    /// What has a name comes before the sentences that mention it.
    private static func weight(_ kind: NodeKind) -> Double {
        switch kind {
        case .document, .agency: 1.5
        case .plan, .goal, .target: 1.25
        case .action: 1
        }
    }

    /// The nodes that have a term, with the term's part of their score.
    private func scores(_ term: SearchQuery.Term) -> [NodeIndex: Double] {
        let index = textIndex
        let counts = occurrences(term, index)
        let (k, b) = (1.2, 0.75)
        let total = Double(index.nodeCount)
        let rarity = log((total - Double(counts.count) + 0.5) / (Double(counts.count) + 0.5) + 1)
        return counts.reduce(into: [:]) { scores, entry in
            let count = Double(entry.value)
            let length = Double(index.length(entry.key)) / index.meanLength
            scores[entry.key] = rarity * count * (k + 1) / (count + k * (1 - b + b * length))
        }
    }

    /// How often a term stands in each node that has it.
    private func occurrences(_ term: SearchQuery.Term, _ index: TextIndex) -> [NodeIndex: Int] {
        var counts: [NodeIndex: Int] = [:]
        guard let first = term.words.first else { return counts }
        let words = term.isPrefix ? index.words(beginningWith: first.folded) : index.words(first)
        guard term.words.count > 1 else {
            index.forEachPosting(of: words) { counts[$0.node, default: 0] += 1 }
            return counts
        }
        var places = places(of: words, index)
        for (distance, word) in term.words.enumerated().dropFirst() {
            let next = self.places(of: index.words(word), index)
            var candidate = 0
            places = places.filter { place in
                while candidate < next.count, next[candidate] < place + UInt64(distance) { candidate += 1 }
                return candidate < next.count && next[candidate] == place + UInt64(distance)
            }
        }
        for place in places { counts[NodeIndex(place >> 32), default: 0] += 1 }
        return counts
    }

    /// Every place where any of some words stands, in ascending order.
    private func places(of words: Range<Int>, _ index: TextIndex) -> [UInt64] {
        var places: [UInt64] = []
        index.forEachPosting(of: words) { places.append(Self.place($0)) }
        if words.count > 1 { places.sort() }
        return places
    }

    /// Node and position in one number: the next word of the text has the next one.
    private static func place(_ posting: TextIndex.Posting) -> UInt64 {
        UInt64(posting.node) << 32 | UInt64(posting.position)
    }
}
