/// What is derived anew for each version: the rows of each node, in tables that lie in the order of these nodes, and the
/// little that is quickly sorted.
struct OwnerIndexes {
    let targetsByGoal: AdjacencyIndex
    let actionsByOwner: AdjacencyIndex
    let indicatorsByOwner: AdjacencyIndex
    let diagnosticsByPlan: AdjacencyIndex
    let containmentBySource: AdjacencyIndex
    let containmentByTarget: [UInt32]
    let assignmentsByOwner: AdjacencyIndex
    let citationsByOwner: AdjacencyIndex
    let relationsBySource: AdjacencyIndex
    let relationsByTarget: AdjacencyIndex

    /// Derives all of it.
    ///
    /// - Complexity: O(*n*) in nodes and edges.
    init(_ columns: GraphColumns, _ ranges: NodeRanges) {
        targetsByGoal = AdjacencyIndex(nodes: columns.targets.goal, range: ranges.goals, isPrimary: true)
        actionsByOwner = AdjacencyIndex(nodes: columns.actions.owner, range: ranges.owners, isPrimary: true)
        indicatorsByOwner = AdjacencyIndex(nodes: columns.indicators.owner, range: ranges.owners, isPrimary: true)
        diagnosticsByPlan = AdjacencyIndex(nodes: columns.diagnostics.plan, range: ranges.plans, isPrimary: true)

        let inner = 0..<ranges.actions.upperBound
        let outline = columns.containment
        containmentBySource = AdjacencyIndex(nodes: outline.source, range: inner, isPrimary: true)
        var upwards: [UInt32] = LargePages.array(repeating: .none, count: inner.count)
        for (edge, node) in outline.target.enumerated() { upwards[Int(node)] = UInt32(edge) }
        containmentByTarget = upwards
        assignmentsByOwner = AdjacencyIndex(nodes: columns.assignments.target, range: ranges.owners, isPrimary: true)
        let owners = columns.citations.source.map { Graph.owner(of: $0, columns, ranges) }
        citationsByOwner = AdjacencyIndex(nodes: owners, range: 0..<ranges.targets.upperBound, isPrimary: true)
        let relations = columns.relations
        relationsBySource = AdjacencyIndex(nodes: relations.source, range: ranges.documents, isPrimary: true)
        relationsByTarget = AdjacencyIndex(nodes: relations.target, range: ranges.documents, isPrimary: false)
    }
}
