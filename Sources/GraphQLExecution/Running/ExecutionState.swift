import GraphQLLanguage
import GraphQLSchema
import SourceText

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What one run may use before it is stopped.
public struct ExecutionLimits: Sendable {
    /// The most fields to write, list items counted each time.
    public var fields: Int
    /// The most bytes of the answer.
    public var responseBytes: Int
    /// When the run is to be over.
    public var deadline: Deadline?

    /// Sets limits.
    ///
    /// - Parameters:
    ///   - fields: the most fields to write.
    ///   - responseBytes: the most bytes of the answer.
    ///   - deadline: when the run is to be over.
    public init(
        fields: Int = 5_000_000,
        responseBytes: Int = 64 << 20,
        deadline: Deadline? = nil
    ) {
        self.fields = fields
        self.responseBytes = responseBytes
        self.deadline = deadline
    }
}

/// A moment at which a run is to be over.
///
/// A number, where the standard library's instant is a type whose size is known at run time alone, which every look at a
/// structure that holds one pays for.
public struct Deadline: Sendable {
    private let nanoseconds: Int64

    /// A moment some time from now.
    ///
    /// - Parameter duration: how long from now.
    public init(after duration: Duration) {
        let (seconds, attoseconds) = duration.components
        nanoseconds = Self.now &+ seconds &* 1_000_000_000 &+ attoseconds / 1_000_000_000
    }

    /// Whether the moment has passed.
    public var isOver: Bool { Self.now > nanoseconds }

    /// What is said of a run that was not over by then.
    public static let message = "The answer took longer than is allowed; ask for less at a time."

    /// What programs know such a run by.
    public static let code = "TIME_LIMIT"

    private static var now: Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

/// What a run notes down.
struct ExecutionState {
    let limits: ExecutionLimits
    let variables: VariableValues
    /// The path of each grows from its end, step by step as the walk goes back up; `finishedErrors` has them turned.
    private(set) var errors: [GraphQLError] = []
    /// A null is on its way up to a place where it may stand.
    var isPropagating = false
    /// A limit was reached: everything that is left is null.
    private(set) var isStopped = false
    /// How many fields were written.
    private(set) var fieldCount = 0
    /// At how many fields the limits are looked at again.
    private var nextCheck: Int
    private var argumentCache: [ArgumentValues?] = []

    init(limits: ExecutionLimits, variables: VariableValues) {
        self.limits = limits
        self.variables = variables
        nextCheck = min(1024, limits.fields &+ 1)
    }

    /// The errors with their paths from the root on.
    var finishedErrors: [GraphQLError] {
        errors.map { error in
            var error = error
            error.path = error.path?.reversed()
            return error
        }
    }

    /// Counts the fields of an object; false where a limit ends the run.
    @inline(__always)
    mutating func count(_ fields: Int, written: Int) -> Bool {
        fieldCount &+= fields
        return fieldCount < nextCheck || check(written)
    }

    /// Looks at all limits, every thousand fields or so.
    @inline(never)
    private mutating func check(_ written: Int) -> Bool {
        if isStopped { return false }
        if fieldCount > limits.fields {
            stop("The answer has more than \(limits.fields) fields; ask for fewer items or fields.", "FIELD_LIMIT")
        } else if written > limits.responseBytes {
            let megabytes = limits.responseBytes >> 20
            stop("The answer is larger than \(megabytes) MiB; ask for fewer items.", "RESPONSE_SIZE_LIMIT")
        } else if let deadline = limits.deadline, deadline.isOver {
            stop(Deadline.message, Deadline.code)
        }
        nextCheck = isStopped ? 0 : min(fieldCount &+ 1024, limits.fields &+ 1)
        return !isStopped
    }

    /// Takes back fields that were counted and are written again.
    mutating func uncount(to mark: Int) { fieldCount = mark }

    private mutating func stop(_ message: String, _ code: String) {
        isStopped = true
        isPropagating = true
        errors.append(GraphQLError(message: message, locations: [], path: nil, code: code))
    }

    /// The arguments of a field, made once for the run.
    mutating func argumentValues(
        _ argument: Int32,
        _ instructions: Instructions
    ) throws(FieldFailure) -> ArgumentValues {
        let index = Int(argument)
        if let constant = instructions.plan.arguments[index].constant { return constant }
        if argumentCache.isEmpty { argumentCache = Array(repeating: nil, count: instructions.plan.arguments.count) }
        if let known = argumentCache[index] { return known }
        let arguments = instructions.plan.arguments[index]
        do throws(GraphQLError) {
            let values = try InputCoercion.arguments(
                arguments.given,
                of: arguments.definitions,
                in: instructions.schema,
                variables: variables,
                source: instructions.document,
                at: arguments.span
            )
            argumentCache[index] = ArgumentValues(values)
            return ArgumentValues(values)
        } catch {
            throw FieldFailure(error.message, code: error.code)
        }
    }

    /// Notes why a field is null, with its place in the document; its place in the answer is added on the way up.
    mutating func report(_ failure: FieldFailure, _ field: ExecutionPlan.Field, _ instructions: Instructions) {
        // A thousand errors tell no more than the first hundred.
        guard errors.count < 100 else { return }
        errors.append(
            GraphQLError(
                message: failure.message,
                locations: [instructions.document.location(at: Int(field.position))],
                path: [],
                code: failure.code
            )
        )
    }

    /// Notes that a field is null which may not be.
    mutating func reportNull(_ field: ExecutionPlan.Field, _ instructions: Instructions) {
        let coordinate = instructions.plan.coordinates[Int(field.coordinate)]
        report(FieldFailure("Cannot return null for non-nullable field \(coordinate)."), field, instructions)
    }

    /// Adds a step to the paths of the errors that came up below it.
    mutating func addStep(_ step: GraphQLError.PathElement, since known: Int) {
        for index in known..<errors.count { errors[index].path?.append(step) }
    }
}

extension ExecutionPlan {
    /// The key under which a field's value stands in the answer.
    func responseKey(_ field: Field) -> String {
        let key = text[Int(field.keyStart)..<Int(field.keyStart + field.keyCount)]
        return String(decoding: key.dropFirst(2).dropLast(2), as: UTF8.self)
    }
}
