internal import SourceText

/// Numbers: which are commitments, how they bind and what they count.
extension QuantityScanner {
    mutating func readNumber() {
        if skipsListedCode() { return }
        if let base = readBase() {
            self.base = base
            (place, cue) = (base.upperBound, nil)
            return
        }
        guard let amount = QuantityReading(line, at: place, before: limit, isAge: isBehindAge),
            !amount.isBare || counts(amount)
        else {
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
        guard !isOfPresent, let comparator = comparator(amount), isCommitment(amount, comparator) else { return }
        let start = isNear && cue?.word != .name ? cue?.range.lowerBound ?? place : place
        quantities.append(
            Quantity(
                year: given.popFirst() ?? yearOfSame(amount, comparator) ?? year ?? kept,
                comparator: comparator,
                value: amount.value,
                upperValue: amount.upperValue,
                unit: amount.unit ?? (amount.isBare && !amount.isShare ? inheritedUnit : nil),
                range: start..<amount.end,
                isBaseline: isBaseline(amount),
                isOfChange: comparator == .change || cue?.word == .comparator(.change),
                hasEarlierYear: yearPlace < sentenceStart
            )
        )
        end = comparedEnd(amount) ?? end
    }

    /// Whether a number goes on with the ages before it: «tuổi thọ trung bình là 69 tuổi, năm 2025 là 71 tuổi».
    private var isBehindAge: Bool {
        guard let last = quantities.last, let unit = last.unit,
            QuantityWords.ages.end(bytes, at: unit.lowerBound, before: unit.upperBound) == unit.upperBound
        else { return false }
        // «…, trên 60 tuổi được khám» is whom it is about.
        switch cue?.word {
        case .comparator(.less)?, .comparator(.greater)?: return false
        default: return hasNoNoun(max(clauseStart, last.range.upperBound)..<place)
        }
    }

    /// Whether a word at a position leads to a number.
    func isBeforeNumber(_ position: Int, behind words: PhraseTable<Bool>) -> Bool {
        guard !FoldedWords.isWord(bytes[position - 1]) else { return false }
        return words.matchAccented(line, at: position, before: limit).map { isBeforeNumber($0.end) } ?? false
    }

    /// Whether a number with no unit is a commitment: so many of so many, or one whose unit the sentence has said before.
    private func counts(_ amount: QuantityReading) -> Bool {
        if amount.isShare { return countsAsShare(amount) }
        guard inheritedUnit != nil else { return false }
        let next = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        let isAt = YearReading.read(line, at: next, before: limit).map { $0.kind == .at || $0.kind == .by } ?? false
        let isLast = next >= limit || !FoldedWords.isWord(bytes[next])
        return (isBound || isBehindColon) && (isAt || isLast) || isAt && quantities.count > sentence
    }

    /// «số huyện đạt chuẩn là 17/27»: something is counted, and the words are no date, scale or hours.
    private func countsAsShare(_ amount: QuantityReading) -> Bool {
        guard amount.whole.map({ !(1900..<2200).contains($0) }) ?? false else { return false }
        if let last = quantities.last, last.unit == nil, isJoined(to: last) { return true }
        if let end = respectivelyEnd, isAdjacent(end) { return true }
        if isBehindColon, isOfHeadingCount { return true }
        return isBound && clauseSays(QuantityWords.counted, before: cue?.range.lowerBound ?? place)
    }

    /// Whether a clause of the sentence begins with what it gives the number of: «Số xã đạt chuẩn: 17/27».
    private var isOfHeadingCount: Bool {
        (max(sentenceStart, place - Self.longestClause)..<place).contains { position in
            guard let counted = QuantityWords.counted.matchAccented(line, at: position, before: place)?.end,
                bytes[sentenceStart..<position].last(where: { $0 != FoldedWords.blank }).map(FoldedWords.isWord) != true
            else { return false }
            let noun = FoldedWords.skipBlanks(bytes, counted, before: place)
            return QuantityWords.counts.matchAccented(line, at: noun, before: place) != nil
        }
    }

    /// The unit that a number without one takes from the rate before it, if nothing but its year and what binds it stands between.
    private var inheritedUnit: Range<Int>? {
        var unit = base
        var start = base?.upperBound ?? 0
        if quantities.count > sentence, let last = quantities.last {
            start = max(start, last.range.upperBound)
            if let rate = last.unit, bytes[rate.lowerBound] == UInt8(ascii: "/") { unit = rate }
        }
        return unit != nil && hasNoNoun(max(start, clauseStart)..<place) ? unit : nil
    }

    /// Whether a range is short and holds years, words that bind a value, and no other word.
    private func hasNoNoun(_ range: Range<Int>) -> Bool {
        if range.count > Self.longestClause { return false }
        var next = range.lowerBound
        while next < range.upperBound {
            if !FoldedWords.isWord(bytes[next]) {
                next += 1
            } else if let year = YearReading.read(line, at: next, before: range.upperBound) {
                next = year.end
            } else if let end = QuantityWords.cues.matchAccented(line, at: next, before: range.upperBound)?.end
                ?? QuantityWords.valueWords.matchAccented(line, at: next, before: range.upperBound)?.end
                ?? FoldedWords.and.end(bytes, at: next, before: range.upperBound)
            {
                next = end
            } else {
                return false
            }
        }
        return true
    }

    /// Whether a word that binds it stands right before the number.
    var isBound: Bool {
        guard isNear, case .comparator? = cue?.word else { return false }
        return true
    }

    /// Whether nothing but a comma or «và» stands between a quantity and the number.
    private func isJoined(to last: Quantity) -> Bool {
        var next = FoldedWords.skipBlanks(bytes, last.range.upperBound, before: limit)
        if next < limit, bytes[next] == UInt8(ascii: ",") { next += 1 }
        return isAdjacent(FoldedWords.and.end(bytes, at: next, before: limit) ?? next)
    }

    /// «2030: dưới 2%», «2030 còn 5%», «2026-2030: 8%», «(2026-2028): 30%»: a year or period without its word.
    private func bareYear() -> YearReading? {
        guard let first = YearReading.yearNumber(bytes, place, before: limit) else { return nil }
        var reading = YearReading(kind: .by, year: first, first: nil, end: place + 4)
        if let last = YearReading.lastYear(bytes, reading.end, before: limit) {
            reading = YearReading(kind: .period, year: last.year, first: first, end: last.end)
        }
        var next = FoldedWords.skipBlanks(bytes, reading.end, before: limit)
        let isBracketed = reading.first != nil && next < limit && bytes[next] == UInt8(ascii: ")")
        if isBracketed { next = FoldedWords.skipBlanks(bytes, next + 1, before: limit) }
        let isYear = next < limit && bytes[next] == UInt8(ascii: ":")
        return isYear || !isBracketed && QuantityWords.cues.matchAccented(line, at: next, before: limit) != nil
            ? reading : nil
    }

    /// The end of the years that «gấp 1,5 lần năm 2020», «gấp 2 lần giai đoạn 2016-2020» compare with; «vào năm 2030», «đến năm
    /// 2030» say when.
    private func comparedEnd(_ amount: QuantityReading) -> Int? {
        guard let unit = amount.unit, line.matches("lan", at: unit.lowerBound), unit.count == 3 else { return nil }
        let next = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        guard let reading = YearReading.read(line, at: next, before: limit), reading.kind != .at,
            QuantityWords.deadlines.end(bytes, at: next, before: limit) == nil
        else { return nil }
        return reading.end
    }

    /// How the value binds; nil where the word before the number makes it a name's.
    private func comparator(_ amount: QuantityReading) -> PlanDocument.Comparator? {
        if !isNear, amount.bound == nil, isSecondChange(amount) { return .change }
        if isOfOpenChange(amount) { return amount.bound ?? .change }
        guard let cue else { return amount.bound ?? .equal }
        switch cue.word {
        case .name: if isNear { return isName(cue.range, with: amount) ? nil : amount.bound ?? .equal }
        case .title: if isNear { return nil }
        default: break
        }
        if let bound = amount.bound { return bound }
        switch cue.word {
        // «đạt từ 95% dân số trở lên».
        case .comparator(.equal) where isFrom(cue): return amount.openBound(from: line) ?? .equal
        // «giảm tội phạm ít nhất 3% so với năm 2018».
        case .comparator(.greater) where isOfChange(cue, amount): return .change
        case .comparator(.greaterOrEqual) where isOfChange(cue, amount): return .change
        case .comparator(let comparator):
            let binds = isNear || comparator == .change || comparator == .equal || isOfEach(cue)
            return binds ? isPrevented(amount) ? Self.denied(comparator) : comparator : .equal
        case .hedge:
            // «giảm từ 10% xuống 5%»: what it was.
            if isFrom(cue) { return amount.openBound(from: line) ?? .equal }
            // «cao hơn trung bình cả nước 10%» is no limit.
            return isNear || cue.before == .change ? cue.before ?? .equal : .equal
        default: return .equal
        }
    }

    /// Whether «không để» denies the limit before a number: «không để tỷ lệ hộ nghèo trên 2%», «không để số vụ vượt 10 vụ».
    ///
    /// A limit says which or where in «không để xe vượt 10 tấn lưu thông», «không để xảy ra tội phạm trên 90% địa bàn».
    private func isPrevented(_ amount: QuantityReading) -> Bool {
        guard let end = preventionEnd, let cue, (quantities.last?.range.upperBound ?? 0) <= end else { return false }
        let noun = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard !says(QuantityWords.preventionEnds, in: end..<cue.range.lowerBound) else { return false }
        let isExceeded = line.matches("vuot", at: cue.range.lowerBound)
        let isOfShare = QuantityWords.shares.matchAccented(line, at: noun, before: limit) != nil
        if amount.isPercentage { return isExceeded || isOfShare }
        return isExceeded && QuantityWords.counted.matchAccented(line, at: noun, before: limit) != nil
    }

    /// What a denied limit promises.
    private static func denied(_ comparator: PlanDocument.Comparator) -> PlanDocument.Comparator {
        switch comparator {
        case .greater: .lessOrEqual
        case .less: .greaterOrEqual
        default: comparator
        }
    }

    /// Whether a number is a name's; none is a percentage, «chương trình 80%», a measure, «đường 25 km», or as great as in «cấp 500
    /// giấy chứng nhận», «xây trước 120 căn hộ».
    private func isName(_ name: Range<Int>, with amount: QuantityReading) -> Bool {
        let (start, end) = (name.lowerBound, name.upperBound)
        if amount.isPercentage { return QuantityWords.namesOfShares.end(bytes, at: start, before: end) == end }
        let mayCount = Self.countingNames.end(bytes, at: start, before: end) == end
        if mayCount, amount.value > Self.mostLevels { return false }
        guard let unit = amount.unit, QuantityWords.unmeasuredNames.end(bytes, at: start, before: end) == end else {
            return true
        }
        return QuantityWords.measures.matchAccented(line, at: unit.lowerBound, before: limit) == nil
    }

    private static let countingNames = PhraseTable<Bool>(["cấp", "trước"])

    /// No levels have a higher number, and nothing is done before so many.
    private static let mostLevels = 12.0

    /// Whether a number follows, or one with a word that binds it.
    func isBeforeNumber(_ position: Int) -> Bool {
        var next = FoldedWords.skipBlanks(bytes, position, before: limit)
        if let word = QuantityWords.cues.matchAccented(line, at: next, before: limit) {
            next = FoldedWords.skipBlanks(bytes, word.end, before: limit)
        }
        while next < limit, Self.limits.contains(line.scalars[next]) {
            next = FoldedWords.skipBlanks(bytes, next + 1, before: limit)
        }
        return next < limit && FoldedWords.isDigit(bytes[next])
    }

    /// «<», «=», «>», «≤» and «≥».
    private static let limits: Set<UInt32> = [0x3C, 0x3D, 0x3E, 0x2264, 0x2265]

    /// Whether a value is compared with what was: «3% so với năm 2018».
    func isCompared(_ end: Int) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, end, before: limit)
        return QuantityWords.comparing.matchAccented(line, at: next, before: limit) != nil
    }

    /// Whether the hedge is «từ», whose number may have «trở lên» some words behind it.
    func isFrom(_ cue: Cue) -> Bool {
        let end = cue.range.upperBound
        return isAdjacent(end) && (line.matches("tu", at: end - 2) || line.matches("tu muc", at: end - 6))
    }

    /// Whether the number counts or measures something that is promised.
    private func isCommitment(_ amount: QuantityReading, _ comparator: PlanDocument.Comparator) -> Bool {
        if amount.isPercentage { return true }
        guard let unit = amount.unit else { return true }
        if saysWhose(amount) || saysWhich(amount, comparator) || saysOfWhat(amount) { return false }
        if describes(amount, comparator) || saysWhere(amount) { return false }
        let isClass = QuantityWords.classes.matchAccented(line, at: unit.lowerBound, before: limit) != nil
        if isClass, !isNear || cue?.word.binds != true { return false }
        let isOne = amount.value == 1 && comparator == .greater
        if isOne, QuantityWords.bases.end(bytes, at: unit.lowerBound, before: limit) != nil { return false }
        if isPlural || isNegated, comparator == .less || comparator == .greater { return false }
        if amount.isDuration { return isPromised(amount, comparator) }
        if isTitle, cue == nil { return false }
        return true
    }

    /// Whether a time is a commitment: one that is measured, «thời gian lưu trú bình quân đạt 2 ngày», or a limit, «thời gian giải quyết
    /// … không quá 3 ngày».
    private func isPromised(_ duration: QuantityReading, _ comparator: PlanDocument.Comparator) -> Bool {
        if saysHowLong(duration) { return true }
        guard let cue, isNear, cue.word.binds else { return false }
        let isOfThing = clauseSays(QuantityWords.durationsOf, before: cue.range.lowerBound)
        if isOfThing, clauseSays(QuantityWords.measuredDurations, before: place) { return true }
        guard isOfThing || duration.isRate || isBehindDuration else { return false }
        return comparator == .less || comparator == .lessOrEqual
            || line.matches("con", at: cue.range.upperBound - 3)
    }

    /// Whether a time for each of something is said to be so long, or to change by so much: «thời gian mất điện 45 phút/năm», «thời
    /// gian chờ khám giảm 2 - 3 phút/lượt».
    private func saysHowLong(_ duration: QuantityReading) -> Bool {
        guard let unit = duration.unit, let stroke = bytes[unit].firstIndex(of: UInt8(ascii: "/")),
            Self.sessions.end(bytes, at: stroke + 1, before: unit.upperBound) == nil,
            clauseSays(Self.time, before: cue?.range.lowerBound ?? place)
        else { return false }
        return cue.map { isNear && $0.word.binds } ?? true
    }

    private static let time = PhraseTable<Bool>(["thời gian"])

    /// What lasts so long without being promised: «thời gian 3 ngày/lớp», «8 giờ/ngày».
    private static let sessions = PhraseTable<Bool>(["lớp", "khóa", "buổi", "ngày", "tuần"])

    /// Whether the value before it in the sentence says how long the same takes: «dưới 10 phút ở nội thành, không quá 15 phút …».
    private var isBehindDuration: Bool {
        guard sentence < quantities.count, let unit = quantities.last?.unit else { return false }
        return QuantityWords.durations.matchAccented(line, at: unit.lowerBound, before: limit) != nil
    }
}
