import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every variable that an operation declares is used by it.
    ///
    /// Specification, section 5.8.4.
    static let noUnusedVariables: Rule = {
        var rule = Rule("NoUnusedVariables")
        rule.leaveOperation = { operation, context in
            let variables = operation.definition.variables
            if variables.isEmpty { return }
            var isUsed = Array(repeating: false, count: variables.count)
            for usage in context.variableUsages(of: operation) {
                if let variable = usage.variable { isUsed[variable] = true }
            }
            guard isUsed.contains(false) else { return }
            let places = NamePlaces(variables.map(\.name.value))
            for variable in variables where places.place(of: variable.name.value).map({ isUsed[$0] }) != true {
                let operationName = operation.definition.name.map { " in operation '\($0.value)'" } ?? ""
                let message = "Variable '$\(variable.name.value)' is never used\(operationName)."
                context.report(message, variable.span)
            }
        }
        return rule
    }()
}
