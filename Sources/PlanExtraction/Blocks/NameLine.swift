internal import SourceText

/// A line that goes on with the list of agencies above it.
enum NameLine {
    /// Whether a line goes on with the list of the line above it.
    static func continues(_ above: ReadLine, isFirst: Bool, _ item: ReadLine) -> Bool {
        let isOpen = isFirst && above.lists?.isOpen == true || endsOpen(above)
        let isListed = !isFirst && above.shape.bullet != .none && item.shape.bullet == above.shape.bullet
        return (isOpen || isListed) && isAlone(item)
    }

    /// Whether a line is a list of bodies and nothing else.
    static func isAlone(_ item: ReadLine) -> Bool {
        item.responsibility == nil && item.frame == nil && item.heading == nil && !item.introduces
            && isNames(item.line, item.shape.text)
    }

    /// Whether a list ends in a comma, a semicolon or «và», so that more must follow.
    private static func endsOpen(_ item: ReadLine) -> Bool {
        guard let last = item.shape.text.last else { return false }
        let byte = item.line.folded[last]
        return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || item.line.matches(" va", at: last - 2)
    }

    /// Whether a line, or a part of it, begins with a body's name and has no verb of a measure.
    static func isNames(_ line: FoldedLine, _ text: Range<Int>) -> Bool {
        let bytes = line.folded
        guard !text.isEmpty, text.count <= 400, line.isCapital(text.lowerBound),
            AgencyWords.heads.matchAccented(line, at: text.lowerBound, before: text.upperBound) != nil,
            others.end(bytes, at: text.lowerBound, before: text.upperBound) == nil
        else { return false }
        var place = text.lowerBound
        while place < text.upperBound {
            if !FoldedWords.isLetter(bytes[place]) {
                place += 1
                continue
            }
            if !line.isCapital(place), verbs.end(bytes, at: place, before: text.upperBound) != nil { return false }
            place = FoldedWords.wordEnd(bytes, place, before: text.upperBound)
        }
        return true
    }

    /// Whether a line begins with a verb that says what is to be done.
    static func beginsWithVerb(_ item: ReadLine) -> Bool {
        verbs.end(item.line.folded, at: item.shape.text.lowerBound, before: item.shape.text.upperBound) != nil
    }

    /// Words that begin like a body's name and are none.
    private static let others = Vocabulary.agencies.phrases("no-names")

    /// Verbs with which a sentence says what a body is to do.
    private static let verbs = Vocabulary.agencies.phrases("verbs")
}
