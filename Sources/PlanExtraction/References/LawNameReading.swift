internal import SourceText

/// Where the name of an unnumbered law, ordinance or convention ends.
struct LawNameReading {
    /// The name's words, without the type word.
    var range: Range<Int>
    /// The end of an abbreviation in brackets behind it, or of the name.
    var end: Int
    /// A year in it.
    var year: Int?

    private static let amending = Vocabulary.laws.phrases("amending")
    private static let amendedParts = Vocabulary.laws.phrases("amended-parts")
    private static let amendedSubjects = Vocabulary.laws.phrases("amended-subjects")
    static let lawWord = PhraseTable<Bool>(["Luật", "Bộ luật", "Pháp lệnh"])
    private static let conventionStops = Vocabulary.laws.phrases("convention-stops")
    private static let about = PhraseTable<Bool>(["về", "chống", "cấm"])
    private static let of = PhraseTable<Bool>(["của"])

    /// Name: one of the table, or words from a capital up to a mark or a word that no name has.
    static func law(
        _ line: FoldedLine,
        at position: Int,
        type: DocumentType,
        isCapital: Bool,
        depth: Int = 0
    ) -> LawNameReading? {
        let bytes = line.folded
        let limit = min(bytes.count, position + 400)
        let start = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard start > position, start < limit, FoldedWords.isLetter(bytes[start]) else { return nil }
        if depth < 3, let place = amendedStart(bytes, start, before: limit) {
            let word = lawWord.end(bytes, at: place, before: limit)
            if let word, let name = law(line, at: word, type: type, isCapital: true, depth: depth + 1) {
                let end = amendedEnd(line, name.end, type: type, depth: depth + 1)
                return LawNameReading(range: start..<end, end: end)
            }
            if let word, isCapital, let end = manyEnd(line, behind: word, before: limit) {
                return LawNameReading(range: start..<end, end: end)
            }
        }
        let table = type == .ordinance ? LawNames.ordinances : LawNames.laws
        // «luật gia» is no «Luật Giá».
        let known =
            line.isCapital(start)
            ? table.match(bytes, at: start, before: limit) : table.matchAccented(line, at: start, before: limit)
        if let end = known?.end { return LawNameReading(range: start..<end, end: end) }
        guard isCapital, LawNames.noName.matchAccented(line, at: start, before: limit) == nil,
            line.isCapital(start) || type == .ordinance
        else { return nil }
        let end = plainEnd(line, start, before: limit, stops: LawNames.stops)
        return end > start ? LawNameReading(range: start..<end, end: end) : nil
    }

    /// Where an amending law names what it amends: behind «sửa đổi, bổ sung một số điều của», «sửa đổi Điều 10 của».
    private static func amendedStart(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        guard var place = amending.end(bytes, at: position, before: limit) else { return nil }
        for _ in 0..<mostParts {
            place = FoldedWords.skipBlanks(bytes, place, before: limit)
            if let end = amendedParts.end(bytes, at: place, before: limit) {
                place = end
            } else if place < limit, FoldedWords.isDigit(bytes[place]) {
                place = FoldedWords.wordEnd(bytes, place, before: limit)
            } else if place < limit, bytes[place] == UInt8(ascii: ",") {
                place += 1
            } else {
                return place
            }
        }
        return nil
    }

    /// The end of many laws that are not named one by one: «10 luật có liên quan đến an ninh, trật tự năm 2025»,
    /// «9 luật», «các luật về thuế».
    private static func manyEnd(_ line: FoldedLine, behind word: Int, before limit: Int) -> Int? {
        let bytes = line.folded
        let next = FoldedWords.skipBlanks(bytes, word, before: limit)
        guard let subject = amendedSubjects.end(bytes, at: next, before: limit) else {
            let before = bytes[..<FoldedWords.wordStart(bytes, word)].last { $0 != FoldedWords.blank }
            return before.map(FoldedWords.isDigit) == true ? word : nil
        }
        let start = FoldedWords.skipBlanks(bytes, subject, before: limit)
        let end = plainEnd(line, start, before: limit, stops: LawNames.stops)
        guard end > start else { return nil }
        return endBehindComma(line, end, before: limit, stops: LawNames.stops) { place in
            let mark = FoldedWords.skipBlanks(bytes, place, before: limit)
            return DateReading.read(bytes, at: place, before: limit) != nil
                || LineReading.numberWord.end(bytes, at: mark, before: limit) != nil
        } ?? end
    }

    /// The end of the last law that one amending law amends: «của Luật A, Luật B và Luật C».
    private static func amendedEnd(_ line: FoldedLine, _ position: Int, type: DocumentType, depth: Int) -> Int {
        let bytes = line.folded
        var end = position
        for _ in 0..<mostAmended {
            let start = FoldedWords.skipBlanks(bytes, end, before: bytes.count)
            let and = FoldedWords.and.end(bytes, at: start, before: bytes.count)
            guard start < bytes.count, and != nil || bytes[start] == UInt8(ascii: ",") else { return position }
            let place = FoldedWords.skipBlanks(bytes, and ?? start + 1, before: bytes.count)
            guard let word = lawWord.end(bytes, at: place, before: bytes.count),
                let name = law(line, at: word, type: type, isCapital: true, depth: depth)
            else { return position }
            end = name.end
            if and != nil { return end }
        }
        return position
    }

