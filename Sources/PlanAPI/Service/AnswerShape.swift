import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema

/// The columns of an operation's answer as a table: they hang on what is asked, not on what was found.
///
/// Fields of objects become columns with dots in their names. The first list of objects at each level divides the row that it
/// stands in, and its columns follow those of the row; a further one is a column of its own.
struct AnswerShape: Sendable {
    /// What stands at one place of the answer.
    struct Place {
        /// The response key, and the place of the object that it stands in.
        let key: NameID
        let parent: Int
        /// The number of its column.
        fileprivate(set) var column: Int?
        /// Whether it is a list that divides rows.
        fileprivate(set) var isDividing = false
        /// The places in it.
        fileprivate(set) var children: [String: Int] = [:]
    }

    /// All places; the first is the answer itself.
    private(set) var places = [Place(key: NameID(rawValue: -1), parent: -1)]
    /// The place of each column.
    private(set) var columns: [Int] = []

    private let document: ResolvedDocument
    private let variables: VariableValues
    /// What was gone through already: a selection set asks the same wherever it is spread out again.
    private var visits: Set<Visit> = []

    private struct Visit: Hashable {
        let set: Int
        let place: Int
    }

    /// A list that divides a row, and what is asked of its items.
    private struct Division {
        let place: Int
        var sets: [Int]
    }

    /// The columns of an operation.
    ///
    /// - Complexity: O(*n*) in its selections, each fragment once for each place where it is spread out.
    init(_ document: ResolvedDocument, operation: Int, _ variables: VariableValues) {
        self.document = document
        self.variables = variables
        addRow([document.operations[operation].selectionSet], 0)
        // Nobody goes through a selection any more.
        visits = []
    }

    /// The columns' names, without what all of them begin with.
    var names: [String] {
        let steps = columns.map { column -> [NameID] in
            var steps: [NameID] = []
            var place = column
            while place > 0 {
                steps.append(places[place].key)
                place = places[place].parent
            }
            return steps.reversed()
        }
        // The last step of each is its name.
        var common: ArraySlice<NameID> = steps.first?.dropLast() ?? []
        for other in steps.dropFirst() {
            common = common.prefix(zip(common, other.dropLast()).prefix { $0 == $1 }.count)
        }
        return steps.map { $0.dropFirst(common.count).map { document.name($0) }.joined(separator: ".") }
    }

    /// Adds the columns of a row: those of an object, then those of the list that divides it.
    private mutating func addRow(_ sets: [Int], _ place: Int) {
        var division: Division?
        for set in sets { add(set, place, &division) }
        guard let division else { return }
        addRow(division.sets, division.place)
    }

    private mutating func add(_ set: Int, _ place: Int, _ division: inout Division?) {
        guard visits.insert(Visit(set: set, place: place)).inserted else { return }
        for selection in document.selections[document.selectionSets[set].selections] {
            switch selection {
            case .field(let index):
                let field = document.fields[index]
                if counts(field.directives) { add(field, place, &division) }
            case .inlineFragment(let index):
                let fragment = document.inlineFragments[index]
                if counts(fragment.directives) { add(fragment.selectionSet, place, &division) }
            case .fragmentSpread(let index):
                let spread = document.fragmentSpreads[index]
                guard counts(spread.directives), let fragment = spread.fragment else { continue }
                add(document.fragments[fragment].selectionSet, place, &division)
            }
        }
    }

    private mutating func add(_ field: ResolvedField, _ parent: Int, _ division: inout Division?) {
        let place = child(field.responseKey, of: parent)
        let isList = field.definition.map { document.schema.traits(of: $0).isList } ?? false
        if let set = field.selectionSet, !isList {
            add(set, place, &division)
        } else if let set = field.selectionSet, places[place].column == nil, division?.place ?? place == place {
            places[place].isDividing = true
            if division == nil { division = Division(place: place, sets: []) }
            division?.sets.append(set)
        } else if places[place].column == nil {
            places[place].column = columns.count
            columns.append(place)
        }
    }

    private mutating func child(_ key: NameID, of parent: Int) -> Int {
        let name = document.name(key)
        if let known = places[parent].children[name] { return known }
        places.append(Place(key: key, parent: parent))
        places[parent].children[name] = places.count - 1
        return places.count - 1
    }

    private func counts(_ directives: Int) -> Bool { PlanCompiler.counts(directives, in: document, variables) }
}
