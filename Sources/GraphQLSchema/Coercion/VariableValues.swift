/// The coerced values of an operation's variables.
///
/// Specification, section 6.1.2.
public struct VariableValues: Sendable, Hashable {
    /// No variables.
    public static let none = VariableValues([:])

    /// The values by the variables' names; a variable with neither value nor default is missing.
    public var values: [String: ConstValue]

    /// Takes coerced values.
    ///
    /// - Parameter values: by the variables' names, without dollar signs.
    public init(_ values: [String: ConstValue]) {
        self.values = values
    }

    /// The value of a variable.
    ///
    /// - Parameter name: without the dollar sign.
    /// - Returns: nil where it has neither value nor default.
    /// - Complexity: O(1).
    public subscript(name: String) -> ConstValue? { values[name] }
}
