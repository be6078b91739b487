internal import SourceText

/// A document's number as it stands on a line: digits, perhaps a year, and the letters behind them.
struct DocumentNumber {
    /// The whole number.
    var range: Range<Int>
    /// The year in it.
    var year: Int?
    /// The letters behind digits and year, as folded bytes of the first group without digits; empty where none stand.
    var sign: [UInt8] = []
    /// The letters of the last group: who issued it.
    var body: [UInt8] = []
    /// What the number shares with a later one of its list: «/2025/NĐ-CP» in «số 131, 132 và 133/2025/NĐ-CP».
    private(set) var shared: Range<Int>?
    /// Whether its sign says that several bodies issued it: «TTLT», «NQLT», «KHLN», «TT-LT», «TT-LB».
    var isJoint: Bool {
        func isJoint(_ letters: ArraySlice<UInt8>) -> Bool {
            ["lt", "ln", "lb"].contains { $0.utf8.elementsEqual(letters) }
        }
        return sign.count > 2 && isJoint(sign.suffix(2)) || groups > 1 && isJoint(body[...])
    }
    /// How many groups of letters there are.
    var groups = 0
    /// Whether a dash stands before the letters, as the Party writes its numbers.
    private var hasDashBeforeSign = false
    /// Whether another mark stands where «/» or a dash belongs: a dash round the year, a blank before the sign, a full stop in it.
    var isIrregular = false

    /// The kind of document that its letters stand for.
    var signType: DocumentType? { sign.isEmpty ? nil : NumberSigns.type(sign) }

    /// Whether it can be believed without a type word: a known sign, and who issued it or a year.
    var standsAlone: Bool { signType != nil && (groups > 1 || year != nil && signType == .law) }
}

extension DocumentNumber {
    /// The years that a number may carry.
    private static let years = 1945...2100

    /// Number: digits [letter] [sep year] [sep group {sep group}], where sep is «/» or a dash, blanks allowed round it.
    static func read(_ line: FoldedLine, at start: Int) -> DocumentNumber? {
        let bytes = line.folded
        guard start < bytes.count else { return nil }
        let limit = min(bytes.count, start + 90)
        guard let (_, plainEnd) = FoldedWords.digits(bytes, start, before: limit), plainEnd - start <= 6 else {
            return nil
        }
        let digitsEnd =
            thousandsEnd(bytes, start, plainEnd, before: limit) ?? subnumberEnd(bytes, plainEnd, before: limit)
            ?? plainEnd
        var number = DocumentNumber(range: start..<suffixEnd(bytes, digitsEnd, before: limit))
        guard
            number.range.upperBound == limit || !FoldedWords.isWord(bytes[number.range.upperBound])
                || number.otherSeparator(line, before: limit) != nil
        else { return nil }
        number.readYear(bytes, before: limit)
        while number.groups < 8, number.readGroup(line, before: limit) {}
        number.readLastYear(bytes, before: limit)
        return number
    }

    /// «1.462/QĐ-UBND»: a full stop before the last three digits.
    private static func thousandsEnd(_ bytes: [UInt8], _ start: Int, _ end: Int, before limit: Int) -> Int? {
        guard end - start <= 2, end < limit, bytes[end] == UInt8(ascii: "."),
            let (_, last) = FoldedWords.digits(bytes, end + 1, before: limit), last - end == 4, last + 1 < limit,
            bytes[last] == UInt8(ascii: "/") || bytes[last] == FoldedWords.dash, FoldedWords.isLetter(bytes[last + 1])
        else { return nil }
        return last
    }

    /// «66.7/2025/NQ-CP»: a number within a number, before a year.
    private static func subnumberEnd(_ bytes: [UInt8], _ end: Int, before limit: Int) -> Int? {
        guard end < limit, bytes[end] == UInt8(ascii: "."),
            let (_, last) = FoldedWords.digits(bytes, end + 1, before: limit), last - end <= 3, last < limit,
            bytes[last] == UInt8(ascii: "/"),
            let (year, next) = FoldedWords.digits(bytes, last + 1, before: limit), years.contains(year),
            next + 1 < limit, bytes[next] == UInt8(ascii: "/"), FoldedWords.isLetter(bytes[next + 1])
        else { return nil }
        return last
    }

    /// «30a», «05b»: one letter at the end of the digits.
    private static func suffixEnd(_ bytes: [UInt8], _ end: Int, before limit: Int) -> Int {
        guard end < limit, FoldedWords.isLetter(bytes[end]) else { return end }
        return end + 1 < limit && FoldedWords.isWord(bytes[end + 1]) ? end : end + 1
    }

