/// The strings that columns of text name by their numbers.
@safe
public struct ColumnText: @unchecked Sendable {
    private let bytes: UnsafeRawPointer
    private let byteCount: Int
    private let starts: UnsafePointer<UInt32>
    private let lengths: UnsafePointer<UInt32>
    private let plain: UnsafePointer<UInt8>
    private let count: Int

    /// No strings.
    init() { self.init(bytes: Span(), starts: Span(), lengths: Span(), isPlain: Span()) }

    /// Takes strings, in memory that is somebody else's: see `ColumnTable`.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - starts: where each string begins in it.
    ///   - lengths: how many bytes each has.
    ///   - isPlain: 1 for each that JSON takes as it is.
    public init(bytes: Span<UInt8>, starts: Span<UInt32>, lengths: Span<UInt32>, isPlain: Span<UInt8>) {
        unsafe self.bytes = unsafe UnsafeRawPointer(HeldMemory.start(bytes))
        byteCount = bytes.count
        unsafe self.starts = unsafe HeldMemory.start(starts)
        unsafe self.lengths = unsafe HeldMemory.start(lengths)
        unsafe plain = unsafe HeldMemory.start(isPlain)
        count = min(starts.count, lengths.count, isPlain.count)
    }

    /// Writes a response key and a string; false where the number is none of a string, and then nothing was written.
    @inline(__always)
    func write(_ number: UInt32, key: PaddedBytes, with pen: inout RowPen, _ writer: inout JSONWriter) -> Bool {
        let number = Int(number)
        guard number < count else { return false }
        let start = unsafe Int(starts[number])
        let length = unsafe Int(lengths[number])
        if unsafe plain[number] == 1 {
            writer.makeRoom(key.count &+ length &+ 2 &* PaddedBytes.padding &+ 2, for: &pen)
            pen.put(key)
            pen.put(UInt8(ascii: "\""))
            unsafe pen.put(bytes + start, length, mayReadOn: start &+ length &+ PaddedBytes.padding <= byteCount)
            pen.put(UInt8(ascii: "\""))
        } else {
            writer.take(pen)
            writer.padded(key)
            unsafe writer.escaped(UnsafeRawBufferPointer(start: bytes + start, count: length))
            pen = writer.pen
        }
        return true
    }
}

/// Where the elements of arrays lie that somebody holds.
enum HeldMemory {
    static func start<Element>(_ array: [Element]) -> UnsafePointer<Element> { unsafe start(array.span) }

    static func start<Element>(_ elements: Span<Element>) -> UnsafePointer<Element> {
        unsafe elements.withUnsafeBufferPointer { unsafe $0.baseAddress ?? nothing() }
    }

    /// An address for an array without elements, which nobody reads.
    private static func nothing<Element>() -> UnsafePointer<Element> {
        unsafe UnsafePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
    }
}
