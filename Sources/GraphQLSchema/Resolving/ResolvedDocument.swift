public import GraphQLLanguage

/// A document with what the schema says of each of its names, found once for all who ask: measuring, validation,
/// planning.
///
/// The document need not be valid: what the schema does not know is nil. Fields, selection sets and fragments have the
/// numbers that they have in the document's `table`.
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
    public let selections: [Selection]

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
        selections = document.table.selections
        argumentLists = document.table.argumentLists
        directiveLists = document.table.directiveLists
        fields = resolver.fields
        fragmentSpreads = resolver.fragmentSpreads
        inlineFragments = resolver.inlineFragments
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

/// An operation of a `ResolvedDocument`; a class, as its variables are, since what was parsed has many parts to copy.
public final class ResolvedOperation: Sendable {
    /// The operation as it was parsed.
    public let definition: OperationDefinition

    /// The variables that it declares, in their order.
    public let variables: [ResolvedVariable]

    init(definition: OperationDefinition, variables: [ResolvedVariable]) {
        self.definition = definition
        self.variables = variables
    }

    /// The index of its selection set, which is on its root type.
    public var selectionSet: Int { definition.selectionSet }
}

/// A variable of an operation of a `ResolvedDocument`.
public final class ResolvedVariable: Sendable {
    /// Its name, without the dollar sign.
    public let name: String

    /// Its type; nil where the schema has none of the name.
    public let type: TypeRef?

    /// Whether there is such a type and input may have it.
    public let isInput: Bool

    /// The value that it has where none is provided; nil where there is no default, or one that is not of the type.
    public let defaultValue: ConstValue?

    /// The variable as it was parsed.
    public let definition: VariableDefinition

    init(_ definition: VariableDefinition, in schema: Schema) {
        let type = schema.resolve(definition.type)
        let isInput = type.map { schema.types[$0.namedType.index].isInput } ?? false
        name = definition.name.value
        self.type = type
        self.isInput = isInput
        self.definition = definition
        guard let type, isInput, let literal = definition.defaultValue else {
            defaultValue = nil
            return
        }
        defaultValue = InputCoercion.literal(literal, as: type, in: schema)
    }
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
    public var selectionSet: Int { definition.selectionSet }
}
