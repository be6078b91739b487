internal import SourceText

/// What is broken by hand below a title, in a text whose paragraphs are whole too: the brackets that say with what a plan
/// is issued, and the name of a law in capitals.
enum BrokenTitle {
    /// Titles stand before that many lines.
    private static let longest = 60
    /// No broken line of a title is longer.
    private static let widest = 160
    /// Such brackets have no more lines.
    private static let mostLines = 4

    /// The text with such lines joined, and how many were joined to the one before.
    static func joined(_ source: SourceText) -> (text: SourceText, count: Int) {
        var joints: Set<Int> = []
        for index in 0..<source.lineCount {
            if source.bytes[source.lineRange(index)].first(where: { $0 > FoldedWords.blank }) == UInt8(ascii: "(") {
                if let end = attachmentEnd(source, index) { joints.formUnion(index..<end) }
            } else if index < min(longest, source.lineCount - 1), breaksLaw(source, index) {
                joints.insert(index)
            }
        }
        return (source.joining(joints), joints.count)
    }

    /// The line that closes the brackets which one opens, if it does not itself: «(Ban hành kèm theo Quyết định số 5/QĐ-UBND
    /// ngày 1/2/2024» above «của Ủy ban nhân dân tỉnh)».
    private static func attachmentEnd(_ source: SourceText, _ first: Int) -> Int? {
        var depth = 0
        for index in first..<min(source.lineCount, first + mostLines) {
            let line = FoldedLine(source, line: index)
            guard !line.isBlank, line.count <= widest, index == first ? isAttachment(line) : mayGoOn(line) else {
                return nil
            }
            for place in 0..<line.count {
                if line.folded[place] == UInt8(ascii: "(") { depth += 1 }
                guard line.folded[place] == UInt8(ascii: ")") else { continue }
                depth -= 1
                guard depth == 0 else { continue }
                let isEnd = line.folded[place...].allSatisfy { !FoldedWords.isWord($0) }
                return isEnd && index > first ? index : nil
            }
        }
        return nil
    }

    private static func isAttachment(_ line: FoldedLine) -> Bool {
        let text = LineShape(line).text
        return FrameWords.attachments.end(line.folded, at: text.lowerBound + 1, before: text.upperBound) != nil
    }

    private static func mayGoOn(_ line: FoldedLine) -> Bool {
        let item = ReadLine(line)
        return item.shape.bullet == .none && item.heading == nil && item.responsibility == nil
    }

    /// Whether a line in capitals breaks off inside a law's name: «LUẬT TỔ CHỨC CHÍNH QUYỀN ĐỊA» above «PHƯƠNG».
    ///
    /// What is a law's name by itself goes no further.
    private static func breaksLaw(_ source: SourceText, _ index: Int) -> Bool {
        let (line, next) = (FoldedLine(source, line: index), FoldedLine(source, line: index + 1))
        guard isInCapitals(line), isInCapitals(next) else { return false }
        let words = line.words(line.trimmed(0..<line.count))
        let whole = FoldedLine(SourceText(words + " " + next.words(next.trimmed(0..<next.count))), line: 0)
        let (bytes, end) = (whole.folded, FoldedLine(SourceText(words), line: 0).count)
        return (0..<end).contains { place in
            guard place == 0 || bytes[place - 1] == FoldedWords.blank,
                let word = LawNameReading.lawWord.end(bytes, at: place, before: end)
            else { return false }
            let name = FoldedWords.skipBlanks(bytes, word, before: end)
            return LawNames.laws.end(bytes, at: name, before: end) == nil
                && LawNames.laws.end(bytes, at: name, before: bytes.count).map { $0 > end } ?? false
        }
    }

    private static func isInCapitals(_ line: FoldedLine) -> Bool {
        !line.isBlank && line.count <= widest && FoldedWords.isInCapitals(line, 0..<line.count)
    }
}
