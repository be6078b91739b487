public import GraphQLLanguage
public import GraphQLSchema

/// Says whether a document may be run against a schema.
///
/// Specification, section 5.
///
/// The document is walked once (`Traversal`); on its way the walk calls every rule (`Rule`, one file each in `Rules/`).
public enum Validator {
    /// Checks a document by all rules.
    ///
    /// - Parameters:
    ///   - document: operations and fragments, resolved by the schema that they are about.
    ///   - maximalErrors: how many errors are reported before the check is given up.
    /// - Returns: everything that is wrong with the document; empty where it may be run.
    /// - Complexity: about linear in the size of the document; merging of fields is bounded by a budget.
    public static func validate(_ document: ResolvedDocument, maximalErrors: Int = 100) -> [GraphQLError] {
        validate(document, rules: .specified, maximalErrors: maximalErrors)
    }

    /// Resolves a document and checks it by all rules.
    ///
    /// - Parameters:
    ///   - document: operations and fragments.
    ///   - schema: what they are about.
    ///   - maximalErrors: how many errors are reported before the check is given up.
    /// - Returns: everything that is wrong with the document; empty where it may be run.
    /// - Complexity: about linear in the size of the document; merging of fields is bounded by a budget.
    public static func validate(
        _ document: Document,
        schema: Schema,
        maximalErrors: Int = 100
    ) -> [GraphQLError] {
        validate(ResolvedDocument(document, schema: schema), maximalErrors: maximalErrors)
    }

    static func validate(_ document: Document, schema: Schema, rules: RuleSet) -> [GraphQLError] {
        validate(ResolvedDocument(document, schema: schema), rules: rules)
    }

    private static func validate(
        _ document: ResolvedDocument,
        rules: RuleSet,
        maximalErrors: Int = 100
    ) -> [GraphQLError] {
        var traversal = Traversal(ValidationContext(document, maximalErrors: maximalErrors), rules)
        traversal.run()
        return traversal.context.errors
    }
}
