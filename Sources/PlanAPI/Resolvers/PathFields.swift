import GraphQLExecution
import GraphQLSchema
import PlanGraph

/// The fields of `Path`, `PathStep` and `Subgraph`.
extension GraphSource {
    /// `Query.paths`: all or nothing, since a list has no place to say that something is missing.
    mutating func paths(_ arguments: ArgumentValues) throws(FieldFailure) -> GraphList {
        let (paths, work) = try findPaths(arguments)
        guard work.truncation == nil else { throw budget.exceeded }
        return .range(.path, paths)
    }

    /// `Query.pathSearch`: what was found within the budget.
    mutating func pathSearch(_ arguments: ArgumentValues) throws(FieldFailure) -> GraphObject {
        pathSearches.append(try findPaths(arguments))
        return GraphObject(kind: .pathSearch, index: UInt32(pathSearches.count - 1))
    }

    /// Finds ways and keeps them in the scratch, for handles to refer to.
    private mutating func findPaths(
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> (paths: Range<UInt32>, work: TraversalWork) {
        let first = UInt32(foundPaths.count)
        guard let start = arguments[0]?.text.flatMap({ graph.node(identifier: $0) }) else {
            return (first..<first, TraversalWork(visitedEdges: 0))
        }
        let wantedKind = arguments[2]?.name.flatMap { ValueNames.nodeKind($0) }
        guard (arguments[1]?.text == nil) != (wantedKind == nil) else {
            throw FieldFailure("Give either \"to\" or \"toKind\", to say where paths end.", code: "BAD_USER_INPUT")
        }
        let count = try Self.limit(arguments[5])
        var finder = PathFinder(
            graph,
            kinds: Self.edgeKinds(arguments[3]),
            maxLength: try Self.length(arguments[4], "maxLength") ?? 8,
            budget: budget.left
        )
        var found: [[GraphStep]] = []
        if let wantedKind {
            found = finder.paths(from: start, toEvery: wantedKind, count: count ?? Connection.defaultPageSize)
        } else if let end = arguments[1]?.text.flatMap({ graph.node(identifier: $0) }) {
            found = finder.paths(from: start, to: end, count: count)
        }
        let work = TraversalWork(visitedEdges: finder.visitedEdges, truncation: finder.isExhausted ? .work : nil)
        try budget.spend(min(finder.visitedEdges, budget.left))
        for path in found { foundPaths.append(keep(path)) }
        return (first..<UInt32(foundPaths.count), work)
    }

    /// `Query.subgraph`.
    mutating func subgraph(_ arguments: ArgumentValues) throws(FieldFailure) -> GraphObject {
        var cut = Subgraph.Cut()
        if let roots = arguments[0], roots != .null {
            try Self.check(roots.items, "roots")
            cut.roots = roots.items.compactMap { $0.text.flatMap { graph.node(identifier: $0) } }
        }
        if let kinds = arguments[1], kinds != .null {
            cut.kinds = Set(kinds.items.compactMap { $0.name.flatMap { ValueNames.nodeKind($0) } })
        }
        cut.edgeKinds = Self.edgeKinds(arguments[2])
        cut.depth = try Self.length(arguments[3], "depth") ?? 1
        cut.nodeLimit = try Self.limit(arguments[4]) ?? Connection.maximumPageSize
        cut.budget = budget.left
        let subgraph = Subgraph(of: graph, cut)
        try budget.spend(min(subgraph.visitedEdges, budget.left))
        let isExhausted = subgraph.visitedEdges > cut.budget
        let work = TraversalWork(
            visitedEdges: subgraph.visitedEdges,
            truncation: isExhausted ? .work : subgraph.isTruncated ? .nodes : nil
        )
        subgraphs.append((subgraph.nodes, keep(subgraph.edges), work))
        return GraphObject(kind: .subgraph, index: UInt32(subgraphs.count - 1))
    }

    private mutating func keep(_ steps: [GraphStep]) -> Range<UInt32> {
        let first = UInt32(self.steps.count)
        self.steps += steps
        return first..<UInt32(self.steps.count)
    }

    private static func edgeKinds(_ argument: ConstValue?) -> EdgeKindSet {
        guard let argument, argument != .null else { return .followed }
        return EdgeKindSet(argument.items.compactMap { $0.name.flatMap { ValueNames.edgeKind($0) } })
    }

    private static func limit(_ argument: ConstValue?) throws(FieldFailure) -> Int? {
        try Connection.size(argument?.number, "first")
    }

    private static func length(_ argument: ConstValue?, _ name: String) throws(FieldFailure) -> Int? {
        guard let length = argument?.number else { return nil }
        guard (0...PathFinder.longest).contains(length) else {
            throw FieldFailure(
                "Argument \"\(name)\" is \(length); it must be from 0 to \(PathFinder.longest).",
                code: "BAD_USER_INPUT"
            )
        }
        return length
    }

    func pathSteps(_ path: UInt32) -> GraphList { .range(.pathStep, foundPaths[Int(path)]) }

    func subgraphList(_ field: SubgraphField?, _ index: UInt32) -> GraphList? {
        switch field {
        case .nodes: .nodes(subgraphs[Int(index)].nodes.map { node($0) })
        case .edges: .range(.pathStep, subgraphs[Int(index)].edges)
        case .truncated, .truncation, .visitedEdges, nil: nil
        }
    }

    /// False where nothing was kept out.
    func write(truncation work: TraversalWork, _ writer: inout JSONWriter) -> Bool {
        guard let truncation = work.truncation else { return false }
        return write(name: truncation.rawValue, &writer)
    }

    func writePathStep(_ field: PathStepField?, _ index: UInt32, _ writer: inout JSONWriter) -> Bool {
        let step = steps[Int(index)]
        switch field {
        case .kind: return write(name: ValueNames.edgeKinds[Int(step.kind.rawValue)], &writer)
        case .reversed:
            writer.boolean(step.isReversed)
            return true
        default: return false
        }
    }

    func pathStepObject(_ field: PathStepField?, _ index: UInt32) -> GraphObject? {
        let step = steps[Int(index)]
        switch field {
        case .from: return node(step.from)
        case .to: return node(step.to)
        case .source: return step.span.isEmpty ? nil : span(step.span.lowerBound, step.span.upperBound)
        default: return nil
        }
    }
}
