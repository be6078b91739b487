internal import SourceText

/// Reads what a plan says of itself: letterhead, title, signature, and the block of a web page.
struct HeaderReader {
    private let lines: [ReadLine]
    private let frame: PlanFrame
    private let page: PageBlock
    private(set) var header: PlanHeader
    /// The issuing body's full name.
    private(set) var issuer: String?
    /// The line with the plan's own number, if it has nothing else: that names no other document.
    private(set) var numberLine: Int?
    private(set) var diagnostics: [Diagnostic] = []

    /// How many lines from the top a letterhead may take.
    private static let letterheadLines = 40

    init(_ lines: [ReadLine], _ frame: PlanFrame) {
        self.lines = lines
        self.frame = frame
        page = PageBlock(lines, frame)
        header = PlanHeader(number: "", title: "", span: SourceSpan(start: 0, end: 0))
        readNumberAndTitle()
        readLetterhead()
        readDates()
        header.signer = Signature.find(lines, head.lowerBound..<frame.tail) ?? page.signer
    }

    /// The lines in front of the first goal or target.
    private var head: Range<Int> { frame.head..<max(frame.head, frame.headings.first ?? frame.tail) }
    private var letterhead: Range<Int> { head.prefix(Self.letterheadLines) }

    private mutating func readNumberAndTitle() {
        var spans: [SourceSpan] = []
        if let (index, range) = findNumber() {
            // As other documents write it, without the blanks of a form that was filled in: «36 /KH-UBND».
            header.number = lines[index].line.words(range).filter { !$0.isWhitespace }
            if range.upperBound >= lines[index].shape.text.upperBound { numberLine = index }
            spans.append(lines[index].line.span(range))
        } else {
            header.number = page.number ?? ""
        }
        if let title = TitleLines.find(lines, head) {
            header.title = title.words
            spans.append(title.span)
        } else {
            header.title = page.title ?? ""
        }
        let start = spans.map(\.start).min() ?? 0
        header.span = SourceSpan(start: start, end: spans.map(\.end).max() ?? start)
        if header.number.isEmpty { warn("missing-number", "The plan's own number was not found.") }
        if header.title.isEmpty { warn("missing-title", "The plan's title was not found.") }
    }

    private mutating func warn(_ code: String, _ message: String) {
        diagnostics.append(Diagnostic(.warning, code: code, message: message, span: header.span))
    }

    /// Where a number goes on that is typed with blanks round its marks: « / KH - UBND».
    private static func numberEnd(_ line: FoldedLine, _ end: Int) -> Int? {
        let bytes = line.folded
        let marks = [UInt8(ascii: "/"), FoldedWords.dash, FoldedWords.blank]
        var place = end
        while place < bytes.count, marks.contains(bytes[place]) { place += 1 }
        let isParted = bytes[end..<place].contains { $0 != FoldedWords.blank }
        guard place < bytes.count, place > end, isParted || marks.contains(bytes[end - 1]) else { return nil }
        while place < bytes.count, bytes[place] != FoldedWords.blank {
            // What follows a sign is in capitals; «- Quảng Ninh, ngày …» is no part of it.
            if FoldedWords.isLetter(bytes[place]), !line.isCapital(place) { return nil }
            place += 1
        }
        return place
    }

    /// The number behind «Số:» in the letterhead; blanks may stand round its marks.
    private func findNumber() -> (Int, Range<Int>)? {
        for index in letterhead {
            guard let start = Self.numberStart(lines[index]) ?? numberBelowLabel(index) else { continue }
            if let range = Self.number(lines[index].line, from: start) { return (index, range) }
        }
        return findTypedNumber()
    }

    /// The number of a letterhead that has the type before it, alone on its line above the title: «Kế hoạch số: 18/KH-UBND».
    private func findTypedNumber() -> (Int, Range<Int>)? {
        for index in letterhead {
            let (line, text) = (lines[index].line, lines[index].shape.text)
            guard let type = TitleLines.typeEnd(lines[index]) else { continue }
            // The first line that begins like a title is the title, or this.
            let start = FoldedWords.skipBlanks(line.folded, type, before: text.upperBound)
            guard let number = Self.numberStart(line, start..<text.upperBound),
                line.folded[start..<number].contains(UInt8(ascii: ":")),
                let range = Self.number(line, from: number), range.upperBound == text.upperBound,
                !isAnother(line.folded[text.lowerBound..<type], range, line, letterhead.suffix(from: index + 1))
            else { return nil }
            return (index, range)
        }
        return nil
    }

