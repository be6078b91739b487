/// A string of the graph: its number in the `StringArena`.
public typealias StringIndex = UInt32

/// Every string of the graph once, in one stretch of UTF-8.
///
/// The plans' texts come first, each as a whole; a title or label that stands in a text is a slice of it and takes no
/// bytes of its own.
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
        let plain = bytes[range].allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        isPlain.append(plain ? 1 : 0)
        return StringIndex(starts.count - 1)
    }
}
