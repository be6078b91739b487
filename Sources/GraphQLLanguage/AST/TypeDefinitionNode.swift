public import SourceText

/// The six kinds of named types.
///
/// Specification, section 3.4.
public enum TypeKind: String, Sendable, Hashable, CaseIterable {
    /// A leaf with a textual form of its own.
    case scalar = "SCALAR"
    /// Fields that can be asked for.
    case object = "OBJECT"
    /// Fields that several objects have.
    case interface = "INTERFACE"
    /// One of several objects.
    case union = "UNION"
    /// One of several names.
    case enumeration = "ENUM"
    /// Fields that are provided as input.
    case inputObject = "INPUT_OBJECT"
}

/// The definition of a type, or an extension of one.
///
/// Specification, sections 3.5 to 3.10.
///
/// One node serves all kinds; a part that a kind has not is empty.
public struct TypeDefinitionNode: Sendable, Hashable {
    /// The kind of type.
    public var kind: TypeKind

    /// Whether it extends a type.
    public var isExtension: Bool

    /// What the author says about it; an extension has none.
    public var description: StringValue?

    /// The type's name.
    public var name: Name

    /// The interfaces that an object or interface implements.
    public var interfaces: [Name]

    /// Its directives.
    public var directives: [Directive]

    /// The fields of an object or interface.
    public var fields: [FieldDefinitionNode]

    /// The types of a union.
    public var members: [Name]

    /// The values of an enum.
    public var values: [EnumValueDefinitionNode]

    /// The fields of an input object.
    public var inputFields: [InputValueDefinitionNode]

    /// Where it stands.
    public var span: SourceSpan
}

/// A field of an object or interface.
///
/// Specification, section 3.6.
public struct FieldDefinitionNode: Sendable, Hashable {
    /// What the author says about it.
    public var description: StringValue?

    /// Its name.
    public var name: Name

    /// Its arguments.
    public var arguments: [InputValueDefinitionNode]

    /// The type of its value.
    public var type: TypeReference

    /// Its directives.
    public var directives: [Directive]

    /// Where it stands.
    public var span: SourceSpan
}

/// An argument of a field or directive, or a field of an input object.
///
/// Specification, sections 3.6.1 and 3.10.
public struct InputValueDefinitionNode: Sendable, Hashable {
    /// What the author says about it.
    public var description: StringValue?

    /// Its name.
    public var name: Name

    /// Its type.
    public var type: TypeReference

    /// The value that it has where none is provided.
    public var defaultValue: Value?

    /// Its directives.
    public var directives: [Directive]

    /// Where it stands.
    public var span: SourceSpan
}

/// A value of an enum.
///
/// Specification, section 3.9.
public struct EnumValueDefinitionNode: Sendable, Hashable {
    /// What the author says about it.
    public var description: StringValue?

    /// Its name: never true, false or null.
    public var name: Name

    /// Its directives.
    public var directives: [Directive]

    /// Where it stands.
    public var span: SourceSpan
}
