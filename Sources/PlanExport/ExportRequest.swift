public import PlanGraph

/// What somebody asks to be exported, in words: the same on the command line and in an address.
public struct ExportRequest: Sendable, Equatable {
    /// Where to begin: identifiers, targets' codes, numbers of plans and documents, agencies' names, «goal 3».
    public var roots: [String] = []
    /// The kinds of nodes to take, as `NodeKind` of the schema spells them; none stands for all.
    public var kinds: [String] = []
    /// The kinds of edges to follow and take, as `EdgeKind` of the schema spells them; none stands for all.
    public var via: [String] = []
    /// How many steps from the roots.
    public var depth: Int?

    /// The whole graph.
    public init() {}

    /// The most steps from a root that may be asked for.
    public static let deepest = 64

    /// The part of a graph that is meant.
    ///
    /// - Parameter graph: a version.
    /// - Returns: the cut.
    /// - Throws: `ExportError` that names what means nothing.
    public func cut(of graph: Graph) throws(ExportError) -> Subgraph.Cut {
        var cut = Subgraph.Cut.everything
        if !kinds.isEmpty { cut.kinds = [] }
        for kind in kinds { cut.kinds.insert(try Self.nodeKind(kind)) }
        if !via.isEmpty { cut.edgeKinds = [] }
        for kind in via { cut.edgeKinds.insert(try Self.edgeKind(kind)) }
        if !roots.isEmpty { cut.roots = [] }
        for root in roots { cut.roots? += try Self.nodes(root, graph) }
        if let depth {
            guard !roots.isEmpty else { throw ExportError("a depth is counted from roots: name at least one") }
            guard (0...Self.deepest).contains(depth) else {
                throw ExportError("the depth is \(depth); it must be from 0 to \(Self.deepest)")
            }
            cut.depth = depth
        }
        return cut
    }

    private static func nodes(_ words: String, _ graph: Graph) throws(ExportError) -> [NodeIndex] {
        let nodes = graph.nodes(named: words)
        guard !nodes.isEmpty else {
            throw ExportError(
                "nothing in the graph is called «\(words.prefix(100))»; "
                    + "name an id, a target's code, a plan's or document's number, an agency or «goal 3»"
            )
        }
        return nodes
    }

    private static func nodeKind(_ name: String) throws(ExportError) -> NodeKind {
        if let kind = ValueNames.nodeKind(name.uppercased()) { return kind }
        throw ExportError("«\(name.prefix(100))» is no kind of node: \(ValueNames.nodeKinds.joined(separator: ", "))")
    }

    private static func edgeKind(_ name: String) throws(ExportError) -> EdgeKind {
        if let kind = ValueNames.edgeKind(name.uppercased()) { return kind }
        throw ExportError("«\(name.prefix(100))» is no kind of edge: \(ValueNames.edgeKinds.joined(separator: ", "))")
    }
}
