import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import PlanGraph
import PlanSnapshots
import SourceText
import Synchronization

/// Answers GraphQL requests from the current version of the graph.
///
/// A document is parsed, validated and planned once and kept by its text; what varies from request to request is the
/// variables and the version of the graph.
public final class PlanService: Sendable {
    /// The graph that requests are answered from, and where changes go.
    public let store: GraphStore
    /// schema/plan.graphql, as it stands: what clients may rely on.
    public static let schemaText: [UInt8] = PackageResources.plan_graphql

    /// The trusted documents, for people to begin with: `[{"name": …, "text": …}]`, by name.
    public let trustedDocumentsJSON: [UInt8]

    let schema: Schema
    private let bindings: FieldBindings
    private let types: [TypeID]
    private let limits: ServiceLimits
    private let library: DocumentLibrary
    private let documentsDigest: String
    private let answers: AnswerCache?
    /// Those of the version that was asked last.
    private let columns = Mutex<(graph: Graph, table: ColumnTable<ObjectKind>)?>(nil)
    private let cache = Mutex(LeastRecentlyUsed<ExactText, PreparedDocument>(capacity: 1000))
    /// A text of more bytes is not what a client sends again and again.
    private static let longestCached = 64 << 10

    /// Reads the schema and binds every field of it to the graph.
    ///
    /// - Parameters:
    ///   - store: the graph.
    ///   - limits: what one request may use.
    ///   - trusted: documents that clients may name.
    ///   - trustedOnly: whether nothing else runs.
    ///   - keepsAnswers: whether an answer is kept for the same question until something changes.
    /// - Throws: `ServiceError` where the schema is invalid or a field has no binding, by name, or where a trusted
    ///   document is invalid.
    public init(
        store: GraphStore,
        limits: ServiceLimits = ServiceLimits(),
        trusted: TrustedDocuments = .none,
        trustedOnly: Bool = false,
        keepsAnswers: Bool = true
    ) throws(ServiceError) {
        self.store = store
        answers = keepsAnswers ? AnswerCache() : nil
        self.limits = limits
        library = DocumentLibrary(trusted: trusted, trustedOnly: trustedOnly)
        documentsDigest = trusted.digest
        trustedDocumentsJSON = Self.json(trusted)
        schema = try SchemaBinding.schema(SchemaBinding.text)
        (bindings, types) = try SchemaBinding.bind(schema)
        for text in trusted.all {
            do {
                _ = try prepared(text)
            } catch {
                let first = error.errors.first?.description ?? ""
                throw ServiceError(description: "a trusted document is refused: \(first)\n\(text.prefix(200))")
            }
        }
    }

    /// What an answer depends on apart from the request: the graph's version, the program's and the trusted documents.
    public var versionTag: String {
        "\(store.graph.version) \(store.catalogueTag) \(Self.programVersion) \(documentsDigest)"
    }

    /// The SHA-256 of some words in order, in hexadecimal.
    ///
    /// - Parameter words: any.
    /// - Returns: 64 digits.
    /// - Complexity: O(*n*).
    public static func digest(_ words: [String]) -> String {
        ContentDigest(of: Array(words.joined(separator: "\u{0}").utf8)).hex
    }

    /// The program's own version.
    public static let programVersion = "0.1.0"

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: any request.
    ///   - access: who may change the graph, from where the request came.
    /// - Returns: the answer; errors are in it.
    /// - Complexity: O(*n*) in the document when it is new, O(answer) after that.
    public func answer(_ request: GraphQLRequest, access: WriteAccess = .allowed(author: nil)) -> GraphQLAnswer {
        answer(prepare(request), access: access)
    }

    /// Makes a request ready to be answered: finds its operation and coerces its variables.
    ///
    /// - Parameter request: any request.
    /// - Returns: what `answer` takes; a request that cannot be run has its errors in it.
    /// - Complexity: O(*n*) in the document when it is new, O(variables) after that.
    public func prepare(_ request: GraphQLRequest) -> PreparedRequest {
        do throws(RequestErrors) {
            let text = try library.text(of: request.document)
            let document = try prepared(text)
            library.keep(request.document)
            let index = try document.operation(named: request.operationName)
            let operation = document[index]
            let variables = try coerce(operation, document.document, request.variables)
            let cost = document.cost(of: index, variables)
            if !document.isTrusted { try check(cost, operation, document.source) }
            let plan = try document.plan(of: index, variables) { () throws(RequestErrors) in
                try compiled(document, index, variables)
            }
            let run = PreparedRequest.Run(plan, document, operation: index, variables, cost: cost)
            return PreparedRequest(outcome: .success(run), wantsCost: request.wantsCost)
        } catch {
            return PreparedRequest(outcome: .failure(error))
        }
    }

