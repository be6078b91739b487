/// Values, arguments, directives and type references. Specification, sections 2.6, 2.9, 2.11 and 2.12.
extension Parser {
    /// Value[Const]: [~Const] Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue |
    /// ListValue[?Const] | ObjectValue[?Const].
    mutating func value(isConst: Bool) throws(GraphQLError) -> Value {
        let token = token
        switch token.kind {
        case .leftBracket: return try listValue(isConst: isConst)
        case .leftBrace: return try objectValue(isConst: isConst)
        case .dollar: return try variable(isConst: isConst)
        case .int: return try leaf(.int(lexer.text(token)))
        case .float: return try leaf(.float(lexer.text(token)))
        case .string, .blockString:
            return try leaf(.string(try lexer.stringValue(token), isBlock: token.kind == .blockString))
        case .name: return try leaf(namedValue(token))
        default: throw unexpected(token)
        }
    }

    private mutating func leaf(_ kind: Value.Kind) throws(GraphQLError) -> Value {
        let value = Value(kind: kind, span: token.span)
        try advance()
        return value
    }

    /// BooleanValue: one of `true` `false`; NullValue: `null`; EnumValue: any other Name.
    private func namedValue(_ token: Token) -> Value.Kind {
        switch lexer.text(token) {
        case "true": .boolean(true)
        case "false": .boolean(false)
        case "null": .null
        case let name: .enumeration(name)
        }
    }

    /// Variable: `$` Name.
    private mutating func variable(isConst: Bool) throws(GraphQLError) -> Value {
        let start = try expect(.dollar)
        if isConst {
            guard peek(.name) else { throw unexpected(start) }
            throw lexer.error(
                at: start.start,
                "Unexpected variable '$\(lexer.text(token))' in constant value."
            )
        }
        let name = try name()
        return Value(kind: .variable(name), span: span(from: start))
    }

    /// ListValue[Const]: `[` Value[?Const]* `]`.
    private mutating func listValue(isConst: Bool) throws(GraphQLError) -> Value {
        let start = token
        try descend()
        let items = try any(.leftBracket, .rightBracket) { parser throws(GraphQLError) in
            try parser.value(isConst: isConst)
        }
        ascend()
        return Value(kind: .list(items), span: span(from: start))
    }

    /// ObjectValue[Const]: `{` ObjectField[?Const]* `}`.
    private mutating func objectValue(isConst: Bool) throws(GraphQLError) -> Value {
        let start = token
        try descend()
        let fields = try any(.leftBrace, .rightBrace) { parser throws(GraphQLError) in
            let (name, value, start) = try parser.nameAndValue(isConst: isConst)
            return ObjectField(name: name, value: value, span: parser.span(from: start))
        }
        ascend()
        return Value(kind: .object(fields), span: span(from: start))
    }

    /// ObjectField[Const], Argument[Const]: Name `:` Value[?Const].
    private mutating func nameAndValue(isConst: Bool) throws(GraphQLError) -> (Name, Value, Token) {
        let start = token
        let name = try name()
        try expect(.colon)
        return (name, try value(isConst: isConst), start)
    }

    /// Arguments[Const]: `(` Argument[?Const]+ `)`.
    mutating func arguments(isConst: Bool) throws(GraphQLError) -> [Argument] {
        try optionalMany(.leftParenthesis, .rightParenthesis) { parser throws(GraphQLError) in
            let (name, value, start) = try parser.nameAndValue(isConst: isConst)
            return Argument(name: name, value: value, span: parser.span(from: start))
        }
    }

    /// Directives[Const]: Directive[?Const]+.
    mutating func directives(isConst: Bool) throws(GraphQLError) -> [Directive] {
        var directives: [Directive] = []
        while peek(.at) { directives.append(try directive(isConst: isConst)) }
        return directives
    }

    /// Directive[Const]: `@` Name Arguments[?Const]?.
    private mutating func directive(isConst: Bool) throws(GraphQLError) -> Directive {
        let start = try expect(.at)
        let name = try name()
        let arguments = try arguments(isConst: isConst)
        return Directive(name: name, arguments: arguments, span: span(from: start))
    }

    /// Description: StringValue.
    mutating func description() throws(GraphQLError) -> StringValue? {
        guard peek(.string) || peek(.blockString) else { return nil }
        let token = token
        let value = StringValue(
            value: try lexer.stringValue(token),
            isBlock: token.kind == .blockString,
            span: token.span
        )
        try advance()
        return value
    }

    /// Type: NamedType | ListType | NonNullType.
    ///
    /// ListType: `[` Type `]`; NonNullType: NamedType `!` | ListType `!`
    mutating func typeReference() throws(GraphQLError) -> TypeReference {
        let start = token
        var type: TypeReference
        if try accept(.leftBracket) {
            try descend()
            type = try typeReference()
            ascend()
            try expect(.rightBracket)
            type.wrappers = type.wrappers.adding(.list)
        } else {
            type = TypeReference(name: try name(), wrappers: .none, span: start.span)
        }
        if try accept(.bang) { type.wrappers = type.wrappers.adding(.nonNull) }
        type.span = span(from: start)
        guard type.wrappers.count <= TypeWrappers.most else {
            throw lexer.error(
                at: start.start,
                "Type has more than \(TypeWrappers.most) lists and exclamation marks. Parsing aborted.",
                code: "DEPTH_LIMIT"
            )
        }
        return type
    }
}
