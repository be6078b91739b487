import GRDB
public import PlanGraph

/// Makes store files of one snapshot, to ship and to serve from.
///
/// Such a file is in rollback mode, so it can be read where nothing can be written. The same graph, label and time give
/// the same bytes with the same SQLite and zlib.
public enum SnapshotFile {
    /// Writes a graph into a file of its own, whole or not at all.
    ///
    /// The file is made beside its place and moved there when it is on the disk.
    ///
    /// - Parameters:
    ///   - graph: what to write.
    ///   - path: of the file; a snapshot file that is there is replaced, anything else is not.
    ///   - label: a name for people, of at most 1,000 bytes.
    ///   - createdAt: ISO 8601 in UTC, such as `2018-05-29T00:00:00Z`.
    /// - Returns: what the catalogue says of the snapshot.
    /// - Throws: `SnapshotError` where the file cannot be written; what was there is then as it was.
    /// - Complexity: O(*n*) in the bytes of the columns.
    @discardableResult
    public static func write(
        _ graph: Graph,
        to path: String,
        label: String?,
        createdAt: String
    ) throws(SnapshotError) -> Snapshot {
        try checkPlace(path)
        let temporary = FileSystem.temporary(beside: path)
        defer { FileSystem.remove(temporary) }
        return try SnapshotError.wrap(path, isWriting: true) {
            try Snapshot.check(label: label, createdAt: createdAt)
            let image = try SnapshotImage(graph)
            let queue = try StoreConnection.newFile(temporary)
            let (snapshot, _) = try SnapshotStore.write(graph, image, label: label, createdAt: createdAt, to: queue)
            try queue.close()
            try FileSystem.patch(temporary, at: writerVersionOffset, writerVersion)
            try FileSystem.move(temporary, to: path)
            return snapshot
        }
    }

    /// Where SQLite notes the version of the library that wrote last, for people alone.
    private static let writerVersionOffset = 96
    /// 3.37.0, the oldest that can read the file, so that the file does not change with the library.
    private static let writerVersion: [UInt8] = [0x00, 0x2E, 0x57, 0x48]

    /// Checks that nothing is lost if a file takes the place of what is there.
    private static func checkPlace(_ path: String) throws(SnapshotError) {
        let folder = FileSystem.folder(of: path)
        guard FileSystem.kind(of: folder) == .folder else {
            throw SnapshotError(.cannotWrite, path: path, message: "there is no folder \(folder)")
        }
        guard FileSystem.isWritable(folder) else {
            throw SnapshotError(.cannotWrite, path: path, message: "the folder \(folder) cannot be written")
        }
        guard FileSystem.kind(of: path) != .missing else { return }
        guard FileSystem.kind(of: path + "-wal") == .missing else {
            throw SnapshotError(
                .cannotWrite,
                path: path,
                message: "this is a store in use",
                remedy: "Choose another name."
            )
        }
        do {
            try StoreConnection.readOnly(path).close()
        } catch let error as SnapshotError where error.code == .damaged {
            return
        } catch {
            throw SnapshotError(
                .cannotWrite,
                path: path,
                message: "what is there is no snapshot file",
                remedy: "Choose another name, or remove it."
            )
        }
    }
}
