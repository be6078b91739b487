internal import SourceText

/// The year or period by which commitments are to hold: «đến năm 2020», «giai đoạn 2016 - 2020», «từ năm 2021 đến năm 2030».
struct YearReading {
    /// What the words do with the year.
    enum Kind: Sendable, CaseIterable {
        /// It holds for the quantities that follow: «đến năm».
        case by
        /// It holds for the quantity before it: «vào năm».
        case at
        /// It begins or compares and holds for none: «so với năm», «tầm nhìn đến năm».
        case aside
        /// A period, whose last year holds: «giai đoạn».
        case period
    }

    var kind: Kind
    /// The last year.
    var year: Int
    /// The first year of a period.
    var first: Int?
    var end: Int

    /// Reads the expression that begins at a position.
    static func read(_ line: FoldedLine, at position: Int, before limit: Int) -> YearReading? {
        let bytes = line.folded
        guard let match = words.match(bytes, at: position, before: limit),
            // «quốc gia năm 2027» is not «giá năm 2027».
            match.value != .aside || words.matchAccented(line, at: position, before: limit) != nil
        else { return nil }
        let start = FoldedWords.skipBlanks(bytes, match.end, before: limit)
        let place = partOfYear(bytes, start, before: limit) ?? start
        guard let year = yearNumber(bytes, place, before: limit) else { return nil }
        var reading = YearReading(kind: match.value, year: year, first: nil, end: place + 4)
        if let last = lastYear(bytes, reading.end, before: limit) {
            reading.first = year
            reading.year = last.year
            reading.end = last.end
            if reading.kind == .by { reading.kind = .period }
        }
        return reading
    }

    /// Reads a quarter or month that begins at a position with its year: «quý II/2024», «tháng 6/2023».
    static func part(_ line: FoldedLine, at position: Int, before limit: Int) -> YearReading? {
        let bytes = line.folded
        guard parts.matchAccented(line, at: position, before: limit) != nil,
            let place = partOfYear(bytes, position, before: limit)
        else { return nil }
        return yearNumber(bytes, place, before: limit).map {
            YearReading(kind: .by, year: $0, first: nil, end: place + 4)
        }
    }

    /// The year of a line that says nothing else: «* Đến năm 2020:», «b) Mục tiêu đến năm 2030».
    static func heading(_ line: FoldedLine, _ range: Range<Int>) -> Int? {
        let bytes = line.folded
        var start = HeadingLabel.enumerator(bytes, range.lowerBound) ?? range.lowerBound
        if let word = headingWords.end(bytes, at: start, before: range.upperBound) {
            start = FoldedWords.skipBlanks(bytes, word, before: range.upperBound)
        }
        let found = read(line, at: start, before: range.upperBound) ?? part(line, at: start, before: range.upperBound)
        guard let reading = found, reading.kind != .aside else { return nil }
        let rest = bytes[reading.end..<range.upperBound]
        return rest.allSatisfy { !FoldedWords.isWord($0) } ? reading.year : nil
    }

