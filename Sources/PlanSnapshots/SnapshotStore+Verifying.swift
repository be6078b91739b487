import GRDB
import PlanGraph

extension SnapshotStore {
    /// Checks the whole file: SQLite's pages, every chunk, and every snapshot as if it were loaded.
    ///
    /// - Parameter progress: told which part is checked next, and how many of them there are in all.
    /// - Returns: what is damaged, each named; nothing where the store is whole.
    /// - Complexity: O(*n*) in the bytes of all snapshots.
    public func verify(
        progress: (_ part: String, _ number: Int, _ count: Int) -> Void = { _, _, _ in }
    ) -> [SnapshotError] {
        var defects = logDefect.map { [SnapshotError($0, path: path)] } ?? []
        let snapshots = (try? list()) ?? []
        let count = snapshots.count + 4
        func check(_ part: String, _ number: Int, _ work: (Database) throws -> [StoreDefect]) {
            progress(part, number, count)
            do {
                defects += try read(work).map { SnapshotError($0, path: path) }
            } catch {
                defects.append(error)
            }
        }
        check("the pages", 1, Self.checkPages)
        check("the chunks", 2, Self.checkChunks)
        check("the journal", 3, Self.checkJournal)
        check("the catalogue", 4, Self.checkCatalogue)
        for (place, snapshot) in snapshots.enumerated() {
            check("snapshot \(snapshot.id)", 5 + place) { try Self.checkSnapshot(snapshot.id, $0) }
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
        var batch: [[DatabaseValue]] = []
        func checkBatch() {
            defects += Parallel.map(batch) { row -> StoreDefect? in
                do throws(StoreDefect) {
                    _ = try ChunkReader.bytes(of: row)
                    return nil
                } catch {
                    return error
                }
            }.compactMap(\.self)
            batch.removeAll()
        }
        while let row = try rows.next() {
            batch.append(row.stored)
            if batch.count == SectionLoader.batch { checkBatch() }
        }
        checkBatch()
        return defects
    }

    /// Finds the snapshots whose rows cannot be read, which the list of them does not name.
    private static func checkCatalogue(_ database: Database) throws -> [StoreDefect] {
        try SnapshotReader.catalogue(database).defects
    }

    private static func checkSnapshot(_ id: Snapshot.ID, _ database: Database) throws -> [StoreDefect] {
        do {
            let entry = try SnapshotReader.entry(id, database)
            _ = try SnapshotReader.graph(entry, database)
            try checkCompressedBytes(entry, database)
            return []
        } catch let defect as StoreDefect where defect.code == .noSnapshot {
            // It was removed while others were checked.
            return []
        } catch var defect as StoreDefect {
            // What is damaged is told with the snapshot that needs it.
            let snapshot = "snapshot \(id)"
            if defect.place?.hasPrefix(snapshot) != true {
                defect.place = [snapshot, defect.place].compactMap(\.self).joined(separator: ", ")
            }
            return [defect]
        }
    }

    private static func checkJournal(_ database: Database) throws -> [StoreDefect] {
        guard try StoreSchema.state(of: database).hasJournal else { return [] }
        let start = try SnapshotReader.catalogue(database).inOrderOfStart.first?.includes ?? 0
        return try Journal.tail(after: start, of: database).defects
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
