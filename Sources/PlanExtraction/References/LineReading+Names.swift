internal import SourceText

/// Laws, ordinances, conventions and the Constitution, which are named without a number.
extension LineReading {
    private static let constitutionTail = PhraseTable<Bool>([
        "nước Cộng hòa xã hội chủ nghĩa Việt Nam", "nước CHXHCN Việt Nam",
    ])
    private static let treaty = PhraseTable<Bool>(["Hiệp định", "Nghị định thư"])

    /// Whether the letters are those of «Hiến», not of «thực hiện pháp luật».
    func isConstitution(_ start: Int) -> Bool {
        let vowel = start + 2
        return vowel < line.count && line.scalars[vowel] != 0x1EC7 && line.scalars[vowel] != 0x1EC6
    }

    mutating func appendConstitution(_ range: Range<Int>) -> Int {
        var naming = Found(type: .law, range: range, name: "Hiến pháp")
        let place = FoldedWords.skipBlanks(bytes, range.upperBound, before: bytes.count)
        if let end = Self.constitutionTail.end(bytes, at: place, before: bytes.count) {
            naming.range = range.lowerBound..<end
        }
        readNameTail(&naming)
        found.append(naming)
        return naming.range.upperBound
    }

    /// Named document: type word name [year] ["số" number], or «các Luật [":"] name {separator name}».
    mutating func readName(_ start: Int, _ end: Int, _ type: DocumentType) -> Int? {
        if LawNames.compounds.endsBefore(bytes, start) { return nil }
        let isPlural = FoldedWords.isPlural(bytes, before: start)
        if type == .convention {
            let isTreaty = Self.treaty.end(bytes, at: start, before: bytes.count) != nil
            guard !isPlural, let name = LawNameReading.convention(line, at: end, isTreaty: isTreaty) else {
                return nil
            }
            return appendName(start, end, name, type)
        }
        var place = end
        let isIntroduced = place < bytes.count && bytes[place] == UInt8(ascii: ":")
        if isIntroduced { place += 1 }
        guard let name = LawNameReading.law(line, at: place, type: type, isCapital: line.isCapital(start)) else {
            return nil
        }
        var next = appendName(start, end, name, type)
        while isPlural || isIntroduced, let more = readNextName(next, start..<end, type) { next = more }
        return next
    }

    /// The next name of «các Luật: …»: behind «,», «;» or «và», with a capital.
    private mutating func readNextName(_ position: Int, _ word: Range<Int>, _ type: DocumentType) -> Int? {
        var place = FoldedWords.skipBlanks(bytes, position, before: bytes.count)
        guard place < bytes.count else { return nil }
        if bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: ";") {
            place += 1
        } else if let end = FoldedWords.and.end(bytes, at: place, before: bytes.count) {
            place = end
        } else {
            return nil
        }
        let start = FoldedWords.skipBlanks(bytes, place, before: bytes.count)
        guard start > place, line.isCapital(start),
            DocumentTypes.words.match(bytes, at: start, before: bytes.count) == nil,
            let name = LawNameReading.law(line, at: place, type: type, isCapital: true)
        else { return nil }
        return appendName(start, nil, name, type, word: word)
    }

    /// Who passed a law, and when: «được Quốc hội khóa XI, kỳ họp thứ tư thông qua ngày 26/11/2003».
    private func passing(_ position: Int) -> (issuer: Range<Int>, date: DateReading)? {
        var place = FoldedWords.skipBlanks(bytes, position, before: bytes.count)
        guard let start = Self.passed.end(bytes, at: place, before: bytes.count) else { return nil }
        let first = FoldedWords.skipBlanks(bytes, start, before: bytes.count)
        guard let end = Self.parliament.end(bytes, at: first, before: bytes.count) else { return nil }
        place = end
        // Nothing stands between but whose parliament it is, its term and its session.
        for _ in 0..<Self.mostPassingWords {
            while place < bytes.count, [FoldedWords.blank, UInt8(ascii: ","), UInt8(ascii: "(")].contains(bytes[place])
            {
                place += 1
            }
            if let verb = Self.passes.end(bytes, at: place, before: bytes.count) {
                guard let date = DateReading.read(bytes, at: verb, before: bytes.count), date.date != nil else {
                    return nil
                }
                return (first..<end, date)
            }
            guard let word = Self.sessions.match(bytes, at: place, before: bytes.count) else { return nil }
            place = word.end
            if word.value {
                let number = FoldedWords.skipBlanks(bytes, place, before: bytes.count)
                place = FoldedWords.wordEnd(bytes, number, before: bytes.count)
            }
        }
        return nil
    }

    private static let passed = PhraseTable<Bool>(["được", "đã được"])
    private static let passes = PhraseTable<Bool>(["thông qua", "đã thông qua"])
    /// What says which parliament it was, and whether a number follows.
    private static let sessions = PhraseTable<Bool>([
        ("nước Cộng hòa xã hội chủ nghĩa Việt Nam", false), ("nước CHXHCN Việt Nam", false), ("Việt Nam", false),
        ("khóa", true), ("kỳ họp thứ", true), ("kỳ họp lần thứ", true), ("tại kỳ họp thứ", true),
    ])
    private static let mostPassingWords = 6

    private mutating func appendName(
        _ start: Int,
        _ end: Int?,
        _ name: LawNameReading,
        _ type: DocumentType,
        word: Range<Int>? = nil
    ) -> Int {
        let typeWord = line.words(word ?? start..<(end ?? start))
        var naming = Found(type: type, range: start..<name.end)
        naming.name = typeWord + " " + line.words(name.range)
        naming.year = name.year
        readNameTail(&naming)
        if naming.date == nil, let passing = passing(naming.range.upperBound) {
            (naming.date, naming.year) = (passing.date.date, passing.date.year)
            naming.issuer = line.words(passing.issuer)
            naming.range = naming.range.lowerBound..<passing.date.end
        }
        var marked = skipMarks(naming.range.upperBound)
        // «Luật Thủ đô (Luật số 39/2024/QH15)» names it twice.
        if marked > 0, bytes[marked - 1] == UInt8(ascii: "("),
            let again = LawNameReading.lawWord.end(bytes, at: marked, before: bytes.count)
        {
            marked = skipMarks(again)
        }
        let numberWord = Self.numberWord.end(bytes, at: marked, before: bytes.count)
        if let number = DocumentNumber.read(line, at: skipMarks(numberWord ?? marked)), number.groups > 0,
            number.signType == .law || number.signType == .ordinance || number.signType == type
        {
            naming.number = number
            naming.year = number.year ?? naming.year
            naming.range = start..<number.range.upperBound
            readTail(&naming, code: number.body)
        }
        found.append(naming)
        group = nil
        return naming.range.upperBound
    }

    /// The end of a short remark in brackets, as in «Bộ luật Hình sự (sửa đổi) năm 2017»; the position where there is none.
    private func remarkEnd(_ position: Int) -> Int {
        let start = FoldedWords.skipBlanks(bytes, position, before: bytes.count)
        guard start < bytes.count, bytes[start] == UInt8(ascii: "("),
            let close = bytes[start..<bytes.count].prefix(40).firstIndex(of: UInt8(ascii: ")"))
        else { return position }
        return close + 1
    }

    /// A year or date behind a name.
    private func readNameTail(_ naming: inout Found) {
        let end = remarkEnd(naming.range.upperBound)
        // «Luật Giáo dục (2019)»: the brackets hold the year itself.
        let bracketed = DateReading.read(bytes, at: naming.range.upperBound, before: bytes.count)
        guard
            let date = bracketed ?? DateReading.read(bytes, at: end, before: bytes.count)
                ?? DateReading.readBareYear(bytes, at: end, before: bytes.count), !date.isOpen
        else { return }
        naming.date = date.date
        naming.year = date.year
        naming.range = naming.range.lowerBound..<date.end
    }
}

