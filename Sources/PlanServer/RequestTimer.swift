internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection whose request does not arrive in time, or that is silent for too long between requests.
///
/// A client that sends a byte now and then would otherwise hold its connection for ever.
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
        // A request that was answered before it had arrived whole is not worth waiting for.
        if case .end = unwrapOutboundIn(data) { start(isReading ? min(readTimeout, Self.grace) : idleTimeout, context) }
        context.write(data, promise: promise)
    }

    /// Closes the connection, if nothing was answered on it that this handler does not see.
    private func end(_ context: ChannelHandlerContext) {
        let left = state.lastAnswer + idleTimeout - .now()
        guard left > .zero, !isReading else { return context.close(promise: nil) }
        start(left, context)
    }

    private func start(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        timer?.cancel()
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { self.end(context) }
    }
}
