internal import CZlib

/// A zip archive in memory, as far as office documents use it: stored or deflated parts, no encryption, no ZIP64.
///
/// APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. The central directory is believed, not the local headers.
struct ZipArchive {
    /// The most that one archive's parts may have, unpacked: a plan's text has less than one.
    static let maximumBytes = 64 << 20
    /// The most parts that are looked at.
    private static let maximumParts = 10_000

    /// A part's row in the central directory.
    private struct Part {
        let method: Int
        let checksum: Int
        let packedBytes: Int
        let bytes: Int
        let header: Int
        let isEncrypted: Bool
    }

    private let bytes: [UInt8]
    private var parts: [String: Part] = [:]

    /// Reads the directory.
    init(_ bytes: [UInt8]) throws(PlanInputError) {
        self.bytes = bytes
        guard let end = Self.findEnd(bytes) else { throw .cutShort }
        let count = Self.number(bytes, end + 10, 2)
        var place = Self.number(bytes, end + 16, 4)
        guard count <= Self.maximumParts else { throw .damagedArchive }
        for _ in 0..<count {
            guard place + 46 <= end, Self.number(bytes, place, 4) == 0x0201_4B50 else { throw .damagedArchive }
            let nameEnd = place + 46 + Self.number(bytes, place + 28, 2)
            let next = nameEnd + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
            guard next <= end else { throw .damagedArchive }
            let name = String(decoding: bytes[(place + 46)..<nameEnd], as: UTF8.self)
            parts[Self.key(name)] = Part(
                method: Self.number(bytes, place + 10, 2),
                checksum: Self.number(bytes, place + 16, 4),
                packedBytes: Self.number(bytes, place + 20, 4),
                bytes: Self.number(bytes, place + 24, 4),
                header: Self.number(bytes, place + 42, 4),
                isEncrypted: Self.number(bytes, place + 8, 2) & 1 == 1
            )
            place = next
        }
    }

    /// What names of one part have in common: letters of either case are the same (ECMA-376 part 2, section 6.2.2.3), and some
    /// programs part folders by «\».
    private static func key(_ name: String) -> String {
        name.lowercased().replacing("\\", with: "/")
    }

    /// Whether there is a part of a name.
    func contains(_ name: String) -> Bool { parts[Self.key(name)] != nil }

    /// A part, unpacked and checked; nil where there is none of that name.
    func part(_ name: String) throws(PlanInputError) -> [UInt8]? {
        guard let part = parts[Self.key(name)] else { return nil }
        if part.isEncrypted { throw .encrypted }
        guard part.bytes <= Self.maximumBytes else {
            let limit = "more than the \(Self.maximumBytes >> 20) MiB that a plan may have"
            throw PlanInputError(.tooLarge, "\(name) in the document has \(part.bytes >> 20) MiB, \(limit).")
        }
        let data = try packedRange(part)
        let content: [UInt8]?
        switch part.method {
        case 0: content = part.packedBytes == part.bytes ? Array(bytes[data]) : nil
        case 8: content = Inflating.inflate(bytes[data], count: part.bytes)
        default: content = nil
        }
        guard let content, Inflating.checksum(content) == part.checksum else { throw .damagedArchive }
        return content
    }

    private func packedRange(_ part: Part) throws(PlanInputError) -> Range<Int> {
        guard part.header + 30 <= bytes.count, Self.number(bytes, part.header, 4) == 0x0403_4B50 else {
            throw .damagedArchive
        }
        let names = Self.number(bytes, part.header + 26, 2) + Self.number(bytes, part.header + 28, 2)
        let start = part.header + 30 + names
        guard start + part.packedBytes <= bytes.count else { throw .damagedArchive }
        return start..<(start + part.packedBytes)
    }

    /// Where the end of the directory is told: in the last bytes, before a comment of at most 65,535.
    private static func findEnd(_ bytes: [UInt8]) -> Int? {
        var place = bytes.count - 22
        while place >= max(0, bytes.count - 22 - 0xFFFF) {
            if bytes[place] == 0x50, number(bytes, place, 4) == 0x0605_4B50 { return place }
            place -= 1
        }
        return nil
    }

    /// A little-endian number.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        var value = 0
        for offset in (0..<count).reversed() { value = value << 8 | Int(bytes[place + offset]) }
        return value
    }
}

/// What zlib does for archives.
enum Inflating {
    /// Unpacks deflated bytes; nil where they are damaged or do not come to the given count.
    static func inflate(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        var stream = unsafe z_stream()
        // A negative window asks zlib for the bare stream that archives hold.
        guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { unsafe inflateEnd(&stream) }
        var input = Array(packed)
        var isWhole = false
        // One byte more than wanted, so that a stream that goes on is found out.
        let result = unsafe [UInt8](unsafeUninitializedCapacity: count + 1) { output, written in
            unsafe input.withUnsafeMutableBufferPointer { input in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = uInt(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = uInt(count + 1)
                isWhole = unsafe CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END
                written = unsafe count + 1 - Int(stream.avail_out)
            }
        }
        return isWhole && result.count == count ? result : nil
    }

    /// The checksum that archives keep of their parts.
    static func checksum(_ bytes: [UInt8]) -> Int {
        unsafe bytes.withUnsafeBufferPointer { Int(unsafe crc32(0, $0.baseAddress, uInt($0.count))) }
    }
}

extension PlanInputError {
    static let cutShort = Self(
        .damaged,
        "The document is cut short: its end is missing. Copy or download it again."
    )

    static let damagedArchive = Self(
        .damaged,
        "The document is damaged. Open it in a word processor, repair it there and save it again."
    )
}
