/// One edge as it was walked, with the place of the words that prove it.
public struct GraphStep: Sendable, Hashable {
    /// Where the step begins.
    public let from: NodeIndex
    /// Where it ends.
    public let to: NodeIndex
    /// What the edge says.
    public let kind: EdgeKind
    /// Whether the edge was walked against its direction.
    public let isReversed: Bool
    /// The words, bytes of the arena.
    public let span: Range<UInt32>
}

extension GraphStep {
    /// What the node at the end has to do with the one at the beginning, as people say it: «led by».
    public var phrase: String {
        switch (kind, isReversed) {
        case (.leads, false): "leads"
        case (.leads, true): "led by"
        case (.coordinates, false): "coordinates in"
        case (.coordinates, true): "coordinated by"
        case (.cites, false): "cites"
        case (.cites, true): "cited by"
        case (.implements, false): "implements"
        case (.implements, true): "implemented by"
        case (.issuedUnder, false): "issued under"
        case (.issuedUnder, true): "ground of"
        case (.amends, false): "amends"
        case (.amends, true): "amended by"
        case (.relates, false): "related to"
        case (.relates, true): "related from"
        case (.contains, false): "contains"
        case (.contains, true): "part of"
        }
    }
}

/// Goes from a node over its edges, in both directions, in a stable order.
public struct EdgeWalker {
    /// The kinds that paths and subgraphs follow where none are named.
    public static let allKinds = Set(EdgeKind.allCases).subtracting([.relates])

    private let graph: Graph
    private let kinds: [Bool]

    /// A walker over some kinds of edges.
    ///
    /// - Parameters:
    ///   - graph: a version.
    ///   - kinds: the kinds that count.
    public init(_ graph: Graph, kinds: Set<EdgeKind> = EdgeWalker.allKinds) {
        self.graph = graph
        self.kinds = EdgeKind.allCases.map { kinds.contains($0) }
    }

    /// Visits every edge of a node, those from it before those to it, each kind of table in turn.
    ///
    /// - Parameters:
    ///   - node: any node.
    ///   - body: takes each step away from the node.
    /// - Complexity: O(edges of the node); those of its target, where it is an action.
    public func forEachStep(from node: NodeIndex, _ body: (GraphStep) -> Void) {
        let columns = graph.columns
        visit(graph.containmentBySource, columns.containment, node, isReversed: false, body)
        visit(graph.assignmentsByAgency, columns.assignments, node, isReversed: false, body)
        visit(graph.citationsByOwner, columns.citations, graph.owner(of: node), isReversed: false) { step in
            if step.from == node { body(step) }
        }
        visit(graph.relationsBySource, columns.relations, node, isReversed: false, body)
        visit(graph.containmentByTarget, columns.containment, node, isReversed: true, body)
        visit(graph.assignmentsByOwner, columns.assignments, node, isReversed: true, body)
        visit(graph.citationsByDocument, columns.citations, node, isReversed: true, body)
        visit(graph.relationsByTarget, columns.relations, node, isReversed: true, body)
    }

    private func visit(
        _ index: AdjacencyIndex,
        _ table: EdgeTable,
        _ node: NodeIndex,
        isReversed: Bool,
        _ body: (GraphStep) -> Void
    ) {
        for position in index.positions(of: node) {
            let edge = index.edge(at: position)
            guard kinds[Int(table.kind[edge])], let kind = EdgeKind(rawValue: table.kind[edge]) else { continue }
            body(
                GraphStep(
                    from: isReversed ? table.target[edge] : table.source[edge],
                    to: isReversed ? table.source[edge] : table.target[edge],
                    kind: kind,
                    isReversed: isReversed,
                    span: table.spanStart[edge]..<table.spanEnd[edge]
                )
            )
        }
    }
}
