/// A part of a graph: what lies within some steps of some nodes, and the edges between what was taken.
public struct Subgraph: Sendable {
    /// What to take.
    public struct Cut: Sendable {
        /// Where to begin; without roots, everything is taken.
        public var roots: [NodeIndex]?
        /// The kinds of nodes to take; the roots are taken whatever they are.
        public var kinds = Set(NodeKind.allCases)
        /// The kinds of edges to follow and to take.
        public var edgeKinds = EdgeKindSet.followed
        /// How many steps from a root.
        public var depth = 1
        /// The most nodes.
        public var nodeLimit = Int.max
        /// The most edges to look at.
        public var budget = Int.max

        /// The whole graph.
        public init() {}
    }

    /// The nodes, nearer ones first, those of one distance in the order of the graph.
    public let nodes: [NodeIndex]
    /// The edges between them, each in its own direction, in the order of their sources.
    public let edges: [GraphStep]
    /// Whether a limit kept something out.
    public let isTruncated: Bool
    /// How many edges were looked at.
    public let visitedEdges: Int

    /// The nodes that a cut takes, without the edges between them, which may be many.
    ///
    /// - Parameters:
    ///   - graph: a version.
    ///   - cut: what to take.
    /// - Returns: the nodes in the order of the graph.
    /// - Complexity: O(nodes + edges) looked at.
    public static func nodes(of graph: Graph, _ cut: Cut) -> [NodeIndex] {
        TraversalScratch.with(graph) { scratch in
            var growth = Growth(graph, cut)
            growth.grow(&scratch.marks)
            return growth.nodes.sorted()
        }
    }

    /// Cuts a part out of a graph.
    ///
    /// - Parameters:
    ///   - graph: a version.
    ///   - cut: what to take.
    /// - Complexity: O(nodes + edges) looked at.
    public init(of graph: Graph, _ cut: Cut) {
        self = TraversalScratch.with(graph) { scratch in
            var growth = Growth(graph, cut)
            growth.grow(&scratch.marks)
            let edges = growth.edges(scratch.marks)
            return Subgraph(growth, edges)
        }
    }
}

extension Subgraph {
    private init(_ growth: Growth, _ edges: [GraphStep]) {
        nodes = growth.nodes
        self.edges = edges
        isTruncated = growth.isTruncated
        visitedEdges = growth.visited
    }
}

/// A subgraph as it grows from its roots.
private struct Growth {
    private let graph: Graph
    private let cut: Subgraph.Cut
    private let walker: EdgeWalker
    private(set) var nodes: [NodeIndex] = []
    private(set) var isTruncated = false
    private(set) var visited = 0

    /// What nodes are marked with.
    private enum Mark {
        static let taken: UInt16 = 0
        static let next: UInt16 = 1
    }

    init(_ graph: Graph, _ cut: Subgraph.Cut) {
        self.graph = graph
        self.cut = cut
        walker = EdgeWalker(graph, kinds: cut.edgeKinds)
    }

    mutating func grow(_ marks: inout NodeMarks) {
        guard let roots = cut.roots else {
            let all = NodeIndex(0)..<NodeIndex(graph.ranges.count)
            for node in all where cut.kinds.contains(graph.ranges.kind(of: node)) { take(node, &marks) }
            return
        }
        for root in roots.sorted() { take(root, &marks) }
        var level = nodes
        for _ in 0..<max(0, cut.depth) where !level.isEmpty && !isTruncated {
            var next: [NodeIndex] = []
            for node in level where visited <= cut.budget {
                walker.forEachStep(from: node) { step in
                    visited += 1
                    guard marks[step.to] >= NodeMarks.limit, cut.kinds.contains(graph.ranges.kind(of: step.to)) else {
                        return
                    }
                    marks[step.to] = Mark.next
                    next.append(step.to)
                }
            }
            level = next.sorted()
            for node in level { take(node, &marks) }
            if visited > cut.budget { isTruncated = true }
        }
    }

    private mutating func take(_ node: NodeIndex, _ marks: inout NodeMarks) {
        guard marks[node] != Mark.taken else { return }
        guard nodes.count < cut.nodeLimit else {
            isTruncated = true
            return
        }
        marks[node] = Mark.taken
        nodes.append(node)
    }

    mutating func edges(_ marks: NodeMarks) -> [GraphStep] {
        var edges: [GraphStep] = []
        for node in nodes where visited <= cut.budget {
            walker.forEachStep(from: node) { step in
                visited += 1
                if !step.isReversed, marks[step.to] == Mark.taken { edges.append(step) }
            }
        }
        if visited > cut.budget { isTruncated = true }
        return edges
    }
}
