import SourceText

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
        var texts: [String] = []
        var isBehindType = false
        for definition in document.definitions {
            let mayBeShort = !isBehindType
            isBehindType = false
            switch definition {
            case .operation(let operation): texts.append(print(operation, in: document, mayBeShort: mayBeShort))
            case .fragment(let fragment): texts.append(print(fragment, in: document))
            case .typeSystem(let definition):
                texts.append(print(definition))
                isBehindType = true
            }
        }
        return texts.joined(separator: "\n\n")
    }

    /// An operation, in the short form where that says it all; behind a type its braces would be taken for the type's.
    private static func print(
        _ operation: OperationDefinition,
        in document: Document,
        mayBeShort: Bool
    ) -> String {
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
        return (prefix == "query" && mayBeShort ? "" : prefix + " ") + print(set: operation.selectionSet, in: document)
    }

    private static func print(_ fragment: FragmentDefinition, in document: Document) -> String {
        print(fragment.description)
            + join(
                [
                    "fragment \(fragment.name.value) on \(fragment.typeCondition.value)",
                    print(fragment.directives),
                    print(set: fragment.selectionSet, in: document),
                ]
            )
    }

    private static func print(set: Int, in document: Document) -> String {
        block(document.table.sets[set].selections.map { print(document.table.selections[$0], in: document) })
    }

    static func print(_ variable: VariableDefinition) -> String {
        print(variable.description) + "$\(variable.name.value): \(print(variable.type))"
            + wrap(" = ", variable.defaultValue.map { print($0) } ?? "")
            + wrap(" ", print(variable.directives))
    }

    private static func print(_ selection: Selection, in document: Document) -> String {
        let (table, source) = (document.table, document.source)
        switch selection {
        case .field(let index):
            return print(table.fields[index], in: document)
        case .fragmentSpread(let index):
            let spread = table.fragmentSpreads[index]
            return "...\(source.words(spread.name))" + wrap(" ", print(table.directiveLists[spread.directives]))
        case .inlineFragment(let index):
            let fragment = table.inlineFragments[index]
            return join(
                [
                    "...",
                    wrap("on ", fragment.typeCondition.map { source.words($0) } ?? ""),
                    print(table.directiveLists[fragment.directives]),
                    print(set: fragment.selectionSet, in: document),
                ]
            )
        }
    }

    private static func print(_ field: Field, in document: Document) -> String {
        let (table, source) = (document.table, document.source)
        let name = wrap("", field.alias.map { source.words($0) } ?? "", ": ") + source.words(field.name)
        let arguments = table.argumentLists[field.arguments].map { print($0) }
        var line = name + wrap("(", arguments.joined(separator: ", "), ")")
        if line.unicodeScalars.count > lineLength {
            line = name + wrap("(\n", indent(arguments.joined(separator: "\n")), "\n)")
        }
        let set = field.selectionSet.map { print(set: $0, in: document) } ?? ""
        return join([line, print(table.directiveLists[field.directives]), set])
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
