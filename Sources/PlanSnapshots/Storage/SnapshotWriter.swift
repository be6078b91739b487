import FoundationEssentials
import GRDB
import PlanGraph

/// Writes the catalogue's part of a snapshot, whose chunks are in the store.
enum SnapshotWriter {
    /// A chunk that was in the store a moment ago is there no more.
    struct ChunkVanished: Error {}

    /// Writes a snapshot, in a transaction of the caller.
    ///
    /// A snapshot that is saved again becomes the newest.
    ///
    /// - Parameters:
    ///   - image: of its graph.
    ///   - snapshot: what the catalogue says of it.
    ///   - entry: the last entry of the journal that it includes.
    ///   - database: the store.
    /// - Throws: `ChunkVanished`, or what SQLite throws.
    static func write(
        _ image: SnapshotImage,
        _ snapshot: Snapshot,
        entry: Int,
        to database: Database
    ) throws {
        let chunks = try numbers(of: image.chunks, database)
        try database.execute(sql: "DELETE FROM snapshot WHERE id = ?", arguments: [snapshot.id])
        try database.execute(
            sql: """
                INSERT INTO snapshot
                (id, label, created_at, nodes, edges, compressed_bytes, uncompressed_bytes, sha256, entry, entry_sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                snapshot.id, snapshot.label, snapshot.createdAt, snapshot.nodes, snapshot.edges,
                snapshot.compressedBytes, snapshot.uncompressedBytes, Data(image.digest.bytes), entry,
                Snapshot.digest(of: entry, snapshot.id).map { Data($0.bytes) },
            ]
        )
        let number = database.lastInsertedRowID
        for (position, section) in image.sections.enumerated() {
            try write(section, snapshot: number, position: position, chunks, to: database)
        }
    }

    private static func numbers(
        of chunks: [SnapshotImage.Chunk],
        _ database: Database
    ) throws -> [ContentDigest: Int64] {
        let search = try database.cachedStatement(sql: "SELECT number FROM chunk WHERE sha256 = ?")
        var numbers: [ContentDigest: Int64] = [:]
        for chunk in chunks {
            let value = try DatabaseValue.fetchOne(search, arguments: [Data(chunk.digest.bytes)])
            guard case .int64(let number) = value?.storage else { throw ChunkVanished() }
            numbers[chunk.digest] = number
        }
        return numbers
    }

    private static func write(
        _ section: SnapshotImage.Section,
        snapshot: Int64,
        position: Int,
        _ chunks: [ContentDigest: Int64],
        to database: Database
    ) throws {
        let row = try database.cachedStatement(
            sql: """
                INSERT INTO section (snapshot, position, name, element_bytes, byte_count, sha256)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        )
        try row.execute(
            arguments: [
                snapshot, position, section.name, section.elementBytes, section.byteCount,
                Data(section.digest.bytes),
            ]
        )
        let link = try database.cachedStatement(
            sql: "INSERT INTO section_chunk (snapshot, section, position, chunk) VALUES (?, ?, ?, ?)"
        )
        for (place, digest) in section.chunks.enumerated() {
            try link.execute(arguments: [snapshot, position, place, chunks[digest]])
        }
    }
}

extension Snapshot {
    /// What the catalogue is to say of the image of a graph.
    init(_ graph: Graph, _ image: SnapshotImage, compressedBytes: Int, label: String?, createdAt: String) {
        let digest = image.digest
        self.init(
            id: Self.identifier(
                content: digest,
                label: label,
                createdAt: createdAt,
                nodes: graph.ranges.count,
                edges: graph.edgeCount,
                uncompressedBytes: image.byteCount
            ),
            label: label,
            createdAt: createdAt,
            nodes: graph.ranges.count,
            edges: graph.edgeCount,
            compressedBytes: compressedBytes,
            uncompressedBytes: image.byteCount,
            sha256: digest.hex
        )
    }

    /// What proves which entry of the journal a snapshot includes; nil for none.
    static func digest(of entry: Int, _ id: ID) -> ContentDigest? {
        guard entry > 0 else { return nil }
        var hasher = ContentHasher()
        hasher.add(id)
        hasher.add(UInt64(entry))
        return hasher.finish()
    }
}