/// Resolutions whose number stands behind their title.
extension LineReading {
    /// The parliament of whose resolution a number is that stands behind its title; the letters are those of laws too.
    func resolution(before position: Int) -> Range<Int>? {
        guard let body = resolving, body.upperBound <= position,
            Self.parliament.end(bytes, at: body.lowerBound, before: bytes.count) != nil,
            (found.last?.range.upperBound ?? 0) <= body.lowerBound,
            Self.numberWord.matchAccented(line, at: position, before: bytes.count) != nil,
            !bytes[body.upperBound..<position].contains(UInt8(ascii: ";")),
            !listsLaws(body.upperBound..<position)
        else { return nil }
        return body
    }

    /// Whether a comma or «và» leads on to laws, whose number follows then: «nghị quyết của Quốc hội và các luật mới (số …)».
    private func listsLaws(_ words: Range<Int>) -> Bool {
        words.contains { place in
            let isComma = bytes[place] == UInt8(ascii: ",")
            guard isComma || !FoldedWords.isWord(bytes[place - 1]),
                let joint = isComma ? place + 1 : FoldedWords.and.end(bytes, at: place, before: words.upperBound)
            else { return false }
            let next = FoldedWords.skipBlanks(bytes, joint, before: words.upperBound)
            return Self.laws.matchAccented(line, at: next, before: words.upperBound) != nil
                && Self.otherWords.matchAccented(line, at: next, before: words.upperBound) == nil
        }
    }

    private static let otherWords = PhraseTable<Bool>(["luật hóa", "luật sư", "luật gia", "luật pháp", "luật định"])

    private static let laws = PhraseTable<Bool>([
        "luật", "các luật", "một số luật", "đạo luật", "các đạo luật", "bộ luật", "các bộ luật",
    ])
}

extension FoldedWords {
    private static let plural = PhraseTable<Bool>(["các", "những"])

    /// Whether «các» or «những» stands before a position.
    static func isPlural(_ bytes: [UInt8], before position: Int) -> Bool { plural.endsBefore(bytes, position) }
}

extension PhraseTable {
    /// The phrase of one or two words that ends just before a position, but for blanks: where it begins, and what it means.
    func match(_ bytes: [UInt8], endingAt position: Int) -> (start: Int, value: Value)? {
        var end = position
        while end > 0, bytes[end - 1] == FoldedWords.blank { end -= 1 }
        var start = end
        for _ in 0..<2 {
            while start > 0, bytes[start - 1] == FoldedWords.blank { start -= 1 }
            start = FoldedWords.wordStart(bytes, start)
            if let found = match(bytes, at: start, before: end), found.end == end { return (start, found.value) }
        }
        return nil
    }
}

extension PhraseTable where Value == Bool {
    /// Whether a phrase of one or two words ends just before a position, but for blanks.
    func endsBefore(_ bytes: [UInt8], _ position: Int) -> Bool { match(bytes, endingAt: position) != nil }
}
