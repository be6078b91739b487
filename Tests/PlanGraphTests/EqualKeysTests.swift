import PlanExtraction
import Testing

@testable import PlanGraph

/// Nodes whose keys are equal are told apart by their order.
@Suite struct EqualKeysTests {
    private static func plan(_ actions: [String]) -> PlanDocument {
        var plan = PlanFixture(number: "1/KH-UBND", province: nil, text: "Một\nHai\nBa")
        plan.goal(1, "Một")
        for action in actions { plan.action(action, .goal(0)) }
        return plan.plan
    }

    private static func identifiers(_ graph: Graph) -> ArraySlice<UInt64> {
        graph.columns.identifiers[Int(graph.ranges.actions.lowerBound)..<Int(graph.ranges.actions.upperBound)]
    }

    @Test func eachHasTheHashOfItsOccurrence() throws {
        let graph = try GraphBuilder.build([Self.plan(["Hai", "Ba", "Hai", "Hai", "Ba"])])
        let found = Array(Self.identifiers(graph))
        func expected(_ first: UInt64, _ occurrence: Int) -> UInt64 {
            occurrence == 1 ? first : StableHash.hash(String(first, radix: 16), String(occurrence))
        }
        let (two, three) = (found[0], found[1])
        #expect(found == [two, three, expected(two, 2), expected(two, 3), expected(three, 2)])
    }

    /// To try every occurrence again would take minutes.
    @Test(.timeLimit(.minutes(1))) func manyAreToldApartAsFastAsFew() throws {
        let count = 20_000
        let graph = try GraphBuilder.build([Self.plan(Array(repeating: "Hai", count: count))])
        let found = Self.identifiers(graph)
        #expect(Set(found).count == count)
        let last = StableHash.hash(String(found[found.startIndex], radix: 16), String(count))
        #expect(found.last == last)
    }
}
