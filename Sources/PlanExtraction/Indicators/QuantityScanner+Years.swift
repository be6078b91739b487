internal import SourceText

/// Years: which quantities each holds for.
extension QuantityScanner {
    /// Whether words like «từ 2000 hộ» mean a year all the same.
    func isYear(_ reading: YearReading) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, reading.end, before: limit)
        if next < limit, bytes[next] == UInt8(ascii: "%") { return false }
        return QuantityWords.counts.end(bytes, at: next, before: limit) == nil || reading.first != nil
    }

    /// A quarter or month that begins its clause, «quý II/2024 hoàn thành …», or a quarter between a value and the clause's end;
    /// elsewhere they may date a document or a count.
    var partOfYear: YearReading? {
        let isQuarter = line.matches("quy ", at: place)
        guard isQuarter || line.matches("thang ", at: place),
            let reading = YearReading.part(line, at: place, before: limit)
        else { return nil }
        return firstWord == place || isQuarter && isBehindValue && endsClause(reading.end) ? reading : nil
    }

    mutating func take(_ reading: YearReading) {
        let range = place..<reading.end
        if reading.kind == .aside && !promises(reading, at: place) || isVision(reading.end) || isCompared || isOfLaw {
            return
        }
        if let first = reading.first, first > reading.year {
            reversedPeriods.append(range)
            year = nil
            return
        }
        if isTitle, !YearReading.isBehindHeadingWord(bytes, place) { return }
        if place >= years.end { years = reading.list(line, before: limit) }
        if let values = valuesOfYears {
            for (index, year) in zip(values, years.list) { quantities[index].year = year }
            unbound = quantities.count
            return
        }
        if respectively == quantities.count, years.list.count > 1 { given = years.list[...] }
        // «từ 1,86% năm 2021 lên 2,0%»: the year of what was before is no other's.
        if let last = quantities.last, last.isBaseline, isAdjacent(last.range.upperBound) {
            quantities[quantities.count - 1].year = reading.year
            unbound = quantities.count
            return
        }
        // «…, tầm nhìn đến năm 2050 đạt 90%».
        if reading.kind == .aside {
            year = reading.year
            yearPlace = place
            return
        }
        let isApart = unbound == quantities.count && sentence < quantities.count && !isFollowedByNumber(reading)
        if isApart && isAside(reading) || isOfNorm(reading) { return }
        if isOfServedGoal, sentence < quantities.count, !isFollowedByNumber(reading) { return }
        let isNear = unbound < quantities.count || isApart && endsStatement(reading)
        let isFresh = yearPlace < clauseStart
        // «đến năm 2025 đạt 90% và 95% đến năm 2030».
        let isLast = reading.kind == .by && endsClause(reading.end) && isBehindValue
        if isNear, reading.kind == .at || isLast || isFresh && reading.kind != .aside {
            // Those that have a year of their own end the statement.
            for index in (sentence..<quantities.count).reversed() {
                let isOpen = quantities[index].year == nil || isApart && quantities[index].hasEarlierYear
                guard index >= unbound || isOpen else { break }
                quantities[index].year = reading.year
            }
            unbound = quantities.count
            return
        }
        if isOfServedGoal { served = ServedGoal(yearBefore: year, placeBefore: yearPlace, end: reading.end) }
        year = reading.year
        yearPlace = place
    }

    /// Takes back the year of a goal that the plan only serves, where its clause says of it more than the year and no value.
    mutating func endServedGoal() {
        defer { served = nil }
        guard let served, unbound == quantities.count,
            bytes[served.end..<place].contains(where: { FoldedWords.isLetter($0) })
        else { return }
        (year, yearPlace) = (served.yearBefore, served.placeBefore)
    }

    /// Whether a period is that of what a value before it is measured by, «dưới 3% theo chuẩn nghèo giai đoạn 2022-2025», or of another
    /// plan where the value has its year: «Đến năm 2025, 100% xã hoàn thành kế hoạch giai đoạn 2021-2030».
    private func isOfNorm(_ reading: YearReading) -> Bool {
        guard reading.first != nil, unbound < quantities.count, let last = quantities.last else { return false }
        let words = max(last.range.upperBound, place - Self.longestClause)..<place
        // «20 xã theo tiêu chí nông thôn mới trong giai đoạn 2026-2030» says when.
        if says(QuantityWords.norms, in: words) { return Self.during.end(bytes, at: place, before: limit) == nil }
        let isFirst = quantities.dropLast().last.map { $0.range.lowerBound < yearPlace } ?? true
        return last.year != nil && !last.hasEarlierYear && isFirst && says(QuantityWords.asides, in: words)
    }

    private static let during = PhraseTable<Bool>(["trong"])

    /// Whether brackets with a year end the statement of a clause whose values, from one on, have none: «Trồng 500 ha rừng (năm 2028)».
    func endsClause(_ first: Int, with bracketed: (year: Int, end: Int)) -> Bool {
        guard let last = quantities.last, first < quantities.count, bracketed.year >= issueYear ?? 0,
            quantities[first...].allSatisfy({ $0.year == nil })
        else { return false }
        let words = last.range.upperBound..<place
        return endsClause(bracketed.end) && words.count < Self.longestClause
            && words.allSatisfy { FoldedWords.isLetter(bytes[$0]) || bytes[$0] == FoldedWords.blank }
            && !says(QuantityWords.asides, in: words) && !says(QuantityWords.norms, in: words)
    }

    /// Whether words before a year, and behind any value, say that a goal is another's: «hướng tới mục tiêu đến năm 2050».
    private var isOfServedGoal: Bool {
        let start = max(clauseStart, quantities.last?.range.upperBound ?? 0, place - Self.longestClause)
        return start < place && says(QuantityWords.servedGoals, in: start..<place)
    }

    /// Whether the place that is read is right behind the last value, which nothing has given a year since.
    private var isBehindValue: Bool {
        guard unbound < quantities.count, let last = quantities.last else { return false }
        return isAdjacent(last.range.upperBound)
    }

    /// Whether a clause ends at a position.
    private func endsClause(_ position: Int) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, position, before: limit)
        return next == limit || [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ".")].contains(bytes[next])
    }

    /// Gives the values behind «lần lượt», where no year stands there, the years of as many values before it: «95% năm 2025 và
    /// 98% năm 2030, trong đó tái chế lần lượt là 50% và 65%».
    mutating func shareYears() {
        guard let first = respectively, first > sentence, yearPlace < respectivelyEnd ?? 0 else { return }
        let said = quantities[sentence..<first].compactMap(\.year)
        guard said.count > 1, said.count == quantities.count - first else { return }
        for (index, year) in zip(first..., said) { quantities[index].year = year }
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
        guard let last = quantities.last else { return false }
        let start = firstWord ?? place
        if last.year != nil { return last.hasEarlierYear && endsShortly(start) }
        return reading.kind == .at || start != place && !YearReading.isHeadingWord(bytes, start..<place)
    }

    /// Whether a year ends a few words that go on with the clause before them, and so takes the place of one that was said
    /// before the sentence: «…; 70% nước thải được thu gom, xử lý vào năm 2030».
    private func endsShortly(_ start: Int) -> Bool {
        guard Self.byYear.matchAccented(line, at: place, before: limit) != nil, place - start < 40 else { return false }
        let words = bytes[start..<place].split { !FoldedWords.isWord($0) }
        return (1...3).contains(words.count)
    }

    static let byYear = PhraseTable<Bool>(["vào năm", "vào cuối năm", "đến năm", "đến hết năm", "đến cuối năm"])

    /// Whether it is a year's value that the one before is compared with: «13,34% so với mức phát thải năm 2020».
    private var isCompared: Bool {
        guard let last = quantities.last, last.range.upperBound <= place, isCompared(last.range.upperBound),
            Self.ofYear.matchAccented(line, at: place, before: limit) != nil || partOfYear != nil
        else { return false }
        let words = bytes[FoldedWords.skipBlanks(bytes, last.range.upperBound, before: place)..<place]
        return words.count <= Self.longestComparison
            && words.allSatisfy { FoldedWords.isLetter($0) || $0 == FoldedWords.blank }
    }

    private static let ofYear = PhraseTable<Bool>(["năm"])
    /// Nothing that is compared with is named by more letters.
    private static let longestComparison = 60

    /// Whether a number stands behind a year in its clause, for which the year holds then; not one that «và» joins to what the
    /// year ends: «60% vào năm 2025 và 75% vào năm 2030».
    private func isFollowedByNumber(_ reading: YearReading) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, reading.end, before: limit)
        if reading.kind == .at, let and = FoldedWords.and.end(bytes, at: next, before: limit) {
            let number = FoldedWords.skipBlanks(bytes, and, before: limit)
            if YearReading.yearNumber(bytes, number, before: limit) == nil { return false }
        }
        let rest = bytes[reading.end..<limit].prefix(Self.longestClause)
        return rest.first { !FoldedWords.isLetter($0) && $0 != FoldedWords.blank }.map { FoldedWords.isDigit($0) }
            ?? false
    }

    /// Whether the words before a year say what it is that is no commitment's: «chuẩn giai đoạn», «bắt đầu từ năm».
    private func isAside(_ reading: YearReading) -> Bool {
        if line.matches("tu ", at: place) || clauseSays(QuantityWords.asides, before: place)
            || clauseSays(QuantityWords.norms, before: place)
        {
            return true
        }
        if reading.kind == .at || QuantityWords.deadlines.end(bytes, at: place, before: limit) != nil { return false }
        return clauseSays(QuantityWords.standards, before: place)
    }

    /// Whether «tầm nhìn» or «định hướng» follows: the year belongs to a strategy's title.
    private func isVision(_ end: Int) -> Bool {
        var next = FoldedWords.skipBlanks(bytes, end, before: limit)
        if next < limit, bytes[next] == UInt8(ascii: ",") {
            next = FoldedWords.skipBlanks(bytes, next + 1, before: limit)
        }
        if let and = FoldedWords.and.end(bytes, at: next, before: limit) {
            next = FoldedWords.skipBlanks(bytes, and, before: limit)
        }
        guard Self.visions.end(bytes, at: next, before: limit) != nil else { return false }
        return YearReading.read(line, at: next, before: limit).map { !promises($0, at: next) } ?? true
    }

    /// Whether a year that is looked to has a value of its own: «đến năm 2030 đạt 70%, tầm nhìn đến năm 2050 đạt 90%».
    private func promises(_ reading: YearReading, at position: Int) -> Bool {
        guard Self.visions.end(bytes, at: position, before: limit) != nil else { return false }
        var next = FoldedWords.skipBlanks(bytes, reading.end, before: limit)
        if next < limit, bytes[next] == UInt8(ascii: ":") || bytes[next] == UInt8(ascii: ",") { next += 1 }
        if sentence < quantities.count { return isBeforeNumber(next) }
        // «Tầm nhìn đến năm 2050, tỷ lệ này đạt 90%».
        guard !bytes[sentenceStart..<position].contains(where: FoldedWords.isWord) else { return false }
        let rest = bytes[reading.end..<limit].prefix(Self.longestClause)
        let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
        return isBeforeNumber(next)
            || (reading.end..<end).contains {
                bytes[$0] == UInt8(ascii: "%") || isBeforeNumber($0, behind: QuantityWords.valueWords)
            }
    }

    /// Whether a year ends a law's name: «theo Luật Bảo hiểm y tế năm 2024».
    private var isOfLaw: Bool {
        guard Self.ofYear.matchAccented(line, at: place, before: limit) != nil else { return false }
        let range = max(sentenceStart, place - Self.longestClause)..<place
        let start = range.lastIndex { !FoldedWords.isLetter(bytes[$0]) && !Self.marksOfLaws.contains(bytes[$0]) }
        let first: Int = start.map { $0 + 1 } ?? range.lowerBound
        let law = (first..<place).last { position in
            line.isCapital(position) && (position == 0 || !FoldedWords.isWord(bytes[position - 1]))
                && QuantityWords.laws.matchAccented(line, at: position, before: place) != nil
        }
        guard let law else { return false }
        // «Luật Đất đai, hoàn thành cấp giấy năm 2025».
        guard let firstWord, bytes[law..<place].contains(UInt8(ascii: ",")) else { return true }
        return QuantityWords.stops.matchAccented(line, at: firstWord, before: place) == nil
    }

    /// What may stand in a law's name besides letters.
    private static let marksOfLaws = [
        FoldedWords.blank, FoldedWords.dash, UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"),
    ]

    private static let visions = PhraseTable<Bool>(["tầm nhìn", "định hướng"])
}
