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
///
/// A class, as other selections are: a copy of all its parts takes 200 instructions, and they are copied by every walk.
public final class Field: Sendable, Hashable {
    /// The key that the answer is to have instead of the name.
    ///
    /// Specification, section 2.7.
    public let alias: Name?

    /// The field's name in the schema.
    public let name: Name

    /// Its arguments.
    public let arguments: [Argument]

    /// Its directives.
    public let directives: [Directive]

    /// What is asked of its value, where that is an object.
    public let selectionSet: SelectionSet?

    /// Where it stands, from its alias on.
    public let span: SourceSpan

    init(
        alias: Name?,
        name: Name,
        arguments: [Argument],
        directives: [Directive],
        selectionSet: SelectionSet?,
        span: SourceSpan
    ) {
        self.alias = alias
        self.name = name
        self.arguments = arguments
        self.directives = directives
        self.selectionSet = selectionSet
        self.span = span
    }

    /// Whether two say the same at the same place.
    ///
    /// - Parameters:
    ///   - left: one.
    ///   - right: the other.
    /// - Returns: true where all their parts are equal.
    /// - Complexity: O(*n*) in all that is inside.
    public static func == (left: Field, right: Field) -> Bool {
        left.alias == right.alias
            && left.name == right.name
            && left.arguments == right.arguments
            && left.directives == right.directives
            && left.selectionSet == right.selectionSet
            && left.span == right.span
    }

    /// Adds all parts to a hash.
    ///
    /// - Parameter hasher: what to add them to.
    /// - Complexity: O(*n*) in all that is inside.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(alias)
        hasher.combine(name)
        hasher.combine(arguments)
        hasher.combine(directives)
        hasher.combine(selectionSet)
        hasher.combine(span)
    }

    /// The key of its value in the answer: the alias, or else the name.
    public var responseKey: String { alias?.value ?? name.value }
}

/// A use of a named fragment.
///
/// Specification, section 2.8.
public final class FragmentSpread: Sendable, Hashable {
    /// The fragment's name.
    public let name: Name

    /// Its directives.
    public let directives: [Directive]

    /// Where it stands, from the dots on.
    public let span: SourceSpan

    init(
        name: Name,
        directives: [Directive],
        span: SourceSpan
    ) {
        self.name = name
        self.directives = directives
        self.span = span
    }

    /// Whether two say the same at the same place.
    ///
    /// - Parameters:
    ///   - left: one.
    ///   - right: the other.
    /// - Returns: true where all their parts are equal.
    /// - Complexity: O(*n*) in all that is inside.
    public static func == (left: FragmentSpread, right: FragmentSpread) -> Bool {
        left.name == right.name
            && left.directives == right.directives
            && left.span == right.span
    }

    /// Adds all parts to a hash.
    ///
    /// - Parameter hasher: what to add them to.
    /// - Complexity: O(*n*) in all that is inside.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(directives)
        hasher.combine(span)
    }
}

/// A fragment without a name.
///
/// Specification, section 2.8.2.
public final class InlineFragment: Sendable, Hashable {
    /// The type that it applies to; without it, the type around it.
    public let typeCondition: Name?

    /// Its directives.
    public let directives: [Directive]

    /// What it asks for.
    public let selectionSet: SelectionSet

    /// Where it stands, from the dots on.
    public let span: SourceSpan

    init(
        typeCondition: Name?,
        directives: [Directive],
        selectionSet: SelectionSet,
        span: SourceSpan
    ) {
        self.typeCondition = typeCondition
        self.directives = directives
        self.selectionSet = selectionSet
        self.span = span
    }

    /// Whether two say the same at the same place.
    ///
    /// - Parameters:
    ///   - left: one.
    ///   - right: the other.
    /// - Returns: true where all their parts are equal.
    /// - Complexity: O(*n*) in all that is inside.
    public static func == (left: InlineFragment, right: InlineFragment) -> Bool {
        left.typeCondition == right.typeCondition
            && left.directives == right.directives
            && left.selectionSet == right.selectionSet
            && left.span == right.span
    }

    /// Adds all parts to a hash.
    ///
    /// - Parameter hasher: what to add them to.
    /// - Complexity: O(*n*) in all that is inside.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(typeCondition)
        hasher.combine(directives)
        hasher.combine(selectionSet)
        hasher.combine(span)
    }
}
