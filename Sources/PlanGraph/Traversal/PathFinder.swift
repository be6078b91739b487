/// Finds the shortest ways between nodes, edges walked in both directions, within a budget of work.
///
/// Several edges of one kind between two nodes count as one way, proved by the first of them. No way meets a node twice.
public struct PathFinder {
    /// The longest way that is looked for.
    public static let longest = 16
    /// How many ways there are at most where no number is given.
    private static let usualCount = 100

    private let neighbours: Neighbours
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
        kinds: EdgeKindSet = .followed,
        maxLength: Int = PathFinder.longest,
        budget: Int = 1_000_000
    ) {
        neighbours = Neighbours(graph, kinds: kinds)
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
    /// - Complexity: O(edges around both nodes) for the least length; longer ways multiply, up to the budget.
    public mutating func paths(from start: NodeIndex, to end: NodeIndex, count: Int? = nil) -> [[GraphStep]] {
        guard start != end, count != 0, maxLength > 0 else { return [] }
        return TraversalScratch.with(neighbours.graph) { scratch in
            var search = MeetingSearch(
                neighbours,
                from: start,
                to: end,
                maxLength: maxLength,
                budget: budget - visitedEdges
            )
            let found = search.shortest(count ?? Self.usualCount, &scratch)
            visitedEdges += search.visited
            guard let count, found.count < count, let least = found.first?.count, !isExhausted else { return found }
            return found + longer(than: least, from: start, to: end, count - found.count, &scratch)
        }
    }

    /// For every node of a kind the first of the shortest ways to it, nearer ones first.
    ///
    /// - Parameters:
    ///   - start: where they begin.
    ///   - kind: of the nodes where they end.
    ///   - count: how many at most.
    /// - Returns: the ways in a stable order.
    /// - Complexity: O(edges of the nodes up to the last one's distance).
    public mutating func paths(from start: NodeIndex, toEvery kind: NodeKind, count: Int) -> [[GraphStep]] {
        let wanted = neighbours.graph.ranges.range(of: kind)
        return TraversalScratch.with(neighbours.graph) { scratch in
            var found: [[GraphStep]] = []
            scratch.marks[start] = 0
            scratch.walk.append(start)
            var level = 0..<1
            for length in 1..<maxLength + 1 where !level.isEmpty && found.count < count && !isExhausted {
                widen(level, &scratch)
                level = level.upperBound..<scratch.walk.count
                let met = level.filter { wanted.contains(scratch.walk.nodes[$0]) }
                let ordered = met.sorted { scratch.walk.nodes[$0] < scratch.walk.nodes[$1] }
                for place in ordered.prefix(count - found.count) {
                    found.append(scratch.walk.way(to: place, length: length, neighbours))
                }
            }
            return found
        }
    }

    /// Goes one step on from every node of a level.
    private mutating func widen(_ level: Range<Int>, _ scratch: inout TraversalScratch) {
        let index = neighbours.index
        for place in level where !isExhausted {
            for edge in neighbours.places(of: scratch.walk.nodes[place])
            where neighbours.counts(edge, of: scratch.walk.nodes[place]) {
                visitedEdges += 1
                let node = index.node(at: edge)
                guard scratch.marks[node] >= NodeMarks.limit else { continue }
                scratch.marks[node] = 0
                scratch.walk.append(node, from: place, at: edge)
            }
        }
    }

    /// The ways that are longer than the shortest, found from the distances of all nodes from the end.
    private mutating func longer(
        than least: Int,
        from start: NodeIndex,
        to end: NodeIndex,
        _ count: Int,
        _ scratch: inout TraversalScratch
    ) -> [[GraphStep]] {
        scratch.marks.begin(count: neighbours.graph.ranges.count)
        var search = LongerWays(neighbours, from: start, to: end, budget: budget - visitedEdges)
        search.begin(&scratch)
        for length in least + 1..<max(least, maxLength) + 1 where search.found.count < count && !search.isExhausted {
            search.find(length, count, &scratch)
        }
        visitedEdges += search.visited
        return search.found
    }
}
