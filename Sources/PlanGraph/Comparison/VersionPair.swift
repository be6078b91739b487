/// Two versions of the graph, their nodes paired by kind and identifier.
struct VersionPair {
    let before: Graph
    let after: Graph
    let nodes: Pairing

    private struct NodeKey: Hashable {
        let identifier: UInt64
        let kind: NodeKind
    }

    init(_ before: Graph, _ after: Graph) {
        self.before = before
        self.after = after
        var nodes = Pairing(before: before.ranges.count, after: after.ranges.count)
        nodes.pairRows { version, node in
            let graph = version == .before ? before : after
            return NodeKey(identifier: graph.columns.identifiers[Int(node)], kind: graph.ranges.kind(of: node))
        }
        self.nodes = nodes
    }

    /// The number by which both versions can speak of a node, which is the one it has after; none where only one has it.
    func shared(_ node: NodeIndex, _ version: Version) -> NodeIndex {
        switch version {
        case .before: nodes.after[Int(node)]
        case .after: nodes.before[Int(node)] == .none ? .none : node
        }
    }

    /// Whether two strings have the same bytes, or both are none.
    func areSame(_ first: StringIndex, _ second: StringIndex) -> Bool {
        guard first != .none, second != .none else { return first == second }
        let (strings, others) = (before.columns.strings, after.columns.strings)
        return Words.areSame(strings.bytes, strings.range(first), others.bytes, others.range(second))
    }
}
