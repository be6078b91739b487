public import GraphQLLanguage
import SourceText

extension InputCoercion {
    /// Reads the values of an operation's variables.
    ///
    /// Specification, section 6.1.2.
    ///
    /// - Parameters:
    ///   - operation: the operation that declares them.
    ///   - document: the document that it belongs to.
    ///   - provided: an object with the values; null stands for an empty one, other names are ignored.
    /// - Returns: the coerced values.
    /// - Throws: everything that is wrong with them, up to fifty errors.
    /// - Complexity: O(*n*) in the size of the values.
    public static func variables(
        of operation: ResolvedOperation,
        in document: ResolvedDocument,
        provided: JSONValue
    ) throws(GraphQLErrors) -> VariableValues {
        guard provided.members != nil || provided == .null else {
            throw GraphQLErrors([
                GraphQLError(message: "Variables must be provided as an object.", code: "BAD_USER_INPUT")
            ])
        }
        if operation.variables.isEmpty { return .none }
        var coercion = VariableCoercion(document: document)
        var values = VariableValues.none
        values.reserveCapacity(operation.variables.count)
        for variable in operation.variables {
            if let value = coercion.value(of: variable, provided[variable.name]) {
                values.add(value, for: variable.name)
            }
        }
        if !coercion.errors.isEmpty { throw GraphQLErrors(coercion.errors) }
        return values
    }
}

/// The values of variables on their way from JSON, and what is wrong with them.
private struct VariableCoercion {
    private static let maximalErrors = 50

    var errors: [GraphQLError] = []
    private let document: ResolvedDocument
    private var variable: ResolvedVariable?
    private var path: [GraphQLError.PathElement] = []

    init(document: ResolvedDocument) {
        self.document = document
    }

    mutating func value(of variable: ResolvedVariable, _ provided: JSONValue?) -> ConstValue? {
        self.variable = variable
        guard let type = variable.type, variable.isInput else {
            let reference = variable.definition.type
            report(
                "Variable '$\(variable.name)' expected value of type '\(Printer.print(reference))' which cannot be used "
                    + "as an input type.",
                at: reference.span
            )
            return nil
        }
        guard let provided else {
            if variable.definition.defaultValue != nil { return variable.defaultValue }
            if type.isNonNull { refuse(variable, "of required type", "was not provided") }
            return nil
        }
        if provided == .null, type.isNonNull {
            refuse(variable, "of non-null type", "must not be null")
            return nil
        }
        return value(provided, as: type)
    }

    private mutating func refuse(_ variable: ResolvedVariable, _ what: String, _ reason: String) {
        let type = Printer.print(variable.definition.type)
        report("Variable '$\(variable.name)' \(what) '\(type)' \(reason).", at: variable.definition.span)
    }

    private mutating func value(_ json: JSONValue, as type: TypeRef) -> ConstValue? {
        switch type.form {
        case .nonNull(let inner):
            if json != .null { return value(json, as: inner) }
            refuse(json, "Expected non-nullable type '\(document.schema.text(of: type))' not to be null.")
            return nil
        case .list(let item):
            if json == .null { return .null }
            guard case .array(let items) = json else { return value(json, as: item).map { .list([$0]) } }
            return list(items, of: item)
        case .named(let id):
            if json == .null { return .null }
            let type = document.schema.types[id.index]
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
            let type = document.schema.text(of: field.type)
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
            return try type.leafValue(json)
        } catch {
            refuse(json, error.message)
            return nil
        }
    }

    private var isFull: Bool { errors.count > Self.maximalErrors }

    private mutating func refuse(_ json: JSONValue, _ reason: String) {
        guard let variable else { return }
        let name = variable.name
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
        report(
            "Variable '$\(name)' got invalid value \(json.inspected)\(place); \(reason)",
            at: variable.definition.span
        )
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
                locations: [document.document.source.location(at: Int(span.start))],
                code: "BAD_USER_INPUT"
            )
        )
    }
}
