internal import SourceText

/// Numbers that say what something is or was, and promise nothing.
extension QuantityScanner {
    /// «giảm từ 10% … xuống 5%», «từ 85% năm 2018 lên 95%»: what it was.
    func isBaseline(_ amount: QuantityReading) -> Bool {
        guard let cue, cue.isBehindFrom && isNear || cue.word == .hedge && isFrom(cue), amount.bound == nil else {
            return false
        }
        let next = amount.end..<min(limit, amount.end + 120)
        let end = next.first {
            bytes[$0] == UInt8(ascii: ";")
                || bytes[$0] == UInt8(ascii: ",") && $0 + 1 < limit && bytes[$0 + 1] == FoldedWords.blank
                    && !line.matches("xuong ", at: $0 + 2) && !line.matches("len ", at: $0 + 2)
        }
        let rest = next.lowerBound..<(end ?? next.upperBound)
        // «từ 30% năm 2025 đến 50% năm 2030».
        let first = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        let year = YearReading.read(line, at: first, before: limit).flatMap { $0.first == nil ? $0.end : nil }
        if let end = year ?? YearReading.bracketed(line, at: first, before: limit)?.end,
            let to = Self.to.end(bytes, at: FoldedWords.skipBlanks(bytes, end, before: limit), before: limit),
            let value = NumberReading.read(bytes, at: FoldedWords.skipBlanks(bytes, to, before: limit), before: limit)
        {
            return !value.isYearLike
        }
        return rest.contains { place in
            guard !FoldedWords.isWord(bytes[place - 1]),
                let goal = QuantityWords.goals.matchAccented(line, at: place, before: rest.upperBound)
            else { return false }
            return cue.before == .change || isBeforeNumber(goal.end)
        }
    }

    /// Whether a number says what a share is of: «tỷ lệ trẻ tiêm đủ 8 loại vắc xin đạt 95%».
    func saysOfWhat(_ amount: QuantityReading) -> Bool {
        // What stands behind a value of the share is something else.
        let start = max(clauseStart, place - Self.longestClause, quantities.last?.range.upperBound ?? 0)
        guard !isBound, amount.bound == nil, start < place, says(QuantityWords.shares, in: start..<place) else {
            return false
        }
        let rest = bytes[amount.end..<min(limit, amount.end + Self.longestClause)]
        let end = rest.firstIndex { !FoldedWords.isWord($0) && $0 != FoldedWords.blank && $0 != FoldedWords.dash }
        return (amount.end..<(end ?? rest.endIndex)).contains { isBeforeNumber($0, behind: QuantityWords.valueWords) }
    }

    private static let to = PhraseTable<Bool>(["đến", "tới"])
    private static let of = PhraseTable<Bool>(["của"])

    /// Whether a number says whose value stands before or behind it: «30 thôn của 5 xã», «kinh tế của 28 tỉnh đạt 65%».
    func saysWhose(_ amount: QuantityReading) -> Bool {
        guard Self.of.endsBefore(bytes, place) else { return false }
        if let last = quantities.last, last.range.upperBound > clauseStart {
            let next = FoldedWords.skipBlanks(bytes, last.range.upperBound, before: limit)
            if let end = Self.of.end(bytes, at: next, before: limit), isAdjacent(end) { return true }
        }
        var place = amount.end
        while place < min(limit, amount.end + Self.longestClause) {
            if bytes[place] == UInt8(ascii: ",") {
                // «28 tỉnh, thành phố ven biển».
                let next = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
                guard CollectiveWords.areas.matchAccented(line, at: next, before: limit) != nil else { return false }
            } else if FoldedWords.isWord(bytes[place]) {
                if FoldedWords.and.end(bytes, at: place, before: limit) != nil { return false }
                if isBeforeNumber(place, behind: Self.reaching) { return true }
                place = FoldedWords.wordEnd(bytes, place, before: limit)
                continue
            } else if bytes[place] != FoldedWords.blank {
                return false
            }
            place += 1
        }
        return false
    }

    private static let reaching = PhraseTable<Bool>(["đạt", "chiếm"])

    /// Whether a limit says which things are counted: «trẻ cân nặng thấp (dưới 2.500 gam) xuống dưới 10%», «xã đạt dưới 10 tiêu
    /// chí còn 25%».
    func saysWhich(_ amount: QuantityReading, _ comparator: PlanDocument.Comparator) -> Bool {
        guard comparator == .less || comparator == .greater, isNear, let start = cue?.range.lowerBound else {
            return false
        }
        let isOpened = start > 0 && bytes[start - 1] == UInt8(ascii: "(")
        if isOpened, amount.end < limit, bytes[amount.end] == UInt8(ascii: ")") { return true }
        var place = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        for _ in 0..<3 {
            guard place < limit, FoldedWords.isLetter(bytes[place]) else { return false }
            if isBeforeNumber(place, behind: Self.limiting) { return true }
            place = FoldedWords.skipBlanks(bytes, FoldedWords.wordEnd(bytes, place, before: limit), before: limit)
        }
        return false
    }

