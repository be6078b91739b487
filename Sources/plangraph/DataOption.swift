import ArgumentParser
import PlanAPI
import PlanGraph

/// `--data`, which most commands take.
struct DataOption: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp("The folder of the store. Without it, snapshots/ of the checkout.", valueName: "dir")
    )
    var path: String?

    var folder: DataFolder { DataFolder(path: path ?? Checkout.folder("snapshots") ?? "snapshots") }

    /// Opens the folder and says what was loaded.
    func open() throws -> GraphStore {
        let start = ContinuousClock.now
        do throws(DataFolderError) {
            let (store, origin) = try folder.open()
            let elapsed = ContinuousClock.now - start
            let source = origin.file ?? "nothing: \(folder.path) holds no store and no snapshot"
            Console.say("loaded \(Self.counts(store.graph)) from \(source) in \(Console.milliseconds(elapsed))")
            return store
        } catch {
            throw Console.fail(error.description, error.isDamage ? .badData : .inputOutput)
        }
    }

    /// What a graph holds, kind by kind.
    static func counts(_ graph: Graph) -> String {
        let ranges = graph.ranges
        let counts = [
            (ranges.plans.count, "plan"), (ranges.goals.count, "goal"), (ranges.targets.count, "target"),
            (ranges.actions.count, "action"), (ranges.agencies.count, "agency"),
            (ranges.documents.count, "document"), (graph.columns.assignments.count, "assignment"),
            (graph.columns.citations.count, "citation"),
        ]
        return counts.map { count, name in
            let plural = name == "agency" ? "agencies" : name + "s"
            return "\(Console.grouped(count)) \(count == 1 ? name : plural)"
        }.joined(separator: ", ")
    }
}
