import GraphQLLanguage
import GraphQLSchema
import SourceText

extension Rule {
    /// A fragment applies to some object that can be at its place.
    ///
    /// Specification, section 5.5.2.3.
    static let possibleFragmentSpreads: Rule = {
        var rule = Rule("PossibleFragmentSpreads")
        rule.inlineFragment = { place, context in
            guard let condition = place.fragment.typeCondition else { return }
            check(condition, under: place.parent, "Fragment", place.fragment.span, &context)
        }
        rule.fragmentSpread = { place, context in
            let name = place.spread.name.value
            guard let fragment = context.fragment(named: name) else { return }
            check(fragment.typeCondition, under: place.parent, "Fragment '\(name)'", place.spread.span, &context)
        }
        return rule
    }()

    private static func check(
        _ condition: Name,
        under parent: TypeDefinition?,
        _ subject: String,
        _ span: SourceSpan,
        _ context: inout ValidationContext
    ) {
        guard let parent, let type = context.schema.type(named: condition.value), type.isComposite else { return }
        guard !overlap(type, parent, context.schema) else { return }
        context.report(
            "\(subject) cannot be spread here as objects of type '\(parent.name)' can never be of type '\(type.name)'.",
            span
        )
    }

    /// Whether some object is of both types.
    private static func overlap(_ left: TypeDefinition, _ right: TypeDefinition, _ schema: Schema) -> Bool {
        if schema.isSubtype(left.id, of: right.id) || schema.isSubtype(right.id, of: left.id) { return true }
        guard left.isAbstract, right.isAbstract else { return false }
        return left.possibleTypes.contains { schema.isSubtype($0, of: right.id) }
    }
}
