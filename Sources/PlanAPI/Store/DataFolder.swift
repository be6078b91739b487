import FoundationEssentials
import PlanGraph
public import PlanSnapshots

/// The folder that the graph is loaded from and saved to.
///
/// What changes make is kept in `store.sqlite`. Where there is none yet, the graph comes from the snapshot that the
/// program ships with, a file that ends in `.plangraph` and is never written to. Such a file can also stand for the folder.
public struct DataFolder: Sendable {
    /// The path of the folder, or of a file of a single snapshot.
    public let path: String

    /// Names a folder; nothing is opened yet.
    ///
    /// - Parameter path: of a folder that may not exist yet, or of a snapshot file.
    public init(path: String) {
        self.path = path
    }

    /// What a folder is opened for.
    public enum Access: Sendable, Hashable {
        /// To be read as it is.
        case reading
        /// To be read, and changed by this process alone; a folder that is not there yet is made with the first change.
        case writing
        /// As `writing`; where nothing can be written, to be read.
        case serving
        /// To be read, and read again when another process has changed it.
        case following
    }

    /// Where a version of the graph came from.
    public struct Origin: Sendable {
        /// The file, or nil for an empty graph.
        public let file: String?
        /// The snapshot in it.
        public let snapshot: Snapshot?
        /// How many changes of the journal were made again on it.
        public let entries: Int
        /// What was damaged and is made up for, or lost; and why nothing can be written.
        public internal(set) var notices: [String]
        let position: JournalPosition
        let journal: JournalSize
        let isBuiltAnew: Bool

        static let nothing = Origin(
            file: nil,
            snapshot: nil,
            entries: 0,
            notices: [],
            position: .start,
            journal: JournalSize(),
            isBuiltAnew: false
        )
    }

    /// Loads the newest version and gives a store that keeps the next ones here.
    ///
    /// - Parameters:
    ///   - access: what for.
    ///   - options: how the store is kept.
    /// - Returns: the store and where its graph came from.
    /// - Throws: `DataFolderError` where the folder cannot be read, what is in it is damaged, or another process has it.
    /// - Complexity: O(*n*) in the bytes of the graph; O(all plans) where the journal has entries.
    public func open(
        _ access: Access,
        options: StoreOptions = StoreOptions()
    ) throws(DataFolderError) -> (store: GraphStore, origin: Origin) {
        guard type != nil || !path.hasSuffix(Self.snapshotEnding) else {
            throw DataFolderError("there is no snapshot file \(path); a folder to make has another ending")
        }
        guard access == .writing || type != nil else {
            throw DataFolderError(
                "there is no folder \(path); make it, name another with --data, or import a plan into it"
            )
        }
        let writer = access == .writing || access == .serving ? try openStore(access) : nil
        // Taken before the load: what is written meanwhile is then read again.
        let tag =
            access == .following ? try? newestFile().map { try SnapshotStore(path: $0, mode: .readOnly).tag() } : nil
        let (version, origin) = try load(writer?.store)
        let contents = FolderArchive.Contents(
            store: writer?.store,
            lock: writer?.lock,
            position: origin.position,
            journal: origin.journal,
            isBuiltAnew: origin.isBuiltAnew,
            seed: origin.file == storePath ? nil : origin.snapshot.map { (version.graph, $0) },
            refusal: writer?.refusal ?? refusal(access),
            file: origin.file,
            tag: tag
        )
        let archive = FolderArchive(folder: self, options: options, contents: contents)
        return (GraphStore(version, archive: archive, options: options), origin)
    }

    /// What opening a store for writing came to.
    private struct Writer {
        var store: SnapshotStore?
        var lock: StoreLock?
        var refusal: String?
    }

    /// Why nothing is written where the access alone forbids it.
    private func refusal(_ access: Access) -> String? {
        switch access {
        case .reading: "the data folder was opened for reading"
        case .following: "this server follows a store that another process writes; make the change there"
        case .writing, .serving: isFile ? "\(path) is a single snapshot, which is never changed; name a folder" : nil
        }
    }

    private func openStore(_ access: Access) throws(DataFolderError) -> Writer {
        guard isFolder else { return Writer() }
        let hasStore = FileManager.default.fileExists(atPath: storePath)
        guard ([path] + (hasStore ? [storePath] : [])).allSatisfy({ FileManager.default.isWritableFile(atPath: $0) })
        else {
            let words = "the data folder \(path) cannot be written; see its permissions, or name another with --data"
            guard access == .serving else { throw DataFolderError(words) }
            return Writer(refusal: words)
        }
        guard hasStore else { return Writer() }
        do throws(SnapshotError) {
            let lock = try lock()
            return Writer(store: try SnapshotStore(path: storePath, mode: .readWrite), lock: lock)
        } catch {
            throw DataFolderError(error)
        }
    }

