import GraphQLLanguage
import SourceText

/// What has to be right about the types of a schema: the "Type Validation" parts of sections 3.5 to 3.13 of the
/// specification.
///
/// Built-in types are right; every other type has its node at the same place in `nodes`.
struct TypeChecks {
    let schema: Schema
    let nodes: [MergedDocument.MergedType]
    private let directives: [DirectiveDefinitionNode]
    var errors: ErrorList

    init(_ schema: Schema, _ merged: MergedDocument, _ source: SourceText) {
        self.schema = schema
        nodes = merged.types
        directives = merged.directives.filter { !$0.isBuiltIn }.map(\.node)
        errors = ErrorList(source)
    }

    mutating func run() {
        for node in directives { check(node) }
        var cycles = InputCycleChecks(schema, nodes, errors)
        for type in schema.types where !type.isBuiltIn {
            let node = nodes[type.id.index]
            checkName(node.node.name)
            switch type.kind {
            case .scalar: break
            case .object, .interface:
                checkFields(type, node)
                checkInterfaces(type, node)
            case .union: checkMembers(type, node)
            case .enumeration: checkValues(type, node)
            case .inputObject:
                checkInputFields(type, node)
                cycles.errors = errors
                cycles.check(type.id)
                errors = cycles.errors
            }
        }
    }

    func isInput(_ type: TypeReference) -> Bool {
        schema.type(named: type.name.value)?.isInput ?? false
    }

    mutating func checkName(_ name: Name) {
        guard name.value.utf8.starts(with: "__".utf8) else { return }
        errors.add(
            "Name '\(name.value)' must not begin with '__', which is reserved by GraphQL introspection.",
            name.span
        )
    }

    private mutating func check(_ directive: DirectiveDefinitionNode) {
        checkName(directive.name)
        checkArguments("@\(directive.name.value)", directive.arguments)
    }

    private mutating func checkArguments(_ owner: String, _ arguments: [InputValueDefinitionNode]) {
        for argument in arguments {
            checkName(argument.name)
            let name = argument.name.value
            if !isInput(argument.type) {
                errors.add(
                    "The type of \(owner)(\(name):) must be Input Type but got: \(Printer.print(argument.type)).",
                    argument.type.span
                )
            }
            checkDeprecation("argument \(owner)(\(name):)", argument)
        }
    }

    /// A value that has to be given cannot be given up.
    private mutating func checkDeprecation(_ what: String, _ node: InputValueDefinitionNode) {
        guard node.type.isNonNull, node.defaultValue == nil else { return }
        guard let directive = node.directives.first(where: { $0.name.value == "deprecated" }) else { return }
        errors.add("Required \(what) cannot be deprecated.", [directive.span, node.type.span])
    }

    private mutating func checkFields(_ type: TypeDefinition, _ node: MergedDocument.MergedType) {
        if type.fields.isEmpty { errors.add("Type \(type.name) must define one or more fields.", node.spans) }
        for field in node.node.fields {
            checkName(field.name)
            let coordinate = "\(type.name).\(field.name.value)"
            if schema.type(named: field.type.name.value)?.isOutput != true {
                errors.add(
                    "The type of \(coordinate) must be Output Type but got: \(Printer.print(field.type)).",
                    field.type.span
                )
            }
            checkArguments(coordinate, field.arguments)
        }
    }

    private mutating func checkMembers(_ type: TypeDefinition, _ node: MergedDocument.MergedType) {
        if type.possibleTypes.isEmpty {
            errors.add("Union type \(type.name) must define one or more member types.", node.spans)
        }
        var seen: Set<String> = []
        for member in node.node.members {
            let spans = node.node.members.filter { $0.value == member.value }.map(\.span)
            if schema.type(named: member.value)?.kind != .object {
                errors.add(
                    "Union type \(type.name) can only include Object types, it cannot include \(member.value).",
                    spans
                )
            } else if !seen.insert(member.value).inserted {
                errors.add("Union type \(type.name) can only include type \(member.value) once.", spans)
            }
        }
    }

    private mutating func checkValues(_ type: TypeDefinition, _ node: MergedDocument.MergedType) {
        if type.enumValues.isEmpty {
            errors.add("Enum type \(type.name) must define one or more values.", node.spans)
        }
        for value in node.node.values { checkName(value.name) }
    }

    private mutating func checkInputFields(_ type: TypeDefinition, _ node: MergedDocument.MergedType) {
        if type.inputFields.isEmpty {
            errors.add("Input Object type \(type.name) must define one or more fields.", node.spans)
        }
        for field in node.node.inputFields {
            checkName(field.name)
            let coordinate = "\(type.name).\(field.name.value)"
            if !isInput(field.type) {
                errors.add(
                    "The type of \(coordinate) must be Input Type but got: \(Printer.print(field.type)).",
                    field.type.span
                )
            }
            checkDeprecation("input field \(coordinate)", field)
            guard type.isOneOf else { continue }
            if field.type.isNonNull {
                errors.add("OneOf input field \(coordinate) must be nullable.", field.type.span)
            }
            if field.defaultValue != nil {
                errors.add("OneOf input field \(coordinate) cannot have a default value.", field.span)
            }
        }
    }
}
