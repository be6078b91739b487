import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// A variable stands only where its type is expected.
    ///
    /// Specification, section 5.8.5.
    static let variablesInAllowedPosition: Rule = {
        var rule = Rule("VariablesInAllowedPosition")
        rule.leaveOperation = { operation, context in
            if operation.variables.isEmpty { return }
            for usage in context.variableUsages(of: operation) {
                guard let index = usage.variable, let type = operation.variables[index].type else { continue }
                check(usage, operation.variables[index].definition, type, &context)
            }
        }
        return rule
    }()

    private static func check(
        _ usage: VariableUsage,
        _ variable: VariableDefinition,
        _ type: TypeRef,
        _ context: inout ValidationContext
    ) {
        let document = context.document
        if let oneOf = usage.oneOf, !type.isNonNull {
            let name = document.schema[oneOf.type].name
            context.report(
                "Variable '\(usage.name)' must be non-nullable to be used for OneOf Input Object '\(name)'.",
                oneOf.span
            )
        }
        guard let expected = usage.type, !isAllowed(type, variable.defaultValue, expected, usage, document) else {
            return
        }
        context.report(
            "Variable '$\(usage.name)' of type '\(document.schema.text(of: type))' used in position expecting type "
                + "'\(document.schema.text(of: expected))'.",
            [variable.span, usage.span]
        )
    }

    /// Whether the variable's type fits; a default, of the variable or of the place, makes up for a type that takes
    /// null.
    private static func isAllowed(
        _ type: TypeRef,
        _ defaultValue: Value?,
        _ expected: TypeRef,
        _ usage: VariableUsage,
        _ document: ResolvedDocument
    ) -> Bool {
        guard expected.isNonNull, !type.isNonNull else { return document.schema.isSubtype(type, of: expected) }
        let hasDefault = defaultValue.map { $0.kind != .null } ?? false
        guard hasDefault || usage.hasDefault else { return false }
        return document.schema.isSubtype(type, of: expected.nullable)
    }
}