    /// No law amends more others one by one.
    private static let mostAmended = 12
    /// No more words, numbers and commas say which parts it amends.
    private static let mostParts = 24

    /// Name of a convention: words up to a mark, with «về» in them or a capital at their beginning; a year may stand before «về».
    static func convention(_ line: FoldedLine, at position: Int, isTreaty: Bool) -> LawNameReading? {
        let bytes = line.folded
        let limit = min(bytes.count, position + 400)
        let start = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard start < limit else { return nil }
        let words = plainEnd(line, start, before: limit, stops: conventionStops)
        let dated = subjectBehindYear(line, words, before: limit)
        let first = dated?.end ?? words
        let end =
            endBehindComma(line, first, before: limit, stops: conventionStops) {
                abbreviationEnd(line, $0, before: limit) != nil
            } ?? first
        guard end > start, isTreaty || hasSubject(bytes, start..<end) || line.isCapital(start) else { return nil }
        if isTreaty {
            guard line.isCapital(start), LawNames.noName.matchAccented(line, at: start, before: limit) == nil else {
                return nil
            }
        }
        let last = abbreviationEnd(line, end, before: limit) ?? end
        return LawNameReading(range: start..<end, end: last, year: dated?.year)
    }

    /// The end of a name that goes on behind a year: «Công ước UNESCO 1972 về …», «Công ước năm 1982 của Liên hợp quốc về …».
    private static func subjectBehindYear(
        _ line: FoldedLine,
        _ position: Int,
        before limit: Int
    ) -> (end: Int, year: Int)? {
        let bytes = line.folded
        guard
            let date = DateReading.read(bytes, at: position, before: limit)
                ?? DateReading.readBareYear(bytes, at: position, before: limit), date.date == nil
        else { return nil }
        let place = FoldedWords.skipBlanks(bytes, date.end, before: limit)
        let end = plainEnd(line, place, before: limit, stops: conventionStops)
        let subject = about.end(bytes, at: place, before: end) ?? of.end(bytes, at: place, before: end)
        guard let subject, subject < end, hasSubject(bytes, place..<end) else { return nil }
        return (end, date.year)
    }

    /// The end of a name with a comma in it, which what stands behind it closes: «… động vật, thực vật hoang dã (CITES)».
    private static func endBehindComma(
        _ line: FoldedLine,
        _ position: Int,
        before limit: Int,
        stops: PhraseTable<Bool>,
        isClosed: (Int) -> Bool
    ) -> Int? {
        guard position < limit, line.folded[position] == UInt8(ascii: ",") else { return nil }
        let start = FoldedWords.skipBlanks(line.folded, position + 1, before: limit)
        guard start < limit, !line.isCapital(start) else { return nil }
        let end = plainEnd(line, start, before: limit, stops: stops)
        return end > start && isClosed(end) ? end : nil
    }

    private static func hasSubject(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var place = range.lowerBound
        while place < range.upperBound {
            if about.end(bytes, at: place, before: range.upperBound) != nil { return true }
            place = FoldedWords.wordEnd(bytes, place, before: range.upperBound) + 1
        }
        return false
    }

    /// The end of the last word before a mark, a digit or a stop word; at most 24 words.
    private static func plainEnd(
        _ line: FoldedLine,
        _ start: Int,
        before limit: Int,
        stops: PhraseTable<Bool>
    ) -> Int {
        let bytes = line.folded
        var end = start
        var place = start
        for count in 0..<24 {
            guard place < limit, FoldedWords.isLetter(bytes[place]) else { break }
            if count > 0, stops.matchAccented(line, at: place, before: limit) != nil { break }
            // A name does not end in «và».
            if count > 0, let joint = FoldedWords.and.end(bytes, at: place, before: limit) {
                let next = FoldedWords.skipBlanks(bytes, joint, before: limit)
                if stops.matchAccented(line, at: next, before: limit) != nil || next == limit { break }
            }
            end = FoldedWords.wordEnd(bytes, place, before: limit)
            place = FoldedWords.skipBlanks(bytes, end, before: limit)
            if place + 2 < limit, bytes[place] == FoldedWords.dash || bytes[place] == UInt8(ascii: "&") {
                place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
            }
        }
        return end
    }

    /// «(CEDAW)»: capitals in brackets.
    private static func abbreviationEnd(_ line: FoldedLine, _ position: Int, before limit: Int) -> Int? {
        let open = FoldedWords.skipBlanks(line.folded, position, before: limit)
        guard open < limit, line.folded[open] == UInt8(ascii: "(") else { return nil }
        let end = FoldedWords.wordEnd(line.folded, open + 1, before: limit)
        guard end > open + 2, end < limit, line.folded[end] == UInt8(ascii: ")") else { return nil }
        for index in open + 1..<end where FoldedWords.isLetter(line.folded[index]) && !line.isCapital(index) {
            return nil
        }
        return end + 1
    }
}
