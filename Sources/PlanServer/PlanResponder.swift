internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import PlanAPI
internal import Synchronization

/// Answers every request: which path goes where, and the one place in which errors become responses.
struct PlanResponder: HTTPResponder {
    let service: PlanService
    let configuration: PlanServerConfiguration
    /// Answers that never change, such as the one that benchmarks measure against.
    let fixed: [String: FixedAnswer]
    let readiness: Readiness
    let streams: EventStreams
    let questions: KnownQuestions
    let counts: RequestCounts
    let logger: Logger
    /// The trusted documents, which are the examples of the page.
    let examples: ExplorerFile
    private let crossOrigin: CrossOrigin
    private let running = RequestCount()
    let ownCounts: RequestCounts.Part
    private let startedAt = Date.now.timeIntervalSince1970

    init(
        service: PlanService,
        configuration: PlanServerConfiguration,
        fixed: [String: FixedAnswer],
        readiness: Readiness,
        streams: EventStreams,
        questions: KnownQuestions,
        counts: RequestCounts,
        logger: Logger
    ) {
        self.service = service
        self.configuration = configuration
        self.fixed = fixed
        self.readiness = readiness
        self.streams = streams
        self.questions = questions
        self.counts = counts
        ownCounts = counts.part()
        self.logger = logger
        examples = ExplorerFile(name: Self.operationsPath, bytes: service.trustedDocumentsJSON)
        crossOrigin = CrossOrigin(origins: configuration.allowedOrigins)
    }

    func respond(to request: Request, context: PlanRequestContext) async throws -> Response {
        let start = NIODeadline.now()
        defer { running.end() }
        let isTaken = running.begin(atMost: configuration.maximumRequests)
        var response = isTaken ? await answer(request, context) : Self.busy.response(to: request)
        crossOrigin.mark(&response.headers, origin: request.headers[.origin])
        let outcome = RequestCounts.Outcome(route: route(request.uri.path), status: response.status)
        ownCounts.note(outcome, since: start, until: .now())
        return request.method == .head ? response.withoutBody : response
    }

    private static let busy = HTTPFailure(
        .serviceUnavailable,
        "The server answers as many requests as it may at a time; try again.",
        headers: [.retryAfter: "1"]
    )

    private func answer(_ request: Request, _ context: PlanRequestContext) async -> Response {
        do throws(HTTPFailure) {
            switch request.uri.path {
            case "/graphql":
                if request.method == .options { return crossOrigin.preflight(request, "GET, HEAD, POST, OPTIONS") }
                return try await answerGraphQL(request, context.channel)
            case "/healthz": return try allowing([.get, .head], request, .text("ok\n"))
            case "/readyz": return try ready(request)
            case "/metrics": return try allowing([.get, .head], request, metrics)
            case "/schema.graphql":
                let schema = FixedAnswer(type: "application/graphql; charset=utf-8", body: PlanService.schemaText)
                return try allowing([.get, .head], request, schema)
            case "/":
                if let page = try explore(request) { return page }
                return try allowing([.get, .head], request, .text(Self.welcome))
            case let path where path.hasPrefix(Self.exportPath): return try await export(request)
            case let path where path.hasPrefix(Self.linkedDataPath): return try await linkedData(request)
            default:
                if let answer = fixed[request.uri.path] { return answer.response }
                if let page = try explore(request) { return page }
                throw HTTPFailure(.notFound, "There is nothing at \(request.uri.path). GraphQL is at /graphql.")
            }
        } catch {
            return error.response(to: request)
        }
    }

    private func allowing(
        _ methods: [HTTPRequest.Method],
        _ request: Request,
        _ answer: FixedAnswer
    ) throws(HTTPFailure) -> Response {
        guard methods.contains(request.method) else { throw HTTPFailure(allow: methods) }
        return answer.response
    }

    private func ready(_ request: Request) throws(HTTPFailure) -> Response {
        guard readiness.isReady else {
            throw HTTPFailure(.serviceUnavailable, "The server is stopping; ask another one.")
        }
        return try allowing([.get, .head], request, .text("ready\n"))
    }

