import GraphQLLanguage
import GraphQLSchema

/// What is known of the merging of a document's fields.
struct OverlapReport {
    let index: MergeIndex
    let verdict: MergeCheck.Verdict
    var explanation: MergeExplanation
    /// Whether the conflict was found again where it could be explained.
    var isExplained = false

    init(_ context: ValidationContext) {
        index = MergeIndex(context)
        explanation = MergeExplanation(index, context.schema)
        var check = MergeCheck(index, context.schema)
        verdict = check.run()
    }
}
