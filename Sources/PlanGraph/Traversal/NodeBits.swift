/// A set of nodes that gives them back in ascending order without sorting and is empty again when it has given them.
///
/// A second layer has a bit for each word of the first that is not zero: a set of few nodes is read in few steps, however
/// many nodes there are.
struct NodeBits {
    private var words: [UInt64] = []
    private var filled: [UInt64] = []

    /// Makes room for so many nodes.
    ///
    /// - Complexity: O(1); O(*nodes*) where there were never so many before.
    mutating func reserve(count: Int) {
        let wanted = (count + 63) / 64
        guard words.count < wanted else { return }
        words += Array(repeating: 0, count: wanted - words.count)
        filled += Array(repeating: 0, count: (wanted + 63) / 64 - filled.count)
    }

    /// Adds a node.
    @inline(__always)
    mutating func insert(_ node: NodeIndex) {
        let word = Int(node >> 6)
        words[word] |= 1 << UInt64(node & 63)
        filled[word >> 6] |= 1 << UInt64(word & 63)
    }

    /// Takes a node out.
    @inline(__always)
    mutating func remove(_ node: NodeIndex) { words[Int(node >> 6)] &= ~(1 << UInt64(node & 63)) }

    /// Gives every node in ascending order and takes it out.
    ///
    /// - Parameter body: takes each node.
    /// - Complexity: O(nodes in the set + *nodes* / 4096).
    @inline(__always)
    mutating func drain(_ body: (NodeIndex) -> Void) {
        for group in filled.indices where filled[group] != 0 {
            var full = filled[group]
            filled[group] = 0
            while full != 0 {
                let word = group << 6 | full.trailingZeroBitCount
                full &= full - 1
                var bits = words[word]
                words[word] = 0
                while bits != 0 {
                    body(NodeIndex(word << 6 | bits.trailingZeroBitCount))
                    bits &= bits - 1
                }
            }
        }
    }
}
