import GRDB
import PlanGraph

/// Reads the catalogue and the graphs of a store.
enum SnapshotReader {
    /// A snapshot and its row.
    struct Entry {
        let number: Int
        let snapshot: Snapshot
        /// The last entry of the journal that it includes.
        let includes: Int
    }

    /// What the catalogue says, as far as it can be read: a damaged row does not hide the others.
    struct Catalogue {
        /// The snapshots, the newest first.
        fileprivate(set) var entries: [Entry] = []
        /// What is wrong with the rows that cannot be read.
        fileprivate(set) var defects: [StoreDefect] = []

        /// The snapshots in the order in which a start tries them: those that include most of the journal, then the newest.
        var inOrderOfStart: [Entry] {
            entries.sorted { ($0.includes, $0.number) > ($1.includes, $1.number) }
        }
    }

    /// Reads the catalogue.
    ///
    /// - Parameter database: a store.
    /// - Returns: every row, or what is wrong with it.
    /// - Throws: what SQLite throws.
    static func catalogue(_ database: Database) throws -> Catalogue {
        var catalogue = Catalogue()
        try visit(database) { entry in
            switch entry {
            case .success(let entry): catalogue.entries.append(entry)
            case .failure(let defect): catalogue.defects.append(defect)
            }
        }
        return catalogue
    }

    /// A snapshot.
    ///
    /// - Parameters:
    ///   - id: its id.
    ///   - database: a store.
    /// - Returns: what the catalogue says of it.
    /// - Throws: `StoreDefect` where there is none, or its row is not what was written.
    static func entry(_ id: Snapshot.ID, _ database: Database) throws -> Entry {
        var found: Entry?
        try visit(database, "WHERE id = ?", arguments: [id]) { found = try $0.get() }
        guard let found else {
            throw StoreDefect(code: .noSnapshot, message: "there is no snapshot \(id.prefix(100))")
        }
        return found
    }

    private static func visit(
        _ database: Database,
        _ condition: String = "",
        arguments: StatementArguments = [],
        _ body: (Result<Entry, StoreDefect>) throws -> Void
    ) throws {
        let hasJournal = try StoreSchema.state(of: database).hasJournal
        let sql = """
            SELECT number, id, label, created_at, nodes, edges, compressed_bytes, uncompressed_bytes, sha256,
            \(hasJournal ? "entry, entry_sha256" : "0, NULL") FROM snapshot \(condition) ORDER BY number DESC
            """
        let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            let values = row.stored
            try body(Result { () throws(StoreDefect) in try entry(values) })
        }
    }

    private static func entry(_ row: [DatabaseValue]) throws(StoreDefect) -> Entry {
        guard row.count == 11 else { throw StoreDefect(message: "a snapshot has \(row.count) columns") }
        let digest = try row[8].digest("snapshot.sha256")
        let snapshot = Snapshot(
            id: try row[1].text("snapshot.id"),
            label: row[2].isNull ? nil : try row[2].text("snapshot.label"),
            createdAt: try row[3].text("snapshot.created_at"),
            nodes: try row[4].count("snapshot.nodes"),
            edges: try row[5].count("snapshot.edges"),
            compressedBytes: try row[6].count("snapshot.compressed_bytes"),
            uncompressedBytes: try row[7].count("snapshot.uncompressed_bytes"),
            sha256: digest.hex
        )
        let identifier = Snapshot.identifier(
            content: digest,
            label: snapshot.label,
            createdAt: snapshot.createdAt,
            nodes: snapshot.nodes,
            edges: snapshot.edges,
            uncompressedBytes: snapshot.uncompressedBytes
        )
        guard identifier == snapshot.id else {
            throw StoreDefect(place: "snapshot \(snapshot.id)", message: "its row in the catalogue was changed")
        }
        let includes = try row[9].count("snapshot.entry")
        let proof = row[10].isNull ? nil : try row[10].digest("snapshot.entry_sha256")
        guard proof == Snapshot.digest(of: includes, snapshot.id) else {
            throw StoreDefect(place: "snapshot \(snapshot.id)", message: "its place in the journal was changed")
        }
        return Entry(number: try row[0].count("snapshot.number"), snapshot: snapshot, includes: includes)
    }

    /// The graph of a snapshot.
    ///
    /// - Parameters:
    ///   - entry: the snapshot.
    ///   - database: its store.
    /// - Returns: the graph that was saved.
    /// - Throws: `StoreDefect` where anything differs from what was saved.
    /// - Complexity: O(*n*) in the bytes of the columns.
    static func graph(_ entry: Entry, _ database: Database) throws -> Graph {
        var loader = SectionLoader(
            database: database,
            number: entry.number,
            sections: try sections(entry, database)
        )
        var columns = GraphColumns()
        try columns.visit(&loader)
        try loader.finish()
        let graph: Graph
        do {
            graph = try Graph(checking: columns)
        } catch {
            throw StoreDefect(place: "snapshot \(entry.snapshot.id)", message: error.description)
        }
        guard graph.ranges.count == entry.snapshot.nodes, graph.edgeCount == entry.snapshot.edges else {
            throw StoreDefect(
                place: "snapshot \(entry.snapshot.id)",
                message: "the graph has \(graph.ranges.count) nodes and \(graph.edgeCount) edges, not those of its row"
            )
        }
        return graph
    }

    /// What a snapshot's sections say of themselves: together, what the catalogue says of them.
    private static func sections(_ entry: Entry, _ database: Database) throws -> [SnapshotImage.Section] {
        let sql = """
            SELECT name, element_bytes, byte_count, sha256 FROM section WHERE snapshot = ? ORDER BY position
            """
        var sections: [SnapshotImage.Section] = []
        let rows = try Row.fetchCursor(database, sql: sql, arguments: [entry.number])
        while let row = try rows.next() {
            let values = row.stored
            let section = SnapshotImage.Section(
                name: try values[0].text("section.name"),
                elementBytes: try values[1].count("section.element_bytes"),
                byteCount: try values[2].count("section.byte_count"),
                digest: try values[3].digest("section.sha256"),
                chunks: []
            )
            guard section.byteCount <= SectionLoader.maximumBytes, sections.count < SectionLoader.maximumCount else {
                throw StoreDefect(place: "section \(section.name)", message: "more than a graph can hold")
            }
            sections.append(section)
        }
        let place = "snapshot \(entry.snapshot.id)"
        guard SnapshotImage.digest(of: sections).hex == entry.snapshot.sha256 else {
            throw StoreDefect(place: place, message: "its list of sections was changed")
        }
        let byteCount = sections.map(\.byteCount).reduce(0, +)
        guard byteCount == entry.snapshot.uncompressedBytes else {
            throw StoreDefect(place: place, message: "its sections do not have the bytes that its row says")
        }
        guard byteCount <= SectionLoader.maximumTotalBytes else {
            throw StoreDefect(place: place, message: "its \(byteCount) bytes are more than a graph can hold")
        }
        return sections
    }
}
