import GraphQLLanguage
import GraphQLSchema

/// Answers `__schema` and `__type` from the schema itself.
///
/// Specification, section 4.
struct IntrospectionSource: ExecutionSource {
    /// A thing of the schema.
    enum Object {
        case schema
        case type(TypeRef)
        case field(FieldDefinition)
        case inputValue(InputValueDefinition)
        case enumValue(EnumValueDefinition)
        case directive(DirectiveDefinition)
    }

    /// Things of the schema, or names.
    enum List {
        case objects([Object])
        case names([String])
    }

    /// The fields of all introspection types; those of one name mean the same wherever they stand.
    enum FieldName: String, CaseIterable {
        case __schema, __type
        case description, types, queryType, mutationType, subscriptionType, directives
        case kind, name, specifiedByURL, fields, interfaces, possibleTypes, enumValues, inputFields, ofType, isOneOf
        case args, type, isDeprecated, deprecationReason, defaultValue
        case isRepeatable, locations
    }

    let schema: Schema

    static func binding(_ field: String) -> FieldBinding {
        let index = FieldName.allCases.firstIndex { $0.rawValue == field }
        return FieldBinding(rawValue: index.map { UInt16($0) } ?? .max)
    }

    private func name(_ field: FieldBinding) -> FieldName? {
        Int(field.rawValue) < FieldName.allCases.count ? FieldName.allCases[Int(field.rawValue)] : nil
    }

    /// What `__schema` or `__type` stands for.
    func start(_ field: FieldBinding, _ arguments: ArgumentValues) -> Object? {
        guard name(field) == .__type else { return .schema }
        guard case .string(let wanted)? = arguments[0], let id = schema.typeID(named: wanted) else { return nil }
        return .type(TypeRef(id))
    }

    /// The introspection types are all concrete, so nobody asks.
    func type(of object: Object) -> TypeID { schema.queryType }

    func writeLeaf(
        _ field: FieldBinding,
        of object: Object,
        _ arguments: ArgumentValues,
        to writer: inout JSONWriter
    ) -> Bool {
        guard let name = name(field) else { return false }
        switch name {
        case .isDeprecated: writer.boolean(deprecationReason(object) != nil)
        case .isRepeatable:
            guard case .directive(let directive) = object else { return false }
            writer.boolean(directive.isRepeatable)
        case .isOneOf:
            guard case .type(let type) = object, let definition = named(type), definition.kind == .inputObject else {
                return false
            }
            writer.boolean(definition.isOneOf)
        default:
            guard let text = text(name, object) else { return false }
            writer.string(text)
        }
        return true
    }

    private func named(_ type: TypeRef) -> TypeDefinition? {
        if case .named(let id) = type.form { schema[id] } else { nil }
    }

    private func deprecationReason(_ object: Object) -> String? {
        switch object {
        case .field(let field): field.deprecationReason
        case .inputValue(let value): value.deprecationReason
        case .enumValue(let value): value.deprecationReason
        default: nil
        }
    }

    private func text(_ name: FieldName, _ object: Object) -> String? {
        if name == .deprecationReason { return deprecationReason(object) }
        return switch (object, name) {
        case (.schema, .description): schema.description
        case (.type(let type), .kind): kind(of: type)
        case (.type(let type), .name): named(type)?.name
        case (.type(let type), .description): named(type)?.description
        case (.type(let type), .specifiedByURL): named(type)?.specifiedByURL
        case (.field(let field), .name): field.name
        case (.field(let field), .description): field.description
        case (.inputValue(let value), .name): value.name
        case (.inputValue(let value), .description): value.description
        case (.inputValue(let value), .defaultValue): value.defaultText
        case (.enumValue(let value), .name): value.name
        case (.enumValue(let value), .description): value.description
        case (.directive(let directive), .name): directive.name
        case (.directive(let directive), .description): directive.description
        default: nil
        }
    }

    /// What a list or an exclamation mark is around.
    private func inner(_ type: TypeRef) -> TypeRef? {
        switch type.form {
        case .nonNull(let inner), .list(let inner): inner
        case .named: nil
        }
    }

    private func kind(of type: TypeRef) -> String {
        switch type.form {
        case .nonNull: "NON_NULL"
        case .list: "LIST"
        case .named(let id): schema[id].kind.rawValue
        }
    }

    func object(_ field: FieldBinding, of object: Object, _ arguments: ArgumentValues) -> Object? {
        switch (object, name(field)) {
        case (.schema, .queryType): .type(TypeRef(schema.queryType))
        case (.schema, .mutationType): schema.mutationType.map { .type(TypeRef($0)) }
        case (.schema, .subscriptionType): schema.subscriptionType.map { .type(TypeRef($0)) }
        case (.type(let type), .ofType): self.inner(type).map { .type($0) }
        case (.field(let field), .type): .type(field.type)
        case (.inputValue(let value), .type): .type(value.type)
        default: nil
        }
    }

    func list(_ field: FieldBinding, of object: Object, _ arguments: ArgumentValues) -> List? {
        guard let name = name(field) else { return nil }
        let withDeprecated = arguments[0] == .boolean(true)
        switch object {
        case .schema:
            if name == .types { return .objects(schema.types.map { .type(TypeRef($0.id)) }) }
            return .objects(schema.directives.map { .directive($0) })
        case .type(let type):
            return named(type).flatMap { list(name, of: $0, withDeprecated) }
        case .field(let field):
            return .objects(inputValues(field.arguments, withDeprecated))
        case .directive(let directive):
            if name == .locations { return .names(directive.locations.map(\.rawValue)) }
            return .objects(inputValues(directive.arguments, withDeprecated))
        case .inputValue, .enumValue:
            return nil
        }
    }

    private func list(_ name: FieldName, of type: TypeDefinition, _ withDeprecated: Bool) -> List? {
        switch (name, type.kind) {
        case (.fields, .object), (.fields, .interface):
            .objects(
                type.fields.filter { withDeprecated || $0.deprecationReason == nil }.map { .field($0) }
            )
        case (.interfaces, .object), (.interfaces, .interface):
            .objects(type.interfaces.map { .type(TypeRef($0)) })
        case (.possibleTypes, .interface), (.possibleTypes, .union):
            .objects(type.possibleTypes.map { .type(TypeRef($0)) })
        case (.enumValues, .enumeration):
            .objects(type.enumValues.filter { withDeprecated || $0.deprecationReason == nil }.map { .enumValue($0) })
        case (.inputFields, .inputObject):
            .objects(inputValues(type.inputFields, withDeprecated))
        default: nil
        }
    }

    private func inputValues(_ values: [InputValueDefinition], _ withDeprecated: Bool) -> [Object] {
        values.filter { withDeprecated || $0.deprecationReason == nil }.map { .inputValue($0) }
    }

    func count(of list: List) -> Int {
        switch list {
        case .objects(let objects): objects.count
        case .names(let names): names.count
        }
    }

    func item(_ index: Int, of list: List) -> Object? {
        if case .objects(let objects) = list { objects[index] } else { nil }
    }

    func writeItem(_ index: Int, of list: List, to writer: inout JSONWriter) -> Bool {
        guard case .names(let names) = list else { return false }
        writer.string(names[index])
        return true
    }
}
