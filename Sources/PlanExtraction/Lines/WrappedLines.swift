internal import SourceText

/// Tells a text whose paragraphs were broken into a page's lines, as copies of PDFs are: it is read line by line all the same.
enum WrappedLines {
    /// A text has few paragraphs that begin with a small letter; as long as no more than these do, nothing is said.
    private static let fewest = 8
    private static let mostInHundred = 15

    /// A warning at the first line that goes on with a sentence, where many do.
    static func diagnostic(_ lines: [ReadLine], _ frame: PlanFrame) -> Diagnostic? {
        let inside = lines[frame.head..<frame.tail]
        let broken = inside.filter { goesOn($0) }
        guard let first = broken.first, broken.count >= fewest, broken.count * 100 > inside.count * mostInHundred else {
            return nil
        }
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

    /// Whether a line begins with a small letter that is no enumerator: «và Xã hội», but not «a) …».
    private static func goesOn(_ item: ReadLine) -> Bool {
        let (bytes, text) = (item.line.folded, item.shape.text)
        guard item.shape.bullet == .none, item.heading == nil, let start = text.first,
            FoldedWords.isLetter(bytes[start]), !item.line.isCapital(start)
        else { return false }
        return FoldedWords.wordEnd(bytes, start, before: text.upperBound) - start > 1
    }
}
