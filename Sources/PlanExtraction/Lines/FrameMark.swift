internal import SourceText

/// A line that belongs to the frame round the plan's statements: titles, column names, signature, a web page's block.
enum FrameMark: Sendable, Equatable {
    /// «PHỤ LỤC», «Phụ lục I: …».
    case appendix
    /// «(Kèm theo Kế hoạch số …)».
    case attachment
    /// The name of a column of the table that the plan was typed in.
    case columnName
    /// The name of its column of measures: «Nhiệm vụ và giải pháp:».
    case measuresName
    /// «II. TỔ CHỨC THỰC HIỆN», «Điều 2.», «Nơi nhận:»: the goals and targets have come to an end, or not begun.
    case section
    /// «Nơi nhận:», «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH»: the foot of a document.
    case signature
    /// The first line of a web page's block: «HIỆU LỰC VĂN BẢN».
    case pageBlock
    /// A field of it: «Ngày ban hành: 29/05/2018».
    case pageField
    /// No letter at all: a rule or a page's number.
    case rule
    /// «Ghi chú: …», no more than when, «Quý IV/2026», or who watches: «Cơ quan theo dõi: …».
    case remark

    /// Whether it is the name of any column.
    var isColumnName: Bool { self == .columnName || self == .measuresName }

    init?(_ line: FoldedLine, _ shape: LineShape) {
        let bytes = line.folded
        let text = shape.text
        guard text.contains(where: { FoldedWords.isLetter(bytes[$0]) }), !Self.isPageNumber(bytes, text) else {
            self = .rule
            return
        }
        let isEnumerated = HeadingLabel.enumerator(bytes, text.lowerBound) != nil
        if bytes[text.lowerBound] == UInt8(ascii: "("), !isEnumerated {
            if FrameWords.attachments.end(bytes, at: text.lowerBound + 1, before: text.upperBound) != nil {
                self = .attachment
            } else if Self.isPointer(bytes, text) {
                self = .remark
            } else {
                return nil
            }
            return
        }
        if Self.isSectionTitle(line, shape) || Self.isPart(line, shape) {
            self = .section
            return
        }
        if let match = FrameWords.openings.match(bytes, at: text.lowerBound, before: text.upperBound),
            Self.fits(match.value, line, shape, match.end)
        {
            self = match.value
        } else if Self.isRemark(line, shape) || ResponsibilityLine.namesWatchers(line, shape) {
            self = .remark
        } else if let start = HeadingLabel.enumerator(bytes, text.lowerBound),
            let match = FrameWords.openings.match(bytes, at: start, before: text.upperBound),
            match.value.isColumnName,
            Self.fits(match.value, line, shape, match.end)
        {
            self = match.value
        } else if shape.bullet == .none, Self.isTime(bytes, text) {
            self = .remark
        } else {
            return nil
        }
    }

    /// «Trang 3/8».
    private static func isPageNumber(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
        guard let word = FrameWords.pages.end(bytes, at: text.lowerBound, before: text.upperBound) else { return false }
        return bytes[word..<text.upperBound].allSatisfy { !FoldedWords.isLetter($0) }
            && bytes[word..<text.upperBound].contains { FoldedWords.isDigit($0) }
    }

    /// Whether it begins with a remark's label, perhaps behind a number: «b) Thời gian thực hiện: 2024».
    private static func isRemark(_ line: FoldedLine, _ shape: LineShape) -> Bool {
        let bytes = line.folded
        let starts = [shape.text.lowerBound, HeadingLabel.enumerator(bytes, shape.text.lowerBound)]
        return starts.contains { start in
            guard let start, let end = FrameWords.remarks.end(bytes, at: start, before: shape.text.upperBound) else {
                return false
            }
            return fits(.remark, line, shape, end)
        }
    }

