/// A string of the graph: its number in the `StringArena`.
public typealias StringIndex = UInt32

/// Every string of the graph once, in one stretch of UTF-8.
///
/// Each plan's text comes as a whole, and behind it the words that were first met with this plan and stand in no text, each
/// once; a title or label that stands in its plan's text is a slice of it and takes no bytes of its own.
public struct StringArena: Sendable, Equatable {
    /// All bytes.
    public private(set) var bytes: [UInt8] = []
    /// Where each string begins.
    public private(set) var starts: [UInt32] = []
    /// How many bytes each string has.
    public private(set) var lengths: [UInt32] = []
    /// 1 for a string that JSON takes as it is: no quotation mark, backslash or control character in it.
    public private(set) var isPlain: [UInt8] = []

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
        String(decoding: bytes[range(string)], as: UTF8.self)
    }

    /// The bytes of a stretch, copied out as a string.
    ///
    /// - Parameter range: of `bytes`.
    /// - Returns: the string.
    /// - Complexity: O(*n*).
    public func string(in range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
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

    /// A copy that has room for more.
    ///
    /// - Parameters:
    ///   - other: what is copied.
    ///   - spare: for how many bytes there is room.
    init(_ other: StringArena, spare: Int) {
        bytes = Self.copy(other.bytes, spare)
        // A string is made for every 16 bytes of text, or so.
        starts = Self.copy(other.starts, spare / 16)
        lengths = Self.copy(other.lengths, spare / 16)
        isPlain = Self.copy(other.isPlain, spare / 16)
    }

    private static func copy<Element: ColumnElement>(_ column: [Element], _ spare: Int) -> [Element] {
        unsafe [Element](unsafeUninitializedCapacity: column.count + spare) { memory, written in
            unsafe LargePages.advise(UnsafeMutableRawBufferPointer(memory))
            _ = unsafe memory[..<column.count].initialize(fromContentsOf: column)
            written = column.count
        }
    }

    /// Runs some work on the bytes of a string.
    func withBytes<Result>(
        of string: StringIndex,
        _ work: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let range = range(string)
        return unsafe bytes.withUnsafeBufferPointer { unsafe work(UnsafeBufferPointer(rebasing: $0[range])) }
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

    /// Whether JSON takes bytes as they are; looks at all of them, several at once.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            found |= byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0
        }
        return found == 0
    }
}
