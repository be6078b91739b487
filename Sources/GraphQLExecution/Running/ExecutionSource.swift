public import GraphQLSchema

/// What a field of an object type reads: a number that the source gave it when the schema was bound.
public struct FieldBinding: Sendable, Hashable, RawRepresentable {
    /// The source's own number.
    public let rawValue: UInt16

    /// Takes the source's own number.
    ///
    /// - Parameter rawValue: any; it means something to the source alone.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
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
