extension ScalarCoercer {
    /// A calendar date of ISO 8601, `2018-05-29`: four, two and two digits and a day that there is.
    public static let date = ScalarCoercer { value throws(ScalarError) in
        guard case .string(let text) = value else {
            throw ScalarError("Date cannot represent a non string value: \(value.inspected)")
        }
        guard isDate(text) else {
            throw ScalarError("Date cannot represent value that is not a date as YYYY-MM-DD: '\(text)'")
        }
        return value
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2] else { return false }
        var numbers: [Int] = []
        for part in parts {
            guard part.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return false }
            numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
        }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]
    }
}

extension ConstValue {
    /// The value as messages show it.
    var inspected: String {
        switch self {
        case .null: "null"
        case .int(let value): "\(value)"
        case .float(let value): "\(value)"
        case .string(let text): "'\(text)'"
        case .boolean(let flag): "\(flag)"
        case .enumeration(let name): name
        case .list: "[...]"
        case .object: "{...}"
        }
    }
}
