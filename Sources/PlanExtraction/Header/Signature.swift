internal import SourceText

/// The name under a signatory's office, «CHỦ TỊCH» or another.
enum Signature {
    /// The first name that follows a signatory's office, «(Đã ký)» aside.
    static func find(_ lines: [ReadLine], _ range: Range<Int>) -> String? {
        for index in range where isOffice(lines[index]) {
            for next in (index + 1)..<min(range.upperBound, index + 7) {
                let item = lines[next]
                if isOffice(item) || isStamp(item) { continue }
                if isName(item) { return item.line.words(item.shape.text) }
                break
            }
        }
        return nil
    }

    /// An office alone on its line.
    private static func isOffice(_ item: ReadLine) -> Bool {
        let text = item.shape.text
        guard item.shape.bullet == .none,
            let end = offices.end(item.line.folded, at: text.lowerBound, before: text.upperBound)
        else { return false }
        return end >= text.upperBound
            || FoldedWords.skipBlanks(item.line.folded, end, before: text.upperBound) == text.upperBound
    }

    /// «(Đã ký)», «[Chữ ký]», «Ký bởi: …», a rule.
    private static func isStamp(_ item: ReadLine) -> Bool {
        let text = item.shape.text
        return item.frame == .rule
            || [UInt8(ascii: "("), UInt8(ascii: "[")].contains(item.line.folded[text.lowerBound])
            || stamps.end(item.line.folded, at: text.lowerBound, before: text.upperBound) != nil
    }

    /// Two to six words of letters and apostrophes only, each with a capital, that begin no document's title.
    private static func isName(_ item: ReadLine) -> Bool {
        let bytes = item.line.folded
        let text = item.shape.text
        guard text.count <= 40, item.shape.bullet == .none, item.heading == nil, item.frame == nil,
            DocumentTypes.words.matchAccented(item.line, at: text.lowerBound, before: text.upperBound) == nil
        else { return false }
        var words = 0
        var place = text.lowerBound
        while place < text.upperBound {
            guard FoldedWords.isLetter(bytes[place]), item.line.isCapital(place) else { return false }
            while place < text.upperBound,
                FoldedWords.isLetter(bytes[place]) || isApostrophe(bytes, place, before: text.upperBound)
            {
                place += 1
            }
            guard place == text.upperBound || bytes[place] == FoldedWords.blank else { return false }
            place = FoldedWords.skipBlanks(bytes, place, before: text.upperBound)
            words += 1
        }
        return (2...6).contains(words)
    }

    /// Whether an apostrophe stands within a word: «H'Yim», «K'Brơi».
    private static func isApostrophe(_ bytes: [UInt8], _ place: Int, before limit: Int) -> Bool {
        bytes[place] == UInt8(ascii: "'") && place + 1 < limit && FoldedWords.isLetter(bytes[place + 1])
    }

    private static let stamps = Vocabulary.lines.phrases("stamps")
    private static let offices = Vocabulary.lines.phrases("offices")
}
