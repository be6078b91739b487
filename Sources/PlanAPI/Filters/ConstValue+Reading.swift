import GraphQLSchema
import PlanExtraction

/// How resolvers read coerced input: validation has made sure of its shape, so what does not fit is nothing.
extension ConstValue {
    /// The fields of an object, in their order.
    var fields: [(name: String, value: ConstValue)] {
        if case .object(let fields) = self { return fields.map { ($0.0, $0.1) } }
        return []
    }

    /// The items of a list.
    var items: [ConstValue] {
        if case .list(let items) = self { return items }
        return []
    }

    /// The value of an enum.
    var name: String? {
        if case .enumeration(let name) = self { return name }
        return nil
    }

    /// A string or an ID.
    var text: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// A whole number, or a date as 20180529.
    var number: Int? {
        switch self {
        case .int(let number): number
        case .string(let text): CalendarDate(iso: text).map { Int($0.value) }
        default: nil
        }
    }

    /// True or false.
    var flag: Bool? {
        if case .boolean(let flag) = self { return flag }
        return nil
    }
}

extension CalendarDate {
    /// The day that `2018-05-29` names, if there is such a day.
    init?(iso text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { part in
            part.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? Int(String(part) ?? "") : nil
        }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
