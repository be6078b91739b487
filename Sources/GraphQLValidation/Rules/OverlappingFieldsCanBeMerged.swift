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
            var check = MergeCheck(context.document)
            let verdict = check.run()
            if case .fine = verdict { return }
            context.overlap = OverlapReport(verdict, context.document)
        }
        rule.selectionSet = { set, context in
            guard context.overlap != nil, case .conflict = context.overlap?.verdict else { return }
            for conflict in context.overlap?.explanation.conflicts(in: set) ?? [] {
                context.overlap?.isExplained = true
                context.report(message(conflict.key, conflict.reason), conflict.left + conflict.right)
            }
        }
        rule.leaveDocument = { _, context in
            guard let report = context.overlap, !report.isExplained else { return }
            switch report.verdict {
            case .fine: break
            case .conflict(let left, let right):
                let comparison = FieldComparison(context.document)
                let reason = comparison.conflict(left, right, areExclusive: false) ?? "they cannot be merged"
                let fields = (context.document.fields[left], context.document.fields[right])
                let key = context.document.name(fields.0.responseKey)
                context.report(message(key, reason), [fields.0.span, fields.1.span])
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
