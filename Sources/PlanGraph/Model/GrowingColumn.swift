import Synchronization

/// A column that is only ever appended to: its versions share one stretch of memory that has room for more.
///
/// Each version sees its own count of values, and what lies below any version's count is never written again: readers
/// need no lock. Who appends claims the room behind the values that it sees. Only one can: the others, and whoever finds no
/// room left, go on in a copy of their own.
@safe
public struct GrowingColumn<Element: ColumnElement>: GraphColumn, @unchecked Sendable {
    /// The values in place, which stay there as long as somebody holds this column or a copy of it.
    public private(set) var buffer: UnsafeBufferPointer<Element>
    /// Holds them.
    private var stretch: Stretch

    /// The least room that is left behind values when they must be copied.
    private static var leastRoom: Int { 64 }

    /// A column without values.
    public init() { self.init(Stretch(capacity: 0), count: 0) }

    /// A column of values that are written in place, with room for more behind them.
    ///
    /// - Parameters:
    ///   - count: how many there are.
    ///   - fill: writes every byte of them.
    /// - Complexity: as `fill`; the room is not touched.
    public init(count: Int, filledBy fill: (UnsafeMutableRawBufferPointer) -> Void) {
        let stretch = Stretch(capacity: count + Self.room(behind: count))
        unsafe fill(UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: stretch.memory[..<count])))
        _ = stretch.claim(0..<count)
        self.init(stretch, count: count)
    }

    private init(_ stretch: Stretch, count: Int) {
        self.stretch = stretch
        unsafe buffer = unsafe UnsafeBufferPointer(rebasing: stretch.memory[..<count])
    }

    /// Makes room for more values, if there is not enough that this column may claim.
    ///
    /// - Parameter count: for how many.
    /// - Complexity: O(1) where there is room, O(*n*) in the values otherwise: they are copied.
    public mutating func reserve(_ count: Int) {
        if !stretch.hasRoom(for: count, behind: self.count) { move(withRoomFor: count) }
    }

    /// Appends values.
    ///
    /// - Parameter values: any.
    /// - Complexity: O(*n*) in them where there is room, and in all values otherwise; on average O(*n*) in the new ones.
    public mutating func append(contentsOf values: some Collection<Element>) {
        let range = count..<count + values.count
        guard !range.isEmpty else { return }
        if !stretch.claim(range) {
            move(withRoomFor: range.count)
            _ = stretch.claim(range)
        }
        let end = unsafe stretch.memory[range].initialize(fromContentsOf: values)
        unsafe buffer = unsafe UnsafeBufferPointer(rebasing: stretch.memory[..<end])
    }

    /// Appends a value.
    ///
    /// - Parameter value: any.
    /// - Complexity: O(1) on average.
    public mutating func append(_ value: Element) { append(contentsOf: CollectionOfOne(value)) }

    private mutating func move(withRoomFor count: Int) {
        let larger = Stretch(capacity: self.count + Swift.max(count, Self.room(behind: self.count)))
        _ = unsafe larger.memory.initialize(fromContentsOf: buffer)
        _ = larger.claim(0..<self.count)
        self = GrowingColumn(larger, count: self.count)
    }

    /// Enough that few changes find none.
    private static func room(behind count: Int) -> Int { Swift.max(leastRoom, count / 2) }

    /// How many bytes all versions have written to the memory that they share.
    public var memoryBytes: Int { stretch.usedCount * MemoryLayout<Element>.stride }

    /// Memory of a fixed size that versions of a column share.
    @safe
    private final class Stretch: @unchecked Sendable {
        let memory: UnsafeMutableBufferPointer<Element>
        /// How many values some version sees, or has claimed to write them.
        private let used = Atomic(0)

        init(capacity: Int) {
            unsafe memory = .allocate(capacity: capacity)
            unsafe LargePages.advise(UnsafeMutableRawBufferPointer(memory))
        }

        var usedCount: Int { used.load(ordering: .relaxed) }

        func hasRoom(for count: Int, behind end: Int) -> Bool {
            unsafe used.load(ordering: .relaxed) == end && memory.count - end >= count
        }

        /// Whether the caller, who sees the values before the range, is the one who may write to it.
        func claim(_ range: Range<Int>) -> Bool {
            guard unsafe range.upperBound <= memory.count else { return false }
            return used.compareExchange(
                expected: range.lowerBound,
                desired: range.upperBound,
                ordering: .acquiringAndReleasing
            ).exchanged
        }

        deinit { unsafe memory.deallocate() }
    }
}

extension GrowingColumn: RandomAccessCollection {
    /// 0.
    public var startIndex: Int { 0 }

    /// How many values there are.
    public var endIndex: Int { unsafe buffer.count }

    /// A value.
    ///
    /// - Parameter position: its place.
    /// - Returns: the value.
    /// - Complexity: O(1).
    public subscript(position: Int) -> Element {
        precondition(position >= 0 && position < count, "there is no such value")
        return withExtendedLifetime(stretch) { unsafe buffer[position] }
    }

    /// Runs some work on the values in place.
    ///
    /// - Parameter work: is given memory that it must not keep.
    /// - Returns: what the work returns; never nil.
    /// - Throws: what the work throws.
    public func withContiguousStorageIfAvailable<Result>(
        _ work: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try withExtendedLifetime(stretch) { try unsafe work(buffer) }
    }

    /// Runs some work on some of the values in place.
    ///
    /// - Parameters:
    ///   - range: of their places.
    ///   - work: is given memory that it must not keep.
    /// - Returns: what the work returns.
    /// - Complexity: O(1), and the work.
    public func withValues<Result>(in range: Range<Int>, _ work: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "there are no such values")
        return withExtendedLifetime(stretch) { unsafe work(UnsafeBufferPointer(rebasing: buffer[range])) }
    }

    /// Runs some work on the values' bytes.
    ///
    /// - Parameter work: is given memory that it must not keep.
    /// - Returns: what the work returns.
    /// - Throws: what the work throws.
    public func withUnsafeBytes<Result>(_ work: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(stretch) { try unsafe work(UnsafeRawBufferPointer(buffer)) }
    }
}

extension GrowingColumn: Equatable {
    /// Whether two columns have the same values.
    ///
    /// - Parameters:
    ///   - first: a column.
    ///   - second: another.
    /// - Returns: whether they have.
    /// - Complexity: O(1) where one is a version of the other with as many values, O(*n*) otherwise.
    public static func == (first: GrowingColumn, second: GrowingColumn) -> Bool {
        guard first.count == second.count else { return false }
        return unsafe first.buffer.baseAddress == second.buffer.baseAddress || first.buffer.elementsEqual(second.buffer)
    }
}
