import GraphQLLanguage
import SourceText

/// The definitions of a schema's document, each type with its extensions in one.
struct MergedDocument {
    /// A type and where it and its extensions stand.
    struct MergedType {
        var node: TypeDefinitionNode
        var spans: [SourceSpan]
        var isBuiltIn: Bool

        /// Whether it is the type that only lends its fields.
        var isMetaFields: Bool { isBuiltIn && node.name.value == BuiltIns.metaFieldsName }
    }

    var schemaDefinition: SchemaDefinitionNode?
    var operationTypes: [OperationTypeNode] = []
    var schemaDirectives: [Directive] = []
    var types: [MergedType] = []
    var directives: [(node: DirectiveDefinitionNode, isBuiltIn: Bool)] = []
    private var typeIndex: [String: Int] = [:]
    private var directiveNames: Set<String> = []

    /// Merges the document and what every schema has.
    ///
    /// A built-in scalar that the document defines again stays as it is; a built-in directive is replaced.
    init(_ document: Document) {
        let nodes = document.definitions.compactMap { definition in
            if case .typeSystem(let node) = definition { node } else { nil }
        }
        for node in nodes { define(node) }
        for case .typeSystem(let node) in BuiltIns.definitions { defineBuiltIn(node) }
        for node in nodes { extend(node) }
    }

    private mutating func define(_ definition: TypeSystemDefinition) {
        switch definition {
        case .schema(let node) where !node.isExtension:
            schemaDefinition = node
            operationTypes = node.operationTypes
            schemaDirectives = node.directives
        case .type(let node) where !node.isExtension && BuiltInScalar(rawValue: node.name.value) == nil:
            typeIndex[node.name.value] = types.count
            types.append(MergedType(node: node, spans: [node.span], isBuiltIn: false))
        case .directive(let node):
            directiveNames.insert(node.name.value)
            directives.append((node, false))
        default:
            break
        }
    }

    private mutating func defineBuiltIn(_ definition: TypeSystemDefinition) {
        switch definition {
        case .type(let node) where typeIndex[node.name.value] == nil:
            typeIndex[node.name.value] = types.count
            types.append(MergedType(node: node, spans: [], isBuiltIn: true))
        case .directive(let node) where !directiveNames.contains(node.name.value):
            directives.append((node, true))
        default:
            break
        }
    }

    private mutating func extend(_ definition: TypeSystemDefinition) {
        switch definition {
        case .schema(let node) where node.isExtension:
            operationTypes += node.operationTypes
            schemaDirectives += node.directives
        case .type(let node) where node.isExtension:
            guard let index = typeIndex[node.name.value] else { return }
            types[index].spans.append(node.span)
            types[index].node.interfaces += node.interfaces
            types[index].node.directives += node.directives
            types[index].node.fields += node.fields
            types[index].node.members += node.members
            types[index].node.values += node.values
            types[index].node.inputFields += node.inputFields
        default:
            break
        }
    }
}

extension OperationKind {
    /// The name of the root type where no schema definition says otherwise.
    ///
    /// Specification, section 3.3.1.
    var usualTypeName: String {
        switch self {
        case .query: "Query"
        case .mutation: "Mutation"
        case .subscription: "Subscription"
        }
    }
}
