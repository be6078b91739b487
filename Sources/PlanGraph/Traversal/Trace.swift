/// The chain of documents behind a node or before it, as a tree: what proves each step stands on it.
///
/// From a target, goal, action or plan it leads to the documents cited there and on to those that these carry out, were
/// issued under or change, for a goal and a target with parts also by way of the targets in it; from a document it leads the same way, and against it to whoever cites or carries it out; from
/// an agency to what it leads and coordinates. A document that was met before is not followed again.
public struct Trace: Sendable {
    /// The node.
    public let node: NodeIndex
    /// The step from the node above; nil at the root.
    public let step: GraphStep?
    /// Whether the node stands in the tree already, with what follows from it.
    public let isRepeated: Bool
    /// What follows, in reading order.
    public private(set) var children: [Trace] = []

    /// How many documents may follow one another.
    public static let deepest = 16

    /// Follows the chain from a node.
    ///
    /// - Parameters:
    ///   - node: any node.
    ///   - graph: a version.
    /// - Complexity: O(nodes + edges) that are reached; each document is followed once.
    public init(of node: NodeIndex, in graph: Graph) {
        var tracer = Tracer(graph)
        self.init(node: node, step: nil, isRepeated: false, children: tracer.begin(at: node))
    }

    fileprivate init(node: NodeIndex, step: GraphStep?, isRepeated: Bool, children: [Trace]) {
        self.node = node
        self.step = step
        self.isRepeated = isRepeated
        self.children = children
    }
}

/// A trace as it grows.
private struct Tracer {
    private let graph: Graph
    private let relations: EdgeWalker
    private let citations: EdgeWalker
    private let assignments: EdgeWalker
    private let containment: EdgeWalker
    private var seen: Set<NodeIndex> = []

    init(_ graph: Graph) {
        self.graph = graph
        relations = EdgeWalker(graph, kinds: [.implements, .issuedUnder, .amends, .relates])
        citations = EdgeWalker(graph, kinds: [.cites])
        assignments = EdgeWalker(graph, kinds: [.leads, .coordinates])
        containment = EdgeWalker(graph, kinds: [.contains])
    }

    mutating func begin(at node: NodeIndex) -> [Trace] {
        seen = [node]
        switch graph.ranges.kind(of: node) {
        case .document: return ground(of: node, depth: 0) + use(of: node, depth: 0)
        case .agency: return steps(assignments, from: node) { !$0.isReversed }.map { leaf($0) }
        case .plan, .goal, .target, .action: return own(of: node)
        }
    }

    /// Who leads and coordinates, the documents cited, and the targets in it: a part is a goal's or another target's, so no
    /// target is met twice.
    private mutating func own(of node: NodeIndex) -> [Trace] {
        let who = steps(assignments, from: node) { $0.isReversed }.map { leaf($0) }
        let documents = cited(in: node).map { follow($0, depth: 1, upwards: true) }
        guard graph.ranges.owners.contains(node) else { return who + documents }
        let targets = graph.ranges.targets
        let parts = steps(containment, from: node) { !$0.isReversed && targets.contains($0.to) }
        return who + documents + parts.map { Trace(node: $0.to, step: $0, isRepeated: false, children: own(of: $0.to)) }
    }

    private func steps(_ walker: EdgeWalker, from node: NodeIndex, where holds: (GraphStep) -> Bool) -> [GraphStep] {
        var result: [GraphStep] = []
        walker.forEachStep(from: node) { if holds($0) { result.append($0) } }
        return result
    }

    private func leaf(_ step: GraphStep) -> Trace {
        Trace(node: step.to, step: step, isRepeated: false, children: [])
    }

    /// The citations in a node's own words and in its measures.
    private func cited(in node: NodeIndex) -> [GraphStep] {
        var result = steps(citations, from: node) { !$0.isReversed }
        let range = graph.ranges
        if range.owners.contains(node) {
            for position in graph.actionsByOwner.positions(of: node) {
                let action = range.actions.lowerBound + NodeIndex(graph.actionsByOwner.edge(at: position))
                result += steps(citations, from: action) { !$0.isReversed }
            }
        }
        return result
    }

    private mutating func follow(_ step: GraphStep, depth: Int, upwards: Bool) -> Trace {
        guard graph.ranges.kind(of: step.to) == .document, depth < Trace.deepest else { return leaf(step) }
        guard seen.insert(step.to).inserted else {
            return Trace(node: step.to, step: step, isRepeated: true, children: [])
        }
        let children = upwards ? ground(of: step.to, depth: depth) : use(of: step.to, depth: depth)
        return Trace(node: step.to, step: step, isRepeated: false, children: children)
    }

    /// What a document carries out, was issued under or changes.
    private mutating func ground(of document: NodeIndex, depth: Int) -> [Trace] {
        steps(relations, from: document) { !$0.isReversed }.map { follow($0, depth: depth + 1, upwards: true) }
    }

    /// Who cites a document, and which documents carry it out.
    private mutating func use(of document: NodeIndex, depth: Int) -> [Trace] {
        let citing = steps(citations, from: document) { $0.isReversed }.map { leaf($0) }
        let using = steps(relations, from: document) { $0.isReversed }
        return citing + using.map { follow($0, depth: depth + 1, upwards: false) }
    }
}