    func load(_ open: SnapshotStore? = nil) throws(DataFolderError) -> (version: LoadedVersion, origin: Origin) {
        let empty = (LoadedVersion(graph: .empty), Origin.nothing)
        guard FileManager.default.fileExists(atPath: path) else { return empty }
        guard let file = try newestFile() else { return empty }
        do {
            let store = try open ?? SnapshotStore(path: file, mode: .readOnly)
            let stored = try store.loadCurrent()
            // A store that was made and not begun holds nothing: the shipped snapshot still counts.
            if file == storePath, stored.snapshot == nil, stored.position == .start, let shipped = try shippedFile() {
                return try load(shipped, try SnapshotStore(path: shipped, mode: .readOnly).loadCurrent(), open)
            }
            return try load(file, stored, store)
        } catch let error as SnapshotError {
            throw DataFolderError(error)
        } catch let error as DataFolderError {
            throw error
        } catch {
            throw DataFolderError("\(error)", isDamage: true)
        }
    }

    private func load(
        _ file: String,
        _ stored: StoredVersion,
        _ store: SnapshotStore?
    ) throws -> (version: LoadedVersion, origin: Origin) {
        let (graph, isBuiltAnew) = try PlanSequence.replay(stored) { id in
            guard let store else { throw DataFolderError("there is no snapshot \(id)", isDamage: true) }
            return try store.load(id).0
        }
        let isSnapshot = stored.entries.isEmpty
        let version = LoadedVersion(
            graph: graph,
            entry: stored.position.entry,
            snapshot: isSnapshot ? stored.snapshot?.id : nil
        )
        let origin = Origin(
            file: file,
            snapshot: stored.snapshot,
            entries: stored.entries.count,
            notices: stored.defects.map { "damaged, and passed over: \($0)" },
            position: stored.position,
            journal: stored.journal,
            isBuiltAnew: isBuiltAnew
        )
        return (version, origin)
    }

    /// The file that the graph comes from: the store if there is one, else the shipped snapshot.
    ///
    /// - Returns: nil where there is none.
    /// - Throws: `DataFolderError` where the folder cannot be read.
    public func newestFile() throws(DataFolderError) -> String? {
        if isFile { return path }
        if FileManager.default.fileExists(atPath: storePath) { return storePath }
        return try shippedFile()
    }

    private func shippedFile() throws(DataFolderError) -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard isFolder else { throw DataFolderError("\(path) is no folder; name one with --data") }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
            return names.filter { $0.hasSuffix(Self.snapshotEnding) }.min().map { path + "/" + $0 }
        } catch {
            throw DataFolderError("the data folder \(path) cannot be read; see its permissions")
        }
    }

    /// Makes the folder where there is none.
    func make() throws(DataFolderError) {
        do {
            if !isFolder { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        } catch {
            throw DataFolderError("the data folder \(path) cannot be made; name another with --data")
        }
        guard FileManager.default.isWritableFile(atPath: path) else {
            throw DataFolderError("the data folder \(path) cannot be written; name another with --data")
        }
    }

    /// Takes the right to write here, which one process has at a time.
    func lock() throws(SnapshotError) -> StoreLock {
        let words = CommandLine.arguments.prefix(2).joined(separator: " ")
        let program = words.split(separator: "/").last.map(String.init) ?? words
        return try StoreLock(
            path: path + "/store.lock",
            owner: "process \(ProcessInfo.processInfo.processIdentifier) (\(program))"
        )
    }

    /// What a store's files look like from outside: another stamp after every change.
    struct Stamp: Equatable {
        fileprivate let parts: [Part]

        /// Whether the files were changed so long ago that another change has another time.
        var isSettled: Bool {
            parts.allSatisfy { part in part.modified.map { $0.timeIntervalSinceNow < -1 } ?? true }
        }

        fileprivate struct Part: Equatable {
            let file: String
            let number: UInt64
            let size: UInt64
            let modified: Date?
        }
    }

    /// The stamp of the files as they are now.
    func stamp() throws(DataFolderError) -> Stamp {
        guard let file = try newestFile() else { return Stamp(parts: []) }
        return Stamp(
            parts: [file, file + "-wal"].map { file in
                let attributes = try? FileManager.default.attributesOfItem(atPath: file)
                return Stamp.Part(
                    file: file,
                    number: attributes?[.systemFileNumber] as? UInt64 ?? 0,
                    size: attributes?[.size] as? UInt64 ?? 0,
                    modified: attributes?[.modificationDate] as? Date
                )
            }
        )
    }

    private var isFolder: Bool { type == .typeDirectory }

    private var isFile: Bool { type == .typeRegular }

    /// What the path leads to, symbolic links followed.
    private var type: FileAttributeType? {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        if isFolder { return .typeDirectory }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType ?? .typeRegular
    }

    private static let storeName = "store.sqlite"
    private static let snapshotEnding = ".plangraph"

    /// The file of the store, whether or not it is there.
    public var storePath: String { path + "/" + Self.storeName }
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

    init(_ error: SnapshotError) {
        self.init("\(error)", isDamage: ![.busy, .cannotOpen, .cannotWrite].contains(error.code))
    }
}
