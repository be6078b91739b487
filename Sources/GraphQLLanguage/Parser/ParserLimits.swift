/// How much a document may hold before it is refused.
public struct ParserLimits: Sendable, Hashable {
    /// For documents of clients.
    public static let `default` = ParserLimits(tokens: 15_000, depth: 200)

    /// For documents of our own, such as the schema: any number of tokens.
    public static let trusted = ParserLimits(tokens: .max, depth: 200)

    /// The most tokens.
    public var tokens: Int

    /// How deep selections, values and types may nest; the parser's use of the stack grows with it.
    public var depth: Int

    /// Sets limits.
    ///
    /// - Parameters:
    ///   - tokens: the most tokens.
    ///   - depth: how deep selections, values and types may nest.
    public init(tokens: Int, depth: Int) {
        self.tokens = tokens
        self.depth = depth
    }
}
