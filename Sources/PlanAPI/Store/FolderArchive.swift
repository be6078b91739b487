import PlanGraph
import PlanSnapshots
import Synchronization

/// The journal and the snapshots of a data folder: those of its store, or before there is one, of the snapshot that the
/// program ships with.
final class FolderArchive: GraphArchive {
    private let folder: DataFolder
    private let options: StoreOptions
    private let contents: Mutex<Contents>

    /// What is known of the store.
    struct Contents {
        /// The store, once it is open for writing.
        var store: SnapshotStore?
        /// The right to write, which is kept from then on.
        var lock: StoreLock?
        var position: JournalPosition
        /// What the journal held when it was read and no snapshot includes.
        var journal = JournalSize()
        /// Whether something in there makes a start read all plans again.
        var isBuiltAnew = false
        /// What was recorded since, and no snapshot includes.
        var recorded: [RecordedChange] = []
        /// The version that a new store begins with, and what its snapshot is called.
        var seed: (graph: Graph, snapshot: Snapshot)?
        /// Why nothing may be written here; nil where it may.
        var refusal: String?
        /// The file that was read last, what it looked like from outside, and what it held.
        var file: String?
        var stamp: DataFolder.Stamp?
        var tag: String?
    }

    /// A change that the journal holds.
    struct RecordedChange {
        /// The number of its entry.
        let entry: Int
        /// What it takes there.
        let bytes: Int
        /// Whether it only adds plans, so that a start need not read the others again.
        let isExtension: Bool
    }

    init(folder: DataFolder, options: StoreOptions, contents: Contents) {
        self.folder = folder
        self.options = options
        self.contents = Mutex(contents)
    }

    var refusal: String? { contents.withLock { $0.refusal } }

    func isOutgrown(_ graph: Graph) -> Bool {
        let (read, isReadAnew, recorded) = contents.withLock { ($0.journal, $0.isBuiltAnew, $0.recorded) }
        let entries = read.entries + recorded.count
        let bytes = recorded.reduce(read.bytes) { $0 + $1.bytes }
        let isBuiltAnew = isReadAnew || recorded.contains { !$0.isExtension }
        guard entries > 0 else { return false }
        return entries >= options.snapshotAfterEntries || bytes >= options.snapshotAfterBytes
            || isBuiltAnew && graph.columns.strings.bytes.count >= options.snapshotAlwaysAboveBytes
    }

    func record(_ change: JournalEntry.Change, isExtension: Bool, author: String?) throws -> Int {
        let (store, position) = try writable()
        let next = try store.append(change, at: position, author: author, madeAt: Snapshot.now)
        contents.withLock {
            $0.position = next.position
            $0.recorded.append(
                RecordedChange(entry: next.position.entry, bytes: next.bytes, isExtension: isExtension)
            )
        }
        return next.position.entry
    }

    func replace(with graph: Graph, label: String?, author: String?) throws -> (snapshot: Snapshot, entry: Int) {
        let (store, position) = try writable()
        let made = try store.replace(with: graph, label: label, createdAt: Snapshot.now, at: position, author: author)
        contents.withLock {
            $0.position = made.position
            Self.note(made.position.entry, in: &$0)
        }
        return (made.snapshot, made.position.entry)
    }

    func save(_ graph: Graph, label: String?, entry: Int) throws -> Snapshot {
        let (store, _) = try writable()
        let snapshot = try store.save(graph, label: label, createdAt: Snapshot.now, entry: entry)
        contents.withLock { Self.note(entry, in: &$0) }
        return snapshot
    }

    /// Notes up to which entry a snapshot includes the journal: all that was read, and of what was recorded what came before.
    private static func note(_ entry: Int, in contents: inout Contents) {
        contents.journal = JournalSize()
        contents.isBuiltAnew = false
        contents.recorded.removeAll { $0.entry <= entry }
    }

    func list() throws -> [Snapshot] { try reader()?.list().reversed() ?? [] }

    func load(_ id: Snapshot.ID) throws -> Graph? {
        guard let reader = try reader(), try reader.list().contains(where: { $0.id == id }) else { return nil }
        return try reader.load(id).0
    }

    func delete(_ id: Snapshot.ID) throws { try writable().store.delete(id) }

    func prune(_ retention: Retention) throws -> [Snapshot] { try writable().store.prune(retention) }

    func compact() throws { try writable().store.compact() }

    func newer() throws -> LoadedVersion? {
        let stamp = try folder.stamp()
        let known = contents.withLock { ($0.stamp, $0.tag, $0.file) }
        guard stamp != known.0 else { return nil }
        // While a replicator is at work there may be no file, and a shipped snapshot is no newer version of a store.
        guard let file = try folder.newestFile(), known.2 == nil || file == known.2 || file == folder.storePath else {
            throw DataFolderError(
                known.2.map { "\($0) is not there" } ?? "\(folder.path) holds no store and no snapshot"
            )
        }
        let tag = try SnapshotStore(path: file, mode: .readOnly).tag()
        // Files that were changed just now may change again without another time of change.
        let settled = stamp.isSettled ? stamp : nil
        guard tag != known.1 || file != known.2 else {
            contents.withLock { $0.stamp = settled }
            return nil
        }
        let (version, _) = try folder.load()
        contents.withLock { ($0.stamp, $0.tag, $0.file) = (settled, tag, file) }
        return version
    }

    private func reader() throws -> SnapshotStore? {
        if let open = contents.withLock({ $0.store }) { return open }
        return try folder.newestFile().map { try SnapshotStore(path: $0, mode: .readOnly) }
    }

    /// The store, open for writing from now on.
    private func writable() throws -> (store: SnapshotStore, position: JournalPosition) {
        try contents.withLock { contents in
            if let refusal = contents.refusal { throw DataFolderError(refusal) }
            if let store = contents.store, contents.seed == nil { return (store, contents.position) }
            try folder.make()
            contents.lock = try contents.lock ?? folder.lock()
            let store = try contents.store ?? SnapshotStore(path: folder.storePath, mode: .readWrite)
            guard try store.list().isEmpty, try store.loadCurrent().position == .start else {
                // Who has its version is to be able to write.
                contents.lock = nil
                throw DataFolderError("another process has made a store in \(folder.path) meanwhile; start again")
            }
            if let (graph, snapshot) = contents.seed {
                try store.save(graph, label: snapshot.label, createdAt: snapshot.createdAt)
            }
            contents.seed = nil
            contents.store = store
            return (store, contents.position)
        }
    }
}
