/// Nodes in the order of their identifiers.
enum IdentifierOrder {
    /// Sorts nodes.
    ///
    /// Identifiers are hashes: put where their first bits say, few are left to compare.
    ///
    /// - Parameters:
    ///   - nodes: in ascending order.
    ///   - identifiers: those of all nodes.
    /// - Returns: the nodes by identifier, equal ones as they stand.
    /// - Complexity: O(*n*) for identifiers that are spread evenly, O(*n* log *n*) for any.
    static func sorted(_ nodes: [NodeIndex], _ identifiers: [UInt64]) -> [NodeIndex] {
        let bits = max(1, (UInt64.bitWidth - nodes.count.leadingZeroBitCount) - 3)
        let shift = UInt64(UInt64.bitWidth - bits)
        var starts = [Int](repeating: 0, count: 1 << bits + 1)
        for node in nodes { starts[Int(identifiers[Int(node)] >> shift) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        var sorted = nodes
        for node in nodes {
            let bucket = Int(identifiers[Int(node)] >> shift)
            sorted[next[bucket]] = node
            next[bucket] += 1
        }
        for bucket in 0..<starts.count - 1 where starts[bucket + 1] > starts[bucket] + 1 {
            sorted[starts[bucket]..<starts[bucket + 1]].sort {
                (identifiers[Int($0)], $0) < (identifiers[Int($1)], $1)
            }
        }
        return sorted
    }

    /// The order of the next version.
    ///
    /// - Parameters:
    ///   - graph: the version before.
    ///   - identifiers: those of all nodes of the next.
    ///   - growth: how the nodes have shifted.
    /// - Returns: all nodes of the next version.
    /// - Complexity: O(*n*), and O(log *n*) for each new node.
    static func extended(_ graph: Graph, _ identifiers: [UInt64], _ growth: GraphGrowth) -> [NodeIndex] {
        let new = sorted(NodePart.allCases.flatMap { growth.newNodes($0) }, identifiers)
        var splice = Splice()
        for node in new { splice.add(1, at: graph.firstPlace(identifiedBy: identifiers[Int(node)])) }
        return splice.joined(graph.nodesByIdentifier, new, growth.shift)
    }
}
