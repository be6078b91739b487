/// A zip archive with nodes.csv and edges.csv, made piece by piece; every file is dated 1980, so that equal graphs give
/// equal bytes.
///
/// The sizes of a file are not known when it begins, so they follow it (application note 6.3.10 of the format, 4.3.9). What
/// needs more than four bytes gets eight (Zip64, the same, 4.3.14 and 4.5.3), and only then.
struct CSVArchive: IteratorProtocol {
    private struct Entry {
        let name: String
        let offset: UInt64
        var checksum: UInt32 = 0
        var packedBytes: UInt64 = 0
        var bytes: UInt64 = 0
    }

    /// The least that four bytes cannot hold, since their largest number means that eight bytes elsewhere do.
    static let longSize = UInt64(UInt32.max)

    private var files: [(name: String, pieces: any IteratorProtocol<[UInt8]>)]
    private var entries: [Entry] = []
    private var deflater: Deflater?
    private var offset: UInt64 = 0
    private var isDone = false
    private let longSize: UInt64

    /// An archive.
    ///
    /// - Parameters:
    ///   - nodes: what nodes.csv holds.
    ///   - edges: what edges.csv holds.
    ///   - longSize: from how many bytes on a size takes eight; only who tries that names another than the format's.
    init(
        nodes: any IteratorProtocol<[UInt8]>,
        edges: any IteratorProtocol<[UInt8]>,
        longSize: UInt64 = CSVArchive.longSize
    ) {
        files = [("nodes.csv", nodes), ("edges.csv", edges)]
        self.longSize = longSize
    }

    mutating func next() -> [UInt8]? {
        var piece: [UInt8] = []
        while piece.isEmpty, !isDone { piece = advance() }
        offset += UInt64(piece.count)
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
            return local(entries[entries.count - 1])
        }
        let last = entries.count - 1
        guard let piece = files[0].pieces.next() else {
            let packed = deflater.compress([], isLast: true)
            entries[last].packedBytes += UInt64(packed.count)
            files.removeFirst()
            self.deflater = nil
            return packed + descriptor(entries[last])
        }
        entries[last].checksum = Deflater.checksum(piece, after: entries[last].checksum)
        entries[last].bytes += UInt64(piece.count)
        let packed = deflater.compress(piece, isLast: false)
        entries[last].packedBytes += UInt64(packed.count)
        return packed
    }
}

// MARK: - Records of the format

extension CSVArchive {
    /// What stands before a file: no sizes.
    private func local(_ entry: Entry) -> [UInt8] {
        Self.number(UInt32(0x0403_4B50)) + Self.kind(version: 20) + Self.number(UInt32(0)) + Self.number(UInt64(0))
            + Self.lengths(entry, extra: 0) + Array(entry.name.utf8)
    }

    /// What stands behind a file: its sizes.
    private func descriptor(_ entry: Entry) -> [UInt8] {
        let start = Self.number(UInt32(0x0807_4B50)) + Self.number(entry.checksum)
        guard max(entry.packedBytes, entry.bytes) >= longSize else {
            return start + Self.short(entry.packedBytes) + Self.short(entry.bytes)
        }
        return start + Self.number(entry.packedBytes) + Self.number(entry.bytes)
    }

    /// The list of the files, at the end.
    private func directory() -> [UInt8] {
        let list = entries.flatMap(listed)
        let count = UInt16(entries.count)
        let end =
            Self.number(UInt32(0x0605_4B50)) + Self.number(UInt32(0)) + Self.number(count) + Self.number(count)
            + Self.number(UInt32(list.count)) + Self.short(offset, isLong: offset >= longSize) + Self.number(UInt16(0))
        guard offset >= longSize || entries.contains(where: isLong) else { return list + end }
        return list + longEnd(listBytes: UInt64(list.count)) + end
    }

    /// The end with eight bytes for its numbers, and where it is: what stands before the ordinary end.
    private func longEnd(listBytes: UInt64) -> [UInt8] {
        let count = Self.number(UInt64(entries.count))
        return Self.number(UInt32(0x0606_4B50)) + Self.number(UInt64(44)) + Self.number(UInt16(45))
            + Self.number(UInt16(45)) + Self.number(UInt64(0)) + count + count + Self.number(listBytes)
            + Self.number(offset) + Self.number(UInt32(0x0706_4B50)) + Self.number(UInt32(0))
            + Self.number(offset + listBytes) + Self.number(UInt32(1))
    }

    /// A file in the list; the numbers that four bytes cannot hold follow its name.
    private func listed(_ entry: Entry) -> [UInt8] {
        let isLong = isLong(entry)
        let version: UInt16 = isLong ? 45 : 20
        let extra =
            isLong
            ? Self.number(UInt16(1)) + Self.number(UInt16(24)) + Self.number(entry.bytes)
                + Self.number(entry.packedBytes) + Self.number(entry.offset) : []
        return Self.number(UInt32(0x0201_4B50)) + Self.number(version) + Self.kind(version: version)
            + Self.number(entry.checksum) + Self.short(entry.packedBytes, isLong: isLong)
            + Self.short(entry.bytes, isLong: isLong)
            + Self.lengths(entry, extra: UInt16(extra.count)) + [UInt8](repeating: 0, count: 10)
            + Self.short(entry.offset, isLong: isLong) + Array(entry.name.utf8) + extra
    }

    private func isLong(_ entry: Entry) -> Bool { max(entry.bytes, entry.packedBytes, entry.offset) >= longSize }

    /// A number in four bytes; where it is too long for them, the largest one, which says that eight bytes elsewhere hold it.
    private static func short(_ value: UInt64, isLong: Bool = false) -> [UInt8] {
        number(isLong ? UInt32.max : UInt32(truncatingIfNeeded: value))
    }

    /// Sizes behind the file and a name in UTF-8 (bits 3 and 11), deflate, midnight of 1 January 1980.
    private static func kind(version: UInt16) -> [UInt8] {
        [version, 0x0808, 8, 0, 0x21].flatMap { number($0) }
    }

    private static func lengths(_ entry: Entry, extra: UInt16) -> [UInt8] {
        number(UInt16(entry.name.utf8.count)) + number(extra)
    }

    /// A number in as many bytes as it has, the least first.
    private static func number<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
