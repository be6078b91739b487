import GraphQLLanguage
import SourceText

/// The errors of a document, gathered with their places.
struct ErrorList {
    let source: SourceText
    private(set) var errors: [GraphQLError] = []

    init(_ source: SourceText) {
        self.source = source
    }

    mutating func add(_ message: String, _ spans: [SourceSpan]) {
        errors.append(
            GraphQLError(
                message: message,
                locations: spans.map { source.location(at: Int($0.start)) },
                code: "GRAPHQL_SCHEMA_INVALID"
            )
        )
    }

    mutating func add(_ message: String, _ span: SourceSpan) { add(message, [span]) }

    func throwIfAny() throws(GraphQLErrors) {
        if !errors.isEmpty { throw GraphQLErrors(errors) }
    }
}
