internal import HTTPTypes
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTPTypes

/// Stands before the library's parser and answers requests with known heads; all else it lets pass.
final class ShortcutHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let state: ConnectionState
    private let shortcut: Shortcut
    private let counts: RequestCounts.Part
    private var hasAnswered = false

    init(state: ConnectionState, shortcut: Shortcut) {
        self.state = state
        self.shortcut = shortcut
        counts = shortcut.counts.part()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var buffer = unwrapInboundIn(data)
        while state.isIdle, buffer.readableBytes > 0, answer(&buffer, context) {}
        guard buffer.readableBytes > 0 else { return }
        state.hand(buffer)
        context.fireChannelRead(wrapInboundOut(buffer))
        if state.expectsContinue {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: Self.goOn)), promise: nil)
        }
    }

    /// The library has no answer before the answer.
    private static let goOn = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// Answers the request that a buffer begins with, if it has come whole, its head is known and the client takes what
    /// it is sent.
    private func answer(_ buffer: inout ByteBuffer, _ context: ChannelHandlerContext) -> Bool {
        let start = NIODeadline.now()
        let bytes = buffer.readableBytesView
        guard let head = state.heads.first(where: { bytes.starts(with: $0) }),
            bytes.count >= head.bytes.readableBytes + head.bodyLength, context.channel.isWritable
        else { return false }
        let bodyStart = bytes.startIndex + head.bytes.readableBytes
        guard let answer = shortcut.answer(head, bytes[bodyStart..<bodyStart + head.bodyLength]) else {
            return false
        }
        buffer.moveReaderIndex(forwardBy: head.bytes.readableBytes + head.bodyLength)
        context.write(wrapOutboundOut(answer.first), promise: nil)
        if let second = answer.second { context.write(wrapOutboundOut(second), promise: nil) }
        state.lastAnswer = .now()
        counts.note(answer.outcome, since: start, until: state.lastAnswer)
        hasAnswered = true
        return true
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if hasAnswered {
            hasAnswered = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }
}

extension ByteBufferView {
    /// Whether it begins with the bytes of a head.
    fileprivate func starts(with head: KnownHead) -> Bool {
        let count = head.bytes.readableBytes
        return self.count >= count && self[startIndex..<startIndex + count] == head.bytes.readableBytesView
    }
}

/// Stands behind the library's parser and tells what it made of a request, and when the request was answered.
final class HeadReader: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    let state: ConnectionState

    init(state: ConnectionState) { self.state = state }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let request): state.read(request)
        case .body: break
        case .end: state.endRequest()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        let last = state.endsWithAnswer ? promise ?? context.eventLoop.makePromise(of: Void.self) : promise
        if state.endsWithAnswer {
            last?.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        }
        context.write(data, promise: last)
        state.endAnswer()
    }
}

/// The framework's connection with the shortcut before it.
struct ShortcutChannel: ServerChildChannel {
    let base: HTTP1Channel
    let shortcut: Shortcut

    /// How much may wait for a client before its connection counts as full: more than most answers have.
    ///
    /// An answer that fills a connection and leaves it again is told to every handler twice, a twelfth of the work for 100 KB.
    private static let waiting = ChannelOptions.Types.WriteBufferWaterMark(low: 128 << 10, high: 256 << 10)

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        let shortcut = shortcut
        return base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            try channel.syncOptions?.setOption(.writeBufferWaterMark, value: Self.waiting)
            let pipeline = channel.pipeline.syncOperations
            let state = try pipeline.handler(type: HeadReader.self).state
            try pipeline.addHandler(ShortcutHandler(state: state, shortcut: shortcut), position: .first)
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}
