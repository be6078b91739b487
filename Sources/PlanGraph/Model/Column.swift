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
    mutating func visit<Element: ColumnElement>(_ name: String, _ column: inout [Element]) throws
}
