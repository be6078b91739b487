import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// The type of a variable is one that input may have.
    ///
    /// Specification, section 5.8.2.
    static let variablesAreInputTypes: Rule = {
        var rule = Rule("VariablesAreInputTypes")
        rule.variable = { variable, context in
            guard context.schema.type(named: variable.type.name.value)?.isInput == false else { return }
            let type = Printer.print(variable.type)
            let message = "Variable '$\(variable.name.value)' cannot be non-input type '\(type)'."
            context.report(message, variable.type.span)
        }
        return rule
    }()
}
