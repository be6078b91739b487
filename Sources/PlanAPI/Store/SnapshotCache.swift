import PlanGraph
import PlanSnapshots
import Synchronization

/// The snapshots that were asked of last, so that the same one is not loaded for every request.
final class SnapshotCache: Sendable {
    /// How many are kept beside the current version.
    private static let capacity = 2

    private let kept = Mutex(LeastRecentlyUsed<Snapshot.ID, Graph>(capacity: SnapshotCache.capacity))
    /// One is loaded at a time, so that many requests do not fill the memory with copies.
    private let loading = Mutex(())

    /// The version of a snapshot.
    ///
    /// - Parameters:
    ///   - id: the snapshot's.
    ///   - load: loads it where it is not kept.
    /// - Returns: nil where there is none.
    /// - Throws: what `load` throws.
    func graph(_ id: Snapshot.ID, load: (Snapshot.ID) throws -> Graph?) throws -> Graph? {
        if let known = kept.withLock({ $0[id] }) { return known }
        return try loading.withLock { _ in
            if let known = kept.withLock({ $0[id] }) { return known }
            guard let graph = try load(id) else { return nil }
            kept.withLock { $0.insert(graph, for: id) }
            return graph
        }
    }

    /// Forgets what may be there no more, that which is being loaded too.
    func removeAll() { loading.withLock { _ in kept.withLock { $0 = LeastRecentlyUsed(capacity: Self.capacity) } } }
}
