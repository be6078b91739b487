/// The postings of the words of one stretch of nodes, those of a word side by side, each in two bytes or a few more.
///
/// A posting is what it has more than the one before it: its node, then its position, seven bits to the byte.
struct PostingTable: Sendable {
    /// The number of words of each node.
    let lengths: [UInt32]
    private let firstNode: NodeIndex
    /// Where each word's postings begin in `bytes`, and the end of the last.
    private let starts: [Int]
    private let bytes: [UInt8]
    /// How many postings there are.
    let count: Int

    /// Sorts the words of a stream, counting first how many bytes the postings of each will take.
    ///
    /// - Parameter stream: the texts of some nodes.
    /// - Complexity: O(*n*) in the words that stand in the texts.
    init(_ stream: WordStream) {
        var next = [Int](repeating: 0, count: stream.words.count + 1)
        var count = 0
        Self.forEachStep(stream) { word, nodes, positions in
            count += 1
            next[word + 1] += Self.width(nodes) + Self.width(positions)
        }
        for word in stream.words.indices { next[word + 1] += next[word] }
        starts = next
        bytes = unsafe [UInt8](unsafeUninitializedCapacity: next[stream.words.count]) { bytes, written in
            written = next[stream.words.count]
            Self.forEachStep(stream) { word, nodes, positions in
                unsafe Self.write(nodes, to: bytes, &next[word])
                unsafe Self.write(positions, to: bytes, &next[word])
            }
        }
        (lengths, firstNode, self.count) = (stream.lengths, stream.nodes.lowerBound, count)
    }

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
                let nodes = unsafe Self.read(bytes, &place)
                let positions = unsafe Self.read(bytes, &place)
                node += nodes
                position = nodes == 0 ? position + positions : positions
                body(TextIndex.Posting(node: node, position: position))
            }
        }
    }

    /// How many bytes the postings take, as allocated.
    var postingBytes: Int { bytes.capacity }

    /// How many bytes it takes besides, as allocated.
    var otherBytes: Int {
        starts.capacity * MemoryLayout<Int>.stride + lengths.capacity * MemoryLayout<UInt32>.stride
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

    /// How many bytes a number takes.
    private static func width(_ number: UInt32) -> Int {
        number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5
    }

    /// Writes a number, its lowest bits first; every byte but the last has its highest bit set.
    private static func write(_ number: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, _ place: inout Int) {
        var rest = number
        while rest >= 1 << 7 {
            unsafe bytes[place] = UInt8(truncatingIfNeeded: rest) | 0x80
            place += 1
            rest >>= 7
        }
        unsafe bytes[place] = UInt8(rest)
        place += 1
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
        var byte = unsafe bytes[place]
        place += 1
        var number = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        while byte >= 0x80 {
            byte = unsafe bytes[place]
            place += 1
            number |= UInt32(byte & 0x7F) << shift
            shift += 7
        }
        return number
    }
}
