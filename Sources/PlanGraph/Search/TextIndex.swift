/// Where each word stands in the texts of all nodes.
///
/// The words stand in the order of their letters without accents: those that differ in accents alone lie side by side.
public final class TextIndex: Sendable {
    /// A word in a node's text.
    struct Posting {
        let node: NodeIndex
        /// The number of the word in the text.
        let position: UInt32
    }

    /// How many nodes there are.
    let nodeCount: Int
    /// The mean of their lengths in words.
    let meanLength: Double

    private let words: [WordStream.Word]
    /// For each word its number in each of the tables, or none.
    private let numbers: [UInt32]
    private let tables: [PostingTable]
    /// The first node of each table.
    private let firstNodes: [NodeIndex]

    private static let none = UInt32.max
    private static let arrayHeader = 32
    /// The streams of so many are worth giving back; those of fewer the C library may keep.
    private static let manyNodes = 1 << 16
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
        let read = Parallel.map(ranges) { range in
            let stream = WordStream(graph, range)
            return (words: stream.words, table: PostingTable(stream))
        }
        tables = read.map(\.table)
        firstNodes = ranges.map(\.lowerBound)
        words = Set(read.flatMap(\.words)).sorted { $0.isBefore($1.folded, $1.exact) }
        var numbers = [UInt32](repeating: Self.none, count: words.count * Self.parts)
        let rows = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
        for (table, part) in read.enumerated() {
            for (number, word) in part.words.enumerated() {
                rows[word].map { numbers[$0 * Self.parts + table] = UInt32(number) }
            }
        }
        self.numbers = numbers
        nodeCount = count
        let total = tables.reduce(0) { $0 + $1.wordCount }
        meanLength = count == 0 ? 1 : Double(total) / Double(count)
        if count >= Self.manyNodes { FreedMemory.giveBack() }
    }

    /// The number of words of a node.
    func length(_ node: NodeIndex) -> Int {
        let table = (firstNodes.lastIndex { $0 <= node }) ?? 0
        return tables[table].length(node)
    }

    /// The words that are written so: with these accents if it has any, else whatever their accents.
    func words(_ token: SearchToken) -> Range<Int> {
        let first = first { !$0.isBefore(token.folded, token.hasAccents ? token.exact : []) }
        return range(from: first) { word in
            token.hasAccents ? word.exact == token.exact : word.folded == token.folded
        }
    }

    /// The words that begin with some letters, whatever their accents.
    func words(beginningWith prefix: [UInt8]) -> Range<Int> {
        range(from: first { !$0.isBefore(prefix, []) }) { $0.folded.starts(with: prefix) }
    }

    /// Visits the postings of some words, those of each word in the order of nodes and positions.
    ///
    /// - Complexity: O(*n*) in the postings.
    func forEachPosting(of words: Range<Int>, _ body: (Posting) -> Void) {
        forEachTable(of: words) { $0.forEach($1, body) }
    }

    /// Visits the tables that have some words, with the numbers that these have there.
    private func forEachTable(of words: Range<Int>, _ body: (PostingTable, Int) -> Void) {
        for word in words {
            for (table, postings) in tables.enumerated() {
                let number = numbers[word * Self.parts + table]
                if number != Self.none { body(postings, Int(number)) }
            }
        }
    }

    /// Visits those postings of some words that stand in some nodes, those of each word in the order of nodes and positions.
    ///
    /// - Parameters:
    ///   - words: the words.
    ///   - nodes: in ascending order.
    ///   - body: called for each with the place of its node among the nodes, and its position.
    /// - Complexity: O(*m*) for each word, in the nodes or in those that have the word, whichever are fewer.
    func forEachPosting(
        of words: Range<Int>,
        in nodes: [NodeIndex],
        _ body: (_ index: Int, _ position: UInt32) -> Void
    ) {
        forEachTable(of: words) { $0.forEach($1, in: nodes, body) }
    }

    /// The nodes that have any of some words, in ascending order.
    ///
    /// - Complexity: O(*n*) in the postings.
    func nodes(of words: Range<Int>) -> [NodeIndex] {
        var nodes: [NodeIndex] = []
        nodes.reserveCapacity(mostNodes(of: words))
        guard words.count > 1 else {
            forEachPosting(of: words) { if nodes.last != $0.node { nodes.append($0.node) } }
            return nodes
        }
        var bits = NodeBits()
        bits.reserve(count: nodeCount)
        forEachPosting(of: words) { bits.insert($0.node) }
        bits.drain { nodes.append($0) }
        return nodes
    }

    /// Those of some nodes that have any of some words.
    ///
    /// - Complexity: as for `forEachPosting(of:in:_:)`.
    func nodes(_ nodes: [NodeIndex], having words: Range<Int>) -> [NodeIndex] {
        var has = [Bool](repeating: false, count: nodes.count)
        forEachPosting(of: words, in: nodes) { index, _ in has[index] = true }
        return nodes.indices.filter { has[$0] }.map { nodes[$0] }
    }

    /// How many nodes have some words, those counted again that have several.
    ///
    /// - Complexity: O(*words*).
    func mostNodes(of words: Range<Int>) -> Int {
        var count = 0
        forEachTable(of: words) { count += $0.nodeCount($1) }
        return count
    }

    /// How many nodes have any of some words.
    ///
    /// - Complexity: O(1) for a word; O(*n*) in the postings of all but the most frequent of several.
    func nodeCount(of words: Range<Int>) -> Int {
        let counts = words.map { mostNodes(of: $0..<$0 + 1) }
        guard words.count > 1, let most = counts.max(), let place = counts.firstIndex(of: most) else {
            return counts.first ?? 0
        }
        let word = words.lowerBound + place
        var bits = NodeBits()
        bits.reserve(count: nodeCount)
        for others in [words.lowerBound..<word, word + 1..<words.upperBound] {
            forEachPosting(of: others) { bits.insert($0.node) }
        }
        var nodes: [NodeIndex] = []
        bits.drain { nodes.append($0) }
        return most + nodes.count - self.nodes(nodes, having: word..<word + 1).count
    }

    /// What it takes in memory.
    var memory: [MemoryUse] {
        // The letters of a word with accents and without, each an array with a header.
        let letters = words.reduce(0) { $0 + $1.exact.capacity + $1.folded.capacity + 2 * Self.arrayHeader }
        let wordBytes = words.capacity * MemoryLayout<WordStream.Word>.stride + letters
        return [
            MemoryUse(.words, "posting", tables.reduce(0) { $0 + $1.count }, tables.reduce(0) { $0 + $1.postingBytes }),
            MemoryUse(.words, "posting.tables", nodeCount, tables.reduce(0) { $0 + $1.otherBytes }),
            MemoryUse(.words, "word", words.count, wordBytes), MemoryUse(.words, "word.numbers", numbers),
        ]
    }

    /// The first word that is not before what is looked for.
    private func first(_ isThere: (WordStream.Word) -> Bool) -> Int {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if isThere(words[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func range(from first: Int, _ isTaken: (WordStream.Word) -> Bool) -> Range<Int> {
        var end = first
        while end < words.count, isTaken(words[end]) { end += 1 }
        return first..<end
    }
}
