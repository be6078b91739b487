/// A text as its bytes, exactly as they came, and where its lines begin.
///
/// Every position in this project is a byte offset into such a text; lines and columns are worked out only when a person
/// is to see them. A line ends at `\n`, `\r\n` or `\r`, and the text can always be written back byte for byte.
public struct SourceText: Sendable, Equatable {
    /// The text itself: valid UTF-8, never changed.
    public let bytes: [UInt8]

    /// The byte offset at which each line begins; the first is 0, so there is always one line.
    public let lineStarts: [UInt32]

    /// Takes bytes that may or may not be UTF-8.
    ///
    /// - Parameter bytes: at most 4 GiB.
    /// - Throws: `SourceTextError` with the offset of the first byte that is not UTF-8, or if the text is too large.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(validating bytes: [UInt8]) throws(SourceTextError) {
        if bytes.count > Int(Int32.max) {
            throw SourceTextError(code: .tooLarge, offset: 0)
        }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw SourceTextError(code: .invalidUTF8, offset: error.byteOffsets.lowerBound)
        }
        self.bytes = bytes
        self.lineStarts = Self.findLineStarts(bytes)
    }

    /// Takes a string, which is UTF-8 already.
    ///
    /// - Parameter string: the text.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(_ string: String) {
        self.bytes = Array(string.utf8)
        self.lineStarts = Self.findLineStarts(bytes)
    }

    /// How many lines there are; a text that ends in a line break has an empty last line.
    public var lineCount: Int { lineStarts.count }

    /// The bytes of a line without its line break.
    ///
    /// - Parameter index: counts from 0.
    /// - Returns: a range of byte offsets.
    /// - Complexity: O(1).
    public func lineRange(_ index: Int) -> Range<Int> {
        let start = Int(lineStarts[index])
        var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
        if index + 1 < lineStarts.count {
            end -= 1
            if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        }
        return start..<end
    }

    /// The line that holds a byte, counted from 0.
    ///
    /// - Parameter offset: a byte offset; one past the end belongs to the last line.
    /// - Returns: the line's index.
    /// - Complexity: O(log *lines*).
    public func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The line and column of a byte, as a person counts them.
    ///
    /// - Parameter offset: a byte offset.
    /// - Returns: line and column from 1, the column in Unicode scalars.
    /// - Complexity: O(log *lines* + the line's length).
    public func location(at offset: Int) -> SourceLocation {
        let line = lineIndex(at: offset)
        var column = 1
        for byte in bytes[Int(lineStarts[line])..<min(offset, bytes.count)] where byte & 0xC0 != 0x80 { column += 1 }
        return SourceLocation(line: line + 1, column: column)
    }

    /// The words that a span covers.
    ///
    /// - Parameter span: inside this text.
    /// - Returns: the words as they stand.
    /// - Complexity: O(*n*) in the span's length.
    public func words(_ span: SourceSpan) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }

    private static func findLineStarts(_ bytes: [UInt8]) -> [UInt32] {
        var starts: [UInt32] = [0]
        var index = 0
        while index < bytes.count {
            // Eight bytes without a break are passed over at once: a line is longer than that.
            if index + 8 <= bytes.count, !mayHaveBreak(bytes, at: index) {
                index += 8
                continue
            }
            for _ in 0..<min(8, bytes.count - index) {
                let byte = bytes[index]
                index += 1
                // The first half of \r\n ends no line.
                let isPair = byte == UInt8(ascii: "\r") && index < bytes.count && bytes[index] == UInt8(ascii: "\n")
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isPair { starts.append(UInt32(index)) }
            }
        }
        return starts
    }

    /// Whether one of eight bytes is as small as a line break is.
    private static func mayHaveBreak(_ bytes: [UInt8], at index: Int) -> Bool {
        let word = unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
        // A byte below 14 borrows from its highest bit, which it has not set itself.
        return (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 != 0
    }
}

/// Why some bytes are no text.
public struct SourceTextError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was wrong.
    public enum Code: Sendable, Equatable {
        /// A byte is not valid UTF-8.
        case invalidUTF8
        /// The text has more than 2 GiB.
        case tooLarge
    }

    /// What was wrong.
    public let code: Code

    /// The byte at which it was found, counted from 0.
    public let offset: Int

    /// What was wrong, where, and what to do, in a sentence.
    public var description: String {
        switch code {
        case .invalidUTF8: "byte \(offset) is not valid UTF-8; save the file as UTF-8 text and try again"
        case .tooLarge: "the text is larger than 2 GiB"
        }
    }
}
