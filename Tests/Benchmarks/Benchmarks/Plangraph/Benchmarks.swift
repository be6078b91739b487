import Benchmark
import Foundation
import PlanAPI
import PlanExport
import PlanExtraction
import PlanGraph
import PlanSnapshots
import SourceText
import Synchronization

/// What the shipped plan costs, step by step, and four queries inside the process.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(metrics: [.wallClock, .throughput], maxDuration: .seconds(3))
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardizedFileURL
    let snapshots = root.appending(path: "snapshots").path

    Benchmark("read the plan") { benchmark in
        let source = try SourceText(
            validating: Array(Data(contentsOf: root.appending(path: "snapshots/86-KH-UBND.txt")))
        )
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(try PlanReader.read(source)) }
    }

    for count in [1, 10, 100, 1_000] {
        Benchmark("read \(count) plans one by one") { benchmark in
            let bytes = Array(try Data(contentsOf: root.appending(path: "snapshots/86-KH-UBND.txt")))
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                for _ in 0..<count { blackHole(try PlanReader.read(SourceText(validating: bytes))) }
            }
        }
    }

    Benchmark("build the graph") { benchmark in
        let source = try SourceText(
            validating: Array(Data(contentsOf: root.appending(path: "snapshots/86-KH-UBND.txt")))
        )
        let plan = try PlanReader.read(source)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(try GraphBuilder.build([plan])) }
    }

    Benchmark("load the shipped snapshot") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try DataFolder(path: snapshots).open()) }
    }

    Benchmark("save a snapshot file") { benchmark in
        let graph = try DataFolder(path: snapshots).open().store.graph
        let path = FileManager.default.temporaryDirectory.appending(path: "plangraph-bench-\(getpid()).plangraph").path
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            try SnapshotFile.write(graph, to: path, label: nil, createdAt: "2018-05-29T00:00:00Z")
        }
        benchmark.stopMeasurement()
        try? FileManager.default.removeItem(atPath: path)
    }

    for name in ["Point", "Outline", "CitingTargets", "AllWorkloads"] {
        Benchmark("answer \(name)", configuration: .init(scalingFactor: .kilo)) { benchmark in
            let store = try DataFolder(path: snapshots).open().store
            let service = try PlanService(store: store, keepsAnswers: false)
            let file = root.appending(path: "schema/operations/\(name).graphql")
            let request = GraphQLRequest(query: try String(contentsOf: file, encoding: .utf8))
            blackHole(service.answer(request))
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(service.answer(request)) }
        }
    }

    growth(of: [1, 100, 2_000])
}

/// What traversals, searches and exports cost on graphs of made-up plans: how it grows is the figure.
private func growth(of counts: [Int]) {
    for count in counts {
        // Made when the first of these runs; a graph of 2,000 plans takes a while.
        let graphs = LazyGraph(plans: count)
        func measure(_ name: String, _ body: @escaping @Sendable (Graph, Int) throws -> Void) {
            Benchmark("\(name), \(count) plans") { benchmark in
                let graph = try graphs.graph()
                var round = 0
                benchmark.startMeasurement()
                for _ in benchmark.scaledIterations {
                    try body(graph, round)
                    round += 7_919
                }
            }
        }
        measure("shortest way between two nodes") { graph, round in
            var finder = PathFinder(graph)
            let count = graph.ranges.count
            blackHole(finder.paths(from: NodeIndex(round % count), to: NodeIndex((round * 31 + 17) % count), count: 1))
        }
        measure("what lies two steps round a target") { graph, round in
            var cut = Subgraph.Cut()
            cut.roots = [graph.ranges.targets.lowerBound + NodeIndex(round % graph.ranges.targets.count)]
            cut.depth = 2
            blackHole(Subgraph(of: graph, cut))
        }
        measure("closure of a document") { graph, round in
            let document = graph.ranges.documents.lowerBound + NodeIndex(round % graph.ranges.documents.count)
            blackHole(DocumentClosure(from: [document], in: graph, .dependants, budget: .max))
        }
        measure("search «quyet dinh 236»") { graph, _ in blackHole(graph.search("quyet dinh 236")) }
        for format in [ExportFormat.graphml, .csvEdges, .turtle] {
            measure("export \(format.rawValue)") { graph, _ in
                var pieces = try GraphExporter(graph, stamp: ExportStamp(of: graph, snapshot: nil)).pieces(format)
                while let piece = pieces.next() { blackHole(piece) }
            }
        }
        measure("count targets by agency and role") { graph, _ in
            let service = try PlanService(store: GraphStore(graph), keepsAnswers: false)
            let query = "{ counts(of: TARGETS, by: [AGENCY, ROLE]) { totalCount } }"
            blackHole(service.answer(GraphQLRequest(query: query)))
        }
    }
}

/// A graph of made-up plans, made once.
private final class LazyGraph: Sendable {
    private let plans: Int
    private let made = Mutex<Graph?>(nil)

    init(plans: Int) { self.plans = plans }

    func graph() throws -> Graph {
        try made.withLock { made in
            if let made { return made }
            let graph = try Corpus.graph(plans: plans)
            made = graph
            return graph
        }
    }
}
