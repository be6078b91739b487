import GraphQLLanguage
import GraphQLSchema
import SourceText

extension Rule {
    /// A subscription asks for exactly one field, for none of introspection, and under no condition.
    ///
    /// Specification, section 5.2.4.1.
    static let singleFieldSubscriptions: Rule = {
        var rule = Rule("SingleFieldSubscriptions")
        rule.operation = { operation, context in
            guard operation.definition.kind == .subscription, let type = context.schema.subscriptionType else { return }
            let subject = operation.definition.name.map { "Subscription '\($0.value)'" } ?? "Anonymous Subscription"
            let (groups, conditions) = rootFields(operation.selectionSet, of: type, context.document)
            if !conditions.isEmpty {
                context.report("\(subject) must not use '@skip' or '@include' in its top level selections.", conditions)
                return
            }
            if groups.count > 1 {
                let spans = groups.dropFirst().flatMap { $0.map(\.span) }
                context.report("\(subject) must select only one top level field.", spans)
            }
            for group in groups where context.document.name(group[0].name).hasPrefix("__") {
                context.report("\(subject) must not select an introspection top level field.", group.map(\.span))
            }
        }
        return rule
    }()

    /// The fields of a subscription by their response keys, fragments taken in, and where conditions stand among them.
    ///
    /// Specification, section 5.2.4.1 (CollectSubscriptionFields).
    private static func rootFields(
        _ set: Int,
        of type: TypeID,
        _ document: ResolvedDocument
    ) -> (groups: [[ResolvedField]], conditions: [SourceSpan]) {
        var groups: [[ResolvedField]] = []
        var conditions: [SourceSpan] = []
        var places: [NameID: Int] = [:]
        var visited: Set<Int> = []
        var open = Array(document.selectionSets[set].selections.reversed())
        while let selection = open.popLast() {
            switch document.selections[selection] {
            case .field(let index):
                let field = document.fields[index]
                conditions += conditionSpans(document.directiveLists[field.directives])
                if let place = places[field.responseKey] {
                    groups[place].append(field)
                } else {
                    places[field.responseKey] = groups.count
                    groups.append([field])
                }
            case .inlineFragment(let index):
                let fragment = document.inlineFragments[index]
                conditions += conditionSpans(document.directiveLists[fragment.directives])
                guard applies(fragment.typeCondition, to: type, document.schema) else { continue }
                open += document.selectionSets[fragment.selectionSet].selections.reversed()
            case .fragmentSpread(let index):
                let spread = document.fragmentSpreads[index]
                conditions += conditionSpans(document.directiveLists[spread.directives])
                guard let index = spread.fragment, visited.insert(index).inserted else { continue }
                let fragment = document.fragments[index]
                guard applies(fragment.typeCondition, to: type, document.schema) else { continue }
                open += document.selectionSets[fragment.selectionSet].selections.reversed()
            }
        }
        return (groups, conditions)
    }

    private static func applies(_ condition: NameID?, to type: TypeID, _ schema: Schema) -> Bool {
        guard let condition else { return true }
        return schema.typeID(named: condition).map { schema.isSubtype(type, of: $0) } ?? false
    }

    private static func conditionSpans(_ directives: [Directive]) -> [SourceSpan] {
        directives.filter { ["skip", "include"].contains($0.name.value) }.map(\.span)
    }
}
