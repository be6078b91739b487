/// What is asked of a field again and again: numbers alone, so that reading it copies nothing else.
public struct FieldTraits: Sendable {
    /// Its name.
    public let name: NameID

    /// The type that has it.
    public let parent: TypeID

    /// Its place among the fields of that type, or -1 for `__typename`, `__schema` and `__type`.
    public let place: Int32

    /// The type of its value, without lists and exclamation marks.
    public let namedType: TypeID

    /// Whether that type is a scalar or enum.
    public let isLeaf: Bool

    /// Whether its value is a list.
    public let isList: Bool

    /// Whether its value is never null.
    public let isNonNull: Bool

    /// Whether the items of its list are never null.
    public let itemsAreNonNull: Bool

    /// Whether it has arguments.
    public let hasArguments: Bool

    /// Whether it has an argument that must be provided.
    public let hasRequiredArguments: Bool

    /// Whether it has an argument `first`.
    public let hasFirst: Bool

    /// Whether it has an argument `last`.
    public let hasLast: Bool

    /// Whether it is `__typename`, `__schema` or `__type`.
    ///
    /// Specification, section 4.1.
    public var isMetaField: Bool { place < 0 }
}

extension FieldTraits {
    init(_ field: FieldDefinition, _ name: NameID, _ place: Int32, of type: TypeID, _ schema: Schema) {
        self.name = name
        self.place = place
        parent = type
        namedType = field.type.namedType
        isLeaf = schema[namedType].isLeaf
        isList = field.type.isList
        isNonNull = field.type.isNonNull
        itemsAreNonNull = field.type.itemType?.isNonNull ?? false
        hasArguments = !field.arguments.isEmpty
        hasRequiredArguments = field.arguments.contains { $0.isRequired }
        hasFirst = field.argument(named: "first") != nil
        hasLast = field.argument(named: "last") != nil
    }
}
