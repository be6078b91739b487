/// Finds bytes in bytes.
public enum ByteSearch {
    /// Where some words first stand in a text.
    ///
    /// - Parameters:
    ///   - words: what is looked for.
    ///   - text: where to look.
    /// - Returns: the place of their first byte; nil where they do not stand there, or are none.
    /// - Complexity: O(*n* · *m*) at worst, O(*n*) for words as people write them.
    public static func place(of words: Span<UInt8>, in text: Span<UInt8>) -> Int? {
        guard !words.isEmpty, text.count >= words.count else { return nil }
        for start in 0...(text.count - words.count) where text[start] == words[0] {
            if stands(words, in: text, at: start) { return start }
        }
        return nil
    }

    /// Whether a text begins with some words.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - words: any; without them it does.
    /// - Returns: whether it does.
    /// - Complexity: O(*n*) in the words.
    public static func begins(_ text: Span<UInt8>, with words: Span<UInt8>) -> Bool {
        text.count >= words.count && stands(words, in: text, at: 0)
    }

    /// Whether two texts have the same bytes.
    ///
    /// - Parameters:
    ///   - first: a text.
    ///   - second: another.
    /// - Returns: whether they have.
    /// - Complexity: O(1) where they have not as many, O(*n*) otherwise.
    public static func areSame(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        first.count == second.count && stands(second, in: first, at: 0)
    }

    private static func stands(_ words: Span<UInt8>, in text: Span<UInt8>, at start: Int) -> Bool {
        for place in words.indices where text[start + place] != words[place] { return false }
        return true
    }
}
