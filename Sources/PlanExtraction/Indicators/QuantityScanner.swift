internal import SourceText

/// Finds the quantified commitments of one paragraph, from left to right.
///
/// A year holds for the quantities behind it, one that ends a statement for those of the statement, a year in brackets for the
/// one that they stand behind, and «lần lượt» gives each its own. A clause ends at a comma, semicolon,
/// colon, bracket or full stop, a sentence at a semicolon or full stop; «tăng» and «giảm» bind the number at the end of
/// their clause.
struct QuantityScanner {
    /// One commitment, with its words as ranges of the line.
    struct Quantity {
        var year: Int?
        var comparator: PlanDocument.Comparator
        var value: Double
        var upperValue: Double?
        var unit: Range<Int>?
        var range: Range<Int>
        /// Whether it is what was before, which takes its year and is no commitment.
        var isBaseline = false
        /// Whether «tăng» or «giảm» stands before it.
        var isOfChange = false
    }

    let line: FoldedLine
    let bytes: [UInt8]
    let limit: Int
    var place: Int
    private(set) var quantities: [Quantity] = []
    /// Periods such as «2021-2020».
    private(set) var reversedPeriods: [Range<Int>] = []

    private var year: Int?
    /// Where the clause began, and where the year at hand was said.
    private var clauseStart: Int
    /// Where the clause's first word stands.
    private var firstWord: Int?
    private var yearPlace = -1
    /// The first quantity that «vào năm» may still bind, and the first of the sentence.
    private var unbound = 0
    private var sentence = 0
    /// The years read last, as a list: «năm 2025 và năm 2030».
    private var years: (list: [Int], end: Int) = ([], 0)
    /// The years that «lần lượt» gives to the next quantities; the first quantity behind it where the years follow.
    private var given: ArraySlice<Int> = []
    private var respectively: Int?
    /// Where the words end that say so.
    private var respectivelyEnd: Int?
    /// What the sentence counts by, «trên 1.000 trẻ đẻ sống»: the unit of its numbers that have none.
    private var base: Range<Int>?
    /// The year that «trong đó» keeps for the rest of the sentence.
    private var kept: Int?
    private var cue: Cue?
    private var isTitle = false
    private var isPlural = false
    private var isNegated = false

    /// A word in front of a number, and where it stands.
    private struct Cue {
        var word: QuantityWords.Cue
        var range: Range<Int>
        /// The binding word before a hedge: «tăng khoảng».
        var before: PlanDocument.Comparator?
    }

    init(_ line: FoldedLine, _ range: Range<Int>, year: Int?) {
        self.line = line
        self.year = year
        bytes = line.folded
        place = range.lowerBound
        clauseStart = range.lowerBound
        limit = range.upperBound
    }

    /// Reads the paragraph to its end.
    mutating func run() {
        while place < limit {
            let byte = bytes[place]
            if FoldedWords.isWord(byte), firstWord == nil { firstWord = place }
            if FoldedWords.isLetter(byte) {
                readWord()
            } else if FoldedWords.isDigit(byte) {
                readNumber()
            } else {
                readMark(byte)
            }
        }
        quantities.removeAll(where: \.isBaseline)
    }

