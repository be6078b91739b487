import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import SourceText
import Synchronization

/// A plan, and what decides where it is run.
struct PreparedPlan: Sendable {
    let plan: ExecutionPlan
    /// Whether snapshots are looked for on the disk, which takes its time.
    let readsDisk: Bool
    let size = AnswerSize()

    init(_ plan: ExecutionPlan) {
        self.plan = plan
        readsDisk = plan.rootFields.contains { ["at", "diff", "snapshots"].contains($0) }
    }
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
    /// The plans, by operation and the values of the variables that decide what counts.
    let plans = Mutex<[String: PreparedPlan]>([:])
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

    subscript(index: Int) -> OperationDefinition { document.operations[index].definition }

    /// What an operation is estimated to cost with some variables.
    func cost(of index: Int, _ variables: VariableValues) -> Int {
        guard measures[index].dependsOnVariables else { return measures[index].cost }
        return OperationMeasure.all(in: document, variables: variables)[index].cost
    }

    private func failure(_ message: String) -> RequestErrors {
        RequestErrors(errors: [GraphQLError(message: message)], code: "OPERATION_RESOLUTION_FAILURE")
    }

    func planKey(_ index: Int, _ variables: VariableValues) -> String {
        var key = document.operations[index].definition.name?.value ?? ""
        for name in conditionVariables { key += variables[name] == .boolean(true) ? "+" : "-" }
        return key
    }
}
