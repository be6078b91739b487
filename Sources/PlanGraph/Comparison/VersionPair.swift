/// Two versions of the graph, their nodes paired by kind and identifier.
struct VersionPair {
    let before: Graph
    let after: Graph
    let nodes: Pairing

    init(_ before: Graph, _ after: Graph) {
        self.before = before
        self.after = after
        var nodes = Pairing(before: before.ranges.count, after: after.ranges.count)
        var others = after.nodesByIdentifier[...]
        for node in before.nodesByIdentifier {
            let identifier = before.columns.identifiers[Int(node)]
            while let other = others.first, after.columns.identifiers[Int(other)] < identifier { others.removeFirst() }
            guard let other = others.first, after.columns.identifiers[Int(other)] == identifier else { continue }
            others.removeFirst()
            if before.ranges.kind(of: node) == after.ranges.kind(of: other) { nodes.pair(node, other) }
        }
        self.nodes = nodes
    }

    /// A number for a node that is the same in both versions; those of one version alone have none in common with the other.
    func number(_ node: NodeIndex, _ version: Version) -> UInt64 {
        let shared = version == .before ? nodes.after[Int(node)] : node
        let isShared = version == .before ? shared != .none : nodes.before[Int(node)] != .none
        return isShared ? UInt64(shared) : UInt64(version.rawValue + 1) << 32 | UInt64(node)
    }

    /// Whether two strings have the same bytes, or both are none.
    func areSame(_ first: StringIndex, _ second: StringIndex) -> Bool {
        guard first != .none, second != .none else { return first == second }
        let (strings, others) = (before.columns.strings, after.columns.strings)
        return Words.areSame(strings.bytes, strings.range(first), others.bytes, others.range(second))
    }
}