    /// Whether a number is that of a document of the country's that a plan carries out, since the title below is of another type.
    private func isAnother(
        _ type: ArraySlice<UInt8>,
        _ number: Range<Int>,
        _ line: FoldedLine,
        _ below: Range<Int>
    ) -> Bool {
        guard let title = below.first(where: { TitleLines.typeEnd(lines[$0]) != nil }),
            !lines[title].line.folded[lines[title].shape.text.lowerBound...].starts(with: type)
        else { return false }
        let codes = line.folded[number].split { !FoldedWords.isLetter($0) }
        return codes.contains { IssuerWords.level(ofCode: Array($0)) == .central }
    }

    /// The number that begins at a position; nil in a draft, where it is still to come: «Số:      /KH-UBND».
    private static func number(_ line: FoldedLine, from start: Int) -> Range<Int>? {
        let bytes = line.folded
        var end = start
        while end < bytes.count, bytes[end] != FoldedWords.blank { end += 1 }
        while let more = numberEnd(line, end) { end = more }
        while end > start, bytes[end - 1] == UInt8(ascii: ",") || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end > start, FoldedWords.isDigit(bytes[start]),
            bytes[start..<end].contains(where: { FoldedWords.isLetter($0) })
        else { return nil }
        return start..<end
    }

    /// Whether a line is no more than a document's own number: «Số: 18/KH-CAT».
    static func isNumber(_ item: ReadLine) -> Bool {
        numberStart(item).flatMap { number(item.line, from: $0) }?.upperBound == item.shape.text.upperBound
    }

    /// Whether a line begins with a document's number, or with the place of one that is still to come: «Số:     /KH-UBND».
    ///
    /// A plan's own ends its column: «SỐ 05-NQ/TU NGÀY 01/3/2025» is another's.
    static func hasNumber(_ item: ReadLine, isOwn: Bool) -> Bool {
        guard let start = numberStart(item) else { return false }
        if item.line.folded[start] == UInt8(ascii: "/") { return true }
        guard let number = number(item.line, from: start) else { return false }
        return !isOwn || item.line.columns(item.shape.text).contains { $0.upperBound == number.upperBound }
    }

    /// Where a number begins whose label is alone on the line above: «Số:».
    private func numberBelowLabel(_ index: Int) -> Int? {
        guard index > head.lowerBound, let first = lines[index].shape.text.first,
            FoldedWords.isDigit(lines[index].line.folded[first])
        else { return nil }
        let (line, text) = (lines[index - 1].line, lines[index - 1].shape.text)
        let isLabel = line.isCapital(text.lowerBound) && line.matches("so:", at: text.lowerBound) && text.count == 3
        return isLabel ? first : nil
    }

    private static func numberStart(_ item: ReadLine) -> Int? { numberStart(item.line, item.shape.text) }

    /// Where a number begins behind «Số»; in small letters and without a colon, the word goes on with a sentence.
    private static func numberStart(_ line: FoldedLine, _ text: Range<Int>) -> Int? {
        let bytes = line.folded
        guard line.matches("so", at: text.lowerBound) else { return nil }
        var place = FoldedWords.skipBlanks(bytes, text.lowerBound + 2, before: text.upperBound)
        if place < text.upperBound, bytes[place] == UInt8(ascii: ":") {
            place = FoldedWords.skipBlanks(bytes, place + 1, before: text.upperBound)
        } else if place == text.lowerBound + 2 || place == text.upperBound || !FoldedWords.isDigit(bytes[place])
            || !line.isCapital(text.lowerBound) && bytes[place..<text.upperBound].contains(FoldedWords.blank)
        {
            return nil
        }
        return place < text.upperBound ? place : nil
    }
}

