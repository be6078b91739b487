/// Schemas, types and directives.
extension Printer {
    /// Writes a part of a schema.
    ///
    /// - Parameter definition: any type system definition or extension.
    /// - Returns: its text.
    public static func print(_ definition: TypeSystemDefinition) -> String {
        switch definition {
        case .schema(let node): print(node)
        case .type(let node): print(node)
        case .directive(let node): print(node)
        }
    }

    private static func print(_ node: SchemaDefinitionNode) -> String {
        print(node.description)
            + join(
                [
                    node.isExtension ? "extend schema" : "schema",
                    print(node.directives),
                    block(node.operationTypes.map { "\($0.kind.rawValue): \($0.type.value)" }),
                ]
            )
    }

    private static func print(_ node: TypeDefinitionNode) -> String {
        print(node.description)
            + join(
                [
                    node.isExtension ? "extend" : "",
                    keyword(node.kind),
                    node.name.value,
                    wrap("implements ", node.interfaces.map(\.value).joined(separator: " & ")),
                    print(node.directives),
                    wrap("= ", node.members.map(\.value).joined(separator: " | ")),
                    block(node.fields.map { print($0) }),
                    block(node.values.map { print($0) }),
                    block(node.inputFields.map { print($0) }),
                ]
            )
    }

    private static func keyword(_ kind: TypeKind) -> String {
        switch kind {
        case .scalar: "scalar"
        case .object: "type"
        case .interface: "interface"
        case .union: "union"
        case .enumeration: "enum"
        case .inputObject: "input"
        }
    }

    private static func print(_ node: FieldDefinitionNode) -> String {
        print(node.description) + node.name.value + print(node.arguments) + ": \(print(node.type))"
            + wrap(" ", print(node.directives))
    }

    private static func print(_ arguments: [InputValueDefinitionNode]) -> String {
        let texts = arguments.map { print($0) }
        return isMultiline(texts)
            ? wrap("(\n", indent(texts.joined(separator: "\n")), "\n)")
            : wrap("(", texts.joined(separator: ", "), ")")
    }

    private static func print(_ node: InputValueDefinitionNode) -> String {
        print(node.description)
            + join(
                [
                    "\(node.name.value): \(print(node.type))",
                    wrap("= ", node.defaultValue.map { print($0) } ?? ""),
                    print(node.directives),
                ]
            )
    }

    private static func print(_ node: EnumValueDefinitionNode) -> String {
        print(node.description) + join([node.name.value, print(node.directives)])
    }

    private static func print(_ node: DirectiveDefinitionNode) -> String {
        print(node.description) + "directive @\(node.name.value)" + print(node.arguments)
            + (node.isRepeatable ? " repeatable" : "") + " on "
            + node.locations.map(\.value).joined(separator: " | ")
    }
}
