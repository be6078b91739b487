import GraphQLSchema

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
        case .string(let date): Int(date.filter { $0 != "-" })
        default: nil
        }
    }

    /// True or false.
    var flag: Bool? {
        if case .boolean(let flag) = self { return flag }
        return nil
    }
}
