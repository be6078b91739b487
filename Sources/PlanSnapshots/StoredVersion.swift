public import PlanGraph

/// What a store holds now: the newest snapshot that is whole, and what has happened since.
public struct StoredVersion: Sendable {
    /// The graph of the snapshot; empty where there is none yet.
    public let graph: Graph
    /// The snapshot; nil where there is none yet.
    public let snapshot: Snapshot?
    /// What was changed since, in order.
    public let entries: [JournalEntry]
    /// Where the journal stands behind the last of them.
    public let position: JournalPosition
    /// What the entries take.
    public let journal: JournalSize
    /// What was damaged and is not in here: newer snapshots that the journal makes up for, a tail that was cut.
    public let defects: [SnapshotError]
}
