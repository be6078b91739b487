public import SourceText

/// The paragraphs of a text that were broken into a page's lines, as copies of PDFs are.
///
/// Such a text has no long line, and many of its lines begin in mid-sentence behind full ones. A line belongs to the one
/// before it where that one ended in no mark and it begins with a small letter itself, or where that one was full and it
/// begins nothing itself: no bullet, heading, label or title; or where it breaks off inside brackets or a date, in front of a number or
/// behind a word that ends nothing. In some copies the first line of each paragraph is shorter by what stood before it.
/// A page's number between the two goes behind their paragraph.
public struct BrokenParagraphs {
    private let lines: [ReadLine]
    /// How many letters fit into a line of the page.
    private let width: Int

    /// The longest line of a page; where paragraphs are whole, there are longer ones.
    private static let widest = 130
    /// A text has few paragraphs that begin with a small letter; where all stand behind full lines, fewer will do.
    private static let fewest = 8
    private static let fewestInHundred = 5
    private static let fewestBehindFull = 3
    private static let fewestInHundredBehindFull = 10
    private static let narrowestOfFew = 50
    /// In a copy whose first lines are short, so many do.
    private static let fewestInHundredRagged = 15
    /// How many empty lines stand at most round a page's number.
    private static let widestGap = 8

    /// Looks at a text's lines; nil where they are paragraphs, or too few are broken to tell.
    init?(_ lines: [ReadLine]) {
        self.lines = lines
        let lengths = lines.map(\.shape.text.upperBound).sorted()
        guard lengths.count > Self.fewest else { return nil }
        width = lengths[lengths.count * 49 / 50]
        let broken = lines.indices.dropFirst().filter { Self.goesOn(lines[$0]) && !lines[$0 - 1].endsInMark }
        let behindFull = broken.filter { Self.isPageNumber(lines[$0 - 1]) || lengthOf($0 - 1) * 10 >= width * 7 }
        let areMany = broken.count >= Self.fewest && broken.count * 100 > lines.count * Self.fewestInHundred
        let areSure =
            behindFull.count == broken.count && broken.count >= Self.fewestBehindFull
            && Self.areRests(broken, lines, width, moreInHundred: Self.fewestInHundredBehindFull)
        let isPage = areMany || areSure
        guard width <= Self.widest,
            isPage && behindFull.count * 10 >= broken.count * 7 || areMany && isRagged(broken, behindFull)
        else { return nil }
        // Measures may begin with small letters too, but with verbs.
        let measures = broken.filter { NameLine.beginsWithVerb(lines[$0]) }
        guard measures.count * 2 < broken.count else { return nil }
    }

    /// Whether lines stand behind full ones where those are not the first of their paragraphs, which may be shorter.
    private func isRagged(_ broken: [Int], _ behindFull: [Int]) -> Bool {
        let full = Set(behindFull)
        let others = broken.count { Self.goesOn(lines[$0 - 1]) && !full.contains($0) }
        return others * 10 <= broken.count && behindFull.count * 3 >= broken.count
            && Self.areRests(broken, lines, width, moreInHundred: Self.fewestInHundredRagged)
    }

    /// Whether lines that begin in mid-sentence are what is left of paragraphs, and no items or units below one another: more
    /// than some in a hundred, words enough, and an end that is shorter than the page or has a mark.
    private static func areRests(
        _ broken: [Int],
        _ lines: [ReadLine],
        _ width: Int,
        moreInHundred fewest: Int
    ) -> Bool {
        guard broken.count * 100 > lines.count * fewest, width >= narrowestOfFew else { return false }
        let letters = broken.reduce(0) { $0 + lines[$1].shape.text.count }
        let ends = broken.indices.filter { $0 + 1 == broken.count || broken[$0 + 1] != broken[$0] + 1 }
        let whole = ends.filter {
            let item = lines[broken[$0]]
            return item.endsInMark || item.shape.text.upperBound * 10 < width * 7
        }
        return letters * 5 > broken.count * width && whole.count * 10 >= ends.count * 8
    }

