public import GraphQLLanguage
public import SourceText

/// Makes input into values of the types that are expected.
///
/// Specification, sections 3.12 and 6.4.1.
public enum InputCoercion {
    /// Reads a literal as a type.
    ///
    /// - Parameters:
    ///   - literal: the value as it is written.
    ///   - type: an input type.
    ///   - schema: what the type belongs to.
    ///   - variables: what variables stand for; they were coerced to types that validation found fitting.
    /// - Returns: the coerced value, or nil where the literal is not of the type or is a variable without value.
    /// - Complexity: O(*n*) in the size of the literal and the defaults that it takes.
    public static func literal(
        _ literal: Value,
        as type: TypeRef,
        in schema: Schema,
        variables: VariableValues = .none
    ) -> ConstValue? {
        if case .variable(let name) = literal.kind {
            let value = variables[name.value]
            return type.isNonNull && value?.isNull == true ? nil : value
        }
        switch type.form {
        case .nonNull(let inner):
            if case .null = literal.kind { return nil }
            return self.literal(literal, as: inner, in: schema, variables: variables)
        case .list(let item):
            if case .null = literal.kind { return .null }
            return list(literal, of: item, in: schema, variables: variables)
        case .named(let id):
            if case .null = literal.kind { return .null }
            let definition = schema[id]
            if definition.kind == .inputObject {
                return object(literal, as: definition, in: schema, variables: variables)
            }
            return try? definition.leafValue(literal, variables: variables)
        }
    }

    private static func list(
        _ literal: Value,
        of item: TypeRef,
        in schema: Schema,
        variables: VariableValues
    ) -> ConstValue? {
        guard case .list(let nodes) = literal.kind else {
            // A single value is read as a list of one.
            return self.literal(literal, as: item, in: schema, variables: variables).map { .list([$0]) }
        }
        var items: [ConstValue] = []
        items.reserveCapacity(nodes.count)
        for node in nodes {
            if isMissing(node, variables) {
                if item.isNonNull { return nil }
                items.append(.null)
            } else if let value = self.literal(node, as: item, in: schema, variables: variables) {
                items.append(value)
            } else {
                return nil
            }
        }
        return .list(items)
    }

    private static func object(
        _ literal: Value,
        as type: TypeDefinition,
        in schema: Schema,
        variables: VariableValues
    ) -> ConstValue? {
        guard case .object(let nodes) = literal.kind else { return nil }
        var given = [Value?](repeating: nil, count: type.inputFields.count)
        for node in nodes {
            guard let index = type.inputFieldIndex[node.name.value] else { return nil }
            given[index] = node.value
        }
        var fields: [(String, ConstValue)] = []
        for (field, node) in zip(type.inputFields, given) {
            if let node, !isMissing(node, variables) {
                guard let value = self.literal(node, as: field.type, in: schema, variables: variables) else {
                    return nil
                }
                fields.append((field.name, value))
            } else if let value = field.defaultValue {
                fields.append((field.name, value))
            } else if field.type.isNonNull {
                return nil
            }
        }
        if type.isOneOf, nodes.count != 1 || fields.count != 1 || fields[0].1.isNull { return nil }
        return .object(fields)
    }

    private static func isMissing(_ literal: Value, _ variables: VariableValues) -> Bool {
        guard case .variable(let name) = literal.kind else { return false }
        return variables[name.value] == nil
    }

    /// Reads the arguments of a field or directive.
    ///
    /// Specification, section 6.4.1.
    ///
    /// - Parameters:
    ///   - arguments: as they are written.
    ///   - definitions: the arguments that there are.
    ///   - schema: what the types belong to.
    ///   - variables: what variables stand for.
    ///   - source: the document, for the places of errors.
    ///   - span: where the field or directive stands.
    /// - Returns: the values in the order of the definitions; nil for an argument that has neither value nor default,
    ///   `.null` for one that is null.
    /// - Throws: what is wrong with the first argument that is, with its place.
    /// - Complexity: O(*definitions* · *arguments*), both of which are few.
    public static func arguments(
        _ arguments: [Argument],
        of definitions: [InputValueDefinition],
        in schema: Schema,
        variables: VariableValues,
        source: SourceText,
        at span: SourceSpan
    ) throws(GraphQLError) -> [ConstValue?] {
        var values: [ConstValue?] = []
        values.reserveCapacity(definitions.count)
        for definition in definitions {
            let argument = arguments.last { $0.name.value == definition.name }
            do throws(ArgumentFailure) {
                values.append(try value(of: argument?.value, as: definition, in: schema, variables: variables))
            } catch {
                let place = error.isAboutValue ? argument?.value.span ?? span : span
                throw GraphQLError(
                    message: "Argument '\(definition.name)' \(error.reason)",
                    locations: [source.location(at: Int(place.start))],
                    code: "BAD_USER_INPUT"
                )
            }
        }
        return values
    }

    private struct ArgumentFailure: Error {
        var reason: String
        var isAboutValue = true
    }

    private static func value(
        of literal: Value?,
        as definition: InputValueDefinition,
        in schema: Schema,
        variables: VariableValues
    ) throws(ArgumentFailure) -> ConstValue? {
        let type = definition.type
        guard let literal else {
            if let value = definition.defaultValue { return value }
            guard type.isNonNull else { return nil }
            throw ArgumentFailure(
                reason: "of required type '\(schema.text(of: type))' was not provided.",
                isAboutValue: false
            )
        }
        var isNull = literal.kind == .null
        if case .variable(let name) = literal.kind {
            guard let value = variables[name.value] else {
                if let value = definition.defaultValue { return value }
                guard type.isNonNull else { return nil }
                throw ArgumentFailure(
                    reason: "of required type '\(schema.text(of: type))' was provided the variable '$\(name.value)' "
                        + "which was not provided a runtime value."
                )
            }
            isNull = value.isNull
        }
        if isNull, type.isNonNull {
            throw ArgumentFailure(reason: "of non-null type '\(schema.text(of: type))' must not be null.")
        }
        guard let value = self.literal(literal, as: type, in: schema, variables: variables) else {
            throw ArgumentFailure(reason: "has invalid value \(Printer.print(literal)).")
        }
        return value
    }
}