    /// Whether words are no more than those before the year of a line that says nothing else: «phấn đấu».
    static func isHeadingWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let end = headingWords.end(bytes, at: range.lowerBound, before: range.upperBound) else { return false }
        return FoldedWords.skipBlanks(bytes, end, before: range.upperBound) == range.upperBound
    }

    /// Whether such words stand right before a position: «Chiến lược đề ra mục tiêu cụ thể đến năm 2030» is no title to its end.
    static func isBehindHeadingWord(_ bytes: [UInt8], _ position: Int) -> Bool {
        let end = bytes[..<position].lastIndex { $0 != FoldedWords.blank }.map { $0 + 1 } ?? 0
        var start = end
        for _ in 0..<longestHeadingWord where start > 0 {
            start = FoldedWords.wordStart(bytes, start)
            if headingWords.end(bytes, at: start, before: end) == end { return true }
            while start > 0, bytes[start - 1] == FoldedWords.blank { start -= 1 }
        }
        return false
    }

    /// No such words are more than these.
    private static let longestHeadingWord = 4

    /// The years of a list that begins with this one, «2025, 2030», «năm 2025 và năm 2030», and where it ends.
    func list(_ line: FoldedLine, before limit: Int) -> (list: [Int], end: Int) {
        let bytes = line.folded
        var (years, end) = ([year], end)
        var place = FoldedWords.skipBlanks(bytes, end, before: limit)
        while place < limit {
            if bytes[place] == UInt8(ascii: ",") {
                place += 1
            } else if let and = FoldedWords.and.end(bytes, at: place, before: limit) {
                place = and
            } else {
                break
            }
            place = FoldedWords.skipBlanks(bytes, place, before: limit)
            if let word = Self.words.matchAccented(line, at: place, before: limit), word.value != .aside {
                place = FoldedWords.skipBlanks(bytes, word.end, before: limit)
            }
            guard let next = Self.yearNumber(bytes, place, before: limit) else { break }
            years.append(next)
            end = place + 4
            place = FoldedWords.skipBlanks(bytes, end, before: limit)
        }
        return (years, end)
    }

    /// The year that brackets behind a value have to themselves, «10,5% (năm 2016)», «61% (2025)», and where they end.
    static func bracketed(_ line: FoldedLine, at position: Int, before limit: Int) -> (year: Int, end: Int)? {
        let bytes = line.folded
        guard position < limit, bytes[position] == UInt8(ascii: "(") else { return nil }
        let start = FoldedWords.skipBlanks(bytes, position + 1, before: limit)
        var found = yearNumber(bytes, start, before: limit).map { (year: $0, end: start + 4) }
        if let reading = read(line, at: start, before: limit) ?? part(line, at: start, before: limit),
            reading.kind != .aside
        {
            found = (reading.year, reading.end)
        }
        guard let found else { return nil }
        let end = FoldedWords.skipBlanks(bytes, found.end, before: limit)
        return end < limit && bytes[end] == UInt8(ascii: ")") ? (found.year, end + 1) : nil
    }

    /// Where the year stands behind a quarter, a month or a day of it: «quý II/2023», «tháng 12 năm 2025», «ngày 31/12/2025».
    private static func partOfYear(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        var place = position
        var isPart = false
        for _ in 0..<mostParts where place < limit {
            if let word = parts.end(bytes, at: place, before: limit) {
                place = FoldedWords.skipBlanks(bytes, word, before: limit)
            }
            let end = FoldedWords.wordEnd(bytes, place, before: limit)
            guard (1...3).contains(end - place), isQuarterOrNumber(bytes[place..<end]) else { break }
            isPart = true
            place = FoldedWords.skipBlanks(bytes, end, before: limit)
            if place < limit, [UInt8(ascii: "/"), UInt8(ascii: "."), FoldedWords.dash].contains(bytes[place]) {
                place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
            } else if let word = yearWord.end(bytes, at: place, before: limit) {
                place = FoldedWords.skipBlanks(bytes, word, before: limit)
            }
        }
        return isPart ? place : nil
    }

    /// A day, a month and a quarter.
    private static let mostParts = 3

    private static func isQuarterOrNumber(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { FoldedWords.isDigit($0) }
            ? word.count < 3 : ["i", "ii", "iii", "iv"].contains { $0.utf8.elementsEqual(word) }
    }

    private static let parts = PhraseTable<Bool>(["quý", "tháng", "ngày"])
    private static let yearWord = PhraseTable<Bool>(["năm"])

    /// Four digits from 1990 to 2099 that are no part of a longer number.
    static func yearNumber(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        guard let (value, end) = FoldedWords.digits(bytes, position, before: limit), end - position == 4,
            (1990...2099).contains(value), end == bytes.count || !FoldedWords.isLetter(bytes[end])
        else { return nil }
        return value
    }

    /// The end of a period: «- 2020», «đến năm 2030».
    static func lastYear(_ bytes: [UInt8], _ end: Int, before limit: Int) -> (year: Int, end: Int)? {
        var place = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard place < limit else { return nil }
        if bytes[place] == FoldedWords.dash {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        } else if let word = untils.end(bytes, at: place, before: limit) {
            place = FoldedWords.skipBlanks(bytes, word, before: limit)
        } else {
            return nil
        }
        return yearNumber(bytes, place, before: limit).map { ($0, place + 4) }
    }

    private static let untils = PhraseTable<Bool>(["đến", "đến năm", "đến hết năm", "tới năm"])

    private static let words = Vocabulary.quantities.table("years", of: Kind.self)

    /// Words before the year of a line that says nothing else.
    private static let headingWords = Vocabulary.quantities.phrases("year-headings")
}
