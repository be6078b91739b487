import GRDB
import PlanGraph

/// Fills the columns of a graph one after the other from the sections of a snapshot.
struct SectionLoader: ColumnVisitor {
    /// No section has more bytes: columns are indexed with 32 bits, and so is the place behind the last byte.
    static let maximumBytes = Int(UInt32.max) - 1
    /// No graph has more bytes in its columns.
    static let maximumTotalBytes = 16 << 30
    /// No graph has more columns.
    static let maximumCount = 1_000
    /// How many bytes are decompressed at once: enough for every processor, and a bound to what lies about.
    private static let bytesAtOnce = 32 << 20
    /// How many chunks are checked at once, where none is kept.
    static let batch = 64

    let database: Database
    let number: Int
    let sections: [SnapshotImage.Section]
    private var position = 0
    /// The chunks of the sections that were read ahead, those of the next section last.
    private var ready: [[[UInt8]]] = []
    /// Checks the digest of each section that was read; run together at the end, on all processors.
    private var checks: [@Sendable () throws -> Void] = []

    init(database: Database, number: Int, sections: [SnapshotImage.Section]) {
        self.database = database
        self.number = number
        self.sections = sections
    }

    mutating func visit<Values: GraphColumn>(_ name: String, _ column: inout Values) throws {
        let width = MemoryLayout<Values.Element>.stride
        guard position < sections.count, sections[position].name == name else { throw incompatible(name) }
        let section = sections[position]
        guard section.elementBytes == width, section.byteCount.isMultiple(of: width) else { throw incompatible(name) }
        let loaded = ColumnBytes.decode(try chunks(), as: Values.self)
        column = loaded
        position += 1
        checks.append {
            guard ColumnBytes.digest(loaded) == section.digest else {
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

    /// The chunks of the section that comes next.
    private mutating func chunks() throws -> [[UInt8]] {
        if ready.isEmpty { try readAhead() }
        return ready.popLast() ?? []
    }

    /// Reads some sections, and decompresses all their chunks side by side.
    private mutating func readAhead() throws {
        var rows: [[DatabaseValue]] = []
        var counts: [Int] = []
        var byteCount = 0
        for (index, section) in sections.enumerated().dropFirst(position) {
            guard counts.isEmpty || byteCount + section.byteCount <= Self.bytesAtOnce else { break }
            let some = try self.rows(of: section, index)
            rows += some
            counts.append(some.count)
            byteCount += section.byteCount
        }
        var contents = try Parallel.map(rows) { try ChunkReader.bytes(of: $0) }[...]
        for count in counts {
            ready.append(Array(contents.prefix(count)))
            contents = contents.dropFirst(count)
        }
        ready.reverse()
    }

    /// The chunks of a section as they are stored, which claim to be as many bytes as it has.
    private func rows(of section: SnapshotImage.Section, _ index: Int) throws -> [[DatabaseValue]] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(ChunkReader.columns) FROM section_chunk s JOIN chunk c ON c.number = s.chunk
                WHERE s.snapshot = ? AND s.section = ? ORDER BY s.position
                """
        )
        let place = "section \(section.name)"
        var found: [[DatabaseValue]] = []
        var byteCount = 0
        let rows = try Row.fetchCursor(statement, arguments: [number, index])
        while let row = try rows.next() {
            let values = row.stored
            byteCount += try ChunkReader.byteCount(of: values)
            guard byteCount <= section.byteCount else {
                throw StoreDefect(place: place, message: "its chunks have more than its \(section.byteCount) bytes")
            }
            found.append(values)
        }
        guard byteCount == section.byteCount else {
            throw StoreDefect(place: place, message: "\(section.byteCount - byteCount) of its bytes are missing")
        }
        return found
    }
}
