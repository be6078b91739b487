internal import SourceText

/// A number or range of numbers with its unit.
struct QuantityReading {
    private(set) var value: Double
    private(set) var upperValue: Double?
    /// The unit's letters.
    private(set) var unit: Range<Int>?
    private(set) var isPercentage = false
    /// Whether it is an index's, which has no unit: «hệ số Gini dưới 0,4».
    private(set) var isIndex = false
    /// Whether it says how long something takes: «05 ngày làm việc».
    private(set) var isDuration = false
    /// Whether it says so for each of something, «3 ngày/hồ sơ», or in working time.
    private(set) var isRate = false
    /// Out of how many it is: 27 in «17/27».
    private(set) var whole: Double?
    /// What its own form or the words right behind it say of how it binds: a range, «trở lên».
    private(set) var bound: PlanDocument.Comparator?
    private(set) var end: Int
    private let limit: Int

    /// Whether it is so many out of so many: «17/27».
    var isShare: Bool { whole != nil }

    /// Whether nothing says what the number counts.
    var isBare: Bool { unit == nil && !isIndex }

    /// Reads the number at a position; nil where it is a date's, a document's, an age or glued to letters.
    ///
    /// An age is read where the words before it make it a commitment, or `isAge` says so.
    init?(_ line: FoldedLine, at position: Int, before limit: Int, isAge: Bool = false) {
        let bytes = line.folded
        guard let number = NumberReading.read(bytes, at: position, before: limit) else { return nil }
        self.limit = limit
        value = number.value
        end = number.end
        var unitStart = number.end
        if let fraction = Self.fraction(bytes, number, limit) {
            whole = fraction.isRate ? nil : fraction.whole
            unitStart = fraction.isRate ? fraction.slash : fraction.end
            end = fraction.end
        } else if Self.isRun(bytes, number.end, limit) {
            return nil
        } else if !Self.isInChain(bytes, position, number.end), let upper = Self.upper(line, number, limit) {
            upperValue = upper.value
            bound = .range
            end = upper.end
            unitStart = upper.end
        }
        guard readUnit(line, from: unitStart, of: position, isAge, number) else {
            return nil
        }
        if bound == nil, let upper = upperBehindUnit(line) {
            upperValue = upper.value
            bound = .range
            take(upper.unit)
        }
        if let base = Self.base(line, behind: end, limit), base.isOfPeople || mayBeRate(line) {
            take((unit?.lowerBound ?? FoldedWords.skipBlanks(bytes, end, before: limit))..<base.end)
        }
        let next = FoldedWords.skipBlanks(bytes, end, before: limit)
        if bound == nil, let place = QuantityWords.orMore.end(bytes, at: next, before: limit) {
            bound = .greaterOrEqual
            end = place
        } else if bound == nil, let place = QuantityWords.orLess.end(bytes, at: next, before: limit) {
            bound = .lessOrEqual
            end = place
        }
    }

    /// Whether both ends of the range look like years.
    private var isYears: Bool { value >= 1900 && value < 2200 && upperValue.map { $0 < 2200 } ?? false }

    /// «từ 55 tạ/ha … trở lên»: at least, where the words follow before another number or mark.
    func openBound(from line: FoldedLine) -> PlanDocument.Comparator? {
        var place = end
        while place < limit, FoldedWords.isLetter(line.folded[place]) || line.folded[place] == FoldedWords.blank {
            if QuantityWords.orMore.end(line.folded, at: place, before: limit) != nil { return .greaterOrEqual }
            if QuantityWords.orLess.end(line.folded, at: place, before: limit) != nil { return .lessOrEqual }
            place = max(place + 1, FoldedWords.wordEnd(line.folded, place, before: limit))
        }
        return nil
    }

    /// The end of digits, letters and the marks that join them: «46/2015/QĐ-TTg», «90CV».
    static func runEnd(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int {
        var place = position
        while place < limit {
            let isJoint = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ",")].contains(
                bytes[place]
            )
            let isJoined = isJoint && place + 1 < limit && FoldedWords.isWord(bytes[place + 1])
            if !FoldedWords.isWord(bytes[place]) && !isJoined { break }
            place += 1
        }
        return max(place, position + 1)
    }
}

extension QuantityReading {
    private struct Fraction {
        var isRate: Bool
        var whole: Double
        var slash: Int
        var end: Int
    }

