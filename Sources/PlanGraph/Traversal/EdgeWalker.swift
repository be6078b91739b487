/// Goes from a node over its edges, in both directions, in a stable order.
public struct EdgeWalker: Sendable {
    private let graph: Graph
    private let kinds: EdgeKindSet

    /// A walker over some kinds of edges.
    ///
    /// - Parameters:
    ///   - graph: a version.
    ///   - kinds: the kinds that count.
    public init(_ graph: Graph, kinds: EdgeKindSet = .followed) {
        self.graph = graph
        self.kinds = kinds
    }

    /// Visits every edge of a node, those from it before those to it, each kind of table in turn.
    ///
    /// - Parameters:
    ///   - node: any node.
    ///   - body: takes each step away from the node.
    /// - Complexity: O(edges of the node); those of its target, where it is an action.
    public func forEachStep(from node: NodeIndex, _ body: (GraphStep) -> Void) {
        forEachEdge(of: node) { far, _, list, edge in body(step(from: node, to: far, list, edge)) }
    }

    /// Visits the edges of a node in the order of `forEachStep`, without making a step of each.
    ///
    /// - Parameters:
    ///   - node: any node.
    ///   - body: takes the node at the other end, the kind of the edge, the list in which it was found and its number in
    ///     the table.
    /// - Complexity: as `forEachStep`.
    @inline(__always)
    func forEachEdge(of node: NodeIndex, _ body: (_ far: NodeIndex, _ kind: UInt8, EdgeList, _ edge: Int) -> Void) {
        if node < graph.ranges.actions.upperBound {
            forEachOutlineEdge(of: node, body)
        } else if node < graph.ranges.agencies.upperBound {
            let table = graph.columns.assignments
            visit(graph.assignmentsByAgency, of: node, table.target, table.kind, .assignments, body)
        } else {
            forEachDocumentEdge(of: node, body)
        }
    }

    @inline(__always)
    private func forEachOutlineEdge(of node: NodeIndex, _ body: (NodeIndex, UInt8, EdgeList, Int) -> Void) {
        let (outline, citations) = (graph.columns.containment, graph.columns.citations)
        visit(graph.containmentBySource, of: node, outline.target, outline.kind, .parts, body)
        for edge in graph.citationsByOwner.positions(of: graph.owner(of: node))
        where citations.source[edge] == node && kinds.contains(citations.kind[edge]) {
            body(citations.target[edge], citations.kind[edge], .citations, edge)
        }
        let edge = Int(graph.containmentByTarget[Int(node)])
        if edge < outline.count, kinds.contains(outline.kind[edge]) {
            body(outline.source[edge], outline.kind[edge], .whole, edge)
        }
        let assignments = graph.columns.assignments
        visit(graph.assignmentsByOwner, of: node, assignments.source, assignments.kind, .assignees, body)
    }

    @inline(__always)
    private func forEachDocumentEdge(of node: NodeIndex, _ body: (NodeIndex, UInt8, EdgeList, Int) -> Void) {
        let (relations, citations) = (graph.columns.relations, graph.columns.citations)
        visit(graph.relationsBySource, of: node, relations.target, relations.kind, .relations, body)
        visit(graph.citationsByDocument, of: node, citations.source, citations.kind, .citing, body)
        visit(graph.relationsByTarget, of: node, relations.source, relations.kind, .relatedFrom, body)
    }

    @inline(__always)
    private func visit(
        _ index: AdjacencyIndex,
        of node: NodeIndex,
        _ far: [NodeIndex],
        _ kind: [UInt8],
        _ list: EdgeList,
        _ body: (NodeIndex, UInt8, EdgeList, Int) -> Void
    ) {
        for position in index.positions(of: node) {
            let edge = index.edge(at: position)
            if kinds.contains(kind[edge]) { body(far[edge], kind[edge], list, edge) }
        }
    }

    /// The step at a place among all edges of a node.
    ///
    /// - Parameters:
    ///   - node: any node.
    ///   - place: its place among the steps of a walker over all kinds of edges.
    /// - Returns: the step, or nil where there are not so many.
    /// - Complexity: O(1); O(citations of its target) for an action.
    func step(from node: NodeIndex, at place: Int) -> GraphStep? {
        let (columns, ranges) = (graph.columns, graph.ranges)
        var place = place
        func taken(_ index: AdjacencyIndex, _ far: [NodeIndex], _ list: EdgeList) -> GraphStep? {
            let positions = index.positions(of: node)
            defer { place -= positions.count }
            guard place >= 0, place < positions.count else { return nil }
            let edge = index.edge(at: positions.lowerBound + place)
            return step(from: node, to: far[edge], list, edge)
        }
        if node < ranges.actions.upperBound {
            if let step = taken(graph.containmentBySource, columns.containment.target, .parts) { return step }
            for edge in graph.citationsByOwner.positions(of: graph.owner(of: node))
            where columns.citations.source[edge] == node {
                if place == 0 { return step(from: node, to: columns.citations.target[edge], .citations, edge) }
                place -= 1
            }
            let edge = Int(graph.containmentByTarget[Int(node)])
            if edge < columns.containment.count {
                if place == 0 { return step(from: node, to: columns.containment.source[edge], .whole, edge) }
                place -= 1
            }
            return taken(graph.assignmentsByOwner, columns.assignments.source, .assignees)
        }
        if node < ranges.agencies.upperBound {
            return taken(graph.assignmentsByAgency, columns.assignments.target, .assignments)
        }
        return taken(graph.relationsBySource, columns.relations.target, .relations)
            ?? taken(graph.citationsByDocument, columns.citations.source, .citing)
            ?? taken(graph.relationsByTarget, columns.relations.source, .relatedFrom)
    }

    private func step(from node: NodeIndex, to far: NodeIndex, _ list: EdgeList, _ edge: Int) -> GraphStep {
        let columns = graph.columns
        switch list {
        case .parts, .whole: return step(node, far, list, columns.containment, edge)
        case .assignments, .assignees: return step(node, far, list, columns.assignments, edge)
        case .citations, .citing: return step(node, far, list, columns.citations, edge)
        case .relations, .relatedFrom: return step(node, far, list, columns.relations, edge)
        }
    }

    private func step(
        _ node: NodeIndex,
        _ far: NodeIndex,
        _ list: EdgeList,
        _ table: EdgeTable,
        _ edge: Int
    ) -> GraphStep {
        GraphStep(
            from: node,
            to: far,
            kind: EdgeKind(rawValue: table.kind[edge]) ?? .relates,
            isReversed: list.isReversed,
            span: table.spanStart[edge]..<table.spanEnd[edge]
        )
    }
}
