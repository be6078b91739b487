public import GraphQLLanguage
public import SourceText

/// A document with what the schema says of each of its names, found once for all who ask: measuring, validation,
/// planning.
///
/// The document need not be valid: what the schema does not know is nil. Fields, selection sets and fragments are
/// numbers in flat arrays, since walking the syntax tree copies strings and arrays at each step. Each array is in the
/// order of the text.
public final class ResolvedDocument: Sendable {
    /// The document as it was parsed.
    public let document: Document

    /// The schema that it was resolved by.
    public let schema: Schema

    /// The operations, in their order.
    public let operations: [ResolvedOperation]

    /// The fragments, in their order.
    public let fragments: [ResolvedFragment]

    /// All selection sets.
    public let selectionSets: [ResolvedSelectionSet]

    /// The selections of all sets: those of one set are together.
    public let selections: [ResolvedSelection]

    /// All fields.
    public let fields: [ResolvedField]

    /// All uses of fragments.
    public let fragmentSpreads: [ResolvedFragmentSpread]

    /// All inline fragments.
    public let inlineFragments: [ResolvedInlineFragment]

    /// The arguments of each field that has some; the first is empty and serves all others.
    public let argumentLists: [[Argument]]

    /// The directives of each selection that has some; the first is empty and serves all others.
    public let directiveLists: [[Directive]]

    /// The names that the schema has not.
    private let ownNames: [String]

    /// Resolves a document.
    ///
    /// - Parameters:
    ///   - document: operations and fragments; valid or not.
    ///   - schema: what they are about.
    /// - Complexity: O(*n*) in the document.
    public init(_ document: Document, schema: Schema) {
        var resolver = DocumentResolver(document, schema)
        resolver.run()
        self.document = document
        self.schema = schema
        operations = resolver.operations
        fragments = resolver.fragments
        selectionSets = resolver.selectionSets
        selections = resolver.selections
        fields = resolver.fields
        fragmentSpreads = resolver.fragmentSpreads
        inlineFragments = resolver.inlineFragments
        argumentLists = resolver.argumentLists
        directiveLists = resolver.directiveLists
        ownNames = resolver.ownNames
    }

    /// How many names there are to count, the schema's and the document's; a `NameID` is less.
    public var nameCount: Int { schema.names.names.count + ownNames.count }

    /// What a name says.
    ///
    /// - Parameter id: a name of this document.
    /// - Returns: the name.
    /// - Complexity: O(1).
    public func name(_ id: NameID) -> String {
        let known = schema.names.names
        return id.index < known.count ? known[id.index] : ownNames[id.index - known.count]
    }
}

/// An operation of a `ResolvedDocument`.
public struct ResolvedOperation: Sendable {
    /// The operation as it was parsed.
    public let definition: OperationDefinition

    /// The index of its selection set, which is on its root type.
    public let selectionSet: Int
}

/// A fragment of a `ResolvedDocument`.
public struct ResolvedFragment: Sendable {
    /// The fragment as it was parsed.
    public let definition: FragmentDefinition

    /// The number of its name.
    public let name: NameID

    /// The index of the first fragment with its name: its own, in a document that is valid.
    public let first: Int

    /// The index of the last fragment with its name, which is the one that its uses mean.
    public internal(set) var last: Int

    /// The number of its type condition.
    public let typeCondition: NameID

    /// The index of its selection set.
    public internal(set) var selectionSet: Int
}

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
