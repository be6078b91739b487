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
