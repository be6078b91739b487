internal import SourceText

/// Dates that a page's lines have broken, or parted from the document whose they are.
enum BrokenDate {
    /// Whether a line ends inside a date and the next begins with the rest: «… ngày» above «31/12/2025», «… ngày 8 tháng» above
    /// «5 năm 2025», «… tháng 12» above «năm 2025», «… tháng 12 năm» above «2025 của Chính phủ».
    static func isInside(_ before: ReadLine, _ item: ReadLine) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        guard let first = text.first, item.shape.bullet == .none, item.heading == nil, item.responsibility == nil,
            !item.isEnumerated
        else { return false }
        if FoldedWords.isDigit(bytes[first]) {
            let end = before.shape.text.upperBound
            if openWords.endsBefore(before.line.folded, end), isRest(bytes, text) { return true }
            guard let word = wordStart("năm", before, end), isYear(bytes, first, before: text.upperBound) else {
                return false
            }
            // The word may have a line of its own; behind a column's name no sentence goes on.
            let isAlone = word == before.shape.text.lowerBound
            return isAlone ? text.contains { FoldedWords.isLetter(bytes[$0]) } : endsInMonth(before, word)
        }
        guard !item.line.isCapital(first),
            let word = dateWords.matchAccented(item.line, at: first, before: text.upperBound)
        else { return false }
        let number = FoldedWords.skipBlanks(bytes, word.end, before: text.upperBound)
        if word.value == .year {
            guard endsInMonth(before, before.shape.text.upperBound) else { return false }
            return number == text.upperBound || isYear(bytes, number, before: text.upperBound)
        }
        return endsInNumber(before, before.shape.text.upperBound, behind: "ngày")
            && FoldedWords.digits(bytes, number, before: text.upperBound) != nil
    }

    /// Whether a line is the day of the document before it: «Căn cứ Luật Đất đai» above «ngày 18/01/2024;».
    ///
    /// Behind a full line it ends a sentence or item.
    static func isDay(_ item: ReadLine, of before: ReadLine, isFull: Bool) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        guard item.shape.bullet == .none, !before.endsInMark, let first = text.first,
            FoldedWords.isLetter(bytes[first]), !item.line.isCapital(first),
            let day = DateReading.read(bytes, at: first, before: text.upperBound), day.date != nil,
            bytes[day.end..<text.upperBound].allSatisfy({ !FoldedWords.isWord($0) })
        else { return false }
        if isFull, item.endsInMark { return true }
        guard let last = LineReading(before.line).found.last else { return false }
        return last.range.upperBound == before.shape.text.upperBound && last.date == nil
    }

    /// Whether a line goes on with a period behind its dash: «- 2025 …» behind «… giai đoạn 2021».
    static func isPeriod(_ before: ReadLine, _ item: ReadLine) -> Bool {
        let (bytes, end) = (before.line.folded, before.shape.text.upperBound)
        let start = FoldedWords.wordStart(bytes, end)
        guard isYear(bytes, start, before: end), periods.endsBefore(bytes, start) else { return false }
        return isYear(item.line.folded, item.shape.text.lowerBound, before: item.shape.text.upperBound)
    }

    private static let periods = PhraseTable<Bool>(["giai đoạn"])

    /// Whether a line is a whole day, behind a line that breaks off before one, and so no page's number.
    static func isDay(_ item: ReadLine, behind before: ReadLine) -> Bool {
        let text = item.shape.text
        return openWords.endsBefore(before.line.folded, before.shape.text.upperBound)
            && DateReading.read(item.line.folded, at: text.lowerBound, before: text.upperBound)?.date != nil
    }

    /// Whether a text begins with what is left of a date: «31/12/2025», «8 tháng 5», «12 năm 2025».
    private static func isRest(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
        guard let (_, end) = FoldedWords.digits(bytes, text.lowerBound, before: text.upperBound),
            end - text.lowerBound <= 2
        else { return false }
        if end < text.upperBound, "/-.".utf8.contains(bytes[end]) {
            return FoldedWords.digits(bytes, end + 1, before: text.upperBound) != nil
        }
        let next = FoldedWords.skipBlanks(bytes, end, before: text.upperBound)
        return next == text.upperBound || dateWords.match(bytes, at: next, before: text.upperBound) != nil
    }

    private static func isYear(_ bytes: [UInt8], _ start: Int, before limit: Int) -> Bool {
        guard let year = DateReading.readBareYear(bytes, at: start, before: limit) else { return false }
        return year.end == limit || !FoldedWords.isLetter(bytes[year.end])
    }

    /// Whether the words before a position are a day's month: «ngày 10 tháng 12».
    private static func endsInMonth(_ item: ReadLine, _ end: Int) -> Bool {
        endsInNumber(item, end, behind: "tháng")
    }

    /// Whether a number of one or two digits stands before a position, and a word before it.
    private static func endsInNumber(_ item: ReadLine, _ end: Int, behind word: String) -> Bool {
        let bytes = item.line.folded
        let last = item.line.trimmed(item.shape.text.lowerBound..<end).upperBound
        let start = FoldedWords.wordStart(bytes, last)
        guard let number = FoldedWords.digits(bytes, start, before: last), number.end == last, last - start <= 2 else {
            return false
        }
        return wordStart(word, item, item.line.trimmed(item.shape.text.lowerBound..<start).upperBound) != nil
    }

    /// Where a word begins that ends at a position.
    private static func wordStart(_ word: String, _ item: ReadLine, _ end: Int) -> Int? {
        let start = FoldedWords.wordStart(item.line.folded, end)
        guard start < end, !item.line.isCapital(start), item.line.words(start..<end) == word else { return nil }
        return start
    }

    private enum Part: Sendable {
        case month
        case year
    }

    private static let dateWords = PhraseTable<Part>([("tháng", .month), ("năm", .year)])
    private static let openWords = PhraseTable<Bool>(["ngày", "tháng"])
}
