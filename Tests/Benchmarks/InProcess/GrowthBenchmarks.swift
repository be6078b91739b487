import PlanAPI
import PlanGraph

/// What a graph of any size costs to ask, from random starts.
enum GrowthBenchmarks {
    static let all = [
        benchmark("growth-point") { bench in
            let count = bench.graph.ranges.plans.count
            return { random in
                let body = """
                    {"query":"query($c: String!, $p: String) { target(code: $c, plan: $p) { code title goal { number } \
                    assignments { role agency { name } } } }","variables":{"c":"\(1 + random(17)).\(1 + random(7))",\
                    "p":"\(1 + random(count))/KH-UBND"}}
                    """
                blackHole(bench.service.answer(try GraphQLRequest(json: Array(body.utf8))))
            }
        },
        benchmark("growth-trace") { bench in
            let graph = bench.graph
            return { random in blackHole(Trace(of: node(random, graph.ranges.targets), in: graph)) }
        },
        benchmark("growth-neighbourhood") { bench in
            let graph = bench.graph
            return { random in
                var cut = Subgraph.Cut()
                cut.roots = [node(random, graph.ranges.targets)]
                cut.depth = 2
                blackHole(Subgraph(of: graph, cut))
            }
        },
        benchmark("growth-path") { bench in
            let graph = bench.graph
            return { random in
                var finder = PathFinder(graph, maxLength: 8)
                let (start, end) = (node(random, graph.ranges.targets), node(random, graph.ranges.targets))
                blackHole(finder.paths(from: start, to: end, count: 1))
            }
        },
        // The first search of a version indexes its words.
        Benchmark(name: "growth-search-first", isOfShippedPlan: false) { name, bench in
            let time = ContinuousClock().measure { blackHole(bench.graph.search("quyet dinh 236")) }
            var figure = Figure(name)
            figure["nanoseconds"] = Stopwatch.nanoseconds(time)
            return [figure]
        },
        benchmark("growth-search") { bench in
            let graph = bench.graph
            blackHole(graph.search("quyet dinh 236"))
            return { random in blackHole(graph.search("quyet dinh \(1 + random(4_000))")) }
        },
    ]

    /// A benchmark of single rounds, each from a random start: the median over the starts is the figure.
    private static func benchmark(
        _ name: String,
        _ prepare: @escaping @Sendable (Workbench) -> ((_ random: (Int) -> Int) throws -> Void)
    ) -> Benchmark {
        Benchmark(name: name, isOfShippedPlan: false) { name, bench in
            let round = prepare(bench)
            var source = Random(seed: bench.seed)
            var times: [Double] = []
            let clock = ContinuousClock()
            let end = clock.now + .seconds(max(1, bench.seconds * 10))
            while times.count < bench.starts, clock.now < end || times.count < 3 {
                let time = try clock.measure { try round { source.next(below: $0) } }
                times.append(Stopwatch.nanoseconds(time))
            }
            times.sort()
            var figure = Figure(name)
            figure["nanoseconds"] = times[times.count / 2]
            figure["p99Nanoseconds"] = times[times.count * 99 / 100]
            figure["starts"] = Double(times.count)
            return [figure]
        }
    }

    private static func node(_ random: (Int) -> Int, _ range: Range<NodeIndex>) -> NodeIndex {
        range.lowerBound + NodeIndex(random(range.count))
    }
}

/// The same numbers from the same seed, on every machine.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 up to a bound.
    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(bound, 1)
    }
}
