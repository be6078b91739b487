#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The calls to the system that a store needs beside SQLite's.
///
/// A file that SQLite has open in this process must not be opened here: closing it would give up SQLite's locks.
enum FileSystem {
    /// What is found at a path.
    enum Kind: Equatable {
        case missing
        case file(bytes: Int)
        case folder
        /// A device, pipe or socket.
        case other
        /// The path leads through something that this user may not enter.
        case unreachable
    }

    /// A system call that failed.
    struct Failure: Error, CustomStringConvertible {
        let call: String
        let number: Int32
        var description: String { "\(call): \(unsafe String(cString: strerror(number)))" }
    }

    /// What is at a path, symbolic links followed.
    static func kind(of path: String) -> Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return errno == ENOENT ? .missing : .unreachable }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(bytes: Int(status.st_size))
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// What tells a file from every other on this machine; nil where there is none at the path.
    struct Identity: Equatable {
        let device: UInt64
        let number: UInt64
    }

    /// The file that is at a path now.
    static func identity(of path: String) -> Identity? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }

    /// Whether this user may write to a file or folder.
    static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

    /// The folder that a file is in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A name beside a file, for what is to take its place.
    static func temporary(beside path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return "\(folder(of: path))/.\(name).\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    }

    /// Whether a file that SQLite cannot read begins as SQLite's files do and has the mark of a store.
    static func isMarked(_ path: String) -> Bool {
        guard let head = try? head(of: path, count: 100), head.count == 100 else { return false }
        let mark = head[68..<72].reduce(0) { $0 << 8 | Int($1) }
        return mark == StoreSchema.applicationID && head.starts(with: "SQLite format 3\0".utf8)
    }

    /// The first bytes of a file.
    static func head(of path: String, count: Int) throws(Failure) -> [UInt8] {
        try withFile(path, O_RDONLY) { file in
            unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
                length = unsafe max(0, read(file, buffer.baseAddress, count))
            }
        }
    }

    /// Writes bytes over others in a file and waits until the whole file is on the disk.
    static func patch(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Failure) {
        try withFile(path, O_WRONLY) { file throws(Failure) in
            let written = unsafe bytes.withUnsafeBytes { unsafe pwrite(file, $0.baseAddress, $0.count, off_t(offset)) }
            guard written == bytes.count else { throw Failure(call: "pwrite", number: errno) }
            guard fsync(file) == 0 else { throw Failure(call: "fsync", number: errno) }
        }
    }

    /// Waits until a file is on the disk.
    static func sync(_ path: String) throws(Failure) {
        try withFile(path, O_RDONLY) { file throws(Failure) in
            guard fsync(file) == 0 else { throw Failure(call: "fsync", number: errno) }
        }
    }

    /// Puts a file in another's place at once, and waits until the folder says so on the disk.
    static func move(_ path: String, to target: String) throws(Failure) {
        guard unsafe rename(path, target) == 0 else { throw Failure(call: "rename", number: errno) }
        try withFile(folder(of: target), O_RDONLY) { folder throws(Failure) in
            // Some file systems cannot sync a folder: they say EINVAL, and nothing more can be done.
            guard fsync(folder) == 0 || errno == EINVAL else { throw Failure(call: "fsync", number: errno) }
        }
    }

    /// Removes a file if it is there.
    static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// All bytes of a file.
    static func contents(of path: String) throws(Failure) -> [UInt8] {
        guard case .file(let bytes) = kind(of: path) else { return [] }
        return try head(of: path, count: bytes)
    }

    private static func withFile<Result>(
        _ path: String,
        _ flags: Int32,
        _ work: (Int32) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let file = unsafe open(path, flags | O_CLOEXEC)
        guard file >= 0 else { throw Failure(call: "open", number: errno) }
        defer { close(file) }
        return try work(file)
    }
}
