public import GraphQLLanguage
public import SourceText

/// How large the operations of a document may be, counted before it is validated, for validation is work too.
public struct OperationLimits: Sendable, Hashable {
    /// How deep selections may nest, fragments put in their places.
    public var depth: Int
    /// The most fields with an alias.
    public var aliases: Int
    /// The most fields, fragments put in their places.
    public var fields: Int
    /// The most directives.
    public var directives: Int
    /// The most field values that an answer may hold, estimated from page sizes.
    public var cost: Int

    /// Sets limits.
    ///
    /// - Parameters:
    ///   - depth: how deep selections may nest.
    ///   - aliases: the most fields with an alias.
    ///   - fields: the most fields.
    ///   - directives: the most directives.
    ///   - cost: the most field values, estimated.
    public init(
        depth: Int = 100,
        aliases: Int = 500,
        fields: Int = 20_000,
        directives: Int = 500,
        cost: Int = 5_000_000
    ) {
        self.depth = depth
        self.aliases = aliases
        self.fields = fields
        self.directives = directives
        self.cost = cost
    }

    /// What an operation's size breaks, the cost apart, which may depend on variables.
    ///
    /// - Parameters:
    ///   - measure: the operation's size.
    ///   - location: of the operation.
    /// - Throws: an error that says by how much, with its code.
    public func check(_ measure: OperationMeasure, at location: SourceLocation) throws(GraphQLError) {
        let checks: [(Int, Int, String, String)] = [
            (measure.aliases, aliases, "uses %1 aliases; at most %2 are allowed", "ALIAS_LIMIT"),
            (measure.directives, directives, "uses %1 directives; at most %2 are allowed", "DIRECTIVE_LIMIT"),
            (measure.depth, depth, "nests %1 levels deep; at most %2 are allowed", "DEPTH_LIMIT"),
            (measure.fields, fields, "selects %1 fields once its fragments are expanded; at most %2", "FIELD_LIMIT"),
        ]
        for (count, limit, words, code) in checks where count > limit {
            throw Self.failure(words, count, limit, code, location)
        }
    }

    /// Whether an operation's cost is within the limit.
    ///
    /// - Parameters:
    ///   - estimate: the cost.
    ///   - location: of the operation.
    /// - Throws: an error that says by how much it is not.
    public func check(cost estimate: Int, at location: SourceLocation) throws(GraphQLError) {
        guard estimate > cost else { return }
        let words = "may give %1 values; at most %2 are answered. Ask for smaller pages (first, last) or fewer fields"
        throw Self.failure(words, estimate, cost, "COST_LIMIT", location)
    }

    private static func failure(
        _ words: String,
        _ count: Int,
        _ limit: Int,
        _ code: String,
        _ location: SourceLocation
    ) -> GraphQLError {
        let counted = count >= OperationMeasure.most ? "too many" : String(count)
        let sentence = words.split(separator: "%1", maxSplits: 1).joined(separator: counted)
        let message = sentence.split(separator: "%2", maxSplits: 1, omittingEmptySubsequences: false)
            .joined(separator: String(limit))
        return GraphQLError(message: "The operation \(message).", locations: [location], code: code)
    }
}
