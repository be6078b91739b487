/// A string of the graph: its number in the `StringArena`.
public typealias StringIndex = UInt32

/// Every string of the graph once, in one stretch of UTF-8.
///
/// Each plan's text comes as a whole, and behind it the words that were first met with this plan and stand in no text, each
/// once; a title or label that stands in its plan's text is a slice of it and takes no bytes of its own.
public struct StringArena: Sendable, Equatable {
    /// A stretch of the bytes, in place.
    typealias Text = Slice<GrowingColumn<UInt8>>

    /// All bytes.
    public private(set) var bytes = GrowingColumn<UInt8>()
    /// Where each string begins.
    public private(set) var starts = GrowingColumn<UInt32>()
    /// How many bytes each string has.
    public private(set) var lengths = GrowingColumn<UInt32>()
    /// 1 for a string that JSON takes as it is: no quotation mark, backslash or control character in it.
    public private(set) var isPlain = GrowingColumn<UInt8>()

    /// An arena without strings.
    public init() {}

    /// Where a string's bytes are.
    ///
    /// - Parameter string: its index.
    /// - Returns: a range of `bytes`; empty for `StringIndex.none`.
    /// - Complexity: O(1).
    public func range(_ string: StringIndex) -> Range<Int> {
        guard string != .none else { return 0..<0 }
        let start = Int(starts[Int(string)])
        return start..<start + Int(lengths[Int(string)])
    }

    /// A string, copied out.
    ///
    /// - Parameter string: its index.
    /// - Returns: the string; empty for `StringIndex.none`.
    /// - Complexity: O(*n*).
    public func string(_ string: StringIndex) -> String {
        unsafe withBytes(of: string) { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a stretch, copied out as a string.
    ///
    /// - Parameter range: of `bytes`.
    /// - Returns: the string.
    /// - Complexity: O(*n*).
    public func string(in range: Range<Int>) -> String {
        unsafe withBytes(in: range) { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// Leads a visitor through the columns.
    ///
    /// - Parameter visitor: what is led.
    /// - Throws: what the visitor throws.
    public mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("string.bytes", &bytes)
        try visitor.visit("string.starts", &starts)
        try visitor.visit("string.lengths", &lengths)
        try visitor.visit("string.isPlain", &isPlain)
    }

    /// Makes room for more strings, so that they need not be copied while they are added.
    ///
    /// - Parameter byteCount: how many bytes will be added.
    /// - Complexity: O(1) where there is room, O(*n*) otherwise.
    mutating func reserve(_ byteCount: Int) {
        bytes.reserve(byteCount)
        // A string is made for every 16 bytes of text, or so.
        starts.reserve(byteCount / 16)
        lengths.reserve(byteCount / 16)
        isPlain.reserve(byteCount / 16)
    }

    /// Runs some work on the bytes of a string in place.
    ///
    /// - Parameters:
    ///   - string: its index.
    ///   - work: is given memory that it must not keep.
    /// - Returns: what the work returns.
    /// - Complexity: O(1), and the work.
    @inlinable
    public func withBytes<Result>(
        of string: StringIndex,
        _ work: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        unsafe withBytes(in: range(string), work)
    }

    /// Runs some work on a stretch of bytes in place.
    ///
    /// - Parameters:
    ///   - range: of `bytes`.
    ///   - work: is given memory that it must not keep.
    /// - Returns: what the work returns.
    /// - Complexity: O(1), and the work.
    @inlinable
    public func withBytes<Result>(
        in range: Range<Int>,
        _ work: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        unsafe bytes.withValues(in: range, work)
    }

    /// How many Unicode scalars a string has.
    func scalarCount(_ string: StringIndex) -> Int {
        bytes[range(string)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Appends bytes as a string of their own.
    mutating func append(_ utf8: some Collection<UInt8>) -> StringIndex {
        let start = bytes.count
        bytes.append(contentsOf: utf8)
        return add(start..<bytes.count)
    }

    /// Makes a string of bytes that are here already.
    mutating func add(_ range: Range<Int>) -> StringIndex {
        starts.append(UInt32(range.lowerBound))
        lengths.append(UInt32(range.count))
        let string = StringIndex(starts.count - 1)
        isPlain.append(unsafe withBytes(of: string) { unsafe Self.isPlain($0) } ? 1 : 0)
        return string
    }

    /// Whether JSON takes every string as it is that is marked so.
    ///
    /// - Complexity: O(*n*) in their bytes, on all processors.
    var isPlainWhereMarked: Bool {
        let parts = (0..<Self.parts).map { isPlain.count * $0 / Self.parts..<isPlain.count * ($0 + 1) / Self.parts }
        return Parallel.map(parts) { isPlainWhereMarked($0) }.allSatisfy(\.self)
    }

    private static let parts = 8

    private func isPlainWhereMarked(_ strings: Range<Int>) -> Bool {
        // In place: to count who holds a column would take longer than to look at a string.
        withExtendedLifetime(self) {
            let (bytes, starts) = unsafe (bytes.buffer, starts.buffer)
            let (lengths, marks) = unsafe (lengths.buffer, isPlain.buffer)
            for string in strings where unsafe marks[string] == 1 {
                let start = unsafe Int(starts[string])
                let range = unsafe start..<start + Int(lengths[string])
                guard unsafe Self.isPlain(UnsafeBufferPointer(rebasing: bytes[range])) else { return false }
            }
            return true
        }
    }

    /// Whether JSON takes bytes as they are; looks at all of them, several at once.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        // Without a branch: the compiler then looks at many at once.
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
        }
        return found == 0
    }
}
