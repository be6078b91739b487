import PlanGraph

/// Four questions that people ask of a graph, from random starts, beside a plain loop over the same arrays.
///
/// - H1: the targets that cite a document.
/// - H2: the agencies that lead other targets which cite a document that a target led by an agency cites.
/// - H3: a shortest way of at most 8 edges between two nodes, edges walked in both directions; its length is the result.
/// - H4: the targets that cite a document, or one that carries it out, directly or by way of others.
///
/// Targets count for the citations in their actions as well. Results are distinct.
enum TraversalBenchmarks {
    /// Measures the four.
    ///
    /// - Parameters:
    ///   - graph: a version with agencies and documents.
    ///   - seed: of the starts.
    ///   - starts: how many of them.
    /// - Returns: for each question and plain loop the median over the starts of the best of some rounds, and the edges
    ///   looked at in a second. The results of each start are printed, to be compared with those of others.
    static func run(
        _ graph: Graph,
        seed: UInt64,
        starts: Int
    ) -> [(name: String, medianMicroseconds: Double, edgesPerSecond: Double)] {
        let (documents, agencies) = (graph.ranges.documents, graph.ranges.agencies)
        guard !documents.isEmpty, !agencies.isEmpty, starts > 0 else { return [] }
        var random = StartNumbers(state: seed)
        let chosen = (0..<starts).map { _ in
            Start(
                document: documents.lowerBound + random.next(documents.count),
                agency: agencies.lowerBound + random.next(agencies.count),
                from: random.next(graph.ranges.count),
                to: random.next(graph.ranges.count)
            )
        }
        print("traversals: seed \(seed), \(starts) starts, \(graph.ranges.count) nodes, \(graph.edgeCount) edges")
        var plain = PlainTraversals(graph)
        return [
            measure("H1", chosen, { (graph.targets(citing: [$0.document]).count, nil) }, { plain.citingTargets($0) }),
            measure(
                "H2",
                chosen,
                { (graph.agencies(sharingDocumentsWith: $0.agency).count, nil) },
                { plain.sharingAgencies($0) }
            ),
            measure("H3", chosen, { shortest(graph, $0) }, { plain.shortest($0) }),
            measure("H4", chosen, { (closure(graph, $0), nil) }, { plain.closure($0) }),
        ].flatMap(\.self)
    }

    private static func shortest(_ graph: Graph, _ start: Start) -> (results: Int, edges: Int?) {
        var finder = PathFinder(graph, kinds: .all, maxLength: 8, budget: .max)
        let ways = finder.paths(from: start.from, to: start.to, count: 1)
        return (ways.first?.count ?? 0, finder.visitedEdges)
    }

    private static func closure(_ graph: Graph, _ start: Start) -> Int {
        let closure = DocumentClosure(
            from: [start.document],
            in: graph,
            .dependants,
            kinds: [.implements],
            budget: .max
        )
        return graph.targets(citing: closure.reached).count
    }

    /// Measures a question and its plain loop, in turn, and checks that both give as many results.
    ///
    /// Where a question does not count its edges, those of the plain loop count, since both look at the same.
    private static func measure(
        _ name: String,
        _ starts: [Start],
        _ ask: (Start) -> (results: Int, edges: Int?),
        _ loop: (Start) -> (results: Int, edges: Int)
    ) -> [(name: String, medianMicroseconds: Double, edgesPerSecond: Double)] {
        var times = [Double](repeating: .infinity, count: starts.count)
        var plainTimes = times
        var results = [Int](repeating: 0, count: starts.count)
        var (edges, plainEdges) = (0, 0)
        for round in 0..<5 {
            for (place, start) in starts.enumerated() {
                var answer: (results: Int, edges: Int?) = (0, nil)
                times[place] = min(times[place], microseconds { answer = ask(start) })
                results[place] = answer.results
                if round == 0 { edges += answer.edges ?? 0 }
            }
            for (place, start) in starts.enumerated() {
                var answer = (results: 0, edges: 0)
                plainTimes[place] = min(plainTimes[place], microseconds { answer = loop(start) })
                if round == 0 { plainEdges += answer.edges }
                if answer.results != results[place] {
                    print("\(name): start \(place) gives \(results[place]), the plain loop \(answer.results)")
                }
            }
        }
        print("\(name) results: \(results.map { String($0) }.joined(separator: " "))")
        return [
            (name, times, edges > 0 ? edges : plainEdges), (name + " plain loop", plainTimes, plainEdges),
        ].map { name, times, edges in
            let whole = times.reduce(0, +)
            return (name, times.sorted()[times.count / 2], whole > 0 ? Double(edges) / whole * 1_000_000 : 0)
        }
    }

