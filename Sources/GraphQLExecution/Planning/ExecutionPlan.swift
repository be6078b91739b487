public import GraphQLLanguage
import GraphQLSchema
import SourceText

/// An operation made ready to run: flat arrays of instructions, with nothing left to look up by name.
///
/// It is made once for a document, an operation of it and the values of the variables in its `@skip` and `@include`,
/// and runs any number of times.
///
/// Never copied: a copy counts who holds each of its arrays, a twentieth of the work for a small answer.
public struct ExecutionPlan: ~Copyable, Sendable {
    /// What is to be done with a field.
    enum Shape: UInt8, Sendable {
        /// Nothing but to write `key`, which holds the value too (`__typename`).
        case constant
        /// A scalar or enum.
        case leaf
        /// An object, interface or union.
        case object
        /// A list of scalars or enums.
        case leafList
        /// A list of objects, interfaces or unions.
        case objectList
        /// `__schema` or `__type`: answered by the schema itself.
        case introspection
    }

    /// One field of one selection on one concrete type: numbers alone, so that a run reads it in place.
    struct Field: Sendable {
        /// Where the response key begins in `text`, with what is before it: `{"key":` for the first of a selection,
        /// `,"key":` for the others.
        var keyStart: Int32
        /// How many bytes it has.
        var keyCount: Int32
        var binding: FieldBinding
        var shape: Shape
        var isNonNull: Bool
        /// Of the items, where the field is a list.
        var itemsAreNonNull: Bool
        /// The index of its arguments in `arguments`, or -1.
        var arguments: Int32
        /// Its sub-selection: how many concrete types its value may have.
        var caseCount: Int32
        /// The fields of the first of them, which is the only one as a rule.
        var fields: Range<Int32>
        /// The place in `rowPrograms` of the first's steps, or -1.
        var rows: Int32 = -1
        /// Where the cases of all of them begin in `cases`.
        var firstCase: Int32
        /// Where the field stands in the document, a byte offset.
        var position: UInt32
        /// The number of its definition in the schema, and the index of `Type.field` in `coordinates`.
        var coordinate: Int32
    }

    /// The fields to write for a concrete type that an object may have.
    struct Case: Sendable {
        var type: TypeID
        var fields: Range<Int32>
        /// The place in `rowPrograms` of its steps, or -1.
        var rows: Int32 = -1
    }

    /// What to write for one object.
    struct Selection {
        var fields: Range<Int32>
        /// The place in `rowPrograms` of its steps, or -1.
        var rows: Int32 = -1
    }

    /// The arguments of one field: ready, or to be made of the request's variables.
    struct Arguments: Sendable {
        var definitions: [InputValueDefinition]
        /// As they are written.
        var given: [Argument]
        /// Where the field stands.
        var span: SourceSpan
        var constant: ArgumentValues?
    }

    /// Whether the operation changes anything.
    public let kind: OperationKind
    /// The variables that the operation declares.
    let variables: [VariableDefinition]
    /// Response keys, quoted, with the punctuation round them, and what stands between the values of `rowSteps`.
    var text: [UInt8] = []
    var fields: [Field] = []
    var cases: [Case] = []
    /// Steps for the selections of which everything is in columns.
    var rowSteps: [RowStep] = []
    /// Which of them belong together.
    var rowPrograms: [Range<Int>] = []
    var arguments: [Arguments] = []
    /// Of all fields of the schema, shared by all plans.
    let coordinates: [String]
    /// The fields of the root type.
    var root: Range<Int32> = 0..<0

    /// The names of the root type's fields that are asked for, in order; without introspection's.
    public var rootFields: [String] {
        fields[Int(root.lowerBound)..<Int(root.upperBound)].filter {
            $0.shape != .constant && $0.shape != .introspection
        }.map { field in
            String(coordinates[Int(field.coordinate)].drop { $0 != "." }.dropFirst())
        }
    }

    /// Whether one of some fields is asked of the root type.
    ///
    /// - Parameter wanted: the fields, such as `Query.snapshots`.
    /// - Returns: true where one of them is asked for.
    /// - Complexity: O(fields of the root · wanted).
    public func asksRoot(forAny wanted: [String]) -> Bool {
        root.contains { wanted.contains(coordinates[Int(fields[Int($0)].coordinate)]) }
    }

    /// Whether a field at the root is given any of some arguments.
    ///
    /// - Parameter names: the arguments' names.
    /// - Returns: true where one of them is given.
    /// - Complexity: O(*n*) in the arguments.
    public func asksRoot(withAny names: [String]) -> Bool {
        root.contains { index in
            let list = fields[Int(index)].arguments
            return list >= 0 && arguments[Int(list)].given.contains { names.contains($0.name.value) }
        }
    }

    let rootType: TypeID

    init(_ operation: OperationDefinition, rootType: TypeID, coordinates: [String]) {
        kind = operation.kind
        variables = operation.variables
        self.rootType = rootType
        self.coordinates = coordinates
    }
}