    private mutating func readMark(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"):
            let isLess = byte == UInt8(ascii: "<")
            let start = place
            let isOrEqual = place + 1 < limit && bytes[place + 1] == UInt8(ascii: "=")
            if isOrEqual { place += 1 }
            let comparator: PlanDocument.Comparator =
                isOrEqual ? (isLess ? .lessOrEqual : .greaterOrEqual) : (isLess ? .less : .greater)
            cue = Cue(word: .comparator(comparator), range: start..<(place + 1))
        case VietnameseFolding.other:
            readSign()
        case UInt8(ascii: "("):
            endClause()
            readBrackets()
            return
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ")"):
            endClause()
        case UInt8(ascii: ";"), UInt8(ascii: "."):
            endClause()
            sentence = quantities.count
            (years.list, given, respectively, kept, base) = ([], [], nil, nil, nil)
        default:
            break
        }
        place += 1
    }

    /// Brackets that hold nothing but the year of the value before them.
    private mutating func readBrackets() {
        let bracketed = YearReading.bracketed(bytes, at: place, before: limit)
        if let bracketed, let last = quantities.last, isAdjacent(last.range.upperBound) {
            quantities[quantities.count - 1].year = bracketed.year
            place = bracketed.end
        } else {
            place += 1
        }
    }

    /// «≤» and «≥».
    private mutating func readSign() {
        switch line.scalars[place] {
        case 0x2264: cue = Cue(word: .comparator(.lessOrEqual), range: place..<(place + 1))
        case 0x2265: cue = Cue(word: .comparator(.greaterOrEqual), range: place..<(place + 1))
        default: break
        }
    }

    private mutating func endClause() {
        cue = nil
        isTitle = false
        isPlural = false
        isNegated = false
        clauseStart = place + 1
        firstWord = nil
        unbound = quantities.count
    }

    private mutating func readWord() {
        if let reading = YearReading.read(bytes, at: place, before: limit), isYear(reading) {
            take(reading)
            place = reading.end
        } else if let match = QuantityWords.cues.matchAccented(line, at: place, before: limit) {
            take(match.value, place..<match.end)
            place = match.end
        } else if let end = QuantityWords.respectively.matchAccented(line, at: place, before: limit)?.end {
            if years.list.count > 1 { given = years.list[...] } else { respectively = quantities.count }
            place = end
            respectivelyEnd = end
        } else {
            if line.matches("va ", at: place) {
                unbound = quantities.count
                isNegated = false
            }
            if line.matches("trong do", at: place), sentence < quantities.count { kept = quantities.last?.year }
            let end = FoldedWords.wordEnd(bytes, place, before: limit)
            // «PM2.5» is a name to its end.
            let isName = FoldedWords.isDigit(bytes[end - 1])
            place = isName ? QuantityReading.runEnd(bytes, place, before: limit) : max(place + 1, end)
        }
    }

    private mutating func take(_ word: QuantityWords.Cue, _ range: Range<Int>) {
        switch word {
        case .title: isTitle = true
        case .plural: isPlural = true
        case .negation: isNegated = true
        case .hedge:
            var comparator = cue?.before
            if case .comparator(let value)? = cue?.word { comparator = value }
            cue = Cue(
                word: word,
                range: (cue.map(\.range.lowerBound) ?? range.lowerBound)..<range.upperBound,
                before: comparator
            )
        case .comparator(let comparator):
            if comparator != .less, comparator != .greater { isPlural = false }
            // «giảm ít nhất 5%», «tăng thêm 2 lần»: how much it changes, not what it comes to.
            if case .comparator(.change)? = cue?.word, let start = cue?.range, isOfChange(comparator, start, range) {
                cue?.range = start.lowerBound..<range.upperBound
            } else {
                cue = Cue(word: word, range: range)
            }
        case .neutral, .name:
            cue = Cue(word: word, range: range)
        }
        if case .title = word, cue == nil { cue = Cue(word: .name, range: range) }
    }
}

extension QuantityScanner {
    /// Whether a comparator behind «tăng» or «giảm» says by how much.
    private func isOfChange(_ comparator: PlanDocument.Comparator, _ change: Range<Int>, _ range: Range<Int>) -> Bool {
        switch comparator {
        case .greater, .greaterOrEqual:
            FoldedWords.skipBlanks(bytes, change.upperBound, before: limit) == range.lowerBound
        case .equal: QuantityWords.added.matchAccented(line, at: range.lowerBound, before: limit) != nil
        default: false
        }
    }

