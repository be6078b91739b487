import GraphQLLanguage

extension Rule {
    /// No two fragments have one name.
    ///
    /// Specification, section 5.5.1.1.
    static let uniqueFragmentNames: Rule = {
        var rule = Rule("UniqueFragmentNames")
        rule.fragment = { fragment, context in
            let name = fragment.name
            guard let first = context.firstFragment(named: name.value), first.name.span != name.span else { return }
            context.report("There can be only one fragment named '\(name.value)'.", [first.name.span, name.span])
        }
        return rule
    }()
}
