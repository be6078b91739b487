public import GraphQLLanguage

/// A named type of a schema.
///
/// Specification, section 3.4.
///
/// One structure serves all kinds; a part that a kind has not is empty.
public struct TypeDefinition: Sendable {
    /// Its place in the schema.
    public let id: TypeID

    /// Its name.
    public let name: String

    /// Its kind.
    public let kind: TypeKind

    /// What the author says about it, in Markdown.
    public internal(set) var description: String?

    /// The fields of an object or interface, in the order of their definition.
    public internal(set) var fields: [FieldDefinition] = []

    /// The interfaces that an object or interface implements, each with those that it implements itself.
    public internal(set) var interfaces: [TypeID] = []

    /// The objects that a union or interface may be; for an object, itself.
    public internal(set) var possibleTypes: [TypeID] = []

    /// The values of an enum, in the order of their definition.
    public internal(set) var enumValues: [EnumValueDefinition] = []

    /// The fields of an input object, in the order of their definition.
    public internal(set) var inputFields: [InputValueDefinition] = []

    /// Where a scalar is specified, from `@specifiedBy`.
    ///
    /// Specification, section 3.13.4.
    public internal(set) var specifiedByURL: String?

    /// Whether an input object takes exactly one field, from `@oneOf`.
    ///
    /// Specification, section 3.10.1.
    public internal(set) var isOneOf = false

    /// The directives that the definition and its extensions carry.
    public internal(set) var directives: [Directive] = []

    /// Whether it is a built-in scalar or a type of introspection.
    public internal(set) var isBuiltIn = false

    var fieldIndex: [String: Int] = [:]
    var enumValueIndex: [String: Int] = [:]
    var inputFieldIndex: [String: Int] = [:]

    init(id: TypeID, name: String, kind: TypeKind) {
        self.id = id
        self.name = name
        self.kind = kind
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

    /// The place of a field of an object or interface.
    ///
    /// - Parameter name: the field's name.
    /// - Returns: an index into `fields`, or nil.
    /// - Complexity: O(1).
    public func fieldIndex(named name: String) -> Int? { fieldIndex[name] }

    /// A field of an object or interface.
    ///
    /// - Parameter name: the field's name.
    /// - Returns: the field, or nil. Meta fields are found by `Schema.field(named:on:)`.
    /// - Complexity: O(1).
    public func field(named name: String) -> FieldDefinition? { fieldIndex[name].map { fields[$0] } }

    /// A value of an enum.
    ///
    /// - Parameter name: the value's name.
    /// - Returns: the value, or nil.
    /// - Complexity: O(1).
    public func enumValue(named name: String) -> EnumValueDefinition? { enumValueIndex[name].map { enumValues[$0] } }

    /// A field of an input object.
    ///
    /// - Parameter name: the field's name.
    /// - Returns: the field, or nil.
    /// - Complexity: O(1).
    public func inputField(named name: String) -> InputValueDefinition? {
        inputFieldIndex[name].map { inputFields[$0] }
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
