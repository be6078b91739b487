/// Finds new nodes by their identifiers: an open hash table, whose keys are hashes already.
struct IdentifierTable {
    private var identifiers: [UInt64] = Array(repeating: 0, count: 1_024)
    private var nodes: [NodeIndex] = Array(repeating: .none, count: 1_024)
    private var count = 0

    /// The node of an identifier, or nil.
    func node(_ identifier: UInt64) -> NodeIndex? {
        let node = nodes[slot(identifier)]
        return node == .none ? nil : node
    }

    /// Adds a node, unless another has the identifier.
    ///
    /// - Returns: whether it was added.
    mutating func insert(_ identifier: UInt64, _ node: NodeIndex) -> Bool {
        if 2 * count >= nodes.count { grow() }
        let slot = slot(identifier)
        guard nodes[slot] == .none else { return false }
        (identifiers[slot], nodes[slot]) = (identifier, node)
        count += 1
        return true
    }

    private func slot(_ identifier: UInt64) -> Int {
        let mask = nodes.count - 1
        var slot = Int(truncatingIfNeeded: identifier) & mask
        while nodes[slot] != .none, identifiers[slot] != identifier { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let known = zip(identifiers, nodes).filter { $0.1 != .none }
        identifiers = Array(repeating: 0, count: 4 * identifiers.count)
        nodes = Array(repeating: .none, count: identifiers.count)
        for (identifier, node) in known {
            let slot = slot(identifier)
            (identifiers[slot], nodes[slot]) = (identifier, node)
        }
    }
}
