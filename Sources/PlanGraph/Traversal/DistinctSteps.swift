/// Steps from one node, one for each neighbour and kind of edge, whatever words prove it.
struct DistinctSteps {
    private(set) var steps: [GraphStep] = []
    private var seen: Set<UInt64> = []

    /// Adds a step where there is none like it.
    mutating func add(_ step: GraphStep) {
        let key = UInt64(step.to) << 32 | UInt64(step.kind.rawValue) << 1 | (step.isReversed ? 1 : 0)
        if seen.insert(key).inserted { steps.append(step) }
    }
}
