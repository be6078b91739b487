import PlanGraph
import Testing

/// Paths and subgraphs over a small plan, and against a search that knows nothing of them.
@Suite("Paths and subgraphs") struct TraversalTests {
    private static let graph = (try? GraphBuilder.build([PlanFixture.chain()])) ?? .empty

    private static func neighbours(_ node: NodeIndex) -> Set<NodeIndex> {
        var found: Set<NodeIndex> = []
        EdgeWalker(graph).forEachStep(from: node) { found.insert($0.to) }
        return found
    }

    /// The distance from one node to every other, by the plainest search there is.
    private static func distances(_ start: NodeIndex) -> [NodeIndex: Int] {
        var known = [start: 0]
        var queue = [start]
        while !queue.isEmpty {
            let node = queue.removeFirst()
            for other in neighbours(node) where known[other] == nil {
                known[other] = known[node, default: 0] + 1
                queue.append(other)
            }
        }
        return known
    }

    @Test func everyPairHasWaysOfTheLeastLength() {
        let nodes = 0..<NodeIndex(Self.graph.ranges.count)
        for start in nodes {
            let distances = Self.distances(start)
            for end in nodes where end != start {
                var finder = PathFinder(Self.graph)
                let ways = finder.paths(from: start, to: end)
                #expect(ways.isEmpty == (distances[end] == nil))
                for way in ways {
                    #expect(way.count == distances[end] && way.first?.from == start && way.last?.to == end)
                    #expect(zip(way, way.dropFirst()).allSatisfy { $0.to == $1.from })
                }
                #expect(Set(ways).count == ways.count)
            }
        }
    }

    @Test func longerWaysFollowAndMeetNoNodeTwice() throws {
        let documents = Self.graph.ranges.documents
        var finder = PathFinder(Self.graph)
        let ways = finder.paths(from: documents.lowerBound, to: documents.lowerBound + 2, count: 50)
        #expect(ways.count > 1)
        #expect(zip(ways, ways.dropFirst()).allSatisfy { $0.count <= $1.count })
        for way in ways { #expect(Set(way.map(\.from) + [documents.lowerBound + 2]).count == way.count + 1) }
        let relations: EdgeKindSet = [.implements, .issuedUnder]
        var narrow = PathFinder(Self.graph, kinds: relations)
        let chain = try #require(narrow.paths(from: documents.lowerBound, to: documents.lowerBound + 2).first)
        #expect(chain.map(\.kind) == [.implements, .issuedUnder] && chain.allSatisfy { !$0.isReversed })
        var short = PathFinder(Self.graph, kinds: relations, maxLength: 1)
        #expect(short.paths(from: documents.lowerBound, to: documents.lowerBound + 2).isEmpty)
    }

    @Test func everyNodeOfAKindIsReachedOnce() {
        let start = Self.graph.ranges.agencies.lowerBound
        var finder = PathFinder(Self.graph)
        let ways = finder.paths(from: start, toEvery: .document, count: 100)
        let distances = Self.distances(start)
        #expect(Set(ways.compactMap(\.last?.to)) == Set(Self.graph.ranges.documents))
        for way in ways { #expect(way.last.map { distances[$0.to] } == way.count) }
    }

    @Test func aBudgetEndsTheSearch() {
        var finder = PathFinder(Self.graph, budget: 3)
        _ = finder.paths(from: 0, toEvery: .document, count: 100)
        #expect(finder.isExhausted && finder.visitedEdges < 20)
    }

    @Test func aSubgraphHasTheEdgesBetweenItsNodes() {
        var cut = Subgraph.Cut()
        cut.roots = [Self.graph.ranges.documents.lowerBound]
        cut.depth = 2
        let subgraph = Subgraph(of: Self.graph, cut)
        let near = Self.distances(Self.graph.ranges.documents.lowerBound).filter { $0.value <= 2 }
        #expect(Set(subgraph.nodes) == Set(near.keys) && !subgraph.isTruncated)
        #expect(subgraph.edges.allSatisfy { near[$0.from] != nil && near[$0.to] != nil && !$0.isReversed })
        cut.nodeLimit = 2
        #expect(Subgraph(of: Self.graph, cut).nodes.count == 2 && Subgraph(of: Self.graph, cut).isTruncated)
        let all = Subgraph(of: Self.graph, Subgraph.Cut())
        #expect(all.nodes.count == Self.graph.ranges.count)
        // Every edge but the one relation of another kind.
        #expect(all.edges.count == Self.graph.edgeCount - 1)
    }
}
