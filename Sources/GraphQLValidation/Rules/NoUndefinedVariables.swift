import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every variable that an operation uses is declared by it.
    ///
    /// Specification, section 5.8.3.
    static let noUndefinedVariables: Rule = {
        var rule = Rule("NoUndefinedVariables")
        rule.leaveOperation = { operation, context in
            for usage in context.variableUsages(of: operation) where usage.variable == nil {
                let operationName = operation.definition.name.map { " by operation '\($0.value)'" } ?? ""
                let message = "Variable '$\(usage.name)' is not defined\(operationName)."
                context.report(message, [usage.span, operation.definition.span])
            }
        }
        return rule
    }()
}
