import CZlib

/// Makes zip archives, sound ones and ones with a fault.
struct ZipMaker {
    /// What can be wrong with an archive.
    enum Fault: CaseIterable {
        case encrypted
        case wrongChecksum
        case tooLong
        case cutShort
        case unknownMethod
        case wrongOffset
        case damagedStream
    }

    var fault: Fault?

    /// An archive of deflated parts.
    func archive(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let offset = bytes.count + (fault == .wrongOffset ? 7 : 0)
            var packed = Self.deflated(part.content)
            if fault == .damagedStream { packed = packed.map { ~$0 } }
            let fields = fields(part.content, packed.count) + Self.number(part.name.utf8.count, 2) + [0, 0]
            bytes += Self.number(0x0403_4B50, 4) + [20, 0] + fields + Array(part.name.utf8) + packed
            directory += Self.number(0x0201_4B50, 4) + [20, 0, 20, 0] + fields
            directory += [UInt8](repeating: 0, count: 10) + Self.number(offset, 4) + Array(part.name.utf8)
        }
        let start = bytes.count
        bytes += directory + Self.number(0x0605_4B50, 4) + [0, 0, 0, 0]
        bytes += Self.number(parts.count, 2) + Self.number(parts.count, 2)
        bytes += Self.number(directory.count, 4) + Self.number(start, 4) + [0, 0]
        return fault == .cutShort ? Array(bytes.dropLast(30)) : bytes
    }

    private func fields(_ content: [UInt8], _ packed: Int) -> [UInt8] {
        let checksum = Int(content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) })
        let flags: [UInt8] = [fault == .encrypted ? 1 : 0, 0]
        let method: [UInt8] = [fault == .unknownMethod ? 99 : 8, 0]
        return flags + method + [0, 0, 0, 0] + Self.number(fault == .wrongChecksum ? checksum ^ 1 : checksum, 4)
            + Self.number(packed, 4) + Self.number(fault == .tooLong ? 65 << 20 : content.count, 4)
    }

    private static func deflated(_ content: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else {
            return []
        }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, uLong(content.count)))
        var input = content
        return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(bound)
                _ = deflate(&stream, Z_FINISH)
                count = bound - Int(stream.avail_out)
            }
        }
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
