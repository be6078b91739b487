import PlanExtraction
import PlanGraph
import SourceText
import Testing

/// Traversals of random graphs against the plainest ones there are.
extension TraversalTests {
    @Test(arguments: 0..<10 as Range<UInt64>) func waysAreThoseOfAPlainSearch(seed: UInt64) throws {
        let graph = try Self.randomGraph(seed)
        var random = SeededRandom(seed: seed)
        let nodes = 0..<NodeIndex(graph.ranges.count)
        for kinds: EdgeKindSet in [.followed, .all, [.cites, .relates], [.leads, .contains, .cites]] {
            for _ in 0..<12 {
                let (start, end) = (nodes.randomElement(using: &random) ?? 0, nodes.randomElement(using: &random) ?? 0)
                for (count, longest) in [(nil, 16), (1, 8), (2, 5), (12, 5), (1, 2)] as [(Int?, Int)] {
                    var finder = PathFinder(graph, kinds: kinds, maxLength: longest, budget: .max)
                    let plain = PlainSearch(graph, kinds)
                    let expected = plain.ways(from: start, to: end, count, longest)
                    #expect(finder.paths(from: start, to: end, count: count) == expected, "seed \(seed)")
                    if count == nil || count == 1 {
                        #expect(finder.visitedEdges <= 2 * plain.edges(from: start, to: end, longest), "seed \(seed)")
                    }
                }
            }
        }
    }

    @Test(arguments: 0..<30 as Range<UInt64>) func citingTargetsAreThoseOfAPlainLoop(seed: UInt64) throws {
        let graph = try Self.randomGraph(seed)
        let citations = graph.columns.citations
        func targets(citing documents: Set<NodeIndex>) -> Set<NodeIndex> {
            let edges = (0..<citations.count).filter { documents.contains(citations.target[$0]) }
            return Set(edges.map { graph.owner(of: citations.source[$0]) }).filter(graph.ranges.targets.contains)
        }
        func leads(_ holds: (NodeIndex, NodeIndex) -> Bool) -> [(agency: NodeIndex, target: NodeIndex)] {
            let table = graph.columns.assignments
            return (0..<table.count).filter {
                table.kind[$0] == EdgeKind.leads.rawValue && graph.ranges.targets.contains(table.target[$0])
                    && holds(table.source[$0], table.target[$0])
            }.map { (table.source[$0], table.target[$0]) }
        }
        for document in graph.ranges.documents {
            #expect(graph.targets(citing: [document]) == targets(citing: [document]).sorted(), "seed \(seed)")
        }
        let all = Array(graph.ranges.documents)
        #expect(graph.targets(citing: all) == targets(citing: Set(all)).sorted(), "seed \(seed)")
        for agency in graph.ranges.agencies {
            let led = Set(leads { source, _ in source == agency }.map(\.target))
            let cited = (0..<citations.count).filter { led.contains(graph.owner(of: citations.source[$0])) }
            let others = targets(citing: Set(cited.map { citations.target[$0] })).subtracting(led)
            let expected = Set(leads { _, target in others.contains(target) }.map(\.agency))
            #expect(graph.agencies(sharingDocumentsWith: agency) == expected.sorted(), "seed \(seed)")
        }
    }

    @Test(arguments: 0..<30 as Range<UInt64>) func closuresAreThoseOfAPlainSearch(seed: UInt64) throws {
        // Small closures and large ones are found in different ways.
        let isDense = seed % 3 == 0
        let graph = try Self.randomGraph(seed, relations: isDense ? 400 : 3)
        let table = graph.columns.relations
        var largest = 0
        for start in graph.ranges.documents {
            var known: Set<NodeIndex> = [start]
            var isGrowing = true
            while isGrowing {
                let next = (0..<table.count).filter { known.contains(table.target[$0]) && table.kind[$0] == 4 }
                isGrowing = !known.isSuperset(of: next.map { table.source[$0] })
                known.formUnion(next.map { table.source[$0] })
            }
            let closure = DocumentClosure(from: [start], in: graph, .dependants, kinds: [.implements], budget: .max)
            #expect(Set(closure.documents) == known.subtracting([start]), "seed \(seed)")
            #expect(Set(closure.documents).count == closure.documents.count && !closure.isTruncated, "seed \(seed)")
            largest = max(largest, closure.documents.count)
            for budget in [0, closure.visitedEdges / 2, closure.visitedEdges - 1] where budget >= 0 {
                let part = DocumentClosure(from: [start], in: graph, .dependants, kinds: [.implements], budget: budget)
                let isCut = part.isTruncated && part.visitedEdges == budget
                #expect(isCut || closure.visitedEdges == 0, "seed \(seed)")
                #expect(closure.documents.starts(with: part.documents), "seed \(seed)")
            }
        }
        #expect(!isDense || largest > 20, "seed \(seed)")
    }

