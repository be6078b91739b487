import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import SourceText
import Synchronization

/// A plan, and what decides where it is run; a class, since a plan has many parts to copy.
final class PreparedPlan: Sendable {
    let execution: ExecutionPlan
    /// Whether snapshots are looked for on the disk, which takes its time.
    let readsDisk: Bool
    /// Whether it looks at much of the graph, however little it answers: what page sizes tell nothing of.
    let searches: Bool
    let size = AnswerSize()

    var kind: OperationKind { execution.kind }

    init(_ execution: consuming ExecutionPlan) {
        readsDisk = execution.asksRoot(forAny: ["Query.at", "Query.diff", "Query.snapshots"])
        searches = execution.asksRoot(forAny: Self.searching) || execution.asksRoot(withAny: ["where", "orderBy"])
        self.execution = execution
    }

    private static let searching = [
        "Query.agencyPairs", "Query.counts", "Query.pathSearch", "Query.paths", "Query.search", "Query.subgraph",
    ]
}

/// How many bytes the last answer of a plan had, so that the next begins in memory that is likely to suffice.
final class AnswerSize: Sendable {
    /// What an answer may have more than the one before.
    static let room = 256
    private let last = Atomic(0)

    /// What to make room for.
    var expected: Int { last.load(ordering: .relaxed) + Self.room }

    func note(_ count: Int) {
        // Threads that write the same would take the memory from each other's caches.
        if last.load(ordering: .relaxed) != count { last.store(count, ordering: .relaxed) }
    }
}

/// A valid document and the plans made of it.
final class PreparedDocument: Sendable {
    let document: ResolvedDocument
    /// The plans of an operation, by what decides which of its selections count.
    private let plans = Mutex<[PlanKey: PreparedPlan]>([:])
    /// What an operation is estimated to cost, by its page sizes.
    private let costs = Mutex<[CostKey: Int]>([:])
    /// Every combination of conditions is a plan, and of page sizes a cost; a document with many works them out anew.
    private static let mostKept = 64
    private let measures: [OperationMeasure]
    private let conditionVariables: [String]

    var source: SourceText { document.document.source }

    /// Whether it is a trusted document, whose size is the operator's own affair.
    let isTrusted: Bool

    /// Parses a text, measures it and, where it is small enough, validates it.
    init(_ text: String, schema: Schema, limits: ServiceLimits, isTrusted: Bool) throws(RequestErrors) {
        self.isTrusted = isTrusted
        do {
            let parsed = try Parser.parse(SourceText(text), limits: isTrusted ? .trusted : limits.parser)
            document = ResolvedDocument(parsed, schema: schema)
        } catch {
            throw RequestErrors(errors: [error], code: "GRAPHQL_PARSE_FAILED", stage: .syntax)
        }
        measures = OperationMeasure.all(in: document)
        for (operation, measure) in zip(document.operations, measures) where !isTrusted {
            let location = document.document.source.location(at: Int(operation.definition.span.start))
            do {
                try limits.operation.check(measure, at: location)
                try limits.operation.check(cost: measure.cost, at: location)
            } catch {
                throw RequestErrors(errors: [error], code: "OPERATION_TOO_LARGE")
            }
        }
        let errors = Validator.validate(document)
        guard errors.isEmpty else { throw RequestErrors(errors: errors, code: "GRAPHQL_VALIDATION_FAILED") }
        conditionVariables = PlanCompiler.conditionVariables(of: document)
    }

    /// The index of the operation to run.
    ///
    /// Specification, section 6.1 (GetOperation).
    func operation(named name: String?) throws(RequestErrors) -> Int {
        let operations = document.operations
        if let name {
            if let index = operations.firstIndex(where: { $0.definition.name?.value == name }) { return index }
            throw failure("Unknown operation named '\(name)'.")
        }
        guard !operations.isEmpty else { throw failure("Must provide an operation.") }
        guard operations.count == 1 else {
            throw failure("Must provide operation name if query contains multiple operations.")
        }
        return 0
    }

    subscript(index: Int) -> ResolvedOperation { document.operations[index] }

    /// What an operation is estimated to cost with some variables.
    func cost(of index: Int, _ variables: VariableValues) -> Int {
        let measure = measures[index]
        if measure.pageVariables.isEmpty { return measure.cost }
        let key = CostKey(operation: index, pages: measure.pageVariables.map { variables[$0]?.integer })
        if let known = costs.withLock({ $0[key] }) { return known }
        let cost = OperationMeasure.all(in: document, variables: variables)[index].cost
        costs.withLock { if $0.count < Self.mostKept { $0[key] = cost } }
        return cost
    }

    /// The plan of an operation with some variables, which is made where there is none yet.
    func plan(
        of index: Int,
        _ variables: VariableValues,
        make: () throws(RequestErrors) -> PreparedPlan
    ) throws(RequestErrors) -> PreparedPlan {
        let conditions = conditionVariables.map { variables[$0] == .boolean(true) }
        let key = PlanKey(operation: index, conditions: conditions)
        if let known = plans.withLock({ $0[key] }) { return known }
        let plan = try make()
        plans.withLock { if $0.count < Self.mostKept { $0[key] = plan } }
        return plan
    }

    private func failure(_ message: String) -> RequestErrors {
        RequestErrors(errors: [GraphQLError(message: message)], code: "OPERATION_RESOLUTION_FAILURE")
    }

    private struct PlanKey: Hashable {
        let operation: Int
        let conditions: [Bool]
    }

    private struct CostKey: Hashable {
        let operation: Int
        let pages: [Int?]
    }
}