    private static func microseconds(_ body: () -> Void) -> Double {
        let time = ContinuousClock().measure(body).components
        return Double(time.seconds) * 1_000_000 + Double(time.attoseconds) / 1_000_000_000_000
    }

    /// Where the questions begin.
    fileprivate struct Start {
        let document: NodeIndex
        let agency: NodeIndex
        let from: NodeIndex
        let to: NodeIndex
    }

    /// Numbers from a seed, the same in every language: the state times a constant plus one, its upper bits.
    private struct StartNumbers {
        var state: UInt64

        mutating func next(_ bound: Int) -> NodeIndex {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return NodeIndex((state >> 33) % UInt64(bound))
        }
    }
}

/// The same questions as loops over the graph's arrays, with an entry for each node and nothing else.
private struct PlainTraversals {
    private let targets: Range<NodeIndex>
    private let actions: Range<NodeIndex>
    private let actionOwner: [NodeIndex]
    private let citing: (offsets: [UInt32], edges: [UInt32], source: [NodeIndex], base: NodeIndex)
    private let cited: (offsets: [UInt32], target: [NodeIndex], base: NodeIndex)
    private let assigned: (offsets: [UInt32], edges: [UInt32], target: [NodeIndex], base: NodeIndex)
    private let assignees: (offsets: [UInt32], source: [NodeIndex], kind: [UInt8], base: NodeIndex)
    private let carriers: (offsets: [UInt32], edges: [UInt32], source: [NodeIndex], kind: [UInt8], base: NodeIndex)
    /// The neighbours of all nodes, side by side.
    private var neighbours: (offsets: [UInt32], nodes: [NodeIndex]) = ([0], [])
    private var seen: [UInt32]
    private var stamp: UInt32 = 0

    init(_ graph: Graph) {
        let columns = graph.columns
        (targets, actions, actionOwner) = (graph.ranges.targets, graph.ranges.actions, columns.actions.owner)
        let (byDocument, byOwner) = (graph.citationsByDocument, graph.citationsByOwner)
        citing = (byDocument.offsets, byDocument.edges, columns.citations.source, byDocument.base)
        cited = (byOwner.offsets, columns.citations.target, byOwner.base)
        let (byAgency, byTarget) = (graph.assignmentsByAgency, graph.assignmentsByOwner)
        assigned = (byAgency.offsets, byAgency.edges, columns.assignments.target, byAgency.base)
        assignees = (byTarget.offsets, columns.assignments.source, columns.assignments.kind, byTarget.base)
        let relations = graph.relationsByTarget
        carriers = (
            relations.offsets, relations.edges, columns.relations.source, columns.relations.kind, relations.base
        )
        seen = Array(repeating: 0, count: graph.ranges.count)
        let walker = EdgeWalker(graph, kinds: .all)
        for node in 0..<NodeIndex(graph.ranges.count) {
            walker.forEachStep(from: node) { neighbours.nodes.append($0.to) }
            neighbours.offsets.append(UInt32(neighbours.nodes.count))
        }
    }

    private static func range(_ offsets: [UInt32], _ node: NodeIndex, _ base: NodeIndex) -> Range<Int> {
        Int(offsets[Int(node - base)])..<Int(offsets[Int(node - base) + 1])
    }

