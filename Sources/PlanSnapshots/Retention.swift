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

    /// What may be removed of some snapshots, so that the store is whole without its newest one.
    ///
    /// - Parameters:
    ///   - unwanted: those to remove.
    ///   - catalogue: all of the store.
    /// - Returns: those that are neither what a start begins from nor the last that it can begin from instead.
    /// - Complexity: O(*n* log *n*) in the snapshots, and O(*m*) in those to remove for each that includes as much.
    static func removable(
        _ unwanted: [SnapshotReader.Entry],
        of catalogue: SnapshotReader.Catalogue
    ) -> [SnapshotReader.Entry] {
        let order = catalogue.inOrderOfStart
        let removable = unwanted.filter { $0.number != order.first?.number }
        // The journal holds what happened after these, and no more.
        let spares = order.dropFirst().prefix { $0.includes == order[1].includes }.map(\.number)
        let isOneLeft = !Set(spares).isSubset(of: removable.map(\.number))
        return isOneLeft ? removable : removable.filter { $0.number != spares.first }
    }

    /// Removes the entries that the snapshot before the newest includes too, in a transaction of the caller.
    ///
    /// With those that are left, the store is whole without its newest snapshot. What cannot be read includes nothing.
    static func trimJournal(_ database: Database) throws {
        guard let spare = try SnapshotReader.catalogue(database).inOrderOfStart.dropFirst().first else { return }
        try database.execute(sql: "DELETE FROM journal WHERE number <= ?", arguments: [spare.includes])
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
    /// - Throws: `SnapshotError` where there is none, or a start needs it: the store begins from it, or would if the newest
    ///   were damaged.
    /// - Complexity: O(*n*) in the chunks of the store.
    public func delete(_ id: Snapshot.ID) throws(SnapshotError) {
        try removing { writer in
            try writer.write { database in
                let entry = try SnapshotReader.entry(id, database)
                let catalogue = try SnapshotReader.catalogue(database)
                guard !Retention.removable([entry], of: catalogue).isEmpty else {
                    let isBase = catalogue.inOrderOfStart.first?.number == entry.number
                    let use =
                        isBase
                        ? "what the store begins from"
                        : "what the store would begin from if the newest snapshot were damaged, and the only one such"
                    throw StoreDefect(
                        code: .invalidArgument,
                        message: "snapshot \(id) is \(use)",
                        remedy: "Save another snapshot first."
                    )
                }
                try Self.remove([entry], database)
            }
        }
    }

    /// Removes the snapshots that are not to be kept, and what no other has of them.
    ///
    /// - Parameter retention: what to keep; the snapshot that the store begins from, and one that it would begin from if that
    ///   were damaged, are kept in any case.
    /// - Returns: the snapshots that were removed.
    /// - Throws: `SnapshotError` where the store cannot be written.
    /// - Complexity: O(*n*) in the chunks of the store.
    @discardableResult
    public func prune(_ retention: Retention) throws(SnapshotError) -> [Snapshot] {
        try removing { writer in
            try writer.write { database in
                let catalogue = try SnapshotReader.catalogue(database)
                let unwanted = Set(retention.removed(of: catalogue.entries.map(\.snapshot)))
                let removed = Retention.removable(
                    catalogue.entries.filter { unwanted.contains($0.snapshot) },
                    of: catalogue
                )
                try Self.remove(removed, database)
                return removed.map(\.snapshot)
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

    private static func remove(_ snapshots: [SnapshotReader.Entry], _ database: Database) throws {
        for snapshot in snapshots {
            try database.execute(sql: "DELETE FROM snapshot WHERE number = ?", arguments: [snapshot.number])
        }
        try Retention.trimJournal(database)
        try Retention.removeUnusedChunks(database)
    }
}
