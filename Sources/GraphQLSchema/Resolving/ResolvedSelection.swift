import GraphQLLanguage
public import SourceText

/// A selection set of a `ResolvedDocument`.
public struct ResolvedSelectionSet: Sendable {
    /// The composite type that is selected from; nil where that is unknown.
    public internal(set) var parent: TypeID?

    /// Whether it lies below `__schema` or `__type`, with no type condition on the way.
    var isIntrospection = false

    /// Where its selections are in `selections`.
    public let selections: Range<Int>

    /// Where it stands.
    public let span: SourceSpan

    init(_ set: SelectionSet) {
        selections = set.selections
        span = set.span
    }
}

/// A field of a `ResolvedDocument`: numbers alone, since it is handed on at each step of each walk.
public struct ResolvedField: Sendable {
    private let syntax: Field

    /// Its name.
    public let name: NameID

    /// Its response key.
    public let responseKey: NameID

    /// The composite type around it; nil where that is unknown.
    public internal(set) var parent: TypeID?

    /// Its definition; nil where there is none.
    public internal(set) var definition: FieldID?

    /// Whether it is selected below `__schema` or `__type`, with no type condition on the way.
    public internal(set) var isIntrospection = false

    init(_ field: Field, name: NameID, responseKey: NameID) {
        syntax = field
        self.name = name
        self.responseKey = responseKey
    }

    /// Whether it has an alias.
    public var hasAlias: Bool { syntax.alias != nil }

    /// The index of its arguments in `argumentLists`; 0 where it has none.
    public var arguments: Int { syntax.arguments }

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public var directives: Int { syntax.directives }

    /// The index of its own selection set.
    public var selectionSet: Int? { syntax.selectionSet }

    /// Where it stands, from its alias on.
    public var span: SourceSpan { syntax.span }
}

/// A use of a fragment in a `ResolvedDocument`: numbers alone.
public struct ResolvedFragmentSpread: Sendable {
    private let syntax: FragmentSpread

    /// The fragment's name.
    public let name: NameID

    /// The index of the fragment, of several with the name the last; nil where there is none.
    public let fragment: Int?

    /// The composite type around it; nil where that is unknown.
    public internal(set) var parent: TypeID?

    init(_ spread: FragmentSpread, name: NameID, fragment: Int?) {
        syntax = spread
        self.name = name
        self.fragment = fragment
    }

    /// Where the name stands.
    public var nameSpan: SourceSpan { syntax.name }

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public var directives: Int { syntax.directives }

    /// Where it stands, from the dots on.
    public var span: SourceSpan { syntax.span }
}

/// An inline fragment of a `ResolvedDocument`: numbers alone.
public struct ResolvedInlineFragment: Sendable {
    private let syntax: InlineFragment

    /// Its type condition; nil where it has none.
    public let typeCondition: NameID?

    /// The composite type around it; nil where that is unknown.
    public internal(set) var parent: TypeID?

    init(_ fragment: InlineFragment, typeCondition: NameID?) {
        syntax = fragment
        self.typeCondition = typeCondition
    }

    /// Where the type condition stands.
    public var typeConditionSpan: SourceSpan { syntax.typeCondition ?? syntax.span }

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public var directives: Int { syntax.directives }

    /// The index of its selection set.
    public var selectionSet: Int { syntax.selectionSet }

    /// Where it stands, from the dots on.
    public var span: SourceSpan { syntax.span }
}
