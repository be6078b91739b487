import GRDB

/// What makes a SQLite file a store: its mark, its version and its tables.
enum StoreSchema {
    /// The letters PlnG.
    static let applicationID = 0x506C_6E47
    /// The version that this program writes, and the newest that it reads.
    static let version = 1

    /// Whether a database is a store, or nothing at all yet.
    enum State {
        case store
        case fresh
    }

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
        return .store
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

    private static func number(_ sql: String, _ database: Database) throws -> Int64 {
        guard let value = try DatabaseValue.fetchOne(database, sql: sql), case .int64(let number) = value.storage else {
            throw StoreDefect(message: "\(sql) gives no number")
        }
        return number
    }
}
