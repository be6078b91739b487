import ArgumentParser
import GraphQLSchema
import PlanExtraction

/// `plangraph inspect`.
struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Read plans and print what was understood; nothing is imported.",
        discussion: """
            The header, the outline with who leads, the references with their words, and what could not be decided, \
            with the line and the words marked. The same kinds of files are read as by import.
            """
    )

    @Argument(help: "The plans' files, or folders of them.")
    var files: [String]

    @Flag(help: "Print one JSON document for programs: {\"plans\": [...], \"failures\": [...]}.")
    var json = false

    func run() async throws {
        let outcomes = await PlanFiles.read(try PlanFiles.paths(files))
        let failures = PlanFiles.failures(outcomes)
        let read = PlanFiles.plans(outcomes)
        if json {
            let document = JSONText.object([
                "plans": .array(read.map { PlanJSON(file: $0.path, $0.plan).value }),
                "failures": .array(failures.map { .string($0.message) }),
            ])
            Console.print(JSONText.bytes(document) + [UInt8(ascii: "\n")])
        } else {
            let reports = read.map { PlanReport($0.plan, file: $0.path, diagnosticLimit: .max).fullText }
            if !reports.isEmpty { Console.print(reports.joined(separator: "\n\n")) }
        }
        if let status = PlanFiles.status(failures) { throw status }
    }
}