    private static let limiting = PhraseTable<Bool>(["xuống", "xuống còn", "còn", "còn khoảng", "xuống dưới"])

    /// Whether a number says which things the percentage before it is of: «100% tàu cá có chiều dài từ 15 m trở lên lắp thiết bị»,
    /// «70% doanh nghiệp có trên 100 lao động nộp thuế».
    ///
    /// «100% xã có từ 3 mô hình trở lên» promises both.
    func describes(_ amount: QuantityReading, _ comparator: PlanDocument.Comparator) -> Bool {
        // «tàu cá 15 m trở lên» needs no word before the number.
        guard let bound = isNear ? boundStart : amount.bound == nil ? nil : place,
            let things = sharedThings(before: bound)
        else { return false }
        let next = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        let acts = QuantityWords.ownersActs.matchAccented(line, at: next, before: limit) != nil
        let hasVerb = acts || QuantityWords.ownersStates.matchAccented(line, at: next, before: limit) != nil
        if let start = start(of: QuantityWords.dimensions, endingAt: bound) {
            return hasVerb && Self.having.endsBefore(bytes, start)
        }
        if comparator == .less, let start = start(of: QuantityWords.means, endingAt: bound) {
            return hasVerb && Self.having.endsBefore(bytes, start)
        }
        if counts(amount, in: QuantityWords.staff), Self.having.endsBefore(bytes, bound) {
            // «hợp tác xã có ít nhất 1 lao động tham gia đào tạo» promises both.
            let isSize = comparator == .greater || amount.bound == .greaterOrEqual
            return acts
                || isSize && counts(amount, in: QuantityWords.employed) && begins(things, with: QuantityWords.employers)
                    && QuantityWords.employersActs.matchAccented(line, at: next, before: limit) != nil
        }
        return hasVerb && counts(amount, in: QuantityWords.sizes) && bounds(comparator)
            && begins(things, with: QuantityWords.sized) && isNoun(things)
    }

    /// The words between the last value, where that is a percentage, and what binds the number; nil where a mark or number stands
    /// among them.
    private func sharedThings(before bound: Int) -> Range<Int>? {
        guard let last = quantities.last, let sign = last.unit?.lowerBound, bytes[sign] == UInt8(ascii: "%"),
            last.range.upperBound < bound, bound - last.range.upperBound < Self.longestClause
        else { return nil }
        let words = last.range.upperBound..<bound
        return words.allSatisfy { FoldedWords.isLetter(bytes[$0]) || bytes[$0] == FoldedWords.blank } ? words : nil
    }

    /// Whether the number's whole unit is one of some words.
    private func counts(_ amount: QuantityReading, in units: PhraseTable<Bool>) -> Bool {
        guard let unit = amount.unit else { return false }
        return units.matchAccented(line, at: unit.lowerBound, before: unit.upperBound)?.end == unit.upperBound
    }

    private func begins(_ things: Range<Int>, with words: PhraseTable<Bool>) -> Bool {
        let start = FoldedWords.skipBlanks(bytes, things.lowerBound, before: things.upperBound)
        return words.matchAccented(line, at: start, before: things.upperBound) != nil
    }

    /// Whether words are the name of something, with no verb among them.
    func isNoun(_ words: Range<Int>) -> Bool {
        let start = FoldedWords.skipBlanks(bytes, words.lowerBound, before: words.upperBound)
        let end = QuantityReading.nounEnd(line, start, words.upperBound, from: start)
        return end > start && FoldedWords.skipBlanks(bytes, end, before: words.upperBound) == words.upperBound
    }

    private func bounds(_ comparator: PlanDocument.Comparator) -> Bool {
        [.less, .greater, .lessOrEqual, .greaterOrEqual].contains(comparator)
    }

    /// Whether a number says where: «hộ dân trong bán kính 5 km», «giảm 5% trên cả 3 tiêu chí».
    ///
    /// Criteria are reached where nothing changes, «đạt chuẩn trên cả 19 tiêu chí»; and a range is what is promised where no value
    /// stands before it.
    func saysWhere(_ amount: QuantityReading) -> Bool {
        if start(of: QuantityWords.across, endingAt: place) != nil {
            return names(amount, QuantityWords.aspects)
                || names(amount, QuantityWords.criteria)
                    && (clauseSays(Self.changes, before: place) || !clauseSays(Self.reached, before: place))
        }
        let bound = isNear ? boundStart ?? place : place
        guard let start = start(of: QuantityWords.within, endingAt: bound), counts(amount, in: QuantityWords.sizes),
            let last = quantities.last
        else { return false }
        let next = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        return sharedThings(before: start) != nil || Self.around.matchAccented(line, at: next, before: limit) != nil
            || FoldedWords.skipBlanks(bytes, last.range.upperBound, before: limit) == start
    }

