import GraphQLLanguage
import SourceText

/// What has to be right about the directives that a schema's document applies.
///
/// Specification, sections 3.13 and 5.7.
///
/// Whether arguments have values of their types is checked later, for that takes the types.
struct DirectiveChecks {
    private let definitions: [TypeSystemDefinition]
    private var known: [String: DirectiveDefinitionNode] = [:]
    private(set) var errors: ErrorList

    init(_ definitions: [TypeSystemDefinition], _ errors: ErrorList) {
        self.definitions = definitions
        self.errors = errors
        for case .typeSystem(.directive(let node)) in BuiltIns.definitions { known[node.name.value] = node }
        for case .directive(let node) in definitions { known[node.name.value] = node }
    }

    mutating func run() {
        var ofSchema: [String: SourceSpan] = [:]
        var ofTypes: [String: [String: SourceSpan]] = [:]
        for definition in definitions {
            switch definition {
            case .schema(let node):
                check(node.directives, .schema, &ofSchema)
            case .directive(let node):
                check(node.arguments, .argumentDefinition)
            case .type(let node):
                check(node.directives, Self.location(node.kind), &ofTypes[node.name.value, default: [:]])
                for field in node.fields {
                    check(field.arguments, .argumentDefinition)
                    check(field.directives, .fieldDefinition)
                }
                for value in node.values { check(value.directives, .enumValue) }
                check(node.inputFields, .inputFieldDefinition)
            }
        }
    }

    private mutating func check(_ values: [InputValueDefinitionNode], _ location: DirectiveLocation) {
        for value in values { check(value.directives, location) }
    }

    private mutating func check(_ directives: [Directive], _ location: DirectiveLocation) {
        var seen: [String: SourceSpan] = [:]
        check(directives, location, &seen)
    }

    private mutating func check(
        _ directives: [Directive],
        _ location: DirectiveLocation,
        _ seen: inout [String: SourceSpan]
    ) {
        for directive in directives {
            let name = directive.name.value
            guard let definition = known[name] else {
                errors.add("Unknown directive '@\(name)'.", directive.span)
                continue
            }
            if !definition.locations.contains(where: { $0.value == location.rawValue }) {
                errors.add("Directive '@\(name)' may not be used on \(location.rawValue).", directive.span)
            }
            if !definition.isRepeatable {
                if let first = seen[name] {
                    let message = "The directive '@\(name)' can only be used once at this location."
                    errors.add(message, [first, directive.span])
                } else {
                    seen[name] = directive.span
                }
            }
            checkArguments(directive, definition)
        }
    }

    private mutating func checkArguments(_ directive: Directive, _ definition: DirectiveDefinitionNode) {
        let name = directive.name.value
        var seen: [String: SourceSpan] = [:]
        for argument in directive.arguments {
            let argumentName = argument.name.value
            if let first = seen[argumentName] {
                let message = "There can be only one argument named '\(argumentName)'."
                errors.add(message, [first, argument.name.span])
            } else {
                seen[argumentName] = argument.name.span
            }
            let names = definition.arguments.map(\.name.value)
            guard !names.contains(argumentName) else { continue }
            errors.add(
                "Unknown argument '\(argumentName)' on directive '@\(name)'."
                    + Suggestions.sentence(for: argumentName, among: names),
                argument.span
            )
        }
        for argument in definition.arguments where argument.defaultValue == nil && seen[argument.name.value] == nil {
            guard argument.type.isNonNull else { continue }
            let type = Printer.print(argument.type)
            errors.add(
                "Directive '@\(name)' argument '\(argument.name.value)' of type '\(type)' is required, "
                    + "but it was not provided.",
                directive.span
            )
        }
    }

    private static func location(_ kind: TypeKind) -> DirectiveLocation {
        switch kind {
        case .scalar: .scalar
        case .object: .object
        case .interface: .interface
        case .union: .union
        case .enumeration: .enumeration
        case .inputObject: .inputObject
        }
    }
}
