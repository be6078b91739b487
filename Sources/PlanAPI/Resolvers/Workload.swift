import PlanGraph

/// An agency's work in numbers: distinct targets, goal by goal.
struct Workload {
    /// The work for one goal.
    struct GoalShare {
        let goal: NodeIndex
        var leads = 0
        var coordinates = 0
    }

    /// The work that is due in one year.
    struct DeadlineShare {
        /// The year; nil where a target says none.
        let year: Int?
        var leads = 0
        var coordinates = 0
    }

    private(set) var leads = 0
    private(set) var coordinates = 0
    /// In order, no year last; made when it is asked for.
    private(set) var byDeadline: [DeadlineShare] = []
    private let agency: NodeIndex
    /// In the order of the goals.
    private(set) var byGoal: [GoalShare] = []

    init(of agency: NodeIndex, in graph: Graph) {
        self.agency = agency
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

    /// Divides the work by the years of the targets' commitments; a target counts in each of its years.
    mutating func shareDeadlines(in graph: Graph) -> [DeadlineShare] {
        guard byDeadline.isEmpty else { return byDeadline }
        let table = graph.columns.assignments
        var shares: [Int: DeadlineShare] = [:]
        for isLead in [true, false] {
            let edges = graph.assignmentsByAgency.edges(of: agency).filter {
                (table.kind[Int($0)] == EdgeKind.leads.rawValue) == isLead
            }
            for target in Set(edges.map { table.target[Int($0)] }) where graph.ranges.targets.contains(target) {
                let years = Deadlines.years(of: target, in: graph).map { Int($0) }
                for year in years.isEmpty ? [Int.max] : years {
                    var share = shares[year] ?? DeadlineShare(year: year == .max ? nil : year)
                    if isLead { share.leads += 1 } else { share.coordinates += 1 }
                    shares[year] = share
                }
            }
        }
        byDeadline = shares.sorted { $0.key < $1.key }.map(\.value)
        return byDeadline
    }
}
