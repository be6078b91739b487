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

    /// Whether a request would change something, if it can be run at all.
    ///
    /// - Parameter request: any request.
    /// - Returns: true for a mutation.
    public func isMutation(_ request: GraphQLRequest) -> Bool {
        guard let document = try? prepared(request.query) else { return false }
        return (try? document.operation(named: request.operationName))?.kind == .mutation
    }

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: any request.
    ///   - allowsMutations: false where the request came in a way that must not change anything.
    ///   - allowsWrites: false where nobody may change the graph from where the request came.
    /// - Returns: the answer; errors are in it.
    /// - Complexity: O(*n*) in the document when it is new, O(answer) after that.
    public func answer(
        _ request: GraphQLRequest,
        allowsMutations: Bool = true,
        allowsWrites: Bool = true
    ) -> GraphQLAnswer {
        do throws(RequestErrors) {
            let document = try prepared(request.query)
            let operation = try document.operation(named: request.operationName)
            if operation.kind == .mutation, !allowsMutations {
                var refused = GraphQLAnswer(
                    bytes: Self.requestError(message: "A mutation must be sent by POST.", code: "METHOD_NOT_ALLOWED")
                )
                refused.isRefusedMutation = true
                return refused
            }
            let variables = try coerce(operation, request.variables, document.source)
            let plan = try plan(document, operation, variables)
            let source = GraphSource(graph: store.graph, store: store, types: types, allowsWrites: allowsWrites)
            let root = GraphObject(kind: operation.kind == .mutation ? .mutation : .query, index: 0)
            let limits = ExecutionLimits(deadline: .now + .seconds(10))
            let answer = plan.run(
                source,
                root: root,
                schema: schema,
                document: document.source,
                variables: variables,
                limits: limits
            )
            return GraphQLAnswer(answer)
        } catch {
            var writer = JSONWriter()
            writer.requestErrors(error.errors)
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
