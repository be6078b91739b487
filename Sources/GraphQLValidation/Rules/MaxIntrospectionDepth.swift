import GraphQLLanguage
import SourceText

extension Rule {
    /// Introspection goes through no more than two lists of types or fields inside each other, since every level
    /// multiplies the answer.
    ///
    /// No section of the specification.
    static let maxIntrospectionDepth: Rule = {
        var rule = Rule("MaxIntrospectionDepth")
        rule.field = { place, context in
            let field = place.field
            guard field.name.value == "__schema" || field.name.value == "__type" else { return }
            guard field.span.start >= context.reportedIntrospectionEnd, let set = field.selectionSet else { return }
            guard listDepth(of: set, context) >= maximalDepth else { return }
            context.reportedIntrospectionEnd = field.span.end
            context.report("Maximum introspection depth exceeded", field.span)
        }
        return rule
    }()

    private static let maximalDepth = 3

    /// A selection set and how many lists lie around it.
    private struct Open: Sendable {
        var set: SelectionSet
        var depth: Int
    }

    /// How many lists lie inside each other at most, up to the limit; a fragment is entered once at each depth.
    private static func listDepth(of set: SelectionSet, _ context: ValidationContext) -> Int {
        var deepest = 0
        var open = [Open(set: set, depth: 0)]
        var enteredAt: [String: Int] = [:]
        while let next = open.popLast() {
            for selection in next.set.selections {
                switch selection {
                case .field(let field):
                    let depth = next.depth + (isList(field) ? 1 : 0)
                    deepest = max(deepest, depth)
                    if deepest >= maximalDepth { return deepest }
                    if let set = field.selectionSet { open.append(Open(set: set, depth: depth)) }
                case .inlineFragment(let fragment):
                    open.append(Open(set: fragment.selectionSet, depth: next.depth))
                case .fragmentSpread(let spread):
                    let name = spread.name.value
                    guard let fragment = context.fragment(named: name) else { continue }
                    // A fragment entered before at the same depth or deeper has nothing new to show.
                    if let depth = enteredAt[name], depth >= next.depth { continue }
                    enteredAt[name] = next.depth
                    open.append(Open(set: fragment.selectionSet, depth: next.depth))
                }
            }
        }
        return deepest
    }

    private static func isList(_ field: Field) -> Bool {
        switch field.name.value {
        case "fields", "interfaces", "possibleTypes", "inputFields": true
        default: false
        }
    }
}
