import ArgumentParser
import SourceText

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Reads files that people name.
enum InputFile {
    /// The largest file that is read: a plan has some hundred kilobytes.
    static let maximumBytes = 64 << 20

    /// The text of a file, or of standard input for `-`.
    static func text(_ path: String) throws -> SourceText {
        let bytes = try bytes(path)
        do {
            return try SourceText(validating: bytes)
        } catch {
            throw Console.fail("\(path): \(error)", .badData)
        }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Console.fail("\(path) cannot be opened: \(reason)", .inputOutput) }
        defer { if path != "-" { close(file) } }
        var status = stat()
        if unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw Console.fail("\(path) is a folder; name the plan's text file", .inputOutput)
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Console.fail("\(path) cannot be read: \(reason)", .inputOutput) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= maximumBytes else {
                throw Console.fail("\(path) is larger than \(maximumBytes >> 20) MiB; no plan is", .badData)
            }
        }
    }

    static var reason: String { unsafe String(cString: strerror(errno)) }
}
