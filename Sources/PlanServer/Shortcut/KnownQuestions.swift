internal import NIOCore
internal import PlanAPI
internal import Synchronization

/// The questions that were asked before, by the bytes of the request's body: read, validated and planned.
final class KnownQuestions: Sendable {
    /// A longer body is not what a client sends again and again.
    static let longestBody = 16 << 10
    /// A longer one that is new takes too long to read where others wait for it.
    private static let longestReadInPlace = 4 << 10

    private let room = AnswerRoom()
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
        let question = KnownQuestion(prepared, room)
        questions.withLock { $0.insert(question, for: ExactText(bytes: body)) }
        return question
    }

    /// The question in a body that was asked before.
    func known(_ body: [UInt8]) -> KnownQuestion? {
        guard body.count <= Self.longestBody else { return nil }
        return questions.withLock { $0[ExactText(bytes: body)] }
    }
}

/// The memory that the answers of all questions share.
final class AnswerRoom: Sendable {
    private static let most = 64 << 20
    private let used = Atomic(0)

    /// Takes room for some bytes; false where there is not so much.
    func take(_ bytes: Int) -> Bool {
        if used.add(bytes, ordering: .relaxed).newValue <= Self.most { return true }
        give(bytes)
        return false
    }

    /// Gives room back.
    func give(_ bytes: Int) { used.subtract(bytes, ordering: .relaxed) }
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

        var bytes: Int { (answer?.readableBytes ?? 0) + (packed?.readableBytes ?? 0) }
    }

    private let kept = Mutex(Kept())
    private let quickRevision = Atomic(-1)
    private let room: AnswerRoom

    init(_ prepared: PreparedRequest, _ room: AnswerRoom) {
        self.prepared = prepared
        self.room = room
    }

    deinit { room.give(kept.withLock { $0.bytes }) }

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
        keep(answer, isPacked: false, at: revision, service)
    }

    func keep(packed: [UInt8], at revision: Int, _ service: PlanService) {
        keep(ByteBuffer(bytes: packed), isPacked: true, at: revision, service)
    }

    private func keep(_ bytes: ByteBuffer, isPacked: Bool, at revision: Int, _ service: PlanService) {
        guard service.keepsAnswers, bytes.readableBytes <= Self.longestAnswer else { return }
        kept.withLock { kept in
            if kept.revision != revision {
                room.give(kept.bytes)
                kept = Kept(revision: revision)
            }
            room.give((isPacked ? kept.packed : kept.answer)?.readableBytes ?? 0)
            let taken = room.take(bytes.readableBytes) ? bytes : nil
            if isPacked { kept.packed = taken } else { kept.answer = taken }
        }
    }

    /// Whether it may run where others wait for it: one that may look at much or give many values, once it was seen to be quick.
    func isQuick(at revision: Int) -> Bool {
        PlanResponder.isSmall(prepared) || quickRevision.load(ordering: .relaxed) == revision
    }

    /// Notes that at a revision it took less than a millisecond.
    func noteQuick(at revision: Int) { quickRevision.store(revision, ordering: .relaxed) }
}
