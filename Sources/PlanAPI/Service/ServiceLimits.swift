public import GraphQLLanguage
public import GraphQLValidation

/// What one request may use before it is refused or ended, each with a code of its own.
public struct ServiceLimits: Sendable {
    /// What a document may hold: `TOKEN_LIMIT`, and `DEPTH_LIMIT` for what the parser nests.
    public var parser: ParserLimits
    /// How large an operation may be, counted before it is validated.
    public var operation: OperationLimits
    /// The most edges and nodes of the graph that a request looks at: `VISITED_EDGES_LIMIT`.
    public var visitedEdges: Int
    /// The most bytes of an answer: `RESPONSE_SIZE_LIMIT`.
    public var responseBytes: Int
    /// How long a request may run: `TIME_LIMIT`.
    public var time: Duration

    /// The most fields of a trusted document's operation: a bound for mistakes, since its size is the operator's own affair.
    static let trustedFields = 1_000_000

    /// Sets limits.
    ///
    /// - Parameters:
    ///   - parser: what a document may hold.
    ///   - operation: how large an operation may be.
    ///   - visitedEdges: the most edges and nodes that a request looks at.
    ///   - responseBytes: the most bytes of an answer.
    ///   - time: how long a request may run.
    public init(
        parser: ParserLimits = .default,
        operation: OperationLimits = OperationLimits(),
        visitedEdges: Int = 20_000_000,
        responseBytes: Int = 64 << 20,
        time: Duration = .seconds(10)
    ) {
        self.parser = parser
        self.operation = operation
        self.visitedEdges = visitedEdges
        self.responseBytes = responseBytes
        self.time = time
    }
}
