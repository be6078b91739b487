/// Finds bytes in bytes.
enum ByteSearch {
    /// Where some words first stand in a stretch of a text.
    ///
    /// - Parameters:
    ///   - words: what is looked for.
    ///   - text: the text.
    ///   - stretch: where to look.
    /// - Returns: the place of their first byte; nil where they do not stand there, or are none.
    /// - Complexity: O(*n* · *m*) at worst; words begin where a stretch does, or soon after.
    static func place(of words: UnsafeBufferPointer<UInt8>, in text: [UInt8], _ stretch: Range<Int>) -> Int? {
        let count = words.count
        guard count > 0, stretch.count >= count else { return nil }
        return unsafe text.withUnsafeBufferPointer { text in
            for start in stretch.lowerBound...(stretch.upperBound - count) {
                var length = 0
                while length < count, unsafe text[start + length] == words[length] { length += 1 }
                if length == count { return start }
            }
            return nil
        }
    }
}
