import GraphQLLanguage
import SourceText

/// What makes a `ResolvedDocument`: names become numbers first, then selection sets get their types, those outside before
/// those inside, as they are counted.
struct DocumentResolver {
    private let document: Document
    private let schema: Schema
    private(set) var operations: [ResolvedOperation] = []
    private(set) var fragments: [ResolvedFragment] = []
    private(set) var selectionSets: [ResolvedSelectionSet]
    private(set) var fields: [ResolvedField] = []
    private(set) var fragmentSpreads: [ResolvedFragmentSpread] = []
    private(set) var inlineFragments: [ResolvedInlineFragment] = []
    private(set) var ownNames: [String] = []
    private var ownNameIDs: [String: NameID] = [:]
    /// The last fragment of each name.
    private var fragmentIndex: [NameID: Int] = [:]

    init(_ document: Document, _ schema: Schema) {
        self.document = document
        self.schema = schema
        selectionSets = document.table.sets.map { ResolvedSelectionSet($0) }
        fields.reserveCapacity(document.table.fields.count)
    }

    mutating func run() {
        for definition in document.definitions {
            switch definition {
            case .operation(let operation):
                selectionSets[operation.selectionSet].parent = composite(schema.rootType(of: operation.kind))
                let variables = operation.variables.map { ResolvedVariable($0, in: schema) }
                operations.append(ResolvedOperation(definition: operation, variables: variables))
            case .fragment(let fragment): declare(fragment)
            case .typeSystem: break
            }
        }
        for index in fragments.indices { fragments[index].last = fragmentIndex[fragments[index].name] ?? index }
        countNames()
        for set in selectionSets.indices { resolve(set) }
    }

    private mutating func declare(_ fragment: FragmentDefinition) {
        let name = id(fragment.name.span)
        let condition = id(fragment.typeCondition.span)
        let first = fragmentIndex[name].map { fragments[$0].first } ?? fragments.count
        fragmentIndex[name] = fragments.count
        selectionSets[fragment.selectionSet].parent = composite(schema.typeID(named: condition))
        fragments.append(
            ResolvedFragment(
                definition: fragment,
                name: name,
                first: first,
                last: fragments.count,
                typeCondition: condition
            )
        )
    }

    private mutating func countNames() {
        for field in document.table.fields {
            let name = id(field.name)
            fields.append(ResolvedField(field, name: name, responseKey: field.alias.map { id($0) } ?? name))
        }
        for spread in document.table.fragmentSpreads {
            let name = id(spread.name)
            fragmentSpreads.append(ResolvedFragmentSpread(spread, name: name, fragment: fragmentIndex[name]))
        }
        for fragment in document.table.inlineFragments {
            inlineFragments.append(
                ResolvedInlineFragment(fragment, typeCondition: fragment.typeCondition.map { id($0) })
            )
        }
    }

    private mutating func id(_ span: SourceSpan) -> NameID {
        if let known = schema.names.id(of: document.source.bytes, at: span.range) { return known }
        let name = document.source.words(span)
        if let known = ownNameIDs[name] { return known }
        let id = NameID(rawValue: Int32(schema.names.names.count + ownNames.count))
        ownNameIDs[name] = id
        ownNames.append(name)
        return id
    }

    private func composite(_ type: TypeID?) -> TypeID? {
        guard let type, schema.types[type.index].isComposite else { return nil }
        return type
    }

    /// Finds the fields of a set by its type, and the types of the sets inside of it.
    private mutating func resolve(_ index: Int) {
        let set = selectionSets[index]
        let (parent, isIntrospection) = (set.parent, set.isIntrospection)
        for place in set.selections {
            switch document.table.selections[place] {
            case .field(let field):
                let definition = parent.flatMap { schema.fieldID(named: fields[field].name, on: $0) }
                fields[field].parent = parent
                fields[field].definition = definition
                fields[field].isIntrospection = isIntrospection
                guard let set = fields[field].selectionSet else { continue }
                selectionSets[set].isIntrospection = isIntrospection
                guard let traits = definition.map({ schema.fieldTable.traits[$0.index] }) else { continue }
                selectionSets[set].parent = composite(traits.namedType)
                if traits.isMetaField { selectionSets[set].isIntrospection = true }
            case .fragmentSpread(let spread):
                fragmentSpreads[spread].parent = parent
            case .inlineFragment(let fragment):
                inlineFragments[fragment].parent = parent
                let set = inlineFragments[fragment].selectionSet
                if let condition = inlineFragments[fragment].typeCondition {
                    selectionSets[set].parent = composite(schema.typeID(named: condition))
                } else {
                    selectionSets[set].parent = parent
                    selectionSets[set].isIntrospection = isIntrospection
                }
            }
        }
    }
}
