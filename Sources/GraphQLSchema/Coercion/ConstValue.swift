/// A coerced input value: what a resolver is given.
///
/// Specification, section 6.1.2.
public enum ConstValue: Sendable {
    /// Null.
    case null
    /// A whole number.
    case int(Int)
    /// A number with a fraction.
    case float(Double)
    /// A string or ID, or what a custom scalar makes of its input.
    case string(String)
    /// True or false.
    case boolean(Bool)
    /// The name of an enum's value.
    case enumeration(String)
    /// Values in their order.
    case list([ConstValue])
    /// Fields in the order of their definition, those without value or default left out.
    case object([(String, ConstValue)])

    /// About how many bytes it takes.
    ///
    /// - Complexity: O(*n*) in the values inside.
    var bytes: Int {
        let own = MemoryLayout<Self>.stride
        return switch self {
        case .null, .int, .float, .boolean: own
        case .string(let text), .enumeration(let text): own + text.utf8.count
        case .list(let items): items.reduce(own) { $0 + $1.bytes }
        case .object(let fields): fields.reduce(own) { $0 + $1.0.utf8.count + $1.1.bytes }
        }
    }

    /// Whether it is null.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// The number, where it is a whole one.
    public var integer: Int? { if case .int(let number) = self { number } else { nil } }

    /// A field of an input object.
    ///
    /// - Parameter name: the field's name.
    /// - Returns: its value, or nil where it has none or this is no object.
    /// - Complexity: O(*fields*).
    public subscript(name: String) -> ConstValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.0 == name }?.1
    }
}

extension ConstValue: Hashable {
    /// Whether two values are of one kind and equal.
    ///
    /// - Parameters:
    ///   - left: a value.
    ///   - right: another.
    /// - Returns: true where they are; an int never equals a float, and fields must be in the same order.
    public static func == (left: ConstValue, right: ConstValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.int(let left), .int(let right)): left == right
        case (.float(let left), .float(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.boolean(let left), .boolean(let right)): left == right
        case (.enumeration(let left), .enumeration(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.object(let left), .object(let right)): left.elementsEqual(right, by: ==)
        default: false
        }
    }

    /// Feeds the value to a hasher.
    ///
    /// - Parameter hasher: what takes it in.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .int(let value): hasher.combine(value)
        case .float(let value): hasher.combine(value)
        case .string(let value), .enumeration(let value): hasher.combine(value)
        case .boolean(let value): hasher.combine(value)
        case .list(let items): hasher.combine(items)
        case .object(let fields):
            for (name, value) in fields {
                hasher.combine(name)
                hasher.combine(value)
            }
        }
    }
}
