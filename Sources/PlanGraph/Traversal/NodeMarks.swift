/// A small number for each node, forgotten as a whole at the beginning of each use.
///
/// Numbers are kept above a floor that rises with each use, so what an earlier one wrote is below it and counts as nothing.
/// The numbers are set to nothing one by one only once in some hundred uses.
struct NodeMarks {
    /// One more than the largest number that a node may carry.
    static let limit: UInt16 = 128

    private(set) var values: [UInt16] = []
    private(set) var floor: UInt16 = 0

    /// Forgets every number.
    ///
    /// - Parameter count: how many nodes there are.
    /// - Complexity: O(1) amortised; O(*nodes*) where there were never so many before.
    mutating func begin(count: Int) {
        if values.count < count { values += Array(repeating: 0, count: count - values.count) }
        if floor > UInt16.max - 2 * Self.limit {
            for index in values.indices { values[index] = 0 }
            floor = 0
        }
        floor += Self.limit
    }

    /// The number of a node; `limit` or more where it carries none.
    @inline(__always)
    subscript(node: NodeIndex) -> UInt16 {
        get { values[Int(node)] &- floor }
        set { values[Int(node)] = floor + newValue }
    }
}
