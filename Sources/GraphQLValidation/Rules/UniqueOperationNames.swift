import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// No two operations have one name.
    ///
    /// Specification, section 5.2.2.1.
    static let uniqueOperationNames: Rule = {
        var rule = Rule("UniqueOperationNames")
        rule.operation = { operation, context in
            guard context.document.operations.count > 1, let name = operation.definition.name else { return }
            guard let first = context.firstOperationName(name.value) else { return }
            guard first.span != name.span else { return }
            context.report("There can be only one operation named '\(name.value)'.", [first.span, name.span])
        }
        return rule
    }()
}
