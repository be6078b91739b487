public import GraphQLLanguage
import SourceText

/// Makes a schema of a document: checks the document, merges extensions, makes the types, checks the schema.
///
/// Specification, section 3.
///
/// What is wrong with the document's names is in `DefinitionChecks.swift` and `DirectiveChecks.swift`, what is wrong
/// with its types in `TypeChecks.swift`, `InterfaceChecks.swift` and `InputCycleChecks.swift`, with its default values
/// in `DefaultValues.swift`.
public struct SchemaBuilder {
    private let merged: MergedDocument
    private var errors: ErrorList
    private let scalars: [String: ScalarCoercer]
    private var schema: Schema

    /// Makes a schema.
    ///
    /// - Parameters:
    ///   - document: definitions and extensions of types and directives.
    ///   - scalars: how custom scalars read their input, by the scalar's name; others take any value.
    /// - Returns: the schema, complete and valid.
    /// - Throws: everything that is wrong with the document, with its places.
    /// - Complexity: O(*n*) in the size of the document, interfaces counted with their implementations.
    public static func build(
        _ document: Document,
        scalars: [String: ScalarCoercer] = [:]
    ) throws(GraphQLErrors) -> Schema {
        var checks = DefinitionChecks(document)
        checks.run()
        try checks.errors.throwIfAny()
        var builder = SchemaBuilder(MergedDocument(document), scalars, document.source)
        builder.makeTypes()
        builder.makeRoots()
        try builder.errors.throwIfAny()
        var types = TypeChecks(builder.schema, builder.merged, document.source)
        types.run()
        try types.errors.throwIfAny()
        var defaults = DefaultValues(builder.schema, builder.merged, document.source)
        defaults.run()
        try defaults.errors.throwIfAny()
        var schema = defaults.schema
        schema.countNamesAndFields()
        return schema
    }

    private init(_ merged: MergedDocument, _ scalars: [String: ScalarCoercer], _ source: SourceText) {
        self.merged = merged
        self.scalars = scalars
        errors = ErrorList(source)
        schema = Schema()
    }

    private mutating func makeTypes() {
        guard merged.types.count <= Int(UInt16.max) else {
            errors.add("The schema has more than \(UInt16.max) types.", [])
            return
        }
        let metaFields = merged.types.first { $0.isMetaFields }
        let types = merged.types.filter { !$0.isMetaFields }
        schema.names = NameTable(types: types.map(\.node.name.value))
        for (index, type) in types.enumerated() { schema.types.append(definition(of: type, TypeID(index))) }
        for (node, isBuiltIn) in merged.directives {
            schema.directiveIndex[node.name.value] = schema.directives.count
            schema.directives.append(definition(of: node, isBuiltIn))
        }
        let fields = (metaFields?.node.fields ?? []).compactMap { definition(of: $0) }
        schema.metaFields = Dictionary(fields.map { ($0.name, $0) }) { $1 }
        findSubtypes()
    }

    private func definition(of type: MergedDocument.MergedType, _ id: TypeID) -> TypeDefinition {
        let node = type.node
        var definition = TypeParts(id: id, name: node.name.value, kind: node.kind)
        definition.description = node.description?.value
        definition.isBuiltIn = type.isBuiltIn
        definition.directives = node.directives
        definition.interfaces = node.interfaces.compactMap { schema.typeID(named: $0.value) }
        definition.fields = node.fields.compactMap { self.definition(of: $0) }
        definition.inputFields = node.inputFields.compactMap { self.definition(of: $0) }
        definition.enumValues = node.values.map { value in
            EnumValueDefinition(
                name: value.name.value,
                description: value.description?.value,
                deprecationReason: Self.deprecation(value.directives),
                directives: value.directives
            )
        }
        if node.kind == .union { definition.possibleTypes = node.members.compactMap { schema.typeID(named: $0.value) } }
        if node.kind == .object { definition.possibleTypes = [id] }
        definition.specifiedByURL = Self.string("url", of: "specifiedBy", in: node.directives)
        if node.kind == .scalar { definition.coercer = scalars[node.name.value] }
        definition.isOneOf = node.directives.contains { $0.name.value == "oneOf" }
        return TypeDefinition(definition)
    }

