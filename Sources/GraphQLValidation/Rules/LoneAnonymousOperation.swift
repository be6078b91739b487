import GraphQLLanguage

extension Rule {
    /// An operation without a name is the only one.
    ///
    /// Specification, section 5.2.3.1.
    static let loneAnonymousOperation: Rule = {
        var rule = Rule("LoneAnonymousOperation")
        rule.operation = { operation, context in
            guard operation.name == nil, context.operations.count > 1 else { return }
            context.report("This anonymous operation must be the only defined operation.", operation.span)
        }
        return rule
    }()
}
