/// Schemas and directives, and which definition is which. Specification, sections 3.1 to 3.3 and 3.13.
extension Parser {
    /// TypeSystemDefinition: SchemaDefinition | TypeDefinition | DirectiveDefinition.
    ///
    /// Nil, and nothing read, where the word begins none of them.
    mutating func typeSystemDefinition(_ word: String) throws(GraphQLError) -> TypeSystemDefinition? {
        switch word {
        case "schema": return .schema(try schemaDefinition())
        case "directive": return .directive(try directiveDefinition())
        default:
            guard let kind = Self.typeKind(word) else { return nil }
            return .type(try typeDefinition(kind, word))
        }
    }

    /// TypeSystemExtension: SchemaExtension | TypeExtension.
    mutating func typeSystemExtension() throws(GraphQLError) -> TypeSystemDefinition {
        let keyword = try lookahead()
        guard keyword.kind == .name else { throw unexpected(keyword) }
        let word = lexer.text(keyword)
        if word == "schema" { return .schema(try schemaExtension()) }
        guard let kind = Self.typeKind(word) else { throw unexpected(keyword) }
        return .type(try typeExtension(kind, word))
    }

    private static func typeKind(_ word: String) -> TypeKind? {
        switch word {
        case "scalar": .scalar
        case "type": .object
        case "interface": .interface
        case "union": .union
        case "enum": .enumeration
        case "input": .inputObject
        default: nil
        }
    }

    /// SchemaDefinition: Description? `schema` Directives[Const]? `{` RootOperationTypeDefinition+ `}`.
    private mutating func schemaDefinition() throws(GraphQLError) -> SchemaDefinitionNode {
        let start = token
        let description = try description()
        try expectKeyword("schema")
        let directives = try directives(isConst: true)
        let types = try many(.leftBrace, .rightBrace) { parser throws(GraphQLError) in
            try parser.rootOperationTypeDefinition()
        }
        return SchemaDefinitionNode(
            isExtension: false,
            description: description,
            directives: directives,
            operationTypes: types,
            span: span(from: start)
        )
    }

    /// SchemaExtension: `extend` `schema` Directives[Const]? `{` RootOperationTypeDefinition+ `}`.
    ///
    /// SchemaExtension: `extend` `schema` Directives[Const]
    private mutating func schemaExtension() throws(GraphQLError) -> SchemaDefinitionNode {
        let start = token
        try expectKeyword("extend")
        try expectKeyword("schema")
        let directives = try directives(isConst: true)
        let types = try optionalMany(.leftBrace, .rightBrace) { parser throws(GraphQLError) in
            try parser.rootOperationTypeDefinition()
        }
        if directives.isEmpty, types.isEmpty { throw unexpected(token) }
        return SchemaDefinitionNode(
            isExtension: true,
            directives: directives,
            operationTypes: types,
            span: span(from: start)
        )
    }

    /// RootOperationTypeDefinition: OperationType `:` NamedType.
    private mutating func rootOperationTypeDefinition() throws(GraphQLError) -> OperationTypeNode {
        let start = token
        let kind = try operationType()
        try expect(.colon)
        let type = try name()
        return OperationTypeNode(kind: kind, type: type, span: span(from: start))
    }

    /// DirectiveDefinition: Description? `directive` `@` Name ArgumentsDefinition? `repeatable`? `on`
    /// DirectiveLocations.
    private mutating func directiveDefinition() throws(GraphQLError) -> DirectiveDefinitionNode {
        let start = token
        let description = try description()
        try expectKeyword("directive")
        try expect(.at)
        let name = try name()
        let arguments = try argumentsDefinition()
        let isRepeatable = try acceptKeyword("repeatable")
        try expectKeyword("on")
        let locations = try delimited(by: .pipe) { parser throws(GraphQLError) in
            try parser.directiveLocation()
        }
        return DirectiveDefinitionNode(
            description: description,
            name: name,
            arguments: arguments,
            isRepeatable: isRepeatable,
            locations: locations,
            span: span(from: start)
        )
    }

    /// DirectiveLocation: ExecutableDirectiveLocation | TypeSystemDirectiveLocation.
    private mutating func directiveLocation() throws(GraphQLError) -> Name {
        let start = token
        let name = try name()
        guard DirectiveLocation(rawValue: name.value) != nil else { throw unexpected(start) }
        return name
    }
}
