public import GraphQLLanguage

/// A schema: types, directives and where each kind of operation begins.
///
/// Immutable. Specification, section 3.
///
/// Made by `SchemaBuilder`. A `TypeID` belongs to the schema that it came from.
public struct Schema: Sendable {
    /// What the author says about the schema.
    public internal(set) var description: String?

    /// All types: those of the document in its order, then the built-in ones.
    public internal(set) var types: [TypeDefinition] = []

    /// All directives: those of the document in its order, then the built-in ones.
    public internal(set) var directives: [DirectiveDefinition] = []

    /// Where queries begin.
    public internal(set) var queryType = TypeID(0)

    /// Where mutations begin, if there are any.
    public internal(set) var mutationType: TypeID?

    /// Where subscriptions begin, if there are any.
    public internal(set) var subscriptionType: TypeID?

    /// The directives that the schema's definition carries.
    public internal(set) var schemaDirectives: [Directive] = []

    /// `__schema`, `__type` and `__typename`.
    ///
    /// Specification, section 4.1.
    var metaFields: [String: FieldDefinition] = [:]

    var directiveIndex: [String: Int] = [:]
    /// For each type, those that are assignable to it, itself apart.
    var subtypes: [Set<TypeID>] = []
    var names = NameTable(types: [])
    var fieldTable = FieldTable()

    /// A type.
    ///
    /// - Parameter id: a type of this schema.
    /// - Returns: its definition.
    /// - Complexity: O(1).
    public subscript(id: TypeID) -> TypeDefinition { types[id.index] }

    /// A type by its name.
    ///
    /// - Parameter name: the name, with its letter case.
    /// - Returns: the type, or nil.
    /// - Complexity: O(1).
    public func typeID(named name: String) -> TypeID? { names.id(of: name).flatMap { names.type($0) } }

    /// A type by its name.
    ///
    /// - Parameter name: the name, with its letter case.
    /// - Returns: its definition, or nil.
    /// - Complexity: O(1).
    public func type(named name: String) -> TypeDefinition? { typeID(named: name).map { self[$0] } }

    /// A directive by its name.
    ///
    /// - Parameter name: the name, without the at sign.
    /// - Returns: its definition, or nil.
    /// - Complexity: O(1).
    public func directive(named name: String) -> DirectiveDefinition? { directiveIndex[name].map { directives[$0] } }

    /// The type where a kind of operation begins.
    ///
    /// - Parameter kind: query, mutation or subscription.
    /// - Returns: the root type, or nil where the schema has none.
    /// - Complexity: O(1).
    public func rootType(of kind: OperationKind) -> TypeID? {
        switch kind {
        case .query: queryType
        case .mutation: mutationType
        case .subscription: subscriptionType
        }
    }

    /// A field of an object or interface, or a meta field.
    ///
    /// Specification, section 4.1.
    ///
    /// - Parameters:
    ///   - name: the field's name; `__typename`, and on the query type `__schema` and `__type`, are found too.
    ///   - type: an object, interface or union.
    /// - Returns: its definition, or nil.
    /// - Complexity: O(1).
    public func field(named name: String, on type: TypeID) -> FieldDefinition? {
        if name.utf8.starts(with: [UInt8(ascii: "_"), UInt8(ascii: "_")]) {
            let isThere = name == "__typename" ? types[type.index].isComposite : type == queryType
            if isThere, let field = metaFields[name] { return field }
        }
        return types[type.index].field(named: name)
    }

    /// The objects that a value of a type may be.
    ///
    /// Specification, section 5.5.2.3.
    ///
    /// - Parameter type: an object, interface or union.
    /// - Returns: object types, in the order of their definition.
    /// - Complexity: O(1).
    public func possibleTypes(of type: TypeID) -> [TypeID] { types[type.index].possibleTypes }

    /// Whether every value of a type is also a value of another.
    ///
    /// - Parameters:
    ///   - type: the narrower type.
    ///   - other: the wider type.
    /// - Returns: true where they are equal, or `type` implements or belongs to `other`.
    /// - Complexity: O(1).
    public func isSubtype(_ type: TypeID, of other: TypeID) -> Bool {
        type == other || subtypes[other.index].contains(type)
    }

    /// Whether a value of a type may stand where another is expected, wrappers and all.
    ///
    /// - Parameters:
    ///   - type: the type of what is there.
    ///   - other: the type that is expected.
    /// - Returns: true where it may.
    /// - Complexity: O(*wrappers*).
    public func isSubtype(_ type: TypeRef, of other: TypeRef) -> Bool {
        switch (type.form, other.form) {
        case (.nonNull(let inner), .nonNull(let outer)): isSubtype(inner, of: outer)
        case (.nonNull(let inner), _): isSubtype(inner, of: other)
        case (.list(let inner), .list(let outer)): isSubtype(inner, of: outer)
        case (.named(let inner), .named(let outer)): isSubtype(inner, of: outer)
        default: false
        }
    }

    /// A type as the schema writes it, such as `[Plan!]!`.
    ///
    /// - Parameter type: a type of this schema.
    /// - Returns: the name with its wrappers.
    /// - Complexity: O(*wrappers*).
    public func text(of type: TypeRef) -> String { type.text(self[type.namedType].name) }

    /// A type reference of a document, made one of this schema.
    ///
    /// - Parameter reference: as it is written.
    /// - Returns: nil where no type has the name.
    /// - Complexity: O(1).
    public func resolve(_ reference: TypeReference) -> TypeRef? {
        typeID(named: reference.name.value).map { TypeRef($0, reference.wrappers) }
    }
}
