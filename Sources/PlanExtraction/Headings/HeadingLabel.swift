internal import SourceText

/// The number and title that a line begins with, where it looks like a goal's or target's heading.
///
/// Whether it is one may hang on its neighbours: `HeadingChooser` decides that.
struct HeadingLabel: Sendable {
    /// How the line calls itself.
    enum Wording: Sendable {
        /// «Mục tiêu 1.1», «Nhiệm vụ 3.8.b».
        case worded
        /// «Nhiệm vụ 2: …»: the goal of that number in a plan of tasks, or any paragraph.
        case task
        /// «I. …»: the goal of that number, or a section of the plan's own body; where nothing else heads a goal, «1. …» too.
        case roman
        /// «1.1. …»: a target under a goal of that number, or any other list.
        case bare
    }

    let wording: Wording
    /// Whether it says «Nhiệm vụ».
    private(set) var isTask = false
    /// The parts of the number.
    private(set) var parts: [Int]
    /// The letter behind the number, «a» to «n» or «đ».
    private(set) var letter: String?
    /// The label's letters, without separator.
    private(set) var label: Range<Int>
    /// The statement's letters; empty where the heading has none.
    private(set) var title: Range<Int>
    /// Whether it lacks both separator and capital, so that it may be running text.
    private(set) var isWeak = false

    /// Whether the words behind its number have none of their own, as in «NHIỆM VỤ, GIẢI PHÁP»: it is no goal then.
    private(set) var hasWordsAlone = false

    /// Whether it heads a goal: one number, no letter.
    var isGoal: Bool { parts.count == 1 && letter == nil }

    /// The normalised code: `1.3.a`.
    var code: String {
        var code = parts.map { String($0) }.joined(separator: ".")
        if let letter { code += "." + letter }
        return code
    }

    init?(_ line: FoldedLine, _ shape: LineShape) {
        let bytes = line.folded
        guard let first = shape.text.first, Self.mayBegin[Int(bytes[first])] else { return nil }
        let start = shape.text.lowerBound
        let words = Self.words(bytes, start) ?? Self.rowNumberEnd(bytes, start).flatMap { Self.words(bytes, $0) }
        if let words, let worded = HeadingLabel(worded: line, shape, words) {
            self = worded
        } else if shape.bullet == .none {
            self.init(numbered: line, shape)
            hasWordsAlone = words.map { !Self.saysOfWhat(line, behind: $0.end) } ?? false
        } else {
            return nil
        }
    }

    /// «Mục tiêu 1.1: …»: the words are read, the number follows.
    private init?(worded line: FoldedLine, _ shape: LineShape, _ words: Words) {
        guard let number = HeadingNumber(line, at: words.end) else { return nil }
        let isTaskAlone = number.parts.count == 1 && number.letter == nil && words.kind != .objective
        if isTaskAlone, words.kind != .task { return nil }
        self.init(isTaskAlone ? .task : .worded, number, label: words.start..<number.end)
        isTask = words.kind == .task
        guard readTitle(line, from: number.end, limit: shape.text.upperBound, isBulleted: shape.bullet != .none) else {
            return nil
        }
    }

    /// A number without words.
    private init?(numbered line: FoldedLine, _ shape: LineShape) {
        let bytes = line.folded
        let start = shape.text.lowerBound
        if let roman = RomanNumeral.read(bytes, start) {
            let isMarked =
                roman.end < bytes.count && HeadingNumber.isSeparator(bytes[roman.end])
                || HeadingNumber.isMistypedSeparator(line, roman.end)
            guard isMarked, line.isCapital(start) else { return nil }
            self.init(.roman, HeadingNumber(part: roman.value, end: roman.end), label: start..<roman.end)
        } else {
            guard let number = HeadingNumber(line, at: start), number.parts.count > 1,
                number.parts.allSatisfy({ $0 < 100 })
            else { return nil }
            self.init(.bare, number, label: start..<number.end)
        }
        // A number alone may be a cell of its own, with the statement in the next.
        guard readTitle(line, from: label.upperBound, limit: shape.text.upperBound, isBulleted: false), !isWeak,
            !title.isEmpty || wording == .bare
        else { return nil }
    }

