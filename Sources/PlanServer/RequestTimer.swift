internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection whose request does not arrive in time, that is silent for too long between requests, or on which
/// nothing of the answer is taken any more.
///
/// A client that sends a byte now and then, or reads none, would otherwise hold its connection for ever.
final class RequestTimer: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private static let grace = TimeAmount.seconds(2)

    private let state: ConnectionState
    private let readTimeout: TimeAmount
    private let idleTimeout: TimeAmount
    private var timer: Scheduled<Void>?
    /// Whether a request has begun to arrive and not ended.
    private var isReading = false
    /// Whether an answer has begun and not ended.
    private var isAnswering = false
    /// When a part of an answer was last written, and how many bytes waited for the client at the last look.
    private var lastWrite = NIODeadline.now()
    private var waiting = 0

    init(state: ConnectionState, readTimeout: TimeAmount, idleTimeout: TimeAmount) {
        self.state = state
        self.readTimeout = readTimeout
        self.idleTimeout = idleTimeout
    }

    func handlerAdded(context: ChannelHandlerContext) { start(readTimeout, context) }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    /// What cannot be parsed is answered, and the rest of it not waited for.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        isReading = true
        context.fireErrorCaught(error)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReading = true
            start(readTimeout, context)
        case .body: break
        case .end:
            isReading = false
            timer?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        lastWrite = .now()
        switch unwrapOutboundIn(data) {
        case .head:
            isAnswering = true
            if !isReading { start(idleTimeout, context) }
        case .body: break
        case .end:
            isAnswering = false
            // A request that was answered before it had arrived whole is not worth waiting for.
            start(isReading ? min(readTimeout, Self.grace) : idleTimeout, context)
        }
        context.write(data, promise: promise)
    }

    /// Closes the connection, if nothing was answered on it that this handler does not see, and nothing is being taken.
    private func end(_ context: ChannelHandlerContext) {
        let before = waiting
        waiting = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        let isTaking = waiting > 0 && (waiting != before || lastWrite + idleTimeout > .now())
        if !isReading, isTaking || isAnswering && waiting == 0 { return start(idleTimeout, context) }
        let left = state.lastAnswer + idleTimeout - .now()
        guard left > .zero, waiting == 0, !isReading else { return context.close(promise: nil) }
        start(left, context)
    }

    private func start(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        timer?.cancel()
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { self.end(context) }
    }
}
