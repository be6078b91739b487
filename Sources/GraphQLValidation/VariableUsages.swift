import GraphQLLanguage
import GraphQLSchema
import SourceText

/// One use of a variable and what is expected of its value.
struct VariableUsage {
    var name: String
    var span: SourceSpan
    /// The type that is expected; nil where that is unknown.
    var type: TypeRef?
    /// Whether the place has a default of its own.
    var hasDefault: Bool
    /// The input object of which exactly one field is to be given, where the variable is that field, and its literal.
    var oneOf: (type: TypeID, span: SourceSpan)?
    /// The place of the variable among those of the operation that was asked for; of several with its name, the last.
    var variable: Int?
}

/// The uses of variables in each definition of a document.
struct VariableUsages {
    /// Whether there is any; most documents are through with that.
    let isAny: Bool
    /// By the index of the definition's selection set.
    private var bySelectionSet: [[VariableUsage]] = []
    private var setOfFragment: [Int] = []

    init(_ document: ResolvedDocument) {
        isAny = document.document.source.bytes.contains(UInt8(ascii: "$"))
        guard isAny else { return }
        bySelectionSet = Array(repeating: [], count: document.selectionSets.count)
        setOfFragment = document.fragments.map(\.selectionSet)
        var collector = VariableUsageCollector(document: document, schema: document.schema)
        for operation in document.operations {
            collector.collect(operation.definition.directives)
            collector.collect(selectionSet: operation.selectionSet)
            bySelectionSet[operation.selectionSet] = collector.taken()
        }
        for fragment in document.fragments {
            collector.collect(fragment.definition.directives)
            collector.collect(selectionSet: fragment.selectionSet)
            bySelectionSet[fragment.selectionSet] = collector.taken()
        }
    }

    func inOperation(_ operation: ResolvedOperation) -> [VariableUsage] { bySelectionSet[operation.selectionSet] }

    func inFragment(_ index: Int) -> [VariableUsage] { bySelectionSet[setOfFragment[index]] }
}

/// A walk that looks at nothing but values.
///
/// Its recursion is limited as the nesting of the document is.
private struct VariableUsageCollector {
    let document: ResolvedDocument
    let schema: Schema
    var usages: [VariableUsage] = []

    init(document: ResolvedDocument, schema: Schema) {
        self.document = document
        self.schema = schema
    }

    /// The usages collected so far, which are then forgotten.
    mutating func taken() -> [VariableUsage] {
        defer { usages = [] }
        return usages
    }

    mutating func collect(selectionSet set: Int) {
        for selection in document.selectionSets[set].selections {
            switch document.selections[selection] {
            case .field(let index):
                let field = document.fields[index]
                if field.arguments > 0 {
                    let definitions = field.definition.map { schema.arguments(of: $0) } ?? []
                    collect(document.argumentLists[field.arguments], definitions)
                }
                if field.directives > 0 { collect(document.directiveLists[field.directives]) }
                if let set = field.selectionSet { collect(selectionSet: set) }
            case .fragmentSpread(let index):
                let spread = document.fragmentSpreads[index]
                if spread.directives > 0 { collect(document.directiveLists[spread.directives]) }
            case .inlineFragment(let index):
                let fragment = document.inlineFragments[index]
                if fragment.directives > 0 { collect(document.directiveLists[fragment.directives]) }
                collect(selectionSet: fragment.selectionSet)
            }
        }
    }

    mutating func collect(_ directives: [Directive]) {
        for directive in directives {
            collect(directive.arguments, schema.directive(named: directive.name.value)?.arguments ?? [])
        }
    }

    private mutating func collect(_ arguments: [Argument], _ definitions: [InputValueDefinition]) {
        for argument in arguments {
            collect(argument.value, as: definitions.first { $0.name == argument.name.value })
        }
    }

    private mutating func collect(_ value: Value, as definition: InputValueDefinition?) {
        collect(value, type: definition?.type, hasDefault: definition?.defaultLiteral != nil)
    }

    private mutating func collect(_ value: Value, type: TypeRef?, hasDefault: Bool) {
        switch value.kind {
        case .variable(let name):
            usages.append(VariableUsage(name: name.value, span: value.span, type: type, hasDefault: hasDefault))
        case .list(let items):
            for item in items { collect(item, type: type.map { $0.itemType ?? $0.nullable }, hasDefault: false) }
        case .object(let fields):
            let object = type.map { schema[$0.namedType] }
            for field in fields {
                let start = usages.count
                collect(field.value, as: object?.inputField(named: field.name.value))
                if let object, object.isOneOf, case .variable = field.value.kind {
                    usages[start].oneOf = (object.id, value.span)
                }
            }
        default: break
        }
    }
}
