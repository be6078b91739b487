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
        let bytes = source.bytes
        let table = VietnameseFolding.table
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            let scalar = Self.decode(bytes, &position)
            let byte = VietnameseFolding.fold(scalar, table)
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
        // A letter takes four bytes at most.
        unsafe String(unsafeUninitializedCapacity: range.count * 4) { bytes in
            var count = 0
            var wasBlank = false
            for index in range {
                let isBlank = folded[index] == UInt8(ascii: " ")
                if isBlank, wasBlank { continue }
                wasBlank = isBlank
                unsafe Self.encode(isBlank ? 0x20 : scalars[index], bytes, &count)
            }
            return count
        }
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
        return VietnameseFolding.lower(scalars[position]) != scalars[position]
    }

    /// Writes a letter in UTF-8; the standard library's encoder takes twice as long.
    @inline(__always)
    private static func encode(_ scalar: UInt32, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
        if scalar < 0x80 {
            unsafe put(scalar, bytes, &count)
        } else {
            if scalar < 0x800 {
                unsafe put(0xC0 | scalar >> 6, bytes, &count)
            } else {
                if scalar < 0x1_0000 {
                    unsafe put(0xE0 | scalar >> 12, bytes, &count)
                } else {
                    unsafe put(0xF0 | scalar >> 18, bytes, &count)
                    unsafe put(0x80 | scalar >> 12 & 0x3F, bytes, &count)
                }
                unsafe put(0x80 | scalar >> 6 & 0x3F, bytes, &count)
            }
            unsafe put(0x80 | scalar & 0x3F, bytes, &count)
        }
    }

    @inline(__always)
    private static func put(_ byte: UInt32, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
        unsafe bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
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
