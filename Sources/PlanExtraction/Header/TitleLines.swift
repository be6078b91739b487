internal import SourceText

/// A plan's title: the line with its type and the lines of its subject.
struct TitleLines {
    private(set) var words: String
    private(set) var span: SourceSpan

    /// The title of the plan; where a decision is issued with a plan attached, the attached plan's.
    static func find(_ lines: [ReadLine], _ range: Range<Int>) -> TitleLines? {
        var found: TitleLines?
        var isDecision = false
        for index in range {
            let item = lines[index]
            let text = item.shape.text
            guard item.shape.bullet == .none, item.heading == nil, !item.introduces,
                item.line.isCapital(text.lowerBound + 1),
                let match = types.match(item.line.folded, at: text.lowerBound, before: text.upperBound)
            else { continue }
            if found != nil, !isDecision || match.value == .decision { continue }
            let title = TitleLines(lines, index, range)
            // «KẾ HOẠCH» alone says less than the decision.
            if found != nil, title.span == item.line.span(text), match.end >= text.upperBound { continue }
            found = title
            isDecision = match.value == .decision
        }
        return found ?? subject(lines, range)
    }

    /// The lines in capitals below place and day, where a copy has lost the line with the type.
    private static func subject(_ lines: [ReadLine], _ range: Range<Int>) -> TitleLines? {
        guard let day = range.first(where: { Dateline(lines[$0]) != nil }) else { return nil }
        let next = (day + 1)..<range.upperBound
        guard let first = next.first(where: { lines[$0].frame == nil && !isMotto(lines[$0]) }),
            lines[first].line.words(lines[first].shape.text).split(separator: " ").count >= fewestWords,
            lines[first].line.isCapital(lines[first].shape.text.lowerBound + 1),
            continues(lines[first], isFirst: false, lines[day])
        else { return nil }
        return TitleLines(lines, first, range)
    }

    /// No plan's subject has fewer; «KHẨN», «DỰ THẢO LẦN 2» are none.
    private static let fewestWords = 5

    /// The country's or the Party's name above place and day, or below them.
    private static func isMotto(_ item: ReadLine) -> Bool {
        IssuerName.isMotto(item.line, at: item.shape.text.lowerBound, before: item.shape.text.upperBound)
    }

    private init(_ lines: [ReadLine], _ first: Int, _ range: Range<Int>) {
        let item = lines[first]
        words = item.line.words(item.shape.text)
        span = item.line.span(item.shape.text)
        let rest = range.suffix(from: first + 1).prefix(Self.mostLines)
        var previous = item
        for next in rest.map({ lines[$0] }) {
            let isFirst = span == item.line.span(item.shape.text)
            if isFirst, Self.isTypeAlone(item), Self.isDraftMark(next) { continue }
            guard Self.continues(next, isFirst: isFirst, item) || Self.goesOn(next, behind: previous) else { return }
            words += " " + next.line.words(next.shape.text)
            span.end = next.line.span(next.shape.text).end
            previous = next
        }
    }

    /// A subject has no more lines.
    private static let mostLines = 6

    /// Whether a line goes on with the title: in capitals like its first line, or directly below the type.
    private static func continues(_ item: ReadLine, isFirst: Bool, _ title: ReadLine) -> Bool {
        let text = item.shape.text
        let bytes = item.line.folded
        // «GIAI ĐOẠN 2026 - 2030».
        let isTime = FrameMark.isTime(bytes, text)
        let isBelowType = isFirst && isTypeAlone(title)
        guard item.frame == nil || isTime || isBelowType && isTask(item), item.heading == nil,
            item.responsibility == nil, item.shape.bullet == .none,
            !item.introduces,
            stops.end(bytes, at: text.lowerBound, before: text.upperBound) == nil, !isIssuer(item), text.count <= 600
        else { return false }
        let isCapitals = item.line.isCapital(text.lowerBound) && isInCapitals(item.line, text)
        let isWrapped = FoldedWords.isLetter(bytes[text.lowerBound]) && !item.line.isCapital(text.lowerBound)
        return isCapitals || isWrapped || isTime || isBelowType
    }

    /// Where the type of document ends that a line begins with.
    static func typeEnd(_ item: ReadLine) -> Int? {
        let text = item.shape.text
        guard item.shape.bullet == .none, item.line.isCapital(text.lowerBound) else { return nil }
        return types.match(item.line.folded, at: text.lowerBound, before: text.upperBound)?.end
    }

