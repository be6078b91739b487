/// The coerced values of an operation's variables.
///
/// Specification, section 6.1.2.
public struct VariableValues: Sendable, Hashable {
    /// No variables.
    public static let none = VariableValues([:])

    private struct Entry: Sendable, Hashable {
        let name: String
        let value: ConstValue
    }

    /// In the order in which the operation declares them.
    private var entries: [Entry] = []
    /// The places of the names; empty where there are so few that comparing them is faster than a table.
    private var places: [String: Int] = [:]
    private static let mostCompared = 8

    /// Takes coerced values.
    ///
    /// - Parameter values: by the variables' names, without dollar signs; a variable with neither value nor default is
    ///   missing.
    public init(_ values: KeyValuePairs<String, ConstValue>) {
        for (name, value) in values { add(value, for: name) }
    }

    /// The value of a variable.
    ///
    /// - Parameter name: without the dollar sign.
    /// - Returns: nil where it has neither value nor default.
    /// - Complexity: O(1).
    public subscript(name: String) -> ConstValue? {
        if places.isEmpty { return entries.first { $0.name == name }?.value }
        return places[name].map { entries[$0].value }
    }

    /// Adds the value of a variable that has none yet.
    mutating func add(_ value: ConstValue, for name: String) {
        entries.append(Entry(name: name, value: value))
        if entries.count <= Self.mostCompared { return }
        if places.isEmpty {
            places = Dictionary(zip(entries.map(\.name), entries.indices)) { first, _ in first }
        } else {
            places[name] = entries.count - 1
        }
    }

    mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

    /// About how many bytes the values take.
    ///
    /// - Complexity: O(*n*) in the size of the values.
    public var bytes: Int { entries.reduce(0) { $0 + $1.name.utf8.count + $1.value.bytes } }

    /// Whether the same variables have the same values.
    ///
    /// - Parameters:
    ///   - left: values for an operation.
    ///   - right: others for the same operation.
    /// - Returns: true where all are equal.
    /// - Complexity: O(*n*) in the size of the values.
    public static func == (left: VariableValues, right: VariableValues) -> Bool { left.entries == right.entries }

    /// Feeds the values to a hasher.
    ///
    /// - Parameter hasher: what takes them in.
    /// - Complexity: O(*n*) in the size of the values.
    public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
