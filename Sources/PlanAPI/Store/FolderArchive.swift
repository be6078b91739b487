import FoundationEssentials
import PlanGraph
import PlanSnapshots
import Synchronization

/// The snapshots of a data folder: those of its store, or before there is one, of the snapshot that the program ships with.
final class FolderArchive: GraphArchive {
    private let folder: DataFolder
    private let store = Mutex<SnapshotStore?>(nil)

    init(folder: DataFolder) { self.folder = folder }

    func save(_ graph: Graph, label: String?) throws -> Snapshot {
        try store.withLock { store in
            let open = try store ?? folder.openForWriting()
            store = open
            return try open.save(graph, label: label, createdAt: Date.now.formatted(.iso8601))
        }
    }

    func list() throws -> [Snapshot] { try reader()?.list().reversed() ?? [] }

    func load(_ id: Snapshot.ID) throws -> Graph? {
        guard let reader = try reader(), try reader.list().contains(where: { $0.id == id }) else { return nil }
        return try reader.load(id).0
    }

    private func reader() throws -> SnapshotStore? {
        if let open = store.withLock({ $0 }) { return open }
        return try folder.newestFile().map { try SnapshotStore(path: $0, mode: .readOnly) }
    }
}
