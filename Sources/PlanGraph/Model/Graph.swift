import Synchronization

/// One version of the graph: immutable, so that any number of readers use it without waiting.
public final class Graph: Sendable {
    /// The data.
    public let columns: GraphColumns
    /// Which node numbers belong to which kind.
    public let ranges: NodeRanges
    /// The targets of each goal.
    public let targetsByGoal: AdjacencyIndex
    /// The actions of each goal and target.
    public let actionsByOwner: AdjacencyIndex
    /// The indicators of each goal and target.
    public let indicatorsByOwner: AdjacencyIndex
    /// The diagnostics of each plan.
    public let diagnosticsByPlan: AdjacencyIndex
    /// The outline, downwards.
    public let containmentBySource: AdjacencyIndex
    /// The outline, upwards: for each plan, goal, target and action the edge from what contains it, or `none`.
    let containmentByTarget: [UInt32]
    /// The assignments of each goal and target, in reading order.
    public let assignmentsByOwner: AdjacencyIndex
    /// The assignments of each agency, in reading order.
    public let assignmentsByAgency: AdjacencyIndex
    /// The citations in each plan's body, goal and target, those in its actions included, in reading order.
    public let citationsByOwner: AdjacencyIndex
    /// The citations of each document, in reading order.
    public let citationsByDocument: AdjacencyIndex
    /// The relations from each document.
    public let relationsBySource: AdjacencyIndex
    /// The relations to each document.
    public let relationsByTarget: AdjacencyIndex

    /// What tells this version from any other: equal for equal content.
    public let fingerprint: UInt64

    /// The words of all nodes, read when something is first looked for.
    var textIndex: TextIndex {
        lazyTextIndex.withLock { index in
            if let known = index { return known }
            let made = TextIndex(self)
            index = made
            return made
        }
    }

    private let lazyTextIndex = Mutex<TextIndex?>(nil)

    /// The neighbours of all nodes, listed when ways are first looked for.
    var neighbourIndex: NeighbourIndex {
        lazyNeighbourIndex.withLock { index in
            if let known = index { return known }
            let made = NeighbourIndex(self)
            index = made
            return made
        }
    }

    private let lazyNeighbourIndex = Mutex<NeighbourIndex?>(nil)

    /// The neighbours and the words, as far as they were needed until now.
    var madeIndexes: (NeighbourIndex?, TextIndex?) {
        (lazyNeighbourIndex.withLock { $0 }, lazyTextIndex.withLock { $0 })
    }

    /// The fingerprint as 16 hexadecimal digits.
    public var version: String { Self.hexadecimal(fingerprint) }

    /// Whether two versions say the same.
    ///
    /// - Parameter other: a version, of the same store or another.
    /// - Returns: true where all columns are equal.
    /// - Complexity: O(1) where the fingerprints differ or it is the same version, O(*n*) in the columns otherwise.
    public func saysTheSame(as other: Graph) -> Bool {
        self === other || fingerprint == other.fingerprint && columns == other.columns
    }

    let nodesByIdentifier: [NodeIndex]
    let nodesByCode: KeyIndex
    let nodesByPlanNumber: KeyIndex
    let nodesByAgencyName: KeyIndex
    let nodesByDocumentNumber: KeyIndex
    let content: ContentHash

    /// Derives the indexes of a graph from columns that may be damaged.
    ///
    /// - Parameter columns: of one graph.
    /// - Throws: `GraphDefect` where the columns do not fit together.
    /// - Complexity: O(*n* log *n*) in nodes, O(*n*) in edges.
    public convenience init(checking columns: GraphColumns) throws(GraphDefect) {
        try GraphChecker.check(columns)
        self.init(columns)
    }

    /// Derives the indexes of a graph from columns that fit together.
    convenience init(_ columns: GraphColumns) {
        self.init(columns) { GraphIndexes(columns, NodeRanges(columns)) }
    }

