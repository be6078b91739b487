/// One line of a text as rules see it: folded to ASCII, a byte for a letter, each with its place in the original.
///
/// Zero-width characters are left out and combining marks are joined to their letters, so the same words give the same
/// line in NFC and NFD. Positions count kept letters from 0; `span` turns them back into bytes of the source.
public struct FoldedLine: Sendable {
    /// The line's number, from 1.
    public let number: Int

    /// The line's bytes in the source, without the line break.
    public let sourceRange: Range<Int>

    /// The folded letters: lower-case ASCII.
    public let folded: [UInt8]

    /// The letters themselves, composed (NFC), as scalar values.
    public let scalars: [UInt32]

    /// Where each letter begins in the source, and after the last, where the line ends.
    public let offsets: [UInt32]

    /// Folds one line of a text.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - index: the line's index, from 0.
    /// - Complexity: O(*n*) in the line's bytes.
    public init(_ source: SourceText, line index: Int) {
        let range = source.lineRange(index)
        number = index + 1
        sourceRange = range
        var folded: [UInt8] = []
        var scalars: [UInt32] = []
        var offsets: [UInt32] = []
        folded.reserveCapacity(range.count)
        scalars.reserveCapacity(range.count)
        offsets.reserveCapacity(range.count + 1)
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            let scalar = Self.decode(source.bytes, &position)
            let byte = VietnameseFolding.fold(scalar)
            if byte != VietnameseFolding.nothing {
                folded.append(byte)
                scalars.append(scalar)
                offsets.append(UInt32(start))
            } else if let last = scalars.last, let composed = VietnameseFolding.compose(last, scalar) {
                scalars[scalars.count - 1] = composed
            }
        }
        offsets.append(UInt32(range.upperBound))
        self.folded = folded
        self.scalars = scalars
        self.offsets = offsets
    }

    /// How many letters the line has.
    public var count: Int { folded.count }

    /// Whether nothing but white space stands on the line.
    public var isBlank: Bool { folded.allSatisfy { $0 == UInt8(ascii: " ") } }

    /// The bytes of the source that some letters came from.
    ///
    /// - Parameter range: positions in `folded`.
    /// - Returns: their span; the end takes combining marks and zero-width characters behind the last letter with it.
    /// - Complexity: O(1).
    public func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(start: offsets[range.lowerBound], end: offsets[range.upperBound])
    }

    /// Some letters as text: composed, zero-width characters left out, white space as one blank.
    ///
    /// - Parameter range: positions in `folded`.
    /// - Returns: the words.
    /// - Complexity: O(*n*).
    public func words(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count * 2)
        for index in range {
            let isBlank = folded[index] == UInt8(ascii: " ")
            if isBlank, bytes.last == UInt8(ascii: " ") { continue }
            let value = isBlank ? 0x20 : scalars[index]
            if value < 0x80 {
                bytes.append(UInt8(value))
            } else if let scalar = Unicode.Scalar(value) {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A range without the blanks at its ends.
    ///
    /// - Parameter range: positions in `folded`.
    /// - Returns: the smaller range; empty where there was nothing but blanks.
    /// - Complexity: O(*n*).
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, folded[start] == UInt8(ascii: " ") { start += 1 }
        while end > start, folded[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return start..<end
    }

    /// Whether some folded words stand at a position.
    ///
    /// - Parameters:
    ///   - words: lower-case ASCII.
    ///   - position: where they are to begin.
    /// - Returns: true where every letter is equal.
    /// - Complexity: O(*n*) in the words' length.
    public func matches(_ words: StaticString, at position: Int) -> Bool {
        let length = words.utf8CodeUnitCount
        guard position >= 0, position + length <= folded.count else { return false }
        return words.withUTF8Buffer { buffer in
            for index in 0..<length where unsafe buffer[index] != folded[position + index] { return false }
            return true
        }
    }

    /// Whether the letter at a position is a capital.
    ///
    /// - Parameter position: in `folded`.
    /// - Returns: true for A–Z and the Vietnamese capitals.
    /// - Complexity: O(1).
    public func isCapital(_ position: Int) -> Bool {
        guard position < scalars.count else { return false }
        let byte = folded[position]
        guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else { return false }
        return Unicode.Scalar(scalars[position])?.properties.isUppercase ?? false
    }

    private static func decode(_ bytes: [UInt8], _ position: inout Int) -> UInt32 {
        let first = bytes[position]
        position += 1
        if first < 0x80 { return UInt32(first) }
        let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
        var scalar = UInt32(first) & (length == 3 ? 0x07 : length == 2 ? 0x0F : 0x1F)
        for _ in 0..<length where position < bytes.count {
            scalar = scalar << 6 | UInt32(bytes[position] & 0x3F)
            position += 1
        }
        return scalar
    }
}
