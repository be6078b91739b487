/// A type whose values lie in a column side by side, as plain bytes.
public protocol ColumnElement: BitwiseCopyable, Sendable, Equatable {
    /// The value of all zero bits.
    static var zero: Self { get }
}

extension UInt8: ColumnElement {}
extension UInt16: ColumnElement {}
extension UInt32: ColumnElement {}
extension Int32: ColumnElement {}
extension UInt64: ColumnElement {}
extension Double: ColumnElement {}

/// Values of one type side by side: an array, or a column that grows from version to version.
public protocol GraphColumn<Element>: RandomAccessCollection, Sendable where Element: ColumnElement, Index == Int {
    /// A column of values that are written in place.
    ///
    /// - Parameters:
    ///   - count: how many there are.
    ///   - fill: writes every byte of them.
    init(count: Int, filledBy fill: (UnsafeMutableRawBufferPointer) -> Void)

    /// Runs some work on the values' bytes, in the machine's order.
    ///
    /// - Parameter work: is given memory that it must not keep.
    /// - Returns: what the work returns.
    /// - Throws: what the work throws.
    func withUnsafeBytes<Result>(_ work: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result

    /// How many bytes it takes in memory; room that nobody has written to takes none.
    var memoryBytes: Int { get }
}

extension Array: GraphColumn where Element: ColumnElement {
    /// An array of values that are written in place.
    ///
    /// - Parameters:
    ///   - count: how many there are.
    ///   - fill: writes every byte of them.
    public init(count: Int, filledBy fill: (UnsafeMutableRawBufferPointer) -> Void) {
        unsafe self.init(unsafeUninitializedCapacity: count) { memory, written in
            unsafe fill(UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: memory[..<count])))
            written = count
        }
    }

    /// The array's bytes, as allocated.
    public var memoryBytes: Int { capacity * MemoryLayout<Element>.stride }
}

/// Something that is led through every column of a graph: to write, read or measure them.
///
/// Each table names its columns once, in one order, and everything that must know all of them goes that way.
public protocol ColumnVisitor {
    /// Called for one column.
    ///
    /// - Parameters:
    ///   - name: unique in the graph, such as `target.code`.
    ///   - column: its values.
    /// - Throws: whatever the visitor cannot do.
    mutating func visit<Values: GraphColumn>(_ name: String, _ column: inout Values) throws
}
