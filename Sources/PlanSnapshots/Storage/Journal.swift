import FoundationEssentials
import GRDB

/// Reads and writes the entries of a journal, each whole or not at all.
enum Journal {
    /// The entries that lead on from one, and what is wrong behind them.
    struct Tail {
        var entries: [JournalEntry] = []
        /// The bytes of the entries on disk.
        var bytes = 0
        /// The last entry that can be reached; the one to begin from where there are none.
        var last: Int
        /// Why there is no more, where there should be.
        var defects: [StoreDefect] = []
    }

    /// Adds an entry, in a transaction of the caller.
    ///
    /// - Parameters:
    ///   - change: what was changed.
    ///   - position: where the journal stands, as far as the caller knows.
    ///   - author: who changed it.
    ///   - madeAt: when.
    ///   - database: the store.
    /// - Returns: the entry's number, and the bytes that it takes.
    /// - Throws: `StoreDefect` where the journal stands elsewhere, or what SQLite throws.
    static func append(
        _ change: JournalEntry.Change,
        at position: JournalPosition,
        author: String?,
        madeAt: String,
        to database: Database
    ) throws -> (number: Int, bytes: Int) {
        let content = change.content
        guard content.count <= JournalEntry.Change.maximumBytes else {
            throw StoreDefect(
                code: .invalidArgument,
                message: "the change has \(content.count) bytes, too many for one"
            )
        }
        // Another process may have written since this one looked: nothing of what it wrote may be passed over.
        guard try head(of: database) == position.head else {
            throw StoreDefect(
                code: .busy,
                message: "another process has changed the store meanwhile",
                remedy: "Start again, to go on from its version."
            )
        }
        let (number, hasNoNext) = max(position.head, position.entry).addingReportingOverflow(1)
        guard !hasNoNext else {
            throw StoreDefect(
                place: "journal",
                message: "its last entry has the highest number that there is, so that no other can follow",
                remedy:
                    "Copy the graph into a file (plangraph snapshot copy), and begin a new data folder with that file."
            )
        }
        let previous = position.entry
        let data = try ZlibCodec.compress(content)
        let digest = digest(number, previous, madeAt, author, change.name, content)
        try database.execute(
            sql: """
                INSERT INTO journal (number, previous, made_at, author, change, byte_count, sha256, data)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, previous, madeAt, author, change.name, content.count, Data(digest.bytes),
                Data(data),
            ]
        )
        return (number, data.count)
    }

    /// The entries that follow one.
    ///
    /// Of two that follow the same entry the later counts: the former belongs to a tail that was cut.
    ///
    /// - Parameters:
    ///   - start: the entry to begin from.
    ///   - database: the store.
    /// - Returns: the entries up to the first that is damaged or missing.
    /// - Throws: what SQLite throws.
    static func tail(after start: Int, of database: Database) throws -> Tail {
        var next: [Int: (entry: JournalEntry, bytes: Int)] = [:]
        var defects: [(number: Int, defect: StoreDefect)] = []
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT number, previous, made_at, author, change, byte_count, sha256, data FROM journal
                WHERE number > ? ORDER BY number
                """,
            arguments: [start]
        )
        do {
            while let row = try rows.next() {
                let values = row.stored
                do {
                    let (entry, previous, bytes) = try entry(values)
                    next[previous] = (entry, bytes)
                } catch {
                    defects.append(((try? values[0].count("journal.number")) ?? .max, error))
                }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            defects.append((.max, StoreDefect(place: "journal", message: "its pages are damaged")))
        }
        var tail = Tail(last: start)
        while let (entry, bytes) = next[tail.last] {
            tail.entries.append(entry)
            tail.bytes += bytes
            tail.last = entry.number
        }
        // What a later entry passes over was reported when it was cut.
        tail.defects = defects.filter { $0.number > tail.last }.map(\.defect)
        let head = max(try head(of: database), start)
        if tail.last < head {
            let lost = tail.last + 1 == head ? "entry \(head) is" : "entries \(tail.last + 1) to \(head) are"
            tail.defects.append(StoreDefect(place: "journal", message: "\(lost) not there whole"))
        }
        return tail
    }

    /// The highest number that any entry has had.
    static func head(of database: Database) throws -> Int {
        let given = try count("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal'", database)
        return max(given, try count("SELECT coalesce(max(number), 0) FROM journal", database))
    }

    private static func entry(
        _ row: [DatabaseValue]
    ) throws(StoreDefect) -> (entry: JournalEntry, previous: Int, bytes: Int) {
        guard row.count == 8 else { throw StoreDefect(place: "journal", message: "an entry has \(row.count) columns") }
        let number = try row[0].count("journal.number")
        let place = "entry \(number) of the journal"
        let previous = try row[1].count("journal.previous")
        let madeAt = try row[2].text("journal.made_at")
        let author = row[3].isNull ? nil : try row[3].text("journal.author")
        let name = try row[4].text("journal.change")
        let byteCount = try row[5].count("journal.byte_count")
        guard byteCount <= JournalEntry.Change.maximumBytes else {
            throw StoreDefect(place: place, message: "it claims to have \(byteCount) bytes")
        }
        let data = try row[7].bytes("journal.data")
        let content: [UInt8]
        do {
            content = try ZlibCodec.decompress(data, count: byteCount)
        } catch {
            throw StoreDefect(place: place, message: "the content does not decompress (\(error))")
        }
        let digest = try row[6].digest("journal.sha256")
        guard digest == self.digest(number, previous, madeAt, author, name, content) else {
            throw StoreDefect(place: place, message: "the content has another SHA-256")
        }
        guard let change = JournalEntry.Change(name: name, content: content) else {
            throw StoreDefect(code: .incompatible, place: place, message: "a change of the unknown kind \(name)")
        }
        let entry = JournalEntry(number: number, madeAt: madeAt, author: author, change: change)
        return (entry, previous, data.count)
    }

    private static func digest(
        _ number: Int,
        _ previous: Int,
        _ madeAt: String,
        _ author: String?,
        _ name: String,
        _ content: [UInt8]
    ) -> ContentDigest {
        var hasher = ContentHasher()
        hasher.add(UInt64(number))
        hasher.add(UInt64(previous))
        hasher.add(madeAt)
        hasher.add(author == nil ? 0 : 1)
        hasher.add(author ?? "")
        hasher.add(name)
        hasher.add(content)
        return hasher.finish()
    }

    private static func count(_ sql: String, _ database: Database) throws -> Int {
        guard let value = try DatabaseValue.fetchOne(database, sql: sql) else { return 0 }
        return try value.count("journal")
    }
}

/// Where a journal stands for who is to write the next entry.
public struct JournalPosition: Sendable, Hashable {
    /// The last entry that the current version includes.
    public var entry: Int
    /// The highest number that any entry has had: more than `entry` where a damaged tail is to be cut.
    public var head: Int

    /// A journal without entries.
    public static let start = JournalPosition(entry: 0, head: 0)
}