    /// Whether words like «từ 2000 hộ» mean a year all the same.
    private func isYear(_ reading: YearReading) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, reading.end, before: limit)
        if next < limit, bytes[next] == UInt8(ascii: "%") { return false }
        return QuantityWords.counts.end(bytes, at: next, before: limit) == nil || reading.first != nil
    }

    private mutating func take(_ reading: YearReading) {
        let range = place..<reading.end
        if reading.kind == .aside || isVision(reading.end) { return }
        if let first = reading.first, first > reading.year {
            reversedPeriods.append(range)
            year = nil
            return
        }
        if isTitle { return }
        if place >= years.end { years = reading.list(bytes, before: limit) }
        if let values = valuesOfYears {
            for (index, year) in zip(values, years.list) { quantities[index].year = year }
            unbound = quantities.count
            return
        }
        let isApart = unbound == quantities.count && sentence < quantities.count && !isFollowedByNumber(reading)
        if isApart, isAside { return }
        let isNear = unbound < quantities.count || isApart && endsStatement(reading)
        let isFresh = yearPlace < clauseStart
        if isNear, reading.kind == .at || isFresh && reading.kind != .aside {
            // Those that have a year of their own end the statement.
            for index in (sentence..<quantities.count).reversed() {
                guard index >= unbound || quantities[index].year == nil else { break }
                quantities[index].year = reading.year
            }
            unbound = quantities.count
            return
        }
        year = reading.year
        yearPlace = place
    }

    /// The values that the years read last hold for one by one: those behind «lần lượt», or where none follow it, as many
    /// before it.
    private var valuesOfYears: Range<Int>? {
        guard let first = respectively, years.list.count > 1 else { return nil }
        let start = quantities.count - years.list.count
        return start == first || quantities.count == first && start >= sentence ? start..<quantities.count : nil
    }

    /// Whether a year ends what its sentence promised before it, whatever marks stand between: «80% xã, phường … đến năm 2030».
    ///
    /// A year that begins its clause holds for what follows.
    private func endsStatement(_ reading: YearReading) -> Bool {
        guard quantities.last?.year == nil else { return false }
        let start = firstWord ?? place
        return reading.kind == .at || start != place && !YearReading.isHeadingWord(bytes, start..<place)
    }

    /// Whether a number stands behind a year in its clause, for which the year holds then.
    private func isFollowedByNumber(_ reading: YearReading) -> Bool {
        let rest = bytes[reading.end..<limit].prefix(Self.longestClause)
        return rest.first { !FoldedWords.isLetter($0) && $0 != FoldedWords.blank }.map { FoldedWords.isDigit($0) }
            ?? false
    }

    /// Whether the words before a year say what it is that is no commitment's: «chuẩn giai đoạn», «bắt đầu từ năm».
    private var isAside: Bool {
        line.matches("tu ", at: place) || clauseSays(QuantityWords.asides, before: place)
    }

    /// Whether some words stand before a position in its clause.
    private func clauseSays(_ words: PhraseTable<Bool>, before position: Int) -> Bool {
        (max(clauseStart, position - Self.longestClause)..<position).contains {
            ($0 == 0 || !FoldedWords.isWord(bytes[$0 - 1]))
                && words.matchAccented(line, at: $0, before: position) != nil
        }
    }

    /// No clause is looked through further.
    private static let longestClause = 100

    /// Whether «tầm nhìn» or «định hướng» follows: the year belongs to a strategy's title.
    private func isVision(_ end: Int) -> Bool {
        var next = FoldedWords.skipBlanks(bytes, end, before: limit)
        if next < limit, bytes[next] == UInt8(ascii: ",") {
            next = FoldedWords.skipBlanks(bytes, next + 1, before: limit)
        }
        if let and = FoldedWords.and.end(bytes, at: next, before: limit) {
            next = FoldedWords.skipBlanks(bytes, and, before: limit)
        }
        return Self.visions.end(bytes, at: next, before: limit) != nil
    }

    private static let visions = PhraseTable<Bool>(["tầm nhìn", "định hướng"])
}

extension QuantityScanner {
    private mutating func readNumber() {
        if let end = baseEnd() {
            base = (cue?.range.lowerBound ?? place)..<end
            (place, cue) = (end, nil)
            return
        }
        guard let amount = QuantityReading(line, at: place, before: limit), !amount.isBare || counts(amount) else {
            if let reading = bareYear() {
                take(reading)
                place = reading.end
                return
            }
            place = QuantityReading.runEnd(bytes, place, before: limit)
            cue = nil
            return
        }
        var end = amount.end
        defer {
            place = end
            cue = nil
        }
        guard let comparator = comparator(amount), isCommitment(amount, comparator) else { return }
        let start = isNear ? cue?.range.lowerBound ?? place : place
        quantities.append(
            Quantity(
                year: given.popFirst() ?? year ?? kept,
                comparator: comparator,
                value: amount.value,
                upperValue: amount.upperValue,
                unit: amount.unit ?? (amount.isShare ? nil : base ?? lastRate),
                range: start..<amount.end,
                isBaseline: isBaseline(amount),
                isOfChange: comparator == .change || cue?.word == .comparator(.change)
            )
        )
        end = comparedEnd(amount) ?? end
    }

