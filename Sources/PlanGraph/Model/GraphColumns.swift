/// All that a graph is made of: node columns, edge tables and strings.
///
/// Everything else is derived from these.
public struct GraphColumns: Sendable, Equatable {
    /// Every string, the plans' texts among them.
    public internal(set) var strings = StringArena()
    /// Every line of every plan.
    public internal(set) var lines = LineColumns()
    /// The plans.
    public internal(set) var plans = PlanColumns()
    /// The goals.
    public internal(set) var goals = GoalColumns()
    /// The targets.
    public internal(set) var targets = TargetColumns()
    /// The actions.
    public internal(set) var actions = ActionColumns()
    /// The agencies.
    public internal(set) var agencies = AgencyColumns()
    /// The documents.
    public internal(set) var documents = DocumentColumns()
    /// The indicators, in the order of their owners.
    public internal(set) var indicators = IndicatorColumns()
    /// The diagnostics, in the order of their plans.
    public internal(set) var diagnostics = DiagnosticColumns()
    /// Plan → goal → target → action, in the order of the sources.
    public internal(set) var containment = EdgeTable()
    /// Agency → target or goal, in the order of the targets, then of the text.
    public internal(set) var assignments = EdgeTable()
    /// Plan, goal, target or action → document, in the order of the owners, then of the text.
    public internal(set) var citations = EdgeTable()
    /// Document → document, in the order of the sources.
    public internal(set) var relations = EdgeTable()
    /// For each node a number that stays the same from version to version.
    public internal(set) var identifiers: [UInt64] = []

    /// Columns of a graph without nodes.
    public init() {}

    /// Leads a visitor through every column, always in the same order.
    ///
    /// - Parameter visitor: what is led.
    /// - Throws: what the visitor throws.
    public mutating func visit(_ visitor: inout some ColumnVisitor) throws {
        try strings.visit(&visitor)
        try lines.visit(&visitor)
        try plans.visit(&visitor)
        try goals.visit(&visitor)
        try targets.visit(&visitor)
        try actions.visit(&visitor)
        try agencies.visit(&visitor)
        try documents.visit(&visitor)
        try indicators.visit(&visitor)
        try diagnostics.visit(&visitor)
        try containment.visit("containment", &visitor)
        try assignments.visit("assignment", &visitor)
        try citations.visit("citation", &visitor)
        try relations.visit("relation", &visitor)
        try visitor.visit("node.identifier", &identifiers)
    }
}
