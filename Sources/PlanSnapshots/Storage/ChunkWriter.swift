import FoundationEssentials
import GRDB

/// Puts the chunks of an image into a store, each once.
enum ChunkWriter {
    /// A chunk of a store.
    struct Stored {
        let number: Int64
        let compressedBytes: Int
    }

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
    /// - Returns: every chunk as the store has it.
    /// - Throws: what SQLite or zlib throws.
    /// - Complexity: O(*n*) in the chunks' bytes, on all processors.
    static func write(
        _ chunks: [SnapshotImage.Chunk],
        to writer: some DatabaseWriter
    ) throws -> [ContentDigest: Stored] {
        var stored: [ContentDigest: Stored] = [:]
        for start in stride(from: 0, to: chunks.count, by: batch) {
            let some = Array(chunks[start..<min(start + batch, chunks.count)])
            let known = try writer.read { database in try some.map { try find($0.digest, database) } }
            let made = try Parallel.map(Array(zip(some, known))) { chunk, row in try compress(chunk, row) }
            if made.contains(where: { $0 != nil }) {
                try writer.write { database in
                    for (chunk, data) in zip(some, made) {
                        if let data { try insert(chunk, data, database) }
                    }
                }
            }
            try writer.read { database in
                for chunk in some { stored[chunk.digest] = try number(of: chunk.digest, database) }
            }
        }
        return stored
    }

    /// What a store has of a chunk: columns as `ChunkReader` reads them.
    private static func find(_ digest: ContentDigest, _ database: Database) throws -> [DatabaseValue]? {
        let statement = try database.cachedStatement(
            sql: "SELECT \(ChunkReader.columns) FROM chunk c WHERE c.sha256 = ?"
        )
        return try Row.fetchOne(statement, arguments: [Data(digest.bytes)])?.stored
    }

    /// The compressed bytes of a chunk; nil where the store has it whole.
    private static func compress(_ chunk: SnapshotImage.Chunk, _ row: [DatabaseValue]?) throws -> [UInt8]? {
        if let row, let found = try? ChunkReader.bytes(of: row), found.count == chunk.byteCount { return nil }
        return try ZlibCodec.compress(chunk.content())
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

    private static func number(of digest: ContentDigest, _ database: Database) throws -> Stored? {
        let search = try database.cachedStatement(sql: "SELECT number, length(data) FROM chunk WHERE sha256 = ?")
        guard let row = try Row.fetchOne(search, arguments: [Data(digest.bytes)])?.stored, row.count == 2,
            case .int64(let number) = row[0].storage
        else { return nil }
        return Stored(number: number, compressedBytes: try row[1].count("chunk.data"))
    }
}