    /// The separator behind a position: where the next part begins, whether it is a dash, whether blanks stand round it.
    private static func separator(
        _ bytes: [UInt8],
        _ position: Int,
        before limit: Int
    ) -> (next: Int, isDash: Bool, isSpaced: Bool)? {
        let mark = FoldedWords.skipBlanks(bytes, position, before: limit)
        guard mark < limit, bytes[mark] == UInt8(ascii: "/") || bytes[mark] == FoldedWords.dash else { return nil }
        let next = FoldedWords.skipBlanks(bytes, mark + 1, before: limit)
        guard next < limit, FoldedWords.isWord(bytes[next]) else { return nil }
        return (next, bytes[mark] == FoldedWords.dash, mark > position || next > mark + 1)
    }

    /// What is typed for a separator: the full stops of «2345/QĐ.UBND.NN», the blank of «26 NQ/TW», nothing in «10NQ/TU».
    private func otherSeparator(
        _ line: FoldedLine,
        before limit: Int
    ) -> (next: Int, isDash: Bool, isSpaced: Bool)? {
        let bytes = line.folded
        let mark = range.upperBound
        guard mark + 1 < limit else { return nil }
        let isGlued = FoldedWords.isLetter(bytes[mark])
        let next = isGlued ? mark : FoldedWords.skipBlanks(bytes, mark + 1, before: limit)
        guard next + 1 < limit else { return nil }
        if bytes[mark] == UInt8(ascii: "/"), bytes[next] == UInt8(ascii: "/") { return (next + 1, false, false) }
        let end = FoldedWords.wordEnd(bytes, next, before: limit)
        guard next < end, Self.isCode(line, next..<end) else { return nil }
        switch bytes[mark] {
        case UInt8(ascii: "."), UInt8(ascii: "_"):
            let isOpen = groups == 1 || groups > 1 && Self.endsSign(bytes, next..<end, before: limit)
            return isOpen && next == mark + 1 ? (next, true, false) : nil
        case let byte where byte == FoldedWords.blank || isGlued:
            let isSign = groups == 0 && year == nil && NumberSigns.type(Array(bytes[next..<end])) != nil
            let goesOn = end + 1 < limit && [UInt8(ascii: "/"), FoldedWords.dash].contains(bytes[end])
            return isSign && goesOn && FoldedWords.isLetter(bytes[end + 1]) ? (next, true, false) : nil
        default: return nil
        }
    }

    /// Whether a code behind a full stop ends a sign, as «NN» in «1145/QĐ.UBND.NN ngày …».
    ///
    /// In «5/QĐ-UBND.UBND tỉnh» and «5/QĐ-UBND.II» a blank is missing behind a sentence.
    private static func endsSign(_ bytes: [UInt8], _ code: Range<Int>, before limit: Int) -> Bool {
        guard IssuerWords.level(ofCode: Array(bytes[code])) == nil, RomanNumeral.read(bytes, code.lowerBound) == nil
        else {
            return false
        }
        let next = FoldedWords.skipBlanks(bytes, code.upperBound, before: limit)
        guard next < limit, FoldedWords.isWord(bytes[next]) else { return true }
        return behindNumbers.end(bytes, at: next, before: limit) != nil
    }

    private static let behindNumbers = PhraseTable<Bool>(["ngày", "của", "về"])

    private mutating func readYear(_ bytes: [UInt8], before limit: Int) {
        guard let found = Self.separator(bytes, range.upperBound, before: limit),
            let (value, end) = FoldedWords.digits(bytes, found.next, before: limit),
            end - found.next == 4, Self.years.contains(value),
            end == bytes.count || !FoldedWords.isLetter(bytes[end])
        else { return }
        year = value
        isIrregular = found.isDash
        range = range.lowerBound..<end
    }

    /// «39/NĐ-CP/2018»: the year stands behind the letters.
    private mutating func readLastYear(_ bytes: [UInt8], before limit: Int) {
        let mark = range.upperBound
        guard groups > 1, year == nil, mark < limit, bytes[mark] == UInt8(ascii: "/"),
            let (value, end) = FoldedWords.digits(bytes, mark + 1, before: limit), end - mark == 5,
            Self.years.contains(value),
            end == bytes.count || !FoldedWords.isWord(bytes[end]) && bytes[end] != FoldedWords.dash
        else { return }
        year = value
        isIrregular = true
        range = range.lowerBound..<end
    }

