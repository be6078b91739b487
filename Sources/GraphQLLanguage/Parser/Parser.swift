public import SourceText

/// Reads a document by recursive descent, one method for a production of the grammar.
///
/// Specification, section 2.
///
/// `token` is the token in hand; a method that returns has moved past what it read, and one that throws has given up
/// for good. Productions stand in `Parser+Operations.swift`, `Parser+Values.swift`, `Parser+TypeSystem.swift` and
/// `Parser+Types.swift`; here is what they share. Each comment is the production that the method reads.
public struct Parser {
    let lexer: Lexer
    let limits: ParserLimits
    /// The token in hand.
    var token = Token(kind: .startOfFile, start: 0, end: 0)
    /// Where the token before it ended.
    var lastEnd = 0
    /// What is selected so far.
    var table = SelectionTable()
    /// The selections of the sets that are not ended yet, those of the set in hand last.
    var openSelections: [Selection] = []
    private var tokenCount = 0
    private var depth = 0

    init(_ source: SourceText, limits: ParserLimits) throws(GraphQLError) {
        lexer = Lexer(source)
        self.limits = limits
        try advance()
    }

    /// Reads a whole document.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - limits: how much it may hold.
    /// - Returns: the document, whose spans point into the text.
    /// - Throws: the first syntax error, with its place.
    /// - Complexity: O(*n*) in the number of bytes; the stack grows with the nesting, which is limited.
    public static func parse(
        _ source: SourceText,
        limits: ParserLimits = .default
    ) throws(GraphQLError) -> Document {
        var parser = try Parser(source, limits: limits)
        return try parser.document(source)
    }

    /// Reads a value that stands alone.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - limits: how much it may hold.
    /// - Returns: the value; it may use variables.
    /// - Throws: the first syntax error, with its place.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func parseValue(
        _ source: SourceText,
        limits: ParserLimits = .default
    ) throws(GraphQLError) -> Value {
        var parser = try Parser(source, limits: limits)
        let value = try parser.value(isConst: false)
        try parser.expect(.endOfFile)
        return value
    }

    /// Reads a type reference that stands alone.
    ///
    /// - Parameters:
    ///   - source: the text, such as `[Plan!]!`.
    ///   - limits: how much it may hold.
    /// - Returns: the type reference.
    /// - Throws: the first syntax error, with its place.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func parseType(
        _ source: SourceText,
        limits: ParserLimits = .default
    ) throws(GraphQLError) -> TypeReference {
        var parser = try Parser(source, limits: limits)
        let type = try parser.typeReference()
        try parser.expect(.endOfFile)
        return type
    }

    /// Document: Definition+.
    private mutating func document(_ source: SourceText) throws(GraphQLError) -> Document {
        var definitions: [Definition] = []
        repeat { definitions.append(try definition()) } while token.kind != .endOfFile
        return Document(definitions: definitions, table: table, source: source)
    }

    /// Name.
    mutating func name() throws(GraphQLError) -> Name {
        let token = try expect(.name)
        return Name(value: lexer.text(token), span: token.span)
    }
}

// MARK: - Moving on

extension Parser {
    /// Takes the next token in hand.
    mutating func advance() throws(GraphQLError) {
        let next = try lexer.token(from: token.end)
        lastEnd = token.end
        token = next
        guard token.kind != .endOfFile else { return }
        tokenCount += 1
        if tokenCount > limits.tokens {
            throw lexer.error(
                at: token.start,
                "Document contains more than \(limits.tokens) tokens. Parsing aborted.",
                code: "TOKEN_LIMIT"
            )
        }
    }

    /// The token after the one in hand.
    func lookahead() throws(GraphQLError) -> Token {
        try lexer.token(from: token.end)
    }

    func peek(_ kind: Token.Kind) -> Bool { token.kind == kind }

    /// Moves past a token that has to be there.
    @discardableResult
    mutating func expect(_ kind: Token.Kind) throws(GraphQLError) -> Token {
        let token = token
        guard token.kind == kind else {
            throw lexer.error(at: token.start, "Expected \(kind.label), found \(describe(token)).")
        }
        try advance()
        return token
    }

    /// Moves past a token if it is there, and says whether it was.
    mutating func accept(_ kind: Token.Kind) throws(GraphQLError) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    func isKeyword(_ word: String, _ token: Token) -> Bool {
        token.kind == .name && token.end - token.start == word.utf8.count
            && lexer.bytes[token.start..<token.end].elementsEqual(word.utf8)
    }

    mutating func expectKeyword(_ word: String) throws(GraphQLError) {
        guard isKeyword(word, token) else {
            throw lexer.error(at: token.start, "Expected '\(word)', found \(describe(token)).")
        }
        try advance()
    }

    mutating func acceptKeyword(_ word: String) throws(GraphQLError) -> Bool {
        guard isKeyword(word, token) else { return false }
        try advance()
        return true
    }

    /// An error about a token that may not stand where it does.
    func unexpected(_ token: Token) -> GraphQLError {
        lexer.error(at: token.start, "Unexpected \(describe(token)).")
    }

    /// A token as messages write it: its kind, and its value where it has one.
    func describe(_ token: Token) -> String {
        switch token.kind {
        case .name, .int, .float: "\(token.kind.label) '\(lexer.text(token))'"
        case .string, .blockString: "\(token.kind.label) '\((try? lexer.stringValue(token)) ?? "")'"
        default: token.kind.label
        }
    }

    /// From where a node began to the end of the last token read.
    func span(from start: Token) -> SourceSpan { SourceSpan(start.start..<lastEnd) }
}

// MARK: - Lists of things

extension Parser {
    /// Goes one level deeper, if that is allowed; `ascend` comes back.
    mutating func descend() throws(GraphQLError) {
        depth += 1
        if depth > limits.depth {
            throw lexer.error(
                at: token.start,
                "Document is nested more than \(limits.depth) levels deep. Parsing aborted.",
                code: "DEPTH_LIMIT"
            )
        }
    }

    mutating func ascend() { depth -= 1 }

    /// open item+ close.
    mutating func many<Item>(
        _ open: Token.Kind,
        _ close: Token.Kind,
        _ item: (inout Parser) throws(GraphQLError) -> Item
    ) throws(GraphQLError) -> [Item] {
        try expect(open)
        var items: [Item] = []
        repeat { items.append(try item(&self)) } while try !accept(close)
        return items
    }

    /// (open item+ close)?.
    mutating func optionalMany<Item>(
        _ open: Token.Kind,
        _ close: Token.Kind,
        _ item: (inout Parser) throws(GraphQLError) -> Item
    ) throws(GraphQLError) -> [Item] {
        peek(open) ? try many(open, close, item) : []
    }

    /// open item* close.
    mutating func any<Item>(
        _ open: Token.Kind,
        _ close: Token.Kind,
        _ item: (inout Parser) throws(GraphQLError) -> Item
    ) throws(GraphQLError) -> [Item] {
        try expect(open)
        var items: [Item] = []
        while try !accept(close) { items.append(try item(&self)) }
        return items
    }

    /// delimiter? item (delimiter item)*.
    mutating func delimited<Item>(
        by delimiter: Token.Kind,
        _ item: (inout Parser) throws(GraphQLError) -> Item
    ) throws(GraphQLError) -> [Item] {
        _ = try accept(delimiter)
        var items: [Item] = []
        repeat { items.append(try item(&self)) } while try accept(delimiter)
        return items
    }
}
