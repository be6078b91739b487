import GraphQLLanguage
public import GraphQLSchema

/// For every field of every object type, the number by which its source knows it.
public struct FieldBindings: Sendable {
    /// By the number of the field in the schema; `.max` for those of interfaces, which nobody answers.
    private var bindings: [FieldBinding]
    /// `Type.field` for each field.
    let coordinates: [String]
    /// The arguments of each field where none is given; nil where one must be, or the field has none.
    private let defaults: [ArgumentValues?]

    /// Binds a schema to a source.
    ///
    /// - Parameters:
    ///   - schema: the schema.
    ///   - find: the source's number for a field, by the names of its type and its own; nil where it has none.
    /// - Throws: `UnboundFields` naming every field without a number, so that a server does not start on half a schema.
    /// - Complexity: O(fields).
    public init(_ schema: Schema, find: (_ type: String, _ field: String) -> FieldBinding?) throws(UnboundFields) {
        let fields = (0..<Int32(schema.fieldCount)).map { FieldID(rawValue: $0) }
        coordinates = fields.map { "\(schema[schema.traits(of: $0).parent].name).\(schema[$0].name)" }
        defaults = fields.map { Self.defaults(of: $0, schema) }
        bindings = fields.map { field in
            let isMetaField = schema.traits(of: field).isMetaField
            return isMetaField ? IntrospectionSource.binding(schema[field].name) : FieldBinding(rawValue: .max)
        }
        var missing: [String] = []
        for type in schema.types where type.kind == .object {
            for field in type.fields {
                let name = schema.nameID(of: field.name)
                guard let id = name.flatMap({ schema.fieldID(named: $0, on: type.id) }) else { continue }
                if type.isBuiltIn {
                    bindings[id.index] = IntrospectionSource.binding(field.name)
                } else if let binding = find(type.name, field.name) {
                    bindings[id.index] = binding
                } else {
                    missing.append("\(type.name).\(field.name)")
                }
            }
        }
        guard missing.isEmpty else { throw UnboundFields(fields: missing) }
    }

    private static func defaults(of field: FieldID, _ schema: Schema) -> ArgumentValues? {
        let traits = schema.traits(of: field)
        guard traits.hasArguments, !traits.hasRequiredArguments else { return nil }
        return ArgumentValues(schema.arguments(of: field).map(\.defaultValue))
    }

    /// The number of a field.
    func binding(_ field: FieldID) -> FieldBinding { bindings[field.index] }

    /// The arguments of a field where none is given; nil where one must be.
    func defaults(of field: FieldID) -> ArgumentValues? { defaults[field.index] }
}

/// Fields of a schema that nothing answers.
public struct UnboundFields: Error, Sendable, CustomStringConvertible {
    /// Their coordinates, such as `Target.code`.
    public let fields: [String]

    /// What is missing, in a sentence.
    public var description: String { "the schema has fields that nothing answers: \(fields.joined(separator: ", "))" }
}
