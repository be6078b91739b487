/// A field of an object or interface, or a meta field of a composite type, as a number.
public struct FieldID: RawRepresentable, Sendable, Hashable {
    /// Counts the fields of all types.
    public let rawValue: Int32

    /// Takes a number.
    ///
    /// - Parameter rawValue: of a field of the schema.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The same as a place in an array.
    public var index: Int { Int(rawValue) }
}

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

/// The fields of all types in one row: those of a type together, by the numbers of their names.
struct FieldTable: Sendable {
    private(set) var traits: [FieldTraits] = []
    private(set) var definitions: [FieldDefinition] = []
    /// For each type, where its fields are.
    private var ranges: [Range<Int>] = []

    init() {}

    init(_ schema: Schema) {
        for type in schema.types {
            let start = traits.count
            var fields: [(NameID, Int32, FieldDefinition)] = []
            for (place, field) in type.fields.enumerated() {
                guard let name = schema.names.id(of: field.name) else { continue }
                fields.append((name, Int32(place), field))
            }
            for field in schema.metaFields.values where schema.isMetaField(field.name, of: type) {
                guard let name = schema.names.id(of: field.name) else { continue }
                fields.append((name, -1, field))
            }
            for (name, place, field) in fields.sorted(by: { $0.0.rawValue < $1.0.rawValue }) {
                traits.append(FieldTraits(field, name, place, of: type.id, schema))
                definitions.append(field)
            }
            ranges.append(start..<traits.count)
        }
    }

    /// The field of a type with a name: a search by halves.
    func field(named name: NameID, on type: TypeID) -> FieldID? {
        var range = ranges[type.index]
        while range.count > 1 {
            let middle = (range.lowerBound + range.upperBound) / 2
            let isBelow = name.rawValue < traits[middle].name.rawValue
            range = isBelow ? range.lowerBound..<middle : middle..<range.upperBound
        }
        guard let place = range.first, traits[place].name == name else { return nil }
        return FieldID(rawValue: Int32(place))
    }
}

extension FieldTraits {
    fileprivate init(_ field: FieldDefinition, _ name: NameID, _ place: Int32, of type: TypeID, _ schema: Schema) {
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

/// Fields and names by number.
extension Schema {
    /// How many fields there are to count; a `FieldID` is less.
    public var fieldCount: Int { fieldTable.traits.count }

    /// What is asked of a field again and again.
    ///
    /// - Parameter field: a field of this schema.
    /// - Returns: numbers alone.
    /// - Complexity: O(1).
    public func traits(of field: FieldID) -> FieldTraits { fieldTable.traits[field.index] }

    /// A field by its number.
    ///
    /// - Parameter field: a field of this schema.
    /// - Returns: its definition.
    /// - Complexity: O(1).
    public subscript(field: FieldID) -> FieldDefinition { fieldTable.definitions[field.index] }

    /// The arguments of a field.
    ///
    /// - Parameter field: a field of this schema.
    /// - Returns: their definitions, in order.
    /// - Complexity: O(1).
    public func arguments(of field: FieldID) -> [InputValueDefinition] {
        fieldTable.definitions[field.index].arguments
    }

    /// A field of an object or interface, or a meta field.
    ///
    /// Specification, section 4.1.
    ///
    /// - Parameters:
    ///   - name: the number of the field's name.
    ///   - type: any type; those that are not composite have no fields.
    /// - Returns: its number, or nil.
    /// - Complexity: O(log *fields*) in the fields of the type.
    public func fieldID(named name: NameID, on type: TypeID) -> FieldID? { fieldTable.field(named: name, on: type) }

    /// The number of a name.
    ///
    /// - Parameter name: any name.
    /// - Returns: nil where no type and no field has it.
    /// - Complexity: O(*n*) in the length of the name.
    public func nameID(of name: String) -> NameID? { names.id(of: name) }

    /// The type with a name.
    ///
    /// - Parameter name: the number of any name.
    /// - Returns: nil where no type has it.
    /// - Complexity: O(1).
    public func typeID(named name: NameID) -> TypeID? { names.type(name) }

    /// The numbers of `__schema` and `__type`.
    ///
    /// Specification, section 4.1.
    ///
    /// - Complexity: O(1).
    public var introspectionNames: (schema: NameID, type: NameID) {
        // `__schema`, `__type` and `__typename` follow the types.
        let first = Int32(types.count)
        return (NameID(rawValue: first), NameID(rawValue: first + 1))
    }

    /// Whether a type has the meta field of a name.
    fileprivate func isMetaField(_ name: String, of type: TypeDefinition) -> Bool {
        name == "__typename" ? type.isComposite : type.id == queryType
    }

    /// Counts names and fields, once all types are complete.
    mutating func countNamesAndFields() {
        let others = metaFields.keys.sorted() + types.flatMap { $0.fields.map(\.name) }
        names = NameTable(types: types.map(\.name), others: others)
        fieldTable = FieldTable(self)
    }
}
