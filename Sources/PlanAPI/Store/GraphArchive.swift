public import PlanGraph
public import PlanSnapshots

/// Where snapshots are kept.
public protocol GraphArchive: Sendable {
    /// Keeps a version.
    ///
    /// - Parameters:
    ///   - graph: the version.
    ///   - label: a name for it.
    /// - Returns: the snapshot, durable.
    /// - Throws: where it cannot be written.
    func save(_ graph: Graph, label: String?) throws -> Snapshot

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
}
