import GRDB

/// What makes a SQLite file a store: its mark, its version and its tables.
enum StoreSchema {
    /// The letters PlnG.
    static let applicationID = 0x506C_6E47
    /// The version that this program writes, and the newest that it reads.
    static let version = 2

    /// Whether a database is a store, or nothing at all yet.
    enum State: Equatable {
        case store(version: Int)
        case fresh

        /// Whether there may be a journal.
        var hasJournal: Bool { if case .store(let version) = self { version >= 2 } else { false } }
    }

    /// What makes a store of each version one of the next, from version 1 on.
    private static let migrations = [
        """
        ALTER TABLE snapshot ADD COLUMN entry INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE snapshot ADD COLUMN entry_sha256 BLOB;
        CREATE TABLE journal (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            previous INTEGER NOT NULL,
            made_at TEXT NOT NULL,
            author TEXT,
            change TEXT NOT NULL,
            byte_count INTEGER NOT NULL,
            sha256 BLOB NOT NULL,
            data BLOB NOT NULL
        ) STRICT;
        """
    ]

    /// Looks at a database's mark and version.
    ///
    /// - Parameter database: any.
    /// - Returns: whether it is a store or has nothing in it.
    /// - Throws: `StoreDefect` for another program's database or a newer version.
    static func state(of database: Database) throws -> State {
        let identifier = try number("PRAGMA application_id", database)
        let version = try number("PRAGMA user_version", database)
        if identifier == 0, version == 0, try number("SELECT count(*) FROM sqlite_schema", database) == 0 {
            return .fresh
        }
        guard identifier == applicationID else {
            throw StoreDefect(code: .notAStore, message: "the file is a database of another program")
        }
        guard version > 0 else { throw StoreDefect(message: "the store has the unknown version \(version)") }
        guard version <= Self.version else {
            throw StoreDefect(
                code: .newerVersion,
                message: "the store has version \(version), this plangraph reads up to \(Self.version)"
            )
        }
        return .store(version: Int(version))
    }

    /// Makes a fresh database a store, in a transaction of the caller.
    ///
    /// - Parameter database: with nothing in it.
    /// - Throws: what SQLite throws.
    static func create(in database: Database) throws {
        try database.execute(sql: String(decoding: PackageResources.store_sql, as: UTF8.self))
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// Makes a store of an older version one of this version, in a transaction of the caller.
    ///
    /// - Parameters:
    ///   - database: a store.
    ///   - version: its version.
    /// - Throws: what SQLite throws.
    static func migrate(_ database: Database, from version: Int) throws {
        for migration in migrations.dropFirst(version - 1) { try database.execute(sql: migration) }
        try database.execute(sql: "PRAGMA user_version = \(Self.version)")
    }

    private static func number(_ sql: String, _ database: Database) throws -> Int64 {
        guard let value = try DatabaseValue.fetchOne(database, sql: sql), case .int64(let number) = value.storage else {
            throw StoreDefect(message: "\(sql) gives no number")
        }
        return number
    }
}
