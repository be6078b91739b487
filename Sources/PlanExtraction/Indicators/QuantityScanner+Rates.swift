internal import SourceText

/// What rates are counted by, and the codes of targets: numbers that are no values.
extension QuantityScanner {
    /// What a rate is counted by: «tỷ số tử vong mẹ trên 100.000 trẻ đẻ sống», where its value follows, and «số giường
    /// bệnh/10.000 dân».
    func readBase() -> Range<Int>? {
        if place > 1, bytes[place - 1] == UInt8(ascii: "/"), FoldedWords.isLetter(bytes[place - 2]) {
            return QuantityReading.rateBaseEnd(line, at: place, limit).map { (place - 1)..<$0 }
        }
        guard let cue, isNear, case .comparator(.greater) = cue.word,
            let end = QuantityReading.rateBaseEnd(line, at: place, limit)
        else { return nil }
        return isBase(of: cue, end) ? cue.range.lowerBound..<end : nil
    }

    /// Whether a rate stands before «trên 100.000 dân», and its value behind it or none in the clause.
    private func isBase(of cue: Cue, _ end: Int) -> Bool {
        if isValued(end), Self.lives.endsBefore(bytes, end) {
            // «số người chết, mất tích trên 100.000 dân: 0,5», but not «…, khám cho trên 100.000 người dân: 60%».
            let start = max(sentenceStart, cue.range.lowerBound - Self.longestClause)
            return says(QuantityWords.rates, in: start..<cue.range.lowerBound)
                && !Self.joints.endsBefore(bytes, cue.range.lowerBound)
        }
        guard clauseSays(QuantityWords.rates, before: cue.range.lowerBound) else { return false }
        let isSaid = (end..<clauseEnd(end)).contains { isBeforeNumber($0, behind: QuantityWords.valueWords) }
        return isSaid || isHeading(cue, end)
    }

    /// Whether a colon follows, and a number or year: «trên 100.000 dân: < 0,5 người».
    private func isValued(_ end: Int) -> Bool {
        let colon = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard colon < limit, bytes[colon] == UInt8(ascii: ":") else { return false }
        let next = FoldedWords.skipBlanks(bytes, colon + 1, before: limit)
        return isBeforeNumber(next) || YearReading.read(line, at: next, before: limit) != nil
    }

    /// Whether the clause is the rate's name and no more: «Số bác sĩ trên 10.000 dân».
    ///
    /// «giảm số ca mắc và bảo vệ trên 10.000 dân» says how many are protected, «mật độ dân số trên 1.000 dân/km2» how dense they live.
    private func isHeading(_ cue: Cue, _ end: Int) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard next == limit || !FoldedWords.isWord(bytes[next]), !isDensity(next), let first = firstWord,
            line.matches("tren", at: cue.range.lowerBound), cue.range.count == 4,
            Self.lives.endsBefore(bytes, end),
            let rate = QuantityWords.rates.matchAccented(line, at: first, before: cue.range.lowerBound)
        else { return false }
        let words = rate.end..<cue.range.lowerBound
        return !says(Self.joints, in: words) && !says(Self.serving, in: words)
    }

    /// Whether «/» goes on with what there are so many on, and not with «năm».
    private func isDensity(_ position: Int) -> Bool {
        guard position < limit, bytes[position] == UInt8(ascii: "/") else { return false }
        let next = FoldedWords.skipBlanks(bytes, position + 1, before: limit)
        return Self.year.matchAccented(line, at: next, before: limit) == nil
    }

    private static let year = PhraseTable<Bool>(["năm"])

    /// Of whom there are so many, and who are not those that the plan does something for.
    private static let lives = PhraseTable<Bool>(["dân", "đẻ sống", "ra sống", "sinh sống", "còn sống"])

    private static let joints = PhraseTable<Bool>(["và", "cho", "với", "được"])
    private static let serving = PhraseTable<Bool>(["phục vụ"])

    /// The end of the clause, with the next one where that begins with a year: «…, đến năm 2025 còn 20».
    func clauseEnd(_ position: Int) -> Int {
        let range = position..<min(limit, position + Self.longestClause)
        let marks = range.filter {
            bytes[$0] == UInt8(ascii: ";")
                || bytes[$0] == UInt8(ascii: ",") && $0 + 1 < limit && !FoldedWords.isDigit(bytes[$0 + 1])
        }
        guard let first = marks.first else { return range.upperBound }
        let next = FoldedWords.skipBlanks(bytes, first + 1, before: limit)
        guard YearReading.read(line, at: next, before: limit) != nil else { return first }
        return marks.dropFirst().first ?? range.upperBound
    }

    /// Whether a colon stands right before the number.
    var isBehindColon: Bool { bytes[..<place].last { $0 != FoldedWords.blank } == UInt8(ascii: ":") }

    /// Passes over a further code behind that of a target: «mục tiêu 1.1 và 1.2 quốc gia».
    mutating func skipsListedCode() -> Bool {
        guard let end = codeEnd else { return false }
        if let cue, isNear, Self.coded.endsBefore(bytes, cue.range.upperBound) {
            lastCodeEnd = end
            return false
        }
        guard let lastCodeEnd, isListed(behindCode: lastCodeEnd) else { return false }
        (self.lastCodeEnd, place, cue) = (end, end, nil)
        return true
    }

    /// The end of a target's code, one or two digits twice, behind which comes a mark, or whose target it is.
    private var codeEnd: Int? {
        guard let goal = FoldedWords.digits(bytes, place, before: limit), goal.value < 100, goal.end < limit,
            bytes[goal.end] == UInt8(ascii: "."),
            let target = FoldedWords.digits(bytes, goal.end + 1, before: limit), target.end - goal.end <= 3
        else { return nil }
        let next = FoldedWords.skipBlanks(bytes, target.end, before: limit)
        guard next < limit else { return target.end }
        let isFree = !FoldedWords.isWord(bytes[next]) && bytes[next] != UInt8(ascii: "%")
        let isOwned = next > target.end && Self.owners.matchAccented(line, at: next, before: limit) != nil
        return isFree || isOwned ? target.end : nil
    }

    private static let owners = PhraseTable<Bool>(["quốc gia", "toàn cầu", "tỉnh", "thành phố", "của", "và"])

    /// Whether nothing but «,», «;» and «và» stand between a code and the number.
    private func isListed(behindCode end: Int) -> Bool {
        guard end < place, place - end < Self.longestJoint else { return false }
        return bytes[end..<place].split {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == FoldedWords.blank
        }
        .allSatisfy { $0.elementsEqual("va".utf8) }
    }

    private static let coded = PhraseTable<Bool>(["mục tiêu", "chỉ tiêu", "nhiệm vụ"])
    /// Nothing that joins two codes has more letters.
    private static let longestJoint = 8
}
