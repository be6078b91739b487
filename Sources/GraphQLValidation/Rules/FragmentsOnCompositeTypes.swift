import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// A fragment applies to a type that has fields.
    ///
    /// Specification, section 5.5.1.3.
    static let fragmentsOnCompositeTypes: Rule = {
        var rule = Rule("FragmentsOnCompositeTypes")
        rule.inlineFragment = { place, context in
            guard let condition = place.fragment.typeCondition, isNotComposite(condition, context.schema) else {
                return
            }
            let message = "Fragment cannot condition on non composite type '\(condition.value)'."
            context.report(message, condition.span)
        }
        rule.fragment = { fragment, context in
            let condition = fragment.typeCondition
            guard isNotComposite(condition, context.schema) else { return }
            context.report(
                "Fragment '\(fragment.name.value)' cannot condition on non composite type '\(condition.value)'.",
                condition.span
            )
        }
        return rule
    }()

    private static func isNotComposite(_ condition: Name, _ schema: Schema) -> Bool {
        schema.type(named: condition.value)?.isComposite == false
    }
}
