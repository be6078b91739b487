internal import SourceText

/// A date as it stands behind a number or name: «ngày 10/5/2017», «(ngày 29 tháng 05 năm 2018)», «năm 2016».
struct DateReading {
    /// Where it ends, the closing bracket included.
    var end: Int
    /// The day, where the calendar has it.
    var date: CalendarDate?
    /// The year.
    var year: Int
    /// Whether a bracket was opened and not closed: number or issuer may follow inside it.
    var isOpen = false

    /// Whether the words say that another document has the same date: «cùng ngày».
    var isShared = false

    /// Whether the words give a day that the calendar does not have.
    var isImpossible = false

    private static let introductions = PhraseTable<Bool>([
        "ngày", "ban hành ngày", "ký ngày", "đã ban hành ngày", "được ban hành ngày",
    ])

    private static let sharing = PhraseTable<Bool>([
        "cùng ngày", "cùng ban hành ngày", "ban hành cùng ngày", "đều ban hành ngày",
    ])

    /// Date: [","] ["("] day | year [")"].
    static func read(_ bytes: [UInt8], at position: Int, before limit: Int) -> DateReading? {
        var place = FoldedWords.skipBlanks(bytes, position, before: limit)
        if place < limit, bytes[place] == UInt8(ascii: ",") {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        var isOpen = false
        if place < limit, bytes[place] == UInt8(ascii: "(") {
            isOpen = true
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        guard
            var reading = readDay(bytes, place, before: limit) ?? readYear(bytes, place, before: limit)
                ?? (isOpen ? readBareYear(bytes, at: place, before: limit) : nil)
        else { return nil }
        reading.isOpen = isOpen
        let next = FoldedWords.skipBlanks(bytes, reading.end, before: limit)
        if isOpen, next < limit, bytes[next] == UInt8(ascii: ")") {
            reading.end = next + 1
            reading.isOpen = false
        }
        return reading
    }

    /// Day: ["ngày"] day sep month sep year, where sep is «/», «-», «.» or «tháng» and «năm».
    private static func readDay(_ bytes: [UInt8], _ position: Int, before limit: Int) -> DateReading? {
        var place = position
        let shared = sharing.end(bytes, at: place, before: limit)
        let glued = FoldedWords.end(ofGlued: "ngay", in: bytes, at: place)
        if let end = shared ?? introductions.end(bytes, at: place, before: limit) ?? glued {
            place = FoldedWords.skipBlanks(bytes, end, before: limit)
            if place < limit, bytes[place] == UInt8(ascii: ":") {
                place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
            }
        }
        guard let (day, dayEnd) = FoldedWords.digits(bytes, place, before: limit), dayEnd - place <= 2,
            let month = part(bytes, dayEnd, monthWords, before: limit), month.end - month.start <= 2,
            let year = part(bytes, month.end, yearWords, before: limit), year.end - year.start == 4,
            (1900...2199).contains(year.value)
        else { return nil }
        let date = CalendarDate(year: year.value, month: month.value, day: day)
        return DateReading(
            end: year.end,
            date: date,
            year: year.value,
            isShared: shared != nil,
            isImpossible: date == nil
        )
    }

    /// The next number of a date, behind «/», «-», «.» or a word.
    private static func part(
        _ bytes: [UInt8],
        _ position: Int,
        _ word: PhraseTable<Bool>,
        before limit: Int
    ) -> (value: Int, start: Int, end: Int)? {
        var place = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard place < limit else { return nil }
        let byte = bytes[place]
        if byte == UInt8(ascii: "/") || byte == FoldedWords.dash || byte == UInt8(ascii: ".") {
            place += 1
        } else if let end = word.end(bytes, at: place, before: limit) ?? gluedEnd(bytes, place) {
            place = end
        } else {
            return nil
        }
        place = FoldedWords.skipBlanks(bytes, place, before: limit)
        guard let (value, end) = FoldedWords.digits(bytes, place, before: limit) else { return nil }
        return (value, place, end)
    }

    /// «tháng7», «năm2022».
    private static func gluedEnd(_ bytes: [UInt8], _ position: Int) -> Int? {
        FoldedWords.end(ofGlued: "thang", in: bytes, at: position)
            ?? FoldedWords.end(ofGlued: "nam", in: bytes, at: position)
    }

    private static let yearWords = PhraseTable<Bool>(["năm"])
    private static let monthWords = PhraseTable<Bool>(["tháng"])

    /// «năm 2016», «tháng 5 năm 2016», «tháng 5/2016».
    private static func readYear(_ bytes: [UInt8], _ position: Int, before limit: Int) -> DateReading? {
        var place = position
        if let end = monthWords.end(bytes, at: place, before: limit) {
            place = FoldedWords.skipBlanks(bytes, end, before: limit)
            guard let (_, monthEnd) = FoldedWords.digits(bytes, place, before: limit),
                let year = part(bytes, monthEnd, yearWords, before: limit)
            else { return nil }
            return bounded(year.value, year.start, year.end)
        }
        guard let end = yearWords.end(bytes, at: place, before: limit) else { return nil }
        place = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard let (year, yearEnd) = FoldedWords.digits(bytes, place, before: limit) else { return nil }
        return bounded(year, place, yearEnd)
    }

    /// A year alone: «2013» behind a law's name.
    static func readBareYear(_ bytes: [UInt8], at position: Int, before limit: Int) -> DateReading? {
        let place = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard let (year, end) = FoldedWords.digits(bytes, place, before: limit),
            end == limit || bytes[end] != UInt8(ascii: "/") && bytes[end] != FoldedWords.dash
        else { return nil }
        return bounded(year, place, end)
    }

    private static func bounded(_ year: Int, _ start: Int, _ end: Int) -> DateReading? {
        guard end - start == 4, (1945...2199).contains(year) else { return nil }
        return DateReading(end: end, date: nil, year: year)
    }
}
