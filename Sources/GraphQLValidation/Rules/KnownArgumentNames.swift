import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every argument is one of its field or directive.
    ///
    /// Specification, section 5.4.1.
    static let knownArgumentNames: Rule = {
        var rule = Rule("KnownArgumentNames")
        rule.directive = { place, context in
            guard let definition = place.definition else { return }
            let known = definition.arguments.map(\.name)
            for argument in place.directive.arguments where !known.contains(argument.name.value) {
                let name = argument.name.value
                let message = "Unknown argument '\(name)' on directive '@\(definition.name)'."
                context.report(message + Suggestions.sentence(for: name, among: known), argument.span)
            }
        }
        rule.argument = { place, context in
            guard place.index == nil, let field = place.field.definition, let type = place.field.parent else { return }
            let (definition, parent) = (context.schema[field], context.schema[type])
            let name = place.argument.name.value
            let suggestion = Suggestions.sentence(for: name, among: definition.arguments.map(\.name))
            let message = "Unknown argument '\(name)' on field '\(parent.name).\(definition.name)'."
            context.report(message + suggestion, place.argument.span)
        }
        return rule
    }()
}
