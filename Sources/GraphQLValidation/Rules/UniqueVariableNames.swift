import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// No two variables of an operation have one name.
    ///
    /// Specification, section 5.8.1.
    static let uniqueVariableNames: Rule = {
        var rule = Rule("UniqueVariableNames")
        rule.operation = { operation, context in
            for group in Groups(operation.definition.variables.map(\.name)).several {
                let message = "There can be only one variable named '$\(group[0].value)'."
                context.report(message, group.map(\.span))
            }
        }
        return rule
    }()
}
