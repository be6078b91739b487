internal import CZlib

/// Compresses a stream with zlib, piece by piece.
@safe public final class Deflater {
    /// What is put round the compressed bytes.
    public enum Wrapping {
        /// Gzip's header and trailer (RFC 1952).
        case gzip
        /// Nothing (RFC 1951).
        case none
    }

    private var stream = unsafe z_stream()

    /// A compressor, or nil where zlib has no memory.
    ///
    /// - Parameters:
    ///   - wrapping: what the reader expects.
    ///   - level: 1 is fast, 9 is small.
    public init?(_ wrapping: Wrapping, level: Int32) {
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        // 16 more than the largest window asks zlib for gzip's header and trailer, a negative window for none.
        let window = wrapping == .gzip ? MAX_WBITS + 16 : -MAX_WBITS
        let status = unsafe deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            window,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            size
        )
        guard status == Z_OK else { return nil }
    }

    deinit { unsafe deflateEnd(&stream) }

    /// Compresses a piece.
    ///
    /// - Parameters:
    ///   - bytes: the piece.
    ///   - isLast: whether nothing follows.
    /// - Returns: what can be sent so far; may be empty.
    /// - Complexity: O(*n*).
    public func compress(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
        var input = bytes
        var result: [UInt8] = []
        unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = uInt(input.count)
            var isMore = true
            while isMore {
                let room = unsafe max(Int(deflateBound(&stream, uLong(stream.avail_in))), 1 << 10)
                result += unsafe [UInt8](unsafeUninitializedCapacity: room) { output, written in
                    unsafe stream.next_out = output.baseAddress
                    unsafe stream.avail_out = uInt(output.count)
                    let status = unsafe deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    written = unsafe output.count - Int(stream.avail_out)
                    isMore = unsafe status == Z_OK && stream.avail_out == 0
                }
            }
        }
        return result
    }

    /// The CRC-32 of some bytes, going on from that of what stands before them.
    static func checksum(_ bytes: [UInt8], after sum: UInt32) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { unsafe UInt32(crc32(uLong(sum), $0.baseAddress, uInt($0.count))) }
    }
}
