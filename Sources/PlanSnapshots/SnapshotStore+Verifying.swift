import GRDB
import PlanGraph

extension SnapshotStore {
    /// Checks the whole file: SQLite's pages, every chunk, and every snapshot as if it were loaded.
    ///
    /// - Returns: what is damaged, each named; nothing where the store is whole.
    /// - Complexity: O(*n*) in the bytes of all snapshots.
    public func verify() -> [SnapshotError] {
        var defects: [SnapshotError] = []
        let checks = [Self.checkPages, Self.checkChunks, Self.checkSnapshots]
        for check in checks {
            do {
                try read { database in
                    for defect in try check(database) {
                        defects.append(
                            SnapshotError(defect.code, path: path, place: defect.place, message: defect.message)
                        )
                    }
                }
            } catch {
                defects.append(error)
            }
        }
        return defects
    }

    private static func checkPages(_ database: Database) throws -> [StoreDefect] {
        let lines = try DatabaseValue.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        let faults = lines.map { "\($0.storage.value ?? "")" }.filter { $0 != "ok" }
        let dangling = try Row.fetchCursor(database, sql: "PRAGMA foreign_key_check")
        let missing = try dangling.next() == nil ? [] : ["a row belongs to one that is missing"]
        return (faults + missing).map { StoreDefect(place: "pages", message: $0) }
    }

    private static func checkChunks(_ database: Database) throws -> [StoreDefect] {
        var defects: [StoreDefect] = []
        let rows = try Row.fetchCursor(database, sql: "SELECT \(ChunkReader.columns) FROM chunk c ORDER BY c.number")
        while let row = try rows.next() {
            do {
                _ = try ChunkReader.bytes(of: row.stored)
            } catch {
                defects.append(error)
            }
        }
        return defects
    }

    private static func checkSnapshots(_ database: Database) throws -> [StoreDefect] {
        var defects: [StoreDefect] = []
        for entry in try SnapshotReader.entries(database) {
            do {
                _ = try SnapshotReader.graph(entry, database)
                try checkCompressedBytes(entry, database)
            } catch let defect as StoreDefect {
                defects.append(defect)
            }
        }
        return defects
    }

    private static func checkCompressedBytes(_ entry: SnapshotReader.Entry, _ database: Database) throws {
        let sql = """
            SELECT coalesce(sum(length(data)), 0) FROM chunk
            WHERE number IN (SELECT chunk FROM section_chunk WHERE snapshot = ?)
            """
        let sum = try DatabaseValue.fetchOne(database, sql: sql, arguments: [entry.number])
        guard case .int64(let bytes) = sum?.storage, Int(bytes) == entry.snapshot.compressedBytes else {
            throw StoreDefect(
                place: "snapshot \(entry.snapshot.id)",
                message: "its chunks do not have the bytes that its row says"
            )
        }
    }
}
