import Foundation
import PlanAPI
import PlanGraph
import SourceText

/// What benchmarks work on: the plan's text, a graph and a service that keeps no answers.
struct Workbench {
    let places: Places
    /// How long each benchmark is measured.
    let seconds: Double
    /// How many random starts a traversal has.
    let starts: Int
    let seed: UInt64
    let queries: [BenchQuery]
    let store: GraphStore
    let service: PlanService

    init(places: Places, seconds: Double = 1, starts: Int = 200, seed: UInt64 = 1) throws {
        self.places = places
        self.seconds = seconds
        self.starts = starts
        self.seed = seed
        queries = try BenchQuery.all(in: places.queries)
        store = try DataFolder(path: places.data).open(.reading).store
        service = try PlanService(store: store, keepsAnswers: false)
    }

    var graph: Graph { store.graph }

    /// The text of the plan.
    func planText() throws -> SourceText {
        try SourceText(validating: Array(try Data(contentsOf: URL(filePath: places.plan))))
    }

    /// Times something and counts what it allocates; a round gets its number, which is another one each time.
    func figure(_ name: String, rounds: Int = 100, _ round: (Int) throws -> Void) rethrows -> Figure {
        var number = 0
        func next() throws {
            try round(number)
            number += 1
        }
        var figure = Figure(name, try Stopwatch.time(seconds: seconds, next))
        try figure.countAllocations(rounds: rounds, next)
        return figure
    }
}

/// One of the queries Q0 to Q4.
struct BenchQuery {
    /// `Q1-point`.
    let name: String
    let text: String

    var request: GraphQLRequest { GraphQLRequest(query: text) }

    /// Those of a folder, by name.
    static func all(in folder: String) throws -> [BenchQuery] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".graphql") }
        return try files.sorted().map { file in
            BenchQuery(
                name: String(file.dropLast(8)),
                text: try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            )
        }
    }
}
