internal import SourceText

/// An issuer as it stands behind a number, date or type word: «của UBND tỉnh Quảng Ninh».
struct IssuerReading {
    /// The body's words, without «của».
    var range: Range<Int>
    /// What kind of body it is.
    var level: IssuerWords.Level
    /// Whether its first word is only a kind of body, which can begin other words as well: «Trường …», «Phòng …».
    var isKind = false
    /// Whether it is a ministry or department, whose numbers have letters of their own and none like «UBND» or «CP».
    var hasOwnLetters = false

    /// Whether the body cannot have issued a number with such letters: «NQ-HĐND của UBND tỉnh» and «KH-UBND của Hội thảo …»
    /// speak of something else.
    func contradicts(code: [UInt8], isJoint: Bool) -> Bool {
        guard let expected = IssuerWords.level(ofCode: code) else { return false }
        return hasOwnLetters && !isJoint || (level == .other ? isKind : expected != level)
    }

    /// Whether the body is the one that a number's letters stand for: «NQ-HĐND», or the first letters of its name, «TT-BYT».
    func isMeant(byCode code: [UInt8], _ line: FoldedLine) -> Bool {
        if let expected = IssuerWords.level(ofCode: code) { return expected == level }
        let words = line.folded[range].split { !FoldedWords.isWord($0) }.filter { !$0.elementsEqual("va".utf8) }
        return level == .central && words.compactMap(\.first) == code.filter { FoldedWords.isLetter($0) }
    }

    private static let of = PhraseTable<Bool>(["của", "do"])
    private static let between = PhraseTable<Bool>(["giữa"])
    private static let ministry = PhraseTable<Bool>(["Bộ", "Liên bộ"])
    /// Behind these words further ministries need no «Bộ»: «Liên Bộ Tài chính - Nội vụ».
    private static let together = PhraseTable<Bool>(["Liên bộ"])
    private static let department = PhraseTable<Bool>(["Sở"])

