internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import NIOPosix
internal import PlanAPI

/// GraphQL over HTTP: what a request must look like, and which status its answer gets.
extension PlanResponder {
    /// An operation that may give more values, or a longer document, leaves the event loop, which others wait for.
    private static let largestCostInPlace = 50_000
    /// Packing a longer answer leaves it too.
    private static let longestInPlace = 64 << 10

    /// Whether a request is known to look at little and to answer little.
    static func isSmall(_ request: PreparedRequest) -> Bool {
        !request.searches && request.estimatedCost <= largestCostInPlace
    }

    func answerGraphQL(_ request: Request, _ channel: any Channel) async throws(HTTPFailure) -> Response {
        let accepted = AcceptedTypes(request.headers[.accept])
        guard accepted.answer != nil || accepted.eventStream else { throw Self.notAcceptable }
        guard [.get, .head, .post].contains(request.method) else {
            throw HTTPFailure(allow: [.get, .head, .post, .options])
        }
        if request.method == .post { return try await answerPost(request, accepted, channel) }
        let type = accepted.answer ?? .json
        let tag = entityTag(request, type)
        if !accepted.eventStream, Self.matches(request.headers[.ifNoneMatch], tag) {
            return Response(status: .notModified, headers: Self.cacheHeaders(tag))
        }
        let parsed: GraphQLRequest
        do throws(RequestError) {
            parsed = try GraphQLRequest(queryString: request.uri.query ?? "")
        } catch {
            return await response(GraphQLAnswer(bytes: error.answer), type, request)
        }
        let prepared = await prepare(parsed, bytes: request.uri.query?.utf8.count ?? 0)
        if prepared.isMutation {
            throw HTTPFailure(.methodNotAllowed, "A mutation must be sent by POST.", headers: [.allow: "POST"])
        }
        return try await respond(prepared, accepted, request, channel, tag: tag)
    }

    private func answerPost(
        _ request: Request,
        _ accepted: AcceptedTypes,
        _ channel: any Channel
    ) async throws(HTTPFailure) -> Response {
        let body = try await readBody(request)
        if let question = questions.known(body) {
            return try await respond(question.prepared, accepted, request, channel, question: question)
        }
        let parsed: GraphQLRequest
        do throws(RequestError) {
            parsed = try GraphQLRequest(json: body)
        } catch {
            return await response(GraphQLAnswer(bytes: error.answer), accepted.answer ?? .json, request)
        }
        let prepared = await prepare(parsed, bytes: body.count)
        let question = questions.keep(body, prepared)
        return try await respond(prepared, accepted, request, channel, question: question)
    }

    /// Runs what was prepared and answers in the way that the client takes; an answer without errors may have a tag.
    private func respond(
        _ prepared: PreparedRequest,
        _ accepted: AcceptedTypes,
        _ request: Request,
        _ channel: any Channel,
        tag: String? = nil,
        question: KnownQuestion? = nil
    ) async throws(HTTPFailure) -> Response {
        if prepared.isSubscription {
            guard accepted.eventStream else { throw Self.needsEventStream }
            return streams.response(to: prepared, service, channel, heartbeat: configuration.heartbeat)
        }
        let access = prepared.isMutation ? try access(request, channel) : .allowed(author: nil)
        let revision = service.store.revision
        let answer = await run(prepared, access, question)
        if prepared.isMutation { log(prepared.changes, access, answer) }
        guard let type = accepted.answer else { return EventStreams.response(once: answer, prepared, service) }
        var result = await response(answer, to: prepared, type, request) {
            question?.keep(packed: $0, at: revision, service)
        }
        // An error may be gone the next time, with nothing changed: a persisted query that is known then.
        if let tag, !answer.hasErrors {
            for field in Self.cacheHeaders(tag) { result.headers[field.name] = field.value }
        }
        return result
    }

    private func prepare(_ request: GraphQLRequest, bytes: Int) async -> PreparedRequest {
        await inPool(bytes > KnownQuestions.longestBody) { [service] in service.prepare(request) }
    }

    /// Small queries run where they are; what is large, or goes to the disk, leaves the event loop first.
    private func run(
        _ request: PreparedRequest,
        _ access: WriteAccess,
        _ question: KnownQuestion?
    ) async -> GraphQLAnswer {
        guard request.isMutation || request.readsDisk || !Self.isSmall(request) else {
            return service.answer(request, access: access)
        }
        let service = service
        let answer = try? await NIOThreadPool.singleton.runIfActive {
            let (revision, start) = (service.store.revision, NIODeadline.now())
            let answer = service.answer(request, access: access)
            if NIODeadline.now() - start < .milliseconds(1) { question?.noteQuick(at: revision) }
            return answer
        }
        return answer ?? GraphQLAnswer(bytes: PlanService.requestError(message: "The server is stopping."))
    }

