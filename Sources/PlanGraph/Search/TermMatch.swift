#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A thing to find, and the nodes that have it.
struct TermMatch {
    /// How many nodes have it.
    let nodeCount: Int
    private let index: TextIndex
    private let source: Source

    private enum Source {
        /// Any of some words of the index.
        case words(Range<Int>)
        /// What a phrase was found to stand in, and how often.
        case phrase([NodeIndex], counts: [UInt32])
    }

    /// Counts the nodes that have a term.
    ///
    /// - Parameters:
    ///   - term: what is looked for.
    ///   - index: where.
    /// - Complexity: O(1) for a word that is written in one way, O(*n*) in the places of one that is written in several;
    ///   for a phrase, in the places of its rarest word.
    init(_ term: SearchQuery.Term, _ index: TextIndex) {
        self.index = index
        let words = term.words.map { term.isPrefix ? index.words(beginningWith: $0.folded) : index.words($0) }
        if words.count == 1 {
            source = .words(words[0])
            nodeCount = index.nodeCount(of: words[0])
        } else {
            let (nodes, counts) = Self.phrase(words, index)
            source = .phrase(nodes, counts: counts)
            nodeCount = nodes.count
        }
    }

    /// The nodes that have it, in ascending order.
    var nodes: [NodeIndex] {
        switch source {
        case .words(let words): index.nodes(of: words)
        case .phrase(let nodes, _): nodes
        }
    }

    /// Those of some nodes, which ascend, that have it.
    func nodes(among nodes: [NodeIndex]) -> [NodeIndex] {
        switch source {
        case .words(let words): return index.nodes(nodes, having: words)
        case .phrase:
            let counts = counts(in: nodes)
            return nodes.indices.filter { counts[$0] > 0 }.map { nodes[$0] }
        }
    }

    /// Adds to the scores of some nodes what it makes them worth (BM25).
    ///
    /// - Parameters:
    ///   - nodes: in ascending order.
    ///   - scores: one for each.
    func score(_ nodes: [NodeIndex], _ scores: inout [Double]) {
        let (k, b) = (1.2, 0.75)
        let total = Double(index.nodeCount)
        let rarity = log((total - Double(nodeCount) + 0.5) / (Double(nodeCount) + 0.5) + 1)
        let counts = counts(in: nodes)
        for place in nodes.indices where counts[place] > 0 {
            let count = Double(counts[place])
            let length = Double(index.length(nodes[place])) / index.meanLength
            scores[place] += rarity * count * (k + 1) / (count + k * (1 - b + b * length))
        }
    }

    /// How often it stands in each of some nodes.
    private func counts(in nodes: [NodeIndex]) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: nodes.count)
        switch source {
        case .words(let words): index.forEachPosting(of: words, in: nodes) { place, _ in counts[place] += 1 }
        case .phrase(let found, let known):
            var place = 0
            for (node, count) in zip(found, known) {
                place = nodes.firstPlace(notBelow: node, from: place)
                if place < nodes.count, nodes[place] == node { counts[place] = count }
            }
        }
        return counts
    }

    /// The nodes in which words stand one after the other, and how often they do.
    private static func phrase(_ words: [Range<Int>], _ index: TextIndex) -> ([NodeIndex], [UInt32]) {
        let rarestFirst = words.sorted { index.mostNodes(of: $0) < index.mostNodes(of: $1) }
        guard let rarest = rarestFirst.first else { return ([], []) }
        let nodes = rarestFirst.dropFirst().reduce(index.nodes(of: rarest)) { index.nodes($0, having: $1) }
        var places = places(of: words[0], in: nodes, index)
        for (distance, word) in words.enumerated().dropFirst() {
            let next = self.places(of: word, in: nodes, index)
            var candidate = 0
            places = places.filter { place in
                while candidate < next.count, next[candidate] < place + UInt64(distance) { candidate += 1 }
                return candidate < next.count && next[candidate] == place + UInt64(distance)
            }
        }
        var (found, counts): ([NodeIndex], [UInt32]) = ([], [])
        for node in places.lazy.map({ NodeIndex($0 >> 32) }) {
            if found.last == node {
                counts[counts.count - 1] += 1
            } else {
                found.append(node)
                counts.append(1)
            }
        }
        return (found, counts)
    }

    /// Every place where any of some words stands in some nodes, in ascending order: node and position in one number.
    private static func places(of words: Range<Int>, in nodes: [NodeIndex], _ index: TextIndex) -> [UInt64] {
        var places: [UInt64] = []
        index.forEachPosting(of: words, in: nodes) { places.append(UInt64(nodes[$0]) << 32 | UInt64($1)) }
        if words.count > 1 { places.sort() }
        return places
    }
}

extension [NodeIndex] {
    /// The first place of ascending nodes that is not below a node.
    ///
    /// - Parameters:
    ///   - node: what is looked for.
    ///   - start: a place before which all are below it.
    /// - Returns: the place; the end where all are below it.
    /// - Complexity: O(log *m*) in how far it is from the start.
    func firstPlace(notBelow node: NodeIndex, from start: Int = 0) -> Int {
        var (low, high, step) = (start, start, 1)
        while high < count, self[high] < node { (low, high, step) = (high + 1, high + step, 2 * step) }
        high = Swift.min(high, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
