import GraphQLLanguage
import SourceText

/// Whether objects and interfaces implement the interfaces that they name. Specification, sections 3.6 and 3.7.
extension TypeChecks {
    mutating func checkInterfaces(_ type: TypeDefinition, _ node: MergedDocument.MergedType) {
        var seen: Set<TypeID> = []
        for id in type.interfaces {
            let interface = schema[id]
            let spans = references(to: interface, in: node)
            guard interface.kind == .interface else {
                let message =
                    "Type \(type.name) must only implement Interface types, it cannot implement \(interface.name)."
                errors.add(message, spans)
                continue
            }
            if id == type.id {
                let message =
                    "Type \(type.name) cannot implement itself because it would create a circular reference."
                errors.add(message, spans)
            }
            guard seen.insert(id).inserted else {
                errors.add("Type \(type.name) can only implement \(interface.name) once.", spans)
                continue
            }
            checkAncestors(of: interface, type, node)
            for (index, field) in interface.fields.enumerated() {
                check(
                    field,
                    nodes[id.index].isBuiltIn ? nil : nodes[id.index].node.fields[index],
                    interface,
                    type,
                    node
                )
            }
        }
    }

    private func references(to interface: TypeDefinition, in node: MergedDocument.MergedType) -> [SourceSpan] {
        node.node.interfaces.filter { $0.value == interface.name }.map(\.span)
    }

    private mutating func checkAncestors(
        of interface: TypeDefinition,
        _ type: TypeDefinition,
        _ node: MergedDocument.MergedType
    ) {
        for id in interface.interfaces where !type.interfaces.contains(id) {
            let ancestor = schema[id]
            let names = (own: type.name, interface: interface.name)
            errors.add(
                id == type.id
                    ? "Type \(names.own) cannot implement \(names.interface) "
                        + "because it would create a circular reference."
                    : "Type \(names.own) must implement \(ancestor.name) "
                        + "because it is implemented by \(names.interface).",
                references(to: ancestor, in: nodes[interface.id.index]) + references(to: interface, in: node)
            )
        }
    }

    private mutating func check(
        _ expected: FieldDefinition,
        _ expectedNode: FieldDefinitionNode?,
        _ interface: TypeDefinition,
        _ type: TypeDefinition,
        _ node: MergedDocument.MergedType
    ) {
        let coordinate = "\(interface.name).\(expected.name)"
        guard let expectedNode else { return }
        guard let index = type.fieldIndex[expected.name] else {
            errors.add(
                "Interface field \(coordinate) expected but \(type.name) does not provide it.",
                [expectedNode.span] + node.spans
            )
            return
        }
        let field = type.fields[index]
        let fieldNode = node.node.fields[index]
        if !schema.isSubtype(field.type, of: expected.type) {
            errors.add(
                "Interface field \(coordinate) expects type \(schema.text(of: expected.type)) "
                    + "but \(type.name).\(field.name) is type \(schema.text(of: field.type)).",
                [expectedNode.type.span, fieldNode.type.span]
            )
        }
        if field.deprecationReason != nil, expected.deprecationReason == nil {
            errors.add(
                "Interface field \(coordinate) is not deprecated, "
                    + "so implementation field \(type.name).\(field.name) must not be deprecated.",
                [expectedNode.span, fieldNode.span]
            )
        }
        checkArguments(of: (field, fieldNode, "\(type.name).\(field.name)"), (expected, expectedNode, coordinate))
    }

    private typealias FieldAndNode = (field: FieldDefinition, node: FieldDefinitionNode, coordinate: String)

    private mutating func checkArguments(of own: FieldAndNode, _ expected: FieldAndNode) {
        for (argument, argumentNode) in zip(expected.field.arguments, expected.node.arguments) {
            let name = "\(expected.coordinate)(\(argument.name):)"
            guard let index = own.field.arguments.firstIndex(where: { $0.name == argument.name }) else {
                errors.add(
                    "Interface field argument \(name) expected but \(own.coordinate) does not provide it.",
                    [argumentNode.span, own.node.span]
                )
                continue
            }
            let type = own.field.arguments[index].type
            if type != argument.type {
                errors.add(
                    "Interface field argument \(name) expects type \(schema.text(of: argument.type)) "
                        + "but \(own.coordinate)(\(argument.name):) is type \(schema.text(of: type)).",
                    [argumentNode.type.span, own.node.arguments[index].type.span]
                )
            }
        }
        for (argument, argumentNode) in zip(own.field.arguments, own.node.arguments)
        where argument.isRequired && expected.field.argument(named: argument.name) == nil {
            errors.add(
                "Object field \(own.coordinate) includes required argument \(argument.name) "
                    + "that is missing from the Interface field \(expected.coordinate).",
                [argumentNode.span, expected.node.span]
            )
        }
    }
}
