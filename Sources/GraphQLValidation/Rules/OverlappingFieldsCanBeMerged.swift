import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// Fields that have one key in the answer are the same field with the same arguments, or belong to objects of
    /// different types and have values of one shape.
    ///
    /// Specification, section 5.3.2.
    ///
    /// `MergeCheck` says whether it is so, `MergeExplanation` why it is not.
    static let overlappingFieldsCanBeMerged: Rule = {
        var rule = Rule("OverlappingFieldsCanBeMerged")
        rule.document = { _, context in
            let report = OverlapReport(context)
            if case .fine = report.verdict { return }
            context.overlap = report
        }
        rule.selectionSet = { set, context in
            guard case .conflict = context.overlap?.verdict, let index = context.overlap?.index.set(of: set) else {
                return
            }
            for conflict in context.overlap?.explanation.conflicts(in: index) ?? [] {
                context.overlap?.isExplained = true
                context.report(message(conflict.key, conflict.reason), conflict.left + conflict.right)
            }
        }
        rule.leaveDocument = { _, context in
            guard let report = context.overlap, !report.isExplained else { return }
            switch report.verdict {
            case .fine: break
            case .conflict(let left, let right):
                let reason =
                    report.index.conflict(left, right, areExclusive: false, context.schema) ?? "they cannot be merged"
                let entries = (report.index.entries[left], report.index.entries[right])
                let key = report.index.keys[entries.0.key]
                context.report(message(key, reason), [entries.0.field.span, entries.1.field.span])
            case .tooMuchWork:
                context.report(
                    "The fields of this document merge in too many ways to be checked. "
                        + "Use fewer fragments inside each other.",
                    []
                )
            }
        }
        return rule
    }()

    private static func message(_ key: String, _ reason: String) -> String {
        "Fields '\(key)' conflict because \(reason). "
            + "Use different aliases on the fields to fetch both if this was intentional."
    }
}
