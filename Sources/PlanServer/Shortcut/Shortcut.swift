internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PlanAPI
internal import PlanExport

/// Answers requests whose heads are known where they arrive: on the event loop, without the library's parser, its task
/// for each connection or a header field that was not there before.
///
/// Measured with small answers, the way through the framework takes six times as long as the answer itself. What is not
/// a plain query, takes long or goes to the disk goes the framework's way.
struct Shortcut: Sendable {
    private let service: PlanService
    private let configuration: PlanServerConfiguration
    private let fixed: [String: FixedAnswer]
    let questions: KnownQuestions
    let counts: RequestCounts
    private let crossOrigin: CrossOrigin

    /// Up to here a copy is cheaper than a second piece in a write.
    private static let mostCopied = 16 << 10

    init(
        service: PlanService,
        configuration: PlanServerConfiguration,
        fixed: [String: FixedAnswer],
        questions: KnownQuestions,
        counts: RequestCounts
    ) {
        self.service = service
        self.configuration = configuration
        self.fixed = fixed
        self.questions = questions
        self.counts = counts
        crossOrigin = CrossOrigin(origins: configuration.allowedOrigins)
    }

    /// What a head means that was just answered; nil for one whose like is to go the framework's way.
    func known(_ bytes: ByteBuffer, _ request: HTTPRequest, _ bodyLength: Int) -> KnownHead? {
        guard KnownHead.isOrdinary(bytes, request), bodyLength <= KnownQuestions.longestBody else { return nil }
        guard let purpose = purpose(request) else { return nil }
        var fields = HTTPFields()
        crossOrigin.mark(&fields, origin: request.headerFields[.origin])
        let lines = fields.map { "\($0.name.rawName): \($0.value)\r\n" }.joined()
        // A copy: the bytes lie in a buffer that may be much larger, and a connection may be kept for long.
        let copy = ByteBuffer(bytes: bytes.readableBytesView)
        let type =
            switch purpose {
            case .fixed(let answer): answer.type
            case .question(let type, _): type.rawValue
            }
        let start = AnswerHead(type: type, lines: Array(lines.utf8))
        return KnownHead(bytes: copy, bodyLength: bodyLength, purpose: purpose, start: start)
    }

    private func purpose(_ request: HTTPRequest) -> KnownHead.Purpose? {
        if let answer = fixed[request.path ?? ""] { return request.method == .head ? nil : .fixed(answer) }
        guard request.method == .post, request.path == "/graphql",
            PlanResponder.isJSON(contentType: request.headerFields[.contentType]),
            let type = AcceptedTypes(request.headerFields[.accept]).answer, !type.isTable
        else { return nil }
        return .question(type: type, takesGzip: Gzip.isAccepted(request.headerFields))
    }

    /// The answer to a request; nil where the framework is to answer.
    func answer(_ head: KnownHead, _ body: ByteBufferView) -> ReadyAnswer? {
        switch head.purpose {
        case .fixed(let answer):
            let line = head.start.bytes(length: answer.body.readableBytes)
            return ready(answer.body, line, RequestCounts.Outcome(route: .page, status: .ok))
        case .question(let type, let takesGzip):
            guard let question = questions.question(Array(body), service) else { return nil }
            return answer(question, head, type, takesGzip)
        }
    }

    private func answer(
        _ question: KnownQuestion,
        _ head: KnownHead,
        _ type: AnswerType,
        _ takesGzip: Bool
    ) -> ReadyAnswer? {
        let revision = service.store.revision
        if let kept = question.answer(at: revision, service) {
            let length = kept.readableBytes
            let varies = length >= Gzip.shortestBytes
            let outcome = RequestCounts.Outcome(route: .graphQL, status: .ok)
            guard takesGzip, varies else {
                return ready(kept, head.start.bytes(length: length, varies: varies), outcome)
            }
            guard let packed = question.packed(at: revision) else { return nil }
            let line = head.start.bytes(length: packed.readableBytes, varies: true, isPacked: true)
            return ready(packed, line, outcome)
        }
        guard !takesGzip || question.prepared.expectedBytes < Gzip.shortestBytes, question.isQuick(at: revision) else {
            return nil
        }
        return made(question, head.start, type, revision, takesGzip)
    }

    /// Makes an answer where the socket takes it from, its head before it.
    private func made(
        _ question: KnownQuestion,
        _ start: AnswerHead,
        _ type: AnswerType,
        _ revision: Int,
        _ takesGzip: Bool
    ) -> ReadyAnswer? {
        let room = start.room
        let expected = question.prepared.expectedBytes
        var buffer = ByteBufferAllocator().buffer(capacity: room + expected)
        buffer.moveWriterIndex(to: room)
        var made: GraphQLAnswer?
        unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: expected) { memory in
            let (answer, count) = unsafe service.answer(question.prepared, into: memory)
            made = answer
            return count ?? 0
        }
        guard let made else { return nil }
        if buffer.writerIndex == room { buffer.writeBytes(made.bytes) }
        let length = buffer.writerIndex - room
        let varies = length >= Gzip.shortestBytes
        let status = PlanResponder.status(of: made, type, configuration.statusCodes)
        buffer.moveReaderIndex(to: room)
        if !made.hasErrors { question.keep(buffer, at: revision, service) }
        guard !takesGzip || !varies else { return nil }
        let line = start.bytes(length: length, status: status, varies: varies)
        buffer.moveReaderIndex(to: room - line.count)
        buffer.setBytes(line, at: room - line.count)
        let outcome = RequestCounts.Outcome(route: .graphQL, status: status, hasErrors: made.hasErrors)
        return ReadyAnswer(first: buffer, outcome: outcome)
    }

    private func ready(_ body: ByteBuffer, _ line: [UInt8], _ outcome: RequestCounts.Outcome) -> ReadyAnswer {
        let isShort = body.readableBytes <= Self.mostCopied
        var first = ByteBufferAllocator().buffer(capacity: line.count + (isShort ? body.readableBytes : 0))
        first.writeBytes(line)
        guard isShort else { return ReadyAnswer(first: first, second: body, outcome: outcome) }
        first.writeImmutableBuffer(body)
        return ReadyAnswer(first: first, outcome: outcome)
    }
}

/// The bytes of an answer, in one or two pieces, and what is counted of it.
struct ReadyAnswer {
    let first: ByteBuffer
    var second: ByteBuffer?
    let outcome: RequestCounts.Outcome
}
