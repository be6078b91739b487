public import SourceText

/// A name and its value: an argument of a field or directive.
///
/// Specification, section 2.6.
public struct Argument: Sendable, Hashable {
    /// The argument's name.
    public var name: Name

    /// Its value.
    public var value: Value

    /// Where it stands.
    public var span: SourceSpan
}

/// A directive and its arguments.
///
/// Specification, section 2.12.
public struct Directive: Sendable, Hashable {
    /// The directive's name, without the at sign.
    public var name: Name

    /// Its arguments.
    public var arguments: [Argument]

    /// Where it stands, from the at sign on.
    public var span: SourceSpan

    /// The value of an argument.
    ///
    /// - Parameter name: the argument's name.
    /// - Returns: the first value of that name, or nil.
    /// - Complexity: O(*arguments*).
    public func argument(_ name: String) -> Value? {
        arguments.first { $0.name.value == name }?.value
    }
}