    /// What rates are counted by.
    static let bases: Set<Double> = [100, 1000, 10_000, 100_000, 1_000_000]

    /// «6/13», or a rate such as «45/100.000».
    private static func fraction(_ bytes: [UInt8], _ number: NumberReading, _ limit: Int) -> Fraction? {
        guard number.end + 1 < limit, bytes[number.end] == UInt8(ascii: "/"),
            let below = NumberReading.read(bytes, at: number.end + 1, before: limit), !isRun(bytes, below.end, limit),
            !(below.end < limit && bytes[below.end] == UInt8(ascii: "%"))
        else { return nil }
        let isRate = bases.contains(below.value)
        guard isRate || number.value <= below.value else { return nil }
        return Fraction(isRate: isRate, whole: below.value, slash: number.end, end: below.end)
    }

    /// Whether the number goes on as a date, a document's number or a name: «10/8/2015», «46/QĐ-TTg», «H5N1».
    private static func isRun(_ bytes: [UInt8], _ end: Int, _ limit: Int) -> Bool {
        guard end < limit else { return false }
        if FoldedWords.isLetter(bytes[end]) {
            return QuantityWords.measures.end(bytes, at: end, before: limit) == nil
        }
        return bytes[end] == UInt8(ascii: "/") && end + 1 < limit && FoldedWords.isWord(bytes[end + 1])
    }

