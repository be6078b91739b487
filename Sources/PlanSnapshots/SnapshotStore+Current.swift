import GRDB
import PlanGraph

extension SnapshotStore {
    /// Loads what the store holds now; every byte is checked.
    ///
    /// Where the newest snapshot is damaged, the one before it and the journal make up for it. Where the journal is damaged
    /// or torn, it is read up to the last whole entry.
    ///
    /// - Returns: the snapshot, what has happened since, and what was damaged.
    /// - Throws: `SnapshotError` where what was acknowledged cannot be brought back.
    /// - Complexity: O(*n*) in the bytes of the columns and of the journal.
    public func loadCurrent() throws(SnapshotError) -> StoredVersion {
        let log = logDefect.map { [$0] } ?? []
        return try read { database in
            var defects = log
            var (base, needed): (SnapshotReader.Entry?, Int) = (nil, 0)
            var graph = Graph.empty
            let catalogue = try SnapshotReader.catalogue(database)
            defects += catalogue.defects
            // A snapshot whose row cannot be read may include anything.
            if !catalogue.defects.isEmpty { needed = try Self.head(database) }
            for candidate in catalogue.inOrderOfStart {
                do {
                    graph = try SnapshotReader.graph(candidate, database)
                    base = candidate
                    break
                } catch let defect as StoreDefect {
                    needed = max(needed, candidate.includes)
                    defects.append(defect)
                }
            }
            let tail = try Self.tail(after: base?.includes ?? 0, database)
            let damaged = defects.dropFirst(log.count).first
            guard base != nil || damaged == nil, tail.last >= needed else {
                throw damaged ?? StoreDefect(message: "what was saved last cannot be found")
            }
            defects += tail.defects
            // A store without a snapshot begins with the first entry.
            if base == nil, tail.entries.isEmpty, let defect = tail.defects.first { throw defect }
            return StoredVersion(
                graph: graph,
                snapshot: base?.snapshot,
                entries: tail.entries,
                position: JournalPosition(entry: tail.last, head: try Self.head(database)),
                journal: JournalSize(entries: tail.entries.count, bytes: tail.bytes),
                defects: defects.map { SnapshotError($0, path: path) }
            )
        }
    }

    /// What tells what the store holds now from what it held at any other time, read at once.
    ///
    /// - Returns: words that are another after every change.
    /// - Throws: `SnapshotError` where it cannot be read.
    /// - Complexity: O(*n*) in the snapshots.
    public func tag() throws(SnapshotError) -> String {
        try read { database in
            let snapshots = try SnapshotReader.catalogue(database).entries.map(\.snapshot.id)
            return "\(try Self.head(database)) \(snapshots.joined(separator: " "))"
        }
    }

    /// Adds an entry to the journal, durably.
    ///
    /// - Parameters:
    ///   - change: what was changed.
    ///   - position: where the journal stands.
    ///   - author: who changed it.
    ///   - madeAt: ISO 8601 in UTC.
    /// - Returns: where the journal stands now, and the bytes that the entry takes.
    /// - Throws: `SnapshotError` where it cannot be written; the store is then as it was.
    /// - Complexity: O(*n*) in the change's bytes.
    public func append(
        _ change: JournalEntry.Change,
        at position: JournalPosition,
        author: String?,
        madeAt: String
    ) throws(SnapshotError) -> (position: JournalPosition, bytes: Int) {
        try write { writer in
            let (number, bytes) = try writer.write {
                try Journal.append(change, at: position, author: author, madeAt: madeAt, to: $0)
            }
            return (JournalPosition(entry: number, head: number), bytes)
        }
    }

    /// What the journal holds behind an entry.
    ///
    /// - Parameter entry: the entry; without one, the last that the snapshot includes which the store begins from.
    /// - Returns: entries and bytes.
    /// - Throws: `SnapshotError` where it cannot be read.
    /// - Complexity: O(*n*) in the bytes of the entries.
    public func journal(after entry: Int? = nil) throws(SnapshotError) -> JournalSize {
        try read { database in
            let start = try entry ?? SnapshotReader.catalogue(database).inOrderOfStart.first?.includes ?? 0
            let tail = try Self.tail(after: start, database)
            return JournalSize(entries: tail.entries.count, bytes: tail.bytes)
        }
    }

    private static func tail(after entry: Int, _ database: Database) throws -> Journal.Tail {
        guard try StoreSchema.state(of: database).hasJournal else { return Journal.Tail(last: entry) }
        return try Journal.tail(after: entry, of: database)
    }

    private static func head(_ database: Database) throws -> Int {
        try StoreSchema.state(of: database).hasJournal ? try Journal.head(of: database) : 0
    }
}
