import GraphQLExecution

/// Counts the edges and nodes that one request looks at, and ends it where they are too many.
///
/// A class, since filters and orders spend from the same budget as the source that they serve.
final class WorkBudget {
    private let limit: Int
    private var visited = 0

    init(limit: Int) { self.limit = limit }

    /// What may still be looked at.
    var left: Int { limit - visited }

    /// Takes note of work that is about to be done.
    func spend(_ count: Int) throws(FieldFailure) {
        visited += min(count, limit + 1)
        guard visited <= limit else { throw exceeded }
    }

    /// Why a search was cut short.
    var exceeded: FieldFailure {
        FieldFailure(
            "The request looks at more than \(limit) edges of the graph; ask for fewer fields, filters or steps.",
            code: "VISITED_EDGES_LIMIT"
        )
    }
}
