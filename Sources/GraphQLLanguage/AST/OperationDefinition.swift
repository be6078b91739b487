public import SourceText

/// What an operation does.
///
/// Specification, section 2.3.
public enum OperationKind: String, Sendable, Hashable, CaseIterable {
    /// Reads.
    case query
    /// Writes, then reads.
    case mutation
    /// Reads again whenever something happens.
    case subscription
}

/// A query, mutation or subscription.
///
/// Specification, section 2.3.
public struct OperationDefinition: Sendable, Hashable {
    /// What it does.
    public var kind: OperationKind

    /// What the author says about it.
    public var description: StringValue?

    /// Its name; without one it is anonymous.
    public var name: Name?

    /// The variables that it declares.
    public var variables: [VariableDefinition]

    /// Its directives.
    public var directives: [Directive]

    /// What it asks of the root type: an index into the document's `table.sets`.
    public var selectionSet: Int

    /// Where it stands.
    public var span: SourceSpan
}

/// A variable of an operation.
///
/// Specification, section 2.10.
public struct VariableDefinition: Sendable, Hashable {
    /// What the author says about it.
    public var description: StringValue?

    /// Its name, without the dollar sign.
    public var name: Name

    /// Where `$name` stands.
    public var variableSpan: SourceSpan

    /// Its type.
    public var type: TypeReference

    /// The value that it has where none is provided.
    public var defaultValue: Value?

    /// Its directives, which use no variables.
    public var directives: [Directive]

    /// Where it stands.
    public var span: SourceSpan
}
