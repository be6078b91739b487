/// Where each word stands in the texts of all nodes, with accents and without.
public final class TextIndex: Sendable {
    /// A word in a node's text.
    struct Posting {
        let node: NodeIndex
        /// The number of the word in the text.
        let position: UInt32
    }

    private let exact: PostingTable
    private let folded: PostingTable
    /// The folded words in order, for prefixes.
    let words: [[UInt8]]
    /// The number of words of each node.
    let lengths: [UInt32]
    /// The mean of the lengths.
    let meanLength: Double

    /// How many parts the nodes are read in, side by side: each has to meet the words anew.
    private static let parts = 4

    /// Reads every node's text.
    ///
    /// - Parameter graph: a version.
    /// - Complexity: O(*n*) in the text of all nodes.
    init(_ graph: Graph) {
        let count = graph.ranges.count
        let ranges = (0..<Self.parts).map { part in
            NodeIndex(count * part / Self.parts)..<NodeIndex(count * (part + 1) / Self.parts)
        }
        let streams = Parallel.map(ranges) { WordStream(graph, $0) }
        let tables = Parallel.map([true, false]) { isExact in
            PostingTable(streams) { isExact ? $0.exact : $0.folded }
        }
        (exact, folded) = (tables[0], tables[1])
        words = folded.words
        lengths = streams.flatMap(\.lengths)
        meanLength = lengths.isEmpty ? 1 : Double(lengths.reduce(0) { $0 + Int($1) }) / Double(lengths.count)
    }

    /// The postings of a word with its accents, in the order of nodes and positions.
    func postings(exact word: [UInt8]) -> ArraySlice<Posting> { exact.postings(word) }

    /// The postings of a word without accents, in the order of nodes and positions.
    func postings(folded word: [UInt8]) -> ArraySlice<Posting> { folded.postings(word) }

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
