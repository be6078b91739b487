public import SourceText

/// A value as it is written.
///
/// Specification, section 2.9.
public struct Value: Sendable, Hashable {
    /// The kinds of values.
    public enum Kind: Sendable, Hashable {
        /// The name of a variable; the span takes in its dollar sign.
        case variable(Name)
        /// A whole number, as its digits.
        case int(String)
        /// A number with a fraction or exponent, as it is written.
        case float(String)
        /// A string, escapes and indentation resolved.
        case string(String, isBlock: Bool)
        /// True or false.
        case boolean(Bool)
        /// Null.
        case null
        /// The name of an enum's value.
        case enumeration(String)
        /// Values in brackets.
        case list([Value])
        /// Fields in braces, in their order.
        case object([ObjectField])
    }

    /// What it is.
    public var kind: Kind

    /// Where it stands.
    public var span: SourceSpan
}

/// A field of an input object as it is written.
///
/// Specification, section 2.9.8.
public struct ObjectField: Sendable, Hashable {
    /// The field's name.
    public var name: Name

    /// Its value.
    public var value: Value

    /// Where it stands.
    public var span: SourceSpan
}

/// A string that stands alone, such as a description.
///
/// Specification, section 2.9.4.
public struct StringValue: Sendable, Hashable {
    /// The string, escapes and indentation resolved.
    public var value: String

    /// Whether it is written in triple quotes.
    public var isBlock: Bool

    /// Where it stands, quotes included.
    public var span: SourceSpan
}