    /// Answers a request that was made ready.
    ///
    /// - Parameters:
    ///   - request: from `prepare`.
    ///   - access: who may change the graph, from where the request came.
    /// - Returns: the answer; errors are in it.
    /// - Complexity: O(answer).
    public func answer(_ request: PreparedRequest, access: WriteAccess = .allowed(author: nil)) -> GraphQLAnswer {
        switch request.outcome {
        case .success(let run):
            guard let answers, run.plan.kind == .query else {
                return answer(request, run, of: store.graph, cause: nil, access)
            }
            // The revision is read first: an answer made of anything newer is then kept for nobody.
            let revision = store.revision
            let key = run.cacheKey(wantsCost: request.wantsCost)
            if let known = answers.answer(key, at: revision) { return known }
            let made = answer(request, run, of: store.graph, cause: nil, access)
            answers.keep(made, key, run.document, at: revision)
            return made
        case .failure(let failure):
            return GraphQLAnswer(failure)
        }
    }

    /// The most bytes that an answer may have.
    public var mostAnswerBytes: Int { limits.responseBytes }

    /// Whether an answer is kept for the same question until something changes.
    public var keepsAnswers: Bool { answers != nil }

    /// The answer that is kept for a question.
    ///
    /// - Parameter request: from `prepare`.
    /// - Returns: nil where none is kept, or something has changed.
    /// - Complexity: O(variables).
    public func knownAnswer(_ request: PreparedRequest) -> GraphQLAnswer? {
        guard let answers, case .success(let run) = request.outcome, run.plan.kind == .query else { return nil }
        return answers.answer(run.cacheKey(wantsCost: request.wantsCost), at: store.revision)
    }

    /// Answers a subscription after a change: one event of its stream.
    ///
    /// Specification, section 6.2.3.2 (MapSourceToResponseEvent).
    ///
    /// - Parameters:
    ///   - request: from `prepare`.
    ///   - change: what happened.
    /// - Returns: the answer; errors are in it.
    /// - Complexity: O(answer).
    public func answer(_ request: PreparedRequest, after change: GraphChange) -> GraphQLAnswer {
        switch request.outcome {
        case .success(let run):
            answer(request, run, of: change.graph, cause: change.cause, .allowed(author: nil))
        case .failure(let failure):
            GraphQLAnswer(failure)
        }
    }

