import ArgumentParser

/// Benchmarks inside the process, and a server for those over HTTP; Tests/Benchmarks/README.md says what drives it.
///
/// What is measured runs on the main thread: an asynchronous main would move it to another one, which valgrind does not survive.
@main
struct PlangraphBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plangraph-bench",
        abstract: "Measure PlanGraph from inside.",
        subcommands: [Measure.self, FixedRun.self, BenchServe.self],
        defaultSubcommand: Measure.self
    )
}

/// Where the program finds what it measures.
struct Places: ParsableArguments {
    @Option(help: ArgumentHelp("The store's folder, or a snapshot file.", valueName: "dir"))
    var data = "snapshots"

    @Option(help: ArgumentHelp("The folder of the queries Q0 to Q4.", valueName: "dir"))
    var queries = "Tests/Benchmarks/Queries"

    @Option(help: ArgumentHelp("A plan's text.", valueName: "file"))
    var plan = "snapshots/86-KH-UBND.txt"
}
