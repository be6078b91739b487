import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// The type of a variable is one that input may have.
    ///
    /// Specification, section 5.8.2.
    static let variablesAreInputTypes: Rule = {
        var rule = Rule("VariablesAreInputTypes")
        rule.variable = { variable, context in
            guard variable.type != nil, !variable.isInput else { return }
            let type = variable.definition.type
            context.report(
                "Variable '$\(variable.name)' cannot be non-input type '\(Printer.print(type))'.",
                type.span
            )
        }
        return rule
    }()
}
