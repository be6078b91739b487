/// Looks at SQLite's write-ahead log before SQLite does, which passes over a damaged tail without a word.
///
/// SQLite's file format, section 4 (The Write-Ahead Log): a header of 32 bytes, then frames, each a page with 24 bytes
/// before it; checksums run through the whole file.
enum WriteAheadLog {
    private static let headerBytes = 32
    private static let frameHeaderBytes = 24
    /// A page has as many bytes as one of the powers of two in here.
    private static let pageSizes = 512...65_536

    /// What is wrong with the log of a store.
    ///
    /// A commit that was not finished when its process ended is no damage: nobody was told of it. So only frames that end a
    /// commit count, which say how many pages the store has then.
    ///
    /// - Parameter path: of the store.
    /// - Returns: what was lost; nil where there is no log, or a whole one.
    /// - Complexity: O(*n*) in the log.
    static func defect(beside path: String) -> StoreDefect? {
        guard case .file(let size) = FileSystem.kind(of: path + "-wal"), size > headerBytes,
            let bytes = try? FileSystem.contents(of: path + "-wal"), bytes.count > headerBytes
        else { return nil }
        return defect(of: bytes)
    }

    static func defect(of log: [UInt8]) -> StoreDefect? {
        let magic = number(log, 0)
        let isBigEndian = magic & 1 == 1
        var sum = Checksum()
        sum.add(log, 0..<24, isBigEndian)
        let pageBytes = Int(number(log, 8))
        guard magic & ~1 == 0x377F_0682, sum.first == number(log, 24), sum.second == number(log, 28),
            pageSizes.contains(pageBytes), pageBytes.nonzeroBitCount == 1
        else {
            // A log whose header is zero was emptied and not begun again.
            guard log.prefix(headerBytes).contains(where: { $0 != 0 }) else { return nil }
            return StoreDefect(
                place: "write-ahead log",
                message: "its header is damaged, so that nothing in it is read"
            )
        }
        let (firstSalt, secondSalt) = (number(log, 16), number(log, 20))
        let frameBytes = frameHeaderBytes + pageBytes
        var isWhole = true
        var lost = 0
        for start in stride(from: headerBytes, through: log.count - frameBytes, by: frameBytes) {
            let salts = (number(log, start + 8), number(log, start + 12))
            // The sums run through the log: behind a frame that is not whole, none can be.
            if isWhole {
                sum.add(log, start..<start + 8, isBigEndian)
                sum.add(log, start + frameHeaderBytes..<start + frameBytes, isBigEndian)
                isWhole =
                    salts == (firstSalt, secondSalt) && number(log, start + 16) == sum.first
                    && number(log, start + 20) == sum.second && number(log, start) != 0
            }
            // What was written before the log was begun anew has other salts.
            let isCommit = number(log, start + 4) != 0
            if !isWhole, isCommit, salts.0 == firstSalt || salts.1 == secondSalt { lost += 1 }
        }
        guard lost > 0 else { return nil }
        return StoreDefect(
            place: "write-ahead log",
            message:
                "its last \(lost == 1 ? "commit is" : "\(lost) commits are") not whole; what the store did not have of it is lost"
        )
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16 | UInt32(bytes[place + 2]) << 8
            | UInt32(bytes[place + 3])
    }

    /// The checksum of the format: two sums that feed each other, over pairs of 32-bit words.
    private struct Checksum {
        var first: UInt32 = 0
        var second: UInt32 = 0

        mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ isBigEndian: Bool) {
            for place in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
                let words = (WriteAheadLog.number(bytes, place), WriteAheadLog.number(bytes, place + 4))
                first = first &+ (isBigEndian ? words.0 : words.0.byteSwapped) &+ second
                second = second &+ (isBigEndian ? words.1 : words.1.byteSwapped) &+ first
            }
        }
    }
}
