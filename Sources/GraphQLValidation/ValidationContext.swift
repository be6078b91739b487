import GraphQLLanguage
import GraphQLSchema
import SourceText

/// What rules share: the document, the schema, what is known of fragments, and the errors found so far.
struct ValidationContext {
    let document: Document
    let schema: Schema
    let operations: [OperationDefinition]
    let fragments: [FragmentDefinition]
    /// The uses of fragments inside each fragment, at any depth of its selections.
    let spreadsOfFragment: [[FragmentSpread]]
    /// The places of the variables that each definition uses.
    var usages: VariableUsages
    private(set) var errors: [GraphQLError] = []
    /// The limit of errors was reached; there is nothing more to do.
    private(set) var isAborted = false
    /// Fragments that the search for cycles has been through.
    var cycleFreeFragments: Set<String> = []
    /// Where the last selection that introspects too deep ends: what is inside is not reported again.
    var reportedIntrospectionEnd: UInt32 = 0
    /// What is known of the merging of fields, once it was asked for.
    var overlap: OverlapReport?

    /// Made for the first error.
    private var locations: LocationTable?
    /// The first operation of each name.
    let operationNames: [String: Name]
    private let fragmentsOfFragment: [[Int]]
    private var lastUsed: (operation: UInt32, fragments: [Int])?
    private let fragmentIndex: [String: Int]
    private let hasDuplicateFragments: Bool
    private let maximalErrors: Int

    init(_ document: Document, _ schema: Schema, maximalErrors: Int) {
        self.document = document
        self.schema = schema
        self.maximalErrors = maximalErrors
        operations = document.operations
        fragments = document.fragments
        fragmentIndex = Dictionary(zip(fragments.map(\.name.value), fragments.indices)) { $1 }
        operationNames = Dictionary(operations.compactMap(\.name).map { ($0.value, $0) }) { first, _ in first }
        hasDuplicateFragments = fragmentIndex.count < fragments.count
        let spreads = fragments.map { Self.spreads(in: $0.selectionSet) }
        let index = fragmentIndex
        fragmentsOfFragment = spreads.map { $0.compactMap { index[$0.name.value] } }
        spreadsOfFragment = spreads
        usages = VariableUsages(document, schema)
    }

    /// The place of a fragment in `fragments`; of several with one name, the last.
    func fragmentIndex(named name: String) -> Int? { fragmentIndex[name] }

    /// The fragment of a name; of several, the last.
    func fragment(named name: String) -> FragmentDefinition? { fragmentIndex[name].map { fragments[$0] } }

    /// The fragment of a name; of several, the first.
    func firstFragment(named name: String) -> FragmentDefinition? {
        guard let last = fragmentIndex[name] else { return nil }
        guard hasDuplicateFragments else { return fragments[last] }
        return fragments.first { $0.name.value == name }
    }

    mutating func report(_ message: String, _ spans: [SourceSpan]) {
        if isAborted { return }
        if errors.count >= maximalErrors {
            errors.append(
                GraphQLError(
                    message: "Too many validation errors, error limit reached. Validation aborted.",
                    code: "GRAPHQL_VALIDATION_FAILED"
                )
            )
            isAborted = true
            return
        }
        let table = locations ?? LocationTable(document.source)
        locations = table
        errors.append(
            GraphQLError(
                message: message,
                locations: spans.map { table.location(at: Int($0.start)) },
                code: "GRAPHQL_VALIDATION_FAILED"
            )
        )
    }

    mutating func report(_ message: String, _ span: SourceSpan) { report(message, [span]) }

    /// The uses of fragments in a selection set, those deep inside after those outside.
    static func spreads(in set: SelectionSet) -> [FragmentSpread] {
        var spreads: [FragmentSpread] = []
        var open = [set]
        while let set = open.popLast() {
            for selection in set.selections {
                switch selection {
                case .fragmentSpread(let spread): spreads.append(spread)
                case .field(let field): if let set = field.selectionSet { open.append(set) }
                case .inlineFragment(let fragment): open.append(fragment.selectionSet)
                }
            }
        }
        return spreads
    }

    /// The fragments that an operation uses, directly or through others, each once.
    mutating func fragmentsUsed(by operation: OperationDefinition) -> [Int] {
        // Several rules ask for one operation, one after the other.
        if let last = lastUsed, last.operation == operation.span.start { return last.fragments }
        var found: [Int] = []
        var isFound = Array(repeating: false, count: fragments.count)
        var open = [Self.spreads(in: operation.selectionSet).compactMap { fragmentIndex[$0.name.value] }]
        while let targets = open.popLast() {
            for target in targets where !isFound[target] {
                isFound[target] = true
                found.append(target)
                open.append(fragmentsOfFragment[target])
            }
        }
        lastUsed = (operation.span.start, found)
        return found
    }

    /// The uses of variables in an operation and the fragments that it uses.
    mutating func variableUsages(of operation: OperationDefinition) -> [VariableUsage] {
        guard usages.isAny else { return [] }
        return usages.inOperation(operation) + fragmentsUsed(by: operation).flatMap { usages.inFragment($0) }
    }
}