    /// The end of what a rate is counted by: «tỷ số tử vong mẹ trên 100.000 trẻ đẻ sống», where its value follows.
    private func baseEnd() -> Int? {
        guard let cue, isNear, case .comparator(.greater) = cue.word,
            clauseSays(QuantityWords.rates, before: cue.range.lowerBound),
            let amount = QuantityReading(line, at: place, before: limit), let unit = amount.unit, !amount.isPercentage,
            QuantityReading.bases.contains(amount.value),
            QuantityWords.rateBases.matchAccented(line, at: unit.lowerBound, before: limit) != nil
        else { return nil }
        let rest = amount.end..<min(limit, amount.end + Self.longestClause)
        let sentenceEnd = rest.first { bytes[$0] == UInt8(ascii: ";") } ?? rest.upperBound
        return (amount.end..<sentenceEnd).contains { isBeforeNumber($0, behind: QuantityWords.valueWords) }
            ? amount.end : nil
    }

    /// Whether a word at a position leads to a number.
    private func isBeforeNumber(_ position: Int, behind words: PhraseTable<Bool>) -> Bool {
        guard !FoldedWords.isWord(bytes[position - 1]) else { return false }
        return words.matchAccented(line, at: position, before: limit).map { isBeforeNumber($0.end) } ?? false
    }

    /// Whether a number with no unit is a commitment: a share, «đạt 17/27», or one whose unit the sentence has said before.
    private func counts(_ amount: QuantityReading) -> Bool {
        if amount.isShare {
            let isSecond = quantities.last.map { $0.unit == nil && isJoined(to: $0) } ?? false
            return isBound || isSecond || respectivelyEnd.map(isAdjacent) ?? false
        }
        guard base != nil || lastRate != nil else { return false }
        let next = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        let isAt = YearReading.read(bytes, at: next, before: limit).map { $0.kind == .at || $0.kind == .by } ?? false
        let isLast = next >= limit || !FoldedWords.isWord(bytes[next])
        return isBound && (isAt || isLast) || isAt && quantities.count > sentence
    }

    /// The unit of the last value of the sentence, where that is a rate.
    private var lastRate: Range<Int>? {
        guard quantities.count > sentence, let unit = quantities.last?.unit, bytes[unit.lowerBound] == UInt8(ascii: "/")
        else { return nil }
        return unit
    }

    /// Whether a word that binds it stands right before the number.
    private var isBound: Bool {
        guard isNear, case .comparator? = cue?.word else { return false }
        return true
    }

    /// Whether nothing but a comma or «và» stands between a quantity and the number.
    private func isJoined(to last: Quantity) -> Bool {
        var next = FoldedWords.skipBlanks(bytes, last.range.upperBound, before: limit)
        if next < limit, bytes[next] == UInt8(ascii: ",") { next += 1 }
        return isAdjacent(FoldedWords.and.end(bytes, at: next, before: limit) ?? next)
    }

    /// «2030: dưới 2%», «2030 còn 5%»: a year without its word.
    private func bareYear() -> YearReading? {
        guard let year = YearReading.yearNumber(bytes, place, before: limit) else { return nil }
        let next = FoldedWords.skipBlanks(bytes, place + 4, before: limit)
        let isYear = next < limit && bytes[next] == UInt8(ascii: ":")
        guard isYear || QuantityWords.cues.matchAccented(line, at: next, before: limit) != nil else { return nil }
        return YearReading(kind: .by, year: year, first: nil, end: place + 4)
    }

    /// The end of the year that «gấp 1,5 lần năm 2020» compares with; «vào năm 2030» says when.
    private func comparedEnd(_ amount: QuantityReading) -> Int? {
        guard let unit = amount.unit, line.matches("lan", at: unit.lowerBound), unit.count == 3 else { return nil }
        let next = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        guard let reading = YearReading.read(bytes, at: next, before: limit) else { return nil }
        return reading.kind == .aside || line.matches("nam ", at: next) ? reading.end : nil
    }

    private func isAdjacent(_ end: Int) -> Bool { FoldedWords.skipBlanks(bytes, end, before: limit) == place }

    /// Whether the word in front of the number stands right before it.
    private var isNear: Bool { cue.map { isAdjacent($0.range.upperBound) } ?? false }

