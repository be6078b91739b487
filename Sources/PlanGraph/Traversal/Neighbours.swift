/// The neighbours of nodes over some kinds of edges: what searches walk over.
struct Neighbours {
    let graph: Graph
    let index: NeighbourIndex
    let kinds: EdgeKindSet
    private let walker: EdgeWalker
    /// The first node of which some edges may not count: the kinds of all before it need not be read.
    private let firstMixed: NodeIndex

    init(_ graph: Graph, kinds: EdgeKindSet) {
        self.graph = graph
        self.kinds = kinds
        index = graph.neighbourIndex
        walker = EdgeWalker(graph, kinds: .all)
        firstMixed = kinds.hasAllButRelations ? graph.ranges.agencies.upperBound : 0
    }

    /// How many edges of the kinds a node has.
    ///
    /// - Complexity: O(1); O(edges of the node) for a document or where some kinds are left out.
    func count(of node: NodeIndex) -> Int {
        let places = places(of: node)
        if node < firstMixed { return places.count }
        var count = 0
        for place in places where kinds.contains(index.kind(at: place)) { count += 1 }
        return count
    }

    /// The places of a node's neighbours in the index, over edges of whatever kind.
    @inline(__always)
    func places(of node: NodeIndex) -> Range<Int> { index.places(of: node) }

    /// Whether the edge to the neighbour at a place is of one of the kinds.
    @inline(__always)
    func counts(_ place: Int, of node: NodeIndex) -> Bool { node < firstMixed || kinds.contains(index.kind(at: place)) }

    /// The step that leads to a neighbour.
    ///
    /// - Parameters:
    ///   - node: where it begins.
    ///   - place: the neighbour's place in the index.
    /// - Returns: the step; nil only where there is no such neighbour.
    func step(from node: NodeIndex, at place: Int) -> GraphStep? {
        walker.step(from: node, at: place - index.places(of: node).lowerBound)
    }
}
