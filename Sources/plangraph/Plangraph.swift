import ArgumentParser
import PlanAPI

/// The command line: reads what is asked and hands it on.
@main
struct Plangraph: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plangraph",
        abstract: "Ask a public plan what it commits to, who must do it, and on what legal ground.",
        discussion: """
            A plan's text is read into a graph of goals, targets, agencies and documents, which is kept compressed \
            in a data folder and answers GraphQL.

            Exit status: 0 done, 64 wrong usage, 65 bad data, 74 input or output failed.
            """,
        version: PlanService.programVersion,
        subcommands: [
            Serve.self, Import.self, Inspect.self, Query.self, SchemaCommand.self, Export.self, SnapshotCommand.self,
            Check.self, TraceCommand.self, Stats.self,
        ]
    )

    static func main() async {
        await main(nil)
        Console.endIfOutputFailed()
    }
}

/// The exit statuses that are not ArgumentParser's own.
extension ExitCode {
    /// What was given is no good.
    static let badData = ExitCode(65)
    /// Something could not be read, written or listened on.
    static let inputOutput = ExitCode(74)
}
