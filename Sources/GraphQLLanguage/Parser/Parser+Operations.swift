/// Operations, selections and fragments. Specification, sections 2.2 to 2.8.
extension Parser {
    /// Definition: ExecutableDefinition | TypeSystemDefinition | TypeSystemExtension.
    mutating func definition() throws(GraphQLError) -> Definition {
        if peek(.leftBrace) { return .operation(try shorthand()) }
        let hasDescription = peek(.string) || peek(.blockString)
        let keyword = hasDescription ? try lookahead() : token
        if hasDescription, keyword.kind == .leftBrace {
            throw lexer.error(
                at: token.start,
                "Unexpected description, descriptions are not supported on shorthand queries."
            )
        }
        guard keyword.kind == .name else { throw unexpected(keyword) }
        let word = lexer.text(keyword)
        switch word {
        case "query", "mutation", "subscription": return .operation(try operationDefinition())
        case "fragment": return .fragment(try fragmentDefinition())
        default: break
        }
        if let definition = try typeSystemDefinition(word) { return .typeSystem(definition) }
        if hasDescription {
            throw lexer.error(
                at: token.start,
                "Unexpected description, only GraphQL definitions support descriptions."
            )
        }
        guard word == "extend" else { throw unexpected(keyword) }
        return .typeSystem(try typeSystemExtension())
    }

    /// OperationDefinition: SelectionSet.
    private mutating func shorthand() throws(GraphQLError) -> OperationDefinition {
        let set = try selectionSet()
        return OperationDefinition(
            kind: .query,
            variables: [],
            directives: [],
            selectionSet: set,
            isShorthand: true,
            span: set.span
        )
    }

    /// OperationDefinition: Description? OperationType Name? VariablesDefinition? Directives? SelectionSet.
    private mutating func operationDefinition() throws(GraphQLError) -> OperationDefinition {
        let start = token
        let description = try description()
        let kind = try operationType()
        let name = peek(.name) ? try name() : nil
        let variables = try variablesDefinition()
        let directives = try directives(isConst: false)
        let set = try selectionSet()
        return OperationDefinition(
            kind: kind,
            description: description,
            name: name,
            variables: variables,
            directives: directives,
            selectionSet: set,
            isShorthand: false,
            span: span(from: start)
        )
    }

    /// OperationType: one of `query` `mutation` `subscription`.
    mutating func operationType() throws(GraphQLError) -> OperationKind {
        let word = try expect(.name)
        guard let kind = OperationKind(rawValue: lexer.text(word)) else { throw unexpected(word) }
        return kind
    }

    /// VariablesDefinition: `(` VariableDefinition+ `)`.
    private mutating func variablesDefinition() throws(GraphQLError) -> [VariableDefinition] {
        try optionalMany(.leftParenthesis, .rightParenthesis) { parser throws(GraphQLError) in
            try parser.variableDefinition()
        }
    }

    /// VariableDefinition: Description? Variable `:` Type DefaultValue? Directives[Const]?.
    private mutating func variableDefinition() throws(GraphQLError) -> VariableDefinition {
        let start = token
        let description = try description()
        let dollar = try expect(.dollar)
        let name = try name()
        let variableSpan = span(from: dollar)
        try expect(.colon)
        let type = try typeReference()
        let defaultValue = try accept(.equals) ? try value(isConst: true) : nil
        let directives = try directives(isConst: true)
        return VariableDefinition(
            description: description,
            name: name,
            variableSpan: variableSpan,
            type: type,
            defaultValue: defaultValue,
            directives: directives,
            span: span(from: start)
        )
    }

    /// SelectionSet: `{` Selection+ `}`.
    mutating func selectionSet() throws(GraphQLError) -> SelectionSet {
        let start = token
        try descend()
        try expect(.leftBrace)
        var selections: [Selection] = []
        // Most sets are no larger, and an array that grows from nothing is moved twice on the way.
        selections.reserveCapacity(6)
        repeat { selections.append(try selection()) } while try !accept(.rightBrace)
        ascend()
        return SelectionSet(selections: selections, span: span(from: start))
    }

    /// Selection: Field | FragmentSpread | InlineFragment.
    private mutating func selection() throws(GraphQLError) -> Selection {
        peek(.spread) ? try fragment() : .field(try field())
    }

    /// Field: Alias? Name Arguments? Directives? SelectionSet?.
    private mutating func field() throws(GraphQLError) -> Field {
        let start = token
        var name = try name()
        var alias: Name?
        if try accept(.colon) {
            alias = name
            name = try self.name()
        }
        let arguments = try arguments(isConst: false)
        let directives = try directives(isConst: false)
        let set = peek(.leftBrace) ? try selectionSet() : nil
        return Field(
            alias: alias,
            name: name,
            arguments: arguments,
            directives: directives,
            selectionSet: set,
            span: span(from: start)
        )
    }

    /// FragmentSpread: `...` FragmentName Directives?.
    ///
    /// InlineFragment: `...` TypeCondition? Directives? SelectionSet
    private mutating func fragment() throws(GraphQLError) -> Selection {
        let start = try expect(.spread)
        let hasCondition = try acceptKeyword("on")
        if !hasCondition, peek(.name) {
            let name = try name()
            let directives = try directives(isConst: false)
            return .fragmentSpread(FragmentSpread(name: name, directives: directives, span: span(from: start)))
        }
        let condition = hasCondition ? try name() : nil
        let directives = try directives(isConst: false)
        let set = try selectionSet()
        return .inlineFragment(
            InlineFragment(typeCondition: condition, directives: directives, selectionSet: set, span: span(from: start))
        )
    }

    /// FragmentDefinition: Description? `fragment` FragmentName TypeCondition Directives? SelectionSet.
    private mutating func fragmentDefinition() throws(GraphQLError) -> FragmentDefinition {
        let start = token
        let description = try description()
        try expectKeyword("fragment")
        if isKeyword("on", token) { throw unexpected(token) }
        let name = try name()
        try expectKeyword("on")
        let condition = try self.name()
        let directives = try directives(isConst: false)
        let set = try selectionSet()
        return FragmentDefinition(
            description: description,
            name: name,
            typeCondition: condition,
            directives: directives,
            selectionSet: set,
            span: span(from: start)
        )
    }
}
