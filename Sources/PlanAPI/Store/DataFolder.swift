import FoundationEssentials
import PlanGraph
public import PlanSnapshots

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

    /// Loads the newest version and gives a store that saves the next ones here.
    ///
    /// - Returns: the store and where its graph came from.
    /// - Throws: `DataFolderError` where the folder cannot be read or what is in it is damaged.
    public func open() throws(DataFolderError) -> (store: GraphStore, origin: Origin) {
        let (graph, origin) = try load()
        let archive = FolderArchive(folder: self)
        return (GraphStore(graph, archive: archive, newest: origin.snapshot?.id), origin)
    }

    private func load() throws(DataFolderError) -> (Graph, Origin) {
        guard FileManager.default.fileExists(atPath: path) else {
            return (.empty, Origin(file: nil, snapshot: nil))
        }
        guard isFolder else { throw DataFolderError("\(path) is no folder; name one with --data") }
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
    func newestFile() throws(DataFolderError) -> String? {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw DataFolderError("the data folder \(path) cannot be read; see its permissions")
        }
        if names.contains(Self.storeName) { return storePath }
        return names.filter { $0.hasSuffix(".plangraph") }.min().map { path + "/" + $0 }
    }

    func openForWriting() throws -> SnapshotStore {
        do {
            if !isFolder { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        } catch {
            throw DataFolderError("the data folder \(path) cannot be made; name another with --data")
        }
        guard FileManager.default.isWritableFile(atPath: path) else {
            throw DataFolderError("the data folder \(path) cannot be written; name another with --data")
        }
        return try SnapshotStore(path: storePath, mode: .readWrite)
    }

    private var isFolder: Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }

    private static let storeName = "store.sqlite"
    private var storePath: String { path + "/" + Self.storeName }
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
