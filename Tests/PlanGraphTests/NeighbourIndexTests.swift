import Testing

@testable import PlanGraph

/// What a walk sees of a node's edges.
@Suite("Neighbours") struct NeighbourIndexTests {
    private static func graph(_ seed: UInt64) throws -> Graph {
        try GraphBuilder.build([RandomPlan.plan(seed: seed), PlanFixture.chain(number: "2/KH-UBND")])
    }

    private static func steps(_ graph: Graph, from node: NodeIndex) -> [GraphStep] {
        var steps: [GraphStep] = []
        EdgeWalker(graph, kinds: .all).forEachStep(from: node) { steps.append($0) }
        return steps
    }

    @Test(arguments: 0..<20, [nil, 3, 4]) func neighboursAreThoseOfTheEdges(_ seed: UInt64, _ width: Int?) throws {
        let graph = try Self.graph(seed)
        let index = NeighbourIndex(graph, width: width)
        for node in 0..<NodeIndex(graph.ranges.count) {
            let steps = Self.steps(graph, from: node)
            let places = index.places(of: node)
            #expect(places.map { index.node(at: $0) } == steps.map(\.to), "seed \(seed)")
            #expect(places.map { index.kind(at: $0) } == steps.map(\.kind.rawValue), "seed \(seed)")
        }
    }

    @Test(arguments: 0..<20) func everyEdgeIsWalkedFromBothEnds(_ seed: UInt64) throws {
        let graph = try Self.graph(seed)
        let walker = EdgeWalker(graph, kinds: .all)
        var counts: [GraphStep: Int] = [:]
        for node in 0..<NodeIndex(graph.ranges.count) {
            for (place, step) in Self.steps(graph, from: node).enumerated() {
                #expect(walker.step(from: node, at: place) == step, "seed \(seed)")
                let (from, to) = step.isReversed ? (step.to, step.from) : (step.from, step.to)
                let edge = GraphStep(from: from, to: to, kind: step.kind, isReversed: false, span: step.span)
                counts[edge, default: 0] += step.isReversed ? -1 : 1
            }
        }
        #expect(counts.values.allSatisfy { $0 == 0 }, "seed \(seed)")
        #expect(counts.keys.contains { $0.kind == .contains })
    }

    @Test func whatLiesInTwoPlacesIsRefused() throws {
        var columns = try Self.graph(1).columns
        columns.containment.target[0] = columns.containment.target[1]
        #expect(throws: GraphDefect.self) { try Graph(checking: columns) }
    }
}
