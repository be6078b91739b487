/// The postings of the words of one stretch of nodes, those of a word side by side, each in a byte or a few more.
///
/// A posting is what it has more than the one before it, as `PostingCode` writes it. Of a word that stands in many nodes,
/// every so many have a `Mark`, from which reading can begin.
struct PostingTable: Sendable {
    /// A place between the postings of a word.
    private struct Mark {
        /// The node of the posting before it; the one behind it is another.
        let node: NodeIndex
        let place: UInt32
    }

    /// The number of words of each node, as far as a byte holds it.
    private let lengths: [UInt8]
    /// The number of words of each node that has more.
    private let longLengths: [NodeIndex: UInt32]
    /// How many words all nodes have.
    let wordCount: Int
    private let firstNode: NodeIndex
    /// Where each word's postings begin in `bytes`, and the end of the last.
    private let starts: [Int]
    private let bytes: [UInt8]
    /// In how many nodes each word stands.
    private let nodeCounts: [UInt32]
    /// The marks of each word side by side, and where they begin.
    private let marks: [Mark]
    private let firstMarks: [UInt32]
    /// How many postings there are.
    let count: Int

    private static let nodesBetweenMarks = 128

    /// Sorts the words of a stream, counting first how many bytes the postings of each will take.
    ///
    /// - Parameter stream: the texts of some nodes.
    /// - Complexity: O(*n*) in the words that stand in the texts.
    init(_ stream: WordStream) {
        var next = [Int](repeating: 0, count: stream.words.count + 1)
        var count = 0
        Self.forEachStep(stream) { word, nodes, positions in
            count += 1
            next[word + 1] += PostingCode.width(nodes, positions)
        }
        for word in stream.words.indices { next[word + 1] += next[word] }
        starts = next
        bytes = unsafe [UInt8](unsafeUninitializedCapacity: next[stream.words.count]) { bytes, written in
            written = next[stream.words.count]
            Self.forEachStep(stream) { word, nodes, positions in
                unsafe PostingCode.write(nodes, positions, to: bytes, &next[word])
            }
        }
        (firstNode, self.count) = (stream.nodes.lowerBound, count)
        lengths = stream.lengths.map { UInt8(clamping: $0) }
        longLengths = Dictionary(
            uniqueKeysWithValues: zip(stream.nodes, stream.lengths).filter { $0.1 >= UInt32(UInt8.max) }
        )
        wordCount = stream.lengths.reduce(0) { $0 + Int($1) }
        (nodeCounts, marks, firstMarks) = Self.marks(bytes, starts, firstNode)
    }

    /// Goes over the postings and marks where reading can begin.
    private static func marks(_ bytes: [UInt8], _ starts: [Int], _ firstNode: NodeIndex) -> ([UInt32], [Mark], [UInt32])
    {
        var (nodeCounts, marks, firstMarks): ([UInt32], [Mark], [UInt32]) = ([], [], [0])
        unsafe bytes.withUnsafeBufferPointer { bytes in
            for (start, end) in zip(starts, starts.dropFirst()) {
                var (place, node, count) = (start, firstNode, 0)
                while place < end {
                    let before = place
                    let nodes = unsafe PostingCode.read(bytes, &place).nodes
                    guard nodes > 0 || count == 0 else { continue }
                    if count > 0, count % nodesBetweenMarks == 0 {
                        marks.append(Mark(node: node, place: UInt32(before)))
                    }
                    count += 1
                    node += nodes
                }
                nodeCounts.append(UInt32(count))
                firstMarks.append(UInt32(marks.count))
            }
        }
        return (nodeCounts, marks, firstMarks)
    }

    /// The number of words of a node.
    func length(_ node: NodeIndex) -> Int {
        let length = lengths[Int(node - firstNode)]
        return length < .max ? Int(length) : Int(longLengths[node] ?? 0)
    }

    /// In how many nodes a word stands.
    func nodeCount(_ word: Int) -> Int { Int(nodeCounts[word]) }

    /// Visits the postings of a word, in the order of nodes and positions.
    ///
    /// - Parameters:
    ///   - word: its number.
    ///   - body: called for each.
    /// - Complexity: O(*n*) in the postings.
    func forEach(_ word: Int, _ body: (TextIndex.Posting) -> Void) {
        var place = starts[word]
        let end = starts[word + 1]
        var (node, position): (NodeIndex, UInt32) = (firstNode, 0)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            while place < end {
                let (nodes, positions) = unsafe PostingCode.read(bytes, &place)
                node += nodes
                position = nodes == 0 ? position + positions : positions
                body(TextIndex.Posting(node: node, position: position))
            }
        }
    }

    /// Visits those postings of a word that stand in some nodes.
    ///
    /// - Parameters:
    ///   - word: its number.
    ///   - wanted: nodes in ascending order.
    ///   - body: called for each with the place of its node among those wanted, and its position.
    /// - Complexity: O(*m*) in the nodes that are wanted or that have the word, whichever are fewer.
    func forEach(_ word: Int, in wanted: [NodeIndex], _ body: (_ index: Int, _ position: UInt32) -> Void) {
        var (place, mark) = (starts[word], Int(firstMarks[word]))
        let (end, lastMark) = (starts[word + 1], Int(firstMarks[word + 1]))
        var (node, position): (NodeIndex, UInt32) = (firstNode, 0)
        var index = wanted.firstPlace(notBelow: node)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            while place < end, index < wanted.count {
                while mark < lastMark, marks[mark].node < wanted[index] {
                    if marks[mark].place > place { (node, place) = (marks[mark].node, Int(marks[mark].place)) }
                    mark += 1
                }
                let (nodes, positions) = unsafe PostingCode.read(bytes, &place)
                node += nodes
                position = nodes == 0 ? position + positions : positions
                if wanted[index] < node { index = wanted.firstPlace(notBelow: node, from: index) }
                if index < wanted.count, wanted[index] == node { body(index, position) }
            }
        }
    }

    /// How many bytes the postings take, as allocated.
    var postingBytes: Int { bytes.capacity }

    /// How many bytes it takes besides, as allocated.
    var otherBytes: Int {
        starts.capacity * MemoryLayout<Int>.stride + marks.capacity * MemoryLayout<Mark>.stride
            + (nodeCounts.capacity + firstMarks.capacity) * MemoryLayout<UInt32>.stride + lengths.capacity
            + longLengths.capacity * MemoryLayout<(NodeIndex, UInt32)>.stride
    }

    /// Goes through a stream and gives for each word how many nodes and positions it is behind its last place.
    private static func forEachStep(_ stream: WordStream, _ body: (Int, UInt32, UInt32) -> Void) {
        var last = [TextIndex.Posting](
            repeating: .init(node: stream.nodes.lowerBound, position: 0),
            count: stream.words.count
        )
        var start = 0
        for (node, length) in zip(stream.nodes, stream.lengths) {
            for position in 0..<length {
                let word = stream.stream[start + Int(position)]
                if word == WordStream.pieceEnd { continue }
                let before = last[Int(word)]
                body(Int(word), node - before.node, node == before.node ? position - before.position : position)
                last[Int(word)] = .init(node: node, position: position)
            }
            start += Int(length)
        }
    }
}