    /// Issuer: [","] "của" body, the words of the body and none behind it.
    static func read(_ line: FoldedLine, at position: Int, before limit: Int) -> IssuerReading? {
        let bytes = line.folded
        var place = FoldedWords.skipBlanks(bytes, position, before: limit)
        if place < limit, bytes[place] == UInt8(ascii: ",") {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        // «(khóa XI) của Ban Chấp hành Trung ương».
        if let term = termEnd(bytes, place, before: limit) {
            place = FoldedWords.skipBlanks(bytes, term, before: limit)
        }
        // «Thông tư liên tịch số … giữa Bộ Tài chính và Bộ Y tế».
        if let end = between.end(bytes, at: place, before: limit) {
            let start = FoldedWords.skipBlanks(bytes, end, before: limit)
            guard let last = ministries(line, at: start, before: limit),
                // «giữa Bộ Tài chính và Hội Nông dân»: half of it would be wrong.
                FoldedWords.and.end(bytes, at: FoldedWords.skipBlanks(bytes, last, before: limit), before: limit) == nil
            else { return nil }
            return IssuerReading(range: start..<last, level: .central)
        }
        guard let end = of.end(bytes, at: place, before: limit) else { return nil }
        return body(line, at: FoldedWords.skipBlanks(bytes, end, before: limit), before: limit)
    }

    /// Issuer with no «của» before it, as some leave it out: one of the Party's centre, or another that the number's letters
    /// stand for where «về» follows: «29-NQ/TW ngày 4/11/2013 Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng».
    static func read(_ line: FoldedLine, directlyAt position: Int, before limit: Int, code: [UInt8]) -> IssuerReading? {
        let bytes = line.folded
        let start = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard start > position, start < limit, line.isCapital(start), let level = IssuerWords.level(ofCode: code),
            let body = body(line, at: start, before: limit), body.level == level
        else { return nil }
        if level == .partyCentre { return body }
        let next = FoldedWords.skipBlanks(bytes, body.range.upperBound, before: limit)
        // A ministry's level is the government's, whose letters are not its own.
        let isNamed = IssuerWords.heads.matchAccented(line, at: start, before: limit) != nil
        return isNamed && about.matchAccented(line, at: next, before: limit) != nil ? body : nil
    }

    /// Issuer with no «của» between a type word and «số»: «Nghị quyết HĐND tỉnh số …».
    static func read(_ line: FoldedLine, behindTypeAt position: Int) -> IssuerReading? {
        let start = FoldedWords.skipBlanks(line.folded, position, before: line.count)
        guard start > position, start < line.count, line.isCapital(start) else { return nil }
        return body(line, at: start, before: line.count)
    }

    /// Issuer by the letters of its number, with nothing more of its name: «Thông tư số 8/2018/TT-BYT của BYT».
    static func read(_ line: FoldedLine, abbreviatedAt position: Int, code: [UInt8]) -> IssuerReading? {
        let bytes = line.folded
        let place = FoldedWords.skipBlanks(bytes, position, before: bytes.count)
        guard let word = of.end(bytes, at: place, before: bytes.count) else { return nil }
        let start = FoldedWords.skipBlanks(bytes, word, before: bytes.count)
        let end = FoldedWords.wordEnd(bytes, start, before: bytes.count)
        guard bytes[start..<end].elementsEqual(code), (start..<end).allSatisfy(line.isCapital),
            end == bytes.count || ![UInt8(ascii: "&"), UInt8(ascii: "/"), FoldedWords.dash].contains(bytes[end]),
            isNameEnd(line, end, before: bytes.count)
        else { return nil }
        return IssuerReading(range: start..<end, level: IssuerWords.level(ofCode: code) ?? .other)
    }

    /// Whether no word follows that may belong to a body's name.
    private static func isNameEnd(_ line: FoldedLine, _ position: Int, before limit: Int) -> Bool {
        let next = FoldedWords.skipBlanks(line.folded, position, before: limit)
        guard next < limit, FoldedWords.isWord(line.folded[next]) else { return true }
        return FoldedWords.and.end(line.folded, at: next, before: limit) != nil
            || IssuerWords.namedStops.matchAccented(line, at: next, before: limit) != nil
    }

    private static let about = PhraseTable<Bool>(["về", "về việc", "V/v"])

    private static let approving = PhraseTable<Bool>([
        "phê duyệt", "ban hành", "ký ban hành", "thông qua", "quy định", "giao", "chấp thuận",
    ])
    private static let by = PhraseTable<Bool>(["tại", "theo", "bằng", "trong", "tại các", "theo các", "kèm theo"])
    private static let auxiliary = PhraseTable<Bool>(["đã", "đã được", "được"])

    /// Issuer before a naming: body ["đã"] "phê duyệt" "tại", right up to where the naming begins.
    static func read(_ line: FoldedLine, endingAt end: Int) -> IssuerReading? {
        let bytes = line.folded
        // A body and what it does are short; nothing further back belongs to them.
        for start in max(0, end - 120)..<end {
            let isWordStart = FoldedWords.isWord(bytes[start]) && (start == 0 || !FoldedWords.isWord(bytes[start - 1]))
            guard isWordStart, let found = body(line, at: start, before: end), found.range.upperBound < end else {
                continue
            }
            var place = FoldedWords.skipBlanks(bytes, found.range.upperBound, before: end)
            if let next = auxiliary.end(bytes, at: place, before: end) {
                place = FoldedWords.skipBlanks(bytes, next, before: end)
            }
            guard let verb = approving.end(bytes, at: place, before: end) else { continue }
            place = FoldedWords.skipBlanks(bytes, verb, before: end)
            guard let word = by.end(bytes, at: place, before: end) else { continue }
            if FoldedWords.skipBlanks(bytes, word, before: end) == end { return found }
        }
        return nil
    }

    /// Body: {prefix} head {tail}, a head with its own name, or ministries joined by «,», «-» and «và».
    static func body(
        _ line: FoldedLine,
        at start: Int,
        before limit: Int,
        prefixes: Int = 0
    ) -> IssuerReading? {
        let bytes = line.folded
        var place = start
        let known = IssuerWords.heads.match(bytes, at: place, before: limit)
        let prefix = IssuerWords.prefixes.end(bytes, at: place, before: limit)
        if let named = IssuerWords.namedHeads.matchAccented(line, at: place, before: limit),
            named.end >= max(known?.end ?? 0, prefix ?? 0), line.isCapital(place),
            let end = ownNameEnd(line, behind: named.end, before: limit)
        {
            return IssuerReading(range: start..<end, level: .other, isKind: known == nil && named.value == .kind)
        }
        if let (next, level) = known {
            let end =
                localParty.end(bytes, at: place, before: limit) == next ? placeName(line, next, before: limit) : next
            return IssuerReading(range: start..<tailEnd(line, end, before: limit), level: level)
        }
        if let end = ministries(line, at: place, before: limit) {
            return IssuerReading(range: start..<end, level: .central, hasOwnLetters: true)
        }
        if let end = department.end(bytes, at: place, before: limit),
            let name = Departments.match(bytes, at: FoldedWords.skipBlanks(bytes, end, before: limit), before: limit)
        {
            return IssuerReading(
                range: start..<tailEnd(line, name.end, before: limit),
                level: .other,
                hasOwnLetters: true
            )
        }
        guard prefixes < 4, let end = prefix else { return nil }
        place = FoldedWords.skipBlanks(bytes, termEnd(bytes, end, before: limit) ?? end, before: limit)
        guard let rest = body(line, at: place, before: limit, prefixes: prefixes + 1) else { return nil }
        return IssuerReading(range: start..<rest.range.upperBound, level: rest.level, hasOwnLetters: rest.hasOwnLetters)
    }

    /// The end of the bodies that issue a document together: «Bộ Y tế, Bộ Tài chính và Ủy ban Dân tộc».
    static func jointEnd(_ line: FoldedLine, behind first: IssuerReading, before limit: Int) -> Int {
        let bytes = line.folded
        var (end, place) = (first.range.upperBound, first.range.upperBound)
        for _ in 0..<mostTogether {
            let mark = FoldedWords.skipBlanks(bytes, place, before: limit)
            guard mark < limit else { break }
            let joint = FoldedWords.and.end(bytes, at: mark, before: limit)
            guard joint != nil || bytes[mark] == UInt8(ascii: ",") || bytes[mark] == FoldedWords.dash else { break }
            let next = FoldedWords.skipBlanks(bytes, joint ?? mark + 1, before: limit)
            guard next < limit, line.isCapital(next), let body = body(line, at: next, before: limit),
                body.level == first.level
            else { break }
            place = body.range.upperBound
            // Behind a comma a body may begin what the sentence goes on with.
            if bytes[mark] != UInt8(ascii: ",") { end = place }
        }
        return end
    }

    /// No more bodies issue one document.
    private static let mostTogether = 8

    /// The end of what a body is called behind its head: words up to a mark, a digit or a word that begins something else.
    private static func ownNameEnd(_ line: FoldedLine, behind head: Int, before limit: Int) -> Int? {
        let bytes = line.folded
        var end: Int?
        var place = FoldedWords.skipBlanks(bytes, head, before: limit)
        for _ in 0..<mostNameWords {
            let isDash = place + 2 < limit && bytes[place] == FoldedWords.dash && end != nil
            if isDash { place = FoldedWords.skipBlanks(bytes, place + 1, before: limit) }
            if let words = IssuerWords.namedWords.matchAccented(line, at: place, before: limit)?.end {
                end = words
                place = FoldedWords.skipBlanks(bytes, words, before: limit)
            }
            guard place < limit, FoldedWords.isLetter(bytes[place]), !isNameStop(line, place, before: limit) else {
                break
            }
            end = FoldedWords.wordEnd(bytes, place, before: limit)
            place = FoldedWords.skipBlanks(bytes, end ?? place, before: limit)
        }
        return end
    }

    /// Whether a word begins something else: what the body does, a document, a number, or with «và» another body.
    private static func isNameStop(_ line: FoldedLine, _ place: Int, before limit: Int) -> Bool {
        let bytes = line.folded
        // «Chi cục Kiểm lâm Cần Thơ»: with a capital it is a name's.
        let isName =
            line.isCapital(place) && place + 1 < limit && FoldedWords.isLetter(bytes[place + 1])
            && !line.isCapital(place + 1)
        if !isName && IssuerWords.namedStops.matchAccented(line, at: place, before: limit) != nil
            || beginsDocument(line, place, before: limit)
        {
            return true
        }
        let next = FoldedWords.skipBlanks(bytes, FoldedWords.wordEnd(bytes, place, before: limit), before: limit)
        guard next < limit else { return false }
        if LineReading.numberWord.end(bytes, at: place, before: limit) != nil {
            return FoldedWords.isDigit(bytes[next])
        }
        guard FoldedWords.and.end(bytes, at: place, before: limit) != nil else { return false }
        return IssuerWords.heads.matchAccented(line, at: next, before: limit) != nil
            || IssuerWords.namedHeads.matchAccented(line, at: next, before: limit) != nil
            || IssuerWords.namedStops.matchAccented(line, at: next, before: limit) != nil
            || beginsDocument(line, next, before: limit)
    }

    /// Whether a kind of document is named: with a capital, or with a number behind it.
    private static func beginsDocument(_ line: FoldedLine, _ place: Int, before limit: Int) -> Bool {
        guard let type = DocumentTypes.words.match(line.folded, at: place, before: limit) else { return false }
        let next = FoldedWords.skipBlanks(line.folded, type.end, before: limit)
        return line.isCapital(place) || next < limit && FoldedWords.isDigit(line.folded[next])
            || LineReading.numberWord.end(line.folded, at: next, before: limit) != nil
    }

    /// No body has a longer name.
    private static let mostNameWords = 16

    private static func ministries(_ line: FoldedLine, at start: Int, before limit: Int) -> Int? {
        let bytes = line.folded
        let isTogether = together.end(bytes, at: start, before: limit) != nil
        var place = start
        var end: Int?
        while place < limit {
            let word = ministry.end(bytes, at: place, before: limit)
            guard word != nil || isTogether && line.isCapital(place) else { break }
            let name = FoldedWords.skipBlanks(bytes, word ?? place, before: limit)
            guard let found = Departments.match(bytes, at: name, before: limit, isMinistry: true)?.end,
                // «Liên Bộ Y tế, Công an tỉnh triển khai».
                word != nil || isNameEnd(line, found, before: limit)
            else { break }
            end = found
            place = FoldedWords.skipBlanks(bytes, found, before: limit)
            guard place < limit else { break }
            if bytes[place] == UInt8(ascii: ",") || bytes[place] == FoldedWords.dash {
                place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
            } else if let next = FoldedWords.and.end(bytes, at: place, before: limit) {
                place = FoldedWords.skipBlanks(bytes, next, before: limit)
            }
        }
        return end
    }

    /// Tail: {"Trung ương" | "Đảng" | place [name] | name | ["("] "khóa" number [")"]}.
    private static func tailEnd(_ line: FoldedLine, _ position: Int, before limit: Int) -> Int {
        let bytes = line.folded
        var end = position
        while true {
            let place = FoldedWords.skipBlanks(bytes, end, before: limit)
            if let next = IssuerWords.tails.end(bytes, at: place, before: limit) {
                let isLocal = localParty.end(bytes, at: place, before: limit) == next
                end = isLocal ? placeName(line, next, before: limit) : next
            } else if let next = Provinces.names.end(bytes, at: place, before: limit) {
                end = next
            } else if let next = IssuerWords.places.matchAccented(line, at: place, before: limit)?.end {
                end = nameEnd(line, next, before: limit)
                if end == next { end = placeNumberEnd(bytes, next, before: limit) ?? next }
            } else if let next = termEnd(bytes, place, before: limit)
                ?? FoldedWords.digits(bytes, place, before: limit).flatMap({
                    // «Hội nghị Trung ương 6 khóa XII».
                    termEnd(bytes, FoldedWords.skipBlanks(bytes, $0.end, before: limit), before: limit)
                })
            {
                end = next
            } else {
                return end
            }
        }
    }

    /// Committees of the Party that have a district's name behind them, which no list has.
    private static let localParty = PhraseTable<Bool>(["Huyện ủy", "Quận ủy", "Thị ủy"])

    /// The end of the district's name behind its committee: «Quận ủy Long Biên»; the position where none follows.
    private static func placeName(_ line: FoldedLine, _ position: Int, before limit: Int) -> Int {
        let start = FoldedWords.skipBlanks(line.folded, position, before: limit)
        // In capitals no letter tells a name from the words behind it.
        guard IssuerWords.namedStops.matchAccented(line, at: start, before: limit) == nil, !line.isCapital(start + 1),
            IssuerWords.prefixes.matchAccented(line, at: start, before: limit) == nil
        else { return position }
        let end = nameEnd(line, position, before: limit)
        // «của Huyện ủy Chỉ đạo»: one word with a capital begins a sentence.
        return FoldedWords.wordEnd(line.folded, start, before: limit) < end ? end : position
    }

    /// The end of the number that a ward or district may be called by: «phường 5».
    private static func placeNumberEnd(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        let start = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard let (number, end) = FoldedWords.digits(bytes, start, before: limit), number < 100,
            end == limit || bytes[end] != UInt8(ascii: "/") && bytes[end] != FoldedWords.dash
        else { return nil }
        return end
    }

    /// The end of a proper name of at most four words in capitals, or of the word before it where none follows.
    private static func nameEnd(_ line: FoldedLine, _ position: Int, before limit: Int) -> Int {
        let bytes = line.folded
        var end = position
        var place = FoldedWords.skipBlanks(bytes, end, before: limit)
        if let known = Provinces.names.end(bytes, at: place, before: limit) { return known }
        for _ in 0..<4 {
            guard place < limit, line.isCapital(place),
                IssuerWords.titleWords.end(bytes, at: place, before: limit) == nil,
                DocumentTypes.words.matchAccented(line, at: place, before: limit) == nil
            else { break }
            end = FoldedWords.wordEnd(bytes, place, before: limit)
            place = FoldedWords.skipBlanks(bytes, end, before: limit)
        }
        return end
    }

    /// «khóa XII», «(khóa XI)», «lần thứ năm»: a word and a number in letters or digits.
    private static func termEnd(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        var place = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard place < limit else { return nil }
        let isBracketed = bytes[place] == UInt8(ascii: "(")
        if isBracketed { place = FoldedWords.skipBlanks(bytes, place + 1, before: limit) }
        if place < limit, bytes[place] == UInt8(ascii: ","), !isBracketed {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        guard let word = IssuerWords.terms.end(bytes, at: place, before: limit) else { return nil }
        let number = FoldedWords.skipBlanks(bytes, word, before: limit)
        var end = FoldedWords.wordEnd(bytes, number, before: limit)
        guard end > number else { return nil }
        guard isBracketed else { return end }
        let close = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard close < limit, bytes[close] == UInt8(ascii: ")") else { return nil }
        end = close + 1
        return end
    }
}
