public import PlanGraph
import PlanSnapshots
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The folder that the graph is loaded from and saved to.
///
/// What imports make is kept in `store.sqlite`. Where there is none yet, the graph comes from the snapshot that the
/// program ships with, a file that ends in `.plangraph` and is never written to.
public struct DataFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// Names a folder; nothing is opened yet.
    ///
    /// - Parameter path: of a folder that may not exist yet.
    public init(path: String) {
        self.path = path
    }

    /// Where a version of the graph came from.
    public struct Origin: Sendable {
        /// The file, or nil for an empty graph.
        public let file: String?
        /// The snapshot in it.
        public let snapshot: Snapshot?
    }

    private var storePath: String { path + "/store.sqlite" }

    /// Loads the newest version and gives a store that saves the next ones here.
    ///
    /// - Returns: the store and where its graph came from.
    /// - Throws: `DataFolderError` where the folder cannot be read or what is in it is damaged.
    public func open() throws(DataFolderError) -> (store: GraphStore, origin: Origin) {
        let (graph, origin) = try load()
        let saving = Mutex<SnapshotStore?>(nil)
        let folder = self
        let store = GraphStore(graph) { graph, label in
            try saving.withLock { open in
                if open == nil { open = try folder.openForWriting() }
                _ = try open?.save(graph, label: label, createdAt: Timestamp.now)
            }
        }
        return (store, origin)
    }

    private func load() throws(DataFolderError) -> (Graph, Origin) {
        guard isFolder(path) else {
            if access(path, F_OK) == 0 {
                throw DataFolderError("\(path) is no folder; name one with --data")
            }
            return (.empty, Origin(file: nil, snapshot: nil))
        }
        guard let file = try newestFile() else { return (.empty, Origin(file: nil, snapshot: nil)) }
        do {
            let snapshots = try SnapshotStore(path: file, mode: .readOnly)
            let (graph, snapshot) = try snapshots.loadLatest()
            return (graph, Origin(file: file, snapshot: snapshot))
        } catch {
            throw DataFolderError("\(error)", isDamage: true)
        }
    }

    /// The store if there is one, else the shipped snapshot.
    private func newestFile() throws(DataFolderError) -> String? {
        if access(storePath, F_OK) == 0 { return storePath }
        let shipped = try names().filter { $0.hasSuffix(".plangraph") }.sorted()
        return shipped.first.map { path + "/" + $0 }
    }

    private func openForWriting() throws -> SnapshotStore {
        if !isFolder(path), mkdir(path, 0o777) != 0 {
            throw DataFolderError("the data folder \(path) cannot be made: \(Self.reason)")
        }
        guard access(path, W_OK) == 0 else {
            throw DataFolderError("the data folder \(path) cannot be written: \(Self.reason); name another with --data")
        }
        return try SnapshotStore(path: storePath, mode: .readWrite)
    }

    private func names() throws(DataFolderError) -> [String] {
        guard let folder = unsafe opendir(path) else {
            throw DataFolderError("the data folder \(path) cannot be read: \(Self.reason)")
        }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static var reason: String { unsafe String(cString: strerror(errno)) }
}

/// Why a data folder cannot be used.
public struct DataFolderError: Error, Sendable, CustomStringConvertible {
    /// What was wrong and what to do.
    public let description: String
    /// Whether what is in the folder is damaged, rather than out of reach.
    public let isDamage: Bool

    init(_ description: String, isDamage: Bool = false) {
        self.description = description
        self.isDamage = isDamage
    }
}

/// The time of day, for snapshots.
enum Timestamp {
    /// Now in UTC as 2018-05-29T00:00:00Z.
    static var now: String {
        var seconds = time(nil)
        var parts = tm()
        unsafe gmtime_r(&seconds, &parts)
        func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
        return day + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))Z"
    }
}
