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
    static func text(_ second: Int) -> String {
        let (days, rest) = (second / 86_400, second % 86_400)
        let (year, month, day) = date(days)
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { twoDigits($0) }.joined(separator: ":")
        return "\(Self.days[(days + 4) % 7]), \(twoDigits(day)) \(months[month - 1]) \(year) \(clock) GMT"
    }

    /// The date so many days after the first of January 1970, which was a Thursday.
    private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
        var (year, left) = (1970, days)
        while left >= length(ofYear: year) {
            left -= length(ofYear: year)
            year += 1
        }
        var month = 1
        while left >= length(ofMonth: month, year) {
            left -= length(ofMonth: month, year)
            month += 1
        }
        return (year, month, left + 1)
    }

    private static func length(ofYear year: Int) -> Int { isLeap(year) ? 366 : 365 }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
