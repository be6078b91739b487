/// Finds the shortest ways between nodes, edges walked in both directions, within a budget of work.
///
/// Several edges of one kind between two nodes count as one way, proved by the first of them. No way meets a node twice.
public struct PathFinder {
    /// The longest way that is looked for.
    public static let longest = 16

    private let walker: EdgeWalker
    private let nodeCount: Int
    private let ranges: NodeRanges
    private let maxLength: Int
    private let budget: Int
    /// How many edges were looked at.
    public private(set) var visitedEdges = 0
    /// Whether the budget ended the search before its time.
    public var isExhausted: Bool { visitedEdges > budget }

    /// A finder.
    ///
    /// - Parameters:
    ///   - graph: a version.
    ///   - kinds: the kinds of edges that count.
    ///   - maxLength: the most edges of a way, up to `longest`.
    ///   - budget: the most edges to look at.
    public init(
        _ graph: Graph,
        kinds: Set<EdgeKind> = EdgeWalker.allKinds,
        maxLength: Int = PathFinder.longest,
        budget: Int = 1_000_000
    ) {
        walker = EdgeWalker(graph, kinds: kinds)
        nodeCount = graph.ranges.count
        ranges = graph.ranges
        self.maxLength = max(0, min(maxLength, Self.longest))
        self.budget = budget
    }

    /// The ways between two nodes, shorter ones first.
    ///
    /// - Parameters:
    ///   - start: where they begin.
    ///   - end: where they end.
    ///   - count: how many at most; without it, those of the least length, up to 100.
    /// - Returns: the ways in a stable order; none where the two are one node or too far apart.
    /// - Complexity: O(nodes + edges) for the least length; longer ways multiply, up to the budget.
    public mutating func paths(from start: NodeIndex, to end: NodeIndex, count: Int? = nil) -> [[GraphStep]] {
        guard start != end else { return [] }
        let distances = distances(to: end, until: count == nil ? start : nil)
        guard distances[Int(start)] != Self.unreached else { return [] }
        var found: [[GraphStep]] = []
        let least = Int(distances[Int(start)])
        for length in least...(count == nil ? least : maxLength) where length >= least {
            var way: [GraphStep] = []
            extend(&way, start, end, length, distances, count ?? 100, &found)
            if found.count >= count ?? 100 || isExhausted { break }
        }
        return found
    }

    /// For every node of a kind the first of the shortest ways to it, nearer ones first.
    ///
    /// - Parameters:
    ///   - start: where they begin.
    ///   - kind: of the nodes where they end.
    ///   - count: how many at most.
    /// - Returns: the ways in a stable order.
    /// - Complexity: O(nodes + edges).
    public mutating func paths(from start: NodeIndex, toEvery kind: NodeKind, count: Int) -> [[GraphStep]] {
        let wanted = ranges.range(of: kind)
        var steps: [NodeIndex: GraphStep] = [:]
        var seen = [Bool](repeating: false, count: nodeCount)
        seen[Int(start)] = true
        var level = [start]
        var found: [[GraphStep]] = []
        for _ in 0..<maxLength where !level.isEmpty && found.count < count && !isExhausted {
            var next: [NodeIndex] = []
            for node in level where !isExhausted {
                walk(node) { step in
                    guard !seen[Int(step.to)] else { return }
                    seen[Int(step.to)] = true
                    steps[step.to] = step
                    next.append(step.to)
                }
            }
            for node in next.sorted() where wanted.contains(node) && found.count < count {
                found.append(Self.way(to: node, steps))
            }
            level = next
        }
        return found
    }

    private static let unreached = UInt8.max

    private static func way(to end: NodeIndex, _ steps: [NodeIndex: GraphStep]) -> [GraphStep] {
        var way: [GraphStep] = []
        var node = end
        while let step = steps[node] {
            way.append(step)
            node = step.from
        }
        return way.reversed()
    }

    private mutating func walk(_ node: NodeIndex, _ body: (GraphStep) -> Void) {
        var count = 0
        walker.forEachStep(from: node) { step in
            count += 1
            body(step)
        }
        visitedEdges += count
    }

    /// How far every node is from the end; the search stops when it has reached a node, if one is given.
    private mutating func distances(to end: NodeIndex, until last: NodeIndex?) -> [UInt8] {
        var distances = [UInt8](repeating: Self.unreached, count: nodeCount)
        distances[Int(end)] = 0
        var level = [end]
        for distance in 0..<maxLength where !level.isEmpty && !isExhausted {
            if let last, distances[Int(last)] != Self.unreached { break }
            var next: [NodeIndex] = []
            for node in level where !isExhausted {
                walk(node) { step in
                    guard distances[Int(step.to)] == Self.unreached else { return }
                    distances[Int(step.to)] = UInt8(distance + 1)
                    next.append(step.to)
                }
            }
            level = next
        }
        return distances
    }

    /// Adds every way of exactly `left` more steps that begins with `way`.
    private mutating func extend(
        _ way: inout [GraphStep],
        _ node: NodeIndex,
        _ end: NodeIndex,
        _ left: Int,
        _ distances: [UInt8],
        _ count: Int,
        _ found: inout [[GraphStep]]
    ) {
        var seen: Set<GraphStep> = []
        var steps: [GraphStep] = []
        walk(node) { step in
            // One step for each neighbour and kind, whatever words prove it.
            let key = GraphStep(from: step.from, to: step.to, kind: step.kind, isReversed: step.isReversed, span: 0..<0)
            if seen.insert(key).inserted { steps.append(step) }
        }
        for step in steps where found.count < count && !isExhausted {
            if step.to == end {
                if left == 1 { found.append(way + [step]) }
                continue
            }
            guard Int(distances[Int(step.to)]) < left, step.to != way.first?.from, step.to != node,
                !way.contains(where: { $0.to == step.to })
            else { continue }
            way.append(step)
            extend(&way, step.to, end, left - 1, distances, count, &found)
            way.removeLast()
        }
    }
}
