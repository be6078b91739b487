internal import HTTPTypes
internal import NIOCore

/// A request's head that was parsed before, and what it means.
struct KnownHead {
    /// What such a request is answered with.
    enum Purpose {
        /// The answer to the question in its body.
        case question(type: AnswerType, takesGzip: Bool)
        /// An answer that is always the same.
        case fixed(FixedAnswer)
    }

    /// The head, byte for byte.
    let bytes: ByteBuffer
    /// How long the body is.
    let bodyLength: Int
    let purpose: Purpose
    /// How answers to it begin.
    let start: AnswerHead

    /// The length of a request's body as its head tells it; nil where that is another way of telling.
    static func bodyLength(of request: HTTPRequest) -> Int? {
        guard request.headerFields[.transferEncoding] == nil else { return nil }
        guard let length = request.headerFields[.contentLength] else { return 0 }
        return Int(length)
    }

    /// Whether a head asks for nothing that concerns the connection itself.
    static func isOrdinary(_ bytes: ByteBuffer, _ request: HTTPRequest) -> Bool {
        guard bytes.readableBytesView.starts(with: "\(request.method) \(request.path ?? "") HTTP/1.1\r\n".utf8) else {
            return false
        }
        let fields = request.headerFields
        guard fields[.connection].map({ $0.lowercased() == "keep-alive" }) ?? true else { return false }
        return fields[.expect] == nil && fields[.contentEncoding] == nil && fields[.upgrade] == nil
            && fields[.te] == nil && fields[.trailer] == nil
    }
}
