import GraphQLLanguage
import GraphQLSchema

/// What is known of fields that do not merge.
struct OverlapReport {
    let verdict: MergeCheck.Verdict
    var explanation: MergeExplanation
    /// Whether the conflict was found again where it could be explained.
    var isExplained = false

    init(_ verdict: MergeCheck.Verdict, _ document: ResolvedDocument) {
        self.verdict = verdict
        explanation = MergeExplanation(document)
    }
}
