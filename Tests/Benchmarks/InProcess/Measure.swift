import ArgumentParser

/// `plangraph-bench NAME…`: one JSON object a line.
struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run benchmarks and print a JSON object for each.",
        discussion: "A name stands for all benchmarks that begin with it; without any, those of the shipped plan run."
    )

    @OptionGroup var places: Places

    @Option(help: "How long each is measured, in seconds.")
    var seconds = 1.0

    @Option(help: "How many random starts a traversal has.")
    var starts = 200

    @Option(help: "What the random starts come from.")
    var seed: UInt64 = 1

    @Flag(help: "Print the names and stop.")
    var list = false

    @Argument(help: ArgumentHelp("Names or their beginnings.", valueName: "name"))
    var names: [String] = []

    func run() throws {
        let bench = try Workbench(places: places, seconds: seconds, starts: starts, seed: seed)
        let all = Benchmark.all(queries: bench.queries)
        if list { return print(all.map(\.name).joined(separator: "\n")) }
        if let unknown = names.first(where: { name in !all.contains { $0.name.hasPrefix(name) } }) {
            throw ValidationError("there is no benchmark «\(unknown)»; --list prints those there are")
        }
        for benchmark in all {
            let isNamed = names.contains { benchmark.name.hasPrefix($0) }
            guard isNamed || names.isEmpty && benchmark.isOfShippedPlan else { continue }
            for figure in try benchmark.measure(benchmark.name, bench) { print(figure.json) }
        }
    }
}
