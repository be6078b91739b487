import GraphQLLanguage
import GraphQLSchema

extension Rule {
    /// A subscription asks for exactly one field, and for none of introspection.
    ///
    /// Specification, section 5.2.4.1.
    static let singleFieldSubscriptions: Rule = {
        var rule = Rule("SingleFieldSubscriptions")
        rule.operation = { operation, context in
            guard operation.kind == .subscription, let type = context.schema.subscriptionType else { return }
            let subject = operation.name.map { "Subscription '\($0.value)'" } ?? "Anonymous Subscription"
            let groups = rootFields(operation.selectionSet, of: type, context)
            if groups.count > 1 {
                let spans = groups.dropFirst().flatMap { $0.map(\.span) }
                context.report("\(subject) must select only one top level field.", spans)
            }
            for group in groups where group[0].name.value.hasPrefix("__") {
                context.report("\(subject) must not select an introspection top level field.", group.map(\.span))
            }
        }
        return rule
    }()

    /// The fields of an operation by their response keys, fragments taken in.
    ///
    /// Specification, section 6.3.2.
    private static func rootFields(
        _ set: SelectionSet,
        of type: TypeID,
        _ context: ValidationContext
    ) -> [[Field]] {
        var groups: [[Field]] = []
        var places: [String: Int] = [:]
        var visited: Set<String> = []
        var open = Array(set.selections.reversed())
        while let selection = open.popLast() {
            if isLeftOut(selection.directives) { continue }
            switch selection {
            case .field(let field):
                if let place = places[field.responseKey] {
                    groups[place].append(field)
                } else {
                    places[field.responseKey] = groups.count
                    groups.append([field])
                }
            case .inlineFragment(let fragment):
                guard applies(fragment.typeCondition, to: type, context.schema) else { continue }
                open += fragment.selectionSet.selections.reversed()
            case .fragmentSpread(let spread):
                guard visited.insert(spread.name.value).inserted,
                    let fragment = context.fragment(named: spread.name.value),
                    applies(fragment.typeCondition, to: type, context.schema)
                else { continue }
                open += fragment.selectionSet.selections.reversed()
            }
        }
        return groups
    }

    private static func applies(_ condition: Name?, to type: TypeID, _ schema: Schema) -> Bool {
        guard let condition else { return true }
        return schema.typeID(named: condition.value).map { schema.isSubtype(type, of: $0) } ?? false
    }

    private static func isLeftOut(_ directives: [Directive]) -> Bool {
        directives.contains { directive in
            let value = directive.argument("if")?.kind
            return directive.name.value == "skip" && value == .boolean(true)
                || directive.name.value == "include" && value == .boolean(false)
        }
    }
}
