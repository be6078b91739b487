import FoundationEssentials
import GRDB
import PlanGraph

/// Puts the chunks of an image into a store, each once.
enum ChunkWriter {
    /// How many chunks one transaction writes: some 16 MiB, so that others who write wait for a moment only.
    private static let batch = 256

    /// Compresses and writes the chunks that a store does not have, or has damaged.
    ///
    /// Chunks lie there unused until a snapshot is written that has them: what is left by a save that ended halfway is
    /// used by the next, or removed when the store is pruned.
    ///
    /// - Parameters:
    ///   - chunks: any, each once.
    ///   - writer: of the store.
    /// - Returns: the bytes that all of them take in the store.
    /// - Throws: what SQLite or zlib throws.
    /// - Complexity: O(*n*) in the chunks' bytes, on all processors.
    static func write(_ chunks: [SnapshotImage.Chunk], to writer: some DatabaseWriter) throws -> Int {
        var compressedBytes = 0
        for start in stride(from: 0, to: chunks.count, by: batch) {
            let some = Array(chunks[start..<min(start + batch, chunks.count)])
            let known = try writer.read { database in try some.map { try find($0.digest, database) } }
            let made = try Parallel.map(Array(zip(some, known))) { chunk, row in try data(chunk, row) }
            compressedBytes += made.map(\.data.count).reduce(0, +)
            guard made.contains(where: \.isNew) else { continue }
            try writer.write { database in
                for (chunk, made) in zip(some, made) where made.isNew { try insert(chunk, made.data, database) }
            }
        }
        return compressedBytes
    }

    /// What a store has of a chunk: columns as `ChunkReader` reads them.
    private static func find(_ digest: ContentDigest, _ database: Database) throws -> [DatabaseValue]? {
        let statement = try database.cachedStatement(
            sql: "SELECT \(ChunkReader.columns) FROM chunk c WHERE c.sha256 = ?"
        )
        return try Row.fetchOne(statement, arguments: [Data(digest.bytes)])?.stored
    }

    /// The compressed bytes of a chunk, and whether the store lacks them.
    private static func data(
        _ chunk: SnapshotImage.Chunk,
        _ row: [DatabaseValue]?
    ) throws -> (data: [UInt8], isNew: Bool) {
        if let row, let found = try? ChunkReader.bytes(of: row), found.count == chunk.byteCount {
            return (try row[2].bytes("chunk.data"), false)
        }
        return (try ZlibCodec.compress(chunk.content()), true)
    }

    private static func insert(_ chunk: SnapshotImage.Chunk, _ data: [UInt8], _ database: Database) throws {
        // A chunk that the store has damaged is mended.
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO chunk (sha256, byte_count, data) VALUES (?, ?, ?)
                ON CONFLICT (sha256) DO UPDATE SET byte_count = excluded.byte_count, data = excluded.data
                """
        )
        try insertion.execute(arguments: [Data(chunk.digest.bytes), chunk.byteCount, Data(data)])
    }
}
