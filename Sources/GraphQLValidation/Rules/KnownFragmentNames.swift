import GraphQLLanguage

extension Rule {
    /// Every fragment that is used is defined.
    ///
    /// Specification, section 5.5.2.1.
    static let knownFragmentNames: Rule = {
        var rule = Rule("KnownFragmentNames")
        rule.fragmentSpread = { place, context in
            let name = place.spread.name
            guard context.fragment(named: name.value) == nil else { return }
            context.report("Unknown fragment '\(name.value)'.", name.span)
        }
        return rule
    }()
}
