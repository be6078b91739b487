import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// An operation without a name is the only one.
    ///
    /// Specification, section 5.2.3.1.
    static let loneAnonymousOperation: Rule = {
        var rule = Rule("LoneAnonymousOperation")
        rule.operation = { operation, context in
            guard operation.definition.name == nil, context.document.operations.count > 1 else { return }
            context.report("This anonymous operation must be the only defined operation.", operation.definition.span)
        }
        return rule
    }()
}
