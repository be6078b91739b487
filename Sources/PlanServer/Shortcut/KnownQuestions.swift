internal import NIOCore
internal import PlanAPI
internal import Synchronization

/// The questions that were asked before, by the bytes of the request's body: read, validated and planned.
final class KnownQuestions: Sendable {
    /// A longer body is not what a client sends again and again.
    static let longestBody = 16 << 10
    /// A longer one that is new takes too long to read where others wait for it.
    private static let longestReadInPlace = 4 << 10

    private let questions = Mutex(LeastRecentlyUsed<ExactText, KnownQuestion>(capacity: 1000))

    /// The question in a body, read if it is new and short; nil for what is no plain query.
    func question(_ body: [UInt8], _ service: PlanService) -> KnownQuestion? {
        if let known = known(body) { return known }
        guard body.count <= Self.longestReadInPlace, let request = try? GraphQLRequest(json: body) else { return nil }
        return keep(body, service.prepare(request))
    }

    /// Keeps what was read of a body; nil for what is no plain query.
    @discardableResult
    func keep(_ body: [UInt8], _ prepared: PreparedRequest) -> KnownQuestion? {
        guard body.count <= Self.longestBody, prepared.isPlainQuery else { return nil }
        let question = KnownQuestion(prepared)
        questions.withLock { $0.insert(question, for: ExactText(bytes: body)) }
        return question
    }

    /// The question in a body that was asked before.
    func known(_ body: [UInt8]) -> KnownQuestion? {
        guard body.count <= Self.longestBody else { return nil }
        return questions.withLock { $0[ExactText(bytes: body)] }
    }
}

/// A question that was asked before, and the answer to it while nothing changes.
final class KnownQuestion: Sendable {
    let prepared: PreparedRequest

    /// An answer of more bytes is not kept.
    private static let longestAnswer = 128 << 10

    private struct Kept {
        var revision = -1
        var answer: ByteBuffer?
        var packed: ByteBuffer?
    }

    private let kept = Mutex(Kept())
    private let quickRevision = Atomic(-1)

    init(_ prepared: PreparedRequest) { self.prepared = prepared }

    /// The answer at a revision, if it is kept.
    func answer(at revision: Int, _ service: PlanService) -> ByteBuffer? {
        guard service.keepsAnswers else { return nil }
        if let known = kept.withLock({ $0.revision == revision ? $0.answer : nil }) { return known }
        guard let answer = service.knownAnswer(prepared) else { return nil }
        let buffer = ByteBuffer(bytes: answer.bytes)
        keep(buffer, at: revision, service)
        return buffer
    }

    /// The answer at a revision as gzip has it, if it is kept.
    func packed(at revision: Int) -> ByteBuffer? {
        kept.withLock { $0.revision == revision ? $0.packed : nil }
    }

    func keep(_ answer: ByteBuffer, at revision: Int, _ service: PlanService) {
        guard service.keepsAnswers, answer.readableBytes <= Self.longestAnswer else { return }
        kept.withLock { kept in
            if kept.revision != revision { kept = Kept(revision: revision) }
            kept.answer = answer
        }
    }

    func keep(packed: [UInt8], at revision: Int, _ service: PlanService) {
        guard service.keepsAnswers, packed.count <= Self.longestAnswer else { return }
        kept.withLock { kept in
            if kept.revision != revision { kept = Kept(revision: revision) }
            kept.packed = ByteBuffer(bytes: packed)
        }
    }

    /// Whether it may run where others wait for it: one that may give many values, once it was seen to be quick.
    func isQuick(at revision: Int) -> Bool {
        prepared.estimatedCost <= PlanResponder.largestCostInPlace || quickRevision.load(ordering: .relaxed) == revision
    }

    /// Notes that at a revision it took less than a millisecond.
    func noteQuick(at revision: Int) { quickRevision.store(revision, ordering: .relaxed) }
}
