public import SourceText

/// One thing asked of an object, by its number in a `SelectionTable`.
///
/// Specification, section 2.4.
public enum Selection: Sendable, Hashable {
    /// A field: an index into `fields`.
    case field(Int)
    /// A fragment defined elsewhere: an index into `fragmentSpreads`.
    case fragmentSpread(Int)
    /// A fragment defined on the spot: an index into `inlineFragments`.
    case inlineFragment(Int)
}

/// What is asked of an object, in braces.
///
/// Specification, section 2.4.
public struct SelectionSet: Sendable, Hashable {
    /// Where its fields and fragments are in `selections`, in their order; never empty.
    public let selections: Range<Int>

    /// Where it stands, braces included.
    public let span: SourceSpan
}

/// A field that is asked for.
///
/// Specification, section 2.5.
public struct Field: Sendable, Hashable {
    /// Where the key stands that the answer is to have instead of the name.
    ///
    /// Specification, section 2.7.
    public let alias: SourceSpan?

    /// Where the field's name in the schema stands.
    public let name: SourceSpan

    private let argumentList: Int32
    private let directiveList: Int32
    private var set: Int32 = -1

    /// Where it stands, from its alias on.
    public internal(set) var span: SourceSpan

    init(alias: SourceSpan?, name: SourceSpan, arguments: Int, directives: Int, span: SourceSpan) {
        self.alias = alias
        self.name = name
        argumentList = Int32(arguments)
        directiveList = Int32(directives)
        self.span = span
    }

    /// The index of its arguments in `argumentLists`; 0 where it has none.
    public var arguments: Int { Int(argumentList) }

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public var directives: Int { Int(directiveList) }

    /// The index of what is asked of its value, where that is an object.
    public internal(set) var selectionSet: Int? {
        get { set < 0 ? nil : Int(set) }
        set(index) { set = index.map { Int32($0) } ?? -1 }
    }
}

/// A use of a named fragment.
///
/// Specification, section 2.8.
public struct FragmentSpread: Sendable, Hashable {
    /// Where the fragment's name stands.
    public let name: SourceSpan

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public let directives: Int

    /// Where it stands, from the dots on.
    public let span: SourceSpan
}

/// A fragment without a name.
///
/// Specification, section 2.8.2.
public struct InlineFragment: Sendable, Hashable {
    /// Where the type stands that it applies to; without it, the type around it.
    public let typeCondition: SourceSpan?

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public let directives: Int

    /// The index of what it asks for.
    public internal(set) var selectionSet: Int

    /// Where it stands, from the dots on.
    public internal(set) var span: SourceSpan
}
