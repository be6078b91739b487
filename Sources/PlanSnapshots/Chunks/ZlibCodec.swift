import CZlib

/// Why bytes could not be compressed or brought back.
enum ZlibError: Error, Equatable {
    /// The bytes are no zlib stream, or one that was cut or changed.
    case damaged
    /// The stream holds more bytes than it should.
    case tooLong
    /// The stream holds fewer bytes than it should.
    case tooShort
    /// Something follows the stream.
    case trailingBytes
    /// There is no memory.
    case outOfMemory
}

/// Compresses with zlib (RFC 1950).
enum ZlibCodec {
    /// zlib's own choice: four times as fast as the highest level, whose chunks are one per cent smaller.
    private static let level: Int32 = 6

    /// Compresses some bytes.
    ///
    /// - Parameter bytes: any.
    /// - Returns: one zlib stream, the same for the same bytes and library.
    /// - Throws: `ZlibError.outOfMemory`.
    /// - Complexity: O(*n*).
    static func compress(_ bytes: [UInt8]) throws(ZlibError) -> [UInt8] {
        var status = Z_OK
        let bound = compressBound(uLong(bytes.count))
        let result = unsafe [UInt8](unsafeUninitializedCapacity: Int(bound)) { output, written in
            var length = bound
            status = unsafe bytes.withUnsafeBufferPointer { input in
                unsafe compress2(output.baseAddress, &length, input.baseAddress, uLong(input.count), level)
            }
            written = status == Z_OK ? Int(length) : 0
        }
        // With room for the worst case, nothing but memory can be wanting.
        guard status == Z_OK else { throw .outOfMemory }
        return result
    }

    /// Brings back what was compressed; never writes more than it should be.
    ///
    /// - Parameters:
    ///   - bytes: one zlib stream, or anything else.
    ///   - count: how many bytes it holds.
    /// - Returns: exactly that many bytes.
    /// - Throws: `ZlibError` where the stream is damaged or of another length.
    /// - Complexity: O(*count*).
    static func decompress(_ bytes: [UInt8], count: Int) throws(ZlibError) -> [UInt8] {
        var status = Z_OK
        var consumed = uLong(bytes.count)
        // Without room for a single byte zlib would not say that there is one.
        let room = max(count, 1)
        let result = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, written in
            var length = uLong(room)
            status = unsafe bytes.withUnsafeBufferPointer { input in
                unsafe uncompress2(output.baseAddress, &length, input.baseAddress, &consumed)
            }
            written = status == Z_OK ? Int(length) : 0
        }
        switch status {
        case Z_OK: break
        case Z_BUF_ERROR: throw .tooLong
        case Z_MEM_ERROR: throw .outOfMemory
        default: throw .damaged
        }
        guard result.count <= count else { throw .tooLong }
        guard result.count == count else { throw .tooShort }
        guard consumed == uLong(bytes.count) else { throw .trailingBytes }
        return result
    }
}
