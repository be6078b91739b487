import CZlib
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Compresses answers for clients that take gzip (RFC 1952), with zlib.
enum Gzip {
    /// A shorter answer gains nothing.
    static let shortestBytes = 1024
    /// Level 1: the answers are text that repeats itself, and the processor is wanted elsewhere.
    private static let level: Int32 = 1

    /// Whether a request's `Accept-Encoding` names gzip and does not refuse it.
    static func isAccepted(_ headers: HTTPFields) -> Bool {
        for coding in (headers[.acceptEncoding] ?? "").split(separator: ",") {
            let parts = coding.split(separator: ";").map { $0.trimmed.lowercased() }
            guard parts.first == "gzip" || parts.first == "*" else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return quality > 0
        }
        return false
    }

    /// Compresses some bytes; nil where zlib has no memory.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        // 16 more than the largest window asks zlib for gzip's header and trailer.
        let status = unsafe deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            MAX_WBITS + 16,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            size
        )
        guard status == Z_OK else { return nil }
        defer { unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, uLong(bytes.count)))
        var isWhole = false
        var input = bytes
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, written in
            unsafe input.withUnsafeMutableBufferPointer { input in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = uInt(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = uInt(output.count)
                isWhole = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            written = unsafe isWhole ? output.count - Int(stream.avail_out) : 0
        }
        return isWhole ? result : nil
    }
}
