import PlanExtraction

/// Which node each part of each plan became, so that what belongs together lies together.
struct PlanLayout {
    /// One part of one plan.
    struct Part {
        let plan: Int
        let row: Int
    }

    /// The targets in the order of their nodes: those of a goal side by side.
    let targetOrder: [Part]
    /// The actions in the order of their nodes: those of a goal or target side by side.
    let actionOrder: [Part]
    /// For each plan, the nodes of its goals by their index in the plan.
    let goals: [[NodeIndex]]
    /// For each plan, the nodes of its targets.
    let targets: [[NodeIndex]]
    /// For each plan, the nodes of its actions.
    let actions: [[NodeIndex]]

    init(_ plans: [PlanDocument], ranges: NodeRanges) {
        var nextGoal = ranges.goals.lowerBound
        let goals: [[NodeIndex]] = plans.map { plan in
            defer { nextGoal += NodeIndex(plan.goals.count) }
            return plan.goals.indices.map { nextGoal + NodeIndex($0) }
        }
        targetOrder = Self.parts(plans.map(\.targets.count)) { goals[$0.plan][plans[$0.plan].targets[$0.row].goal] }
        let targets = Self.nodes(targetOrder, plans.map(\.targets.count), from: ranges.targets.lowerBound)
        actionOrder = Self.parts(plans.map(\.actions.count)) { part in
            switch plans[part.plan].actions[part.row].owner {
            case .goal(let index): goals[part.plan][index]
            case .target(let index): targets[part.plan][index]
            }
        }
        actions = Self.nodes(actionOrder, plans.map(\.actions.count), from: ranges.actions.lowerBound)
        self.goals = goals
        self.targets = targets
    }

    func node(of owner: PlanDocument.Owner, plan: Int) -> NodeIndex {
        switch owner {
        case .goal(let index): goals[plan][index]
        case .target(let index): targets[plan][index]
        }
    }

    func node(of context: PlanDocument.Context, plan: Int) -> NodeIndex {
        switch context {
        case .plan: NodeIndex(plan)
        case .goal(let index): goals[plan][index]
        case .target(let index): targets[plan][index]
        case .action(let index): actions[plan][index]
        }
    }

    /// The parts of all plans, those with the same owner side by side, otherwise as they were read.
    private static func parts(_ counts: [Int], owner: (Part) -> NodeIndex) -> [Part] {
        var parts: [(owner: NodeIndex, part: Part)] = []
        for (plan, count) in counts.enumerated() {
            for row in 0..<count {
                let part = Part(plan: plan, row: row)
                parts.append((owner(part), part))
            }
        }
        // An owner belongs to one plan, so its parts are told apart by their row.
        return parts.sorted { ($0.owner, $0.part.row) < ($1.owner, $1.part.row) }.map(\.part)
    }

    private static func nodes(_ order: [Part], _ counts: [Int], from first: NodeIndex) -> [[NodeIndex]] {
        var nodes = counts.map { [NodeIndex](repeating: .none, count: $0) }
        for (place, part) in order.enumerated() { nodes[part.plan][part.row] = first + NodeIndex(place) }
        return nodes
    }
}
