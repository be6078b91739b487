/// A stretch of a `SourceText`, in byte offsets.
public struct SourceSpan: Sendable, Hashable {
    /// The offset of the first byte.
    public var start: UInt32

    /// The offset after the last byte; never before `start`.
    public var end: UInt32

    /// Makes a span from two offsets.
    ///
    /// - Parameters:
    ///   - start: the first byte's offset.
    ///   - end: the offset after the last byte.
    public init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = max(start, end)
    }

    /// Makes a span from a range of offsets.
    ///
    /// - Parameter range: byte offsets.
    public init(_ range: Range<Int>) {
        self.init(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
    }

    /// The same as a range, to slice bytes with.
    public var range: Range<Int> { Int(start)..<Int(end) }
}

/// A place in a text as a person counts: from 1, columns in Unicode scalars.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int

    /// The column, from 1, in Unicode scalars.
    public var column: Int

    /// Makes a location.
    ///
    /// - Parameters:
    ///   - line: from 1.
    ///   - column: from 1, in Unicode scalars.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Line and column as `12:5`.
    public var description: String { "\(line):\(column)" }
}
