public import GraphQLLanguage

/// The type of a value: a named type and the lists and exclamation marks around it.
///
/// Specification, section 3.4.1.
public struct TypeRef: Sendable, Hashable {
    /// The type inside all wrappers.
    public let namedType: TypeID

    private let wrappers: TypeWrappers

    /// Wraps a type.
    ///
    /// - Parameters:
    ///   - namedType: a type of the schema.
    ///   - wrappers: the lists and exclamation marks around it.
    public init(_ namedType: TypeID, _ wrappers: TypeWrappers = .none) {
        self.namedType = namedType
        self.wrappers = wrappers
    }

    /// A type by its outermost wrapper.
    public enum Form: Sendable, Hashable {
        /// A type of the schema.
        case named(TypeID)
        /// A list of something.
        case list(TypeRef)
        /// Something that is never null; what is inside is a name or a list.
        case nonNull(TypeRef)
    }

    /// What it is, seen from outside.
    public var form: Form {
        switch wrappers.outermost {
        case nil: .named(namedType)
        case .list: .list(TypeRef(namedType, wrappers.inner))
        case .nonNull: .nonNull(TypeRef(namedType, wrappers.inner))
        }
    }

    /// Whether null is refused.
    public var isNonNull: Bool { wrappers.outermost == .nonNull }

    /// The same type without an exclamation mark outside.
    public var nullable: TypeRef { isNonNull ? TypeRef(namedType, wrappers.inner) : self }

    /// The type of the items, where this is a list or a list that is never null.
    public var itemType: TypeRef? { if case .list(let item) = nullable.form { item } else { nil } }

    /// Whether this is a list or a list that is never null.
    public var isList: Bool { itemType != nil }

    /// The type as it is written, such as `[Plan!]!`.
    ///
    /// - Parameter name: of the named type.
    /// - Returns: the name with its wrappers.
    public func text(_ name: String) -> String { wrappers.text(around: name) }
}
