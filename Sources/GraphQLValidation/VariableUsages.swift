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
}

/// The uses of variables in each definition of a document.
struct VariableUsages {
    /// Whether there is any; most documents are through with that.
    let isAny: Bool
    private var byOperation: [UInt32: [VariableUsage]] = [:]
    private var byFragment: [[VariableUsage]] = []

    init(_ document: Document, _ schema: Schema) {
        isAny = document.source.bytes.contains(UInt8(ascii: "$"))
        guard isAny else { return }
        for definition in document.definitions {
            var collector = VariableUsageCollector(schema: schema)
            switch definition {
            case .operation(let operation):
                collector.collect(operation.directives)
                collector.collect(operation.selectionSet, on: schema.rootType(of: operation.kind))
                byOperation[operation.span.start] = collector.usages
            case .fragment(let fragment):
                collector.collect(fragment.directives)
                collector.collect(fragment.selectionSet, on: schema.typeID(named: fragment.typeCondition.value))
                byFragment.append(collector.usages)
            case .typeSystem: break
            }
        }
    }

    func inOperation(_ operation: OperationDefinition) -> [VariableUsage] { byOperation[operation.span.start] ?? [] }

    func inFragment(_ index: Int) -> [VariableUsage] { byFragment[index] }
}

/// A walk that looks at nothing but values.
///
/// Its recursion is limited as the nesting of the document is.
private struct VariableUsageCollector {
    let schema: Schema
    var usages: [VariableUsage] = []

    init(schema: Schema) {
        self.schema = schema
    }

    mutating func collect(_ set: SelectionSet, on type: TypeID?) {
        for selection in set.selections {
            switch selection {
            case .field(let field):
                let definition = type.flatMap { schema.field(named: field.name.value, on: $0) }
                collect(field.arguments, definition?.arguments ?? [])
                collect(field.directives)
                if let set = field.selectionSet { collect(set, on: definition?.type.namedType) }
            case .fragmentSpread(let spread):
                collect(spread.directives)
            case .inlineFragment(let fragment):
                collect(fragment.directives)
                let inner = fragment.typeCondition.map { schema.typeID(named: $0.value) } ?? type
                collect(fragment.selectionSet, on: inner)
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
