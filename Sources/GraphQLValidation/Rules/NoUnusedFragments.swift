import GraphQLLanguage

extension Rule {
    /// Every fragment that is defined is used by an operation.
    ///
    /// Specification, section 5.5.1.4.
    static let noUnusedFragments: Rule = {
        var rule = Rule("NoUnusedFragments")
        rule.leaveDocument = { _, context in
            if context.fragments.isEmpty { return }
            var used: Set<String> = []
            for operation in context.operations {
                for index in context.fragmentsUsed(by: operation) { used.insert(context.fragments[index].name.value) }
            }
            for fragment in context.fragments where !used.contains(fragment.name.value) {
                context.report("Fragment '\(fragment.name.value)' is never used.", fragment.span)
            }
        }
        return rule
    }()
}
