import GRDB
import PlanGraph

/// Fills the columns of a graph one after the other from the sections of a snapshot.
struct SectionLoader: ColumnVisitor {
    /// No section has more bytes: columns are indexed with 32 bits.
    static let maximumBytes = 4 << 30
    /// No graph has more bytes in its columns.
    static let maximumTotalBytes = 16 << 30
    /// No graph has more columns.
    static let maximumCount = 1_000
    /// What is set aside for a section before its chunks are seen.
    private static let maximumReservedBytes = 64 << 20

    let database: Database
    let number: Int
    let sections: [SnapshotImage.Section]
    private var position = 0
    /// Checks the digest of each section that was read; run together at the end, on all processors.
    private var checks: [@Sendable () throws -> Void] = []

    init(database: Database, number: Int, sections: [SnapshotImage.Section]) {
        self.database = database
        self.number = number
        self.sections = sections
    }

    mutating func visit<Element: ColumnElement>(_ name: String, _ column: inout [Element]) throws {
        let width = MemoryLayout<Element>.stride
        guard position < sections.count, sections[position].name == name else { throw incompatible(name) }
        let section = sections[position]
        guard section.elementBytes == width, section.byteCount.isMultiple(of: width) else { throw incompatible(name) }
        let loaded = ColumnBytes.decode(try bytes(of: section), as: Element.self)
        column = loaded
        position += 1
        checks.append {
            guard ContentDigest(of: ColumnBytes.encode(loaded)) == section.digest else {
                throw StoreDefect(place: "section \(section.name)", message: "the content has another SHA-256")
            }
        }
    }

    /// Checks that no section was left over, and that each has the bytes that it had when it was saved.
    func finish() throws {
        guard position == sections.count else { throw incompatible(sections[position].name) }
        _ = try Parallel.map(checks) { try $0() }
    }

    private func incompatible(_ name: String) -> StoreDefect {
        StoreDefect(
            code: .incompatible,
            place: "section \(name)",
            message: "the snapshot has other columns than this plangraph's graph"
        )
    }

    private func bytes(of section: SnapshotImage.Section) throws -> [UInt8] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(ChunkReader.columns) FROM section_chunk s JOIN chunk c ON c.number = s.chunk
                WHERE s.snapshot = ? AND s.section = ? ORDER BY s.position
                """
        )
        let place = "section \(section.name)"
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(section.byteCount, Self.maximumReservedBytes))
        let rows = try Row.fetchCursor(statement, arguments: [number, position])
        var batch: [[DatabaseValue]] = []
        while let row = try rows.next() {
            batch.append(row.stored)
            if batch.count == Self.batch { try add(&batch, to: &bytes, section) }
        }
        try add(&batch, to: &bytes, section)
        guard bytes.count == section.byteCount else {
            throw StoreDefect(place: place, message: "\(section.byteCount - bytes.count) of its bytes are missing")
        }
        return bytes
    }

    /// How many chunks are decompressed at once: enough for every processor, and a bound to what lies about.
    static let batch = 64

    private func add(
        _ batch: inout [[DatabaseValue]],
        to bytes: inout [UInt8],
        _ section: SnapshotImage.Section
    ) throws {
        for content in try Parallel.map(batch, { try ChunkReader.bytes(of: $0) }) {
            guard bytes.count + content.count <= section.byteCount else {
                throw StoreDefect(
                    place: "section \(section.name)",
                    message: "its chunks have more than its \(section.byteCount) bytes"
                )
            }
            bytes += content
        }
        batch.removeAll()
    }
}
