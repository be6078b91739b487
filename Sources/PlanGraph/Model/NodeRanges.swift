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

    /// The ranges of a graph's columns.
    init(_ columns: GraphColumns) {
        var counts = Self.counts(columns)[...]
        var next: NodeIndex = 0
        func take() -> Range<NodeIndex> {
            let count = NodeIndex(counts.removeFirst())
            defer { next += count }
            return next..<next + count
        }
        plans = take()
        goals = take()
        targets = take()
        actions = take()
        agencies = take()
        documents = take()
    }

    /// How many nodes of each kind some columns have, in the order of the kinds.
    static func counts(_ columns: GraphColumns) -> [Int] {
        [
            columns.plans.number.count, columns.goals.number.count, columns.targets.code.count,
            columns.actions.text.count, columns.agencies.name.count, columns.documents.type.count,
        ]
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
