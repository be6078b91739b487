import GraphQLExecution

/// Counts the edges and nodes that one request looks at, and ends it where they are too many or take too long.
///
/// A class, since filters and orders spend from the same budget as the source that they serve.
final class WorkBudget {
    private let limit: Int
    private let deadline: Deadline?
    private var visited = 0
    /// At how many the clock is looked at again.
    private var nextLook = 0

    /// So many take well below a millisecond.
    private static let between = 1 << 14

    init(limit: Int, deadline: Deadline? = nil) {
        self.limit = limit
        self.deadline = deadline
    }

    /// What may still be looked at.
    var left: Int { limit - visited }

    /// Takes note of work that is about to be done.
    func spend(_ count: Int) throws(FieldFailure) {
        guard count <= left else {
            visited = limit
            throw exceeded
        }
        visited += count
        guard visited >= nextLook else { return }
        nextLook = visited + Self.between
        if deadline?.isOver == true { throw FieldFailure(Deadline.message, code: Deadline.code) }
    }

    /// Why a search was cut short.
    var exceeded: FieldFailure {
        FieldFailure(
            "The request looks at more than \(limit) edges of the graph; ask for fewer fields, filters or steps.",
            code: "VISITED_EDGES_LIMIT"
        )
    }
}
