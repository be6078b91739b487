import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// A directive that is not repeatable stands at most once at a place.
    ///
    /// Specification, section 5.7.3.
    static let uniqueDirectivesPerLocation: Rule = {
        var rule = Rule("UniqueDirectivesPerLocation")
        rule.directives = { directives, context in
            if directives.count < 2 { return }
            var seen: [String: Directive] = [:]
            for directive in directives {
                let name = directive.name.value
                guard context.schema.directive(named: name)?.isRepeatable == false else { continue }
                if let first = seen[name] {
                    let message = "The directive '@\(name)' can only be used once at this location."
                    context.report(message, [first.span, directive.span])
                } else {
                    seen[name] = directive
                }
            }
        }
        return rule
    }()
}
