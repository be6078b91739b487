import ArgumentParser
import PlanExtraction
import PlanGraph
import PlanSnapshots
import SourceText

/// `plangraph snapshot`.
struct SnapshotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Work with snapshots: the graph as it was at one time.",
        discussion: """
            A snapshot is named by its id, the beginning of one, its label, or latest. What changes the store needs it \
            for itself: where a server has it, send the change there.
            """,
        subcommands: [
            ListSnapshots.self, SaveSnapshot.self, RestoreSnapshot.self, DiffSnapshots.self, CopySnapshot.self,
            VerifyStore.self, PruneSnapshots.self, DeleteSnapshot.self, Build.self,
        ]
    )

    /// `plangraph snapshot build`.
    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "build",
            abstract: "Read plans and write a snapshot file of their graph, which serve loads from a data folder.",
            discussion: "The same plans, date and label give the same bytes."
        )

        @Argument(help: "The plans' text files.")
        var files: [String]

        @Option(help: ArgumentHelp("The file to write; its name ends in .plangraph.", valueName: "file"))
        var output: String

        @Option(
            help: ArgumentHelp("The snapshot's day, or its time in UTC as 2018-05-29T00:00:00Z.", valueName: "iso-8601")
        )
        var createdAt: String

        @Option(help: ArgumentHelp("A name for the snapshot.", valueName: "name"))
        var label: String?

        func run() throws {
            var plans: [PlanDocument] = []
            for file in files {
                let text = try InputFile.text(file)
                do {
                    plans.append(try PlanReader.read(text))
                } catch {
                    throw Console.fail("\(file): \(error.description)", .badData)
                }
            }
            do {
                let graph = try GraphBuilder.build(plans)
                // A day alone is its beginning.
                let time = createdAt.utf8.count == 10 ? createdAt + "T00:00:00Z" : createdAt
                let snapshot = try SnapshotFile.write(graph, to: output, label: label, createdAt: time)
                SnapshotCommand.sayWritten(snapshot, graph, to: output)
            } catch let error as GraphBuildingError {
                throw Console.fail(error.description, .badData)
            } catch let error as SnapshotError where error.code == .invalidArgument {
                throw Console.fail("\(error)", .badData)
            } catch {
                throw Console.fail("\(error)", .inputOutput)
            }
        }
    }

    /// Says what a file of a single snapshot holds.
    static func sayWritten(_ snapshot: Snapshot, _ graph: Graph, to file: String) {
        Console.print("wrote \(DataOption.counts(graph)) to \(file)")
        let sizes =
            "\(Console.grouped(snapshot.uncompressedBytes)) bytes as \(Console.grouped(snapshot.compressedBytes))"
        Console.print("\(sizes), SHA-256 \(snapshot.sha256)")
    }
}