    /// Whether it heads a section of the plan's own: any words in capitals behind a letter, known ones alone.
    private static func isSectionTitle(_ line: FoldedLine, _ shape: LineShape) -> Bool {
        let bytes = line.folded
        let text = shape.text
        guard shape.bullet == .none, text.count < 200 else { return false }
        let hasLetter =
            text.count > 3 && line.isCapital(text.lowerBound) && FoldedWords.isLetter(bytes[text.lowerBound])
            && HeadingNumber.isSeparator(bytes[text.lowerBound + 1]) && RomanNumeral.read(bytes, text.lowerBound) == nil
        let start =
            hasLetter ? FoldedWords.skipBlanks(bytes, text.lowerBound + 2, before: text.upperBound) : text.lowerBound
        let title = start..<text.upperBound
        let isInCapitals = FoldedWords.isInCapitals(line, title)
        if let end = FrameWords.sectionTitles.end(bytes, at: start, before: text.upperBound) {
            return isInCapitals || hasLetter && isEnd(bytes, end..<text.upperBound) || isClosingTitle(line, title)
        }
        return hasLetter && isInCapitals && title.contains { FoldedWords.isLetter(bytes[$0]) }
    }

    /// Whether words are the title of a section that closes a plan, and nothing else.
    static func isClosingTitle(_ line: FoldedLine, _ title: Range<Int>) -> Bool {
        guard let end = FrameWords.closings.end(line.folded, at: title.lowerBound, before: title.upperBound) else {
            return false
        }
        return line.folded[end..<title.upperBound].allSatisfy { !FoldedWords.isWord($0) }
    }

    /// Whether brackets say no more than where to read on: «(Chi tiết tại Phụ lục II)».
    private static func isPointer(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
        guard FrameWords.pointers.end(bytes, at: text.lowerBound + 1, before: text.upperBound) != nil,
            let close = bytes[text].firstIndex(of: UInt8(ascii: ")"))
        else { return false }
        return bytes[close..<text.upperBound].allSatisfy { !FoldedWords.isWord($0) }
    }

    /// Whether it names a part of the document: «Phần thứ hai», «CHƯƠNG IV», «Biểu số 01».
    ///
    /// Behind the number nothing follows, or a title in capitals: «Phần I của đề án» and «Phần I: Rà soát» are text.
    private static func isPart(_ line: FoldedLine, _ shape: LineShape) -> Bool {
        let (bytes, text) = (line.folded, shape.text)
        guard shape.bullet == .none, text.count < 200, line.isCapital(text.lowerBound),
            let part = FrameWords.parts.end(bytes, at: text.lowerBound, before: text.upperBound)
        else { return false }
        let start = FoldedWords.skipBlanks(bytes, part, before: text.upperBound)
        let digits = FoldedWords.digits(bytes, start, before: text.upperBound)?.end
        let ordinal = FrameWords.ordinals.end(bytes, at: start, before: text.upperBound)
        let roman = RomanNumeral.read(bytes, start).flatMap { line.isCapital(start) ? $0.end : nil }
        guard let end = digits ?? ordinal ?? roman, start < end else { return false }
        return FoldedWords.isInCapitals(line, end..<text.upperBound)
    }

    /// Whether it is the sentence with which a plan ends: «Trên đây là Kế hoạch …», «Trong quá trình thực hiện, nếu có
    /// vướng mắc, …».
    static func isClosingSentence(_ line: FoldedLine, _ shape: LineShape) -> Bool {
        let (bytes, text) = (line.folded, shape.text)
        guard shape.bullet == .none, line.isCapital(text.lowerBound),
            let opening = FrameWords.closingSentences.match(bytes, at: text.lowerBound, before: text.upperBound)
        else { return false }
        if opening.value == .alone { return true }
        let words = (opening.end..<text.upperBound).filter {
            FoldedWords.isWord(bytes[$0]) && !FoldedWords.isWord(bytes[$0 - 1])
        }
        func first(_ table: PhraseTable<Bool>) -> Int? {
            words.first { table.matchAccented(line, at: $0, before: text.upperBound) != nil }
        }
        guard let condition = first(FrameWords.conditions), let difficulty = first(FrameWords.difficulties) else {
            return false
        }
        return condition < difficulty
    }

