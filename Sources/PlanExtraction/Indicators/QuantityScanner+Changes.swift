internal import SourceText

/// What one «tăng» or «giảm» says of several things, or again of the value before it.
extension QuantityScanner {
    /// «giảm 15 hộ nghèo và 20 hộ cận nghèo», «giảm 20% số vụ, 15% số người chết»: what «và» or a comma joins to a change is one,
    /// unless a verb makes it a statement of its own.
    ///
    /// Behind a comma both have to be of numbers of what there is to be less of: in «giảm 2% số hộ nghèo, 45% số lao động qua đào
    /// tạo» something else begins.
    func isSecondChange(_ amount: QuantityReading) -> Bool {
        guard let last = quantities.last, last.isOfChange, !amount.isPercentage || amount.value <= Self.mostChange
        else { return false }
        let isAlike = isLike(last, amount)
        guard FoldedWords.and.endsBefore(bytes, place) || isAlike && isListed(behind: last) else { return false }
        let noun = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        let end = FoldedWords.skipBlanks(bytes, QuantityReading.nounEnd(line, noun, limit, from: noun), before: limit)
        return end == limit || !FoldedWords.isWord(bytes[end])
            || QuantityWords.changeEnds.end(bytes, at: end, before: limit) != nil
            || (isAlike || isHarm(amount)) && Self.causes.matchAccented(line, at: end, before: limit) != nil
    }

    /// A greater percentage is a share, not a change.
    private static let mostChange = 50.0
    private static let causes = PhraseTable<Bool>(["do", "vì"])

    /// Whether both are percentages of numbers of what there is to be less of: «số vụ» and «số người chết».
    private func isLike(_ last: Quantity, _ amount: QuantityReading) -> Bool {
        guard amount.isPercentage, let sign = last.unit?.lowerBound, bytes[sign] == UInt8(ascii: "%") else {
            return false
        }
        return [last.range.upperBound, amount.end].allSatisfy { end in
            let start = FoldedWords.skipBlanks(bytes, end, before: limit)
            guard let number = Self.number.matchAccented(line, at: start, before: limit)?.end else { return false }
            return isHarm(FoldedWords.skipBlanks(bytes, number, before: limit))
        }
    }

    /// Whether a number counts what there is to be less of: «10 người bị thương».
    private func isHarm(_ amount: QuantityReading) -> Bool {
        !amount.isPercentage && amount.unit.map { isHarm($0.lowerBound) } ?? false
    }

    private func isHarm(_ position: Int) -> Bool {
        QuantityWords.harms.matchAccented(line, at: position, before: limit) != nil
    }

    private static let number = PhraseTable<Bool>(["số"])

    /// Whether nothing but words and one comma stand between a value and the number, the comma before it.
    private func isListed(behind last: Quantity) -> Bool {
        let gap = last.range.upperBound..<place
        guard firstWord == place, gap.count < Self.longestClause else { return false }
        let marks = bytes[gap].filter { !FoldedWords.isWord($0) && $0 != FoldedWords.blank }
        return marks == [UInt8(ascii: ",")]
    }

    /// Whether a number says by how much the things change that the clauses before it began to list: «giảm tỷ lệ hộ nghèo, hộ cận
    /// nghèo bình quân 0,5%/năm».
    ///
    /// Only what is said for each year, or against what was, of things called as those before can be told from the value of
    /// something else.
    func isOfOpenChange(_ amount: QuantityReading) -> Bool {
        guard let openChange, amount.isPercentage, amount.value <= Self.mostChange, let unit = amount.unit,
            let start = firstWord, bytes[unit].contains(UInt8(ascii: "/")) || isAgainstYear(amount.end),
            repeats(start, openChange), !saysAgain(start, openChange)
        else { return false }
        if saysNothing { return isNoun(start..<place) }
        guard let cue, isNear, cue.word == .hedge, cue.before == nil else { return false }
        return isNoun(start..<cue.range.lowerBound)
    }

    /// Whether a word stands among others before it, and is none that any list of quantities may hold.
    private func repeats(_ start: Int, _ words: Range<Int>) -> Bool {
        let word = bytes[start..<FoldedWords.wordEnd(bytes, start, before: limit)]
        return Self.quantityWords.matchAccented(line, at: start, before: limit) == nil
            && bytes[words].split { !FoldedWords.isWord($0) }.contains { $0 == word }
    }

