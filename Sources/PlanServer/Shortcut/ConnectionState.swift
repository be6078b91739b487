internal import HTTPTypes
internal import NIOCore

/// What the handlers of one connection know of its requests, on its event loop.
///
/// A client sends the same head again and again. The first time it is parsed by the library; once it was answered, its
/// bytes are kept with what they meant, and a request that begins with the very same bytes needs no parsing: nothing but
/// the library ever decides what a head means.
final class ConnectionState {
    /// Where the connection stands.
    private enum Phase {
        /// Between two requests, with nothing of the next one in the library's hands.
        case idle
        /// A request was handed to the library.
        case passing(Passing)
        /// Nobody knows where in the stream of bytes the library is: everything goes its way from now on.
        case unknown
    }

    private struct Passing {
        /// The bytes of the head, where they came whole and plain.
        let head: ByteBuffer?
        /// How many bytes were handed over since the connection was idle.
        var handedBytes: Int
        /// Whether the client speaks HTTP/1.0, in which a connection ends with its answer.
        let isOld: Bool
        var request: HTTPRequest?
        var hasEnded = false
    }

    private static let mostHeads = 4
    private static let longestHead = 2048

    private let shortcut: Shortcut
    private var phase = Phase.idle
    private(set) var heads: [KnownHead] = []
    /// When the last answer went out that the library knows nothing of.
    var lastAnswer = NIODeadline.uptimeNanoseconds(0)

    init(shortcut: Shortcut) { self.shortcut = shortcut }

    /// Whether the next byte is the first of a request.
    var isIdle: Bool { if case .idle = phase { true } else { false } }

    /// Notes that bytes are handed to the library.
    func hand(_ buffer: ByteBuffer) {
        switch phase {
        case .idle:
            let isOld = Self.isOld(buffer)
            phase = .passing(Passing(head: Self.head(of: buffer), handedBytes: buffer.readableBytes, isOld: isOld))
        case .passing(var passing):
            passing.handedBytes += buffer.readableBytes
            phase = .passing(passing)
        case .unknown: break
        }
    }

    /// Whether a client waits to be told that its body is wanted: its head has come, and nothing behind it yet.
    ///
    /// RFC 9110, section 10.1.1.
    var expectsContinue: Bool {
        guard case .passing(let passing) = phase, !passing.hasEnded, !passing.isOld, let head = passing.head,
            passing.handedBytes == head.readableBytes
        else { return false }
        return passing.request?.headerFields[.expect]?.lowercased() == "100-continue"
    }

    /// Whether the connection is to be closed behind the answer in hand.
    var endsWithAnswer: Bool { if case .passing(let passing) = phase { passing.isOld } else { false } }

    /// Notes what the library made of a head.
    func read(_ request: HTTPRequest) {
        guard case .passing(var passing) = phase, passing.request == nil else {
            phase = .unknown
            return
        }
        passing.request = request
        phase = .passing(passing)
    }

    /// Notes that a request has arrived whole.
    func endRequest() {
        guard case .passing(var passing) = phase else {
            phase = .unknown
            return
        }
        passing.hasEnded = true
        phase = .passing(passing)
    }

    /// Notes that an answer went out: the connection is idle if no other byte than the request's was handed over.
    func endAnswer() {
        guard case .passing(let passing) = phase, passing.hasEnded, let head = passing.head,
            let request = passing.request, let bodyLength = KnownHead.bodyLength(of: request),
            passing.handedBytes == head.readableBytes + bodyLength
        else {
            phase = .unknown
            return
        }
        phase = .idle
        guard !heads.contains(where: { $0.bytes == head }) else { return }
        guard let known = shortcut.known(head, request, bodyLength) else { return }
        if heads.count == Self.mostHeads { heads.removeFirst() }
        heads.append(known)
    }

    /// Whether a request's first line ends in «HTTP/1.0».
    private static func isOld(_ buffer: ByteBuffer) -> Bool {
        let line = buffer.readableBytesView.prefix(longestHead).prefix { $0 != UInt8(ascii: "\n") }
        return line.suffix(9).starts(with: "HTTP/1.0".utf8)
    }

    /// The bytes of a head that has come whole, ends with an empty line and holds no other line ends than CR LF, so that
    /// there is one way to read where it ends.
    private static func head(of buffer: ByteBuffer) -> ByteBuffer? {
        let bytes = buffer.readableBytesView.prefix(longestHead)
        var last: UInt8 = 0
        var lineStart = bytes.startIndex
        for place in bytes.indices {
            let byte = bytes[place]
            defer { last = byte }
            guard byte == UInt8(ascii: "\n") else { continue }
            guard last == UInt8(ascii: "\r") else { return nil }
            if place - lineStart == 1 {
                return lineStart == bytes.startIndex
                    ? nil : buffer.getSlice(at: buffer.readerIndex, length: place + 1 - bytes.startIndex)
            }
            lineStart = place + 1
        }
        return nil
    }
}