    /// The upper end of a range: «11-12%», «75% đến 80%».
    private static func upper(_ line: FoldedLine, _ number: NumberReading, _ limit: Int) -> NumberReading? {
        let bytes = line.folded
        var place = FoldedWords.skipBlanks(bytes, number.end, before: limit)
        let isPerMille = place < limit && line.scalars[place] == perMille
        if isPerMille || place < limit && bytes[place] == UInt8(ascii: "%") {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        guard place < limit else { return nil }
        let isDash = bytes[place] == FoldedWords.dash || line.scalars[place] == Self.obelus
        if isDash {
            place += 1
        } else if let end = untils.end(bytes, at: place, before: limit) {
            place = end
        } else {
            return nil
        }
        place = FoldedWords.skipBlanks(bytes, place, before: limit)
        guard let upper = NumberReading.read(bytes, at: place, before: limit), upper.value > number.value,
            isDash || !upper.isYearLike, !isRun(bytes, upper.end, limit), !isDash || !isDashed(bytes, upper.end, limit)
        else { return nil }
        let sign = FoldedWords.skipBlanks(bytes, upper.end, before: limit)
        return isPerMille && !(sign < limit && line.scalars[sign] == perMille) ? nil : upper
    }

    /// Whether a dash and another percentage follow a value: «28% - 30% - 42%» is no range.
    private static func isDashed(_ bytes: [UInt8], _ end: Int, _ limit: Int) -> Bool {
        var place = FoldedWords.skipBlanks(bytes, end, before: limit)
        if place < limit, bytes[place] == UInt8(ascii: "%") {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        }
        guard place < limit, bytes[place] == FoldedWords.dash else { return false }
        place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
        return NumberReading.read(bytes, at: place, before: limit).map { isPercent(bytes, $0.end, limit) } ?? false
    }

    private static func isPercent(_ bytes: [UInt8], _ position: Int, _ limit: Int) -> Bool {
        let next = FoldedWords.skipBlanks(bytes, position, before: limit)
        return next < limit && bytes[next] == UInt8(ascii: "%")
    }

    /// Whether a percentage is one of several that dashes join, and begins no range of its own.
    private static func isInChain(_ bytes: [UInt8], _ position: Int, _ end: Int) -> Bool {
        let marks = bytes[..<position].suffix(4).filter { $0 != FoldedWords.blank }
        return marks.suffix(2).elementsEqual([UInt8(ascii: "%"), FoldedWords.dash])
            && isPercent(bytes, end, bytes.count)
    }

    /// The upper end of a range that says its unit twice, with the second unit: «60 triệu đồng đến 70 triệu đồng/năm».
    private func upperBehindUnit(_ line: FoldedLine) -> (value: Double, unit: Range<Int>)? {
        let bytes = line.folded
        guard let unit, !isPercentage, !isDuration, end == unit.upperBound else { return nil }
        var place = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard place < limit else { return nil }
        let isDash = bytes[place] == FoldedWords.dash
        guard let joint = isDash ? place + 1 : Self.untils.end(bytes, at: place, before: limit) else { return nil }
        place = FoldedWords.skipBlanks(bytes, joint, before: limit)
        guard let upper = NumberReading.read(bytes, at: place, before: limit), upper.value > value else { return nil }
        let second = FoldedWords.skipBlanks(bytes, upper.end, before: limit)
        let last = second + unit.count
        guard last <= limit, bytes[second..<last].elementsEqual(bytes[unit]),
            last == limit || !FoldedWords.isWord(bytes[last])
        else { return nil }
        // «từ 10 triệu đến 12 triệu đồng».
        let isMultiple = QuantityWords.multiples.end(bytes, at: second, before: limit) == last
        let whole = isMultiple ? Self.measuredUnitEnd(line, second, limit) : nil
        return (upper.value, second..<Self.ratioEnd(line, whole ?? last, limit))
    }

    private static let untils = PhraseTable<Bool>(["đến", "tới"])
    /// «÷», which engineers write for a dash.
    private static let obelus: UInt32 = 0xF7

    /// Takes the unit; false where what follows makes the number no commitment, or it may be a year.
    private mutating func readUnit(
        _ line: FoldedLine,
        from start: Int,
        of number: Int,
        _ isAge: Bool,
        _ written: NumberReading
    ) -> Bool {
        let bytes = line.folded
        let isYearLike = written.isYearLike || isYears
        let first = FoldedWords.skipBlanks(bytes, start, before: limit)
        guard first < limit else { return isBelieved(bytes, number, isYearLike: isYearLike) }
        if bytes[first] == UInt8(ascii: "%") || line.scalars[first] == Self.perMille {
            isPercentage = true
            take(first..<Self.ratioEnd(line, first + 1, limit))
        } else if bytes[first] == UInt8(ascii: "/"), end > first {
            let noun = FoldedWords.skipBlanks(bytes, end, before: limit)
            let measure = QuantityWords.measures.matchAccented(line, at: noun, before: limit)?.end
            take(first..<(measure ?? Self.nounEnd(line, noun, limit, from: end)))
        } else if let age = Self.age(line, at: first, of: number, isAge, limit) {
            take(first..<age)
        } else if let year = YearReading.read(line, at: first, before: limit), year.first == nil {
            // «đạt 0,78 năm 2030».
            return isBelieved(bytes, number, isYearLike: isYearLike)
        } else if let word = QuantityWords.durations.matchAccented(line, at: first, before: limit), !isYearLike {
            isDuration = true
            take(first..<Self.ratioEnd(line, word.end, limit))
            isRate = end > word.end || word.end - first > 5
        } else if let word = QuantityWords.foreign.matchAccented(line, at: first, before: limit),
            // «đạt 3/5 chỉ tiêu».
            !isShare || Self.criteria.end(bytes, at: first, before: limit) != word.end
        {
            return false
        } else if let measured = Self.measuredUnitEnd(line, first, limit) {
            if isYearLike { return false }
            take(first..<Self.ratioEnd(line, measured, limit))
        } else if let sign = Self.signEnd(line, first, limit) {
            take(first..<Self.ratioEnd(line, sign, limit))
        } else if FoldedWords.isLetter(bytes[first]), first > start {
            if written.isVersionLike { return false }
            if isYearLike, QuantityWords.counts.end(bytes, at: first, before: limit) == nil { return false }
            let noun = Self.nounEnd(line, first, limit, from: first)
            if noun > first { take(first..<Self.ratioEnd(line, noun, limit)) }
        }
        return isBelieved(bytes, number, isYearLike: isYearLike)
    }

    private static let criteria = PhraseTable<Bool>(["chỉ tiêu"])

    /// Whether the number is believed to be none of a year: behind an index's name it needs no unit.
    private mutating func isBelieved(_ bytes: [UInt8], _ number: Int, isYearLike: Bool) -> Bool {
        isIndex = unit == nil && !isYearLike && Self.isBehind(QuantityWords.indexes, bytes, number)
        return unit != nil || !isYearLike
    }

    /// The end of a measure with what belongs to it: «triệu cây xanh», «km²», «tấn CO2 tương đương».
    private static func measuredUnitEnd(_ line: FoldedLine, _ first: Int, _ limit: Int) -> Int? {
        guard let measure = measureEnd(line, first, limit) else { return nil }
        let counted = powerEnd(line, countedEnd(line, first..<measure, limit), limit)
        return measuredEnd(line, counted, limit)
    }

    /// The end of a measure, which «điểm» is none of in «điểm vui chơi».
    private static func measureEnd(_ line: FoldedLine, _ first: Int, _ limit: Int) -> Int? {
        guard QuantityWords.places.matchAccented(line, at: first, before: limit) == nil else { return nil }
        return QuantityWords.measures.matchAccented(line, at: first, before: limit)?.end
    }

    /// The end of what is counted behind «triệu» or «nghìn» alone: «triệu cây xanh».
    private static func countedEnd(_ line: FoldedLine, _ measure: Range<Int>, _ limit: Int) -> Int {
        guard QuantityWords.multiples.end(line.folded, at: measure.lowerBound, before: limit) == measure.upperBound
        else {
            return measure.upperBound
        }
        return nounEnd(
            line,
            FoldedWords.skipBlanks(line.folded, measure.upperBound, before: limit),
            limit,
            from: measure.upperBound
        )
    }

    /// The end of what belongs to a measure behind it: «tấn CO2 tương đương», «m2 sàn».
    private static func measuredEnd(_ line: FoldedLine, _ end: Int, _ limit: Int) -> Int {
        let next = FoldedWords.skipBlanks(line.folded, end, before: limit)
        return QuantityWords.measured.matchAccented(line, at: next, before: limit)?.end ?? end
    }

    static let perMille: UInt32 = 0x2030

    /// The end of «m²» and «m³», whose last sign no letter is.
    private static func powerEnd(_ line: FoldedLine, _ end: Int, _ limit: Int) -> Int {
        end < limit && [0xB2, 0xB3].contains(line.scalars[end]) ? end + 1 : end
    }

    /// The end of a unit that begins with a sign: «µg/m³», «°C».
    private static func signEnd(_ line: FoldedLine, _ first: Int, _ limit: Int) -> Int? {
        guard [0xB5, 0x3BC, 0xB0].contains(line.scalars[first]), first + 1 < limit,
            FoldedWords.isLetter(line.folded[first + 1])
        else { return nil }
        return FoldedWords.wordEnd(line.folded, first + 1, before: limit)
    }

    /// The end of «tuổi» where the words before the number make an age a commitment: «Tuổi thọ trung bình đạt 75 tuổi».
    private static func age(_ line: FoldedLine, at place: Int, of number: Int, _ isAge: Bool, _ limit: Int) -> Int? {
        guard let end = QuantityWords.ages.matchAccented(line, at: place, before: limit)?.end else { return nil }
        return isAge || isBehind(QuantityWords.agesOf, line.folded, number) ? end : nil
    }

    /// Whether some words stand before a number in its clause.
    private static func isBehind(_ words: PhraseTable<Bool>, _ bytes: [UInt8], _ number: Int) -> Bool {
        let before = max(0, number - 80)..<number
        let clause = bytes[before].lastIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
        return ((clause ?? before.lowerBound)..<number).contains { words.end(bytes, at: $0, before: number) != nil }
    }

    private mutating func take(_ range: Range<Int>) {
        unit = range
        end = max(end, range.upperBound)
    }

    /// Whether it counts nothing, or what is counted by how many people there are.
    private func mayBeRate(_ line: FoldedLine) -> Bool {
        guard let unit else { return true }
        return QuantityWords.rateValues.matchAccented(line, at: unit.lowerBound, before: unit.upperBound)?.end
            == unit.upperBound
    }

    /// The end of what a value is counted by behind it, «36 giường bệnh trên 10.000 dân», «27 trên 1.000 trẻ đẻ sống», and whether
    /// that is how many people there are, by which anything is counted: «200 sinh viên trên 1 vạn dân».
    private static func base(_ line: FoldedLine, behind end: Int, _ limit: Int) -> (end: Int, isOfPeople: Bool)? {
        let bytes = line.folded
        let word = FoldedWords.skipBlanks(bytes, end, before: limit)
        guard let over = over.matchAccented(line, at: word, before: limit)?.end else { return nil }
        return rateBaseEnd(line, at: FoldedWords.skipBlanks(bytes, over, before: limit), limit).map { base in
            let noun = FoldedWords.wordStart(bytes, base)
            return (base, people.end(bytes, at: noun, before: limit) == base && !isPerson.endsBefore(bytes, noun))
        }
    }

    /// The end of «100.000 trẻ đẻ sống», «1 vạn dân», by which rates are counted.
    static func rateBaseEnd(_ line: FoldedLine, at position: Int, _ limit: Int) -> Int? {
        guard let number = NumberReading.read(line.folded, at: position, before: limit) else { return nil }
        var noun = FoldedWords.skipBlanks(line.folded, number.end, before: limit)
        if let multiple = QuantityWords.multiples.matchAccented(line, at: noun, before: limit)?.end {
            guard number.value == 1 || bases.contains(number.value) else { return nil }
            noun = FoldedWords.skipBlanks(line.folded, multiple, before: limit)
        } else if !bases.contains(number.value) {
            return nil
        }
        return QuantityWords.rateBases.matchAccented(line, at: noun, before: limit)?.end
    }

    private static let over = PhraseTable<Bool>(["trên"])
    private static let people = PhraseTable<Bool>(["dân"])
    private static let isPerson = PhraseTable<Bool>(["người"])

    /// The end of «/năm», «/người/năm», «/10.000 dân» or « sàn/người» behind a unit.
    private static func ratioEnd(_ line: FoldedLine, _ position: Int, _ limit: Int) -> Int {
        let bytes = line.folded
        var end = measuredThing(line, position, limit) ?? position
        while end < limit {
            var place = FoldedWords.skipBlanks(bytes, end, before: limit)
            guard place < limit, bytes[place] == UInt8(ascii: "/") else { break }
            place = FoldedWords.skipBlanks(bytes, place + 1, before: limit)
            if let number = NumberReading.read(bytes, at: place, before: limit) {
                place = FoldedWords.skipBlanks(bytes, number.end, before: limit)
                let counted = QuantityWords.perUnits.matchAccented(line, at: place, before: limit)?.end
                guard number.value >= 100 || counted != nil else { break }
                // «111 trẻ trai/100 trẻ gái».
                end = counted ?? nounEnd(line, place, limit, from: number.end)
                continue
            }
            guard place < limit, FoldedWords.isLetter(bytes[place]) else { break }
            end =
                QuantityWords.perUnits.matchAccented(line, at: place, before: limit)?.end
                ?? powerEnd(line, FoldedWords.wordEnd(bytes, place, before: limit), limit)
            // «m3/ngày.đêm».
            if end + 1 < limit, bytes[end] == UInt8(ascii: "."), FoldedWords.isLetter(bytes[end + 1]) {
                end = FoldedWords.wordEnd(bytes, end + 1, before: limit)
            }
        }
        return end
    }

    /// The end of the one or two words between a measure and what it is counted by: «m2 sàn/người», «tấn rác/ngày».
    private static func measuredThing(_ line: FoldedLine, _ position: Int, _ limit: Int) -> Int? {
        let bytes = line.folded
        var place = position
        for _ in 0..<2 {
            place = FoldedWords.skipBlanks(bytes, place, before: limit)
            guard place < limit, FoldedWords.isLetter(bytes[place]),
                QuantityWords.stops.matchAccented(line, at: place, before: limit) == nil
            else { return nil }
            place = FoldedWords.wordEnd(bytes, place, before: limit)
            guard place + 1 < limit, bytes[place] == UInt8(ascii: "/") else { continue }
            // «18 ca sinh/1.000 phụ nữ».
            let base = NumberReading.read(bytes, at: place + 1, before: limit)?.value
            if FoldedWords.isLetter(bytes[place + 1]) || base.map(bases.contains) == true { return place }
        }
        return nil
    }

    /// The end of the noun that is counted: at most six words, up to a mark, a number or a word that says more of it.
    static func nounEnd(_ line: FoldedLine, _ position: Int, _ limit: Int, from floor: Int) -> Int {
        let bytes = line.folded
        var place = position
        var end = floor
        for _ in 0..<6 {
            guard place < limit, FoldedWords.isLetter(bytes[place]) else { break }
            let compound = QuantityWords.compounds.matchAccented(line, at: place, before: limit)?.end
            guard compound != nil || QuantityWords.stops.matchAccented(line, at: place, before: limit) == nil else {
                break
            }
            end = compound ?? FoldedWords.wordEnd(bytes, place, before: limit)
            place = FoldedWords.skipBlanks(bytes, end, before: limit)
        }
        return end
    }
}
