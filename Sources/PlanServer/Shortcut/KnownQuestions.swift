internal import NIOCore
internal import PlanAPI
internal import Synchronization

/// The questions that were asked before, by the bytes of the request's body: read, validated and planned.
///
/// Each has one place by the hash of its bytes, which the next question of that place takes over: nothing to look for,
/// nothing to put in order.
final class KnownQuestions: Sendable {
    /// A longer body is not what a client sends again and again.
    static let longestBody = 16 << 10
    /// A longer one that is new takes too long to read where others wait for it.
    private static let longestReadInPlace = 4 << 10

    private struct Place {
        let body: [UInt8]
        let question: KnownQuestion
    }

    private static let placeCount = 1024
    private let places = Mutex([Place?](repeating: nil, count: placeCount))

    /// The question in a body, read if it is new and short; nil for what is no plain query.
    func question(_ body: ByteBufferView, _ service: PlanService) -> KnownQuestion? {
        let index = Self.index(of: body)
        if let known = places.withLock({ $0[index] }), known.body.elementsEqual(body) { return known.question }
        let bytes = Array(body)
        guard bytes.count <= Self.longestReadInPlace, let request = try? GraphQLRequest(json: bytes) else { return nil }
        return keep(bytes, service.prepare(request))
    }

    /// Keeps what was read of a body; nil for what is no plain query.
    @discardableResult
    func keep(_ body: [UInt8], _ prepared: PreparedRequest) -> KnownQuestion? {
        guard body.count <= Self.longestBody, prepared.isPlainQuery else { return nil }
        let question = KnownQuestion(prepared)
        places.withLock { $0[Self.index(of: body)] = Place(body: body, question: question) }
        return question
    }

    /// The question in a body that was asked before.
    func known(_ body: [UInt8]) -> KnownQuestion? {
        guard body.count <= Self.longestBody else { return nil }
        let known = places.withLock { $0[Self.index(of: body)] }
        return known?.body == body ? known?.question : nil
    }

    private static func index(of body: some Collection<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        _ = body.withContiguousStorageIfAvailable { bytes in
            var place = 0
            while place + 8 <= bytes.count {
                let word = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + place)
                    .loadUnaligned(as: UInt64.self)
                hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                place += 8
            }
            for rest in place..<bytes.count { hash = unsafe (hash ^ UInt64(bytes[rest])) &* 0x9E37_79B9_7F4A_7C15 }
        }
        return Int((hash ^ hash >> 32) & UInt64(placeCount - 1))
    }
}

/// A question that was asked before, and the answer to it while nothing changes.
final class KnownQuestion: Sendable {
    let prepared: PreparedRequest

    /// An answer of more bytes is not kept.
    private static let longestAnswer = 128 << 10
    /// An operation that may give more values runs on the event loop only once it was seen to be quick.
    private static let largestCost = 50_000

    private struct Kept {
        var revision = -1
        var answer: ByteBuffer?
        var packed: ByteBuffer?
    }

    private let kept = Mutex(Kept())
    private let quickRevision = Atomic(-1)
    private let lastCount = Atomic(0)

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

    /// How many bytes the answer is likely to have, with some room.
    var expectedBytes: Int { lastCount.load(ordering: .relaxed) + 256 }

    func expect(_ count: Int) {
        if lastCount.load(ordering: .relaxed) != count { lastCount.store(count, ordering: .relaxed) }
    }

    /// Whether it may run where others wait for it.
    func isQuick(at revision: Int) -> Bool {
        prepared.estimatedCost <= Self.largestCost || quickRevision.load(ordering: .relaxed) == revision
    }

    /// Notes that at a revision it took less than a millisecond.
    func noteQuick(at revision: Int) { quickRevision.store(revision, ordering: .relaxed) }
}
