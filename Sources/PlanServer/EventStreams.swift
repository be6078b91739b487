internal import Hummingbird
internal import NIOCore
internal import PlanAPI
internal import Synchronization

/// The open streams of server-sent events: one for each subscription.
///
/// GraphQL over SSE, distinct connections mode: `next` events with answers, then `complete`. A stream holds a bounded
/// number of events; a reader that lets it fill up is cut off.
final class EventStreams: Sendable {
    /// What a stream carries.
    enum Event: Sendable {
        case heartbeat
        case change(GraphChange)
        case answer(GraphQLAnswer)
        case complete
    }

    /// The most events that wait for a slow reader.
    private static let bufferedEvents = 16

    /// The streams that are open, by number, and whether there are to be no more.
    private struct Registry {
        var next = 0
        var isEnded = false
        var streams: [Int: AsyncStream<Event>.Continuation] = [:]
    }

    private let open = Mutex(Registry())

    /// The answer that streams a subscription's events until the reader goes away or the server stops.
    ///
    /// The channel is the reader's connection, which is closed when the reader does not keep up.
    func response(
        to prepared: PreparedRequest,
        _ service: PlanService,
        _ channel: any Channel,
        heartbeat: Duration
    ) -> Response {
        let (events, continuation) = AsyncStream.makeStream(
            of: Event.self,
            bufferingPolicy: .bufferingOldest(Self.bufferedEvents)
        )
        let put: @Sendable (Event) -> Void = { event in
            if case .dropped = continuation.yield(event) { channel.close(promise: nil) }
        }
        // The first bytes tell the client that it is heard.
        put(.heartbeat)
        let token = service.store.observe { put(.change($0)) }
        let beat = Task {
            while true {
                try await Task.sleep(for: heartbeat)
                put(.heartbeat)
            }
        }
        let number = add(continuation)
        continuation.onTermination = { _ in
            beat.cancel()
            service.store.stopObserving(token)
            self.remove(number)
        }
        return Self.response(events, prepared, service)
    }

    /// The answer that gives one answer as a stream: `next`, then `complete`.
    static func response(once answer: GraphQLAnswer, _ prepared: PreparedRequest, _ service: PlanService) -> Response {
        let (events, continuation) = AsyncStream.makeStream(of: Event.self)
        continuation.yield(.answer(answer))
        continuation.yield(.complete)
        continuation.finish()
        return response(events, prepared, service)
    }

    /// Ends every stream, and every one that begins later, as the server stops.
    func endAll() {
        let streams = open.withLock { open in
            open.isEnded = true
            return open.streams.values.map(\.self)
        }
        for stream in streams { Self.end(stream) }
    }

    /// How many are open.
    var count: Int { open.withLock { $0.streams.count } }

    private static func end(_ stream: AsyncStream<Event>.Continuation) {
        stream.yield(.complete)
        stream.finish()
    }

    private func add(_ stream: AsyncStream<Event>.Continuation) -> Int {
        let (number, isEnded) = open.withLock { open in
            open.next += 1
            if !open.isEnded { open.streams[open.next] = stream }
            return (open.next, open.isEnded)
        }
        if isEnded { Self.end(stream) }
        return number
    }

    private func remove(_ number: Int) { open.withLock { _ = $0.streams.removeValue(forKey: number) } }

    private static func response(
        _ events: AsyncStream<Event>,
        _ prepared: PreparedRequest,
        _ service: PlanService
    ) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(asyncSequence: events.map { bytes(of: $0, prepared, service) })
        )
    }

    private static func bytes(of event: Event, _ prepared: PreparedRequest, _ service: PlanService) -> ByteBuffer {
        switch event {
        case .heartbeat: ByteBuffer(string: ":\n\n")
        case .change(let change): next(service.answer(prepared, after: change))
        case .answer(let answer): next(answer)
        case .complete: ByteBuffer(string: "event: complete\ndata:\n\n")
        }
    }

    private static func next(_ answer: GraphQLAnswer) -> ByteBuffer {
        var buffer = ByteBuffer(string: "event: next\ndata: ")
        buffer.writeBytes(answer.bytes)
        buffer.writeString("\n\n")
        return buffer
    }
}
