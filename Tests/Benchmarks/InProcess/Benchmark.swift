/// Something that can be measured by name.
struct Benchmark: Sendable {
    /// What it is called.
    let name: String
    /// Whether it is about the shipped plan; the others are about a graph of any size, given by --data.
    var isOfShippedPlan = true
    /// Measures it.
    let measure: @Sendable (_ name: String, Workbench) throws -> [Figure]

    /// Everything that is measured, in the order in which it runs.
    static func all(queries: [BenchQuery]) -> [Benchmark] {
        queries.map(AnswerBenchmarks.benchmark) + queries.map(AnswerBenchmarks.run)
            + queries.map(AnswerBenchmarks.copy) + RequestBenchmarks.all + StepBenchmarks.all + GrowthBenchmarks.all
            + TraversalRun.all
    }
}