    /// The text with one paragraph a line, each where its first line was, and how many lines were joined to the one before.
    func joined(_ source: SourceText) -> (text: SourceText, count: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.bytes.count)
        var line = 1
        func begin(_ index: Int) {
            while line < lines[index].line.number {
                bytes.append(UInt8(ascii: "\n"))
                line += 1
            }
            bytes += words(index, source)
        }
        var pageNumbers: [Int] = []
        var count = 0
        var last: Int?
        for index in lines.indices {
            if let last, Self.isPageNumber(lines[index]), !BrokenDate.isDay(lines[index], behind: lines[last]) {
                pageNumbers.append(index)
                continue
            }
            if let last, joins(index, to: last) {
                if !endsInsideWord(bytes) { bytes.append(FoldedWords.blank) }
                bytes += words(index, source)
                count += 1
            } else {
                pageNumbers.forEach(begin)
                pageNumbers = []
                begin(index)
            }
            last = index
        }
        pageNumbers.forEach(begin)
        return (SourceText(String(decoding: bytes, as: UTF8.self)), count)
    }

    /// A line without the blanks at its ends.
    private func words(_ index: Int, _ source: SourceText) -> ArraySlice<UInt8> {
        let line = lines[index].line
        return source.bytes[line.span(line.trimmed(0..<line.count)).range]
    }

    /// «QĐ-» and «TTg» are one number; behind «Lao động -» a blank follows.
    private func endsInsideWord(_ bytes: [UInt8]) -> Bool {
        guard let last = bytes.last, last == FoldedWords.dash || last == UInt8(ascii: "/") else { return false }
        return bytes.dropLast().last.map { $0 != FoldedWords.blank } ?? false
    }

    private func lengthOf(_ index: Int) -> Int { lines[index].shape.text.upperBound }

    private func joins(_ index: Int, to last: Int) -> Bool {
        let (item, before) = (lines[index], lines[last])
        let gap = item.line.number - before.line.number
        guard gap == 1 || last < index - 1 && gap <= Self.widestGap else { return false }
        if BrokenDate.isInside(before, item) { return true }
        guard before.frame == nil || before.frame == .rule else { return false }
        if Self.isInside(before, item) || goesOnWithName(item, last) { return true }
        if BrokenDate.isDay(item, of: before, isFull: isFull(last, before: item)) { return true }
        let end = before.shape.text.last.map { before.line.folded[$0] }
        if Self.goesOn(item), !before.endsInMark { return true }
        guard end != UInt8(ascii: "."), end != UInt8(ascii: ":") else { return false }
        guard isFull(last, before: item) else {
            return Self.endsOpen(before) && Self.beginsNothing(item)
        }
        if Self.goesOn(item) { return !NameLine.beginsWithVerb(item) }
        return Self.beginsNothing(item) && !Self.isInCapitals(before) && !beginsPreamble(index)
    }

    /// Whether a line below a plan's title begins the text: «Thực hiện Nghị quyết số …».
    private func beginsPreamble(_ index: Int) -> Bool {
        let (line, text) = (lines[index].line, lines[index].shape.text)
        guard index > 1, index + 1 < lines.count, isFull(index, before: lines[index + 1]),
            TitleLines.isTypeAlone(lines[index - 2]), Self.isInCapitals(lines[index - 2]),
            line.isCapital(text.lowerBound),
            let end = Self.carryingOut.matchAccented(line, at: text.lowerBound, before: text.upperBound)?.end
        else { return false }
        let next = FoldedWords.skipBlanks(line.folded, end, before: text.upperBound)
        return DocumentTypes.words.match(line.folded, at: next, before: text.upperBound) != nil
    }

    private static let carryingOut = PhraseTable<Bool>(["thực hiện"])

    /// Whether a line's dash stands inside a name, «- Thương binh và Xã hội» behind «… của Bộ Lao động», or a period.
    private func goesOnWithName(_ item: ReadLine, _ last: Int) -> Bool {
        let (before, text) = (lines[last], item.shape.text)
        let (bytes, end) = (before.line.folded, before.shape.text.upperBound)
        guard item.shape.bullet == .item, !before.endsInMark, lengthOf(last) * 10 >= width * 7,
            let second = text.first, item.line.folded[0..<second].contains(FoldedWords.dash)
        else { return false }
        if BrokenDate.isPeriod(before, item) { return true }
        var start = FoldedWords.wordStart(bytes, end)
        start = FoldedWords.wordStart(bytes, before.line.trimmed(0..<start).upperBound)
        guard before.line.isCapital(start) == item.line.isCapital(second) else { return false }
        let name = FoldedLine(SourceText(before.line.words(start..<end) + " " + item.line.words(text)), line: 0)
        guard let match = Self.dashedNames.matchAccented(name, at: 0, before: name.count)?.end else { return false }
        // «- xã hội hóa y tế» and «- an ninh mạng» are items.
        let next = FoldedWords.skipBlanks(name.folded, match, before: name.count)
        return Self.others.end(name.folded, at: next, before: name.count) == nil
    }

    /// Names of two halves with a dash between.
    private static let dashedNames = Vocabulary.lines.phrases("dashed-names")
    /// Words that make another name of the second half.
    private static let others = Vocabulary.lines.phrases("dashed-name-ends")

    /// Whether a line ends with a dash or words at which no paragraph ends: «… ngày 31/12/2023 của Bộ».
    static func endsOpen(_ item: ReadLine) -> Bool {
        let (bytes, end) = (item.line.folded, item.shape.text.upperBound)
        if let last = item.shape.text.last, bytes[last] == FoldedWords.dash { return true }
        var start = end
        for _ in 0..<mostOpenWords {
            start = FoldedWords.wordStart(bytes, start)
            if openEnds.matchAccented(item.line, at: start, before: end)?.end == end { return true }
            while start > 0, bytes[start - 1] == FoldedWords.blank { start -= 1 }
        }
        return false
    }

    private static let mostOpenWords = 3

    /// Whether a line breaks off in front of a number, «… Quyết định số», or inside brackets that the next one closes.
    private static func isInside(_ before: ReadLine, _ item: ReadLine) -> Bool {
        let (bytes, text) = (before.line.folded, before.shape.text)
        let next = item.line.folded
        guard let first = item.shape.text.first, item.shape.bullet == .none, item.responsibility == nil else {
            return false
        }
        if beforeTerms.endsBefore(bytes, text.upperBound), RomanNumeral.read(next, first) != nil { return true }
        guard item.heading == nil, !item.isEnumerated else { return false }
        if FoldedWords.isDigit(next[first]), beforeNumbers.endsBefore(bytes, text.upperBound) { return true }
        let open = bytes[text].lastIndex(of: UInt8(ascii: "("))
        let isOpen = open.map { !bytes[$0..<text.upperBound].contains(UInt8(ascii: ")")) } ?? false
        let mark = next[item.shape.text].prefix(longestRest).first {
            $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")")
        }
        return isOpen && mark == UInt8(ascii: ")") && !before.endsInMark
    }

    /// What of brackets stands on the next line is shorter.
    private static let longestRest = 100
    private static let beforeNumbers = PhraseTable<Bool>(["số", "ISO", "TCVN"])
    /// Words at which no paragraph ends.
    private static let openEnds = Vocabulary.lines.phrases("open-ends")
    private static let beforeTerms = PhraseTable<Bool>(["khóa"])

    /// Whether the next line's first word had no room on a line; letters are not equally wide, so it may have some fewer.
    private func isFull(_ index: Int, before next: ReadLine) -> Bool {
        let start = next.shape.text.lowerBound
        let word = FoldedWords.wordEnd(next.line.folded, start, before: next.line.count) - start
        return (lengthOf(index) + 1 + word) * 10 >= width * 9
    }

    /// Whether a line has no mark, number or label of a paragraph in front, and is no title.
    private static func beginsNothing(_ item: ReadLine) -> Bool {
        guard item.shape.bullet == .none, item.heading == nil, item.responsibility == nil,
            item.frame == nil || item.frame == .rule, item.frame == .rule || !isInCapitals(item)
        else { return false }
        return !item.isEnumerated && !givesBasis(item)
    }

    /// Whether a line is a preamble's: «Căn cứ Luật …», but not «Căn cứ Núi Dinh».
    private static func givesBasis(_ item: ReadLine) -> Bool {
        let (line, text) = (item.line, item.shape.text)
        guard line.isCapital(text.lowerBound),
            let end = bases.matchAccented(line, at: text.lowerBound, before: text.upperBound)?.end
        else { return false }
        let next = FoldedWords.skipBlanks(line.folded, end, before: text.upperBound)
        return LawNameReading.lawWord.end(line.folded, at: next, before: text.upperBound) != nil
            || DocumentTypes.words.match(line.folded, at: next, before: text.upperBound) != nil
            || proposals.matchAccented(line, at: text.lowerBound, before: text.upperBound) != nil
    }

    private static let bases = PhraseTable<Bool>(["căn cứ", "xét đề nghị", "theo đề nghị"])
    private static let proposals = PhraseTable<Bool>(["xét đề nghị", "theo đề nghị"])

    /// «7», «- 7 -», «3/14», «Trang 3»: nothing but whole numbers.
    private static func isPageNumber(_ item: ReadLine) -> Bool {
        guard item.frame == .rule else { return false }
        let bytes = item.line.folded
        let words = (0..<item.line.count).filter { FoldedWords.isWord(bytes[$0]) }
        let isMarked = item.shape.text.contains {
            [UInt8(ascii: "%"), UInt8(ascii: ";"), UInt8(ascii: ".")].contains(bytes[$0])
        }
        return !isMarked && words.contains { FoldedWords.isDigit(bytes[$0]) } && words.count < 12
    }

    private static func isInCapitals(_ item: ReadLine) -> Bool {
        FoldedWords.isInCapitals(item.line, item.shape.text)
    }
}

