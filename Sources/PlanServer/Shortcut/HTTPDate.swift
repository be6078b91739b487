internal import FoundationEssentials
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The time as a `Date` field has it, made once a second.
///
/// RFC 9110, section 5.6.7.
enum HTTPDate {
    private struct Made {
        var second = -1
        var bytes: [UInt8] = []
    }

    private static let last = Mutex(Made())
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Appends the time now: `Thu, 26 Nov 2026 11:26:37 GMT`.
    static func append(to bytes: inout [UInt8]) {
        let now = time(nil)
        bytes += last.withLock { last in
            if last.second != now { last = Made(second: now, bytes: Array(text(now).utf8)) }
            return last.bytes
        }
    }

    /// A time since 1970 in words.
    private static func text(_ second: Int) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents(
            [.year, .month, .day, .weekday, .hour, .minute, .second],
            from: Date(timeIntervalSince1970: Double(second))
        )
        let clock = [parts.hour, parts.minute, parts.second].map { twoDigits($0) }.joined(separator: ":")
        let (day, month) = (days[(parts.weekday ?? 1) - 1], months[(parts.month ?? 1) - 1])
        return "\(day), \(twoDigits(parts.day)) \(month) \(parts.year ?? 1970) \(clock) GMT"
    }

    private static func twoDigits(_ number: Int?) -> String {
        let number = number ?? 0
        return number < 10 ? "0\(number)" : "\(number)"
    }
}
