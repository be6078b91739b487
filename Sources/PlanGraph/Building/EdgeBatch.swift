/// New edges of one table, in provisional numbers.
struct EdgeBatch {
    /// Apart by the part of the node that owns them: they go behind the old ones of that part.
    private(set) var rows = PartedRows<EdgeTable>()
    /// Which part each edge went to and its row there, in the order in which their words stand in the texts.
    private var reading: [(part: Int, row: Int)] = []

    /// Adds the edges of a plan.
    ///
    /// - Parameters:
    ///   - edges: in any order; equal ones stay as they stand.
    ///   - owners: for each edge the node that owns it; edges of a node then lie side by side, as their words stand.
    mutating func add(_ edges: EdgeTable, owners: [NodeIndex]) {
        let order = RowOrder.ascending(owners.indices.map { RowOrder.key(owners[$0], edges.spanStart[$0]) })
        var places: [(part: Int, row: Int)] = []
        places.reserveCapacity(order.count)
        for row in order {
            let part = NodePart.part(of: owners[row])
            places.append((part, rows.parts[part].count))
            rows.parts[part].append(row, of: edges)
        }
        for place in RowOrder.ascending(order.map { UInt64(edges.spanStart[$0]) }) { reading.append(places[place]) }
    }

    /// The rows of `rows.table` in the order in which their words stand in the texts.
    var readingOrder: [Int] {
        var firsts: [Int] = []
        var next = 0
        for part in rows.parts {
            firsts.append(next)
            next += part.count
        }
        return reading.map { firsts[$0.part] + $0.row }
    }
}

extension EdgeTable {
    /// Appends an edge of another table.
    mutating func append(_ row: Int, of other: EdgeTable) {
        source.append(other.source[row])
        target.append(other.target[row])
        kind.append(other.kind[row])
        block.append(other.block[row])
        spanStart.append(other.spanStart[row])
        spanEnd.append(other.spanEnd[row])
    }
}
