/// A day of the calendar, or a year alone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Year, month and day as one number, 20180529; months and days may be 0.
    public var value: Int32

    /// Makes a date, or nil where the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: from 1900 to 2199.
    ///   - month: from 1.
    ///   - day: from 1.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        guard (1...length).contains(day) else { return nil }
        value = Int32(year * 10_000 + month * 100 + day)
    }

    /// Makes a date of its number, or nil where the calendar has no such day.
    ///
    /// - Parameter value: as `value` has it, 20180529.
    public init?(value: Int32) {
        let number = Int(value)
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// The year.
    public var year: Int { Int(value / 10_000) }
    /// The month, from 1.
    public var month: Int { Int(value / 100 % 100) }
    /// The day of the month, from 1.
    public var day: Int { Int(value % 100) }

    /// The date as `2018-05-29`.
    public var description: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    /// Orders dates in time.
    ///
    /// - Parameters:
    ///   - first: a date.
    ///   - second: another.
    /// - Returns: whether the first is the earlier.
    public static func < (first: Self, second: Self) -> Bool { first.value < second.value }
}