    private mutating func isNew(_ node: NodeIndex) -> Bool {
        guard seen[Int(node)] != stamp else { return false }
        seen[Int(node)] = stamp
        return true
    }

    private func owner(_ node: NodeIndex) -> NodeIndex {
        actions.contains(node) ? actionOwner[Int(node - actions.lowerBound)] : node
    }

    mutating func citingTargets(_ start: TraversalBenchmarks.Start) -> (results: Int, edges: Int) {
        stamp += 1
        return citing([start.document])
    }

    mutating func closure(_ start: TraversalBenchmarks.Start) -> (results: Int, edges: Int) {
        stamp += 1
        var documents = [start.document]
        var (head, edges) = (0, 0)
        seen[Int(start.document)] = stamp
        while head < documents.count {
            for position in Self.range(carriers.offsets, documents[head], carriers.base) {
                let edge = Int(carriers.edges[position])
                edges += 1
                if carriers.kind[edge] == EdgeKind.implements.rawValue, isNew(carriers.source[edge]) {
                    documents.append(carriers.source[edge])
                }
            }
            head += 1
        }
        let found = citing(documents)
        return (found.results, found.edges + edges)
    }

    private mutating func citing(_ documents: [NodeIndex]) -> (results: Int, edges: Int) {
        var (results, edges) = (0, 0)
        for document in documents {
            for position in Self.range(citing.offsets, document, citing.base) {
                edges += 1
                let owner = owner(citing.source[Int(citing.edges[position])])
                if targets.contains(owner), isNew(owner) { results += 1 }
            }
        }
        return (results, edges)
    }

    mutating func sharingAgencies(_ start: TraversalBenchmarks.Start) -> (results: Int, edges: Int) {
        stamp += 1
        var (results, edges) = (0, 0)
        var led: [NodeIndex] = []
        for position in Self.range(assigned.offsets, start.agency, assigned.base) {
            let edge = Int(assigned.edges[position])
            edges += 1
            let owner = assigned.target[edge]
            guard assignees.kind[edge] == EdgeKind.leads.rawValue, targets.contains(owner) else { continue }
            if isNew(owner) { led.append(owner) }
        }
        for target in led {
            for edge in Self.range(cited.offsets, target, cited.base) {
                edges += 1
                let document = cited.target[edge]
                guard isNew(document) else { continue }
                for position in Self.range(citing.offsets, document, citing.base) {
                    edges += 1
                    let owner = owner(citing.source[Int(citing.edges[position])])
                    guard targets.contains(owner), isNew(owner) else { continue }
                    for edge in Self.range(assignees.offsets, owner, assignees.base) {
                        edges += 1
                        guard assignees.kind[edge] == EdgeKind.leads.rawValue else { continue }
                        if isNew(assignees.source[edge]) { results += 1 }
                    }
                }
            }
        }
        return (results, edges)
    }

    mutating func shortest(_ start: TraversalBenchmarks.Start) -> (results: Int, edges: Int) {
        guard start.from != start.to else { return (0, 0) }
        stamp += 2
        var (near, far) = ([start.from], [start.to])
        var (nearStamp, farStamp) = (stamp, stamp - 1)
        seen[Int(start.from)] = nearStamp
        seen[Int(start.to)] = farStamp
        var edges = 0
        for length in 1...8 where !near.isEmpty && !far.isEmpty {
            if near.count > far.count {
                swap(&near, &far)
                swap(&nearStamp, &farStamp)
            }
            var next: [NodeIndex] = []
            for node in near {
                for place in Self.range(neighbours.offsets, node, 0) {
                    edges += 1
                    let other = neighbours.nodes[place]
                    if seen[Int(other)] == farStamp { return (length, edges) }
                    guard seen[Int(other)] != nearStamp else { continue }
                    seen[Int(other)] = nearStamp
                    next.append(other)
                }
            }
            near = next
        }
        return (0, edges)
    }
}
