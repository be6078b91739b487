public import SourceText

/// A whole document.
///
/// Specification, section 2.2.
public struct Document: Sendable, Equatable {
    /// Its operations, fragments and type system definitions, in their order.
    public var definitions: [Definition]

    /// What its operations and fragments select.
    public var table: SelectionTable

    /// The text that it was read from and that every span points into.
    public var source: SourceText

    /// The operations, in their order.
    ///
    /// - Complexity: O(*definitions*).
    public var operations: [OperationDefinition] {
        definitions.compactMap { if case .operation(let operation) = $0 { operation } else { nil } }
    }

    /// The fragments, in their order.
    ///
    /// - Complexity: O(*definitions*).
    public var fragments: [FragmentDefinition] {
        definitions.compactMap { if case .fragment(let fragment) = $0 { fragment } else { nil } }
    }
}

/// One definition of a document.
///
/// Specification, section 2.2.
public enum Definition: Sendable, Hashable {
    /// A query, mutation or subscription.
    case operation(OperationDefinition)
    /// A named fragment.
    case fragment(FragmentDefinition)
    /// A part of a schema, or an extension of one.
    case typeSystem(TypeSystemDefinition)

    /// Where it stands, its description included.
    public var span: SourceSpan {
        switch self {
        case .operation(let definition): definition.span
        case .fragment(let definition): definition.span
        case .typeSystem(let definition): definition.span
        }
    }
}
