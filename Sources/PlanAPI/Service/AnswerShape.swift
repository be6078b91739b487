import GraphQLSchema

/// The columns of an operation's answer as a table: they hang on what is asked, not on what was found.
///
/// Fields of objects become columns with dots in their names. The first list of objects at each level divides the row that it
/// stands in, and its columns follow those of the row; a further one is a column of its own.
struct AnswerShape: Sendable {
    /// The columns' names with all their steps.
    private(set) var paths: [String] = []
    /// The lists that divide rows.
    private(set) var dividing: Set<String> = []

    /// The same names, to look up.
    private(set) var columns: Set<String> = []

    private let document: ResolvedDocument

    /// A list that divides a row, and what is asked of its items.
    private struct Division {
        let name: String
        var sets: [Int]
    }

    /// The columns of an operation.
    ///
    /// - Complexity: O(*n*) in its fields, fragments spread out.
    init(_ document: ResolvedDocument, operation: Int) {
        self.document = document
        addRow([document.operations[operation].selectionSet], "")
    }

    /// Adds the columns of a row: those of an object, then those of the list that divides it.
    private mutating func addRow(_ sets: [Int], _ prefix: String) {
        var division: Division?
        for set in sets { add(set, prefix, &division) }
        guard let division else { return }
        dividing.insert(division.name)
        addRow(division.sets, division.name)
    }

    private mutating func add(_ set: Int, _ prefix: String, _ division: inout Division?) {
        for selection in document.selections[document.selectionSets[set].selections] {
            switch selection {
            case .field(let index): add(document.fields[index], prefix, &division)
            case .inlineFragment(let index): add(document.inlineFragments[index].selectionSet, prefix, &division)
            case .fragmentSpread(let index):
                guard let fragment = document.fragmentSpreads[index].fragment else { continue }
                add(document.fragments[fragment].selectionSet, prefix, &division)
            }
        }
    }

    private mutating func add(_ field: ResolvedField, _ prefix: String, _ division: inout Division?) {
        let key = document.name(field.responseKey)
        let name = prefix.isEmpty ? key : prefix + "." + key
        let isList = field.definition.map { document.schema.traits(of: $0).isList } ?? false
        if let set = field.selectionSet, !isList {
            add(set, name, &division)
        } else if let set = field.selectionSet, division == nil || division?.name == name {
            division = Division(name: name, sets: (division?.sets ?? []) + [set])
        } else if columns.insert(name).inserted {
            paths.append(name)
        }
    }
}
