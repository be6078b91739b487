import GRDB

extension SnapshotError {
    /// Runs some work on a store and makes every error one that names the file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - isWriting: whether the work writes, which is what an error of the disk is then about.
    ///   - work: what to do.
    /// - Returns: what the work returns.
    /// - Throws: `SnapshotError`.
    static func wrap<Result>(
        _ path: String,
        isWriting: Bool = false,
        _ work: () throws -> Result
    ) throws(SnapshotError) -> Result {
        do {
            return try work()
        } catch let error as SnapshotError {
            throw error
        } catch let error as StoreDefect {
            throw SnapshotError(
                error.code,
                path: path,
                place: error.place,
                message: error.message,
                remedy: error.remedy
            )
        } catch let error as DatabaseError {
            throw SnapshotError(
                code(of: error, path, isWriting: isWriting),
                path: path,
                message: "SQLite says: \(error.message ?? error.resultCode.description)"
            )
        } catch {
            throw SnapshotError(isWriting ? .cannotWrite : .damaged, path: path, message: "\(error)")
        }
    }

    private static func code(of error: DatabaseError, _ path: String, isWriting: Bool) -> Code {
        switch error.resultCode {
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: isWriting ? .cannotWrite : .cannotOpen
        case .SQLITE_NOTADB: FileSystem.isMarked(path) ? .damaged : .notAStore
        case .SQLITE_READONLY, .SQLITE_FULL: .cannotWrite
        case .SQLITE_IOERR where error.extendedResultCode != .SQLITE_IOERR_SHORT_READ:
            isWriting ? .cannotWrite : .cannotOpen
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .busy
        case .SQLITE_MISUSE: .closed
        default: .damaged
        }
    }
}
