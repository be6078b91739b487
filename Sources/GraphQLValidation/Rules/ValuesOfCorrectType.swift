import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every literal is one of the type that is expected at its place.
    ///
    /// Specification, sections 5.6.1 to 5.6.4.
    static let valuesOfCorrectType: Rule = {
        var rule = Rule("ValuesOfCorrectType")
        rule.value = { place, context in
            if let type = place.type { check(place.value, type, &context) }
        }
        return rule
    }()

    private static func check(_ value: Value, _ type: TypeRef, _ context: inout ValidationContext) {
        switch value.kind {
        case .variable: break
        case .null:
            if type.isNonNull { refuse(value, type, &context) }
        case .list(let items):
            if let item = type.itemType {
                for value in items { check(value, item, &context) }
            } else {
                checkLeaf(value, type.nullable, &context)
            }
        case .object(let fields):
            let object = context.schema[type.namedType]
            if object.kind == .inputObject {
                check(value, fields, object, &context)
            } else {
                checkLeaf(value, type, &context)
            }
        default: checkLeaf(value, type, &context)
        }
    }

    private static func check(
        _ value: Value,
        _ fields: [ObjectField],
        _ type: TypeDefinition,
        _ context: inout ValidationContext
    ) {
        for field in type.inputFields where field.isRequired && !fields.contains(where: { $0.name.value == field.name })
        {
            let expected = context.schema.text(of: field.type)
            let message = "Field '\(type.name).\(field.name)' of required type '\(expected)' was not provided."
            context.report(message, value.span)
        }
        if type.isOneOf { checkOneOf(value, fields, type, &context) }
        for field in fields {
            if let definition = type.inputField(named: field.name.value) {
                check(field.value, definition.type, &context)
            } else {
                let name = field.name.value
                let suggestion = Suggestions.sentence(for: name, among: type.inputFields.map(\.name))
                let message = "Field '\(name)' is not defined by type '\(type.name)'."
                context.report(message + suggestion, field.span)
            }
        }
    }

    /// Exactly one field, and that not null; whether a variable may be null is up to `variablesInAllowedPosition`.
    private static func checkOneOf(
        _ value: Value,
        _ fields: [ObjectField],
        _ type: TypeDefinition,
        _ context: inout ValidationContext
    ) {
        guard let field = fields.last, fields.allSatisfy({ $0.name.value == field.name.value }) else {
            context.report("OneOf Input Object '\(type.name)' must specify exactly one key.", value.span)
            return
        }
        guard field.value.kind == .null else { return }
        context.report("Field '\(type.name).\(field.name.value)' must be non-null.", value.span)
    }

    private static func checkLeaf(_ value: Value, _ type: TypeRef, _ context: inout ValidationContext) {
        let leaf = context.schema[type.namedType]
        guard leaf.isLeaf else {
            refuse(value, type, &context)
            return
        }
        let isCustom = leaf.kind == .scalar && !leaf.isBuiltIn
        // What a custom scalar says of a literal with variables inside is known only once they have values.
        if isCustom, hasVariables(value) { return }
        do throws(ScalarError) {
            _ = try leaf.leafValue(value)
        } catch {
            if isCustom {
                refuse(value, type, &context, because: "; \(error.message)")
            } else {
                context.report(error.message, value.span)
            }
        }
    }

    private static func refuse(
        _ value: Value,
        _ type: TypeRef,
        _ context: inout ValidationContext,
        because reason: String = "."
    ) {
        let expected = context.schema.text(of: type)
        context.report("Expected value of type '\(expected)', found \(Printer.print(value))\(reason)", value.span)
    }

    private static func hasVariables(_ value: Value) -> Bool {
        switch value.kind {
        case .variable: true
        case .list(let items): items.contains { hasVariables($0) }
        case .object(let fields): fields.contains { hasVariables($0.value) }
        default: false
        }
    }
}
