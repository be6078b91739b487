import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every directive is one of the schema and stands where it may.
    ///
    /// Specification, sections 5.7.1 and 5.7.2.
    static let knownDirectives: Rule = {
        var rule = Rule("KnownDirectives")
        rule.directive = { place, context in
            let name = place.directive.name.value
            guard let definition = place.definition else {
                context.report("Unknown directive '@\(name)'.", place.directive.span)
                return
            }
            guard !definition.locations.contains(place.location) else { return }
            let message = "Directive '@\(name)' may not be used on \(place.location.rawValue)."
            context.report(message, place.directive.span)
        }
        return rule
    }()
}
