/// The type of a value: a named type and the lists and exclamation marks around it.
///
/// Specification, section 3.4.1.
public enum TypeRef: Sendable, Hashable {
    /// A type of the schema.
    case named(TypeID)
    /// A list of something.
    indirect case list(TypeRef)
    /// Something that is never null; what is inside is a name or a list.
    indirect case nonNull(TypeRef)

    /// The type inside all wrappers.
    ///
    /// - Complexity: O(*wrappers*).
    public var namedType: TypeID {
        switch self {
        case .named(let id): id
        case .list(let inner), .nonNull(let inner): inner.namedType
        }
    }

    /// Whether null is refused.
    public var isNonNull: Bool { if case .nonNull = self { true } else { false } }

    /// The same type without an exclamation mark outside.
    public var nullable: TypeRef { if case .nonNull(let inner) = self { inner } else { self } }

    /// The type of the items, where this is a list or a list that is never null.
    public var itemType: TypeRef? { if case .list(let item) = nullable { item } else { nil } }

    /// Whether this is a list or a list that is never null.
    public var isList: Bool { itemType != nil }
}
