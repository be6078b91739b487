import PlanExtraction
import PlanGraph
import Testing

/// Versions that follow one another are the same as if each had been built at once.
@Suite struct GraphGrowthTests {
    /// Plans that share agencies and documents, of which each says something else; some of them are in it twice.
    private func plans(seed: UInt64, count: Int) -> [PlanDocument] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { index in
            var plan = RandomPlan.plan(seed: random.next())
            if Int.random(in: 0..<5, using: &random) > 0 { plan.header.number = "\(index)/KH-UBND" }
            plan.header.province = ["Hà Nam", "Hà Nội", nil].randomElement(using: &random) ?? nil
            plan.header.issuer = [0, 1, nil].randomElement(using: &random) ?? nil
            for row in plan.agencies.indices {
                plan.agencies[row].name = ["Sở", "Sở Y tế", "Sở Y tế tỉnh"].randomElement(using: &random) ?? ""
                plan.agencies[row].jurisdiction = plan.header.province
                plan.agencies[row].aliases = ["a", "b", "c", "A"].filter { _ in Bool.random(using: &random) }
            }
            for row in plan.documents.indices {
                plan.documents[row].name = ["Một", "Hai", nil].randomElement(using: &random) ?? nil
                plan.documents[row].issuer = ["Bộ", nil].randomElement(using: &random) ?? nil
                if Bool.random(using: &random) { plan.documents[row].number = nil }
                if Bool.random(using: &random) { plan.documents[row].issuedYear = nil }
            }
            addRelations(&plan, &random)
            addIndicators(&plan, &random)
            for row in plan.actions.indices.dropFirst() where Bool.random(using: &random) {
                let parent = Int.random(in: 0..<row, using: &random)
                if plan.actions[parent].owner == plan.actions[row].owner { plan.actions[row].parent = parent }
            }
            return plan
        }
    }

    private func addRelations(_ plan: inout PlanDocument, _ random: inout SeededRandom) {
        guard !plan.documents.isEmpty else { return }
        for _ in 0..<6 {
            let from = Int.random(in: 0..<plan.documents.count, using: &random)
            let to = Int.random(in: 0..<plan.documents.count, using: &random)
            let kind = PlanDocument.RelationKind.allCases.randomElement(using: &random) ?? .other
            let span = plan.mentions.randomElement(using: &random)?.span ?? plan.header.span
            plan.relations.append(.init(from: from, to: to, kind: kind, span: span))
        }
    }

    private func addIndicators(_ plan: inout PlanDocument, _ random: inout SeededRandom) {
        for mention in plan.mentions.prefix(4) {
            let target = plan.targets.indices.randomElement(using: &random)
            plan.indicators.append(
                .init(
                    owner: target.map { .target($0) } ?? .goal(0),
                    year: 2_020,
                    comparator: .equal,
                    value: Double.random(in: 0..<9, using: &random),
                    upperValue: nil,
                    unit: ["%", "xã", nil].randomElement(using: &random) ?? nil,
                    span: mention.span
                )
            )
        }
    }

    @Test(arguments: 0..<60) func oneByOneIsAsAtOnce(seed: UInt64) throws {
        let plans = plans(seed: seed, count: 7)
        var random = SeededRandom(seed: seed)
        var grown = Graph.empty
        var added = 0
        while added < plans.count {
            let next = min(plans.count, added + Int.random(in: 1...3, using: &random))
            grown = try GraphBuilder.append(Array(plans[added..<next]), to: grown)
            added = next
            let whole = try GraphBuilder.build(Array(plans[..<added]))
            try expectSame(grown, whole, "seed \(seed), \(added) plans")
            try expectSame(grown, try Graph(checking: grown.columns), "seed \(seed), derived anew")
        }
    }

    @Test func nothingAddedIsTheSameVersion() throws {
        let graph = try GraphBuilder.build(plans(seed: 1, count: 3))
        try expectSame(try GraphBuilder.append([], to: graph), graph, "nothing added")
    }

    /// Everything that a graph is asked, compared.
    private func expectSame(_ one: Graph, _ other: Graph, _ words: Comment) throws {
        #expect(one.columns == other.columns, words)
        #expect(one.fingerprint == other.fingerprint, words)
        let indexes: [KeyPath<Graph, AdjacencyIndex>] = [
            \.targetsByGoal, \.actionsByOwner, \.indicatorsByOwner, \.diagnosticsByPlan, \.containmentBySource,
            \.assignmentsByOwner, \.assignmentsByAgency, \.citationsByOwner,
            \.citationsByDocument, \.relationsBySource, \.relationsByTarget,
        ]
        for index in indexes { #expect(one[keyPath: index] == other[keyPath: index], words) }
        for node in 0..<NodeIndex(one.ranges.count) {
            try #require(one.node(identifier: other.identifier(of: node)) == node, words)
        }
        for name in ["Sở", "Sở Y tế", "Sở Y tế tỉnh", "a", "b", "c"] {
            #expect(one.agencies(name: name) == other.agencies(name: name), words)
        }
        for number in ["1/QĐ", "2/QĐ", "Một", "Hai"] {
            #expect(one.documents(number: number) == other.documents(number: number), words)
        }
        for code in ["1.1", "1.2", "1.3"] { #expect(one.targets(code: code) == other.targets(code: code), words) }
        for plan in 0..<8 {
            #expect(one.plans(number: "\(plan)/KH-UBND") == other.plans(number: "\(plan)/KH-UBND"), words)
        }
    }

    @Test func theOrderOfPlansTellsVersionsApart() throws {
        let plans = plans(seed: 3, count: 4)
        let prints = try [plans, plans.reversed(), Array(plans.dropLast()), []].map {
            try GraphBuilder.build($0).fingerprint
        }
        #expect(Set(prints).count == prints.count)
    }
}
