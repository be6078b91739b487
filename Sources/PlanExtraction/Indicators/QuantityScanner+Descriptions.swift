internal import SourceText

/// Numbers that say what something is or was, and promise nothing.
extension QuantityScanner {
    /// «giảm từ 10% … xuống 5%», «từ 85% năm 2018 lên 95%»: what it was.
    func isBaseline(_ amount: QuantityReading) -> Bool {
        guard let cue, case .hedge = cue.word, isFrom(cue), amount.bound == nil else { return false }
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
    func describes(_ amount: QuantityReading) -> Bool {
        guard let last = quantities.last, let unit = amount.unit, isNear, let bound = boundStart,
            last.unit.map({ bytes[$0.lowerBound] == UInt8(ascii: "%") }) ?? false, last.range.upperBound < bound
        else { return false }
        let words = bytes[last.range.upperBound..<bound]
        guard words.count < Self.longestClause,
            words.allSatisfy({ FoldedWords.isLetter($0) || $0 == FoldedWords.blank })
        else { return false }
        let next = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        let acts = QuantityWords.ownersActs.matchAccented(line, at: next, before: limit) != nil
        if let dimension = QuantityWords.dimensions.match(bytes, endingAt: bound) {
            guard Self.having.endsBefore(bytes, dimension.start) else { return false }
            return acts || QuantityWords.ownersStates.matchAccented(line, at: next, before: limit) != nil
        }
        let staff = QuantityWords.staff.matchAccented(line, at: unit.lowerBound, before: unit.upperBound)
        return acts && staff?.end == unit.upperBound && Self.having.endsBefore(bytes, bound)
    }

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
