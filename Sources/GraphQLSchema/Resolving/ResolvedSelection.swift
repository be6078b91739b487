import GraphQLLanguage
public import SourceText

/// A selection set of a `ResolvedDocument`.
public struct ResolvedSelectionSet: Sendable {
    /// The composite type that is selected from; nil where that is unknown.
    public let parent: TypeID?

    /// Where its selections are in `selections`.
    public let selections: Range<Int>

    /// Where it stands.
    public let span: SourceSpan
}

/// A selection of a `ResolvedDocument`: the index of a field or fragment.
public enum ResolvedSelection: Sendable {
    /// An index into `fields`.
    case field(Int)
    /// An index into `fragmentSpreads`.
    case fragmentSpread(Int)
    /// An index into `inlineFragments`.
    case inlineFragment(Int)
}

/// A field of a `ResolvedDocument`: numbers alone, and small, since it is handed on at each step of each walk.
public struct ResolvedField: Sendable {
    /// Its name.
    public let name: NameID

    /// Its response key.
    public let responseKey: NameID

    /// The composite type around it; nil where that is unknown.
    public let parent: TypeID?

    /// Its definition; nil where there is none.
    public let definition: FieldID?

    /// Whether it has an alias.
    public let hasAlias: Bool

    /// Whether it is selected below `__schema` or `__type`, with no type condition on the way.
    public let isIntrospection: Bool

    private let argumentList: Int32
    private let directiveList: Int32
    private var selectionSetIndex: Int32 = -1

    /// Where it stands, from its alias on.
    public let span: SourceSpan

    init(
        _ field: Field,
        name: NameID,
        responseKey: NameID,
        parent: TypeID?,
        definition: FieldID?,
        isIntrospection: Bool,
        argumentList: Int,
        directiveList: Int
    ) {
        self.name = name
        self.responseKey = responseKey
        self.parent = parent
        self.definition = definition
        self.isIntrospection = isIntrospection
        self.argumentList = Int32(argumentList)
        self.directiveList = Int32(directiveList)
        hasAlias = field.alias != nil
        span = field.span
    }

    /// The index of its arguments in `argumentLists`; 0 where it has none.
    public var arguments: Int { Int(argumentList) }

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public var directives: Int { Int(directiveList) }

    /// The index of its own selection set.
    public internal(set) var selectionSet: Int? {
        get { selectionSetIndex < 0 ? nil : Int(selectionSetIndex) }
        set { selectionSetIndex = newValue.map { Int32($0) } ?? -1 }
    }
}

/// A use of a fragment in a `ResolvedDocument`: numbers alone.
public struct ResolvedFragmentSpread: Sendable {
    /// The fragment's name.
    public let name: NameID

    /// Where the name stands.
    public let nameSpan: SourceSpan

    /// The index of the fragment, of several with the name the last; nil where there is none.
    public let fragment: Int?

    /// The composite type around it; nil where that is unknown.
    public let parent: TypeID?

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public let directives: Int

    /// Where it stands, from the dots on.
    public let span: SourceSpan
}

/// An inline fragment of a `ResolvedDocument`: numbers alone.
public struct ResolvedInlineFragment: Sendable {
    /// Its type condition; nil where it has none.
    public let typeCondition: NameID?

    /// Where the type condition stands.
    public let typeConditionSpan: SourceSpan

    /// The composite type around it; nil where that is unknown.
    public let parent: TypeID?

    /// The index of its directives in `directiveLists`; 0 where it has none.
    public let directives: Int

    /// The index of its selection set.
    public internal(set) var selectionSet: Int

    /// Where it stands, from the dots on.
    public let span: SourceSpan
}
