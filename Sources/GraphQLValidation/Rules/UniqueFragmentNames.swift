import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// No two fragments have one name.
    ///
    /// Specification, section 5.5.1.1.
    static let uniqueFragmentNames: Rule = {
        var rule = Rule("UniqueFragmentNames")
        rule.fragment = { fragment, context in
            let name = fragment.definition.name
            let first = context.document.fragments[fragment.first].definition.name
            guard first.span != name.span else { return }
            context.report("There can be only one fragment named '\(name.value)'.", [first.span, name.span])
        }
        return rule
    }()
}
