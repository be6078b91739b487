import Foundation
import PlanAPI
import PlanExtraction
import PlanGraph
import PlanSnapshots
import SourceText

/// The steps from a plan's text to a graph on the disk and back.
enum StepBenchmarks {
    static let all = [
        Benchmark(name: "plan-read") { name, bench in
            let text = try bench.planText()
            var figure = try bench.figure(name, rounds: 3) { _ in blackHole(try PlanReader.read(text)) }
            figure["bytes"] = Double(text.bytes.count)
            return [figure]
        },
        Benchmark(name: "graph-build") { name, bench in
            let plan = try PlanReader.read(try bench.planText())
            return [try bench.figure(name, rounds: 3) { _ in blackHole(try GraphBuilder.build([plan])) }]
        },
        Benchmark(name: "snapshot-load") { name, bench in
            let folder = DataFolder(path: bench.places.data)
            return [try bench.figure(name, rounds: 3) { _ in blackHole(try folder.open(.reading)) }]
        },
        Benchmark(name: "snapshot-save") { name, bench in
            let folder = FileManager.default.temporaryDirectory.appending(path: "plangraph-bench-\(getpid())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appending(path: "saved.plangraph").path
            let graph = bench.graph
            return [
                try bench.figure(name, rounds: 3) { _ in
                    try SnapshotFile.write(graph, to: path, label: nil, createdAt: "2018-05-29T00:00:00Z")
                }
            ]
        },
    ]
}
