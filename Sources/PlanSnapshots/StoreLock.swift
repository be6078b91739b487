#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The right to write to a data folder, which one process has at a time.
///
/// It is an advisory lock on a file beside the store; the system gives it back when the process ends, however it ends.
public final class StoreLock: Sendable {
    private let file: Int32

    /// Takes the lock, or fails at once.
    ///
    /// - Parameters:
    ///   - path: of the file to lock; it is made where there is none, and says who has the lock.
    ///   - owner: what the file is to say: who this is, in a few words.
    /// - Throws: `SnapshotError`: `busy` where another process has it.
    public init(path: String, owner: String) throws(SnapshotError) {
        let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            throw SnapshotError(.cannotWrite, path: path, message: Self.words(errno))
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            let holder = Self.read(file)
            close(file)
            guard number == EWOULDBLOCK else {
                throw SnapshotError(
                    .cannotWrite,
                    path: path,
                    message: "the file system gives no locks (\(Self.words(number)))",
                    remedy: "Put the data folder on a local disk."
                )
            }
            throw SnapshotError(
                .busy,
                path: path,
                message: "the store is in use by \(holder.isEmpty ? "another process" : holder)",
                remedy: "Make the change through that server, or stop it first."
            )
        }
        let line = Array((owner + "\n").utf8)
        // Who has the lock is a help for people: where it cannot be written, the lock is held all the same.
        if ftruncate(file, 0) == 0 {
            _ = unsafe line.withUnsafeBytes { unsafe pwrite(file, $0.baseAddress, $0.count, 0) }
        }
        self.file = file
    }

    deinit { close(file) }

    private static func read(_ file: Int32) -> String {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 200) { buffer, count in
            count = unsafe max(0, pread(file, buffer.baseAddress, 200, 0))
        }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    private static func words(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
