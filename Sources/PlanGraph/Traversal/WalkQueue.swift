/// The nodes that a walk met, in that order, each with the edge over which it was met first.
struct WalkQueue {
    private(set) var nodes: [NodeIndex] = []
    /// The place of the node before in this queue.
    private var previous: [UInt32] = []
    /// The place among the neighbours of all nodes.
    private var places: [UInt32] = []

    var count: Int { nodes.count }

    mutating func removeAll() {
        nodes.removeAll(keepingCapacity: true)
        previous.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }

    /// Adds a node.
    ///
    /// - Parameters:
    ///   - node: any node.
    ///   - previous: where in this queue the node is from which it was met.
    ///   - place: its place in the neighbour index.
    @inline(__always)
    mutating func append(_ node: NodeIndex, from previous: Int = 0, at place: Int = 0) {
        nodes.append(node)
        self.previous.append(UInt32(truncatingIfNeeded: previous))
        places.append(UInt32(truncatingIfNeeded: place))
    }

    /// The way on which the node at a place was met.
    ///
    /// - Parameters:
    ///   - place: of the node.
    ///   - length: how many steps there are to it.
    ///   - neighbours: where the walk went.
    /// - Returns: the steps from the beginning.
    /// - Complexity: O(*length*).
    func way(to place: Int, length: Int, _ neighbours: Neighbours) -> [GraphStep] {
        var way: [GraphStep] = []
        var place = place
        for _ in 0..<length {
            let before = Int(previous[place])
            if let step = neighbours.step(from: nodes[before], at: Int(places[place])) { way.append(step) }
            place = before
        }
        way.reverse()
        return way
    }
}
