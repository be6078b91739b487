import GRDB
public import PlanGraph
import Synchronization

/// Snapshots of graphs in one SQLite file, which share what they have in common, and the journal of what has changed since.
///
/// A store may be used from several threads at once. Its calls wait for the disk: keep them off the threads that answer
/// requests. A save that has returned is on the disk; readers go on while one is running.
public final class SnapshotStore: Sendable {
    /// What a store is opened for.
    public enum Mode: Sendable, Hashable {
        /// To load: the file must be there and is not changed.
        case readOnly
        /// To load and save: a missing or empty file becomes a store.
        case readWrite
    }

    /// The file.
    public let path: String

    private let reader: any DatabaseReader
    private let writer: DatabasePool?
    private let identity: FileSystem.Identity?
    /// What was lost of SQLite's own log before the store was opened.
    let logDefect: StoreDefect?
    /// A save and what removes chunks exclude one another.
    private let chunks = Mutex(())

    /// Opens a store.
    ///
    /// - Parameters:
    ///   - path: of the file; its folder must be there.
    ///   - mode: whether to save too.
    /// - Throws: `SnapshotError` where the file cannot be opened, is no store, or is one of a newer version.
    public init(path: String, mode: Mode) throws(SnapshotError) {
        self.path = path
        logDefect = WriteAheadLog.defect(beside: path)
        switch mode {
        case .readOnly:
            reader = try StoreConnection.readOnly(path)
            writer = nil
        case .readWrite:
            let pool = try StoreConnection.readWrite(path)
            reader = pool
            writer = pool
        }
        identity = FileSystem.identity(of: path)
    }

    /// Closes the file; what is called afterwards throws.
    ///
    /// - Throws: `SnapshotError` where a call is still running.
    public func close() throws(SnapshotError) {
        try SnapshotError.wrap(path) {
            // SQLite tidies up when a connection that may write is closed last.
            writer?.releaseMemory()
            try reader.close()
        }
    }

    /// What the catalogue lists; a damaged row, which `verify` names, is passed over.
    ///
    /// - Returns: the snapshots, the one saved last first.
    /// - Throws: `SnapshotError` where the catalogue cannot be read.
    /// - Complexity: O(*n*) in the snapshots.
    public func list() throws(SnapshotError) -> [Snapshot] {
        try read { try SnapshotReader.catalogue($0).entries.map(\.snapshot) }
    }

    /// Loads a snapshot; every byte is checked.
    ///
    /// - Parameter id: of the snapshot.
    /// - Returns: its graph, and what the catalogue says of it.
    /// - Throws: `SnapshotError` where there is none, or it is damaged.
    /// - Complexity: O(*n*) in the bytes of the columns.
    public func load(_ id: Snapshot.ID) throws(SnapshotError) -> (Graph, Snapshot) {
        try read { database in
            let entry = try SnapshotReader.entry(id, database)
            return (try SnapshotReader.graph(entry, database), entry.snapshot)
        }
    }

    /// Saves a graph as the newest snapshot, durably.
    ///
    /// Only what no other snapshot has is stored. A graph saved twice with the same label and time is one snapshot. What is
    /// long, compressing, keeps neither readers nor other writers waiting.
    ///
    /// - Parameters:
    ///   - graph: what to save.
    ///   - label: a name for people, of at most 1,000 bytes.
    ///   - createdAt: ISO 8601 in UTC, such as `2018-05-29T00:00:00Z`.
    ///   - entry: the last entry of the journal that the graph includes.
    /// - Returns: what the catalogue says of it.
    /// - Throws: `SnapshotError` where it cannot be written; the store is then as it was.
    /// - Complexity: O(*n*) in the bytes of the columns.
    @discardableResult
    public func save(
        _ graph: Graph,
        label: String?,
        createdAt: String,
        entry: Int = 0
    ) throws(SnapshotError) -> Snapshot {
        try save(graph, label: label, createdAt: createdAt) { _, _ in entry }.snapshot
    }

    /// Saves a graph as the newest snapshot and has the journal say that this is the graph from here on, in one.
    ///
    /// - Parameters:
    ///   - graph: the next version.
    ///   - label: a name for people, of at most 1,000 bytes.
    ///   - createdAt: ISO 8601 in UTC.
    ///   - position: where the journal stands.
    ///   - author: who changed it.
    /// - Returns: what the catalogue says of the snapshot, and where the journal stands now.
    /// - Throws: `SnapshotError` where it cannot be written; the store is then as it was.
    /// - Complexity: O(*n*) in the bytes of the columns.
    public func replace(
        with graph: Graph,
        label: String?,
        createdAt: String,
        at position: JournalPosition,
        author: String?
    ) throws(SnapshotError) -> (snapshot: Snapshot, position: JournalPosition) {
        let (snapshot, entry) = try save(graph, label: label, createdAt: createdAt) { id, database in
            try Journal.append(.restore(id), at: position, author: author, madeAt: createdAt, to: database).number
        }
        return (snapshot, JournalPosition(entry: entry, head: entry))
    }