    /// Takes columns that fit together, and derives from them what is derived anew for each version.
    ///
    /// - Parameters:
    ///   - columns: of one graph.
    ///   - derive: makes the other indexes, on another thread.
    init(_ columns: GraphColumns, _ derive: @Sendable () -> GraphIndexes) {
        let ranges = NodeRanges(columns)
        self.columns = columns
        self.ranges = ranges
        let (indexes, owned) = Parallel.both(derive) { OwnerIndexes(columns, ranges) }
        targetsByGoal = owned.targetsByGoal
        actionsByOwner = owned.actionsByOwner
        indicatorsByOwner = owned.indicatorsByOwner
        diagnosticsByPlan = owned.diagnosticsByPlan
        containmentBySource = owned.containmentBySource
        containmentByTarget = owned.containmentByTarget
        assignmentsByOwner = owned.assignmentsByOwner
        assignmentsByAgency = indexes.assignmentsByAgency
        citationsByOwner = owned.citationsByOwner
        citationsByDocument = indexes.citationsByDocument
        relationsBySource = owned.relationsBySource
        relationsByTarget = owned.relationsByTarget
        nodesByIdentifier = indexes.nodesByIdentifier
        nodesByCode = indexes.nodesByCode
        nodesByPlanNumber = indexes.nodesByPlanNumber
        nodesByAgencyName = indexes.nodesByAgencyName
        nodesByDocumentNumber = indexes.nodesByDocumentNumber
        content = indexes.content
        fingerprint = indexes.content.fingerprint(columns)
    }

    /// A number in hexadecimal, zeros before it.
    ///
    /// - Parameters:
    ///   - number: any.
    ///   - digits: how many it has at least.
    /// - Returns: its digits.
    public static func hexadecimal(_ number: UInt64, digits: Int = 16) -> String {
        hexadecimal(number, digits: digits, behind: nil)
    }

    /// A number in hexadecimal, zeros before it and perhaps a letter before these.
    static func hexadecimal(_ number: UInt64, digits: Int = 16, behind letter: UInt8?) -> String {
        let count = (letter == nil ? 0 : 1) + max(digits, (67 - number.leadingZeroBitCount) / 4)
        return unsafe String(unsafeUninitializedCapacity: count) { bytes in
            for place in 0..<count {
                let digit = UInt8(truncatingIfNeeded: number >> (4 * (count - 1 - place))) & 0xF
                unsafe bytes[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
            }
            if let letter { unsafe bytes[0] = letter }
            return count
        }
    }

    /// A graph without nodes.
    public static let empty = Graph(GraphColumns())

    /// The plan, goal or target that a node belongs to: itself, or what an action serves.
    ///
    /// - Parameter node: a plan, goal, target or action.
    /// - Returns: a plan, goal or target.
    /// - Complexity: O(1).
    public func owner(of node: NodeIndex) -> NodeIndex { Self.owner(of: node, columns, ranges) }

    /// The same, of a graph in the making.
    static func owner(of node: NodeIndex, _ columns: GraphColumns, _ ranges: NodeRanges) -> NodeIndex {
        ranges.actions.contains(node) ? columns.actions.owner[Int(node - ranges.actions.lowerBound)] : node
    }

    /// The goal that a node lies in.
    ///
    /// - Parameter node: a goal, target or action; any other has none.
    /// - Returns: the goal, or `none`.
    /// - Complexity: O(1).
    public func goal(of node: NodeIndex) -> NodeIndex {
        let owner = owner(of: node)
        if ranges.goals.contains(owner) { return owner }
        guard ranges.targets.contains(owner) else { return .none }
        return columns.targets.goal[Int(owner - ranges.targets.lowerBound)]
    }

    /// The plan that a node lies in.
    ///
    /// - Parameter node: a plan, goal, target or action; any other has none.
    /// - Returns: the plan, or `none`.
    /// - Complexity: O(1).
    public func plan(of node: NodeIndex) -> NodeIndex {
        if ranges.plans.contains(node) { return node }
        let goal = goal(of: node)
        return goal == .none ? .none : columns.goals.plan[Int(goal - ranges.goals.lowerBound)]
    }

    /// How many edges there are, of all kinds.
    public var edgeCount: Int {
        columns.containment.count + columns.assignments.count + columns.citations.count + columns.relations.count
    }
}
