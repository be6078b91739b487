import PlanGraph

/// An agency's work in numbers: distinct targets, goal by goal.
struct Workload {
    /// The work for one goal.
    struct GoalShare {
        let goal: NodeIndex
        var leads = 0
        var coordinates = 0
    }

    private(set) var leads = 0
    private(set) var coordinates = 0
    /// In the order of the goals.
    private(set) var byGoal: [GoalShare] = []

    init(of agency: NodeIndex, in graph: Graph) {
        let table = graph.columns.assignments
        // An agency that leads two blocks of a target leads one target.
        var seen: [Set<NodeIndex>] = [[], []]
        var shares: [NodeIndex: GoalShare] = [:]
        for position in graph.assignmentsByAgency.positions(of: agency) {
            let edge = graph.assignmentsByAgency.edge(at: position)
            let target = table.target[edge]
            let goal = graph.goal(of: target)
            let isLead = table.kind[edge] == EdgeKind.leads.rawValue
            var share = shares[goal] ?? GoalShare(goal: goal)
            if graph.ranges.targets.contains(target), seen[isLead ? 0 : 1].insert(target).inserted {
                if isLead { share.leads += 1 } else { share.coordinates += 1 }
            }
            shares[goal] = share
        }
        byGoal = shares.values.sorted { $0.goal < $1.goal }
        leads = byGoal.map(\.leads).reduce(0, +)
        coordinates = byGoal.map(\.coordinates).reduce(0, +)
    }
}
