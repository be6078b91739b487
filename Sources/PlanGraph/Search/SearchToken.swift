import SourceText

/// A word of a text as search compares it: once with its accents, once without.
///
/// A Vietnamese word is a syllable, and its tone is the syllable's: where the typist put the mark (hòa, hoà) and how the
/// letter was composed make no difference.
struct SearchToken: Equatable {
    /// The letters with their circumflexes, breves, horns and strokes, the tone as a digit behind a bar.
    var exact: [UInt8]
    /// The letters alone.
    var folded: [UInt8]
    /// Where the word stands, UTF-8 bytes of its text.
    var range: Range<Int>

    /// Whether it was written with any accent.
    var hasAccents: Bool { exact != folded }

    /// The words of a text, abbreviations written out.
    ///
    /// - Parameter text: UTF-8.
    /// - Returns: the words in order; those of one abbreviation have its range.
    /// - Complexity: O(*n*).
    static func tokens(_ text: some StringProtocol) -> [SearchToken] {
        plainTokens(text).flatMap { token in
            Abbreviations.spelled(token)?.map { SearchToken(exact: $0.exact, folded: $0.folded, range: token.range) }
                ?? [token]
        }
    }

    /// The words of a text, abbreviations as they stand.
    static func plainTokens(_ text: some StringProtocol) -> [SearchToken] {
        var result: [SearchToken] = []
        var word = PendingWord(start: 0)
        var offset = 0
        for scalar in text.unicodeScalars {
            let isTaken = word.take(scalar)
            if !isTaken, let token = word.token(end: offset) { result.append(token) }
            offset += String(scalar).utf8.count
            if !isTaken { word = PendingWord(start: offset) }
        }
        if let token = word.token(end: offset) { result.append(token) }
        return result
    }
}

/// A word while its letters come.
private struct PendingWord {
    private let start: Int
    private var letters: [UInt32] = []
    private var tone: UInt8 = 0

    init(start: Int) { self.start = start }

    /// Takes a scalar into the word; false where it ends it.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        let mark = VietnameseFolding.tone(ofMark: scalar.value)
        if mark > 0, !letters.isEmpty {
            tone = mark
            return true
        }
        if let last = letters.last, let composed = VietnameseFolding.compose(last, scalar.value) {
            letters[letters.count - 1] = VietnameseFolding.toneless(composed).letter
            return true
        }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else { return false }
        let (letter, ownTone) = VietnameseFolding.toneless(scalar.value)
        letters.append(letter)
        if ownTone > 0 { tone = ownTone }
        return true
    }

    func token(end: Int) -> SearchToken? {
        guard !letters.isEmpty else { return nil }
        var exact: [UInt8] = []
        var folded: [UInt8] = []
        for letter in letters {
            let scalar = Unicode.Scalar(letter) ?? "?"
            exact += Array(String(Character(scalar)).utf8)
            let plain = VietnameseFolding.fold(letter)
            folded += plain == VietnameseFolding.other ? Array(String(Character(scalar)).utf8) : [plain]
        }
        if tone > 0 { exact += [UInt8(ascii: "|"), UInt8(ascii: "0") + tone] }
        return SearchToken(exact: exact, folded: folded, range: start..<end)
    }
}
