/// What a traversal cost, and why it ended before its time.
struct TraversalWork {
    /// The schema's `Truncation`.
    enum Truncation: String {
        /// As many nodes as were asked for.
        case nodes = "NODE_LIMIT"
        /// As many edges as a request may look at.
        case work = "WORK_LIMIT"
    }

    let visitedEdges: Int
    var truncation: Truncation?
}
