import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every fragment that is used is defined.
    ///
    /// Specification, section 5.5.2.1.
    static let knownFragmentNames: Rule = {
        var rule = Rule("KnownFragmentNames")
        rule.fragmentSpread = { spread, context in
            guard spread.fragment == nil else { return }
            context.report("Unknown fragment '\(context.document.name(spread.name))'.", spread.nameSpan)
        }
        return rule
    }()
}
