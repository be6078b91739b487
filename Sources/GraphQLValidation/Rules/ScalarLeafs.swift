import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Something is selected from an object, and nothing from a scalar or enum.
    ///
    /// Specification, section 5.3.3.
    static let scalarLeafs: Rule = {
        var rule = Rule("ScalarLeafs")
        rule.field = FieldVisit(of: .wrongSelection) { field, context in
            guard let id = field.definition else { return }
            let name = context.document.name(field.name)
            let type = context.schema[id].type
            if let set = field.selectionSet {
                context.report(
                    "Field '\(name)' must not have a selection since type '\(context.schema.text(of: type))' "
                        + "has no subfields.",
                    context.document.selectionSets[set].span
                )
            } else {
                context.report(
                    "Field '\(name)' of type '\(context.schema.text(of: type))' must have a selection of subfields. "
                        + "Did you mean '\(name) { ... }'?",
                    field.span
                )
            }
        }
        return rule
    }()
}
