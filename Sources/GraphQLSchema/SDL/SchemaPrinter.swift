import GraphQLLanguage

/// Writes a schema as a document of definitions, built-in types and directives left out.
///
/// Specification, section 3.
public enum SchemaPrinter {
    /// Writes a schema.
    ///
    /// - Parameter schema: any schema.
    /// - Returns: the schema's definition where it says more than the names do, then directives, then types, in the
    ///   order of their definition; extensions are part of what they extend.
    /// - Complexity: O(*n*).
    public static func print(_ schema: Schema) -> String {
        let printer = Writer(schema: schema)
        let parts =
            [printer.schemaDefinition()].compactMap { $0 }
            + schema.directives.filter { !$0.isBuiltIn }.map { printer.directive($0) }
            + schema.types.filter { !$0.isBuiltIn }.map { printer.type($0) }
        return parts.joined(separator: "\n\n")
    }

    private struct Writer {
        let schema: Schema

        func schemaDefinition() -> String? {
            let roots = OperationKind.allCases.compactMap { kind in
                schema.rootType(of: kind).map { (kind: kind, name: schema[$0].name) }
            }
            let isUsual = OperationKind.allCases.allSatisfy { kind in
                schema.rootType(of: kind) == schema.typeID(named: kind.usualTypeName)
            }
            if schema.description == nil, isUsual, schema.schemaDirectives.isEmpty { return nil }
            return description(schema.description, "", isFirst: true) + "schema" + directives(schema.schemaDirectives)
                + " {\n" + roots.map { "  \($0.kind.rawValue): \($0.name)" }.joined(separator: "\n") + "\n}"
        }

        func directive(_ directive: DirectiveDefinition) -> String {
            description(directive.description, "", isFirst: true) + "directive @\(directive.name)"
                + arguments(directive.arguments, "") + (directive.isRepeatable ? " repeatable" : "") + " on "
                + directive.locations.map(\.rawValue).joined(separator: " | ")
        }

        func type(_ type: TypeDefinition) -> String {
            description(type.description, "", isFirst: true) + keyword(type.kind) + " " + type.name
                + interfaces(type) + directives(type.directives) + body(type)
        }

        private func keyword(_ kind: TypeKind) -> String {
            switch kind {
            case .scalar: "scalar"
            case .object: "type"
            case .interface: "interface"
            case .union: "union"
            case .enumeration: "enum"
            case .inputObject: "input"
            }
        }

        private func interfaces(_ type: TypeDefinition) -> String {
            guard !type.interfaces.isEmpty else { return "" }
            return " implements " + type.interfaces.map { schema[$0].name }.joined(separator: " & ")
        }

        private func body(_ type: TypeDefinition) -> String {
            switch type.kind {
            case .scalar: return ""
            case .union: return " = " + type.possibleTypes.map { schema[$0].name }.joined(separator: " | ")
            case .object, .interface:
                return block(type.fields.map { ($0.description, field($0)) })
            case .enumeration:
                return block(type.enumValues.map { ($0.description, $0.name + directives($0.directives)) })
            case .inputObject:
                return block(type.inputFields.map { ($0.description, input($0)) })
            }
        }

        private func block(_ items: [(description: String?, text: String)]) -> String {
            let lines = items.enumerated().map { index, item in
                description(item.description, "  ", isFirst: index == 0) + "  " + item.text
            }
            return " {\n" + lines.joined(separator: "\n") + "\n}"
        }

        private func field(_ field: FieldDefinition) -> String {
            "\(field.name)\(arguments(field.arguments, "  ")): \(schema.text(of: field.type))"
                + directives(field.directives)
        }

        private func input(_ value: InputValueDefinition) -> String {
            "\(value.name): \(schema.text(of: value.type))" + (value.defaultText.map { " = \($0)" } ?? "")
                + directives(value.directives)
        }

        private func arguments(_ arguments: [InputValueDefinition], _ indent: String) -> String {
            guard !arguments.isEmpty else { return "" }
            if arguments.allSatisfy({ $0.description == nil }) {
                return "(" + arguments.map { input($0) }.joined(separator: ", ") + ")"
            }
            let lines = arguments.enumerated().map { index, argument in
                description(argument.description, "  " + indent, isFirst: index == 0) + "  \(indent)" + input(argument)
            }
            return "(\n" + lines.joined(separator: "\n") + "\n\(indent))"
        }

        private func directives(_ directives: [Directive]) -> String {
            directives.map { " " + Printer.print($0) }.joined()
        }

        private func description(_ text: String?, _ indent: String, isFirst: Bool) -> String {
            guard let text else { return "" }
            let literal = Printer.isBlockString(text) ? Printer.blockString(text) : Printer.string(text)
            let lines = literal.split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: "\n\(indent)"
            )
            return (isFirst || indent.isEmpty ? "" : "\n") + indent + lines + "\n"
        }
    }
}
