import ArgumentParser
import PlanAPI
import PlanGraph
import PlanSnapshots

/// `--data`, which most commands take.
struct DataOption: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(
            "The folder of the store, or a snapshot file. Without it, snapshots/ of the checkout.",
            valueName: "dir"
        )
    )
    var path: String?

    var folder: DataFolder { DataFolder(path: path ?? Checkout.folder("snapshots") ?? "snapshots") }

    /// Opens the folder and says what was loaded, and what was damaged.
    func open(_ access: DataFolder.Access = .reading, options: StoreOptions = StoreOptions()) throws -> GraphStore {
        let start = ContinuousClock.now
        do throws(DataFolderError) {
            let (store, origin) = try folder.open(access, options: options)
            let elapsed = ContinuousClock.now - start
            for notice in origin.notices { Console.say("plangraph: \(notice)") }
            let source = origin.file ?? "nothing: \(folder.path) holds no store and no snapshot"
            let changes = origin.entries == 0 ? "" : " and \(Console.counted(origin.entries, "change")) of its journal"
            let loaded = Self.counts(store.graph)
            Console.say("loaded \(loaded) from \(source)\(changes) in \(Console.milliseconds(elapsed))")
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
        return counts.map { Console.counted($0, $1, plural: $1 == "agency" ? "agencies" : nil) }.joined(separator: ", ")
    }
}

/// How a store is kept, for the commands that change it.
struct StoreKeepingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("After how many changes a snapshot is taken by itself.", valueName: "n"))
    var snapshotAfter = StoreOptions().snapshotAfterEntries

    @OptionGroup var keeping: RetentionOptions

    func validate() throws {
        guard snapshotAfter > 0 else { throw ValidationError("--snapshot-after must be greater than 0.") }
    }

    func options(savesByItself: Bool) -> StoreOptions {
        var options = StoreOptions()
        options.savesByItself = savesByItself
        options.snapshotAfterEntries = snapshotAfter
        options.retention = keeping.retention
        options.report = { Console.say($0) }
        return options
    }
}

/// Which snapshots are kept.
struct RetentionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many of the last snapshots without a label are kept.", valueName: "n"))
    var keepLast = Retention().last

    @Option(help: ArgumentHelp("Of how many days with snapshots the last one is kept.", valueName: "n"))
    var keepDaily = Retention().days

    func validate() throws {
        guard keepLast >= 0, keepDaily >= 0 else {
            throw ValidationError("--keep-last and --keep-daily must not be negative.")
        }
    }

    var retention: Retention { Retention(last: keepLast, days: keepDaily) }
}