extension HeaderReader {
    private mutating func readLetterhead() {
        let dateline = Dateline.find(lines, letterhead)
        let name = IssuerName.find(lines, letterhead, place: dateline?.place, number: header.number)
        issuer = name?.full ?? page.issuer
        header.province = name?.province ?? page.province ?? (name?.isCentral == true ? nil : dateline?.place)
        if header.province == nil, let issuer, Jurisdiction.level(ofIssuer: issuer) != nil {
            header.province = ProvinceAbove.find(lines, head)
        }
        header.issuedOn = dateline?.date
    }

    private mutating func readDates() {
        header.issuedOn = header.issuedOn ?? page.issuedOn
        header.effectiveOn = page.effectiveOn ?? ownEffectiveOn
    }

    private static let effect = Vocabulary.lines.phrases("effect")
    private static let from = PhraseTable<Bool>(["từ", "kể từ"])
    private static let fromSigning = Vocabulary.lines.phrases("from-signing")

    /// The day on which an article says that the document takes effect: that of its signing or another.
    private var ownEffectiveOn: CalendarDate? {
        for item in lines.prefix(400) {
            let bytes = item.line.folded
            for place in bytes.indices {
                guard let end = Self.effect.end(bytes, at: place, before: bytes.count),
                    !isOfAnother(bytes, before: place)
                else { continue }
                let next = FoldedWords.skipBlanks(bytes, end, before: bytes.count)
                if Self.fromSigning.end(bytes, at: next, before: bytes.count) != nil { return header.issuedOn }
                let day = Self.from.end(bytes, at: next, before: bytes.count) ?? next
                if let date = DateReading.read(bytes, at: day, before: bytes.count)?.date { return date }
            }
        }
        return nil
    }
}

extension HeaderReader {
    private static let own = PhraseTable<Bool>(["này"])

    /// Whether it is a law or the like that is said to take effect, and not the document itself.
    private func isOfAnother(_ bytes: [UInt8], before limit: Int) -> Bool {
        var isOther = false
        // Nothing further back is what takes effect.
        var place = limit < 200 ? 0 : FoldedWords.wordEnd(bytes, limit - 200, before: limit)
        while place < limit {
            if let type = DocumentTypes.words.match(bytes, at: place, before: limit)?.value.type {
                isOther = [.law, .ordinance, .decree, .circular, .jointCircular, .convention].contains(type)
            } else if Self.own.end(bytes, at: place, before: limit) != nil {
                return false
            }
            place = FoldedWords.wordEnd(bytes, place, before: limit) + 1
        }
        return isOther
    }
}

/// Place and day of issue: «Quảng Ninh, ngày 29 tháng 05 năm 2018».
struct Dateline {
    let place: String?
    let date: CalendarDate
    /// Whether nothing but marks stands behind the day.
    let endsLine: Bool

    static func find(_ lines: [ReadLine], _ range: Range<Int>) -> Dateline? {
        for index in range {
            let item = lines[index]
            if item.shape.text.count > 160 { continue }
            if let dateline = Dateline(item) { return dateline }
        }
        return nil
    }

    init?(_ item: ReadLine) {
        let bytes = item.line.folded
        let text = item.shape.text
        for place in text where item.line.matches("ngay", at: place) {
            let before = item.line.trimmed(text.lowerBound..<place)
            guard let comma = before.last, bytes[comma] == UInt8(ascii: ","),
                let reading = DateReading.read(bytes, at: place, before: text.upperBound), let date = reading.date
            else { continue }
            self.date = date
            endsLine = bytes[reading.end..<text.upperBound].allSatisfy { !FoldedWords.isWord($0) }
            self.place = Self.place(item.line, item.line.trimmed(before.lowerBound..<comma))
            return
        }
        return nil
    }

    /// The province's name in front of the comma, the number of a two-column letterhead left out.
    private static func place(_ line: FoldedLine, _ range: Range<Int>) -> String? {
        var start = range.upperBound
        while start > range.lowerBound,
            FoldedWords.isLetter(line.folded[start - 1]) || line.folded[start - 1] == FoldedWords.blank
        {
            start -= 1
        }
        let words = line.trimmed(start..<range.upperBound)
        for place in words where place == words.lowerBound || line.folded[place - 1] == FoldedWords.blank {
            if Provinces.names.end(line.folded, at: place, before: words.upperBound) == words.upperBound {
                return line.words(place..<words.upperBound)
            }
        }
        return nil
    }
}
