/// The postings of all words in one array, those of a word side by side.
struct PostingTable: Sendable {
    /// The words in order.
    let words: [[UInt8]]
    private let rows: [[UInt8]: Int]
    private let ends: [Int]
    private let postings: [TextIndex.Posting]

    /// Sorts the words of some streams by what they are called, counting them first.
    ///
    /// - Parameters:
    ///   - streams: in the order of their nodes.
    ///   - name: what a word is called.
    /// - Complexity: O(*n*) in the words that stand in the texts, O(*n* log *n*) in the different ones.
    init(_ streams: [WordStream], by name: (WordStream.Word) -> [UInt8]) {
        let words = Set(streams.flatMap { $0.words.map { name($0) } })
            .sorted { $0.lexicographicallyPrecedes($1) }
        let rows = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
        let rowsOfStreams = streams.map { stream in stream.words.map { rows[name($0)] ?? 0 } }
        var next = [Int](repeating: 0, count: words.count + 1)
        for (stream, rows) in zip(streams, rowsOfStreams) {
            for (row, count) in zip(rows, stream.counts) { next[row + 1] += count }
        }
        for row in words.indices { next[row + 1] += next[row] }
        var postings = [TextIndex.Posting](repeating: .init(node: 0, position: 0), count: next[words.count])
        for (stream, rows) in zip(streams, rowsOfStreams) {
            var start = 0
            for (node, length) in zip(stream.nodes, stream.lengths) {
                for position in 0..<Int(length) {
                    let word = stream.stream[start + position]
                    if word == WordStream.pieceEnd { continue }
                    let row = rows[Int(word)]
                    postings[next[row]] = .init(node: node, position: UInt32(position))
                    next[row] += 1
                }
                start += Int(length)
            }
        }
        (self.words, self.rows, self.postings, ends) = (words, rows, postings, next)
    }

    /// The postings of a word, in the order of nodes and positions.
    ///
    /// - Complexity: O(1).
    func postings(_ word: [UInt8]) -> ArraySlice<TextIndex.Posting> {
        guard let row = rows[word] else { return [] }
        return postings[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
    }
}