extension BrokenParagraphs {
    /// A text with its letterhead, titles and paragraphs whole, each on the line on which it began.
    ///
    /// - Parameter source: any text.
    /// - Returns: the text, itself where nothing is broken, and how many lines were joined to the one before.
    /// - Complexity: O(*n*) in the text's bytes.
    public static func wholeText(_ source: SourceText) -> (text: SourceText, joinedLineCount: Int) {
        let (head, headCount) = BrokenLetterhead.joined(source)
        let (whole, count) = wholeParagraphs(head)
        // A page's width is told by its lines as they came.
        let (text, titleCount) = BrokenTitle.joined(whole)
        return (text, headCount + count + titleCount)
    }

    private static func wholeParagraphs(_ source: SourceText) -> (text: SourceText, count: Int) {
        guard mayBeBroken(source), let paragraphs = BrokenParagraphs(ReadLine.all(of: source)) else {
            return (source, 0)
        }
        return paragraphs.joined(source)
    }

    /// Whether few enough lines are longer than a page's, found without a look at their words, which takes a third of what
    /// reading the plan does.
    private static func mayBeBroken(_ source: SourceText) -> Bool {
        var (long, count) = (0, 0)
        for index in 0..<source.lineCount {
            // A letter with its accents apart has two scalars or three.
            let scalars = source.bytes[source.lineRange(index)].count { $0 & 0xC0 != 0x80 }
            if scalars > widest * 2 { long += 1 }
            if scalars > 1 { count += 1 }
        }
        return long * 50 <= count
    }

