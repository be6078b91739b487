/// The columns of a source, by the numbers that its fields' bindings name.
@safe
public final class ColumnTable<Kind: Sendable>: Sendable {
    /// The table as a run reads it: in place, with no count kept of who holds it.
    @safe
    struct View: @unchecked Sendable {
        let columns: UnsafeBufferPointer<ValueColumn<Kind>>
        let text: ColumnText

        var isEmpty: Bool { unsafe columns.isEmpty }

        /// The column of a field; nil where the field has none.
        @inline(__always)
        subscript(field: FieldBinding) -> ValueColumn<Kind>? {
            unsafe Int(field.column) < columns.count ? columns[Int(field.column)] : nil
        }
    }

    let view: View
    private let owner: any Sendable

    /// Takes columns.
    ///
    /// - Parameters:
    ///   - columns: at most 255.
    ///   - text: what the columns' strings are.
    ///   - owner: what holds every array that the columns and the text were made of, and changes none of them.
    public init(_ columns: [ValueColumn<Kind>], text: ColumnText, owner: some Sendable) {
        let memory = UnsafeMutableBufferPointer<ValueColumn<Kind>>.allocate(capacity: columns.count)
        _ = unsafe memory.initialize(fromContentsOf: columns)
        view = unsafe View(columns: UnsafeBufferPointer(memory), text: text)
        self.owner = owner
    }

    /// No columns.
    public convenience init() {
        self.init([], text: ColumnText(bytes: [], starts: [], lengths: [], isPlain: []), owner: 0)
    }

    deinit { unsafe view.columns.deallocate() }
}

/// The objects of a list by the numbers that columns know them by.
public enum ListedNumbers<Kind: Sendable> {
    /// Consecutive numbers.
    case range(Kind, Range<UInt32>)
    /// Numbers in any order.
    case slice(Kind, ArraySlice<UInt32>)
    /// Numbers in any order that somebody else holds.
    case held(Kind, HeldNumbers)
}

/// Numbers in an array that somebody else holds as long as they are used: no count is kept of it.
///
/// Threads that answer from one graph would otherwise take its counts from each other's caches, for every list of it.
@safe
public struct HeldNumbers: @unchecked Sendable {
    let start: UnsafePointer<UInt32>
    /// How many there are.
    public let count: Int

    /// Takes part of an array.
    ///
    /// - Parameters:
    ///   - array: what somebody holds.
    ///   - places: a range of its indexes.
    public init(_ array: [UInt32], _ places: Range<Int>) {
        precondition(places.upperBound <= array.count)
        unsafe start = HeldMemory.start(array) + places.lowerBound
        count = places.count
    }

    private init(start: UnsafePointer<UInt32>, count: Int) {
        unsafe self.start = start
        self.count = count
    }

    /// A number.
    ///
    /// - Parameter index: from 0.
    public subscript(index: Int) -> UInt32 {
        precondition(index >= 0 && index < count)
        return unsafe start[index]
    }

    /// Part of them.
    ///
    /// - Parameter places: a range of indexes.
    public subscript(places: Range<Int>) -> HeldNumbers {
        precondition(places.lowerBound >= 0 && places.upperBound <= count)
        return unsafe HeldNumbers(start: start + places.lowerBound, count: places.count)
    }
}

/// The strings that columns of text name by their numbers.
@safe
public struct ColumnText: @unchecked Sendable {
    private let bytes: UnsafeRawPointer
    private let byteCount: Int
    private let starts: UnsafePointer<UInt32>
    private let lengths: UnsafePointer<UInt32>
    private let plain: UnsafePointer<UInt8>
    private let count: Int

    /// Takes strings.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - starts: where each string begins in it.
    ///   - lengths: how many bytes each has.
    ///   - isPlain: 1 for each that JSON takes as it is.
    public init(bytes: [UInt8], starts: [UInt32], lengths: [UInt32], isPlain: [UInt8]) {
        unsafe self.bytes = unsafe UnsafeRawPointer(HeldMemory.start(bytes))
        byteCount = bytes.count
        unsafe self.starts = unsafe HeldMemory.start(starts)
        unsafe self.lengths = unsafe HeldMemory.start(lengths)
        unsafe plain = unsafe HeldMemory.start(isPlain)
        count = min(starts.count, lengths.count, isPlain.count)
    }

    /// Writes a response key and a string; false where the number is none of a string, and then nothing was written.
    @inline(__always)
    func write(_ number: UInt32, key: PaddedBytes, to writer: inout JSONWriter) -> Bool {
        let number = Int(number)
        guard number < count else { return false }
        let start = unsafe Int(starts[number])
        let length = unsafe Int(lengths[number])
        if unsafe plain[number] == 1 {
            let mayReadOn = start &+ length &+ PaddedBytes.padding <= byteCount
            unsafe writer.member(key, plain: bytes + start, count: length, mayReadOn: mayReadOn)
        } else {
            writer.padded(key)
            unsafe writer.escaped(UnsafeRawBufferPointer(start: bytes + start, count: length))
        }
        return true
    }
}

/// Where the elements of arrays lie that somebody holds.
enum HeldMemory {
    static func start<Element>(_ array: [Element]) -> UnsafePointer<Element> {
        unsafe array.withUnsafeBufferPointer { unsafe $0.baseAddress ?? nothing() }
    }

    /// An address for an array without elements, which nobody reads.
    private static func nothing<Element>() -> UnsafePointer<Element> {
        unsafe UnsafePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
    }
}
