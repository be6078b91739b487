public import PlanGraph
public import PlanSnapshots

/// Where versions of the graph are kept: a journal of changes, and snapshots.
public protocol GraphArchive: Sendable {
    /// Why nothing may be written here; nil where it may.
    var refusal: String? { get }

    /// Keeps a change, durably.
    ///
    /// - Parameters:
    ///   - change: what was changed.
    ///   - isExtension: whether it only added plans: making it again is then fast, however large the graph.
    ///   - author: who changed it, as far as that is known.
    /// - Returns: the number of the change's entry in the journal.
    /// - Throws: where it cannot be written.
    func record(_ change: JournalEntry.Change, isExtension: Bool, author: String?) throws -> Int

    /// Keeps a version as a snapshot that is the graph from here on, durably.
    ///
    /// - Parameters:
    ///   - graph: the version.
    ///   - label: a name for it.
    ///   - author: who made it.
    /// - Returns: the snapshot, and the number of its entry in the journal.
    /// - Throws: where it cannot be written.
    func replace(with graph: Graph, label: String?, author: String?) throws -> (snapshot: Snapshot, entry: Int)

    /// Keeps a version as a snapshot.
    ///
    /// - Parameters:
    ///   - graph: the version.
    ///   - label: a name for it.
    ///   - entry: the last entry of the journal that the version includes.
    /// - Returns: the snapshot, durable.
    /// - Throws: where it cannot be written.
    func save(_ graph: Graph, label: String?, entry: Int) throws -> Snapshot

    /// The snapshots, oldest first.
    ///
    /// - Returns: all of them.
    /// - Throws: where they cannot be read.
    func list() throws -> [Snapshot]

    /// Loads a snapshot.
    ///
    /// - Parameter id: its id.
    /// - Returns: the version, or nil where there is no such snapshot.
    /// - Throws: where it cannot be read or is damaged.
    func load(_ id: Snapshot.ID) throws -> Graph?

    /// Removes a snapshot.
    ///
    /// - Parameter id: its id.
    /// - Throws: where there is none, or it must stay.
    func delete(_ id: Snapshot.ID) throws

    /// Removes the snapshots that are not to be kept.
    ///
    /// - Parameter retention: what to keep.
    /// - Returns: those that were removed.
    /// - Throws: where the store cannot be written.
    func prune(_ retention: Retention) throws -> [Snapshot]

    /// Gives the room that was freed back to the file system.
    ///
    /// - Throws: where there is no room for it.
    func compact() throws

    /// The version that is kept now, where that is another than the one that was loaded or kept last.
    ///
    /// - Returns: nil where nothing has changed.
    /// - Throws: where it cannot be read whole.
    func newer() throws -> LoadedVersion?

    /// Whether the journal has grown so long that it is time for a snapshot.
    ///
    /// - Parameter graph: the version that the journal leads to: whoever starts makes it again if there are any entries.
    /// - Returns: whether it is time.
    func isOutgrown(_ graph: Graph) -> Bool
}

/// A version as it was loaded.
public struct LoadedVersion: Sendable {
    /// The version.
    public let graph: Graph
    /// The last entry of the journal that it includes.
    public let entry: Int
    /// The snapshot that holds this very version, where there is one.
    public let snapshot: Snapshot.ID?

    /// Says what was loaded.
    ///
    /// - Parameters:
    ///   - graph: the version.
    ///   - entry: the last entry of the journal that it includes.
    ///   - snapshot: the snapshot that holds this very version.
    public init(graph: Graph, entry: Int = 0, snapshot: Snapshot.ID? = nil) {
        self.graph = graph
        self.entry = entry
        self.snapshot = snapshot
    }
}
