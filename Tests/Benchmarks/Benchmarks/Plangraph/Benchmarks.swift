import Benchmark
import Foundation
import PlanAPI
import PlanExtraction
import PlanGraph
import PlanSnapshots
import SourceText

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
}
