import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import PlanGraph
import SourceText
import Synchronization

/// Answers GraphQL requests from the current version of the graph.
///
/// A document is parsed, validated and planned once and kept by its text; what varies from request to request is the
/// variables and the version of the graph.
public final class PlanService: Sendable {
    /// The graph that requests are answered from, and where changes go.
    public let store: GraphStore
    /// schema/plan.graphql, as it stands.
    public static let schemaText: [UInt8] = PackageResources.plan_graphql

    let schema: Schema
    private let bindings: FieldBindings
    private let types: [TypeID]
    private let cache = Mutex(DocumentCache(capacity: 1000))

    /// Reads the schema and binds every field of it to the graph.
    ///
    /// - Parameter store: the graph.
    /// - Throws: `ServiceError` where the schema is invalid or a field has no binding, by name.
    public init(store: GraphStore) throws(ServiceError) {
        self.store = store
        schema = try SchemaBinding.schema(Self.schemaText)
        (bindings, types) = try SchemaBinding.bind(schema)
    }

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: any request.
    ///   - allowsWrites: false where nobody may change the graph from where the request came.
    /// - Returns: the answer; errors are in it.
    /// - Complexity: O(*n*) in the document when it is new, O(answer) after that.
    public func answer(_ request: GraphQLRequest, allowsWrites: Bool = true) -> GraphQLAnswer {
        answer(prepare(request), allowsWrites: allowsWrites)
    }

    /// Makes a request ready to be answered: finds its operation and coerces its variables.
    ///
    /// - Parameter request: any request.
    /// - Returns: what `answer` takes; a request that cannot be run has its errors in it.
    /// - Complexity: O(*n*) in the document when it is new, O(variables) after that.
    public func prepare(_ request: GraphQLRequest) -> PreparedRequest {
        do throws(RequestErrors) {
            let document = try prepared(request.query)
            let operation = try document.operation(named: request.operationName)
            let variables = try coerce(operation, request.variables, document.source)
            let plan = try plan(document, operation, variables)
            return PreparedRequest(outcome: .success((plan, document.source, variables)))
        } catch {
            return PreparedRequest(outcome: .failure(error))
        }
    }

    /// Answers a request that was made ready.
    ///
    /// - Parameters:
    ///   - request: from `prepare`.
    ///   - allowsWrites: false where nobody may change the graph from where the request came.
    /// - Returns: the answer; errors are in it.
    /// - Complexity: O(answer).
    public func answer(_ request: PreparedRequest, allowsWrites: Bool = true) -> GraphQLAnswer {
        switch request.outcome {
        case .success(let (plan, document, variables)):
            let source = GraphSource(graph: store.graph, store: store, types: types, allowsWrites: allowsWrites)
            let answer = plan.run(
                source,
                root: GraphObject(kind: plan.kind == .mutation ? .mutation : .query, index: 0),
                schema: schema,
                document: document,
                variables: variables,
                limits: ExecutionLimits(deadline: .now + .seconds(10))
            )
            return GraphQLAnswer(answer)
        case .failure(let failure):
            var writer = JSONWriter()
            writer.requestErrors(failure.errors)
            return GraphQLAnswer(bytes: writer.bytes)
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

    private func prepared(_ text: String) throws(RequestErrors) -> PreparedDocument {
        if let known = cache.withLock({ $0[text] }) { return known }
        let prepared = try PreparedDocument(text, schema: schema)
        cache.withLock { $0.insert(prepared, for: text) }
        return prepared
    }

    private func coerce(
        _ operation: OperationDefinition,
        _ provided: JSONValue,
        _ source: SourceText
    ) throws(RequestErrors) -> VariableValues {
        do {
            return try InputCoercion.variables(
                operation.variables,
                provided: provided,
                in: schema,
                source: source
            )
        } catch {
            throw RequestErrors(errors: error.errors, code: "BAD_USER_INPUT")
        }
    }

    private func plan(
        _ document: PreparedDocument,
        _ operation: OperationDefinition,
        _ variables: VariableValues
    ) throws(RequestErrors) -> ExecutionPlan {
        let key = document.planKey(operation, variables)
        if let known = document.plans.withLock({ $0[key] }) { return known }
        do {
            let plan = try PlanCompiler.compile(
                operation,
                in: document.document,
                schema: schema,
                bindings: bindings,
                variables: variables
            )
            // Every combination of conditions is a plan; a document with many of them gets new ones each time.
            document.plans.withLock { if $0.count < 64 { $0[key] = plan } }
            return plan
        } catch {
            throw RequestErrors(errors: [error], code: "BAD_USER_INPUT")
        }
    }
}

/// A request whose operation is known, or what kept it from being.
public struct PreparedRequest: Sendable {
    let outcome: Result<(plan: ExecutionPlan, document: SourceText, variables: VariableValues), RequestErrors>

    /// Whether it would change something.
    public var isMutation: Bool {
        if case .success(let (plan, _, _)) = outcome { plan.kind == .mutation } else { false }
    }
}

/// Why a request was not run.
struct RequestErrors: Error {
    let errors: [GraphQLError]

    /// Gives errors that have no code of their own the same one.
    init(errors: [GraphQLError], code: String) {
        self.errors = errors.map { error in
            var error = error
            error.code = error.code ?? code
            return error
        }
    }
}
