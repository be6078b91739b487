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
            throw SnapshotError(error, path: path)
        } catch let error as DatabaseError {
            throw SnapshotError(
                code(of: error, path, isWriting: isWriting),
                path: path,
                message: "SQLite says: \(error.message ?? error.resultCode.description)",
                remedy: remedy(for: error)
            )
        } catch {
            throw SnapshotError(isWriting ? .cannotWrite : .damaged, path: path, message: "\(error)")
        }
    }

    /// What to do where SQLite's words alone do not tell.
    private static func remedy(for error: DatabaseError) -> String? {
        switch error.extendedResultCode {
        case .SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_CHECKRESERVEDLOCK,
            .SQLITE_IOERR_SHMLOCK, .SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE:
            "The file system gives no locks or no shared memory: put the data folder on a local disk."
        default: nil
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
