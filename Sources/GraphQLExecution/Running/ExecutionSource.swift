public import GraphQLSchema

/// How a run makes a field's value of columns.
public enum ColumnUse: UInt8, Sendable {
    /// It stands in the field's column.
    case value
    /// The field is a connection: its object is a page of a list, and never null.
    case page
    /// How many items the list has of which a connection has a page: a field of the connection.
    case total
    /// The items of the page: a field of the connection.
    case items
}

/// What a field of an object type reads: a number that the source gave it when the schema was bound.
public struct FieldBinding: Sendable, Hashable, RawRepresentable {
    /// The source's own number.
    public let rawValue: UInt16
    /// The place of the field's values in the source's `ColumnTable`; `noColumn` where they are not there.
    public let column: UInt8
    /// How they are read.
    public let use: ColumnUse
    /// What is no place in a table.
    public static let noColumn = UInt8.max

    /// Takes the source's own number.
    ///
    /// - Parameter rawValue: any; it means something to the source alone.
    public init(rawValue: UInt16) {
        self.init(rawValue: rawValue, column: Self.noColumn)
    }

    /// Takes the source's own number and where the values lie.
    ///
    /// - Parameters:
    ///   - rawValue: any; it means something to the source alone.
    ///   - column: a place in the source's `ColumnTable`.
    ///   - use: how they are read.
    public init(rawValue: UInt16, column: UInt8, use: ColumnUse = .value) {
        self.rawValue = rawValue
        self.column = column
        self.use = use
    }
}

/// Why a field has no value.
///
/// Specification, section 6.4.4.
public struct FieldFailure: Error, Sendable, Equatable {
    /// What was wrong and what to do, in a sentence.
    public let message: String
    /// What programs may test for, in `extensions.code`.
    public let code: String?

    /// Says why a field has no value.
    ///
    /// - Parameters:
    ///   - message: a sentence for a person.
    ///   - code: in capitals, for programs.
    public init(_ message: String, code: String? = nil) {
        self.message = message
        self.code = code
    }
}

/// Where the executor's values come from.
///
/// An object is a small value of the source's own making, such as a row's number; the executor only hands it back. Leaf
/// values go straight from the source to the writer.
public protocol ExecutionSource {
    /// A handle on one object.
    associatedtype Object
    /// A handle on one list.
    associatedtype List
    /// What an object of a column is.
    associatedtype Kind: Sendable = Never

    /// Where the values of fields lie that need not be asked for; empty where a run may change them.
    var columns: ColumnTable<Kind> { get }

    /// The number by which columns know an object.
    ///
    /// - Parameter object: any object of this source.
    /// - Returns: its number among those of its type; the greatest number for an object that is in no column.
    func number(of object: Object) -> UInt32

    /// The objects of a list by the numbers that columns know them by.
    ///
    /// - Parameter list: a list of this source.
    /// - Returns: what they are and their numbers; nil where they have none.
    func numbers(of list: List) -> (kind: Kind, numbers: ListedNumbers)?

    /// The object that a column names.
    ///
    /// - Parameters:
    ///   - kind: what it is.
    ///   - number: its number among those of its type.
    /// - Returns: a handle on it.
    func object(_ kind: Kind, _ number: UInt32) -> Object

    /// How many items a page has that begins with its list.
    ///
    /// - Parameters:
    ///   - field: a connection that has a column.
    ///   - arguments: the field's arguments.
    /// - Returns: at most so many; nil where they ask for another page, or for one of another list.
    func pageSize(_ field: FieldBinding, _ arguments: ArgumentValues) -> Int?

    /// The concrete type of an object, asked where a field's type is an interface or union.
    ///
    /// - Parameter object: any object of this source.
    /// - Returns: an object type.
    func type(of object: Object) -> TypeID

    /// Writes the value of a field whose type is a scalar or enum.
    ///
    /// - Parameters:
    ///   - field: which.
    ///   - object: of what.
    ///   - arguments: the field's arguments.
    ///   - writer: where to.
    /// - Returns: false where the value is null, and then nothing was written.
    /// - Throws: why there is no value.
    mutating func writeLeaf(
        _ field: FieldBinding,
        of object: Object,
        _ arguments: ArgumentValues,
        to writer: inout JSONWriter
    ) throws(FieldFailure) -> Bool

    /// The value of a field whose type is an object, interface or union.
    ///
    /// - Parameters:
    ///   - field: which.
    ///   - object: of what.
    ///   - arguments: the field's arguments.
    /// - Returns: nil where the value is null.
    /// - Throws: why there is no value.
    mutating func object(
        _ field: FieldBinding,
        of object: Object,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> Object?

    /// The value of a field whose type is a list.
    ///
    /// - Parameters:
    ///   - field: which.
    ///   - object: of what.
    ///   - arguments: the field's arguments.
    /// - Returns: nil where the value is null.
    /// - Throws: why there is no value.
    mutating func list(
        _ field: FieldBinding,
        of object: Object,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> List?

    /// How many items a list has.
    ///
    /// - Parameter list: a list of this source.
    /// - Returns: the number.
    func count(of list: List) -> Int

    /// An item of a list of objects.
    ///
    /// - Parameters:
    ///   - index: from 0.
    ///   - list: a list of this source.
    /// - Returns: nil where the item is null.
    func item(_ index: Int, of list: List) -> Object?

    /// Writes an item of a list of scalars or enums.
    ///
    /// - Parameters:
    ///   - index: from 0.
    ///   - list: a list of this source.
    ///   - writer: where to.
    /// - Returns: false where the item is null, and then nothing was written.
    func writeItem(_ index: Int, of list: List, to writer: inout JSONWriter) -> Bool
}

extension ExecutionSource {
    /// No connection has a column.
    ///
    /// - Parameters:
    ///   - field: any.
    ///   - arguments: any.
    /// - Returns: nil.
    public func pageSize(_ field: FieldBinding, _ arguments: ArgumentValues) -> Int? { nil }
}

extension ExecutionSource where Kind == Never {
    /// No columns.
    public var columns: ColumnTable<Never> { ColumnTable() }

    /// No column has an object.
    ///
    /// - Parameter object: any object of this source.
    /// - Returns: the greatest number.
    public func number(of object: Object) -> UInt32 { .max }

    /// No column has an object.
    ///
    /// - Parameter list: a list of this source.
    /// - Returns: nil.
    public func numbers(of list: List) -> (kind: Never, numbers: ListedNumbers)? { nil }

    /// Nobody asks.
    ///
    /// - Parameters:
    ///   - kind: there is none.
    ///   - number: any.
    /// - Returns: never.
    public func object(_ kind: Never, _ number: UInt32) -> Object {}
}

/// The coerced arguments of one field, in the order of their definitions.
public struct ArgumentValues: Sendable {
    /// Each argument's value, nil where none was given and none is the default; nothing at all for a field without
    /// arguments, so that handing these on costs nothing.
    private let values: [ConstValue?]?

    /// No arguments.
    public static var none: ArgumentValues { ArgumentValues() }

    private init() { values = nil }

    /// Takes coerced values.
    ///
    /// - Parameter values: in the order of the definitions.
    public init(_ values: [ConstValue?]) {
        self.values = values
    }

    /// The value of an argument.
    ///
    /// - Parameter index: its place among the definitions.
    /// - Returns: nil where there is none.
    public subscript(index: Int) -> ConstValue? {
        guard let values, index < values.count else { return nil }
        return values[index]
    }
}