    private func definition(of node: FieldDefinitionNode) -> FieldDefinition? {
        guard let type = schema.resolve(node.type) else { return nil }
        return FieldDefinition(
            name: node.name.value,
            description: node.description?.value,
            arguments: node.arguments.compactMap { definition(of: $0) },
            type: type,
            deprecationReason: Self.deprecation(node.directives),
            directives: node.directives
        )
    }

    private func definition(of node: InputValueDefinitionNode) -> InputValueDefinition? {
        guard let type = schema.resolve(node.type) else { return nil }
        return InputValueDefinition(
            name: node.name.value,
            description: node.description?.value,
            type: type,
            defaultLiteral: node.defaultValue,
            deprecationReason: Self.deprecation(node.directives),
            directives: node.directives
        )
    }

    private func definition(of node: DirectiveDefinitionNode, _ isBuiltIn: Bool) -> DirectiveDefinition {
        DirectiveDefinition(
            name: node.name.value,
            description: node.description?.value,
            arguments: node.arguments.compactMap { definition(of: $0) },
            isRepeatable: node.isRepeatable,
            locations: node.locations.compactMap { DirectiveLocation(rawValue: $0.value) },
            isBuiltIn: isBuiltIn
        )
    }

    private static func deprecation(_ directives: [Directive]) -> String? {
        guard directives.contains(where: { $0.name.value == "deprecated" }) else { return nil }
        return string("reason", of: "deprecated", in: directives) ?? "No longer supported"
    }

    private static func string(_ argument: String, of name: String, in directives: [Directive]) -> String? {
        let directive = directives.first { $0.name.value == name }
        guard case .string(let text, _) = directive?.argument(argument)?.kind else { return nil }
        return text
    }

    /// Notes which types are assignable to each interface and union.
    private mutating func findSubtypes() {
        schema.subtypes = Array(repeating: [], count: schema.types.count)
        var implementations: [TypeID: [TypeID]] = [:]
        for type in schema.types {
            for interface in type.interfaces where schema.subtypes[interface.index].insert(type.id).inserted {
                let isConcrete = type.kind == .object && schema[interface].kind == .interface
                if isConcrete { implementations[interface, default: []].append(type.id) }
            }
            if type.kind == .union { schema.subtypes[type.id.index].formUnion(type.possibleTypes) }
        }
        for (interface, objects) in implementations {
            var parts = TypeParts(schema[interface])
            parts.possibleTypes += objects
            schema.types[interface.index] = TypeDefinition(parts)
        }
    }

    /// Finds where operations begin: as the schema's definition says, or at types of the usual names.
    private mutating func makeRoots() {
        schema.description = merged.schemaDefinition?.description?.value
        schema.schemaDirectives = merged.schemaDirectives
        let isImplied = merged.schemaDefinition == nil && merged.operationTypes.isEmpty
        for kind in OperationKind.allCases {
            let node = merged.operationTypes.first { $0.kind == kind }
            guard
                let id = isImplied
                    ? schema.typeID(named: kind.usualTypeName) : node.flatMap({ schema.typeID(named: $0.type.value) })
            else {
                if kind == .query {
                    errors.add("Query root type must be provided.", merged.schemaDefinition.map { [$0.span] } ?? [])
                }
                continue
            }
            check(id, as: kind, node)
            switch kind {
            case .query: schema.queryType = id
            case .mutation: schema.mutationType = id
            case .subscription: schema.subscriptionType = id
            }
        }
        checkDistinctRoots()
    }

    private mutating func check(_ id: TypeID, as kind: OperationKind, _ node: OperationTypeNode?) {
        let type = schema[id]
        guard type.kind != .object else { return }
        let spans = node.map { [$0.type.span] } ?? merged.types[id.index].spans
        switch kind {
        case .query: errors.add("Query root type must be Object type, it cannot be \(type.name).", spans)
        case .mutation:
            errors.add("Mutation root type must be Object type if provided, it cannot be \(type.name).", spans)
        case .subscription:
            errors.add("Subscription root type must be Object type if provided, it cannot be \(type.name).", spans)
        }
    }

    private mutating func checkDistinctRoots() {
        var seen: [String: SourceSpan] = [:]
        for node in merged.operationTypes {
            if let first = seen[node.type.value] {
                errors.add(
                    "All root types must be different, '\(node.type.value)' type is used as several root types.",
                    [first, node.type.span]
                )
            }
            seen[node.type.value] = node.type.span
        }
    }
}
