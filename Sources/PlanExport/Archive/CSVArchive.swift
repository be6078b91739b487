/// A zip archive with nodes.csv and edges.csv, made piece by piece; every file is dated 1980, so that equal graphs give
/// equal bytes.
///
/// The sizes of a file are not known when it begins, so they follow it (application note 6.3.10 of the format, 4.3.9).
struct CSVArchive: IteratorProtocol {
    private struct Entry {
        let name: String
        let offset: UInt32
        var checksum: UInt32 = 0
        var packedBytes: UInt32 = 0
        var bytes: UInt32 = 0
    }

    private var files: [(name: String, export: GraphExport)]
    private var entries: [Entry] = []
    private var deflater: Deflater?
    private var offset: UInt32 = 0
    private var isDone = false

    init(nodes: GraphExport, edges: GraphExport) {
        files = [("nodes.csv", nodes), ("edges.csv", edges)]
    }

    mutating func next() -> [UInt8]? {
        var piece: [UInt8] = []
        while piece.isEmpty, !isDone { piece = advance() }
        offset += UInt32(piece.count)
        return piece.isEmpty ? nil : piece
    }

    private mutating func advance() -> [UInt8] {
        guard !files.isEmpty else {
            isDone = true
            return directory()
        }
        guard let deflater else {
            deflater = Deflater(.none, level: 6)
            isDone = deflater == nil
            entries.append(Entry(name: files[0].name, offset: offset))
            return Self.signature(0x0403_4B50) + Self.header(entries[entries.count - 1], withSizes: false)
                + Array(files[0].name.utf8)
        }
        let last = entries.count - 1
        guard let piece = files[0].export.next() else {
            let packed = deflater.compress([], isLast: true)
            entries[last].packedBytes += UInt32(packed.count)
            files.removeFirst()
            self.deflater = nil
            return packed + Self.signature(0x0807_4B50) + Self.sizes(entries[last])
        }
        entries[last].checksum = Deflater.checksum(piece, after: entries[last].checksum)
        entries[last].bytes += UInt32(piece.count)
        let packed = deflater.compress(piece, isLast: false)
        entries[last].packedBytes += UInt32(packed.count)
        return packed
    }

    private func directory() -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            bytes += Self.signature(0x0201_4B50) + Self.short(20) + Self.header(entry, withSizes: true)
            bytes += [UInt8](repeating: 0, count: 10) + Self.signature(entry.offset) + Array(entry.name.utf8)
        }
        let count = Self.short(UInt16(entries.count))
        return bytes + Self.signature(0x0605_4B50) + Self.short(0) + Self.short(0) + count + count
            + Self.signature(UInt32(bytes.count)) + Self.signature(offset) + Self.short(0)
    }

    /// Version 2.0, sizes behind the file and a name in UTF-8 (bits 3 and 11), deflate, midnight of 1 January 1980.
    private static func header(_ entry: Entry, withSizes: Bool) -> [UInt8] {
        let sizes = withSizes ? sizes(entry) : [UInt8](repeating: 0, count: 12)
        return short(20) + short(0x0808) + short(8) + short(0) + short(0x21) + sizes
            + short(UInt16(entry.name.utf8.count)) + short(0)
    }

    private static func sizes(_ entry: Entry) -> [UInt8] {
        signature(entry.checksum) + signature(entry.packedBytes) + signature(entry.bytes)
    }

    private static func signature(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    private static func short(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
}
