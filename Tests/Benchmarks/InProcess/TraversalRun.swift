/// The four traversals, which peers answer from the same starts (traversals.py).
enum TraversalRun {
    static let all = [
        Benchmark(name: "traversals", isOfShippedPlan: false) { name, bench in
            TraversalBenchmarks.run(bench.graph, seed: bench.seed, starts: bench.starts).map { row in
                var figure = Figure("\(name)-\(row.name)")
                figure["nanoseconds"] = row.medianMicroseconds * 1_000
                figure["edgesPerSecond"] = row.edgesPerSecond
                return figure
            }
        }
    ]
}
