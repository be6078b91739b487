/// What a column or an index takes in memory.
public struct MemoryUse: Sendable, Equatable {
    /// What a column or an index is for.
    public enum Group: String, Sendable, CaseIterable {
        /// The plans' texts, their lines, and the words that stand in none.
        case texts
        /// What is said of nodes, indicators and diagnostics.
        case nodes
        /// The edges with their evidence, and the edges of a node in the other direction.
        case edges
        /// Where each node's edges begin.
        case offsets
        /// What finds a node by its identifier, code, number or name.
        case lookups
        /// The neighbours of all nodes, listed when ways are first looked for.
        case neighbours
        /// The words of all nodes, read at the first search.
        case words
    }

    /// What it is for.
    public let group: Group
    /// Unique in the graph, such as `target.code`.
    public let name: String
    /// How many values it has.
    public let count: Int
    /// How many bytes it takes, as allocated; what several versions share counts for each of them.
    public let bytes: Int

    init<Element>(_ group: Group, _ name: String, _ values: [Element]) {
        self.init(group, name, values.count, values.capacity * MemoryLayout<Element>.stride)
    }

    init(_ group: Group, _ name: String, _ count: Int, _ bytes: Int) {
        (self.group, self.name, self.count, self.bytes) = (group, name, count, bytes)
    }
}

extension Graph {
    /// What each column and index takes in memory, in the order of the groups.
    ///
    /// - Parameter withAll: makes first what is else made when it is first needed: the lists of neighbours and of words.
    /// - Returns: each column and index once; `bytes` is the sum of those that every version has.
    /// - Complexity: O(*columns*), and O(*n*) in the different words where they were read; O(*n*) in the text of all nodes
    ///   where a list must be made.
    public func memory(withAll: Bool = false) -> [MemoryUse] {
        let made = withAll ? (neighbourIndex, textIndex) : madeIndexes
        let uses = standingMemory + (made.0?.memory ?? []) + (made.1?.memory ?? [])
        return MemoryUse.Group.allCases.flatMap { group in uses.filter { $0.group == group } }
    }

    /// What the columns and indexes take that every version has.
    var standingMemory: [MemoryUse] {
        var measure = ColumnMeasure()
        var columns = columns
        // Measuring reads capacities alone: it cannot throw.
        try? columns.visit(&measure)
        let indexes: [(String, AdjacencyIndex)] = [
            ("goal.targets", targetsByGoal), ("owner.actions", actionsByOwner), ("owner.indicators", indicatorsByOwner),
            ("plan.diagnostics", diagnosticsByPlan), ("containment.bySource", containmentBySource),
            ("assignment.byTarget", assignmentsByOwner),
            ("assignment.bySource", assignmentsByAgency), ("citation.bySource", citationsByOwner),
            ("citation.byTarget", citationsByDocument), ("relation.bySource", relationsBySource),
            ("relation.byTarget", relationsByTarget),
        ]
        let lookUps: [(String, KeyIndex)] = [
            ("target.byCode", nodesByCode), ("plan.byNumber", nodesByPlanNumber), ("agency.byName", nodesByAgencyName),
            ("document.byNumber", nodesByDocumentNumber),
        ]
        let upwards = MemoryUse(.edges, "containment.byTarget", containmentByTarget)
        return measure.uses + [upwards] + indexes.flatMap { $1.memory($0) } + lookUps.flatMap { $1.memory($0) } + [
            MemoryUse(.lookups, "node.byIdentifier", nodesByIdentifier)
        ]
    }

    /// Bytes held in memory: every column and index that every version has, as allocated.
    public var bytes: Int { standingMemory.reduce(0) { $0 + $1.bytes } }
}

extension AdjacencyIndex {
    fileprivate func memory(_ name: String) -> [MemoryUse] {
        let offsets = MemoryUse(.offsets, name + ".offsets", offsets)
        return edges.isEmpty ? [offsets] : [offsets, MemoryUse(.edges, name, edges)]
    }
}

/// Measures columns.
private struct ColumnMeasure: ColumnVisitor {
    private(set) var uses: [MemoryUse] = []

    mutating func visit<Values: GraphColumn>(_ name: String, _ column: inout Values) {
        let group: MemoryUse.Group =
            switch name.prefix(while: { $0 != "." }) {
            case "string", "line": .texts
            case "containment", "assignment", "citation", "relation": .edges
            default: .nodes
            }
        uses.append(MemoryUse(group, name, column.count, column.memoryBytes))
    }
}