    /// A plain number with a title, which heads a goal where nothing else does.
    init?(plainGoal line: FoldedLine, _ shape: LineShape) {
        let start = shape.text.lowerBound
        guard shape.bullet == .none, let number = HeadingNumber(line, at: start), number.parts.count == 1,
            number.letter == nil, number.end < shape.text.upperBound, line.folded[number.end] == UInt8(ascii: "."),
            FoldedWords.isDigit(line.folded[start])
        else { return nil }
        self.init(.roman, number, label: start..<number.end)
        guard readTitle(line, from: number.end, limit: shape.text.upperBound, isBulleted: false),
            !title.isEmpty, line.isCapital(title.lowerBound)
        else { return nil }
    }

    private init(_ wording: Wording, _ number: HeadingNumber, label: Range<Int>) {
        self.wording = wording
        self.label = label
        parts = number.parts
        letter = number.letter
        title = number.end..<number.end
    }

    /// Passes the separator and takes the rest; false where the number stands in running text.
    private mutating func readTitle(_ line: FoldedLine, from end: Int, limit: Int, isBulleted: Bool) -> Bool {
        let bytes = line.folded
        // «Mục tiêu 1.1*: …»: a star points to a note.
        let star = bytes[end..<limit].prefix { $0 == UInt8(ascii: "*") }.endIndex
        var place = FoldedWords.skipBlanks(bytes, star, before: limit)
        var hasSeparator = false
        while place < limit, HeadingNumber.isSeparator(bytes[place]) || HeadingNumber.isMistypedSeparator(line, place) {
            let isRange = bytes[place] == FoldedWords.dash && place + 1 < limit && FoldedWords.isDigit(bytes[place + 1])
            if isRange, !hasSeparator { return false }
            hasSeparator = true
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        title = place..<max(place, limit)
        if hasSeparator || title.isEmpty || Self.isRemark(bytes, place, before: limit) { return true }
        if isBulleted && (isGoal || !line.isCapital(place)) { return false }
        // «MỤC TIÊU 5 NĂM 2026 - 2030».
        if isGoal, Self.years.end(bytes, at: place, before: limit) != nil { return false }
        if line.isCapital(place) || bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "(") {
            return true
        }
        if FoldedWords.isDigit(bytes[place]) { return !isGoal && place > end }
        isWeak = true
        return !isGoal && FoldedWords.isLetter(bytes[place]) && place > end
            && Self.connectives.end(bytes, at: place, before: limit) == nil
    }
}

