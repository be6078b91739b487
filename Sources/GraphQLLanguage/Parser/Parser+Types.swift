/// Definitions of types and their extensions. Specification, sections 3.4 to 3.10.
extension Parser {
    /// TypeDefinition: Description? keyword Name, then what its kind may have.
    mutating func typeDefinition(_ kind: TypeKind, _ keyword: String) throws(GraphQLError) -> TypeDefinitionNode {
        let start = token
        let description = try description()
        var node = try typeBody(kind, keyword)
        node.description = description
        node.span = span(from: start)
        return node
    }

    /// TypeExtension: `extend` keyword Name, then at least one part of what its kind may have.
    mutating func typeExtension(_ kind: TypeKind, _ keyword: String) throws(GraphQLError) -> TypeDefinitionNode {
        let start = token
        try expectKeyword("extend")
        var node = try typeBody(kind, keyword)
        let isEmpty =
            node.interfaces.isEmpty && node.directives.isEmpty && node.fields.isEmpty && node.members.isEmpty
            && node.values.isEmpty && node.inputFields.isEmpty
        if isEmpty { throw unexpected(token) }
        node.isExtension = true
        node.span = span(from: start)
        return node
    }

    /// keyword Name ImplementsInterfaces? Directives[Const]?, then FieldsDefinition, UnionMemberTypes,
    /// EnumValuesDefinition or InputFieldsDefinition.
    private mutating func typeBody(_ kind: TypeKind, _ keyword: String) throws(GraphQLError) -> TypeDefinitionNode {
        let start = token
        try expectKeyword(keyword)
        var node = TypeDefinitionNode(
            kind: kind,
            isExtension: false,
            name: try name(),
            interfaces: [],
            directives: [],
            fields: [],
            members: [],
            values: [],
            inputFields: [],
            span: start.span
        )
        if kind == .object || kind == .interface { node.interfaces = try implementsInterfaces() }
        node.directives = try directives(isConst: true)
        switch kind {
        case .scalar: break
        case .object, .interface: node.fields = try fieldsDefinition()
        case .union: node.members = try unionMemberTypes()
        case .enumeration: node.values = try enumValuesDefinition()
        case .inputObject: node.inputFields = try inputFieldsDefinition()
        }
        return node
    }

    /// ImplementsInterfaces: `implements` `&`? NamedType (`&` NamedType)*.
    private mutating func implementsInterfaces() throws(GraphQLError) -> [Name] {
        guard try acceptKeyword("implements") else { return [] }
        return try delimited(by: .ampersand) { parser throws(GraphQLError) in try parser.name() }
    }

    /// UnionMemberTypes: `=` `|`? NamedType (`|` NamedType)*.
    private mutating func unionMemberTypes() throws(GraphQLError) -> [Name] {
        guard try accept(.equals) else { return [] }
        return try delimited(by: .pipe) { parser throws(GraphQLError) in try parser.name() }
    }

    /// FieldsDefinition: `{` FieldDefinition+ `}`.
    private mutating func fieldsDefinition() throws(GraphQLError) -> [FieldDefinitionNode] {
        try optionalMany(.leftBrace, .rightBrace) { parser throws(GraphQLError) in
            try parser.fieldDefinition()
        }
    }

    /// FieldDefinition: Description? Name ArgumentsDefinition? `:` Type Directives[Const]?.
    private mutating func fieldDefinition() throws(GraphQLError) -> FieldDefinitionNode {
        let start = token
        let description = try description()
        let name = try name()
        let arguments = try argumentsDefinition()
        try expect(.colon)
        let type = try typeReference()
        let directives = try directives(isConst: true)
        return FieldDefinitionNode(
            description: description,
            name: name,
            arguments: arguments,
            type: type,
            directives: directives,
            span: span(from: start)
        )
    }

    /// ArgumentsDefinition: `(` InputValueDefinition+ `)`.
    mutating func argumentsDefinition() throws(GraphQLError) -> [InputValueDefinitionNode] {
        try optionalMany(.leftParenthesis, .rightParenthesis) { parser throws(GraphQLError) in
            try parser.inputValueDefinition()
        }
    }

    /// InputFieldsDefinition: `{` InputValueDefinition+ `}`.
    private mutating func inputFieldsDefinition() throws(GraphQLError) -> [InputValueDefinitionNode] {
        try optionalMany(.leftBrace, .rightBrace) { parser throws(GraphQLError) in
            try parser.inputValueDefinition()
        }
    }

    /// InputValueDefinition: Description? Name `:` Type DefaultValue? Directives[Const]?.
    private mutating func inputValueDefinition() throws(GraphQLError) -> InputValueDefinitionNode {
        let start = token
        let description = try description()
        let name = try name()
        try expect(.colon)
        let type = try typeReference()
        let defaultValue = try accept(.equals) ? try value(isConst: true) : nil
        let directives = try directives(isConst: true)
        return InputValueDefinitionNode(
            description: description,
            name: name,
            type: type,
            defaultValue: defaultValue,
            directives: directives,
            span: span(from: start)
        )
    }

    /// EnumValuesDefinition: `{` EnumValueDefinition+ `}`.
    private mutating func enumValuesDefinition() throws(GraphQLError) -> [EnumValueDefinitionNode] {
        try optionalMany(.leftBrace, .rightBrace) { parser throws(GraphQLError) in
            try parser.enumValueDefinition()
        }
    }

    /// EnumValueDefinition: Description? EnumValue Directives[Const]?.
    private mutating func enumValueDefinition() throws(GraphQLError) -> EnumValueDefinitionNode {
        let start = token
        let description = try description()
        if isKeyword("true", token) || isKeyword("false", token) || isKeyword("null", token) {
            throw lexer.error(
                at: token.start,
                "\(describe(token)) is reserved and cannot be used for an enum value."
            )
        }
        let name = try name()
        let directives = try directives(isConst: true)
        return EnumValueDefinitionNode(
            description: description,
            name: name,
            directives: directives,
            span: span(from: start)
        )
    }
}
