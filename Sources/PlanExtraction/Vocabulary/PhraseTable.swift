internal import SourceText

/// Words of a table, written as Vietnamese writes them and compared folded.
///
/// A blank in a phrase stands for any run of blanks and dashes in the text, so «chính trị - xã hội» is found however its
/// dash is spaced or missing. A phrase ends where a word ends; of several that fit, the longest is taken.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        let bytes: [UInt8]
        /// The letters with their accents, in lower case.
        let letters: [UInt32]
        let value: Value
    }

    /// The entries by their first byte, longest first.
    private let buckets: [[Entry]]

    init(_ rows: [(String, Value)]) {
        var buckets = [[Entry]](repeating: [], count: 128)
        for (words, value) in rows {
            let bytes = FoldedWords.pattern(words)
            guard let first = bytes.first, first < 128 else { continue }
            buckets[Int(first)].append(Entry(bytes: bytes, letters: FoldedWords.letters(words), value: value))
        }
        for index in buckets.indices { buckets[index].sort { $0.bytes.count > $1.bytes.count } }
        self.buckets = buckets
    }

    /// The longest phrase that begins at a position, and where it ends.
    func match(_ bytes: [UInt8], at position: Int, before limit: Int) -> (end: Int, value: Value)? {
        guard position < limit, bytes[position] < 128 else { return nil }
        for entry in buckets[Int(bytes[position])] {
            if let end = FoldedWords.end(of: entry.bytes, in: bytes, at: position, before: limit) {
                return (end, entry.value)
            }
        }
        return nil
    }

    /// The same, where the accents agree too: «đã» is not «đa», nor «tại» «tai».
    func matchAccented(_ line: FoldedLine, at position: Int, before limit: Int) -> (end: Int, value: Value)? {
        let bytes = line.folded
        guard position < limit, bytes[position] < 128 else { return nil }
        for entry in buckets[Int(bytes[position])] {
            if let end = FoldedWords.end(of: entry.bytes, in: bytes, at: position, before: limit),
                FoldedWords.hasLetters(entry.letters, line, position..<end)
            {
                return (end, entry.value)
            }
        }
        return nil
    }

    /// The phrase that a range is, accents agreeing, whatever is glued to it: «đạt» in «đạt95%».
    func matchWhole(_ line: FoldedLine, _ range: Range<Int>) -> Value? {
        guard let first = range.first, line.folded[first] < 128 else { return nil }
        return buckets[Int(line.folded[first])].first { entry in
            line.folded[range].elementsEqual(entry.bytes) && FoldedWords.hasLetters(entry.letters, line, range)
        }?.value
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
        words.unicodeScalars.filter { isLetter(VietnameseFolding.fold($0.value)) }.map { lower($0.value) }
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
                let letter = lower(line.scalars[index])
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
                let have = line.scalars[start..<index].reduce(0) { max($0, VietnameseFolding.toneless(lower($1)).tone) }
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

    private static func lower(_ scalar: UInt32) -> UInt32 {
        Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    }

    /// Where a pattern ends that begins at a position, or nil where it does not stand there as whole words.
    static func end(of pattern: [UInt8], in bytes: [UInt8], at position: Int, before limit: Int) -> Int? {
        var place = position
        for byte in pattern {
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
