internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import NIOPosix
internal import PlanAPI

/// GraphQL over HTTP: what a request must look like, and which status its answer gets.
extension PlanResponder {
    /// The media types of answers, the newer one first.
    private enum AnswerType: String {
        case graphQL = "application/graphql-response+json; charset=utf-8"
        case json = "application/json; charset=utf-8"
    }

    func answerGraphQL(_ request: Request) async throws(HTTPFailure) -> Response {
        let type = try answerType(request)
        let isGet = request.method == .get
        guard isGet || request.method == .post else { throw HTTPFailure(allow: [.get, .post]) }
        let body = isGet ? nil : try await readBody(request)
        let parsed: GraphQLRequest
        do throws(RequestError) {
            if let body {
                parsed = try GraphQLRequest(json: body)
            } else {
                parsed = try GraphQLRequest(queryString: request.uri.query ?? "")
            }
        } catch {
            return response(error.answer, .badRequest, type)
        }
        let prepared = service.prepare(parsed)
        if isGet, prepared.isMutation {
            throw HTTPFailure(.methodNotAllowed, "A mutation must be sent by POST.", headers: [.allow: "POST"])
        }
        let answer = await run(prepared)
        // Under application/json a client learns of errors from the body alone.
        let status: HTTPResponse.Status = answer.isRequestError && type == .graphQL ? .badRequest : .ok
        return response(answer.bytes, status, type)
    }

    /// Queries run where they are; what writes to the disk leaves the event loop first.
    private func run(_ request: PreparedRequest) async -> GraphQLAnswer {
        let allowsWrites = configuration.isLoopback
        guard request.isMutation else { return service.answer(request, allowsWrites: allowsWrites) }
        let service = service
        let answer = try? await NIOThreadPool.singleton.runIfActive {
            service.answer(request, allowsWrites: allowsWrites)
        }
        return answer ?? GraphQLAnswer(bytes: PlanService.requestError(message: "The server is stopping."))
    }

    private func response(_ bytes: [UInt8], _ status: HTTPResponse.Status, _ type: AnswerType) -> Response {
        Response(
            status: status,
            headers: [.contentType: type.rawValue],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// The type that the client accepts; one that says nothing gets application/json, as old clients expect.
    private func answerType(_ request: Request) throws(HTTPFailure) -> AnswerType {
        guard let accept = request.headers[.accept] else { return .json }
        var best: (type: AnswerType, quality: Double)?
        for range in accept.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmed.lowercased() }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            guard let name = parts.first, quality > 0, quality > best?.quality ?? 0 else { continue }
            switch name {
            case "application/graphql-response+json": best = (.graphQL, quality)
            case "application/json", "application/*", "*/*": best = (.json, quality)
            default: continue
            }
        }
        guard let best else {
            throw HTTPFailure(
                .notAcceptable,
                "Answers are application/graphql-response+json or application/json; the request accepts neither."
            )
        }
        return best.type
    }

    private func readBody(_ request: Request) async throws(HTTPFailure) -> [UInt8] {
        let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.trimmed.lowercased() }
        // A form or plain text could be sent by any web page without the browser asking first.
        guard type == "application/json" else {
            throw HTTPFailure(.unsupportedMediaType, "A POST must have the header Content-Type: application/json.")
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

    private var tooLarge: HTTPFailure {
        let kibibytes = configuration.maximumBodyBytes >> 10
        return HTTPFailure(.contentTooLarge, "The request's body is larger than \(kibibytes) KiB.")
    }
}

extension Substring {
    /// Without blanks at its ends.
    fileprivate var trimmed: Substring {
        var result = self
        while result.first == " " || result.first == "\t" { result.removeFirst() }
        while result.last == " " || result.last == "\t" { result.removeLast() }
        return result
    }
}
