internal import SourceText

/// A sentence that does nothing but say who leads and who coordinates: «Sở Y tế chủ trì, phối hợp với Sở Tài chính».
///
/// One that goes on to say what they do is a measure.
enum LeadSentence {
    /// The names in a line's words, those who coordinate and what says the roles included; nil where the line is none.
    static func names(_ line: FoldedLine, _ text: Range<Int>) -> Range<Int>? {
        let bytes = line.folded
        let start = begin(bytes, text)
        var end = text.upperBound
        while end > start, !FoldedWords.isWord(bytes[end - 1]) { end -= 1 }
        guard end - start <= longest, start < end, line.isCapital(start),
            AgencyWords.heads.matchAccented(line, at: start, before: end) != nil,
            ResponsibilityLine.labels.match(bytes, at: start, before: end) == nil
        else { return nil }
        var isLed = false
        var place = start
        while place < end {
            if !FoldedWords.isLetter(bytes[place]) {
                if FoldedWords.isDigit(bytes[place]) || bytes[place] == UInt8(ascii: ":") { return nil }
                place += 1
                continue
            }
            let isSmall = !line.isCapital(place)
            if isSmall, let role = roles.end(bytes, at: place, before: end) {
                guard isRole(line, role, before: end) else { return nil }
                isLed = isLed || leads.end(bytes, at: place, before: end) != nil
                place = role
            } else if isSmall,
                NameLine.verbs.end(bytes, at: place, before: end) ?? verbs.end(bytes, at: place, before: end) != nil
            {
                return nil
            } else {
                place = FoldedWords.wordEnd(bytes, place, before: end)
            }
        }
        return isLed ? start..<end : nil
    }

    /// Whether what follows the words for a role is no object of theirs: a mark, a joining word or a body's name.
    private static func isRole(_ line: FoldedLine, _ end: Int, before limit: Int) -> Bool {
        let next = FoldedWords.skipBlanks(line.folded, end, before: limit)
        return next == limit || !FoldedWords.isWord(line.folded[next])
            || AgencyWords.joints.end(line.folded, at: next, before: limit) != nil
            || AgencyWords.heads.matchAccented(line, at: next, before: limit) != nil
    }

    /// No such sentence is longer.
    private static let longest = 400

    /// The position behind «Giao», «Phân công:», «Chủ trì, phối hợp:».
    private static func begin(_ bytes: [UInt8], _ text: Range<Int>) -> Int {
        guard let end = openings.end(bytes, at: text.lowerBound, before: text.upperBound) else {
            return text.lowerBound
        }
        var place = FoldedWords.skipBlanks(bytes, end, before: text.upperBound)
        if place < text.upperBound, bytes[place] == UInt8(ascii: ":") { place += 1 }
        return FoldedWords.skipBlanks(bytes, place, before: text.upperBound)
    }

    private static let openings = Vocabulary.lines.phrases("sentence-openings")

    /// What says the roles, and what of it says that somebody leads.
    private static let roles = Vocabulary.lines.phrases("sentence-roles")
    static let leads = PhraseTable<Bool>(["chủ trì"])

    /// Verbs of a measure that no names of bodies have in them, besides those of all lists.
    private static let verbs = Vocabulary.lines.phrases("sentence-verbs")
}
