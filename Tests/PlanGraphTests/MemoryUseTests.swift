import PlanGraph
import Testing

/// What a graph says of the memory that it takes.
@Suite("Memory") struct MemoryUseTests {
    private static func graph() throws -> Graph { try GraphBuilder.build([PlanFixture.chain()]) }

    @Test func everyColumnIsNamedOnceWithItsValues() throws {
        let graph = try Self.graph()
        let uses = graph.memory(withAll: true)
        #expect(Set(uses.map(\.name)).count == uses.count)
        let counts = Dictionary(uniqueKeysWithValues: uses.map { ($0.name, $0.count) })
        #expect(counts["target.code"] == graph.ranges.targets.count)
        #expect(counts["string.bytes"] == graph.columns.strings.bytes.count)
        #expect(counts["citation.source"] == graph.columns.citations.count)
        #expect(counts["citation.byTarget"] == graph.columns.citations.count)
        #expect(counts["node.byIdentifier"] == graph.ranges.count)
        #expect(counts["neighbour.node"] == 2 * graph.edgeCount)
    }

    @Test func aNeighbourTakesThreeBytes() throws {
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: "rừng xanh")
        for number in 1...2_000 { fixture.goal(number, "rừng xanh") }
        let uses = try GraphBuilder.build([fixture.plan]).memory(withAll: true).filter { $0.group == .neighbours }
        let bytes = uses.reduce(0) { $0 + $1.bytes }
        // Each goal and its plan are neighbours; of each node there is an offset.
        #expect(bytes < (3 + 3 + 4) * 2_000 + 1_024)
    }

    @Test func noColumnTakesLessThanItsValues() throws {
        let uses = try Self.graph().memory(withAll: true)
        for name in ["target.code", "citation.spanEnd", "neighbour.offsets", "assignment.byTarget.offsets"] {
            let use = try #require(uses.first { $0.name == name })
            #expect(use.bytes >= 4 * use.count && use.bytes > 0, "\(name)")
        }
        #expect(Set(uses.map(\.group)) == Set(MemoryUse.Group.allCases))
    }

    @Test func whatWasMadeOnDemandIsCountedFromThenOn() throws {
        let graph = try Self.graph()
        let standing = graph.memory()
        #expect(!standing.contains { $0.group == .words || $0.group == .neighbours })
        #expect(standing.reduce(0) { $0 + $1.bytes } == graph.bytes)
        _ = graph.search("y tế")
        #expect(graph.memory().contains { $0.group == .words })
        #expect(!graph.memory().contains { $0.group == .neighbours })
        #expect(graph.memory(withAll: true).contains { $0.group == .neighbours })
        #expect(graph.memory().reduce(0) { $0 + $1.bytes } > graph.bytes)
    }

    @Test func mostWordsTakeAByte() throws {
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: "rừng xanh")
        for number in 1...2_000 { fixture.goal(number, "rừng xanh") }
        let graph = try GraphBuilder.build([fixture.plan])
        let postings = try #require(graph.memory(withAll: true).first { $0.name == "posting" })
        #expect(postings.count >= 4 * 2_000 && Double(postings.bytes) < 1.6 * Double(postings.count))
    }
}