    /// Whether a clause begins with all that the one before it ends with, and so says how great that is to be: «giảm nợ xấu, nợ
    /// xấu bình quân 2%/năm».
    private func saysAgain(_ start: Int, _ words: Range<Int>) -> Bool {
        guard !isHarm(start) else { return false }
        let end = line.trimmed(words).upperBound
        let clause = bytes[start..<place]
        return (max(words.lowerBound, end - Self.longestClause)..<end).contains { position in
            (position == 0 || !FoldedWords.isWord(bytes[position - 1])) && clause.starts(with: bytes[position..<end])
                && !FoldedWords.isWord(bytes[start + end - position])
        }
    }

    private static let quantityWords = PhraseTable<Bool>(["tỷ", "tỉ", "số", "lượng", "mức", "diện", "tốc"])

    /// Whether no word in front binds the number or makes it a name's: «số» in «số người chết 5%» does not.
    private var saysNothing: Bool { cue == nil || cue?.word == .name && !isNear }

    /// Whether what was in a year, or then, follows: «so với năm 2020», and not «so với GDP».
    private func isAgainstYear(_ end: Int) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, end, before: limit)
        return YearReading.read(line, at: next, before: limit)?.kind == .aside
            || Self.then.matchAccented(line, at: next, before: limit) != nil
    }

    private static let then = PhraseTable<Bool>(["so với cùng kỳ", "so cùng kỳ"])

    /// Whether the clause that a comma ends leaves open by how much something changes: «giảm tỷ lệ hộ nghèo, …».
    ///
    /// The words of all such clauses; nil where one has a number.
    var openedChange: Range<Int>? {
        if quantities.last.map({ $0.range.upperBound > clauseStart }) == true { return nil }
        if cue?.word == .comparator(.change) { return clauseStart..<place }
        guard let openChange, saysNothing, let first = firstWord, isNoun(first..<place) else { return nil }
        return openChange.lowerBound..<place
    }

    /// Whether a lower limit says by how much the thing before it changes: «giảm tội phạm ít nhất 3% so với năm 2018», «giảm số vụ
    /// bạo lực trên 20%».
    ///
    /// What grows may have to come to the limit, «tăng độ che phủ rừng tối thiểu 42%»; what gets less cannot.
    func isOfChange(_ cue: Cue, _ amount: QuantityReading) -> Bool {
        guard let change = cue.change else { return false }
        if isCompared(amount.end) { return true }
        guard amount.isPercentage, Self.lessening.end(bytes, at: change.lowerBound, before: limit) != nil, isNear,
            isThing(change.upperBound..<cue.range.lowerBound)
        else { return false }
        let next = FoldedWords.skipBlanks(bytes, amount.end, before: limit)
        return next == limit || !FoldedWords.isWord(bytes[next])
            || QuantityWords.changeEnds.matchAccented(line, at: next, before: limit) != nil
    }

    /// Whether words name what changes, with no verb among them: a noun of as many words as two others.
    private func isThing(_ words: Range<Int>) -> Bool {
        let start = FoldedWords.skipBlanks(bytes, words.lowerBound, before: words.upperBound)
        let middle = QuantityReading.nounEnd(line, start, words.upperBound, from: start)
        return isNoun(start..<words.upperBound) || middle > start && isNoun(middle..<words.upperBound)
    }

    private static let lessening = PhraseTable<Bool>(["giảm", "rút ngắn"])

    /// The year of the value before the number, of which a clause says once more how much it changes: «đạt 65 triệu đồng vào năm 2026,
    /// tăng 8 triệu đồng so với năm 2024».
    func yearOfSame(_ amount: QuantityReading, _ comparator: PlanDocument.Comparator) -> Int? {
        guard comparator == .change, let last = quantities.last, quantities.count > sentence, isNear,
            cue?.range.lowerBound == firstWord, isCompared(amount.end)
        else { return nil }
        let gap = last.range.upperBound..<clauseStart
        guard gap.count < Self.longestClause,
            gap.filter({ bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: ":") }).count == 1,
            // «…, tăng 2 lần so với năm 2020 đến năm 2030» has a year of its own.
            !says(Self.byYear, in: amount.end..<clauseEnd(amount.end))
        else { return nil }
        return last.year
    }
}
