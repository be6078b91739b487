public import GraphQLLanguage
public import SourceText

extension InputCoercion {
    /// Reads the values of an operation's variables.
    ///
    /// Specification, section 6.1.2.
    ///
    /// - Parameters:
    ///   - definitions: the variables that the operation declares.
    ///   - provided: an object with the values; null stands for an empty one, other names are ignored.
    ///   - schema: what the types belong to.
    ///   - source: the document, for the places of errors.
    /// - Returns: the coerced values.
    /// - Throws: everything that is wrong with them, up to fifty errors.
    /// - Complexity: O(*n*) in the size of the values.
    public static func variables(
        _ definitions: [VariableDefinition],
        provided: JSONValue,
        in schema: Schema,
        source: SourceText
    ) throws(GraphQLErrors) -> VariableValues {
        var coercion = VariableCoercion(schema: schema, source: source)
        guard provided.members != nil || provided == .null else {
            throw GraphQLErrors([
                GraphQLError(message: "Variables must be provided as an object.", code: "BAD_USER_INPUT")
            ])
        }
        var values: [String: ConstValue] = [:]
        for definition in definitions {
            if let value = coercion.value(of: definition, provided[definition.name.value]) {
                values[definition.name.value] = value
            }
        }
        if !coercion.errors.isEmpty { throw GraphQLErrors(coercion.errors) }
        return VariableValues(values)
    }
}

/// The values of variables on their way from JSON, and what is wrong with them.
private struct VariableCoercion {
    private static let maximalErrors = 50

    let schema: Schema
    let source: SourceText
    var errors: [GraphQLError] = []
    private var definition: VariableDefinition?
    private var path: [GraphQLError.PathElement] = []

    init(schema: Schema, source: SourceText) {
        self.schema = schema
        self.source = source
    }

    mutating func value(of definition: VariableDefinition, _ provided: JSONValue?) -> ConstValue? {
        self.definition = definition
        let name = definition.name.value
        guard let type = schema.resolve(definition.type), schema[type.namedType].isInput else {
            let text = Printer.print(definition.type)
            report(
                "Variable '$\(name)' expected value of type '\(text)' which cannot be used as an input type.",
                at: definition.type.span
            )
            return nil
        }
        guard let provided else {
            if let literal = definition.defaultValue { return InputCoercion.literal(literal, as: type, in: schema) }
            if type.isNonNull {
                let text = Printer.print(definition.type)
                report("Variable '$\(name)' of required type '\(text)' was not provided.", at: definition.span)
            }
            return nil
        }
        if provided == .null, type.isNonNull {
            let text = Printer.print(definition.type)
            report("Variable '$\(name)' of non-null type '\(text)' must not be null.", at: definition.span)
            return nil
        }
        return value(provided, as: type)
    }

    private mutating func value(_ json: JSONValue, as type: TypeRef) -> ConstValue? {
        switch type {
        case .nonNull(let inner):
            if json != .null { return value(json, as: inner) }
            refuse(json, "Expected non-nullable type '\(schema.text(of: type))' not to be null.")
            return nil
        case .list(let item):
            if json == .null { return .null }
            guard case .array(let items) = json else { return value(json, as: item).map { .list([$0]) } }
            return list(items, of: item)
        case .named(let id):
            if json == .null { return .null }
            let type = schema[id]
            return type.kind == .inputObject ? object(json, as: type) : leaf(json, as: type)
        }
    }

    private mutating func list(_ items: [JSONValue], of type: TypeRef) -> ConstValue? {
        var values: [ConstValue] = []
        values.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            path.append(.index(index))
            if let value = value(item, as: type) { values.append(value) }
            path.removeLast()
            if isFull { return nil }
        }
        return .list(values)
    }

    private mutating func object(_ json: JSONValue, as type: TypeDefinition) -> ConstValue? {
        guard case .object(let members) = json else {
            refuse(json, "Expected type '\(type.name)' to be an object.")
            return nil
        }
        let given = Dictionary(members.map { ($0.key, $0.value) }) { $1 }
        var fields: [(String, ConstValue)] = []
        for field in type.inputFields {
            guard let member = given[field.name] else {
                takeDefault(of: field, json, into: &fields)
                continue
            }
            path.append(.key(field.name))
            if let value = value(member, as: field.type) { fields.append((field.name, value)) }
            path.removeLast()
        }
        for member in members where type.inputField(named: member.key) == nil {
            let names = type.inputFields.map(\.name)
            refuse(
                json,
                "Field '\(member.key)' is not defined by type '\(type.name)'."
                    + Suggestions.sentence(for: member.key, among: names)
            )
            if isFull { return nil }
        }
        if type.isOneOf { checkOneOf(json, members, type) }
        return .object(fields)
    }

    private mutating func takeDefault(
        of field: InputValueDefinition,
        _ json: JSONValue,
        into fields: inout [(String, ConstValue)]
    ) {
        if let value = field.defaultValue {
            fields.append((field.name, value))
        } else if field.type.isNonNull {
            let type = schema.text(of: field.type)
            refuse(json, "Field '\(field.name)' of required type '\(type)' was not provided.")
        }
    }

    private mutating func checkOneOf(_ json: JSONValue, _ members: [JSONValue.Member], _ type: TypeDefinition) {
        let known = members.filter { type.inputField(named: $0.key) != nil }
        guard known.count == 1 else {
            refuse(json, "Exactly one key must be specified for OneOf type '\(type.name)'.")
            return
        }
        guard known[0].value == .null else { return }
        path.append(.key(known[0].key))
        refuse(.null, "Field '\(known[0].key)' must be non-null.")
        path.removeLast()
    }

    private mutating func leaf(_ json: JSONValue, as type: TypeDefinition) -> ConstValue? {
        do throws(ScalarError) {
            return try schema.leafValue(json, as: type)
        } catch {
            refuse(json, error.message)
            return nil
        }
    }

    private var isFull: Bool { errors.count > Self.maximalErrors }

    private mutating func refuse(_ json: JSONValue, _ reason: String) {
        guard let definition else { return }
        let name = definition.name.value
        var place = ""
        if !path.isEmpty {
            place = " at '\(name)"
            for element in path {
                switch element {
                case .key(let key): place += ".\(key)"
                case .index(let index): place += "[\(index)]"
                }
            }
            place += "'"
        }
        report("Variable '$\(name)' got invalid value \(json.inspected)\(place); \(reason)", at: definition.span)
    }

    private mutating func report(_ message: String, at span: SourceSpan) {
        if isFull { return }
        if errors.count == Self.maximalErrors {
            errors.append(
                GraphQLError(
                    message: "Too many errors processing variables, error limit reached. Execution aborted.",
                    code: "BAD_USER_INPUT"
                )
            )
            return
        }
        errors.append(
            GraphQLError(
                message: message,
                locations: [source.location(at: Int(span.start))],
                code: "BAD_USER_INPUT"
            )
        )
    }
}