extension HeadingLabel {
    /// Whether brackets stand between number and separator: «Mục tiêu 1.1 (SDG 1.2): …».
    private static func isRemark(_ bytes: [UInt8], _ place: Int, before limit: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: "("),
            let close = bytes[place..<limit].firstIndex(of: UInt8(ascii: ")"))
        else { return false }
        let next = FoldedWords.skipBlanks(bytes, close + 1, before: limit)
        return next < limit && bytes[next] == UInt8(ascii: ":")
    }

    private enum Kind: Sendable, CaseIterable {
        case objective
        case task
        case indicator
    }

    private struct Words {
        var kind: Kind
        var start: Int
        var end: Int
    }

    /// Whether the words are a title's of something: «MỤC TIÊU CHUNG VỀ Y TẾ».
    private static func saysOfWhat(_ line: FoldedLine, behind end: Int) -> Bool {
        let limit = line.folded.count
        return about.matchAccented(line, at: FoldedWords.skipBlanks(line.folded, end, before: limit), before: limit)
            != nil
    }

    private static let about = PhraseTable<Bool>(["về"])

    /// The words in front of the number, glued to it or not: «Mục tiêu số», «Nhiệm vụ».
    private static func words(_ bytes: [UInt8], _ position: Int) -> Words? {
        var place = position
        while place < bytes.count, FoldedWords.isLetter(bytes[place]) || bytes[place] == FoldedWords.blank {
            place += 1
        }
        var end = place
        while end > position, bytes[end - 1] == FoldedWords.blank { end -= 1 }
        if let match = kinds.match(bytes, at: position, before: bytes.count) {
            return Words(kind: match.value, start: position, end: match.end)
        }
        let isGlued = place < bytes.count && FoldedWords.isDigit(bytes[place])
        guard isGlued, let match = kinds.match(Array(bytes[position..<end]), at: 0, before: end - position),
            match.end == end - position
        else { return nil }
        return Words(kind: match.value, start: position, end: end)
    }

    /// The position behind an enumerator in front of the words, as in «a) Mục tiêu 2.1», «(1) Chủ trì».
    static func enumerator(_ bytes: [UInt8], _ position: Int) -> Int? {
        if position < bytes.count, bytes[position] == UInt8(ascii: "(") { return bracketed(bytes, position + 1) }
        var place = position
        while place < bytes.count, place - position < 8,
            FoldedWords.isWord(bytes[place]) || bytes[place] == UInt8(ascii: ".")
        {
            place += 1
        }
        guard place < bytes.count, place > position else { return nil }
        if bytes[place] == UInt8(ascii: ")") || bytes[place] == UInt8(ascii: "/") || bytes[place] == UInt8(ascii: ":") {
            place += 1
        } else if bytes[place - 1] != UInt8(ascii: ".") {
            return nil
        }
        return FoldedWords.skipBlanks(bytes, place, before: bytes.count)
    }

    /// The position behind «1)», «1.2)», «a)» or «iv)»: «(thôn) …» and «(IUU) …» are words.
    private static func bracketed(_ bytes: [UInt8], _ position: Int) -> Int? {
        let digits = bytes[position...].prefix { FoldedWords.isDigit($0) || $0 == UInt8(ascii: ".") }
        let end = digits.isEmpty ? RomanNumeral.read(bytes, position)?.end ?? position + 1 : digits.endIndex
        guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return nil }
        return FoldedWords.skipBlanks(bytes, end + 1, before: bytes.count)
    }

    /// The position behind a row's number in front of the words, whatever marks it: «2/ Mục tiêu 1.2», «1.2 Mục tiêu 1.2»,
    /// «1- Mục tiêu 1.1».
    private static func rowNumberEnd(_ bytes: [UInt8], _ position: Int) -> Int? {
        if let end = enumerator(bytes, position) { return end }
        let digits = bytes[position...].prefix(8).prefix { FoldedWords.isDigit($0) || $0 == UInt8(ascii: ".") }
        let number = digits.isEmpty ? RomanNumeral.read(bytes, position)?.end ?? position : digits.endIndex
        let mark = FoldedWords.skipBlanks(bytes, number, before: bytes.count)
        guard number > position, mark < bytes.count else { return nil }
        if bytes[mark] == FoldedWords.dash { return FoldedWords.skipBlanks(bytes, mark + 1, before: bytes.count) }
        return mark > number && !digits.isEmpty ? mark : nil
    }

    /// What goals, targets and tasks call themselves.
    private static let kinds = Vocabulary.lines.table("headings", of: Kind.self)

    private static let years = PhraseTable<Bool>(["năm"])

    /// Words that go on with a sentence behind a number: «Mục tiêu 3.2 của Kế hoạch».
    private static let connectives = Vocabulary.lines.phrases("heading-connectives")

    /// The first letters of all those words, of enumerators and of numbers.
    private static let mayBegin: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "(ivxabcdeghk0123456789".utf8 { table[Int(byte)] = true }
        for entry in Vocabulary.lines.entries("headings") {
            if let byte = FoldedWords.pattern(entry.words).first { table[Int(byte)] = true }
        }
        return table
    }()
}
