import GraphQLLanguage
import GraphQLSchema
import SourceText

extension Rule {
    /// A fragment applies to some object that can be at its place.
    ///
    /// Specification, section 5.5.2.3.
    static let possibleFragmentSpreads: Rule = {
        var rule = Rule("PossibleFragmentSpreads")
        rule.inlineFragment = { fragment, context in
            guard let condition = fragment.typeCondition else { return }
            if canBe(condition, under: fragment.parent, context.document) { return }
            report("Fragment", condition, fragment.parent, fragment.span, &context)
        }
        rule.fragmentSpread = { spread, context in
            guard let fragment = spread.fragment else { return }
            let condition = context.document.fragments[fragment].typeCondition
            if canBe(condition, under: spread.parent, context.document) { return }
            let subject = "Fragment '\(context.document.name(spread.name))'"
            report(subject, condition, spread.parent, spread.span, &context)
        }
        return rule
    }()

    /// Whether some object is of both types; true where one of them is unknown.
    private static func canBe(_ condition: NameID, under parent: TypeID?, _ document: ResolvedDocument) -> Bool {
        guard let parent, let type = document.schema.typeID(named: condition),
            document.schema.types[type.index].isComposite
        else {
            return true
        }
        if document.schema.isSubtype(type, of: parent) || document.schema.isSubtype(parent, of: type) { return true }
        let (left, right) = (document.schema[type], document.schema[parent])
        guard left.isAbstract, right.isAbstract else { return false }
        return left.possibleTypes.contains { document.schema.isSubtype($0, of: parent) }
    }

    private static func report(
        _ subject: String,
        _ condition: NameID,
        _ parent: TypeID?,
        _ span: SourceSpan,
        _ context: inout ValidationContext
    ) {
        let outer = parent.map { context.schema[$0].name } ?? ""
        let inner = context.document.name(condition)
        context.report(
            "\(subject) cannot be spread here as objects of type '\(outer)' can never be of type '\(inner)'.",
            span
        )
    }
}
