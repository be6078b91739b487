/// The stretches of the range of nodes at whose ends new ones are put.
///
/// They are the kinds of nodes in their order, the actions in two: those of goals, then those of targets.
enum NodePart: UInt32, CaseIterable {
    case plan
    case goal
    case target
    case goalAction
    case targetAction
    case agency
    case document

    /// How many low bits of a provisional number are the row.
    private static let rowBits: UInt32 = 29
    private static let rowMask: UInt32 = 1 << rowBits - 1

    /// The provisional number of a node: its part and its row there.
    ///
    /// Provisional numbers ascend as the final ones do, which are known only when all parts have their lengths.
    func node(_ row: Int) -> NodeIndex { rawValue << Self.rowBits | NodeIndex(row) }

    /// The part that a provisional number names.
    static func part(of node: NodeIndex) -> Int { Int(node >> rowBits) }

    /// The row in its part that a provisional number names.
    static func row(of node: NodeIndex) -> Int { Int(node & rowMask) }
}

/// Where the parts of one version's nodes begin.
struct NodePlaces {
    /// For each part its first node, and the end of the last.
    let starts: [NodeIndex]

    /// Lays parts of some lengths side by side.
    init(_ counts: [Int]) {
        var starts: [NodeIndex] = [0]
        for count in counts { starts.append(starts[starts.count - 1] + NodeIndex(count)) }
        self.starts = starts
    }

    /// For each part, how many nodes it has.
    var counts: [Int] { zip(starts, starts.dropFirst()).map { Int($1 - $0) } }

    /// The nodes of a part.
    func range(_ part: NodePart) -> Range<NodeIndex> { starts[Int(part.rawValue)]..<starts[Int(part.rawValue) + 1] }

    /// The final numbers of nodes with provisional ones; `none` stays as it is.
    func resolved(_ nodes: [NodeIndex]) -> [NodeIndex] {
        nodes.map { $0 == .none ? .none : starts[NodePart.part(of: $0)] + NodeIndex(NodePart.row(of: $0)) }
    }
}

extension Graph {
    /// Where the parts of the nodes begin.
    var places: NodePlaces {
        let actionsOfGoals = actionsByOwner.start(of: ranges.targets.lowerBound)
        return NodePlaces([
            ranges.plans.count, ranges.goals.count, ranges.targets.count, actionsOfGoals,
            ranges.actions.count - actionsOfGoals, ranges.agencies.count, ranges.documents.count,
        ])
    }
}
