public import GraphQLLanguage

/// A named type of a schema.
///
/// Specification, section 3.4.
///
/// One class serves all kinds; a part that a kind has not is empty. It is a class because it is handed on for each
/// value that is checked: a copy of all its parts takes 400 instructions.
public final class TypeDefinition: Sendable {
    /// Its place in the schema.
    public let id: TypeID

    /// Its name.
    public let name: String

    /// Its kind.
    public let kind: TypeKind

    /// What the author says about it, in Markdown.
    public let description: String?

    /// The fields of an object or interface, in the order of their definition.
    public let fields: [FieldDefinition]

    /// The interfaces that an object or interface implements, each with those that it implements itself.
    public let interfaces: [TypeID]

    /// The objects that a union or interface may be; for an object, itself.
    public let possibleTypes: [TypeID]

    /// The values of an enum, in the order of their definition.
    public let enumValues: [EnumValueDefinition]

    /// The fields of an input object, in the order of their definition.
    public let inputFields: [InputValueDefinition]

    /// Where a scalar is specified, from `@specifiedBy`.
    ///
    /// Specification, section 3.13.4.
    public let specifiedByURL: String?

    /// Whether an input object takes exactly one field, from `@oneOf`.
    ///
    /// Specification, section 3.10.1.
    public let isOneOf: Bool

    /// The directives that the definition and its extensions carry.
    public let directives: [Directive]

    /// Whether it is a built-in scalar or a type of introspection.
    public let isBuiltIn: Bool

    /// The built-in scalar that it is, if it is one.
    let builtInScalar: BuiltInScalar?
    /// How a custom scalar reads its input; nil where it takes any value.
    let coercer: ScalarCoercer?
    let fieldIndex: [String: Int]
    let enumValueIndex: [String: Int]
    let inputFieldIndex: [String: Int]

    init(_ parts: TypeParts) {
        id = parts.id
        name = parts.name
        kind = parts.kind
        description = parts.description
        fields = parts.fields
        interfaces = parts.interfaces
        possibleTypes = parts.possibleTypes
        enumValues = parts.enumValues
        inputFields = parts.inputFields
        specifiedByURL = parts.specifiedByURL
        isOneOf = parts.isOneOf
        directives = parts.directives
        isBuiltIn = parts.isBuiltIn
        builtInScalar = kind == .scalar ? BuiltInScalar(rawValue: name) : nil
        coercer = parts.coercer
        fieldIndex = Self.index(fields.map(\.name))
        enumValueIndex = Self.index(enumValues.map(\.name))
        inputFieldIndex = Self.index(inputFields.map(\.name))
    }

    private static func index(_ names: [String]) -> [String: Int] {
        Dictionary(zip(names, names.indices)) { first, _ in first }
    }

    /// Whether a value is a scalar or enum, with nothing to select from.
    public var isLeaf: Bool { kind == .scalar || kind == .enumeration }

    /// Whether a value is an object, with fields to select.
    public var isComposite: Bool { kind == .object || kind == .interface || kind == .union }

    /// Whether it stands for several objects.
    public var isAbstract: Bool { kind == .interface || kind == .union }

    /// Whether it may be the type of an argument, input field or variable.
    ///
    /// Specification, section 3.4.2.
    public var isInput: Bool { isLeaf || kind == .inputObject }

    /// Whether it may be the type of a field.
    ///
    /// Specification, section 3.4.2.
    public var isOutput: Bool { kind != .inputObject }

    /// A field of an object or interface.
    ///
    /// - Parameter name: the field's name.
    /// - Returns: the field, or nil. Meta fields are found by `Schema.field(named:on:)`.
    /// - Complexity: O(1).
    public func field(named name: String) -> FieldDefinition? { fieldIndex[name].map { fields[$0] } }

    /// A field of an input object.
    ///
    /// - Parameter name: the field's name.
    /// - Returns: the field, or nil.
    /// - Complexity: O(1).
    public func inputField(named name: String) -> InputValueDefinition? {
        inputFieldIndex[name].map { inputFields[$0] }
    }
}

/// The parts of a type while the schema is made.
struct TypeParts {
    let id: TypeID
    let name: String
    let kind: TypeKind
    var description: String?
    var fields: [FieldDefinition] = []
    var interfaces: [TypeID] = []
    var possibleTypes: [TypeID] = []
    var enumValues: [EnumValueDefinition] = []
    var inputFields: [InputValueDefinition] = []
    var specifiedByURL: String?
    var isOneOf = false
    var directives: [Directive] = []
    var isBuiltIn = false
    var coercer: ScalarCoercer?

    init(id: TypeID, name: String, kind: TypeKind) {
        self.id = id
        self.name = name
        self.kind = kind
    }

    /// The parts of a type that is to be made anew with something changed.
    init(_ type: TypeDefinition) {
        self.init(id: type.id, name: type.name, kind: type.kind)
        description = type.description
        fields = type.fields
        interfaces = type.interfaces
        possibleTypes = type.possibleTypes
        enumValues = type.enumValues
        inputFields = type.inputFields
        specifiedByURL = type.specifiedByURL
        isOneOf = type.isOneOf
        directives = type.directives
        isBuiltIn = type.isBuiltIn
        coercer = type.coercer
    }
}

/// A value of an enum.
///
/// Specification, section 3.9.
public struct EnumValueDefinition: Sendable {
    /// Its name, in capitals by convention.
    public let name: String

    /// What the author says about it.
    public let description: String?

    /// Why it is deprecated; nil where it is not.
    public let deprecationReason: String?

    /// The directives that the definition carries.
    public let directives: [Directive]
}
