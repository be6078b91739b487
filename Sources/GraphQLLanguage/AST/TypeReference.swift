public import SourceText

/// A type as it is written.
///
/// Specification, section 2.11.
public enum TypeReference: Sendable, Hashable {
    /// The name of a type.
    case named(Name)
    /// A list of something, in brackets.
    indirect case list(TypeReference, SourceSpan)
    /// Something that is never null: a name or list and an exclamation mark.
    indirect case nonNull(TypeReference, SourceSpan)

    /// Where it stands.
    public var span: SourceSpan {
        switch self {
        case .named(let name): name.span
        case .list(_, let span), .nonNull(_, let span): span
        }
    }

    /// The name inside all wrappers.
    ///
    /// - Complexity: O(*wrappers*).
    public var name: Name {
        switch self {
        case .named(let name): name
        case .list(let item, _), .nonNull(let item, _): item.name
        }
    }
}
