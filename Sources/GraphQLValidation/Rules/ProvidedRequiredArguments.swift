import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Every argument that has to be given is given.
    ///
    /// Specification, section 5.4.3.
    ///
    /// Asked on the way out, so that what is wrong inside the field is reported first.
    static let providedRequiredArguments: Rule = {
        var rule = Rule("ProvidedRequiredArguments")
        rule.leaveField = FieldVisit(of: .requiredArguments) { field, context in
            guard let id = field.definition else { return }
            let given = context.document.argumentLists[field.arguments]
            for argument in missing(context.schema.arguments(of: id), in: given) {
                let type = context.schema.text(of: argument.type)
                context.report(
                    "Field '\(context.document.name(field.name))' argument '\(argument.name)' of type '\(type)' is required, "
                        + "but it was not provided.",
                    field.span
                )
            }
        }
        rule.leaveDirective = { place, context in
            let directive = place.directive
            for argument in missing(place.definition?.arguments ?? [], in: directive.arguments) {
                let type = context.schema.text(of: argument.type)
                context.report(
                    "Directive '@\(directive.name.value)' argument '\(argument.name)' of type '\(type)' is required, "
                        + "but it was not provided.",
                    directive.span
                )
            }
        }
        return rule
    }()

    private static func missing(
        _ definitions: [InputValueDefinition],
        in arguments: [Argument]
    ) -> [InputValueDefinition] {
        definitions.filter { definition in
            definition.isRequired && !arguments.contains { $0.name.value == definition.name }
        }
    }
}