    /// A few random plans of the same agencies and documents, and relations between these.
    private static func randomGraph(_ seed: UInt64, relations: Int = 3) throws -> Graph {
        var random = SeededRandom(seed: seed)
        let plans = (0..<4 as Range<UInt64>).map { index in
            var plan = RandomPlan.plan(seed: seed * 4 + index)
            // So many that most of a dense graph is one component.
            while let first = plan.documents.first, plan.documents.count < relations / 10 {
                plan.documents.append(first)
            }
            for document in plan.documents.indices {
                let number = "\(Int.random(in: 1...6, using: &random))/QĐ"
                plan.documents[document].key = "\(number)-\(document)|2020"
                plan.documents[document].number = number
            }
            for _ in 0..<relations where !plan.documents.isEmpty {
                plan.relations.append(
                    PlanDocument.Relation(
                        from: Int.random(in: plan.documents.indices, using: &random),
                        to: Int.random(in: plan.documents.indices, using: &random),
                        kind: PlanDocument.RelationKind.allCases.randomElement(using: &random) ?? .other,
                        span: SourceSpan(0..<1)
                    )
                )
            }
            return plan
        }
        return try GraphBuilder.build(plans)
    }
}

/// A search that goes one way, with a dictionary for everything.
private struct PlainSearch {
    let graph: Graph
    let walker: EdgeWalker

    init(_ graph: Graph, _ kinds: EdgeKindSet) {
        self.graph = graph
        walker = EdgeWalker(graph, kinds: kinds)
    }

    private func steps(_ node: NodeIndex) -> [GraphStep] {
        var steps: [GraphStep] = []
        walker.forEachStep(from: node) { steps.append($0) }
        return steps
    }

    private func distances(_ end: NodeIndex, _ longest: Int) -> [NodeIndex: Int] {
        var known = [end: 0]
        for distance in 0..<longest {
            for node in known.filter({ $0.value == distance }).keys {
                for step in steps(node) where known[step.to] == nil { known[step.to] = distance + 1 }
            }
        }
        return known
    }

    /// How many edges a walk from the end and then along every way looks at.
    func edges(from start: NodeIndex, to end: NodeIndex, _ longest: Int) -> Int {
        let known = distances(end, longest)
        let reached = known[start] ?? longest
        let walked = known.filter { $0.value < reached }.keys.map { steps($0).count }.reduce(0, +)
        let ways = ways(from: start, to: end, nil, longest)
        return walked + ways.flatMap { $0.map { steps($0.from).count } }.reduce(0, +)
    }

    func ways(from start: NodeIndex, to end: NodeIndex, _ count: Int?, _ longest: Int) -> [[GraphStep]] {
        let known = distances(end, longest)
        guard start != end, let least = known[start] else { return [] }
        var found: [[GraphStep]] = []
        for length in least...(count == nil ? least : longest) {
            extend([], start, end, length, known, &found, count ?? 100)
        }
        return found
    }

    private func extend(
        _ way: [GraphStep],
        _ node: NodeIndex,
        _ end: NodeIndex,
        _ left: Int,
        _ known: [NodeIndex: Int],
        _ found: inout [[GraphStep]],
        _ count: Int
    ) {
        var seen: Set<[UInt32]> = []
        for step in steps(node) where found.count < count {
            guard seen.insert([step.to, UInt32(step.kind.rawValue), step.isReversed ? 1 : 0]).inserted else { continue }
            if step.to == end {
                if left == 1 { found.append(way + [step]) }
                continue
            }
            guard let distance = known[step.to], distance < left, step.to != node,
                !way.contains(where: { $0.to == step.to || $0.from == step.to })
            else { continue }
            extend(way + [step], step.to, end, left - 1, known, &found, count)
        }
    }
}
