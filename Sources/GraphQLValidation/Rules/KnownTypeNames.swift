import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every type that is named is one of the schema.
    ///
    /// Specification, section 5.5.1.2.
    static let knownTypeNames: Rule = {
        var rule = Rule("KnownTypeNames")
        rule.typeName = { place, context in
            guard place.type == nil else { return }
            let suggestion = Suggestions.sentence(for: place.name, among: context.schema.types.map(\.name))
            context.report("Unknown type '\(place.name)'." + suggestion, place.span)
        }
        return rule
    }()
}
