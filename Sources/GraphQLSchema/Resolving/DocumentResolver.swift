import GraphQLLanguage
import SourceText

/// The walk that makes a `ResolvedDocument`; its recursion is limited as the nesting of the document is.
struct DocumentResolver {
    private let document: Document
    private let schema: Schema
    private(set) var operations: [ResolvedOperation] = []
    private(set) var fragments: [ResolvedFragment] = []
    private(set) var selectionSets: [ResolvedSelectionSet] = []
    private(set) var selections: [ResolvedSelection] = []
    private(set) var fields: [ResolvedField] = []
    private(set) var fragmentSpreads: [ResolvedFragmentSpread] = []
    private(set) var inlineFragments: [ResolvedInlineFragment] = []
    private(set) var argumentLists: [[Argument]] = [[]]
    private(set) var directiveLists: [[Directive]] = [[]]
    private(set) var ownNames: [String] = []
    private var ownNameIDs: [String: NameID] = [:]
    /// The last fragment of each name.
    private var fragmentIndex: [NameID: Int] = [:]

    /// The type that selections are made from, and how it was come to.
    private struct Surroundings {
        var parent: TypeID?
        var isIntrospection = false
    }

    init(_ document: Document, _ schema: Schema) {
        self.document = document
        self.schema = schema
        // A selection takes ten bytes of text, as a rule.
        let expected = min(document.source.bytes.count / 10, 1000)
        selections.reserveCapacity(expected)
        fields.reserveCapacity(expected)
        selectionSets.reserveCapacity(expected / 3)
    }

    mutating func run() {
        for case .fragment(let fragment) in document.definitions { declare(fragment) }
        for index in fragments.indices { fragments[index].last = fragmentIndex[fragments[index].name] ?? index }
        var fragment = 0
        for definition in document.definitions {
            switch definition {
            case .operation(let operation):
                let parent = composite(schema.rootType(of: operation.kind))
                let set = add(operation.selectionSet, in: Surroundings(parent: parent))
                let variables = operation.variables.map { ResolvedVariable($0, in: schema) }
                operations.append(ResolvedOperation(definition: operation, variables: variables, selectionSet: set))
            case .fragment(let node):
                let parent = composite(schema.typeID(named: fragments[fragment].typeCondition))
                fragments[fragment].selectionSet = add(node.selectionSet, in: Surroundings(parent: parent))
                fragment += 1
            case .typeSystem: break
            }
        }
    }

    private mutating func declare(_ fragment: FragmentDefinition) {
        let name = id(fragment.name.value)
        let first = fragmentIndex[name].map { fragments[$0].first } ?? fragments.count
        fragmentIndex[name] = fragments.count
        fragments.append(
            ResolvedFragment(
                definition: fragment,
                name: name,
                first: first,
                last: fragments.count,
                typeCondition: id(fragment.typeCondition.value),
                selectionSet: 0
            )
        )
    }

    private mutating func id(_ name: String) -> NameID {
        if let known = schema.names.id(of: name) ?? ownNameIDs[name] { return known }
        let id = NameID(rawValue: Int32(schema.names.names.count + ownNames.count))
        ownNameIDs[name] = id
        ownNames.append(name)
        return id
    }

    private func composite(_ type: TypeID?) -> TypeID? {
        guard let type, schema.types[type.index].isComposite else { return nil }
        return type
    }

    private mutating func add(_ set: SelectionSet, in surroundings: Surroundings) -> Int {
        let index = selectionSets.count
        let start = selections.count
        selectionSets.append(
            ResolvedSelectionSet(
                parent: surroundings.parent,
                selections: start..<start + set.selections.count,
                span: set.span
            )
        )
        // The place of each is kept, so that those of a set are together whatever is inside of them.
        selections.append(contentsOf: repeatElement(.field(0), count: set.selections.count))
        for place in set.selections.indices {
            selections[start + place] = add(set.selections[place], in: surroundings)
        }
        return index
    }

    private mutating func add(_ selection: Selection, in surroundings: Surroundings) -> ResolvedSelection {
        switch selection {
        case .field(let field): .field(add(field, in: surroundings))
        case .fragmentSpread(let spread): .fragmentSpread(add(spread, in: surroundings))
        case .inlineFragment(let fragment): .inlineFragment(add(fragment, in: surroundings))
        }
    }

    private mutating func add(_ field: Field, in surroundings: Surroundings) -> Int {
        let index = fields.count
        let name = id(field.name.value)
        let definition = surroundings.parent.flatMap { schema.fieldID(named: name, on: $0) }
        fields.append(
            ResolvedField(
                field,
                name: name,
                responseKey: field.alias.map { id($0.value) } ?? name,
                parent: surroundings.parent,
                definition: definition,
                isIntrospection: surroundings.isIntrospection,
                argumentList: add(field.arguments),
                directiveList: add(field.directives)
            )
        )
        if let set = field.selectionSet {
            fields[index].selectionSet = add(set, in: inside(definition, surroundings))
        }
        return index
    }

    private func inside(_ definition: FieldID?, _ surroundings: Surroundings) -> Surroundings {
        guard let definition else { return Surroundings(isIntrospection: surroundings.isIntrospection) }
        let traits = schema.fieldTable.traits[definition.index]
        return Surroundings(
            parent: composite(traits.namedType),
            isIntrospection: surroundings.isIntrospection || traits.isMetaField
        )
    }

    private mutating func add(_ spread: FragmentSpread, in surroundings: Surroundings) -> Int {
        let name = id(spread.name.value)
        fragmentSpreads.append(
            ResolvedFragmentSpread(
                name: name,
                nameSpan: spread.name.span,
                fragment: fragmentIndex[name],
                parent: surroundings.parent,
                directives: add(spread.directives),
                span: spread.span
            )
        )
        return fragmentSpreads.count - 1
    }

    private mutating func add(_ fragment: InlineFragment, in surroundings: Surroundings) -> Int {
        let index = inlineFragments.count
        let condition = fragment.typeCondition.map { id($0.value) }
        inlineFragments.append(
            ResolvedInlineFragment(
                typeCondition: condition,
                typeConditionSpan: fragment.typeCondition?.span ?? fragment.span,
                parent: surroundings.parent,
                directives: add(fragment.directives),
                selectionSet: 0,
                span: fragment.span
            )
        )
        var inner = surroundings
        if let condition { inner = Surroundings(parent: composite(schema.typeID(named: condition))) }
        inlineFragments[index].selectionSet = add(fragment.selectionSet, in: inner)
        return index
    }

    private mutating func add(_ arguments: [Argument]) -> Int {
        if arguments.isEmpty { return 0 }
        argumentLists.append(arguments)
        return argumentLists.count - 1
    }

    private mutating func add(_ directives: [Directive]) -> Int {
        if directives.isEmpty { return 0 }
        directiveLists.append(directives)
        return directiveLists.count - 1
    }
}
