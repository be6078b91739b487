import ArgumentParser
import PlanAPI

/// `plangraph-bench fixed`: the same work each time, for callgrind to count its instructions.
struct FixedRun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fixed",
        abstract: "Do the same work each time, for a counter of instructions.",
        discussion: "Prints the name of each part as it begins; its work is inside the function measuredPart."
    )

    @OptionGroup var places: Places

    func run() throws {
        let bench = try Workbench(places: places)
        for query in bench.queries {
            let request = query.request
            part("answer-\(query.name)", rounds: 10) { _ in blackHole(bench.service.answer(request)) }
        }
        let requests = try RequestBenchmarks.newDocuments()
        part("request-new-document", rounds: 10) { blackHole(bench.service.prepare(requests[$0])) }
        let known = try RequestBenchmarks.knownDocument()
        part("request-known-document", rounds: 10) { _ in blackHole(bench.service.prepare(known)) }
    }

    /// What is not the work itself happens before: the first round fills caches.
    private func part(_ name: String, rounds: Int, _ round: @escaping (Int) -> Void) {
        round(rounds)
        print("\(name) \(rounds)")
        unsafe FixedPart.current = FixedPart(rounds: rounds, round: round)
        measuredPart()
    }
}

/// What `measuredPart` does when it is called.
private struct FixedPart {
    let rounds: Int
    let round: (Int) -> Void

    nonisolated(unsafe) static var current: FixedPart?
}

/// What tools know by its name.
@inline(never) private func measuredPart() {
    guard let part = unsafe FixedPart.current else { return }
    for number in 0..<part.rounds { part.round(number) }
}
