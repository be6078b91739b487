import GraphQLLanguage

extension Rule {
    /// No two operations have one name.
    ///
    /// Specification, section 5.2.2.1.
    static let uniqueOperationNames: Rule = {
        var rule = Rule("UniqueOperationNames")
        rule.operation = { operation, context in
            guard let name = operation.name, let first = context.operationNames[name.value] else { return }
            guard first.span != name.span else { return }
            context.report("There can be only one operation named '\(name.value)'.", [first.span, name.span])
        }
        return rule
    }()
}
