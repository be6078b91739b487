import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// A fragment applies to a type that has fields.
    ///
    /// Specification, section 5.5.1.3.
    static let fragmentsOnCompositeTypes: Rule = {
        var rule = Rule("FragmentsOnCompositeTypes")
        rule.inlineFragment = { fragment, context in
            guard let condition = fragment.typeCondition, isNotComposite(condition, context.document) else { return }
            let name = context.document.name(condition)
            context.report(
                "Fragment cannot condition on non composite type '\(name)'.",
                fragment.typeConditionSpan
            )
        }
        rule.fragment = { fragment, context in
            guard isNotComposite(fragment.typeCondition, context.document) else { return }
            let (name, condition) = (fragment.definition.name, fragment.definition.typeCondition)
            context.report(
                "Fragment '\(name.value)' cannot condition on non composite type '\(condition.value)'.",
                condition.span
            )
        }
        return rule
    }()

    private static func isNotComposite(_ condition: NameID, _ document: ResolvedDocument) -> Bool {
        document.schema.typeID(named: condition).map { !document.schema.types[$0.index].isComposite } ?? false
    }
}
