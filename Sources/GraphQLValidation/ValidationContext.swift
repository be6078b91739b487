import GraphQLLanguage
import GraphQLSchema
import SourceText

/// What rules share: the document, the schema, what is known of fragments, and the errors found so far.
struct ValidationContext {
    let document: ResolvedDocument
    let schema: Schema
    /// The uses of fragments inside each fragment, at any depth of its selections.
    let spreadsOfFragment: [[ResolvedFragmentSpread]]
    /// The places of the variables that each definition uses.
    let usages: VariableUsages
    private(set) var errors: [GraphQLError] = []
    /// The limit of errors was reached; there is nothing more to do.
    private(set) var isAborted = false
    /// Whether the search for cycles has been through each fragment.
    var isFreeOfCycles: [Bool]
    /// Where the last selection that introspects too deep ends: what is inside is not reported again.
    var reportedIntrospectionEnd: UInt32 = 0
    /// What is known of the merging of fields, where it fails.
    var overlap: OverlapReport?

    /// Made for the first error.
    private var locations: LocationTable?
    /// The operation that rules asked for last, for several ask one after the other.
    private var lastUsed: (selectionSet: Int, fragments: [Int])?
    private var lastUsages: (selectionSet: Int, usages: [VariableUsage])?
    private let maximalErrors: Int
    /// Empty where there is but one operation.
    private let operationNames: [String: Name]

    init(_ document: ResolvedDocument, maximalErrors: Int) {
        self.document = document
        self.maximalErrors = maximalErrors
        schema = document.schema
        let named = document.operations.count > 1 ? document.operations.compactMap(\.definition.name) : []
        operationNames = Dictionary(named.map { ($0.value, $0) }) { first, _ in first }
        spreadsOfFragment = document.fragments.map { Self.spreads(in: $0.selectionSet, of: document) }
        isFreeOfCycles = Array(repeating: false, count: document.fragments.count)
        usages = VariableUsages(document)
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
        let table = locations ?? LocationTable(document.document.source)
        locations = table
        errors.append(
            GraphQLError(
                message: message,
                locations: spans.map { table.location(at: Int($0.start)) },
                code: "GRAPHQL_VALIDATION_FAILED"
            )
        )
    }

    /// The name of the first operation that has it.
    func firstOperationName(_ name: String) -> Name? { operationNames[name] }

    mutating func report(_ message: String, _ span: SourceSpan) { report(message, [span]) }

    /// The uses of fragments in a selection set, those deep inside after those outside.
    private static func spreads(in set: Int, of document: ResolvedDocument) -> [ResolvedFragmentSpread] {
        if document.fragmentSpreads.isEmpty { return [] }
        var spreads: [ResolvedFragmentSpread] = []
        var open = [set]
        while let set = open.popLast() {
            for selection in document.selectionSets[set].selections {
                switch document.selections[selection] {
                case .fragmentSpread(let index): spreads.append(document.fragmentSpreads[index])
                case .field(let index): if let set = document.fields[index].selectionSet { open.append(set) }
                case .inlineFragment(let index): open.append(document.inlineFragments[index].selectionSet)
                }
            }
        }
        return spreads
    }

    /// The fragments that an operation uses, directly or through others, each once.
    mutating func fragmentsUsed(by operation: ResolvedOperation) -> [Int] {
        if let last = lastUsed, last.selectionSet == operation.selectionSet { return last.fragments }
        var found: [Int] = []
        var isFound = Array(repeating: false, count: document.fragments.count)
        var open = [Self.spreads(in: operation.selectionSet, of: document)]
        while let spreads = open.popLast() {
            for spread in spreads {
                guard let target = spread.fragment, !isFound[target] else { continue }
                isFound[target] = true
                found.append(target)
                open.append(spreadsOfFragment[target])
            }
        }
        lastUsed = (operation.selectionSet, found)
        return found
    }

    /// The uses of variables in an operation and the fragments that it uses.
    mutating func variableUsages(of operation: ResolvedOperation) -> [VariableUsage] {
        guard usages.isAny else { return [] }
        if let last = lastUsages, last.selectionSet == operation.selectionSet { return last.usages }
        var all = usages.inOperation(operation)
        for fragment in fragmentsUsed(by: operation) { all += usages.inFragment(fragment) }
        let places = NamePlaces(operation.definition.variables.map(\.name.value))
        for index in all.indices { all[index].variable = places.place(of: all[index].name) }
        lastUsages = (operation.selectionSet, all)
        return all
    }
}