    /// Whether a line says what is carried out, and is no section's title: «TỔ CHỨC THỰC HIỆN CHIẾN LƯỢC QUỐC GIA».
    private static func isTask(_ item: ReadLine) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        guard item.frame == .section,
            let end = FrameWords.closings.end(bytes, at: text.lowerBound, before: text.upperBound)
        else { return false }
        let next = FoldedWords.skipBlanks(bytes, end, before: text.upperBound)
        return next < text.upperBound && FoldedWords.isWord(bytes[next])
            && FoldedWords.and.end(bytes, at: next, before: text.upperBound) == nil
    }

    /// «(Dự thảo)», «(Dự thảo lần 2)».
    private static func isDraftMark(_ item: ReadLine) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        return text.count < 30 && bytes[text.lowerBound] == UInt8(ascii: "(")
            && bytes[text].firstIndex(of: UInt8(ascii: ")")) == text.upperBound - 1
            && drafts.matchAccented(item.line, at: text.lowerBound + 1, before: text.upperBound) != nil
    }

    private static let drafts = PhraseTable<Bool>(["dự thảo"])

    /// Whether a line in mixed letters goes on with the words of the title's last one: behind «… của»; with the Party's
    /// congress, «(khóa XIII) về …»; with its committee behind the meeting, «… Hội nghị lần thứ tư».
    private static func goesOn(_ item: ReadLine, behind previous: ReadLine) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        guard item.frame == nil, item.heading == nil, item.responsibility == nil, item.shape.bullet == .none,
            !item.endsInMark, !previous.endsInMark, text.count <= longestRest, !isTypeAlone(previous)
        else { return false }
        if bytes[text.lowerBound] == UInt8(ascii: "(") {
            guard let word = congresses.end(bytes, at: text.lowerBound + 1, before: text.upperBound) else {
                return false
            }
            let number = FoldedWords.skipBlanks(bytes, word, before: text.upperBound)
            return RomanNumeral.read(bytes, number).map { bytes[$0.end...].first == UInt8(ascii: ")") } ?? false
        }
        if committees.matchAccented(item.line, at: text.lowerBound, before: text.upperBound) != nil {
            let ordinal = FoldedWords.wordStart(previous.line.folded, previous.shape.text.upperBound)
            let before = previous.line.trimmed(0..<ordinal).upperBound
            if meetings.endsBefore(previous.line.folded, before) { return true }
        }
        let isBody = IssuerReading.body(item.line, at: text.lowerBound, before: text.upperBound) != nil
        return isBody && of.endsBefore(previous.line.folded, previous.shape.text.upperBound)
    }

    /// What is left of a title's sentence is shorter.
    private static let longestRest = 160
    private static let congresses = PhraseTable<Bool>(["khóa"])
    private static let committees = PhraseTable<Bool>(["Ban Chấp hành Trung ương"])
    private static let meetings = PhraseTable<Bool>(["lần thứ"])
    private static let of = PhraseTable<Bool>(["của"])

    /// Whether a line is the type of document and nothing else: «KẾ HOẠCH».
    static func isTypeAlone(_ title: ReadLine) -> Bool {
        types.match(title.line.folded, at: title.shape.text.lowerBound, before: title.line.count)
            .map { $0.end >= title.shape.text.upperBound } ?? false
    }

    /// Whether a line is no more than who issues: «THỦ TƯỚNG CHÍNH PHỦ», «BỘ TRƯỞNG BỘ TƯ PHÁP»; «HỘI NHẬP QUỐC TẾ» is a subject.
    private static func isIssuer(_ item: ReadLine) -> Bool {
        let text = item.shape.text
        guard item.line.isCapital(text.lowerBound + 1),
            let body = IssuerReading.body(item.line, at: text.lowerBound, before: text.upperBound)
        else { return false }
        return !body.isKind && body.range.upperBound == text.upperBound
    }

    private static func isInCapitals(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        var capitals = 0
        var letters = 0
        for place in range where FoldedWords.isLetter(line.folded[place]) {
            letters += 1
            if line.isCapital(place) { capitals += 1 }
        }
        return capitals * 10 >= letters * 7
    }

    private enum Kind: Sendable, CaseIterable {
        case plan
        case decision
    }

    private static let types = Vocabulary.documents.table("plan-types", of: Kind.self)

    /// What the first line behind a title begins with.
    private static let stops = Vocabulary.documents.phrases("title-ends")
}
