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
            span: table.sets[set].span
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
    ///
    /// Gives its number in the table.
    mutating func selectionSet() throws(GraphQLError) -> Int {
        let start = token
        try descend()
        try expect(.leftBrace)
        if table.sets.isEmpty { table.reserveCapacity(bytes: lexer.bytes.count) }
        let set = table.openSet()
        let base = openSelections.count
        repeat {
            let selection = try selection()
            openSelections.append(selection)
        } while try !accept(.rightBrace)
        ascend()
        table.closeSet(set, openSelections[base...], span: span(from: start))
        openSelections.removeLast(openSelections.count - base)
        return set
    }

    /// Selection: Field | FragmentSpread | InlineFragment.
    private mutating func selection() throws(GraphQLError) -> Selection {
        peek(.spread) ? try fragment() : .field(try field())
    }

    /// Field: Alias? Name Arguments? Directives? SelectionSet?.
    private mutating func field() throws(GraphQLError) -> Int {
        let start = token
        var name = try expect(.name)
        var alias: Token?
        if try accept(.colon) {
            alias = name
            name = try expect(.name)
        }
        let arguments = peek(.leftParenthesis) ? table.add(try arguments(isConst: false)) : 0
        let directives = try directiveList()
        let field = table.add(
            Field(
                alias: alias?.span,
                name: name.span,
                arguments: arguments,
                directives: directives,
                span: span(from: start)
            )
        )
        if peek(.leftBrace) {
            let set = try selectionSet()
            table.end(field: field, with: set, span: span(from: start))
        }
        return field
    }

    /// Directives?, by their number in the table.
    private mutating func directiveList() throws(GraphQLError) -> Int {
        peek(.at) ? table.add(try directives(isConst: false)) : 0
    }

    /// FragmentSpread: `...` FragmentName Directives?.
    ///
    /// InlineFragment: `...` TypeCondition? Directives? SelectionSet
    private mutating func fragment() throws(GraphQLError) -> Selection {
        let start = try expect(.spread)
        let hasCondition = try acceptKeyword("on")
        if !hasCondition, peek(.name) {
            let name = try expect(.name)
            let directives = try directiveList()
            let spread = FragmentSpread(name: name.span, directives: directives, span: span(from: start))
            return .fragmentSpread(table.add(spread))
        }
        let condition = hasCondition ? try expect(.name) : nil
        let directives = try directiveList()
        let fragment = table.add(
            InlineFragment(
                typeCondition: condition?.span,
                directives: directives,
                selectionSet: 0,
                span: span(from: start)
            )
        )
        let set = try selectionSet()
        table.end(inlineFragment: fragment, with: set, span: span(from: start))
        return .inlineFragment(fragment)
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
