import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every fragment that is defined is used by an operation.
    ///
    /// Specification, section 5.5.1.4.
    static let noUnusedFragments: Rule = {
        var rule = Rule("NoUnusedFragments")
        rule.leaveDocument = { _, context in
            let fragments = context.document.fragments
            if fragments.isEmpty { return }
            var isUsed = Array(repeating: false, count: fragments.count)
            for operation in context.document.operations {
                for index in context.fragmentsUsed(by: operation) { isUsed[index] = true }
            }
            for fragment in fragments where !isUsed[fragment.last] {
                let definition = fragment.definition
                context.report("Fragment '\(definition.name.value)' is never used.", definition.span)
            }
        }
        return rule
    }()
}
