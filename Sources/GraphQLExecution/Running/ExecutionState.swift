import GraphQLLanguage
import GraphQLSchema
import SourceText

/// What one run may use before it is stopped.
public struct ExecutionLimits: Sendable {
    /// The most fields to write, list items counted each time.
    public var fields: Int
    /// The most bytes of the answer.
    public var responseBytes: Int
    /// When the run is to be over.
    public var deadline: ContinuousClock.Instant?

    /// Sets limits.
    ///
    /// - Parameters:
    ///   - fields: the most fields to write.
    ///   - responseBytes: the most bytes of the answer.
    ///   - deadline: when the run is to be over.
    public init(
        fields: Int = 5_000_000,
        responseBytes: Int = 64 << 20,
        deadline: ContinuousClock.Instant? = nil
    ) {
        self.fields = fields
        self.responseBytes = responseBytes
        self.deadline = deadline
    }
}

/// What a run writes and notes down.
struct ExecutionState {
    /// A step on the way to a value.
    enum Step {
        case field(Int)
        case item(Int)
    }

    let schema: Schema
    let document: SourceText
    let limits: ExecutionLimits
    let variables: VariableValues
    var writer = JSONWriter(capacity: 4096)
    var path: [Step] = []
    var errors: [GraphQLError] = []
    /// A null is on its way up to a place where it may stand.
    var isPropagating = false
    /// A limit was reached: everything that is left is null.
    var isStopped = false
    private var fieldCount = 0
    private var argumentCache: [ArgumentValues?] = []

    init(schema: Schema, document: SourceText, limits: ExecutionLimits, variables: VariableValues) {
        self.schema = schema
        self.document = document
        self.limits = limits
        self.variables = variables
    }

    /// Counts a field; false where a limit ends the run.
    mutating func count() -> Bool {
        if isStopped { return false }
        fieldCount += 1
        if fieldCount > limits.fields {
            stop("The answer has more than \(limits.fields) fields; ask for fewer items or fields.", "FIELD_LIMIT")
        } else if fieldCount & 0x3FF == 0 {
            checkBytesAndTime()
        }
        return !isStopped
    }

    private mutating func checkBytesAndTime() {
        if writer.count > limits.responseBytes {
            let megabytes = limits.responseBytes >> 20
            stop("The answer is larger than \(megabytes) MiB; ask for fewer items.", "RESPONSE_SIZE_LIMIT")
        } else if let deadline = limits.deadline, ContinuousClock.now > deadline {
            stop("The answer took longer than is allowed; ask for less at a time.", "TIME_LIMIT")
        }
    }

    private mutating func stop(_ message: String, _ code: String) {
        isStopped = true
        isPropagating = true
        errors.append(GraphQLError(message: message, locations: [], path: nil, code: code))
    }

    /// The arguments of a field, made once for the run.
    mutating func argumentValues(_ index: Int, _ plan: ExecutionPlan) throws(FieldFailure) -> ArgumentValues {
        let arguments = plan.arguments[index]
        if let constant = arguments.constant { return constant }
        if argumentCache.isEmpty { argumentCache = Array(repeating: nil, count: plan.arguments.count) }
        if let known = argumentCache[index] { return known }
        do throws(GraphQLError) {
            let values = try InputCoercion.arguments(
                arguments.node.arguments,
                of: arguments.definition.arguments,
                in: schema,
                variables: variables,
                source: document,
                at: arguments.node.span
            )
            argumentCache[index] = ArgumentValues(values)
            return ArgumentValues(values)
        } catch {
            throw FieldFailure(error.message, code: error.code)
        }
    }

    /// Notes why a field is null, with its place in the document and in the answer.
    mutating func report(_ failure: FieldFailure, _ field: ExecutionPlan.Field, _ plan: ExecutionPlan) {
        // A thousand errors tell no more than the first hundred.
        guard errors.count < 100 else { return }
        errors.append(
            GraphQLError(
                message: failure.message,
                locations: [document.location(at: Int(field.position))],
                path: path.map { step in
                    switch step {
                    case .field(let index): .key(plan.responseKey(index))
                    case .item(let index): .index(index)
                    }
                },
                code: failure.code
            )
        )
    }

    mutating func reportNull(_ field: ExecutionPlan.Field, _ plan: ExecutionPlan) {
        let coordinate = plan.coordinates[field.coordinate]
        report(FieldFailure("Cannot return null for non-nullable field \(coordinate)."), field, plan)
    }
}

extension ExecutionPlan {
    /// The key under which a field's value stands in the answer.
    func responseKey(_ index: Int) -> String {
        String(decoding: text[fields[index].key].dropFirst().dropLast(2), as: UTF8.self)
    }
}
