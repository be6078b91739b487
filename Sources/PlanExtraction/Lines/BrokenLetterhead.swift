internal import SourceText

/// The lines of a letterhead that its narrow columns broke: «ỦY BAN NHÂN» above «DÂN», «Bình» above «Phước, ngày …».
///
/// A line is joined with the next, or the next two, where together they are a body, the country's name or place and day, and
/// where it is none by itself.
enum BrokenLetterhead {
    /// A letterhead ends before that many lines.
    private static let longest = 60
    /// No broken line of a letterhead is longer, nor what it is a part of.
    private static let widest = 60
    private static let widestWhole = 120

    /// The text with such lines joined, and how many were joined to the one before.
    static func joined(_ source: SourceText) -> (text: SourceText, count: Int) {
        let lines = (0..<min(source.lineCount, longest)).map { words(source, $0) }
        var joints: Set<Int> = []
        var index = 0
        while index < lines.count {
            let count = parts(lines[index...])
            joints.formUnion((index..<(index + count)).dropLast())
            index += count
        }
        return (source.joining(joints), joints.count)
    }

    private static func words(_ source: SourceText, _ index: Int) -> String {
        let line = FoldedLine(source, line: index)
        return line.count > widest ? "" : line.words(line.trimmed(0..<line.count))
    }

    /// How many lines belong together at the beginning of some: one where the first stands by itself.
    private static func parts(_ lines: ArraySlice<String>) -> Int {
        guard let first = lines.first, let part = line(first), mayBePart(part) else { return 1 }
        var rest = ""
        for (count, next) in zip(2..., lines.dropFirst().prefix(2)) {
            rest += (rest.isEmpty ? "" : " ") + next
            guard !next.isEmpty, let others = line(rest), let whole = line(first + " " + rest),
                whole.line.count <= widestWhole, !TitleLines.isTypeAlone(others),
                Dateline(others)?.place == nil
            else { return 1 }
            if isName(whole, part) || isDay(whole, part, others) { return count }
        }
        return 1
    }

    private static func line(_ words: String) -> ReadLine? { ReadLine.all(of: SourceText(words)).first }

    /// Whether a line has a capital in front and no mark of its own.
    private static func mayBePart(_ item: ReadLine) -> Bool {
        item.shape.bullet == .none && item.line.isCapital(item.shape.text.lowerBound)
    }

    /// Whether lines are the name of a body or of the country together, and the first is none.
    private static func isName(_ whole: ReadLine, _ part: ReadLine) -> Bool {
        guard FoldedWords.isInCapitals(part.line, part.shape.text),
            FoldedWords.isInCapitals(whole.line, whole.shape.text)
        else { return false }
        let text = whole.shape.text
        if IssuerName.readCentral(whole.line, text) != nil {
            return IssuerName.readCentral(part.line, part.shape.text) == nil
        }
        if let end = IssuerName.departmentEnd(whole) { return end > part.shape.text.upperBound }
        if let end = provinceEnd(whole) { return end > part.shape.text.upperBound && provinceEnd(part) == nil }
        guard let end = FrameWords.letterheads.end(whole.line.folded, at: text.lowerBound, before: text.upperBound)
        else { return false }
        return end > part.shape.text.upperBound
    }

    /// Where a province's name ends that its level begins: «TỈNH BÌNH PHƯỚC».
    private static func provinceEnd(_ item: ReadLine) -> Int? {
        let (bytes, text) = (item.line.folded, item.shape.text)
        guard let level = levels.end(bytes, at: text.lowerBound, before: text.upperBound) else { return nil }
        let name = FoldedWords.skipBlanks(bytes, level, before: text.upperBound)
        return Provinces.names.end(bytes, at: name, before: text.upperBound)
    }

    private static let levels = PhraseTable<Bool>(["tỉnh", "thành phố", "UBND tỉnh", "UBND thành phố"])

    /// Whether lines are place and day together, and neither the first nor the others are.
    private static func isDay(_ whole: ReadLine, _ part: ReadLine, _ others: ReadLine) -> Bool {
        guard let day = Dateline(whole), Dateline(part) == nil else { return false }
        return day.place != nil || Dateline(others) == nil
    }
}

extension SourceText {
    /// The text with a blank instead of the break behind each of some lines.
    ///
    /// As many lines are empty behind what was joined, so that all that follows stays on its line.
    func joining(_ lines: Set<Int>) -> SourceText {
        guard !lines.isEmpty else { return self }
        var joined: [UInt8] = []
        joined.reserveCapacity(bytes.count)
        var last = 0
        var missing = 0
        for line in lines.sorted() {
            joined += bytes[last..<lineRange(line).upperBound]
            joined.append(FoldedWords.blank)
            last = lineRange(line + 1).lowerBound
            missing += 1
            guard !lines.contains(line + 1) else { continue }
            let end = lineRange(line + 1).upperBound
            joined += bytes[last..<end]
            joined += repeatElement(UInt8(ascii: "\n"), count: missing)
            (last, missing) = (end, 0)
        }
        joined += bytes[last...]
        return SourceText(String(decoding: joined, as: UTF8.self))
    }
}
