import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema

/// A request whose operation is known, or what kept it from being.
public struct PreparedRequest: Sendable {
    /// What is to be run; a class, since it is handed on from thread to thread.
    final class Run: Sendable {
        let plan: PreparedPlan
        let document: PreparedDocument
        let operation: Int
        let variables: VariableValues
        let cost: Int

        init(_ plan: PreparedPlan, _ document: PreparedDocument, operation: Int, _ variables: VariableValues, cost: Int)
        {
            self.plan = plan
            self.document = document
            self.operation = operation
            self.variables = variables
            self.cost = cost
        }

        func cacheKey(wantsCost: Bool) -> AnswerCache.Key {
            AnswerCache.Key(
                document: ObjectIdentifier(document),
                operation: operation,
                variables: variables,
                wantsCost: wantsCost
            )
        }
    }

    let outcome: Result<Run, RequestErrors>
    var wantsCost = false

    /// Whether it would change something.
    public var isMutation: Bool { kind == .mutation }

    /// Whether it asks to be told of changes.
    public var isSubscription: Bool { kind == .subscription }

    /// Whether it looks for snapshots on the disk, which may take long.
    public var readsDisk: Bool { if case .success(let run) = outcome { run.plan.readsDisk } else { false } }

    /// Whether it looks at much of the graph, however little it answers.
    public var searches: Bool { if case .success(let run) = outcome { run.plan.searches } else { false } }

    /// Whether it asks for what is in memory, and for nothing else.
    public var isPlainQuery: Bool { kind == .query && !readsDisk }

    /// What it would change, by the names of the mutation's fields.
    public var changes: [String] {
        guard case .success(let run) = outcome, run.plan.kind == .mutation else { return [] }
        return run.plan.execution.rootFields
    }

    /// How many values the answer may hold, as far as page sizes tell.
    public var estimatedCost: Int { if case .success(let run) = outcome { run.cost } else { 0 } }

    /// How many bytes the answer is likely to have, with some room.
    public var expectedBytes: Int {
        if case .success(let run) = outcome { run.plan.size.expected } else { AnswerSize.room }
    }

    private var kind: OperationKind? { if case .success(let run) = outcome { run.plan.kind } else { nil } }
}

/// Why a request was not run.
struct RequestErrors: Error {
    let errors: [GraphQLError]
    let stage: GraphQLAnswer.Stage

    /// Gives errors that have no code of their own the same one.
    init(errors: [GraphQLError], code: String, stage: GraphQLAnswer.Stage = .validation) {
        self.errors = errors.map { error in
            var error = error
            error.code = error.code ?? code
            return error
        }
        self.stage = stage
    }

    /// One error.
    init(_ message: String, code: String, stage: GraphQLAnswer.Stage = .validation) {
        self.init(errors: [GraphQLError(message: message)], code: code, stage: stage)
    }
}

/// The answer to a request.
public struct GraphQLAnswer: Sendable {
    /// How far a request came.
    public enum Stage: Sendable {
        /// It is no request.
        case malformed
        /// It names a document that there is not.
        case unknownDocument
        /// Its document could not be parsed.
        case syntax
        /// The document, the choice of the operation or the variables are invalid, or a limit refuses them.
        case validation
        /// It was run.
        case execution
    }

    /// The answer as JSON.
    public var bytes: [UInt8]
    /// How far the request came.
    public var stage: Stage
    /// Whether there are errors in the answer.
    public var hasErrors: Bool
    /// The code of the first error.
    public var errorCode: String?

    /// An answer to a request that was not run.
    ///
    /// - Parameters:
    ///   - bytes: the answer as JSON.
    ///   - stage: how far the request came.
    public init(bytes: [UInt8], stage: Stage = .malformed) {
        self.bytes = bytes
        self.stage = stage
        hasErrors = true
    }

    init(_ failure: RequestErrors) {
        var writer = JSONWriter()
        writer.requestErrors(failure.errors)
        self.init(bytes: writer.bytes, stage: failure.stage)
        errorCode = failure.errors.first?.code
    }

    /// An answer to a request that was run.
    init(bytes: [UInt8], errors: [GraphQLError]) {
        self.bytes = bytes
        stage = .execution
        hasErrors = !errors.isEmpty
        errorCode = errors.first?.code
    }
}
