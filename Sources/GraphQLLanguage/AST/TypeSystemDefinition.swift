public import SourceText

/// A part of a schema, or an extension of one.
///
/// Specification, sections 3.1 and 3.2.
///
/// Nodes of the type system end in `Node`, for the schema that is made of them has types of the plain names.
public enum TypeSystemDefinition: Sendable, Hashable {
    /// `schema`, or `extend schema`.
    case schema(SchemaDefinitionNode)
    /// A type of any kind, or an extension of one.
    case type(TypeDefinitionNode)
    /// `directive`.
    case directive(DirectiveDefinitionNode)

    /// Where it stands, its description included.
    public var span: SourceSpan {
        switch self {
        case .schema(let node): node.span
        case .type(let node): node.span
        case .directive(let node): node.span
        }
    }
}

/// The root types of a schema, or an extension of them.
///
/// Specification, section 3.3.
public struct SchemaDefinitionNode: Sendable, Hashable {
    /// Whether it extends a schema.
    public var isExtension: Bool

    /// What the author says about the schema.
    public var description: StringValue?

    /// Directives of the schema.
    public var directives: [Directive]

    /// The root types.
    public var operationTypes: [OperationTypeNode]

    /// Where it stands.
    public var span: SourceSpan
}

/// A root type of a schema.
///
/// Specification, section 3.3.1.
public struct OperationTypeNode: Sendable, Hashable {
    /// The kind of operation.
    public var kind: OperationKind

    /// The name of its root type.
    public var type: Name

    /// Where it stands.
    public var span: SourceSpan
}

/// The definition of a directive.
///
/// Specification, section 3.13.
public struct DirectiveDefinitionNode: Sendable, Hashable {
    /// What the author says about it.
    public var description: StringValue?

    /// Its name, without the at sign.
    public var name: Name

    /// Its arguments.
    public var arguments: [InputValueDefinitionNode]

    /// Whether it may stand several times at one place.
    public var isRepeatable: Bool

    /// Where it may stand: names of `DirectiveLocation`.
    public var locations: [Name]

    /// Where it stands.
    public var span: SourceSpan
}
