import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every variable that an operation declares is used by it.
    ///
    /// Specification, section 5.8.4.
    static let noUnusedVariables: Rule = {
        var rule = Rule("NoUnusedVariables")
        rule.leaveOperation = { operation, context in
            if operation.definition.variables.isEmpty { return }
            let used = Set(context.variableUsages(of: operation).map(\.name))
            for variable in operation.definition.variables where !used.contains(variable.name.value) {
                let operationName = operation.definition.name.map { " in operation '\($0.value)'" } ?? ""
                let message = "Variable '$\(variable.name.value)' is never used\(operationName)."
                context.report(message, variable.span)
            }
        }
        return rule
    }()
}
