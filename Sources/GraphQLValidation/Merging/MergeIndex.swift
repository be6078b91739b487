import GraphQLLanguage
import GraphQLSchema

/// The selection sets of a document, each with the fields of its inline fragments.
struct MergeIndex {
    /// A selection set with the fields of its inline fragments.
    struct Selections {
        var fields: [Int] = []
        /// The fragments that it uses, each once.
        var fragments: [Int] = []
    }

    /// By the numbers of the document's selection sets.
    private(set) var sets: [Selections]

    init(_ document: ResolvedDocument) {
        sets = Array(repeating: Selections(), count: document.selectionSets.count)
        // What is inside of a set comes after it.
        for set in document.selectionSets.indices.reversed() {
            var selections = Selections()
            for selection in document.selectionSets[set].selections {
                switch document.selections[selection] {
                case .field(let index): selections.fields.append(index)
                case .fragmentSpread(let index):
                    if let fragment = document.fragmentSpreads[index].fragment { selections.fragments.append(fragment) }
                case .inlineFragment(let index):
                    let inner = sets[document.inlineFragments[index].selectionSet]
                    selections.fields += inner.fields
                    selections.fragments += inner.fragments
                }
            }
            var seen: Set<Int> = []
            selections.fragments.removeAll { !seen.insert($0).inserted }
            sets[set] = selections
        }
    }
}