    /// One group of letters: in capitals but for two at its end (TTg, CTr), or a known sign in any letter case.
    private mutating func readGroup(_ line: FoldedLine, before limit: Int) -> Bool {
        let bytes = line.folded
        let regular = Self.separator(bytes, range.upperBound, before: limit)
        guard let found = regular ?? otherSeparator(line, before: limit),
            FoldedWords.isLetter(bytes[found.next])
        else { return false }
        if regular == nil { isIrregular = true }
        var end = FoldedWords.wordEnd(bytes, found.next, before: limit)
        while end + 1 < limit, bytes[end] == UInt8(ascii: "&"), FoldedWords.isWord(bytes[end + 1]) {
            end = FoldedWords.wordEnd(bytes, end + 1, before: limit)
        }
        var letters = bytes[found.next..<end].prefix { FoldedWords.isLetter($0) }
        // «15/2018/NĐ-CP16/2018/NĐ-CP»: two numbers run together.
        if groups > 0, letters.endIndex < end, end + 1 < limit, bytes[end] == UInt8(ascii: "/"),
            FoldedWords.isDigit(bytes[end + 1])
        {
            end = letters.endIndex
        }
        if let cut = Self.gluedStart(line, letters.indices) {
            (end, letters) = (cut, bytes[found.next..<cut])
            isIrregular = true
        }
        let isSign = groups == 0 && NumberSigns.type(Array(letters)) != nil
        let isLower = !line.isCapital(found.next)
        let followsLower = groups > 0 && !found.isSpaced && isLower && isLowerSign(line)
        guard isSign && !(found.isSpaced && isLower) || followsLower || Self.isCode(line, found.next..<end) else {
            return false
        }
        if groups == 0 {
            sign = Array(letters)
            // «16/2013-TTLT-BYT»: behind a year stands «/».
            if year != nil, found.isDash { isIrregular = true }
        }
        body = Array(letters)
        if groups == 0, Self.isRunTogether(body, hasYear: year != nil) { isIrregular = true }
        if groups == 1, isOrderedOtherwise(isDash: found.isDash) { isIrregular = true }
        hasDashBeforeSign = groups == 0 && found.isDash
        groups += 1
        range = range.lowerBound..<end
        return true
    }

    /// Where «ngày» or «của» begins that is glued to a group: «500/QĐ-TTgngày 15/5/2023».
    private static func gluedStart(_ line: FoldedLine, _ range: Range<Int>) -> Int? {
        range.dropFirst().first { start in
            !line.isCapital(start) && glued.matchAccented(line, at: start, before: range.upperBound) != nil
                && isCode(line, range.lowerBound..<start)
        }
    }

    private static let glued = PhraseTable<Bool>(["ngày", "của"])

    /// Whether the marks round the sign are another kind of body's: the Party writes «20-NQ/TW», others «20/NQ-CP».
    private func isOrderedOtherwise(isDash: Bool) -> Bool {
        guard year == nil, signType != nil, let level = IssuerWords.level(ofCode: body) else { return false }
        let isParty = level == .partyCentre || level == .partyProvince
        return hasDashBeforeSign != isParty || isDash == isParty
    }

    /// Whether a sign and who issues stand in letters with nothing between them: «61/2018/NĐCP», or behind a year a ministry's
    /// that begin with B: «13/2023/TTBNNPTNT».
    private static func isRunTogether(_ letters: [UInt8], hasYear: Bool) -> Bool {
        guard NumberSigns.type(letters) == nil else { return false }
        return letters.indices.dropFirst().contains { cut in
            let (sign, body) = (Array(letters[..<cut]), Array(letters[cut...]))
            let isMinistry = hasYear && body.count > 2 && body.first == UInt8(ascii: "b")
            return NumberSigns.type(sign) != nil && (isMinistry || IssuerWords.level(ofCode: body) != nil)
        }
    }

    /// Whether the number's letters so far are lower-case, as in «622/qđ-ttg».
    private func isLowerSign(_ line: FoldedLine) -> Bool {
        line.folded[range.upperBound - 1] >= 0x61 && !line.isCapital(range.upperBound - 1)
            && !line.isCapital(range.upperBound - 2)
    }

    /// Whether some letters are an abbreviation: at least two capitals and at most two small letters behind them.
    private static func isCode(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        var capitals = 0
        var small = 0
        for index in range where FoldedWords.isLetter(line.folded[index]) {
            if line.isCapital(index) {
                capitals += 1
                small = 0
            } else {
                small += 1
            }
            if small > 2 { return false }
        }
        return capitals >= 2 || capitals == 1 && range.count == 1
    }
}

