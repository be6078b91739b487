import GraphQLLanguage
import GraphQLSchema
import SourceText

extension Rule {
    /// Introspection goes through no more than two lists of types or fields inside each other, since every level
    /// multiplies the answer.
    ///
    /// No section of the specification.
    static let maxIntrospectionDepth: Rule = {
        var rule = Rule("MaxIntrospectionDepth")
        rule.field = FieldVisit(of: .introspection) { field, context in
            guard field.span.start >= context.reportedIntrospectionEnd, let set = field.selectionSet else { return }
            guard listDepth(of: set, context.document) >= maximalDepth else { return }
            context.reportedIntrospectionEnd = field.span.end
            context.report("Maximum introspection depth exceeded", field.span)
        }
        return rule
    }()

    private static let maximalDepth = 3

    /// A selection set and how many lists lie around it.
    private struct Open: Sendable {
        var set: Int
        var depth: Int
    }

    /// How many lists lie inside each other at most, up to the limit; a fragment is entered once at each depth.
    private static func listDepth(of set: Int, _ document: ResolvedDocument) -> Int {
        var deepest = 0
        var open = [Open(set: set, depth: 0)]
        var enteredAt: [Int: Int] = [:]
        while let next = open.popLast() {
            for selection in document.selectionSets[next.set].selections {
                switch document.selections[selection] {
                case .field(let index):
                    let field = document.fields[index]
                    let depth = next.depth + (isList(document.name(field.name)) ? 1 : 0)
                    deepest = max(deepest, depth)
                    if deepest >= maximalDepth { return deepest }
                    if let set = field.selectionSet { open.append(Open(set: set, depth: depth)) }
                case .inlineFragment(let index):
                    open.append(Open(set: document.inlineFragments[index].selectionSet, depth: next.depth))
                case .fragmentSpread(let index):
                    guard let fragment = document.fragmentSpreads[index].fragment else { continue }
                    // A fragment entered before at the same depth or deeper has nothing new to show.
                    if let depth = enteredAt[fragment], depth >= next.depth { continue }
                    enteredAt[fragment] = next.depth
                    open.append(Open(set: document.fragments[fragment].selectionSet, depth: next.depth))
                }
            }
        }
        return deepest
    }

    private static func isList(_ name: String) -> Bool {
        switch name {
        case "fields", "interfaces", "possibleTypes", "inputFields": true
        default: false
        }
    }
}
