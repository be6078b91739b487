import FoundationEssentials
import GRDB
import PlanGraph

/// Writes the image of a graph into a store.
enum SnapshotWriter {
    /// A chunk that was in the store when the image was made is there no more.
    struct ChunkVanished: Error {}

    /// Writes a snapshot, in a transaction of the caller.
    ///
    /// A snapshot that is saved again becomes the newest.
    ///
    /// - Parameters:
    ///   - image: of its graph.
    ///   - snapshot: what the catalogue says of it.
    ///   - database: the store.
    /// - Throws: `ChunkVanished`, or what SQLite throws.
    static func write(_ image: SnapshotImage, _ snapshot: Snapshot, to database: Database) throws {
        let chunks = try writeChunks(image.chunks, to: database)
        try database.execute(sql: "DELETE FROM snapshot WHERE id = ?", arguments: [snapshot.id])
        try database.execute(
            sql: """
                INSERT INTO snapshot
                (id, label, created_at, nodes, edges, compressed_bytes, uncompressed_bytes, sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                snapshot.id, snapshot.label, snapshot.createdAt, snapshot.nodes, snapshot.edges,
                snapshot.compressedBytes, snapshot.uncompressedBytes, Data(image.digest.bytes),
            ]
        )
        let number = database.lastInsertedRowID
        for (position, section) in image.sections.enumerated() {
            try write(section, snapshot: number, position: position, chunks, to: database)
        }
    }

    /// Writes the chunks that the store does not have, and gives every chunk's number.
    private static func writeChunks(
        _ chunks: [SnapshotImage.Chunk],
        to database: Database
    ) throws -> [ContentDigest: Int64] {
        // A chunk that the store has damaged is mended.
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO chunk (sha256, byte_count, data) VALUES (?, ?, ?)
                ON CONFLICT (sha256) DO UPDATE SET byte_count = excluded.byte_count, data = excluded.data
                """
        )
        let search = try database.cachedStatement(sql: "SELECT number FROM chunk WHERE sha256 = ?")
        var numbers: [ContentDigest: Int64] = [:]
        for chunk in chunks {
            let digest = Data(chunk.digest.bytes)
            if let data = chunk.data {
                try insertion.execute(arguments: [digest, chunk.byteCount, Data(data)])
            }
            let value = try DatabaseValue.fetchOne(search, arguments: [digest])
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
    init(_ graph: Graph, _ image: SnapshotImage, label: String?, createdAt: String) {
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
            compressedBytes: image.compressedBytes,
            uncompressedBytes: image.byteCount,
            sha256: digest.hex
        )
    }
}
