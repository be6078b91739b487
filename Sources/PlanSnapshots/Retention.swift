import GRDB

/// Which snapshots are kept: those with a label for ever, of the others the last ones and one a day.
public struct Retention: Sendable, Hashable {
    /// How many of the last snapshots without a label are kept.
    public var last: Int
    /// Of how many days with snapshots, counted back from the newest, the last one is kept.
    public var days: Int

    /// Says what to keep.
    ///
    /// - Parameters:
    ///   - last: how many of the last snapshots without a label.
    ///   - days: of how many days, in UTC, the last one.
    public init(last: Int = 10, days: Int = 30) {
        self.last = last
        self.days = days
    }

    /// The snapshots that are not kept.
    ///
    /// - Parameter snapshots: all of a store, the one saved last first.
    /// - Returns: those to remove, in the same order; never the one saved last.
    /// - Complexity: O(*n*).
    func removed(of snapshots: [Snapshot]) -> [Snapshot] {
        var seenDays: Set<Substring> = []
        var count = 0
        return snapshots.enumerated().filter { place, snapshot in
            guard snapshot.label == nil else { return false }
            count += 1
            let isNewDay = seenDays.count < days && seenDays.insert(snapshot.createdAt.prefix(10)).inserted
            return place > 0 && count > last && !isNewDay
        }.map(\.element)
    }

    /// Removes the entries that the snapshot before the newest includes too, in a transaction of the caller.
    ///
    /// With those that are left, the store is whole without its newest snapshot.
    static func trimJournal(_ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM journal
                WHERE number <= (SELECT entry FROM snapshot ORDER BY entry DESC, number DESC LIMIT 1 OFFSET 1)
                """
        )
    }

    /// Removes the chunks that no snapshot has, in a transaction of the caller.
    static func removeUnusedChunks(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM chunk WHERE number NOT IN (SELECT chunk FROM section_chunk)")
    }
}

extension SnapshotStore {
    /// Removes a snapshot and what no other has of it.
    ///
    /// - Parameter id: of the snapshot.
    /// - Throws: `SnapshotError` where there is none, or it is the one that the store begins from.
    /// - Complexity: O(*n*) in the chunks of the store.
    public func delete(_ id: Snapshot.ID) throws(SnapshotError) {
        try removing { writer in
            try writer.write { database in
                guard let entry = try SnapshotReader.entries(database, "WHERE id = ?", arguments: [id]).first else {
                    throw StoreDefect(code: .noSnapshot, message: "there is no snapshot \(id.prefix(100))")
                }
                guard try SnapshotReader.base(database)?.number != entry.number else {
                    throw StoreDefect(
                        code: .invalidArgument,
                        message: "snapshot \(id) is what the store begins from",
                        remedy: "Save another snapshot first."
                    )
                }
                try Self.remove([entry.snapshot], database)
            }
        }
    }

    /// Removes the snapshots that are not to be kept, and what no other has of them.
    ///
    /// - Parameter retention: what to keep; the snapshot that the store begins from is kept in any case.
    /// - Returns: the snapshots that were removed.
    /// - Throws: `SnapshotError` where the store cannot be written.
    /// - Complexity: O(*n*) in the chunks of the store.
    @discardableResult
    public func prune(_ retention: Retention) throws(SnapshotError) -> [Snapshot] {
        try removing { writer in
            try writer.write { database in
                let entries = try SnapshotReader.entries(database)
                let base = try SnapshotReader.base(database)
                let removed = retention.removed(of: entries.map(\.snapshot)).filter { $0.id != base?.snapshot.id }
                try Self.remove(removed, database)
                return removed
            }
        }
    }

    /// Gives the room that was freed back to the file system; others who write wait for it.
    ///
    /// - Throws: `SnapshotError` where there is no room for a second store beside it.
    /// - Complexity: O(*n*) in the store's bytes.
    public func compact() throws(SnapshotError) {
        try removing { writer in try writer.writeWithoutTransaction { try $0.execute(sql: "VACUUM") } }
    }

    private static func remove(_ snapshots: [Snapshot], _ database: Database) throws {
        for snapshot in snapshots {
            try database.execute(sql: "DELETE FROM snapshot WHERE id = ?", arguments: [snapshot.id])
        }
        try Retention.trimJournal(database)
        try Retention.removeUnusedChunks(database)
    }
}