    /// «giảm 15 hộ nghèo và 20 hộ cận nghèo»: what «và» joins to a change is one, unless a verb makes it a statement of its own.
    private func isSecondChange(_ amount: QuantityReading) -> Bool {
        guard let last = quantities.last, last.isOfChange, FoldedWords.and.endsBefore(bytes, place),
            !amount.isPercentage || amount.value <= Self.mostChange
        else { return false }
        let noun = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        let end = FoldedWords.skipBlanks(bytes, QuantityReading.nounEnd(line, noun, limit, from: noun), before: limit)
        return end == limit || !FoldedWords.isWord(bytes[end])
            || QuantityWords.changeEnds.end(bytes, at: end, before: limit) != nil
    }

    /// A greater percentage is a share, not a change.
    private static let mostChange = 50.0

    /// How the value binds; nil where the word before the number makes it a name's.
    private func comparator(_ amount: QuantityReading) -> PlanDocument.Comparator? {
        if !isNear, amount.bound == nil, isSecondChange(amount) { return .change }
        guard let cue else { return amount.bound ?? .equal }
        switch cue.word {
        case .name, .title: if isNear { return nil }
        default: break
        }
        if let bound = amount.bound { return bound }
        switch cue.word {
        // «đạt từ 95% dân số trở lên».
        case .comparator(.equal) where isFrom(cue): return amount.openBound(from: line) ?? .equal
        case .comparator(let comparator):
            let binds = isNear || comparator == .change || comparator == .equal
            return binds ? comparator : .equal
        case .hedge:
            // «giảm từ 10% xuống 5%»: what it was.
            if isFrom(cue) { return amount.openBound(from: line) ?? .equal }
            return cue.before ?? .equal
        default: return .equal
        }
    }

    /// «giảm từ 10% … xuống 5%», «từ 85% năm 2018 lên 95%»: what it was.
    private func isBaseline(_ amount: QuantityReading) -> Bool {
        guard let cue, case .hedge = cue.word, isFrom(cue), amount.bound == nil else { return false }
        let next = amount.end..<min(limit, amount.end + 120)
        let end = next.first {
            bytes[$0] == UInt8(ascii: ";")
                || bytes[$0] == UInt8(ascii: ",") && $0 + 1 < limit && bytes[$0 + 1] == FoldedWords.blank
        }
        let rest = next.lowerBound..<(end ?? next.upperBound)
        return rest.contains { place in
            guard !FoldedWords.isWord(bytes[place - 1]),
                let goal = QuantityWords.goals.matchAccented(line, at: place, before: rest.upperBound)
            else { return false }
            return cue.before == .change || isBeforeNumber(goal.end)
        }
    }

    /// Whether a number follows, or one with a word that binds it.
    private func isBeforeNumber(_ position: Int) -> Bool {
        var next = FoldedWords.skipBlanks(bytes, position, before: limit)
        if let word = QuantityWords.cues.matchAccented(line, at: next, before: limit) {
            next = FoldedWords.skipBlanks(bytes, word.end, before: limit)
        }
        return next < limit && FoldedWords.isDigit(bytes[next])
    }

    /// Whether the hedge is «từ», whose number may have «trở lên» some words behind it.
    private func isFrom(_ cue: Cue) -> Bool {
        isAdjacent(cue.range.upperBound) && line.matches("tu", at: cue.range.upperBound - 2)
    }

    /// Whether the number counts or measures something that is promised.
    private func isCommitment(_ amount: QuantityReading, _ comparator: PlanDocument.Comparator) -> Bool {
        if amount.isPercentage { return true }
        guard let unit = amount.unit else { return true }
        let isOne = amount.value == 1 && comparator == .greater
        if isOne, QuantityWords.bases.end(bytes, at: unit.lowerBound, before: limit) != nil { return false }
        if isPlural || isNegated, comparator == .less || comparator == .greater { return false }
        if amount.isDuration {
            // «thời gian giải quyết … không quá 3 ngày».
            guard let cue, isNear,
                amount.isRate || clauseSays(QuantityWords.durationsOf, before: cue.range.lowerBound)
            else { return false }
            return comparator == .less || comparator == .lessOrEqual
                || line.matches("con", at: cue.range.upperBound - 3)
        }
        if isTitle, cue == nil { return false }
        return true
    }
}
