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
    static func read(_ bytes: [UInt8], at position: Int, before limit: Int) -> YearReading? {
        guard let match = words.match(bytes, at: position, before: limit) else { return nil }
        let place = FoldedWords.skipBlanks(bytes, match.end, before: limit)
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

    /// The year of a line that says nothing else: «* Đến năm 2020:».
    static func heading(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard let reading = read(bytes, at: range.lowerBound, before: range.upperBound), reading.kind != .aside else {
            return nil
        }
        let rest = bytes[reading.end..<range.upperBound]
        return rest.allSatisfy { !FoldedWords.isWord($0) } ? reading.year : nil
    }

    /// Four digits from 1990 to 2099 that are no part of a longer number.
    static func yearNumber(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        guard let (value, end) = FoldedWords.digits(bytes, position, before: limit), end - position == 4,
            (1990...2099).contains(value), end == bytes.count || !FoldedWords.isLetter(bytes[end])
        else { return nil }
        return value
    }

    /// The end of a period: «- 2020», «đến năm 2030».
    private static func lastYear(_ bytes: [UInt8], _ end: Int, before limit: Int) -> (year: Int, end: Int)? {
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
}
