internal import SourceText

/// Words of a table, written as Vietnamese writes them and compared folded.
///
/// A blank in a phrase stands for any run of blanks and dashes in the text, so «chính trị - xã hội» is found however its
/// dash is spaced or missing. A phrase ends where a word ends; of several that fit, the longest is taken.
///
/// The phrases are a tree of letters, so that a look takes as long as the words that fit, however many phrases there are.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let bytes: [UInt8]
        /// The letters with their accents, in lower case.
        let letters: [UInt32]
        let value: Value
    }

    /// Where the phrases that begin alike go on.
    private struct Node: Sendable {
        /// The entries that end here, or the only one that goes on: that has no nodes of its own.
        var ended: Range<Int32>
        /// How many letters of that one stand before the node; -1 where entries end here.
        var only: Int32
        /// The letters that may follow.
        var edges: Range<Int32>
    }

    private struct Edge: Sendable {
        let byte: UInt8
        var node: Int32
    }

    /// The entries by their letters; those of the same letters as they were given.
    private let entries: [Entry]
    private var nodes: [Node] = []
    private var edges: [Edge] = []
    /// The node behind each first letter; 0 where no phrase begins with it.
    private var first = [Int32](repeating: 0, count: 128)

    init(_ rows: [(String, Value)]) {
        entries = rows.map { words, value in
            Entry(bytes: FoldedWords.pattern(words), letters: FoldedWords.letters(words), value: value)
        }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        let root = addNode(entries.indices, depth: 0)
        for index in nodes[root].edges {
            let edge = edges[Int(index)]
            if edge.byte < 128 { first[Int(edge.byte)] = edge.node }
        }
    }

    /// Adds the node of the entries that have their first letters in common.
    private mutating func addNode(_ range: Range<Int>, depth: Int) -> Int {
        let node = nodes.count
        if depth > 0, range.count == 1 {
            nodes.append(
                Node(ended: Int32(range.lowerBound)..<Int32(range.upperBound), only: Int32(depth), edges: 0..<0)
            )
            return node
        }
        let longer = range.first { entries[$0].bytes.count > depth } ?? range.upperBound
        let starts = (longer..<range.upperBound).filter {
            $0 == longer || entries[$0].bytes[depth] != entries[$0 - 1].bytes[depth]
        }
        let firstEdge = edges.count
        nodes.append(
            Node(
                ended: Int32(range.lowerBound)..<Int32(longer),
                only: -1,
                edges: Int32(firstEdge)..<Int32(firstEdge + starts.count)
            )
        )
        edges += starts.map { Edge(byte: entries[$0].bytes[depth], node: 0) }
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
            edges[firstEdge + index].node = Int32(addNode(start..<end, depth: depth + 1))
        }
        return node
    }

    /// The longest phrase that begins at a position, and where it ends.
    func match(_ bytes: [UInt8], at position: Int, before limit: Int) -> (end: Int, value: Value)? {
        find(bytes, at: position, before: limit) { _, _ in true }
    }

    /// The same, where the accents agree too: «đã» is not «đa», nor «tại» «tai».
    func matchAccented(_ line: FoldedLine, at position: Int, before limit: Int) -> (end: Int, value: Value)? {
        find(line.folded, at: position, before: limit) { letters, end in
            FoldedWords.hasLetters(letters, line, position..<end)
        }
    }

    /// The phrase that a range is, accents agreeing, whatever is glued to it: «đạt» in «đạt95%».
    func matchWhole(_ line: FoldedLine, _ range: Range<Int>) -> Value? {
        entries.first { entry in
            line.folded[range].elementsEqual(entry.bytes) && FoldedWords.hasLetters(entry.letters, line, range)
        }?.value
    }

    @inline(__always)
    private func find(
        _ bytes: [UInt8],
        at position: Int,
        before limit: Int,
        _ isRight: (_ letters: [UInt32], _ end: Int) -> Bool
    ) -> (end: Int, value: Value)? {
        guard position < limit, bytes[position] < 128 else { return nil }
        var next = first[Int(bytes[position])]
        var place = position
        var found: (end: Int, entry: Int)?
        while next != 0 {
            place = Self.behindLetter(bytes, place, before: limit)
            let node = nodes[Int(next)]
            if node.only >= 0 {
                let entry = Int(node.ended.lowerBound)
                let letters = entries[entry].bytes
                if let end = FoldedWords.end(of: letters, from: Int(node.only), in: bytes, at: place, before: limit),
                    isRight(entries[entry].letters, end)
                {
                    found = (end, entry)
                }
                break
            }
            if !node.ended.isEmpty, place == bytes.count || !FoldedWords.isWord(bytes[place]),
                let entry = node.ended.first(where: { isRight(entries[Int($0)].letters, place) })
            {
                found = (place, Int(entry))
            }
            guard place < limit else { break }
            let byte = bytes[place] == FoldedWords.dash ? FoldedWords.blank : bytes[place]
            next = 0
            for edge in node.edges where edges[Int(edge)].byte == byte { next = edges[Int(edge)].node }
        }
        return found.map { ($0.end, entries[$0.entry].value) }
    }

    /// The position behind a letter, or behind a run of blanks and dashes.
    private static func behindLetter(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int {
        var place = position + 1
        guard bytes[position] == FoldedWords.blank || bytes[position] == FoldedWords.dash else { return place }
        while place < limit, bytes[place] == FoldedWords.blank || bytes[place] == FoldedWords.dash { place += 1 }
        return place
    }
}

