import ArgumentParser
import PlanAPI
import PlanGraph
import PlanSnapshots

/// `plangraph snapshot build`.
struct BuildSnapshot: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Read plans and write a snapshot file of their graph, which serve loads from a data folder.",
        discussion: """
            Takes the files that import takes, and folders of them; of two that hold the same plan, the later counts. \
            Where one cannot be used, nothing is written. The same plans, date and label give the same bytes.
            """
    )

    @Argument(help: "The plans' files, or folders of them.")
    var files: [String]

    @Option(help: ArgumentHelp("The file to write; its name ends in .plangraph.", valueName: "file"))
    var output: String

    @Option(
        help: ArgumentHelp("The snapshot's day, or its time in UTC as 2018-05-29T00:00:00Z.", valueName: "iso-8601")
    )
    var createdAt: String

    @Option(help: ArgumentHelp("A name for the snapshot.", valueName: "name"))
    var label: String?

    func run() async throws {
        let outcomes = await PlanFiles.read(try PlanFiles.paths(files))
        if let status = PlanFiles.status(PlanFiles.failures(outcomes)) {
            Console.say("plangraph: nothing was written")
            throw status
        }
        let read = PlanFiles.plans(outcomes)
        PlanFiles.sayRepeated(read)
        if read.count > 1 { Console.say("putting \(Console.grouped(read.count)) plans together") }
        do {
            let graph = try GraphStore(.empty).importPlans(read.map(\.plan), label: nil).graph
            // A day alone is its beginning.
            let time = createdAt.utf8.count == 10 ? createdAt + "T00:00:00Z" : createdAt
            let snapshot = try SnapshotFile.write(graph, to: output, label: label, createdAt: time)
            SnapshotCommand.sayWritten(snapshot, graph, to: output)
        } catch let error as GraphChangeError {
            throw Console.fail(error.description, .badData)
        } catch let error as SnapshotError where error.code == .invalidArgument {
            throw Console.fail("\(error)", .badData)
        } catch {
            throw Console.fail("\(error)", .inputOutput)
        }
    }
}
