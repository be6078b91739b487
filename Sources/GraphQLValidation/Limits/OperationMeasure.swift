public import GraphQLLanguage
public import GraphQLSchema

/// How large an operation is, fragments put in their places, by one look at each field and fragment of the document.
///
/// The document need not be valid: unknown names count as leaves, and a fragment that leads to itself as nothing.
/// Numbers end at `most`, since fragments can multiply beyond any number.
public struct OperationMeasure: Sendable, Hashable {
    /// Where counting ends.
    public static let most = 1 << 40

    /// How deep selections nest.
    public let depth: Int
    /// Fields.
    public let fields: Int
    /// Fields with an alias in the whole document.
    public let aliases: Int
    /// Directives in the whole document.
    public let directives: Int
    /// The values that an answer may hold: a list counts as its page size, or as ten items where it has none.
    public let cost: Int
    /// The variables that are page sizes somewhere in the document, each once: the cost is known only with their values.
    public let pageVariables: [String]

    /// Measures the operations of a document.
    ///
    /// - Parameters:
    ///   - document: valid or not, resolved.
    ///   - variables: the values of the variables; a page size without one counts as the default.
    /// - Returns: a measure for each operation, in order.
    /// - Complexity: O(*n*) in the document.
    public static func all(in document: ResolvedDocument, variables: VariableValues = .none) -> [OperationMeasure] {
        var counter = OperationCounter(document, variables)
        let sizes = document.operations.map { counter.size(ofSet: $0.selectionSet) }
        return sizes.map { size in
            OperationMeasure(
                depth: size.depth,
                fields: size.fields,
                aliases: counter.aliases,
                directives: counter.directives,
                cost: size.cost(page: OperationCounter.assumedItems),
                pageVariables: counter.pageVariables
            )
        }
    }

    /// Resolves a document and measures its operations.
    ///
    /// - Parameters:
    ///   - document: valid or not.
    ///   - schema: the schema.
    ///   - variables: the values of the variables; a page size without one counts as the default.
    /// - Returns: a measure for each operation, in order.
    /// - Complexity: O(*n*) in the document.
    public static func all(
        in document: Document,
        schema: Schema,
        variables: VariableValues = .none
    ) -> [OperationMeasure] {
        all(in: ResolvedDocument(document, schema: schema), variables: variables)
    }
}

/// What a selection set comes to; its lists may get their length from the field around the set.
private struct SelectionSize {
    var depth = 0
    var fields = 0
    /// Values whatever the page.
    var fixed = 0
    /// Values for each item of the page.
    var perItem = 0

    func cost(page: Int) -> Int { Self.sum(fixed, Self.product(perItem, page)) }

    mutating func add(_ other: SelectionSize) {
        depth = max(depth, other.depth)
        fields = Self.sum(fields, other.fields)
        fixed = Self.sum(fixed, other.fixed)
        perItem = Self.sum(perItem, other.perItem)
    }

    static func sum(_ first: Int, _ second: Int) -> Int { min(first + second, OperationMeasure.most) }

    static func product(_ first: Int, _ second: Int) -> Int {
        let (result, overflow) = first.multipliedReportingOverflow(by: second)
        return overflow ? OperationMeasure.most : min(result, OperationMeasure.most)
    }
}

/// Adds up selection sets; a fragment is counted once and its size used again.
private struct OperationCounter {
    /// A list without a page size is taken to have as many items.
    static let assumedItems = 10
    private static let defaultPage = 100
    /// A chain of fragments that is longer is as deep as that.
    private static let deepestChain = 1_000

    private let document: ResolvedDocument
    private let schema: Schema
    private let variables: VariableValues
    /// The sizes of the fragments that were come to.
    private var known: [SelectionSize?]
    private var chain = 0
    private(set) var aliases = 0
    private(set) var directives = 0
    private(set) var pageVariables: [String] = []

    init(_ document: ResolvedDocument, _ variables: VariableValues) {
        self.document = document
        self.variables = variables
        schema = document.schema
        known = Array(repeating: nil, count: document.fragments.count)
        for operation in document.operations { directives += operation.definition.directives.count }
    }

    mutating func size(ofSet set: Int) -> SelectionSize {
        var total = SelectionSize()
        for selection in document.selectionSets[set].selections {
            switch document.selections[selection] {
            case .field(let index):
                total.add(size(of: document.fields[index]))
            case .inlineFragment(let index):
                let fragment = document.inlineFragments[index]
                directives += document.directiveLists[fragment.directives].count
                total.add(size(ofSet: fragment.selectionSet))
            case .fragmentSpread(let index):
                let spread = document.fragmentSpreads[index]
                directives += document.directiveLists[spread.directives].count
                if let fragment = spread.fragment { total.add(size(ofFragment: document.fragments[fragment].first)) }
            }
        }
        return total
    }

    private mutating func size(ofFragment fragment: Int) -> SelectionSize {
        if let size = known[fragment] { return size }
        guard chain < Self.deepestChain else { return SelectionSize(depth: Self.deepestChain) }
        // What a fragment within itself counts as.
        known[fragment] = SelectionSize()
        chain += 1
        let size = size(ofSet: document.fragments[fragment].selectionSet)
        chain -= 1
        known[fragment] = size
        return size
    }

    private mutating func size(of field: ResolvedField) -> SelectionSize {
        if field.hasAlias { aliases += 1 }
        directives += document.directiveLists[field.directives].count
        let traits = field.definition.map { schema.traits(of: $0) }
        var page: Int?
        if let traits { page = self.page(of: field, traits) }
        guard let set = field.selectionSet else { return SelectionSize(depth: 1, fields: 1, fixed: 1) }
        var result = size(ofSet: set)
        result.depth += 1
        result.fields = SelectionSize.sum(result.fields, 1)
        let isList = traits?.isList ?? false
        // The page of a connection is the length of the lists in it; a list with a page of its own has that length.
        let item = result.cost(page: isList ? Self.assumedItems : page ?? Self.assumedItems)
        if !isList {
            (result.fixed, result.perItem) = (SelectionSize.sum(item, 1), 0)
        } else if let length = page ?? lengthOfIntrospection(traits) {
            (result.fixed, result.perItem) = (SelectionSize.sum(SelectionSize.product(item, length), 1), 0)
        } else {
            (result.fixed, result.perItem) = (1, item)
        }
        return result
    }

    /// What the schema says of itself is as long as the schema, and a rule limits how deep it goes.
    private func lengthOfIntrospection(_ traits: FieldTraits?) -> Int? {
        guard let type = traits?.namedType, schema.types[type.index].isBuiltIn else { return nil }
        return 1
    }

    /// The page that a field's `first` or `last` asks for; nil where the field has no such argument.
    private mutating func page(of field: ResolvedField, _ traits: FieldTraits) -> Int? {
        guard traits.hasFirst || traits.hasLast else { return nil }
        var largest: Int?
        for argument in document.argumentLists[field.arguments] {
            let name = argument.name.value
            guard traits.hasFirst && name == "first" || traits.hasLast && name == "last" else { continue }
            if let size = number(argument.value) { largest = max(largest ?? size, size) }
        }
        return largest.map { max(0, min($0, OperationMeasure.most)) } ?? Self.defaultPage
    }

    private mutating func number(_ value: Value) -> Int? {
        switch value.kind {
        case .int(let digits):
            return Int(digits)
        case .variable(let name):
            if !pageVariables.contains(name.value) { pageVariables.append(name.value) }
            return variables[name.value]?.integer
        default:
            return nil
        }
    }
}
