/// Which node numbers belong to which kind.
public struct NodeRanges: Sendable, Equatable {
    /// The plans.
    public let plans: Range<NodeIndex>
    /// The goals.
    public let goals: Range<NodeIndex>
    /// The targets.
    public let targets: Range<NodeIndex>
    /// The actions.
    public let actions: Range<NodeIndex>
    /// The agencies.
    public let agencies: Range<NodeIndex>
    /// The documents.
    public let documents: Range<NodeIndex>

    init(plans: Int, goals: Int, targets: Int, actions: Int, agencies: Int, documents: Int) {
        var next: NodeIndex = 0
        func take(_ count: Int) -> Range<NodeIndex> {
            defer { next += NodeIndex(count) }
            return next..<next + NodeIndex(count)
        }
        self.plans = take(plans)
        self.goals = take(goals)
        self.targets = take(targets)
        self.actions = take(actions)
        self.agencies = take(agencies)
        self.documents = take(documents)
    }

    /// The ranges of a graph's columns.
    init(_ columns: GraphColumns) {
        self.init(
            plans: columns.plans.number.count,
            goals: columns.goals.number.count,
            targets: columns.targets.code.count,
            actions: columns.actions.text.count,
            agencies: columns.agencies.name.count,
            documents: columns.documents.type.count
        )
    }

    /// How many nodes there are.
    public var count: Int { Int(documents.upperBound) }

    /// Goals and targets, which lie side by side: what assignments, actions and indicators hang on.
    public var owners: Range<NodeIndex> { goals.lowerBound..<targets.upperBound }

    /// The nodes of a kind.
    ///
    /// - Parameter kind: any kind.
    /// - Returns: their numbers.
    /// - Complexity: O(1).
    public func range(of kind: NodeKind) -> Range<NodeIndex> {
        switch kind {
        case .plan: plans
        case .goal: goals
        case .target: targets
        case .action: actions
        case .agency: agencies
        case .document: documents
        }
    }

    /// The kind of a node.
    ///
    /// - Parameter node: a node of this graph.
    /// - Returns: its kind.
    /// - Complexity: O(1).
    public func kind(of node: NodeIndex) -> NodeKind {
        if node < plans.upperBound { return .plan }
        if node < goals.upperBound { return .goal }
        if node < targets.upperBound { return .target }
        if node < actions.upperBound { return .action }
        return node < agencies.upperBound ? .agency : .document
    }
}
