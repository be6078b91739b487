import GraphQLExecution
import PlanGraph

/// Which agencies share targets: a matrix without its empty cells.
struct AgencyPairs {
    /// Two agencies, the first of which comes first in the graph.
    struct Pair: Hashable {
        let first: NodeIndex
        let second: NodeIndex
    }

    /// The pairs with the targets that both take part in, in the order in which they were met.
    private(set) var pairs: [(pair: Pair, targets: [NodeIndex])] = []

    init(
        _ graph: Graph,
        targets: NodeSet,
        agencies: NodeSet,
        budget: WorkBudget
    ) throws(FieldFailure) {
        let table = graph.columns.assignments
        var places: [Pair: Int] = [:]
        for target in targets.nodes {
            let edges = graph.assignmentsByOwner.positions(of: target).map { graph.assignmentsByOwner.edge(at: $0) }
            let taking = Set(edges.map { table.source[$0] }.filter { agencies.contains($0) }).sorted()
            try budget.spend(edges.count + taking.count * taking.count / 2)
            for (index, first) in taking.enumerated() {
                for second in taking[(index + 1)...] {
                    let pair = Pair(first: first, second: second)
                    if let place = places[pair] {
                        pairs[place].targets.append(target)
                    } else {
                        places[pair] = pairs.count
                        pairs.append((pair, [target]))
                    }
                }
            }
        }
    }

    /// The places of pairs whose count is wanted: those that share most first.
    func sorted(where isWanted: (Int) -> Bool) -> [UInt32] {
        pairs.indices.filter { isWanted(pairs[$0].targets.count) }.sorted { first, second in
            let (one, two) = (pairs[first], pairs[second])
            if one.targets.count != two.targets.count { return one.targets.count > two.targets.count }
            return (one.pair.first, one.pair.second) < (two.pair.first, two.pair.second)
        }.map { UInt32($0) }
    }
}
