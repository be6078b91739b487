import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import SourceText
import Synchronization

/// A valid document and the plans made of it.
final class PreparedDocument: Sendable {
    let document: Document
    /// The plans, by operation and the values of the variables that decide what counts.
    let plans = Mutex<[String: ExecutionPlan]>([:])
    private let operations: [OperationDefinition]
    private let conditionVariables: [String]

    var source: SourceText { document.source }

    init(_ text: String, schema: Schema) throws(RequestErrors) {
        do {
            document = try Parser.parse(SourceText(text))
        } catch {
            throw RequestErrors(errors: [error], code: "GRAPHQL_PARSE_FAILED")
        }
        let errors = Validator.validate(document, schema: schema)
        guard errors.isEmpty else { throw RequestErrors(errors: errors, code: "GRAPHQL_VALIDATION_FAILED") }
        operations = document.operations
        conditionVariables = PlanCompiler.conditionVariables(of: document)
    }

    /// The operation to run.
    ///
    /// Specification, section 6.1 (GetOperation).
    func operation(named name: String?) throws(RequestErrors) -> OperationDefinition {
        if let name {
            if let operation = operations.first(where: { $0.name?.value == name }) { return operation }
            throw failure("Unknown operation named '\(name)'.")
        }
        guard let operation = operations.first else { throw failure("Must provide an operation.") }
        guard operations.count == 1 else {
            throw failure("Must provide operation name if query contains multiple operations.")
        }
        return operation
    }

    private func failure(_ message: String) -> RequestErrors {
        RequestErrors(errors: [GraphQLError(message: message)], code: "OPERATION_RESOLUTION_FAILURE")
    }

    func planKey(_ operation: OperationDefinition, _ variables: VariableValues) -> String {
        var key = operation.name?.value ?? ""
        for name in conditionVariables { key += variables[name] == .boolean(true) ? "+" : "-" }
        return key
    }
}

/// Documents by their text, the least recently used one dropped where there are too many.
struct DocumentCache {
    /// A text that is equal only to the same bytes, which is quicker to find out than Unicode's equality.
    private struct Key: Hashable {
        let text: String

        static func == (first: Key, second: Key) -> Bool { first.text.utf8.elementsEqual(second.text.utf8) }

        func hash(into hasher: inout Hasher) {
            var word: UInt64 = 0
            var count = 0
            for byte in text.utf8 {
                word = word << 8 | UInt64(byte)
                count += 1
                if count % 8 == 0 { hasher.combine(word) }
            }
            hasher.combine(word)
            hasher.combine(count)
        }
    }

    private let capacity: Int
    private var entries: [Key: (document: PreparedDocument, used: UInt64)] = [:]
    private var clock: UInt64 = 0

    init(capacity: Int) { self.capacity = capacity }

    subscript(text: String) -> PreparedDocument? {
        mutating get {
            guard let place = entries.index(forKey: Key(text: text)) else { return nil }
            clock += 1
            entries.values[place].used = clock
            return entries.values[place].document
        }
    }

    mutating func insert(_ document: PreparedDocument, for text: String) {
        // A text of this size is not what a client sends again and again.
        guard text.utf8.count <= 64 << 10 else { return }
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
            entries[oldest.key] = nil
        }
        clock += 1
        entries[Key(text: text)] = (document, clock)
    }
}
