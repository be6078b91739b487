internal import SourceText

/// The number of a heading: «1.3a», «5.7 c», «11.10», «III».
struct HeadingNumber {
    private(set) var parts: [Int] = []
    private(set) var letter: String?
    /// The position behind its last letter or digit.
    private(set) var end: Int

    /// A number of one part.
    init(part: Int, end: Int) {
        parts = [part]
        self.end = end
    }

    /// Reads the number that begins at a position, blanks aside.
    init?(_ line: FoldedLine, at position: Int) {
        let bytes = line.folded
        let start = FoldedWords.skipBlanks(bytes, position, before: bytes.count)
        end = start
        if let first = Self.part(bytes, start) {
            parts = [first.value]
            end = first.end
        } else {
            guard let roman = RomanNumeral.read(bytes, start), line.isCapital(start) else { return nil }
            parts = [roman.value]
            end = roman.end
            // «I.1», «II.1.b»: a blank behind the dot begins the title, as in «I. 10 xã».
            let isWhole =
                end + 1 >= bytes.count || bytes[end] != UInt8(ascii: ".") || !FoldedWords.isDigit(bytes[end + 1])
            if isWhole || Self.next(bytes, end) == nil { return }
        }
        while parts.count < 4, let next = Self.next(bytes, end) {
            parts.append(next.value)
            end = next.end
        }
        readLetter(line)
        // «12 tháng», «2030», «3%», «5/2018» are no numbers of headings.
        if Self.isForeign(bytes, end), !Self.isMistypedSeparator(line, end) { return nil }
    }

    /// What may stand between a heading's number and its title.
    static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// A part has at most three digits, and none below 1.
    private static func part(_ bytes: [UInt8], _ position: Int) -> (value: Int, end: Int)? {
        guard let digits = FoldedWords.digits(bytes, position, before: bytes.count), digits.end - position <= 3,
            digits.value > 0
        else { return nil }
        return digits
    }

    /// The next part behind a dot, with blanks round the dot only where a separator or the line's end follows.
    private static func next(_ bytes: [UInt8], _ end: Int) -> (value: Int, end: Int)? {
        var dot = FoldedWords.skipBlanks(bytes, end, before: bytes.count)
        // «2..4», and «2,2:» where a separator follows.
        if dot + 1 < bytes.count, dot == end, bytes[dot] == UInt8(ascii: "."), bytes[dot + 1] == UInt8(ascii: ".") {
            dot += 1
        }
        if dot < bytes.count, dot == end, bytes[dot] == UInt8(ascii: ","), let part = part(bytes, dot + 1),
            part.end - dot <= 3, part.end < bytes.count, bytes[part.end] == UInt8(ascii: ":")
        {
            return part
        }
        guard dot < bytes.count, bytes[dot] == UInt8(ascii: ".") else { return nil }
        let start = FoldedWords.skipBlanks(bytes, dot + 1, before: bytes.count)
        guard let part = part(bytes, start) else { return nil }
        if part.end < bytes.count, bytes[part.end] == UInt8(ascii: "%") { return nil }
        if start == dot + 1, dot == end || bytes[dot - 1] == UInt8(ascii: ".") { return part }
        guard part.end - start <= 2 else { return nil }
        let after = FoldedWords.skipBlanks(bytes, part.end, before: bytes.count)
        if after > part.end, after < bytes.count { return bytes[after] == UInt8(ascii: ":") ? part : nil }
        return after == bytes.count || isSeparator(bytes[after]) ? part : nil
    }

    private static func isForeign(_ bytes: [UInt8], _ end: Int) -> Bool {
        guard end < bytes.count else { return false }
        if bytes[end] == UInt8(ascii: "."), end + 4 < bytes.count {
            return bytes[(end + 1)...(end + 4)].allSatisfy { FoldedWords.isDigit($0) }
        }
        return FoldedWords.isDigit(bytes[end]) || isQuantity(bytes[end])
    }

    /// Whether «;» or «/» stands for the separator: «Mục tiêu 2.3; Ba».
    static func isMistypedSeparator(_ line: FoldedLine, _ place: Int) -> Bool {
        guard place < line.count, [UInt8(ascii: ";"), UInt8(ascii: "/")].contains(line.folded[place]) else {
            return false
        }
        let next = FoldedWords.skipBlanks(line.folded, place + 1, before: line.count)
        return next > place + 1 && next < line.count && FoldedWords.isLetter(line.folded[next]) && line.isCapital(next)
    }

    /// What makes the number before it a quantity, a date or one of a list.
    private static func isQuantity(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ";"): true
        default: false
        }
    }

    /// The letter of «1.3a», «3.5.a» and «5.7 c»; «4.3 Y tế» has none.
    private mutating func readLetter(_ line: FoldedLine) {
        let bytes = line.folded
        if readBracketedLetter(line) { return }
        var place = end
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") { place += 1 }
        // «2.1. a: …».
        let behindBlanks = FoldedWords.skipBlanks(bytes, place, before: bytes.count)
        if place > end, behindBlanks + 1 < bytes.count, bytes[behindBlanks + 1] == UInt8(ascii: ":") {
            place = behindBlanks
        }
        let isApart = place < bytes.count && bytes[place] == FoldedWords.blank && place == end
        if isApart { place = FoldedWords.skipBlanks(bytes, place, before: bytes.count) }
        guard let letter = Self.letter(line, place) else { return }
        let after = place + 1
        let next = after < bytes.count ? bytes[after] : 0
        if FoldedWords.isWord(next) { return }
        let word = FoldedWords.skipBlanks(bytes, after, before: bytes.count)
        let isBeforeDash = word > after && word < bytes.count && bytes[word] == FoldedWords.dash
        let isClosed =
            word >= bytes.count || Self.isSeparator(next) || isBeforeDash || Self.isMistypedSeparator(line, after)
        // «5.7 c Bảo đảm», «2.3.b 20/20 xã», but «1.2 A Lưới», «2.5 m 2 đường».
        let isBeforeNumber = !isApart && word < bytes.count && FoldedWords.isDigit(bytes[word])
        let isFollowed = !line.isCapital(place) && (line.isCapital(word) || isBeforeNumber)
        let isGlued = place == end
        if isGlued || isClosed || isFollowed {
            self.letter = letter
            end = after
        }
    }

    /// «2.1(b)», «2.1 (b)».
    private mutating func readBracketedLetter(_ line: FoldedLine) -> Bool {
        let open = FoldedWords.skipBlanks(line.folded, end, before: line.count)
        guard open + 2 < line.count, line.folded[open] == UInt8(ascii: "("),
            line.folded[open + 2] == UInt8(ascii: ")"), let letter = Self.letter(line, open + 1)
        else { return false }
        self.letter = letter
        end = open + 3
        return true
    }

    /// The letter of a list at a position, in lower case: a to n without accents, or đ.
    static func letter(_ line: FoldedLine, _ position: Int) -> String? {
        guard position < line.count else { return nil }
        switch line.scalars[position] {
        case 0x110, 0x111: return "đ"
        case 0x41...0x4E, 0x61...0x6E: return String(UnicodeScalar(line.folded[position]))
        default: return nil
        }
    }
}
