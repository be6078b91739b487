/// Where each word stands in the texts of all nodes, with accents and without.
public final class TextIndex: Sendable {
    /// A word in a node's text.
    struct Posting {
        let node: NodeIndex
        /// The number of the word in the text.
        let position: UInt32
    }

    /// The postings of each word, in the order of nodes and positions.
    let exact: [[UInt8]: [Posting]]
    let folded: [[UInt8]: [Posting]]
    /// The folded words in order, for prefixes.
    let words: [[UInt8]]
    /// The number of words of each node.
    let lengths: [UInt32]
    /// The mean of the lengths.
    let meanLength: Double

    /// Reads every node's text.
    ///
    /// - Parameter graph: a version.
    /// - Complexity: O(*n*) in the text of all nodes.
    init(_ graph: Graph) {
        let texts = SearchText(graph: graph)
        var exact: [[UInt8]: [Posting]] = [:]
        var folded: [[UInt8]: [Posting]] = [:]
        var lengths: [UInt32] = []
        for node in 0..<NodeIndex(graph.ranges.count) {
            var position: UInt32 = 0
            for piece in texts.pieces(node) {
                for token in SearchToken.tokens(piece) {
                    let posting = Posting(node: node, position: position)
                    exact[token.exact, default: []].append(posting)
                    folded[token.folded, default: []].append(posting)
                    position += 1
                }
                // A phrase does not go on from one piece to the next.
                position += 1
            }
            lengths.append(position)
        }
        self.exact = exact
        self.folded = folded
        self.lengths = lengths
        words = folded.keys.sorted { $0.lexicographicallyPrecedes($1) }
        meanLength = lengths.isEmpty ? 1 : Double(lengths.reduce(0, +)) / Double(lengths.count)
    }

    /// The folded words that begin with some letters.
    func words(beginningWith prefix: [UInt8]) -> ArraySlice<[UInt8]> {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < words.count, words[end].starts(with: prefix) { end += 1 }
        return words[low..<end]
    }
}
