public import GraphQLLanguage

/// A field of an object or interface.
///
/// Specification, section 3.6.
public struct FieldDefinition: Sendable {
    /// Its name.
    public let name: String

    /// What the author says about it.
    public let description: String?

    /// Its arguments, in the order of their definition.
    public internal(set) var arguments: [InputValueDefinition]

    /// The type of its value.
    public let type: TypeRef

    /// Why it is deprecated; nil where it is not.
    public let deprecationReason: String?

    /// The directives that the definition carries.
    public let directives: [Directive]

    /// An argument.
    ///
    /// - Parameter name: the argument's name.
    /// - Returns: its definition, or nil.
    /// - Complexity: O(*arguments*), of which a field has few.
    public func argument(named name: String) -> InputValueDefinition? { arguments.first { $0.name == name } }
}

/// An argument of a field or directive, or a field of an input object.
///
/// Specification, section 3.6.1.
public final class InputValueDefinition: Sendable {
    /// Its name.
    public let name: String

    /// What the author says about it.
    public let description: String?

    /// Its type.
    public let type: TypeRef

    /// The value that it has where none is provided, coerced.
    public let defaultValue: ConstValue?

    /// The same as it is written in the schema.
    public let defaultLiteral: Value?

    /// Why it is deprecated; nil where it is not.
    public let deprecationReason: String?

    /// The directives that the definition carries.
    public let directives: [Directive]

    init(
        name: String,
        description: String?,
        type: TypeRef,
        defaultValue: ConstValue? = nil,
        defaultLiteral: Value?,
        deprecationReason: String?,
        directives: [Directive]
    ) {
        self.name = name
        self.description = description
        self.type = type
        self.defaultValue = defaultValue
        self.defaultLiteral = defaultLiteral
        self.deprecationReason = deprecationReason
        self.directives = directives
    }

    /// The same with a default value.
    func with(defaultValue: ConstValue?) -> InputValueDefinition {
        InputValueDefinition(
            name: name,
            description: description,
            type: type,
            defaultValue: defaultValue,
            defaultLiteral: defaultLiteral,
            deprecationReason: deprecationReason,
            directives: directives
        )
    }

    /// Whether a value must be provided: the type refuses null and there is no default.
    public var isRequired: Bool { type.isNonNull && defaultLiteral == nil }

    /// The default value in the syntax of the query language, as introspection reports it.
    public var defaultText: String? { defaultLiteral.map { Printer.print($0) } }
}
