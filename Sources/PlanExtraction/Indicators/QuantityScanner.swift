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
        var year: Int? { didSet { hasEarlierYear = false } }
        var comparator: PlanDocument.Comparator
        var value: Double
        var upperValue: Double?
        var unit: Range<Int>?
        var range: Range<Int>
        /// Whether it is what was before, which takes its year and is no commitment.
        var isBaseline = false
        /// Whether «tăng» or «giảm» stands before it.
        var isOfChange = false
        /// Whether the year is one that was said before its sentence.
        var hasEarlierYear = false
    }

    let line: FoldedLine
    let bytes: [UInt8]
    let limit: Int
    /// The year the plan was issued in, before which nothing is promised.
    let issueYear: Int?
    var place: Int
    var quantities: [Quantity] = []
    /// Periods such as «2021-2020».
    var reversedPeriods: [Range<Int>] = []

    var year: Int?
    /// Where the clause began, and where the year at hand was said.
    var clauseStart: Int
    /// Where the clause's first word stands.
    var firstWord: Int?
    var yearPlace = -1
    /// The first quantity that «vào năm» may still bind, the first of the sentence, and where that began.
    var unbound = 0
    var sentence = 0
    var sentenceStart: Int
    /// The years read last, as a list: «năm 2025 và năm 2030».
    var years: (list: [Int], end: Int) = ([], 0)
    /// The years that «lần lượt» gives to the next quantities; the first quantity behind it where the years follow.
    var given: ArraySlice<Int> = []
    var respectively: Int?
    /// Where the words end that say so.
    var respectivelyEnd: Int?
    /// What the sentence counts by, «trên 1.000 trẻ đẻ sống»: the unit of its numbers that have none.
    var base: Range<Int>?
    /// The year that «trong đó» keeps for the rest of the sentence.
    var kept: Int?
    var cue: Cue?
    /// The goal at hand that the plan only serves, if its year was said.
    var served: ServedGoal?
    var isTitle = false
    var isPlural = false
    var isNegated = false
    /// Whether the clause says what is now.
    var isPresent = false
    /// The clauses before it that say what changes, where none says by how much: «giảm A, B bình quân 1%/năm».
    var openChange: Range<Int>?
    /// Where the last code of a target ends: «mục tiêu 1.1».
    var lastCodeEnd: Int?
    /// Where «không để» ends in the clause.
    var preventionEnd: Int?

    /// What held where the bracket at hand was opened.
    var opened: OpenBracket?
    /// The quantities that stand in the brackets closed last.
    var inBrackets = 0..<0

    /// The year before a bracket, and how many quantities were read by then.
    struct OpenBracket {
        var year: Int?
        var yearPlace: Int
        var quantities: Int
    }

    /// What held before the year of such a goal, and where that ends.
    struct ServedGoal {
        var yearBefore: Int?
        var placeBefore: Int
        var end: Int
    }

    /// A word in front of a number, and where it stands.
    struct Cue {
        var word: QuantityWords.Cue
        var range: Range<Int>
        /// The binding word before a hedge, «tăng khoảng», or the change before a limit: «giảm … ít nhất».
        var before: PlanDocument.Comparator?
        /// Where that change stands.
        var change: Range<Int>?
        /// Whether «từ» stands right before it: «từ trên 50% lên 60%».
        var isBehindFrom = false
    }

    /// Makes a scanner of one paragraph.
    ///
    /// - Parameters:
    ///   - line: the line it stands in.
    ///   - range: where it stands there.
    ///   - year: the year that was said above it.
    ///   - issueYear: the year the plan was issued in.
    init(_ line: FoldedLine, _ range: Range<Int>, year: Int?, issueYear: Int?) {
        self.line = line
        self.year = year
        self.issueYear = issueYear
        bytes = line.folded
        place = range.lowerBound
        clauseStart = range.lowerBound
        sentenceStart = range.lowerBound
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
        shareYears()
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
            if let end = baselineBracketsEnd {
                place = end
                return
            }
            let first = quantities.lastIndex { $0.range.lowerBound < clauseStart }.map { $0 + 1 } ?? 0
            endClause()
            readBrackets(behind: first)
            return
        case UInt8(ascii: ","):
            let opened = openedChange
            endClause()
            openChange = opened
        case UInt8(ascii: ":"):
            endClause()
        case UInt8(ascii: ")"):
            endClause()
            closeBracket()
        case UInt8(ascii: ";"), UInt8(ascii: "."):
            endClause()
            shareYears()
            sentence = quantities.count
            sentenceStart = place
            (years.list, given, respectively, kept) = ([], [], nil, nil)
            if byte == UInt8(ascii: ".") { base = nil }
        default:
            break
        }
        place += 1
    }

    /// Brackets that hold nothing but the year of the value before them, or of all in the clause that they end.
    private mutating func readBrackets(behind first: Int) {
        let bracketed = YearReading.bracketed(line, at: place, before: limit)
        if let bracketed, let last = quantities.last, isAdjacent(last.range.upperBound) {
            quantities[quantities.count - 1].year = bracketed.year
            place = bracketed.end
        } else if let bracketed, endsClause(first, with: bracketed) {
            for index in first..<quantities.count { quantities[index].year = bracketed.year }
            place = bracketed.end
        } else {
            opened = OpenBracket(year: year, yearPlace: yearPlace, quantities: quantities.count)
            place += 1
        }
    }

    /// A year that was said in brackets with a value of its own holds for nothing behind them.
    private mutating func closeBracket() {
        defer { opened = nil }
        guard let opened, opened.quantities < quantities.count else { return }
        inBrackets = opened.quantities..<quantities.count
        (year, yearPlace) = (opened.year, opened.yearPlace)
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
        endServedGoal()
        cue = nil
        isTitle = false
        isPlural = false
        isNegated = false
        preventionEnd = nil
        isPresent = false
        openChange = nil
        clauseStart = place + 1
        firstWord = nil
        unbound = quantities.count
    }

    private mutating func readWord() {
        if readPresent() { return }
        if let reading = YearReading.read(line, at: place, before: limit) ?? partOfYear, isYear(reading) {
            take(reading)
            place = reading.end
        } else if let match = QuantityWords.cues.matchAccented(line, at: place, before: limit) {
            take(match.value, place..<match.end)
            place = match.end
        } else if let glued = gluedCue() {
            take(glued.word, place..<glued.end)
            place = glued.end
        } else if let end = QuantityWords.respectively.matchAccented(line, at: place, before: limit)?.end {
            if years.list.count > 1 { given = years.list[...] } else { respectively = quantities.count }
            place = end
            respectivelyEnd = end
        } else {
            if line.matches("va ", at: place) {
                unbound = quantities.count
                (isNegated, preventionEnd) = (false, nil)
            }
            if line.matches("trong do", at: place), sentence < quantities.count || isBehindSemicolon {
                kept = lastOutside?.year
            }
            let end = FoldedWords.wordEnd(bytes, place, before: limit)
            // «PM2.5» is a name to its end.
            let isName = FoldedWords.isDigit(bytes[end - 1])
            place = isName ? QuantityReading.runEnd(bytes, place, before: limit) : max(place + 1, end)
        }
    }

    /// A word that binds the percentage glued to it: «đạt95%», «dưới18,5‰».
    private func gluedCue() -> (word: QuantityWords.Cue, end: Int)? {
        guard let end = bytes[place..<limit].firstIndex(where: { !FoldedWords.isLetter($0) }),
            let number = NumberReading.read(bytes, at: end, before: limit), number.end < limit,
            bytes[number.end] == UInt8(ascii: "%") || line.scalars[number.end] == QuantityReading.perMille
        else { return nil }
        return QuantityWords.cues.matchWhole(line, place..<end).map { ($0, end) }
    }

    private mutating func take(_ word: QuantityWords.Cue, _ range: Range<Int>) {
        switch word {
        case .title: isTitle = true
        case .plural: isPlural = true
        case .negation: isNegated = true
        case .prevention: (isNegated, preventionEnd) = (true, range.upperBound)
        case .word: break
        case .hedge:
            var comparator = cue?.before
            if case .comparator(let value)? = cue?.word { comparator = value }
            let start = cue?.word.binds == true ? cue?.range.lowerBound : nil
            cue = Cue(word: word, range: (start ?? range.lowerBound)..<range.upperBound, before: comparator)
        case .comparator(let comparator):
            if comparator != .less, comparator != .greater { isPlural = false }
            if comparator == .equal, let limit = cue, isOfEach(limit) {
                cue?.range = limit.range.lowerBound..<range.upperBound
                return
            }
            // «giảm ít nhất 5%», «tăng thêm 2 lần»: how much it changes, not what it comes to.
            if case .comparator(.change)? = cue?.word, let start = cue?.range, isOfChange(comparator, start, range) {
                cue?.range = start.lowerBound..<range.upperBound
            } else {
                bind(word, range)
            }
        case .neutral: cue = Cue(word: word, range: range)
        case .name: cue = Cue(word: word, range: range, change: changeAtHand)
        }
        if case .title = word, cue == nil { cue = Cue(word: .name, range: range) }
    }

    /// Takes a word that binds a value, with what stands before it.
    private mutating func bind(_ word: QuantityWords.Cue, _ range: Range<Int>) {
        let change = changeAtHand
        let isBehindFrom = cue.map { $0.word == .hedge && isFrom($0) } ?? false
        cue = Cue(
            word: word,
            range: range,
            before: change == nil ? nil : .change,
            change: change,
            isBehindFrom: isBehindFrom
        )
    }

    /// Where «tăng» or «giảm» stands, if no other word binds what follows: «giảm số vụ …».
    private var changeAtHand: Range<Int>? {
        switch cue?.word {
        case .comparator(.change)?: cue?.range
        case .name?: cue?.change
        default: nil
        }
    }

    /// Whether a limit is one for each of some things, whatever leads from them to the number: «ít nhất mỗi xã có 01 mô hình».
    func isOfEach(_ cue: Cue) -> Bool {
        switch cue.word {
        case .comparator(.greaterOrEqual), .comparator(.lessOrEqual):
            let next = FoldedWords.skipBlanks(bytes, cue.range.upperBound, before: limit)
            return Self.each.matchAccented(line, at: next, before: limit) != nil
        default: return false
        }
    }

    private static let each = PhraseTable<Bool>(["mỗi"])

    /// The last quantity, or where brackets behind it are all that follows, the one before them.
    private var lastOutside: Quantity? {
        inBrackets.upperBound == quantities.count && inBrackets.lowerBound > 0
            ? quantities[inBrackets.lowerBound - 1] : quantities.last
    }

    /// Whether the sentence goes on with what a semicolon ended.
    private var isBehindSemicolon: Bool {
        firstWord == place && bytes[..<place].last { $0 != FoldedWords.blank } == UInt8(ascii: ";")
    }

    /// Whether a comparator behind «tăng» or «giảm» says by how much.
    private func isOfChange(_ comparator: PlanDocument.Comparator, _ change: Range<Int>, _ range: Range<Int>) -> Bool {
        switch comparator {
        case .greater, .greaterOrEqual:
            FoldedWords.skipBlanks(bytes, change.upperBound, before: limit) == range.lowerBound
        case .equal: QuantityWords.added.matchAccented(line, at: range.lowerBound, before: limit) != nil
        default: false
        }
    }
}

/// What years and numbers ask of the words round them.
extension QuantityScanner {
    /// Whether some words stand before a position in its clause.
    func clauseSays(_ words: PhraseTable<Bool>, before position: Int) -> Bool {
        says(words, in: max(clauseStart, position - Self.longestClause)..<position)
    }

    /// Whether some words stand in a range.
    func says(_ words: PhraseTable<Bool>, in range: Range<Int>) -> Bool {
        range.contains {
            ($0 == 0 || !FoldedWords.isWord(bytes[$0 - 1]))
                && words.matchAccented(line, at: $0, before: range.upperBound) != nil
        }
    }

    /// No clause is looked through further.
    static let longestClause = 100

    /// Whether nothing but blanks stands between a position and the place that is read.
    func isAdjacent(_ end: Int) -> Bool { FoldedWords.skipBlanks(bytes, end, before: limit) == place }

    /// Whether the word in front of the number stands right before it.
    var isNear: Bool { cue.map { isAdjacent($0.range.upperBound) } ?? false }
}
