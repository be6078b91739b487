import GraphQLLanguage
import SourceText

/// What has to be right about the names of a schema's document before types can be made of it.
///
/// Specification, sections 3.3 to 3.13.
struct DefinitionChecks {
    let document: Document
    var errors: ErrorList
    let definitions: [TypeSystemDefinition]
    let typeNames: [String]
    let knownTypes: Set<String>

    init(_ document: Document) {
        self.document = document
        errors = ErrorList(document.source)
        definitions = document.definitions.compactMap { if case .typeSystem(let node) = $0 { node } else { nil } }
        let builtIn = BuiltIns.definitions.compactMap { definition -> String? in
            if case .typeSystem(.type(let node)) = definition { node.name.value } else { nil }
        }
        typeNames =
            builtIn.filter { $0 != BuiltIns.metaFieldsName }
            + definitions.compactMap { definition in
                if case .type(let node) = definition, !node.isExtension { node.name.value } else { nil }
            }
        knownTypes = Set(typeNames)
    }

    mutating func run() {
        for definition in document.definitions {
            if case .typeSystem = definition { continue }
            errors.add("A schema cannot hold operations or fragments.", definition.span)
        }
        checkSchemaDefinitions()
        checkTypeNames()
        checkMemberNames()
        checkArgumentNames()
        checkReferences()
        var directives = DirectiveChecks(definitions, errors)
        directives.run()
        errors = directives.errors
        checkExtensions()
    }

    private mutating func checkSchemaDefinitions() {
        var hasDefinition = false
        var defined: [OperationKind: SourceSpan] = [:]
        for case .schema(let node) in definitions {
            if !node.isExtension {
                if hasDefinition { errors.add("Must provide only one schema definition.", node.span) }
                hasDefinition = true
            }
            for operation in node.operationTypes {
                if let first = defined[operation.kind] {
                    let message = "There can be only one \(operation.kind.rawValue) type in schema."
                    errors.add(message, [first, operation.span])
                } else {
                    defined[operation.kind] = operation.span
                }
            }
        }
    }

    private mutating func checkTypeNames() {
        var types: [String: SourceSpan] = [:]
        var directives: [String: SourceSpan] = [:]
        for definition in definitions {
            switch definition {
            case .type(let node) where !node.isExtension:
                note(node.name, in: &types, "There can be only one type named '\(node.name.value)'.")
            case .directive(let node):
                note(node.name, in: &directives, "There can be only one directive named '@\(node.name.value)'.")
            default: break
            }
        }
    }

    /// Notes a name, or reports it where it was noted before.
    private mutating func note(_ name: Name, in names: inout [String: SourceSpan], _ message: @autoclosure () -> String)
    {
        if let first = names[name.value] {
            errors.add(message(), [first, name.span])
        } else {
            names[name.value] = name.span
        }
    }

    private mutating func checkMemberNames() {
        var fields: [String: [String: SourceSpan]] = [:]
        var values: [String: [String: SourceSpan]] = [:]
        for case .type(let node) in definitions {
            let type = node.name.value
            for name in node.fields.map(\.name) + node.inputFields.map(\.name) {
                let message = "Field '\(type).\(name.value)' can only be defined once."
                note(name, in: &fields[type, default: [:]], message)
            }
            for name in node.values.map(\.name) {
                let message = "Enum value '\(type).\(name.value)' can only be defined once."
                note(name, in: &values[type, default: [:]], message)
            }
        }
    }

    private mutating func checkArgumentNames() {
        for definition in definitions {
            switch definition {
            case .type(let node):
                for field in node.fields {
                    checkArgumentNames("\(node.name.value).\(field.name.value)", field.arguments)
                }
            case .directive(let node): checkArgumentNames("@\(node.name.value)", node.arguments)
            case .schema: break
            }
        }
    }

    private mutating func checkArgumentNames(_ owner: String, _ arguments: [InputValueDefinitionNode]) {
        var names: [String: SourceSpan] = [:]
        for argument in arguments {
            let message = "Argument '\(owner)(\(argument.name.value):)' can only be defined once."
            note(argument.name, in: &names, message)
        }
    }

    private mutating func checkReferences() {
        for definition in definitions {
            switch definition {
            case .schema(let node):
                for operation in node.operationTypes { checkType(operation.type) }
            case .directive(let node):
                for argument in node.arguments { checkType(argument.type.name) }
            case .type(let node):
                for name in node.interfaces + node.members { checkType(name) }
                for field in node.fields {
                    for argument in field.arguments { checkType(argument.type.name) }
                    checkType(field.type.name)
                }
                for field in node.inputFields { checkType(field.type.name) }
            }
        }
    }

    private mutating func checkType(_ name: Name) {
        guard !knownTypes.contains(name.value) else { return }
        let suggestion = Suggestions.sentence(for: name.value, among: typeNames)
        errors.add("Unknown type '\(name.value)'." + suggestion, name.span)
    }

    private mutating func checkExtensions() {
        var defined: [String: TypeDefinitionNode] = [:]
        for case .type(let node) in definitions where !node.isExtension { defined[node.name.value] = node }
        for case .type(let node) in definitions where node.isExtension {
            if let original = defined[node.name.value] {
                guard original.kind != node.kind else { continue }
                let message = "Cannot extend non-\(Self.word(node.kind)) type '\(node.name.value)'."
                errors.add(message, [original.span, node.span])
            } else {
                errors.add(
                    "Cannot extend type '\(node.name.value)' because it is not defined."
                        + Suggestions.sentence(for: node.name.value, among: Array(defined.keys)),
                    node.name.span
                )
            }
        }
    }

    private static func word(_ kind: TypeKind) -> String {
        switch kind {
        case .scalar: "scalar"
        case .object: "object"
        case .interface: "interface"
        case .union: "union"
        case .enumeration: "enum"
        case .inputObject: "input object"
        }
    }
}