    private func response(
        _ answer: GraphQLAnswer,
        to asked: PreparedRequest? = nil,
        _ wanted: AnswerType,
        _ request: Request,
        onPacking: ([UInt8]) -> Void = { _ in }
    ) async -> Response {
        if answer.hasErrors { ownCounts.noteFailure() }
        let takesGzip = Gzip.isAccepted(request.headers)
        let body = await inPool(wanted.isTable || answer.bytes.count > Self.longestInPlace) { [service] in
            AnswerBody(answer, to: asked, wanted, takesGzip: takesGzip, mostBytes: service.mostAnswerBytes)
        }
        var headers: HTTPFields = [.contentType: body.type.rawValue]
        if body.isPacked {
            if !wanted.isTable, !answer.hasErrors { onPacking(body.bytes) }
            headers[.contentEncoding] = "gzip"
        }
        if body.bytes.count >= Gzip.shortestBytes || body.isPacked { headers[.vary] = Self.varies }
        // Who takes a table alone learns of errors from the status.
        let status =
            wanted.isTable && !body.type.isTable
            ? HTTPResponse.Status.badRequest : Self.status(of: answer, body.type, configuration.statusCodes)
        return Response(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body.bytes))
        )
    }

    /// Does work here, or where nobody waits for it.
    private func inPool<Result: Sendable>(_ isLong: Bool, _ work: @escaping @Sendable () -> Result) async -> Result {
        guard isLong else { return work() }
        let result = try? await NIOThreadPool.singleton.runIfActive(work)
        return result ?? work()
    }

    /// Under application/json a client learns of errors from the body alone, where there was a request at all.
    ///
    /// GraphQL over HTTP, section 6.4.
    static func status(
        of answer: GraphQLAnswer,
        _ type: AnswerType,
        _ codes: PlanServerConfiguration.StatusCodes
    ) -> HTTPResponse.Status {
        let isDraft = codes == .draft
        return switch answer.stage {
        case .malformed: .badRequest
        case .syntax, .unknownDocument: type == .json ? .ok : .badRequest
        case .validation: type == .json ? .ok : isDraft ? .unprocessableContent : .badRequest
        case .execution: type == .graphQL && isDraft && answer.hasErrors ? partialSuccess : .ok
        }
    }

    private static let partialSuccess = HTTPResponse.Status(code: 294, reasonPhrase: "Partial Success")
    static let varies = "Accept, Accept-Encoding"

    /// The name of an answer: the same for the same request of the same version, and for no other.
    private func entityTag(_ request: Request, _ type: AnswerType) -> String {
        let coding = Gzip.isAccepted(request.headers) ? "gzip" : "identity"
        return entityTag([type.rawValue, coding, request.uri.query ?? ""])
    }

    /// The name of what some words ask for in a version, this one if none is given.
    func entityTag(_ words: [String], of version: String? = nil) -> String {
        "\"\(PlanService.digest([version ?? service.versionTag] + words).prefix(32))\""
    }

    /// Whether an `If-None-Match` names a tag, or any.
    static func matches(_ header: String?, _ tag: String) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { name in
            let name = name.trimmed
            return (name.hasPrefix("W/") ? name.dropFirst(2) : name) == tag || name == "*"
        }
    }

    private static func cacheHeaders(_ tag: String) -> HTTPFields {
        [.eTag: tag, .cacheControl: "no-cache", .vary: varies]
    }

    private static let notAcceptable = HTTPFailure(
        .notAcceptable,
        "Answers are application/graphql-response+json, application/json, text/csv, application/x-ndjson or text/event-stream; "
            + "the request accepts none of them."
    )

    private static let needsEventStream = HTTPFailure(
        .notAcceptable,
        "A subscription is answered as a stream of events: send the header Accept: text/event-stream.",
        code: "SUBSCRIPTION_NEEDS_EVENT_STREAM"
    )

    private func readBody(_ request: Request) async throws(HTTPFailure) -> [UInt8] {
        try Self.check(contentType: request.headers[.contentType])
        let encoding = request.headers[.contentEncoding] ?? ""
        guard encoding.split(separator: ",").allSatisfy({ ["identity", ""].contains($0.trimmed.lowercased()) }) else {
            throw HTTPFailure(
                .unsupportedMediaType,
                "The body must not be packed; its Content-Encoding says \(encoding.prefix(40))."
            )
        }
        let limit = configuration.maximumBodyBytes
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= limit else { throw tooLarge }
        do {
            let buffer = try await request.body.collect(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        } catch {
            throw HTTPFailure(.badRequest, "The request's body did not arrive whole.")
        }
    }

    /// A form or plain text could be sent by any web page without the browser asking first.
    private static func check(contentType: String?) throws(HTTPFailure) {
        let parts = (contentType ?? "").split(separator: ";").map { $0.trimmed.lowercased() }
        guard parts.first == "application/json" else {
            throw HTTPFailure(.unsupportedMediaType, "A POST must have the header Content-Type: application/json.")
        }
        for part in parts.dropFirst() where part.hasPrefix("charset=") {
            guard ["utf-8", "\"utf-8\"", "utf8"].contains(part.dropFirst("charset=".count)) else {
                throw HTTPFailure(.unsupportedMediaType, "The body must be UTF-8; its Content-Type says \(part).")
            }
        }
    }

    /// Whether a body of this type is read.
    static func isJSON(contentType: String?) -> Bool { (try? check(contentType: contentType)) != nil }

    private var tooLarge: HTTPFailure {
        let kibibytes = configuration.maximumBodyBytes >> 10
        return HTTPFailure(.contentTooLarge, "The request's body is larger than \(kibibytes) KiB.")
    }
}

/// The bytes of an answer in the form that a client takes.
private struct AnswerBody: Sendable {
    var type: AnswerType
    var bytes: [UInt8]
    var isPacked = false

    init(
        _ answer: GraphQLAnswer,
        to asked: PreparedRequest?,
        _ wanted: AnswerType,
        takesGzip: Bool,
        mostBytes: Int
    ) {
        (type, bytes) = (wanted, answer.bytes)
        if wanted.isTable {
            type = .json
            if !answer.hasErrors, let table = asked.flatMap({ AnswerTable(answer.bytes, to: $0) }) {
                do {
                    bytes = wanted == .csv ? try table.csv(mostBytes: mostBytes) : table.lines
                    type = wanted
                } catch {
                    bytes = PlanService.requestError(message: error.message, code: "RESPONSE_SIZE_LIMIT")
                }
            }
        }
        if bytes.count >= Gzip.shortestBytes, takesGzip, let packed = Gzip.compress(bytes) {
            (bytes, isPacked) = (packed, true)
        }
    }
}
