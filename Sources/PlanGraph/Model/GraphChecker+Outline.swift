/// What contains what.
extension GraphChecker {
    /// A code that is read has four numbers and a letter at most, and each target around another has a part less.
    private static let deepestTarget = 16

    /// Checks that each node lies in what can contain it, and none in itself: plan → goal → target → action.
    ///
    /// A part may be a target's or an action's; targets may be read in any order, a part of an action follows it.
    func checkOutline() throws(GraphDefect) {
        let outline = columns.containment
        let targets = ranges.targets
        var wholes = [NodeIndex](repeating: .none, count: targets.count)
        for (source, target) in zip(outline.source, outline.target) {
            guard mayContain(source, target) else {
                throw GraphDefect(description: "containment.target names a node that its source cannot contain")
            }
            if targets.contains(source), targets.contains(target) {
                wholes[Int(target - targets.lowerBound)] = source - targets.lowerBound
            }
        }
        for row in wholes.indices where depth(row, wholes) > Self.deepestTarget {
            throw GraphDefect(description: "containment puts targets into one another without end")
        }
    }

    private func mayContain(_ source: NodeIndex, _ target: NodeIndex) -> Bool {
        if ranges.targets.contains(target) { return ranges.owners.contains(source) }
        if ranges.goals.contains(target) { return ranges.plans.contains(source) }
        guard ranges.actions.contains(target) else { return false }
        return ranges.owners.contains(source) || ranges.actions.contains(source) && source < target
    }

    /// How many targets lie around one, as far as that matters.
    private func depth(_ row: Int, _ wholes: [NodeIndex]) -> Int {
        var depth = 0
        var whole = wholes[row]
        while whole != .none, depth <= Self.deepestTarget {
            depth += 1
            whole = wholes[Int(whole)]
        }
        return depth
    }
}
