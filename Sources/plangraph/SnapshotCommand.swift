import ArgumentParser
import PlanExtraction
import PlanGraph
import PlanSnapshots
import SourceText

/// `plangraph snapshot`.
struct Snapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work with snapshots: the graph as it was at one time, in a file.",
        subcommands: [Build.self]
    )

    /// `plangraph snapshot build`.
    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read plans and write a snapshot file of their graph, which serve loads from a data folder.",
            discussion: "The same plans, date and label give the same bytes."
        )

        @Argument(help: "The plans' text files.")
        var files: [String]

        @Option(help: ArgumentHelp("The file to write; its name ends in .plangraph.", valueName: "file"))
        var output: String

        @Option(help: ArgumentHelp("The snapshot's date.", valueName: "iso-8601"))
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
                let snapshot = try SnapshotFile.write(graph, to: output, label: label, createdAt: createdAt)
                let (raw, stored) = (Int(snapshot.uncompressedBytes), Int(snapshot.compressedBytes))
                Console.print("wrote \(DataOption.counts(graph)) to \(output)")
                Console.print("\(Console.grouped(raw)) bytes as \(Console.grouped(stored)), SHA-256 \(snapshot.sha256)")
            } catch let error as GraphBuildingError {
                throw Console.fail(error.description, .badData)
            } catch {
                throw Console.fail("\(error)", .inputOutput)
            }
        }
    }
}
