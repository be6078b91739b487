public import SourceText

/// What is asked of an object, in braces.
///
/// Specification, section 2.4.
public struct SelectionSet: Sendable, Hashable {
    /// Fields and fragments, in their order; never empty.
    public var selections: [Selection]

    /// Where it stands, braces included.
    public var span: SourceSpan
}

/// One thing asked of an object.
///
/// Specification, section 2.4.
public enum Selection: Sendable, Hashable {
    /// A field.
    case field(Field)
    /// A fragment defined elsewhere.
    case fragmentSpread(FragmentSpread)
    /// A fragment defined on the spot.
    case inlineFragment(InlineFragment)

    /// Where it stands.
    public var span: SourceSpan {
        switch self {
        case .field(let field): field.span
        case .fragmentSpread(let spread): spread.span
        case .inlineFragment(let fragment): fragment.span
        }
    }

    /// Its directives.
    public var directives: [Directive] {
        switch self {
        case .field(let field): field.directives
        case .fragmentSpread(let spread): spread.directives
        case .inlineFragment(let fragment): fragment.directives
        }
    }
}

/// A field that is asked for.
///
/// Specification, section 2.5.
public struct Field: Sendable, Hashable {
    /// The key that the answer is to have instead of the name.
    ///
    /// Specification, section 2.7.
    public var alias: Name?

    /// The field's name in the schema.
    public var name: Name

    /// Its arguments.
    public var arguments: [Argument]

    /// Its directives.
    public var directives: [Directive]

    /// What is asked of its value, where that is an object.
    public var selectionSet: SelectionSet?

    /// Where it stands, from its alias on.
    public var span: SourceSpan

    /// The key of its value in the answer: the alias, or else the name.
    public var responseKey: String { alias?.value ?? name.value }
}

/// A use of a named fragment.
///
/// Specification, section 2.8.
public struct FragmentSpread: Sendable, Hashable {
    /// The fragment's name.
    public var name: Name

    /// Its directives.
    public var directives: [Directive]

    /// Where it stands, from the dots on.
    public var span: SourceSpan
}

/// A fragment without a name.
///
/// Specification, section 2.8.2.
public struct InlineFragment: Sendable, Hashable {
    /// The type that it applies to; without it, the type around it.
    public var typeCondition: Name?

    /// Its directives.
    public var directives: [Directive]

    /// What it asks for.
    public var selectionSet: SelectionSet

    /// Where it stands, from the dots on.
    public var span: SourceSpan
}