    private static let around = PhraseTable<Bool>(["quanh", "xung quanh", "tính từ"])
    private static let reached = PhraseTable<Bool>(["đạt"])
    private static let changes = PhraseTable<Bool>(["giảm", "tăng", "kiềm chế"])

    /// Whether the number's unit is one of some words, or that and what they are: «3 mặt số vụ, số người chết».
    private func names(_ amount: QuantityReading, _ words: PhraseTable<Bool>) -> Bool {
        guard let unit = amount.unit,
            let end = words.matchAccented(line, at: unit.lowerBound, before: unit.upperBound)?.end
        else { return false }
        let next = FoldedWords.skipBlanks(bytes, end, before: unit.upperBound)
        return next == unit.upperBound
            || QuantityWords.counted.matchAccented(line, at: next, before: unit.upperBound) != nil
    }

    /// Where the longest phrase begins that ends right before a position, accents agreeing.
    private func start(of words: PhraseTable<Bool>, endingAt position: Int) -> Int? {
        var start = position
        var longest: Int?
        for _ in 0..<Self.mostWords {
            while start > 0, bytes[start - 1] == FoldedWords.blank { start -= 1 }
            start = FoldedWords.wordStart(bytes, start)
            let end = words.matchAccented(line, at: start, before: position)?.end
            if let end, FoldedWords.skipBlanks(bytes, end, before: position) == position { longest = start }
        }
        return longest
    }

    /// No phrase of those has more words.
    private static let mostWords = 5

    /// Where the last word begins that binds the number, «từ» in «có chiều dài từ».
    private var boundStart: Int? {
        guard let range = cue?.range else { return nil }
        return range.first { start in
            (start == 0 || !FoldedWords.isWord(bytes[start - 1]))
                && QuantityWords.cues.matchAccented(line, at: start, before: limit)?.end == range.upperBound
        } ?? range.lowerBound
    }

    private static let having = PhraseTable<Bool>(["có"])

    /// Whether a number says what is now: «…, hiện nay mới đạt 40%».
    var isOfPresent: Bool { isPresent && !clauseSays(QuantityWords.promises, before: place) }

    /// Takes the words «hiện nay» that begin a clause, with the comma behind them.
    mutating func readPresent() -> Bool {
        guard firstWord == place, let end = QuantityWords.present.matchAccented(line, at: place, before: limit)?.end
        else {
            return false
        }
        isPresent = true
        let next = FoldedWords.skipBlanks(bytes, end, before: limit)
        place = next < limit && bytes[next] == UInt8(ascii: ",") ? next + 1 : end
        return true
    }

    /// The end of brackets that only say what is or was: «(hiện nay là 40%)», «(năm 2024: 52,3%)».
    ///
    /// A year that may still be promised for is one of the plan's own issue or later.
    var baselineBracketsEnd: Int? {
        let inside = (place + 1)..<min(limit, place + Self.longestClause)
        guard let close = inside.first(where: { bytes[$0] == UInt8(ascii: ")") }) else { return nil }
        let start = FoldedWords.skipBlanks(bytes, place + 1, before: close)
        let years = (start..<close).compactMap { place in
            FoldedWords.isWord(bytes[place - 1]) ? nil : YearReading.yearNumber(bytes, place, before: close)
        }
        guard years.allSatisfy({ $0 < issueYear ?? 0 }), !says(QuantityWords.promises, in: start..<close) else {
            return nil
        }
        let isPresent = QuantityWords.present.matchAccented(line, at: start, before: close) != nil
        return isPresent || isOfYear(start..<close) ? close + 1 : nil
    }

    /// Whether words begin with a year and go on to a number: «năm 2024 là 52,3%», «2024: 52,3%».
    private func isOfYear(_ range: Range<Int>) -> Bool {
        let reading = YearReading.read(line, at: range.lowerBound, before: range.upperBound)
        if let reading, reading.kind == .aside || line.matches("tu ", at: range.lowerBound) { return false }
        let bare = YearReading.yearNumber(bytes, range.lowerBound, before: range.upperBound)
        guard let end = reading?.end ?? bare.map({ _ in range.lowerBound + 4 }), end < range.upperBound,
            !Self.joints.contains(bytes[end])
        else { return false }
        return bytes[end..<range.upperBound].contains(where: FoldedWords.isDigit)
    }

    /// What joins a year to a document's number or another year.
    private static let joints = [UInt8(ascii: "/"), FoldedWords.dash]
}
