import GraphQLLanguage
import SourceText

/// Coerces the default values of a schema, those of input fields first, for others may take them.
///
/// Specification, sections 3.6.1 and 3.10.
struct DefaultValues {
    private(set) var schema: Schema
    private(set) var errors: ErrorList
    private let nodes: [MergedDocument.MergedType]
    private var states: [Place: State] = [:]

    private struct Place: Hashable {
        var type: TypeID
        var field: Int
    }

    private enum State {
        case open
        case done
    }

    init(_ schema: Schema, _ merged: MergedDocument, _ source: SourceText) {
        self.schema = schema
        nodes = merged.types
        errors = ErrorList(source)
    }

    mutating func run() {
        for type in schema.types where type.kind == .inputObject {
            for index in type.inputFields.indices { coerceField(Place(type: type.id, field: index), depth: 0) }
        }
        for type in schema.types where !type.fields.isEmpty {
            var parts = TypeParts(type)
            for field in type.fields.indices {
                let coordinate = "\(type.name).\(type.fields[field].name)"
                parts.fields[field].arguments = coerced(type.fields[field].arguments, of: coordinate)
            }
            schema.types[type.id.index] = TypeDefinition(parts)
        }
        for index in schema.directives.indices {
            let directive = schema.directives[index]
            schema.directives[index].arguments = coerced(directive.arguments, of: "@\(directive.name)")
        }
        for (name, var field) in schema.metaFields {
            field.arguments = coerced(field.arguments, of: name)
            schema.metaFields[name] = field
        }
        if errors.errors.isEmpty { checkAppliedDirectives() }
    }

    private mutating func coerced(_ arguments: [InputValueDefinition], of owner: String) -> [InputValueDefinition] {
        var arguments = arguments
        for index in arguments.indices {
            let argument = arguments[index]
            guard let literal = argument.defaultLiteral else { continue }
            let value = InputCoercion.literal(literal, as: argument.type, in: schema)
            arguments[index] = argument.with(defaultValue: value)
            if value == nil { refuse("\(owner)(\(argument.name):)", literal, argument.type) }
        }
        return arguments
    }

    private mutating func refuse(_ coordinate: String, _ literal: Value, _ type: TypeRef) {
        errors.add(
            "\(coordinate) has invalid default value \(Printer.print(literal)) for type \(schema.text(of: type)).",
            literal.span
        )
    }

    /// Coerces the default of an input field, after those that it takes.
    private mutating func coerceField(_ place: Place, depth: Int) {
        let type = schema[place.type]
        let field = type.inputFields[place.field]
        guard let literal = field.defaultLiteral, states[place] != .done else { return }
        guard states[place] == nil, depth < 500 else {
            errors.add(
                "Invalid circular reference. The default value of Input Object field \(type.name).\(field.name) "
                    + "references itself.",
                literal.span
            )
            return
        }
        states[place] = .open
        coerceDefaults(in: literal, field.type, depth: depth + 1)
        states[place] = .done
        let value = InputCoercion.literal(literal, as: field.type, in: schema)
        // Read again: the defaults inside of this one were coerced meanwhile.
        var parts = TypeParts(schema[place.type])
        parts.inputFields[place.field] = field.with(defaultValue: value)
        schema.types[place.type.index] = TypeDefinition(parts)
        if value == nil, errors.errors.isEmpty { refuse("\(type.name).\(field.name)", literal, field.type) }
    }

    /// Coerces the defaults of all fields that a literal leaves out.
    private mutating func coerceDefaults(in literal: Value, _ type: TypeRef, depth: Int) {
        switch literal.kind {
        case .list(let items):
            for item in items { coerceDefaults(in: item, type.itemType ?? type, depth: depth) }
        case .object(let fields):
            let type = schema[type.namedType]
            guard type.kind == .inputObject else { return }
            for (index, field) in type.inputFields.enumerated() {
                if let given = fields.first(where: { $0.name.value == field.name }) {
                    coerceDefaults(in: given.value, field.type, depth: depth)
                } else {
                    coerceField(Place(type: type.id, field: index), depth: depth)
                }
            }
        default: break
        }
    }

    /// Whether the arguments of the directives that definitions carry are of their types.
    private mutating func checkAppliedDirectives() {
        check(schema.schemaDirectives)
        for type in schema.types where !type.isBuiltIn {
            check(type.directives)
            for field in type.fields {
                check(field.directives)
                for argument in field.arguments { check(argument.directives) }
            }
            for value in type.enumValues { check(value.directives) }
            for field in type.inputFields { check(field.directives) }
        }
        for directive in schema.directives where !directive.isBuiltIn {
            for argument in directive.arguments { check(argument.directives) }
        }
    }

    private mutating func check(_ directives: [Directive]) {
        for directive in directives {
            guard let definition = schema.directive(named: directive.name.value) else { continue }
            do throws(GraphQLError) {
                _ = try InputCoercion.arguments(
                    directive.arguments,
                    of: definition.arguments,
                    in: schema,
                    variables: .none,
                    source: errors.source,
                    at: directive.span
                )
            } catch {
                errors.add("Directive '@\(definition.name)': \(error.message)", directive.span)
            }
        }
    }
}
