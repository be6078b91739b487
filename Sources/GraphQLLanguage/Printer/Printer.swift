/// Writes documents and their parts as text, in the layout that tools for the language share: two blanks a level, a
/// selection a line.
///
/// What is written reads back as what it was, spans aside.
///
/// Every function builds its text of the texts of its parts, for whether a part fits on the line decides the layout.
public enum Printer {
    /// A field with arguments longer than this has an argument a line.
    static let lineLength = 80

    /// Writes a document.
    ///
    /// - Parameter document: any document.
    /// - Returns: its definitions, a blank line between them, no line break at the end.
    /// - Complexity: O(*n* · *depth*).
    public static func print(_ document: Document) -> String {
        document.definitions.map { print($0) }.joined(separator: "\n\n")
    }

    /// Writes a definition.
    ///
    /// - Parameter definition: any definition.
    /// - Returns: its text.
    public static func print(_ definition: Definition) -> String {
        switch definition {
        case .operation(let operation): print(operation)
        case .fragment(let fragment): print(fragment)
        case .typeSystem(let definition): print(definition)
        }
    }

    /// Writes an operation, in the short form where that says it all.
    ///
    /// - Parameter operation: any operation.
    /// - Returns: its text.
    public static func print(_ operation: OperationDefinition) -> String {
        let variables = operation.variables.map { print($0) }
        let head = join(
            [
                operation.kind.rawValue,
                (operation.name?.value ?? "")
                    + (operation.variables.contains { $0.description != nil }
                        ? wrap("(\n", variables.joined(separator: "\n"), "\n)")
                        : wrap("(", variables.joined(separator: ", "), ")")),
                print(operation.directives),
            ]
        )
        let prefix = print(operation.description) + head
        return (prefix == "query" ? "" : prefix + " ") + print(operation.selectionSet)
    }

    /// Writes the definition of a fragment.
    ///
    /// - Parameter fragment: any fragment.
    /// - Returns: its text.
    public static func print(_ fragment: FragmentDefinition) -> String {
        print(fragment.description)
            + join(
                [
                    "fragment \(fragment.name.value) on \(fragment.typeCondition.value)",
                    print(fragment.directives),
                    print(fragment.selectionSet),
                ]
            )
    }

    /// Writes a selection set.
    ///
    /// - Parameter set: any selection set.
    /// - Returns: its text, braces included.
    public static func print(_ set: SelectionSet) -> String {
        block(set.selections.map { print($0) })
    }

    static func print(_ variable: VariableDefinition) -> String {
        print(variable.description) + "$\(variable.name.value): \(print(variable.type))"
            + wrap(" = ", variable.defaultValue.map { print($0) } ?? "")
            + wrap(" ", print(variable.directives))
    }

    static func print(_ selection: Selection) -> String {
        switch selection {
        case .field(let field):
            print(field)
        case .fragmentSpread(let spread):
            "...\(spread.name.value)" + wrap(" ", print(spread.directives))
        case .inlineFragment(let fragment):
            join(
                [
                    "...",
                    wrap("on ", fragment.typeCondition?.value ?? ""),
                    print(fragment.directives),
                    print(fragment.selectionSet),
                ]
            )
        }
    }

    private static func print(_ field: Field) -> String {
        let name = wrap("", field.alias?.value ?? "", ": ") + field.name.value
        let arguments = field.arguments.map { print($0) }
        var line = name + wrap("(", arguments.joined(separator: ", "), ")")
        if line.unicodeScalars.count > lineLength {
            line = name + wrap("(\n", indent(arguments.joined(separator: "\n")), "\n)")
        }
        return join([line, print(field.directives), field.selectionSet.map { print($0) } ?? ""])
    }
}

// MARK: - Putting texts together

extension Printer {
    /// The parts that are not empty, a blank between them.
    static func join(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The text between two others, or nothing where it is empty.
    static func wrap(_ start: String, _ text: String, _ end: String = "") -> String {
        text.isEmpty ? "" : start + text + end
    }

    /// Lines in braces, or nothing where there are none.
    static func block(_ lines: [String]) -> String {
        wrap("{\n", indent(lines.joined(separator: "\n")), "\n}")
    }

    static func indent(_ text: String) -> String {
        wrap("  ", text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  "))
    }

    static func isMultiline(_ texts: [String]) -> Bool {
        texts.contains { $0.utf8.contains(UInt8(ascii: "\n")) }
    }
}