extension DocumentNumber {
    /// The number with what the last of its list says for all: digits alone, parted by commas and «và»; nil where it has
    /// letters of its own, or none follow.
    func completed(_ line: FoldedLine) -> DocumentNumber? {
        guard groups == 0, year == nil else { return nil }
        let bytes = line.folded
        var end = range.upperBound
        for _ in 0..<Self.longestList {
            let mark = FoldedWords.skipBlanks(bytes, end, before: bytes.count)
            let and = FoldedWords.and.end(bytes, at: mark, before: bytes.count)
            guard mark < bytes.count, and != nil || bytes[mark] == UInt8(ascii: ",") else { return nil }
            let start = FoldedWords.skipBlanks(bytes, and ?? mark + 1, before: bytes.count)
            guard let next = DocumentNumber.read(line, at: start) else { return nil }
            end = next.range.upperBound
            guard next.groups > 0 else { continue }
            var completed = next
            completed.range = range
            completed.shared = FoldedWords.wordEnd(bytes, start, before: end)..<end
            return completed
        }
        return nil
    }

    /// No list of numbers is longer.
    private static let longestList = 12

    /// The number as it is written, with what it shares.
    func words(_ line: FoldedLine) -> String { line.words(range) + (shared.map { line.words($0) } ?? "") }

    /// What makes two spellings of a number the same.
    ///
    /// Blanks are out, dashes one, letter case aside, leading zeros out, and «/» stands on both sides of a year, once; a full
    /// stop or «_» in the sign is a dash, which is also put where digits and sign stand side by side.
    static func key(_ number: String) -> String {
        var bytes: [UInt8] = []
        var isInDigits = true
        for scalar in number.unicodeScalars {
            let byte = VietnameseFolding.fold(scalar.value)
            if byte == VietnameseFolding.nothing || byte == FoldedWords.blank { continue }
            if byte == UInt8(ascii: "/"), bytes.last == byte { continue }
            let isDash = byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") && !isInDigits
            bytes.append(isDash ? FoldedWords.dash : byte)
            isInDigits = isInDigits && FoldedWords.isDigit(byte)
        }
        if let mark = bytes.firstIndex(of: UInt8(ascii: ".")),
            FoldedWords.digits(bytes, mark + 1, before: bytes.count)?.end == mark + 4
        {
            bytes.remove(at: mark)
        }
        if let letter = bytes.firstIndex(where: { FoldedWords.isLetter($0) }), letter > 0, letter + 1 < bytes.count,
            FoldedWords.isDigit(bytes[letter - 1]), FoldedWords.isLetter(bytes[letter + 1])
        {
            bytes.insert(FoldedWords.dash, at: letter)
        }
        let zeros = bytes.prefix { $0 == UInt8(ascii: "0") }.count
        let isAll = zeros == bytes.count || !FoldedWords.isDigit(bytes[zeros])
        bytes.removeFirst(isAll ? max(0, zeros - 1) : zeros)
        moveYear(&bytes)
        joinYear(&bytes, behind: true)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Puts a year that stands behind the letters where others have it: «39/2018/NĐ-CP».
    private static func moveYear(_ bytes: inout [UInt8]) {
        guard bytes.count > 6, let mark = bytes.firstIndex(of: UInt8(ascii: "/")), mark < bytes.count - 5,
            FoldedWords.isLetter(bytes[mark + 1]), bytes[bytes.count - 5] == UInt8(ascii: "/"),
            let (year, end) = FoldedWords.digits(bytes, bytes.count - 4, before: bytes.count), end == bytes.count,
            years.contains(year)
        else { return }
        let last = Array(bytes.suffix(5))
        bytes.removeLast(5)
        bytes.insert(contentsOf: last, at: mark)
    }

    /// The number to show: as written, without blanks, with plain dashes, Đ for Ð, and «/» before a year.
    static func display(_ number: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in number.unicodeScalars {
            let byte = VietnameseFolding.fold(scalar.value)
            switch byte {
            case VietnameseFolding.nothing, FoldedWords.blank: continue
            case FoldedWords.dash: scalars.append("-")
            default: scalars.append(scalar.value == 0xD0 ? "\u{110}" : scalar)
            }
        }
        var result = Array(String(scalars).utf8)
        joinYear(&result, behind: false)
        return String(decoding: result, as: UTF8.self)
    }

    /// Makes the dash before a year, and if asked behind it, a slash.
    private static func joinYear(_ bytes: inout [UInt8], behind: Bool) {
        guard let mark = bytes.firstIndex(where: { $0 == FoldedWords.dash || $0 == UInt8(ascii: "/") }),
            let (year, end) = FoldedWords.digits(bytes, mark + 1, before: bytes.count),
            end - mark == 5, years.contains(year)
        else { return }
        bytes[mark] = UInt8(ascii: "/")
        if behind, end < bytes.count, bytes[end] == FoldedWords.dash { bytes[end] = UInt8(ascii: "/") }
    }
}
