import PlanExtraction
import PlanGraph
import Testing

@Suite struct GraphBuilderTests {
    private func code(_ graph: Graph, _ node: NodeIndex) -> String {
        graph.columns.strings.string(graph.columns.targets.code[Int(node - graph.ranges.targets.lowerBound)])
    }

    @Test func kindsAreContiguousAndCounted() throws {
        let graph = try GraphBuilder.build([PlanFixture.chain(), PlanFixture.chain(number: "2/KH-UBND")])
        #expect(graph.ranges.plans.count == 2 && graph.ranges.goals.count == 4 && graph.ranges.targets.count == 6)
        #expect(graph.ranges.count == graph.columns.identifiers.count)
        for kind in NodeKind.allCases {
            #expect(graph.ranges.range(of: kind).allSatisfy { graph.ranges.kind(of: $0) == kind })
        }
    }

    @Test func bodiesOfOneProvinceAndDocumentsOfAllAreMerged() throws {
        let plans = [
            PlanFixture.chain(), PlanFixture.chain(number: "2/KH-UBND"),
            PlanFixture.chain(number: "3/KH-UBND", province: "Lào Cai"),
        ]
        let graph = try GraphBuilder.build(plans)
        #expect(graph.ranges.agencies.count == 4)
        #expect(graph.ranges.documents.count == 3)
        #expect(graph.agencies(name: "SO Y TE").count == 2)
        #expect(graph.columns.citations.count == 9)
    }

    @Test func targetsOfAGoalLieTogether() throws {
        let graph = try GraphBuilder.build([PlanFixture.chain()])
        let first = graph.ranges.goals.lowerBound
        let codes = graph.targetsByGoal.positions(of: first).map {
            code(graph, graph.ranges.targets.lowerBound + NodeIndex($0))
        }
        #expect(codes == ["1.1", "1.1.a"])
    }

    @Test func edgesAreFoundFromBothEnds() throws {
        let graph = try GraphBuilder.build([PlanFixture.chain(), PlanFixture.chain(number: "2/KH-UBND")])
        let table = graph.columns.assignments
        for agency in graph.ranges.agencies {
            let expected = (0..<table.count).filter { table.source[$0] == agency }.map { UInt32($0) }
            #expect(Set(graph.assignmentsByAgency.edges(of: agency)) == Set(expected))
        }
        for owner in graph.ranges.owners {
            let expected = (0..<table.count).filter { table.target[$0] == owner }
            #expect(Array(graph.assignmentsByOwner.positions(of: owner)) == expected)
        }
        for document in graph.ranges.documents {
            let citations = graph.columns.citations
            let expected = (0..<citations.count).filter { citations.target[$0] == document }.map { UInt32($0) }
            #expect(Set(graph.citationsByDocument.edges(of: document)) == Set(expected))
        }
    }

    @Test func everyEdgeCarriesTheWordsItWasReadFrom() throws {
        let graph = try GraphBuilder.build([PlanFixture.chain()])
        let table = graph.columns.assignments
        let words = (0..<table.count).map {
            graph.columns.strings.string(in: Int(table.spanStart[$0])..<Int(table.spanEnd[$0]))
        }
        #expect(Set(words) == ["Sở Y tế", "Sở Nội vụ"])
        #expect(graph.location(at: table.spanStart[0]).line == 3)
    }

    @Test func identifiersStayWhenAnotherPlanComesOrTheSameComesAgain() throws {
        let one = try GraphBuilder.build([PlanFixture.chain()])
        let two = try GraphBuilder.build([PlanFixture.chain(number: "2/KH-UBND"), PlanFixture.chain()])
        for node in 0..<NodeIndex(one.ranges.count) {
            let identifier = one.identifier(of: node)
            #expect(one.node(identifier: identifier) == node)
            #expect(two.node(identifier: identifier) != nil)
        }
        #expect(one.node(identifier: "T0000000000000000") == nil && one.node(identifier: "") == nil)
    }

    @Test func equalCodesGiveTwoTargetsWithIdentifiersOfTheirOwn() throws {
        var plan = PlanFixture.chain()
        plan.targets[1].code = "1.1"
        let graph = try GraphBuilder.build([plan])
        #expect(graph.targets(code: "1.1").count == 2)
        #expect(Set(graph.columns.identifiers).count == graph.columns.identifiers.count)
    }

    @Test func sameInputGivesTheSameColumns() throws {
        let plans = [PlanFixture.chain(), PlanFixture.chain(number: "2/KH-UBND")]
        let (one, two) = (try GraphBuilder.build(plans), try GraphBuilder.build(plans))
        #expect(one.columns == two.columns && one.fingerprint == two.fingerprint)
    }

    @Test func textsComeBackWhole() throws {
        let plan = PlanFixture.chain()
        let graph = try GraphBuilder.build([PlanFixture.chain(number: "2/KH-UBND"), plan])
        let range = graph.columns.strings.range(graph.columns.plans.text[1])
        #expect(Array(graph.columns.strings.bytes[range]) == plan.source.bytes)
    }

    @Test func quotationMarksAreKnownToNeedEscapes() throws {
        let graph = try GraphBuilder.build([PlanFixture.chain()])
        let title = graph.columns.targets.title[2]
        #expect(graph.columns.strings.string(title) == "Rừng \"xanh\"")
        #expect(graph.columns.strings.isPlain[Int(title)] == 0)
        #expect(graph.columns.strings.isPlain[Int(graph.columns.targets.title[0])] == 1)
    }

    @Test func closureFollowsRelationsAndEndsInACircle() throws {
        let graph = try GraphBuilder.build([PlanFixture.chain()])
        let first = graph.documents(number: "5/qd-ubnd")[0]
        let found = DocumentClosure(from: [first], in: graph, .foundations, budget: 100)
        let others = graph.documents(number: "7/NQ-CP") + graph.documents(number: "9/QĐ-TTg")
        #expect(found.documents == others[...])
        #expect(found.reached == [first] + others)
        #expect(!found.isTruncated)
        let all = DocumentClosure(from: [first], in: graph, .foundations, kinds: .all, budget: 100)
        #expect(all.documents.count == 2)
        #expect(DocumentClosure(from: [first], in: graph, .foundations, budget: 1).isTruncated)
    }
}