    /// A warning at the first line that goes on with a sentence, where many do in a text whose lines are not joined.
    static func diagnostic(_ lines: [ReadLine], _ frame: PlanFrame) -> Diagnostic? {
        let inside = lines[frame.head..<frame.tail]
        let broken = inside.filter { goesOn($0) }
        let areMany = broken.count >= fewest && broken.count * 100 > inside.count * mostUntold
        guard let first = broken.first, areMany || BrokenParagraphs(lines) != nil else { return nil }
        let message =
            "\(broken.count) of \(inside.count) lines begin in mid-sentence: paragraphs seem to be broken into lines. "
            + "Put each on one line, or give the page or Word document itself."
        return Diagnostic(
            .warning,
            code: "broken-paragraphs",
            message: message,
            span: first.line.span(first.shape.text)
        )
    }

    private static let mostUntold = 15

    /// Whether a line begins with a small letter that is no enumerator: «và Xã hội», but not «a) …».
    private static func goesOn(_ item: ReadLine) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        guard item.shape.bullet == .none, item.heading == nil, item.responsibility == nil, item.frame == nil,
            let start = text.first,
            FoldedWords.isLetter(bytes[start]), !item.line.isCapital(start)
        else { return false }
        return FoldedWords.wordEnd(bytes, start, before: text.upperBound) - start > 1
    }
}
