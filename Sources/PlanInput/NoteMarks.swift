/// Tells the marks of footnotes, which are no part of the text, from exponents and other raised words.
enum NoteMarks {
    /// Units of length, whose squares and cubes are units too.
    private static let lengths: Set<String> = ["m", "km", "hm", "dm", "cm", "mm", "nm"]
    /// How many bytes before raised words tell what they stand behind: more than a unit has.
    private static let reach = 16

    /// Whether raised words are the mark of a note: a number in brackets, or one that stands behind words.
    ///
    /// Behind a unit of length or a digit, a number is an exponent: m², 10⁶.
    static func isMark(_ raised: ArraySlice<UInt8>, behind text: ArraySlice<UInt8>) -> Bool {
        guard raised.count <= reach, let number = Number(String(decoding: raised, as: UTF8.self)) else { return false }
        let before = String(decoding: text.suffix(reach), as: UTF8.self)
        if number.isBracketed { return before.contains { !$0.isWhitespace } }
        guard let last = before.last, !last.isWhitespace, !last.isNumber else { return false }
        return !lengths.contains(String(before.reversed().prefix { $0.isLetter }.reversed()).lowercased())
    }

    /// Whether the target of a link is a note of the page: `#_ftn1`, `#_edn2`, `#fn3`.
    static func isNote(target: String) -> Bool {
        guard let hash = target.lastIndex(of: "#") else { return false }
        let name = target[target.index(after: hash)...].lowercased().drop { $0 == "_" }
        guard let kind = noteNames.first(where: { name.hasPrefix($0) }) else { return false }
        let number = name.dropFirst(kind.count).drop { "-_:".contains($0) }
        return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// How the names of notes begin; none is the beginning of one behind it.
    private static let noteNames = ["ftn", "edn", "footnote", "endnote", "fn"]

    /// A number and nothing else, with or without brackets.
    private struct Number {
        let isBracketed: Bool

        init?(_ words: String) {
            let trimmed = words.filter { !$0.isWhitespace }
            isBracketed =
                trimmed.hasPrefix("[") && trimmed.hasSuffix("]") || trimmed.hasPrefix("(") && trimmed.hasSuffix(")")
            let digits = isBracketed ? trimmed.dropFirst().dropLast() : Substring(trimmed)
            guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        }
    }
}