/// A table without values.
extension PhraseTable where Value == Bool {
    init(_ words: [String]) { self.init(words.map { ($0, true) }) }

    /// Where the longest phrase that begins at a position ends.
    func end(_ bytes: [UInt8], at position: Int, before limit: Int) -> Int? {
        match(bytes, at: position, before: limit)?.end
    }
}

/// How folded bytes are cut into words.
enum FoldedWords {
    static let blank = UInt8(ascii: " ")
    static let dash = UInt8(ascii: "-")

    /// The word that joins the last of a list to the others.
    static let and = PhraseTable<Bool>(["và"])

    /// Whether a byte is a letter or a digit.
    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Words as `PhraseTable` compares them: folded, dashes and blanks made one blank.
    static func pattern(_ words: String) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in words.unicodeScalars {
            var byte = VietnameseFolding.fold(scalar.value)
            if byte == VietnameseFolding.nothing { continue }
            if byte == dash { byte = blank }
            if byte == blank, result.last ?? blank == blank { continue }
            result.append(byte)
        }
        if result.last == blank { result.removeLast() }
        return result
    }

    /// The letters of some words in lower case, with their accents.
    static func letters(_ words: String) -> [UInt32] {
        words.unicodeScalars.filter { isLetter(VietnameseFolding.fold($0.value)) }.map {
            VietnameseFolding.lower($0.value)
        }
    }

    /// Whether a stretch of a line has these letters, with the tone anywhere in its word: «khoẻ» and «khỏe» are one.
    static func hasLetters(_ letters: [UInt32], _ line: FoldedLine, _ range: Range<Int>) -> Bool {
        var place = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let (start, first) = (index, place)
            var isSame = true
            while index < range.upperBound, isLetter(line.folded[index]) {
                guard place < letters.count else { return false }
                let letter = VietnameseFolding.lower(line.scalars[index])
                if letter != letters[place] {
                    let (other, wanted) = (
                        VietnameseFolding.toneless(letter), VietnameseFolding.toneless(letters[place])
                    )
                    guard other.letter == wanted.letter else { return false }
                    isSame = false
                }
                index += 1
                place += 1
            }
            // A word is a syllable, which has one tone at most.
            if !isSame {
                let have = line.scalars[start..<index].reduce(0) {
                    max($0, VietnameseFolding.toneless(VietnameseFolding.lower($1)).tone)
                }
                let want = letters[first..<place].reduce(0) { max($0, VietnameseFolding.toneless($1).tone) }
                if have != want { return false }
            }
            index += 1
        }
        return place == letters.count
    }

    /// Whether a stretch of a line has no small letter.
    static func isInCapitals(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        range.allSatisfy { !isLetter(line.folded[$0]) || line.isCapital($0) }
    }

    /// Where a pattern ends whose letters from one on begin at a position, or nil where they do not stand there as whole words.
    static func end(
        of pattern: [UInt8],
        from first: Int = 0,
        in bytes: [UInt8],
        at position: Int,
        before limit: Int
    ) -> Int? {
        var place = position
        for index in first..<pattern.count {
            let byte = pattern[index]
            guard place < limit else { return nil }
            if byte == blank {
                let start = place
                while place < limit, bytes[place] == blank || bytes[place] == dash { place += 1 }
                if place == start { return nil }
            } else {
                guard bytes[place] == byte else { return nil }
                place += 1
            }
        }
        if place < bytes.count, isWord(bytes[place]) { return nil }
        return place
    }

    /// Where a word ends whose blank before a number is missing: «số19», «ngày17».
    static func end(ofGlued word: StaticString, in bytes: [UInt8], at position: Int) -> Int? {
        let end = position + word.utf8CodeUnitCount
        guard end < bytes.count, isDigit(bytes[end]) else { return nil }
        let isWord = unsafe UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
            .elementsEqual(bytes[position..<end])
        return isWord ? end : nil
    }

    /// The first position from here that is no blank.
    static func skipBlanks(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int {
        var place = position
        while place < limit, bytes[place] == blank { place += 1 }
        return place
    }

    /// The position of the first letter or digit, or the limit.
    static func nextWord(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int {
        var place = position
        while place < limit, !isWord(bytes[place]) { place += 1 }
        return place
    }

    /// The end of the word that a position stands in.
    static func wordEnd(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int {
        var place = position
        while place < limit, isWord(bytes[place]) { place += 1 }
        return place
    }

    /// The beginning of the word that ends at a position.
    static func wordStart(_ bytes: [UInt8], _ end: Int) -> Int {
        var place = end
        while place > 0, isWord(bytes[place - 1]) { place -= 1 }
        return place
    }

    /// A number of at most nine digits and where it ends.
    static func digits(_ bytes: [UInt8], _ position: Int, before limit: Int) -> (value: Int, end: Int)? {
        var place = position
        var value = 0
        while place < limit, isDigit(bytes[place]), place - position < 9 {
            value = value * 10 + Int(bytes[place] - 0x30)
            place += 1
        }
        if place == position || place < limit && isDigit(bytes[place]) { return nil }
        return (value, place)
    }
}
