import PlanExtraction

/// Which node each part of one plan becomes, so that what belongs together lies together; in provisional numbers.
struct PlanLayout {
    /// The targets in the order of their nodes: those of a goal side by side, otherwise as they were read.
    let targetOrder: [Int]
    /// The actions in the order of their nodes: those of a goal or target side by side, goals first.
    let actionOrder: [Int]
    /// The plan's node.
    let plan: NodeIndex
    /// The nodes of its goals by their index in the plan.
    let goals: [NodeIndex]
    /// The nodes of its targets.
    let targets: [NodeIndex]
    /// The nodes of its actions.
    let actions: [NodeIndex]

    /// Lays a plan out behind the nodes that are there.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - counts: for each part, how many nodes it has; those of the plan are added.
    init(_ plan: PlanDocument, after counts: inout [Int]) {
        self.plan = Self.take(.plan, &counts)
        goals = plan.goals.map { _ in Self.take(.goal, &counts) }
        targetOrder = RowOrder.ascending(plan.targets.map { UInt64($0.goal) })
        var targets = [NodeIndex](repeating: .none, count: plan.targets.count)
        for row in targetOrder { targets[row] = Self.take(.target, &counts) }
        self.targets = targets
        let goals = goals
        let owners = plan.actions.map { action in
            switch action.owner {
            case .goal(let index): goals[index]
            case .target(let index): targets[index]
            }
        }
        var actions = [NodeIndex](repeating: .none, count: plan.actions.count)
        actionOrder = RowOrder.ascending(owners.map { UInt64($0) })
        for row in actionOrder {
            let isGoals = NodePart.part(of: owners[row]) == Int(NodePart.goal.rawValue)
            actions[row] = Self.take(isGoals ? .goalAction : .targetAction, &counts)
        }
        self.actions = actions
    }

    private static func take(_ part: NodePart, _ counts: inout [Int]) -> NodeIndex {
        defer { counts[Int(part.rawValue)] += 1 }
        return part.node(counts[Int(part.rawValue)])
    }

    func node(of owner: PlanDocument.Owner) -> NodeIndex {
        switch owner {
        case .goal(let index): goals[index]
        case .target(let index): targets[index]
        }
    }

    func node(of context: PlanDocument.Context) -> NodeIndex {
        switch context {
        case .plan: plan
        case .goal(let index): goals[index]
        case .target(let index): targets[index]
        case .action(let index): actions[index]
        }
    }
}

/// Orders rows of a table.
enum RowOrder {
    /// The rows in ascending order of their keys, equal ones as they stand.
    ///
    /// - Complexity: O(*n*) where they are in order, O(*n* log *n*) otherwise.
    static func ascending(_ keys: [UInt64]) -> [Int] {
        var isAscending = true
        for row in keys.indices.dropFirst() where keys[row] < keys[row - 1] { isAscending = false }
        guard !isAscending else { return Array(keys.indices) }
        return keys.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset)
    }

    /// A key that orders rows by a node, those of the same node by where they stand in the text.
    static func key(_ node: NodeIndex, _ start: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(start) }
}
