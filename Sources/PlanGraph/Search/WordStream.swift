/// The words of some nodes one after the other, each as a number.
///
/// What stands between two blanks is cut into words only when it is met for the first time: a blank always ends a word.
struct WordStream: Sendable {
    /// A word with its accents and without.
    struct Word: Sendable, Hashable {
        let exact: [UInt8]
        let folded: [UInt8]

        /// Whether it comes before a word in the order of letters without accents, and then of letters with them.
        func isBefore(_ folded: [UInt8], _ exact: [UInt8]) -> Bool {
            self.folded == folded
                ? self.exact.lexicographicallyPrecedes(exact) : self.folded.lexicographicallyPrecedes(folded)
        }
    }

    /// What stands in the stream at the end of a piece: a phrase does not go on from one piece to the next.
    static let pieceEnd = UInt32.max

    /// The nodes that were read.
    let nodes: Range<NodeIndex>
    /// The words' numbers, in the order of the texts.
    private(set) var stream: [UInt32] = []
    /// How much of the stream is each node's.
    private(set) var lengths: [UInt32] = []
    /// The words by their numbers.
    private(set) var words: [Word] = []

    private var chunks = ChunkTable()
    private var numbers: [Word: UInt32] = [:]

    /// Reads the texts of some nodes.
    ///
    /// - Complexity: O(*n*) in their text.
    init(_ graph: Graph, _ nodes: Range<NodeIndex>) {
        self.nodes = nodes
        let texts = SearchText(graph: graph)
        lengths.reserveCapacity(nodes.count)
        for node in nodes {
            let start = stream.count
            unsafe texts.forEachPiece(of: node) { unsafe add($0) }
            lengths.append(UInt32(stream.count - start))
        }
        numbers = [:]
        chunks = ChunkTable()
    }

    private mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < piece.count {
            var end = start
            var hash: UInt64 = 0
            while end < piece.count, unsafe piece[end] != UInt8(ascii: " ") {
                hash = unsafe (hash ^ UInt64(piece[end])) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                end += 1
            }
            if end > start { unsafe addChunk(UnsafeBufferPointer(rebasing: piece[start..<end]), hash) }
            start = end + 1
        }
        stream.append(Self.pieceEnd)
    }

    private mutating func addChunk(_ chunk: UnsafeBufferPointer<UInt8>, _ hash: UInt64) {
        let words = unsafe chunks.words(of: chunk, hash) ?? read(chunk, hash)
        for place in words {
            stream.append(chunks.words[place])
        }
    }

    /// Cuts a chunk that is new into words.
    private mutating func read(_ chunk: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Range<Int> {
        let tokens = unsafe SearchToken.tokens(String(decoding: chunk, as: UTF8.self))
        return unsafe chunks.add(chunk, hash, tokens.map { number(Word(exact: $0.exact, folded: $0.folded)) })
    }

    private mutating func number(_ word: Word) -> UInt32 {
        if let known = numbers[word] { return known }
        let number = UInt32(words.count)
        numbers[word] = number
        words.append(word)
        return number
    }
}
