import FoundationEssentials
import GRDB

/// Opens store files, and refuses what is none.
enum StoreConnection {
    /// How long a writer waits for another.
    private static let busySeconds: TimeInterval = 5

    /// Opens a file for reading alone; nothing is made and nothing is changed.
    ///
    /// - Parameter path: of the file.
    /// - Returns: a connection to a store of a version that can be read.
    /// - Throws: `SnapshotError`.
    static func readOnly(_ path: String) throws(SnapshotError) -> DatabaseQueue {
        guard try existing(path) else {
            throw SnapshotError(.cannotOpen, path: path, message: "there is no such file")
        }
        return try SnapshotError.wrap(path) {
            do {
                return try reading(path)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
                // A process ended while it wrote: SQLite takes back what was not finished, for which it must write.
                try DatabaseQueue(path: location(path), configuration: configuration()).read {
                    _ = try StoreSchema.state(of: $0)
                }
                return try reading(path)
            }
        }
    }

    private static func reading(_ path: String) throws -> DatabaseQueue {
        var configuration = configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: readingLocation(path), configuration: configuration)
        guard try queue.read({ try StoreSchema.state(of: $0) }) != .fresh else {
            throw StoreDefect(code: .notAStore, message: "the file is an empty database")
        }
        return queue
    }

    /// Where nothing can be written, SQLite can do without its two files beside the store, if none of them is there.
    private static func readingLocation(_ path: String) -> String {
        let hasLog = if case .file(let bytes) = FileSystem.kind(of: path + "-wal") { bytes > 0 } else { false }
        guard !hasLog, !FileSystem.isWritable(FileSystem.folder(of: path)) else { return location(path) }
        let allowed = Set("/._-~".utf8 + Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8))
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        let encoded = location(path).utf8.flatMap { byte in
            allowed.contains(byte)
                ? [byte] : [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
        }
        return "file:" + String(decoding: encoded, as: UTF8.self) + "?immutable=1"
    }

    /// Opens a file for reading and writing, and makes it a store where there is none or an empty one.
    ///
    /// - Parameter path: of the file.
    /// - Returns: connections in WAL mode that sync at every commit.
    /// - Throws: `SnapshotError`.
    static func readWrite(_ path: String) throws(SnapshotError) -> DatabasePool {
        let isThere = try existing(path, orEmpty: true)
        guard FileSystem.isWritable(FileSystem.folder(of: path)), !isThere || FileSystem.isWritable(path) else {
            throw SnapshotError(.cannotWrite, path: path, message: "the file or its folder cannot be written")
        }
        return try SnapshotError.wrap(path, isWriting: true) {
            if !isThere || FileSystem.kind(of: path) == .file(bytes: 0) { try make(path) }
            // The mark is looked at first, and older tables migrated: WAL mode would be written into any file at all.
            let queue = try DatabaseQueue(path: location(path), configuration: configuration())
            try prepare(queue)
            try queue.close()
            let pool = try DatabasePool(path: location(path), configuration: configuration())
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
    }

    /// Makes an empty store, in WAL mode already, whole or not at all.
    private static func make(_ path: String) throws {
        let temporary = FileSystem.temporary(beside: path)
        defer { for ending in ["", "-wal", "-shm"] { FileSystem.remove(temporary + ending) } }
        let queue = try newFile(temporary)
        try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
        try FileSystem.sync(temporary)
        try FileSystem.move(temporary, to: path)
    }

    /// Makes a new file with the mark and the tables, for one writer that syncs it by itself.
    ///
    /// - Parameter path: of a file that does not exist.
    /// - Returns: a connection in rollback mode.
    /// - Throws: `SnapshotError`.
    static func newFile(_ path: String) throws(SnapshotError) -> DatabaseQueue {
        var configuration = configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
        }
        return try SnapshotError.wrap(path, isWriting: true) {
            let queue = try DatabaseQueue(path: location(path), configuration: configuration)
            try prepare(queue)
            return queue
        }
    }

    private static func prepare(_ queue: DatabaseQueue) throws {
        let state = try queue.read { try StoreSchema.state(of: $0) }
        guard state != .store(version: StoreSchema.version) else { return }
        if state == .fresh {
            try queue.inDatabase { try $0.execute(sql: "PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE") }
        }
        try queue.inTransaction(.immediate) { database in
            // Another process may have been here first.
            switch try StoreSchema.state(of: database) {
            case .fresh: try StoreSchema.create(in: database)
            case .store(let version): try StoreSchema.migrate(database, from: version)
            }
            return .commit
        }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { database in
            // What the file says must not run functions, and a file that shrinks must not end the process.
            try database.execute(
                sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0"
            )
        }
        return configuration
    }

    /// Whether a regular file is there.
    private static func existing(_ path: String, orEmpty: Bool = false) throws(SnapshotError) -> Bool {
        switch FileSystem.kind(of: path) {
        case .missing: return false
        case .folder: throw SnapshotError(.cannotOpen, path: path, message: "this is a folder")
        case .other: throw SnapshotError(.cannotOpen, path: path, message: "this is no regular file")
        case .unreachable:
            throw SnapshotError(.cannotOpen, path: path, message: "the file is out of reach for this user")
        case .file(let bytes):
            guard bytes > 0 || orEmpty else {
                throw SnapshotError(.notAStore, path: path, message: "the file is empty")
            }
            return true
        }
    }

    /// The path as SQLite takes it for nothing but a path: not for a URI, nor for a name such as `:memory:`.
    private static func location(_ path: String) -> String {
        path.hasPrefix("/") ? path : "./" + path
    }
}
