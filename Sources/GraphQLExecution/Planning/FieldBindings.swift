import GraphQLLanguage
public import GraphQLSchema

/// For every field of every object type, the number by which its source knows it.
public struct FieldBindings: Sendable {
    private var table: [[FieldBinding]]

    /// Binds a schema to a source.
    ///
    /// - Parameters:
    ///   - schema: the schema.
    ///   - find: the source's number for a field, by the names of its type and its own; nil where it has none.
    /// - Throws: `UnboundFields` naming every field without a number, so that a server does not start on half a schema.
    /// - Complexity: O(fields).
    public init(_ schema: Schema, find: (_ type: String, _ field: String) -> FieldBinding?) throws(UnboundFields) {
        var missing: [String] = []
        table = schema.types.map { type in
            guard type.kind == .object else { return [] }
            return type.fields.map { field in
                if type.isBuiltIn { return IntrospectionSource.binding(type.name, field.name) }
                if let binding = find(type.name, field.name) { return binding }
                missing.append("\(type.name).\(field.name)")
                return FieldBinding(rawValue: .max)
            }
        }
        guard missing.isEmpty else { throw UnboundFields(fields: missing) }
    }

    /// The number of a field.
    func binding(_ type: TypeID, _ field: Int) -> FieldBinding { table[type.index][field] }
}

/// Fields of a schema that nothing answers.
public struct UnboundFields: Error, Sendable, CustomStringConvertible {
    /// Their coordinates, such as `Target.code`.
    public let fields: [String]

    /// What is missing, in a sentence.
    public var description: String { "the schema has fields that nothing answers: \(fields.joined(separator: ", "))" }
}
