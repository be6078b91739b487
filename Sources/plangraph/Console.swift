import ArgumentParser
import PlanAPI
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What people read beside the results: on standard error, so that results can be piped.
enum Console {
    static func say(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    static func print(_ text: String) { print(Array((text + "\n").utf8)) }

    static func print(_ bytes: [UInt8]) {
        guard outputFailure.withLock({ $0 == 0 }) else { return }
        let failure = write(bytes, to: STDOUT_FILENO)
        outputFailure.withLock { $0 = failure }
    }

    /// The system's number for why standard output took no more, or 0; nothing is written to it afterwards.
    private static let outputFailure = Mutex<Int32>(0)

    /// Ends the process with a word where results were lost on their way out.
    ///
    /// A pipe that nobody reads any more is no failure: there is nobody left to tell.
    static func endIfOutputFailed() {
        let failure = outputFailure.withLock(\.self)
        guard failure != 0, failure != EPIPE else { return }
        let reason = unsafe String(cString: strerror(failure))
        Plangraph.exit(withError: fail("standard output took no more: \(reason)", .inputOutput))
    }

    /// Says what was wrong and ends with a status.
    static func fail(_ message: String, _ status: ExitCode) -> ExitCode {
        say("plangraph: " + message)
        return status
    }

    /// Whether a person reads standard error as it is written.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Writes on the line that a terminal stands on, over what was there.
    static func overwrite(_ text: String) { write("\r\(text)\u{1B}[K", to: STDERR_FILENO) }

    private static func write(_ text: String, to file: Int32) { write(Array(text.utf8), to: file) }

    /// Writes bytes; the system's number for what was wrong, or 0.
    @discardableResult
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            rest = rest.dropFirst(count)
        }
        return 0
    }

    /// A number with commas between its thousands.
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }

    /// A number of things: «1 plan», «2,000 plans».
    static func counted(_ number: Int, _ name: String, plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? name : plural ?? name + "s")"
    }

    /// How long something took.
    static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10) ms"
    }
}

/// How far some work has come: one line that changes on a terminal, else a line at most once a second.
struct ProgressLine {
    private var next = ContinuousClock.now + (Console.isTerminal ? .milliseconds(200) : .seconds(1))
    private var isShown = false

    /// Says how far the work has come, if it was not said a moment ago.
    mutating func show(_ text: @autoclosure () -> String) {
        let now = ContinuousClock.now
        guard now >= next else { return }
        next = now + (Console.isTerminal ? .milliseconds(100) : .seconds(1))
        isShown = true
        if Console.isTerminal { Console.overwrite(text()) } else { Console.say(text()) }
    }

    /// Takes the line away again.
    mutating func clear() {
        if isShown, Console.isTerminal { Console.overwrite("") }
        isShown = false
    }
}
