/// What sets two versions of the graph apart.
///
/// Nodes are the same where their stable identifiers are. An assignment is known by who has to do with what, a citation
/// by the document and the plan, goal or target that names it; of several such, those that say the same are paired
/// first, then those that say nearly the same, in reading order. Where something stands never counts, nor how many
/// blanks stand between the words of evidence.
///
/// Entries come in the order of the version after; behind them what was removed, in the order of the version before.
public struct GraphDifference: Sendable {
    /// The version that is compared.
    public let before: Graph
    /// The version it is compared with.
    public let after: Graph
    /// Plans; an entry's places are nodes.
    public let plans: [Entry]
    /// Targets and tasks; an entry's places are nodes.
    public let targets: [Entry]
    /// Documents; an entry's places are nodes.
    public let documents: [Entry]
    /// Assignments; an entry's places are rows of `GraphColumns.assignments`.
    public let assignments: [Entry]
    /// Citations; an entry's places are rows of `GraphColumns.citations`.
    public let citations: [Entry]

    /// Compares two versions.
    ///
    /// - Parameters:
    ///   - before: the earlier version.
    ///   - after: the later one; the other way round, what was added is removed and the reverse.
    /// - Complexity: O(*n*) in nodes, edges and the bytes of their words.
    public init(from before: Graph, to after: Graph) {
        self.before = before
        self.after = after
        guard !before.saysTheSame(as: after) else {
            (plans, targets, documents, assignments, citations) = ([], [], [], [], [])
            return
        }
        let versions = VersionPair(before, after)
        let (first, second) = (before.ranges, after.ranges)
        plans = versions.nodes.entries(first.plans, second.plans, fields: versions.planFields)
        targets = versions.nodes.entries(first.targets, second.targets, fields: versions.targetFields)
        documents = versions.nodes.entries(first.documents, second.documents, fields: versions.documentFields)
        assignments = EdgeComparison(versions, EdgeRows.assignments).entries(
            pairing: [[.role, .source, .block], [.role, .source], [.role], []]
        )
        citations = EdgeComparison(versions, EdgeRows.citations).entries(
            pairing: [[.source, .action], [.source], []]
        )
    }

    /// Whether nothing that is compared differs.
    public var isEmpty: Bool {
        plans.isEmpty && targets.isEmpty && documents.isEmpty && assignments.isEmpty && citations.isEmpty
    }
}
