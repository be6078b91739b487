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
    func isMetaField(_ name: String, of type: TypeDefinition) -> Bool {
        name == "__typename" ? type.isComposite : type.id == queryType
    }

    /// Counts names and fields, once all types are complete.
    mutating func countNamesAndFields() {
        let others = metaFields.keys.sorted() + types.flatMap { $0.fields.map(\.name) }
        names = NameTable(types: types.map(\.name), others: others)
        fieldTable = FieldTable(self)
    }
}
