import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Something is selected from an object, and nothing from a scalar or enum.
    ///
    /// Specification, section 5.3.3.
    static let scalarLeafs: Rule = {
        var rule = Rule("ScalarLeafs")
        rule.field = { place, context in
            guard let type = place.definition?.type else { return }
            let name = place.field.name.value
            let isLeaf = context.schema[type.namedType].isLeaf
            if isLeaf, let set = place.field.selectionSet {
                context.report(
                    "Field '\(name)' must not have a selection since type '\(context.schema.text(of: type))' "
                        + "has no subfields.",
                    set.span
                )
            } else if !isLeaf, place.field.selectionSet == nil {
                context.report(
                    "Field '\(name)' of type '\(context.schema.text(of: type))' must have a selection of subfields. "
                        + "Did you mean '\(name) { ... }'?",
                    place.field.span
                )
            }
        }
        return rule
    }()
}