    /// Whether nothing is said but when: «Quý IV/2026», «2026 - 2030», «31/12/2026», «Hằng năm».
    static func isTime(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
        guard text.count < 40 else { return false }
        var hasWord = false
        var hasYear = false
        var isAlone = false
        var place = text.lowerBound
        while place < text.upperBound {
            if let digits = FoldedWords.digits(bytes, place, before: text.upperBound) {
                hasYear = hasYear || digits.end - place == 4
                place = digits.end
            } else if let word = FrameWords.times.match(bytes, at: place, before: text.upperBound) {
                hasWord = true
                isAlone = isAlone || word.value == .alone
                place = word.end
            } else if let number = RomanNumeral.read(bytes, place) {
                place = number.end
            } else if FoldedWords.isWord(bytes[place]) || isOfValue(bytes[place]) {
                return false
            } else {
                place += 1
            }
        }
        return isAlone || hasYear && (hasWord || text.count > 4)
    }

    /// What makes the number beside it a value that is promised.
    private static func isOfValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"), VietnameseFolding.other: true
        default: false
        }
    }

    /// Whether the rest of the line lets its first words mean what they say.
    private static func fits(_ mark: Self, _ line: FoldedLine, _ shape: LineShape, _ end: Int) -> Bool {
        let bytes = line.folded
        let rest = FoldedWords.skipBlanks(bytes, end, before: shape.text.upperBound)
        let next = rest < shape.text.upperBound ? bytes[rest] : 0
        switch mark {
        case .appendix: return shape.bullet == .none && isAppendixTitle(line, rest, shape.text.upperBound)
        case .columnName, .measuresName:
            let isIntroduction = next == UInt8(ascii: ":") && rest + 1 == shape.text.upperBound
            return isIntroduction || shape.bullet == .none && isEnd(bytes, rest..<shape.text.upperBound)
        case .pageField, .remark: return next == UInt8(ascii: ":")
        case .pageBlock: return next == 0 || next == UInt8(ascii: ":")
        case .signature:
            // Who signs may stand in a second column beside «Nơi nhận:» alone.
            let isNarrow = shape.text.count < 60 || Signature.isRecipients(line, line.columns(shape.text)[0])
            let isShort = shape.bullet == .none && isNarrow
            // «BÍ THƯ», «T/M ĐẢNG ỦY».
            let second = shape.text.dropFirst().first { bytes[$0] != UInt8(ascii: "/") }
            return isShort && (next == UInt8(ascii: ":") || second.map(line.isCapital) ?? false)
        case .section:
            let number = FoldedWords.digits(bytes, rest, before: shape.text.upperBound)?.end ?? rest
            return number > rest && number < bytes.count && HeadingNumber.isSeparator(bytes[number])
        case .attachment, .rule: return true
        }
    }

    /// Behind «phụ lục»: nothing, a number, a colon, or a title in capitals; «Phụ lục ban hành tại …» is running text.
    private static func isAppendixTitle(_ line: FoldedLine, _ position: Int, _ limit: Int) -> Bool {
        let bytes = line.folded
        guard position < limit else { return true }
        if !FoldedWords.isLetter(bytes[position]) { return true }
        if FoldedWords.wordEnd(bytes, position, before: limit) - position <= 4,
            RomanNumeral.read(bytes, position) != nil
        {
            return true
        }
        return limit - position < 300 && line.isCapital(limit - 1 - trailingMarks(bytes, limit))
    }

    private static func trailingMarks(_ bytes: [UInt8], _ limit: Int) -> Int {
        var count = 0
        while count < limit - 1, !FoldedWords.isWord(bytes[limit - 1 - count]) { count += 1 }
        return count
    }

    private static func isEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.allSatisfy {
            bytes[$0] == UInt8(ascii: ".") || bytes[$0] == UInt8(ascii: "*") || bytes[$0] == UInt8(ascii: "-")
        }
    }
}

/// A number in Roman letters, as headings of sections have it.
enum RomanNumeral {
    /// The number that the word at a position is, up to 39; nil where it is none.
    static func read(_ bytes: [UInt8], _ position: Int) -> (value: Int, end: Int)? {
        var value = 0
        var last = 10
        var place = position
        while place < bytes.count, let digit = digit(bytes[place]) {
            value += last < digit ? digit - 2 * last : digit
            last = digit
            place += 1
            if place - position > 7 { return nil }
        }
        guard place > position, place == bytes.count || !FoldedWords.isWord(bytes[place]), value < 40 else {
            return nil
        }
        return (value, place)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "i"): 1
        case UInt8(ascii: "v"): 5
        case UInt8(ascii: "x"): 10
        default: nil
        }
    }
}