    private func route(_ path: String) -> RequestCounts.Route {
        switch path {
        case "/graphql": .graphQL
        case "/healthz", "/readyz": .health
        case "/metrics": .metrics
        case _ where path.hasPrefix(Self.exportPath): .export
        case _ where path.hasPrefix(Self.linkedDataPath): .linkedData
        default: .page
        }
    }

    /// What was counted until now.
    private var metrics: FixedAnswer {
        var page = MetricsPage(counts.totals, running: running.now, subscriptions: streams.count)
        page.add(service.store.graph, revision: service.store.revision)
        page.add(ProcessUse(), startedAt: startedAt)
        return FixedAnswer(type: MetricsPage.type, body: Array(page.text.utf8))
    }

    private static let welcome = """
        PlanGraph: what a public plan commits to, who must do it, and on what legal ground.

        GET  /                in a browser, a page to look at the plan and to ask
        POST /graphql         {"query": "{ statistics { plans goals targets } }"}
        GET  /graphql?query=  the same, for queries
        GET  /schema.graphql  the schema, every element described
        GET  /export/graphml  the graph as a file; also gexf, dot, cytoscape, csv, turtle, sqlite and others
        GET  /id/target/1.2   what is known of a target, document, agency, goal or plan, also as Turtle or JSON-LD
        GET  /healthz         whether the process lives
        GET  /readyz          whether it takes requests
        GET  /metrics         what was counted of requests, the graph and the process, for Prometheus

        """
}

/// An answer whose bytes are known before it is asked for.
struct FixedAnswer: Sendable {
    let type: String
    let body: ByteBuffer

    init(type: String, body: [UInt8]) {
        self.type = type
        self.body = ByteBuffer(bytes: body)
    }

    static func text(_ text: String) -> FixedAnswer {
        FixedAnswer(type: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    var response: Response {
        Response(status: .ok, headers: [.contentType: type], body: .init(byteBuffer: body))
    }
}

extension Response {
    /// What answers HEAD: the same fields, and no content.
    ///
    /// RFC 9110, section 9.3.2.
    fileprivate var withoutBody: Response {
        var headers = headers
        if let length = body.contentLength { headers[.contentLength] = headers[.contentLength] ?? String(length) }
        return Response(status: status, headers: headers, body: .init())
    }
}

/// Whether the server takes requests: false from the moment it is told to stop.
final class Readiness: Sendable {
    private let flag = Atomic(true)

    var isReady: Bool { flag.load(ordering: .relaxed) }

    func end() { flag.store(false, ordering: .relaxed) }
}

/// How many requests are being answered.
final class RequestCount: Sendable {
    private let count = Atomic(0)

    /// Counts a request and says whether it is not one too many; either way `end` is to follow.
    func begin(atMost limit: Int) -> Bool { count.add(1, ordering: .relaxed).newValue <= limit }

    func end() { count.subtract(1, ordering: .relaxed) }

    /// How many there are now.
    var now: Int { count.load(ordering: .relaxed) }
}

/// Why a request gets no answer of the kind it asked for.
struct HTTPFailure: Error {
    let status: HTTPResponse.Status
    let message: String
    let headers: HTTPFields
    let code: String

    init(_ status: HTTPResponse.Status, _ message: String, headers: HTTPFields = [:], code: String? = nil) {
        self.status = status
        self.message = message
        self.headers = headers
        self.code = code ?? status.reasonPhrase
    }

    init(allow methods: [HTTPRequest.Method]) {
        let names = methods.map(\.rawValue).joined(separator: ", ")
        self.init(.methodNotAllowed, "This address answers \(names).", headers: [.allow: names])
    }

    /// The failure as a GraphQL request error, which a client can show whatever it asked for.
    func response(to request: Request) -> Response {
        var headers = headers
        let takesGraphQL = AcceptedTypes(request.headers[.accept]).answer == .graphQL
        headers[.contentType] = (takesGraphQL ? AnswerType.graphQL : .json).rawValue
        let body = PlanService.requestError(message: message, code: code)
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
