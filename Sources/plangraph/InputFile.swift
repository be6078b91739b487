import ArgumentParser
import PlanExtraction
import PlanInput
import SourceText

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Why a file could not be used.
struct FileFailure: Error {
    /// The file, what was wrong and what to do.
    let message: String
    /// The exit status that it is worth.
    let status: ExitCode

    init(_ message: String, _ status: ExitCode) {
        self.message = message
        self.status = status
    }
}

/// Reads files that people name.
enum InputFile {
    /// The largest file that is read: a plan has some hundred kilobytes.
    static let maximumBytes = 64 << 20

    /// The text of a file that is no plan, as it is, or of standard input for `-`; says what is wrong where there is none.
    static func text(_ path: String) throws -> SourceText {
        do {
            return try SourceText(validating: try bytes(path))
        } catch let failure as FileFailure {
            throw Console.fail(failure.message, failure.status)
        } catch {
            throw Console.fail("\(path): \(error)", .badData)
        }
    }

    /// The plan in a file.
    static func plan(_ path: String) throws(FileFailure) -> PlanDocument {
        let (text, joined) = BrokenParagraphs.wholeText(try readPlan(path))
        do {
            var plan = try PlanReader.read(text)
            plan.joinedLineCount = joined
            return plan
        } catch {
            throw FileFailure("\(path): \(error.description)", .badData)
        }
    }

    private static func readPlan(_ path: String) throws(FileFailure) -> SourceText {
        let bytes = try bytes(path)
        do {
            return try PlanInput.read(bytes, name: path)
        } catch {
            throw FileFailure("\(path): \(error.description)", .badData)
        }
    }

    private static func bytes(_ path: String) throws(FileFailure) -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileFailure("\(path) cannot be opened: \(reason)", .inputOutput) }
        defer { if path != "-" { close(file) } }
        if isFolder(file) { throw FileFailure("\(path) is a folder; name the plan's file", .inputOutput) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure("\(path) cannot be read: \(reason)", .inputOutput) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= maximumBytes else {
                throw FileFailure("\(path) is larger than \(maximumBytes >> 20) MiB; no plan is", .badData)
            }
        }
    }

    private static func isFolder(_ file: Int32) -> Bool {
        var status = stat()
        return unsafe fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static var reason: String { unsafe String(cString: strerror(errno)) }
}