    private func answer(
        _ request: PreparedRequest,
        _ run: PreparedRequest.Run,
        of graph: Graph,
        cause: GraphChange.Cause?,
        _ access: WriteAccess
    ) -> GraphQLAnswer {
        var errors: [GraphQLError] = []
        var moved: [UInt8]?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: run.plan.size.expected) { memory, count in
            var writer = unsafe JSONWriter(into: UnsafeMutableRawBufferPointer(memory))
            errors = write(request, run, of: graph, cause: cause, access, to: &writer)
            // A short answer does not hold the memory of a long one, as long as it may be kept.
            let isFitting = memory.count - writer.count <= writer.count + AnswerSize.room
            if writer.isInBorrowedMemory, isFitting { count = writer.count } else { moved = writer.bytes }
        }
        return GraphQLAnswer(bytes: moved ?? bytes, errors: errors)
    }

    /// Answers a query anew, in memory where the answer is wanted.
    ///
    /// - Parameters:
    ///   - request: from `prepare`.
    ///   - memory: where the answer goes if it fits.
    /// - Returns: the answer, and how many bytes of `memory` it takes, its own `bytes` being empty then; nil where it did
    ///   not fit, or is no answer to a query.
    /// - Complexity: O(answer).
    public func answer(
        _ request: PreparedRequest,
        into memory: UnsafeMutableRawBufferPointer
    ) -> (answer: GraphQLAnswer, count: Int?) {
        guard case .success(let run) = request.outcome, run.plan.kind == .query else { return (answer(request), nil) }
        var writer = unsafe JSONWriter(into: memory)
        let errors = write(request, run, of: store.graph, cause: nil, .allowed(author: nil), to: &writer)
        let isThere = writer.isInBorrowedMemory
        return (GraphQLAnswer(bytes: isThere ? [] : writer.bytes, errors: errors), isThere ? writer.count : nil)
    }

    private func write(
        _ request: PreparedRequest,
        _ run: PreparedRequest.Run,
        of graph: Graph,
        cause: GraphChange.Cause?,
        _ access: WriteAccess,
        to writer: inout JSONWriter
    ) -> [GraphQLError] {
        defer { run.plan.size.note(writer.count) }
        let deadline = Deadline(after: limits.time)
        return run.plan.execution.run(
            VersionedSource(
                GraphSource(
                    graph: graph,
                    store: store,
                    types: types,
                    access: access,
                    budget: WorkBudget(limit: limits.visitedEdges, deadline: deadline),
                    cause: cause
                ),
                columns: run.plan.kind == .query ? columns(of: graph) : ColumnTable()
            ),
            root: GraphObject(kind: ObjectKind(rootOf: run.plan.kind), index: 0),
            schema: schema,
            document: run.document.source,
            variables: run.variables,
            limits: ExecutionLimits(
                fields: limits.operation.cost,
                responseBytes: limits.responseBytes,
                deadline: deadline
            ),
            extensions: request.wantsCost ? cost(run) : nil,
            to: &writer
        )
    }

    /// The columns of a graph, made once for a version.
    private func columns(of graph: Graph) -> ColumnTable<ObjectKind> {
        columns.withLock { known in
            if let known, known.graph === graph { return known.table }
            let table = AnswerColumns.table(of: graph)
            known = (graph, table)
            return table
        }
    }

    /// `extensions.cost` of an answer.
    private func cost(_ run: PreparedRequest.Run) -> [UInt8] {
        Array("{\"cost\":{\"estimated\":\(run.cost),\"limit\":\(limits.operation.cost)}}".utf8)
    }

    private func check(_ cost: Int, _ operation: ResolvedOperation, _ source: SourceText) throws(RequestErrors) {
        do {
            try limits.operation.check(cost: cost, at: source.location(at: Int(operation.definition.span.start)))
        } catch {
            throw RequestErrors(errors: [error], code: "COST_LIMIT")
        }
    }

    /// The answer to a request that cannot be run.
    ///
    /// - Parameters:
    ///   - message: what was wrong and what to do.
    ///   - code: for programs.
    /// - Returns: `{"errors": […]}`.
    public static func requestError(message: String, code: String? = nil) -> [UInt8] {
        var writer = JSONWriter()
        let code = code.map { String($0.uppercased().map { $0 == " " ? "_" : $0 }) }
        writer.requestErrors([GraphQLError(message: message, code: code)])
        return writer.bytes
    }

    private static func json(_ documents: TrustedDocuments) -> [UInt8] {
        var writer = JSONWriter()
        writer.raw("[")
        for (place, document) in documents.named.enumerated() {
            writer.raw(place > 0 ? ",{\"name\":" : "{\"name\":")
            writer.string(document.name)
            writer.raw(",\"text\":")
            writer.string(document.text)
            writer.raw("}")
        }
        writer.raw("]")
        return writer.bytes
    }

    private func prepared(_ text: String) throws(RequestErrors) -> PreparedDocument {
        let key = ExactText(text: text)
        if let known = cache.withLock({ $0[key] }) { return known }
        let prepared = try PreparedDocument(
            text,
            schema: schema,
            limits: limits,
            isTrusted: library.isTrusted(key)
        )
        if text.utf8.count <= Self.longestCached { cache.withLock { $0.insert(prepared, for: key) } }
        return prepared
    }

    private func coerce(
        _ operation: ResolvedOperation,
        _ document: ResolvedDocument,
        _ provided: JSONValue
    ) throws(RequestErrors) -> VariableValues {
        do {
            return try InputCoercion.variables(of: operation, in: document, provided: provided)
        } catch {
            throw RequestErrors(errors: error.errors, code: "BAD_USER_INPUT")
        }
    }

    private func compiled(
        _ document: PreparedDocument,
        _ operation: Int,
        _ variables: VariableValues
    ) throws(RequestErrors) -> PreparedPlan {
        do {
            return PreparedPlan(
                try PlanCompiler.compile(
                    operation,
                    in: document.document,
                    bindings: bindings,
                    variables: variables,
                    fieldLimit: document.isTrusted ? ServiceLimits.trustedFields : limits.operation.fields
                )
            )
        } catch {
            throw RequestErrors(errors: [error], code: "BAD_USER_INPUT")
        }
    }
}