    private func save(
        _ graph: Graph,
        label: String?,
        createdAt: String,
        entry: (Snapshot.ID, Database) throws -> Int
    ) throws(SnapshotError) -> (snapshot: Snapshot, entry: Int) {
        try write { writer in
            try Snapshot.check(label: label, createdAt: createdAt)
            let image = try SnapshotImage(graph)
            return try chunks.withLock { _ in
                do {
                    return try Self.write(graph, image, label: label, createdAt: createdAt, to: writer, entry: entry)
                } catch is SnapshotWriter.ChunkVanished {
                    // Another process has pruned the store meanwhile: once more.
                    return try Self.write(graph, image, label: label, createdAt: createdAt, to: writer, entry: entry)
                }
            }
        }
    }

    /// Runs some work that removes chunks, while no save counts on them.
    func removing<Result>(_ work: (DatabasePool) throws -> Result) throws(SnapshotError) -> Result {
        try write { writer in try chunks.withLock { _ in try work(writer) } }
    }

    /// Runs some work that writes, and makes sure that it was written where the store is looked for.
    func write<Result>(_ work: (DatabasePool) throws -> Result) throws(SnapshotError) -> Result {
        guard let writer else {
            throw SnapshotError(
                .cannotWrite,
                path: path,
                message: "the store was opened for reading only",
                remedy: "Open it for writing."
            )
        }
        return try SnapshotError.wrap(path, isWriting: true) {
            try checkPlace()
            let result = try work(writer)
            // What is acknowledged is then in the store's own file, and not only in SQLite's log beside it.
            _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.passive) }
            try checkPlace()
            return result
        }
    }

    /// A file that was moved or removed can still be written to, for nothing.
    private func checkPlace() throws(StoreDefect) {
        guard FileSystem.identity(of: path) == identity else {
            throw StoreDefect(
                code: .cannotWrite,
                message: "the file was moved, removed or replaced while it was open",
                remedy: "Put it back, and start again."
            )
        }
    }

    /// Copies one snapshot into a file of its own, as `SnapshotFile.write` makes it.
    ///
    /// - Parameters:
    ///   - id: of the snapshot.
    ///   - target: the file; a snapshot file that is there is replaced.
    /// - Returns: what the catalogue of the new file says of it.
    /// - Throws: `SnapshotError` where the snapshot cannot be loaded or the file not be written.
    @discardableResult
    public func export(_ id: Snapshot.ID, to target: String) throws(SnapshotError) -> Snapshot {
        let (graph, snapshot) = try load(id)
        return try SnapshotFile.write(graph, to: target, label: snapshot.label, createdAt: snapshot.createdAt)
    }

    /// Copies the whole store, as it is at one moment, into a file of its own.
    ///
    /// - Parameter target: the file; nothing may be there.
    /// - Throws: `SnapshotError` where it cannot be written.
    /// - Complexity: O(*n*) in the store's bytes.
    public func copy(to target: String) throws(SnapshotError) {
        guard FileSystem.kind(of: target) == .missing else {
            throw SnapshotError(
                .cannotWrite,
                path: target,
                message: "there is something already",
                remedy: "Choose another name, or remove it."
            )
        }
        let temporary = FileSystem.temporary(beside: target)
        defer { FileSystem.remove(temporary) }
        try SnapshotError.wrap(target, isWriting: true) {
            try reader.unsafeRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
            try FileSystem.sync(temporary)
            try FileSystem.move(temporary, to: target)
        }
    }

    static func write(
        _ graph: Graph,
        _ image: SnapshotImage,
        label: String?,
        createdAt: String,
        to writer: some DatabaseWriter,
        entry: (Snapshot.ID, Database) throws -> Int = { _, _ in 0 }
    ) throws -> (snapshot: Snapshot, entry: Int) {
        let compressedBytes = try ChunkWriter.write(image.chunks, to: writer)
        let snapshot = Snapshot(
            graph,
            image,
            compressedBytes: compressedBytes,
            label: label,
            createdAt: createdAt
        )
        let number = try writer.write { database in
            let number = try entry(snapshot.id, database)
            try SnapshotWriter.write(image, snapshot, entry: number, to: database)
            try Retention.trimJournal(database)
            return number
        }
        return (snapshot, number)
    }

    func read<Result>(_ work: (Database) throws -> Result) throws(SnapshotError) -> Result {
        try SnapshotError.wrap(path) { try reader.read(work) }
    }
}

/// What tests ask of a store.
extension SnapshotStore {
    /// Lets the file grow no further, as a full disk would.
    func limitPages(_ count: Int) throws {
        try writer?.writeWithoutTransaction { _ = try Row.fetchOne($0, sql: "PRAGMA max_page_count = \(count)") }
    }

    /// How many chunks there are, and their bytes.
    func chunkCounts() throws -> (count: Int, bytes: Int) {
        try read { database in
            let values = try Row.fetchAll(database, sql: "SELECT length(data) FROM chunk").map(\.stored)
            return (values.count, try values.map { try $0[0].count("data") }.reduce(0, +))
        }
    }
}
