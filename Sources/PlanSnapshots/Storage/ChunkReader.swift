import GRDB

/// Reads chunks, and trusts none of them.
enum ChunkReader {
    /// No chunk takes more bytes compressed, whatever is in it: what zlib can add to the largest is far less.
    private static let maximumStoredBytes = Chunker.maximumBytes + 4_096

    /// What is selected of a chunk called `c`: too large a blob is not even fetched.
    static let columns = "c.sha256, c.byte_count, CASE WHEN length(c.data) <= \(maximumStoredBytes) THEN c.data END"

    /// How many bytes a chunk claims to have.
    ///
    /// - Parameter row: of `columns`.
    /// - Returns: no more than a chunk can have.
    /// - Throws: `StoreDefect` where it claims anything else.
    static func byteCount(of row: [DatabaseValue]) throws(StoreDefect) -> Int {
        guard row.count == 3 else { throw StoreDefect(message: "a chunk has \(row.count) columns") }
        let count = try row[1].count("chunk.byte_count")
        guard (1...Chunker.maximumBytes).contains(count) else {
            let digest = try row[0].digest("chunk.sha256")
            throw StoreDefect(place: "chunk \(digest.hex)", message: "the chunk claims to have \(count) bytes")
        }
        return count
    }

    /// The bytes of a chunk.
    ///
    /// - Parameter row: of `columns`.
    /// - Returns: the bytes, which are those that it is named by.
    /// - Throws: `StoreDefect` where they are not.
    static func bytes(of row: [DatabaseValue]) throws(StoreDefect) -> [UInt8] {
        let count = try byteCount(of: row)
        let digest = try row[0].digest("chunk.sha256")
        let place = "chunk \(digest.hex)"
        let data = try row[2].bytes("chunk.data")
        do {
            let content = try ZlibCodec.decompress(data, count: count)
            guard ContentDigest(of: content) == digest else {
                throw StoreDefect(place: place, message: "the content has another SHA-256")
            }
            return content
        } catch let error as ZlibError {
            throw StoreDefect(place: place, message: "the content does not decompress (\(error))")
        } catch let error as StoreDefect {
            throw error
        } catch {
            throw StoreDefect(place: place, message: "\(error)")
        }
    }
}
