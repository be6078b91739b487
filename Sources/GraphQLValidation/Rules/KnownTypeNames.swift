import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every type that is named is one of the schema.
    ///
    /// Specification, section 5.5.1.2.
    static let knownTypeNames: Rule = {
        var rule = Rule("KnownTypeNames")
        rule.typeName = { name, context in
            guard context.schema.typeID(named: name.value) == nil else { return }
            let suggestion = Suggestions.sentence(for: name.value, among: context.schema.types.map(\.name))
            context.report("Unknown type '\(name.value)'." + suggestion, name.span)
        }
        return rule
    }()
}
