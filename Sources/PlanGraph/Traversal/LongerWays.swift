/// Finds ways of ever greater length between two nodes, led by how far every node is from the end.
struct LongerWays {
    private let neighbours: Neighbours
    private let start: NodeIndex
    private let end: NodeIndex
    private let budget: Int
    /// The ways found.
    private(set) var found: [[GraphStep]] = []
    /// How many edges were looked at.
    private(set) var visited = 0
    /// The nodes that are farthest from the end among those whose distance is known.
    private var level = 0..<1
    private var depth = 0

    /// Whether the budget ended the search before its time.
    var isExhausted: Bool { visited > budget }

    init(_ neighbours: Neighbours, from start: NodeIndex, to end: NodeIndex, budget: Int) {
        self.neighbours = neighbours
        self.start = start
        self.end = end
        self.budget = budget
    }

    /// Begins at the end.
    ///
    /// - Parameter scratch: with no node marked.
    mutating func begin(_ scratch: inout TraversalScratch) {
        scratch.marks[end] = 0
        scratch.far.removeAll(keepingCapacity: true)
        scratch.far.append(end)
    }

    /// Finds the ways of a length, until there are enough.
    ///
    /// - Parameters:
    ///   - length: not less than the one before.
    ///   - count: how many ways are enough, those found before included.
    ///   - scratch: as the search before left it.
    mutating func find(_ length: Int, _ count: Int, _ scratch: inout TraversalScratch) {
        while depth < length - 1, !isExhausted { widen(&scratch) }
        var way: [GraphStep] = []
        if !isExhausted { extend(&way, start, length, count, scratch) }
    }

    /// Finds which nodes are one step farther from the end.
    private mutating func widen(_ scratch: inout TraversalScratch) {
        depth += 1
        let distance = UInt16(depth)
        let index = neighbours.index
        for place in level where !isExhausted {
            for edge in neighbours.places(of: scratch.far[place]) where neighbours.counts(edge, of: scratch.far[place])
            {
                visited += 1
                let node = index.node(at: edge)
                guard scratch.marks[node] >= NodeMarks.limit else { continue }
                scratch.marks[node] = distance
                scratch.far.append(node)
            }
        }
        level = level.upperBound..<scratch.far.count
    }

    /// Adds every way of exactly `left` more steps that begins with `way`.
    private mutating func extend(
        _ way: inout [GraphStep],
        _ node: NodeIndex,
        _ left: Int,
        _ count: Int,
        _ scratch: TraversalScratch
    ) {
        var steps = DistinctSteps()
        let index = neighbours.index
        for edge in neighbours.places(of: node) where neighbours.counts(edge, of: node) {
            visited += 1
            let far = index.node(at: edge)
            guard scratch.marks[far] < left, far != end || left == 1 else { continue }
            if let step = neighbours.step(from: node, at: edge) { steps.add(step) }
        }
        for step in steps.steps where found.count < count && !isExhausted {
            if step.to == end {
                found.append(way + [step])
                continue
            }
            guard step.to != start, step.to != node, !way.contains(where: { $0.to == step.to }) else { continue }
            way.append(step)
            extend(&way, step.to, left - 1, count, scratch)
            way.removeLast()
        }
    }
}
