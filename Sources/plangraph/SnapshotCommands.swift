import ArgumentParser
import GraphQLSchema
import PlanAPI
import PlanGraph
import PlanSnapshots

/// `plangraph snapshot list`.
struct ListSnapshots: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the snapshots, newest first, and what the journal holds since."
    )

    @OptionGroup var data: DataOption

    @Flag(help: "Print one JSON document.")
    var json = false

    func run() throws {
        let (store, snapshots) = try NamedSnapshots.open(data)
        let journal = try NamedSnapshots.reading { try store.journal() }
        if json { return Console.print(Self.json(snapshots, journal)) }
        for snapshot in snapshots {
            let counts = "\(Console.grouped(snapshot.nodes)) nodes, \(Console.grouped(snapshot.edges)) edges"
            let size = "\(Console.grouped(snapshot.compressedBytes)) bytes"
            let label = snapshot.label.map { "  " + $0 } ?? ""
            Console.print("\(snapshot.id)  \(snapshot.createdAt)  \(counts), \(size)\(label)")
        }
        let bytes = Console.grouped(journal.bytes)
        Console.print("\(Console.counted(journal.entries, "change")) in the journal since, \(bytes) bytes")
    }

    private static func json(_ snapshots: [Snapshot], _ journal: JournalSize) -> [UInt8] {
        let rows = snapshots.map { snapshot in
            JSONText.object([
                "id": .string(snapshot.id), "label": snapshot.label.map { .string($0) } ?? .null,
                "createdAt": .string(snapshot.createdAt), "nodes": JSONText.number(snapshot.nodes),
                "edges": JSONText.number(snapshot.edges),
                "compressedBytes": JSONText.number(snapshot.compressedBytes),
                "uncompressedBytes": JSONText.number(snapshot.uncompressedBytes), "sha256": .string(snapshot.sha256),
            ])
        }
        let size = JSONText.object([
            "entries": JSONText.number(journal.entries), "bytes": JSONText.number(journal.bytes),
        ])
        return JSONText.bytes(JSONText.object(["snapshots": .array(rows), "journal": size])) + [UInt8(ascii: "\n")]
    }
}

/// `plangraph snapshot save`.
struct SaveSnapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Save the graph as it is now as a snapshot; one with a label is kept for ever."
    )

    @OptionGroup var data: DataOption

    @Option(help: ArgumentHelp("A name for the snapshot.", valueName: "name"))
    var label: String?

    func run() throws {
        let store = try data.open(.writing)
        let start = ContinuousClock.now
        let snapshot = try NamedSnapshots.changing { () throws(GraphChangeError) in try store.saveSnapshot(label: label)
        }
        let elapsed = Console.milliseconds(ContinuousClock.now - start)
        Console.print("saved snapshot \(snapshot.id) in \(elapsed): \(DataOption.counts(store.graph))")
    }
}

/// `plangraph snapshot restore`.
struct RestoreSnapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make the graph what it was; what it is now stays in its snapshots."
    )

    @OptionGroup var data: DataOption

    @Argument(help: "Which snapshot.")
    var name: String

    func run() throws {
        let store = try data.open(.writing)
        let snapshot = try NamedSnapshots.named(name, in: store)
        let graph = try NamedSnapshots.changing { () throws(GraphChangeError) in
            // What no snapshot holds would be in the journal alone, which is trimmed in time.
            if store.newestSnapshot == nil { try store.saveSnapshot(label: nil) }
            return try store.restoreSnapshot(snapshot.id, author: "plangraph snapshot restore")
        }
        Console.print("restored \(snapshot.id): the graph now holds \(DataOption.counts(graph))")
    }
}

/// `plangraph snapshot copy`.
struct CopySnapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copy a snapshot into a file of its own, or the whole store; a server may go on meanwhile.",
        discussion: """
            Without a name, what is copied is the graph as it is now. The file can be served: plangraph serve --data FILE.
            """
    )

    @OptionGroup var data: DataOption

    @Argument(help: "Which snapshot.")
    var name: String?

    @Flag(help: "Copy the whole store: every snapshot and the journal.")
    var all = false

    @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    func validate() throws {
        if all, name != nil { throw ValidationError("Name a snapshot or give --all, not both.") }
    }

    func run() throws {
        if all {
            let (store, snapshots) = try NamedSnapshots.open(data)
            try NamedSnapshots.reading { try store.copy(to: output) }
            return Console.print("copied \(Console.counted(snapshots.count, "snapshot")) and the journal to \(output)")
        }
        let store = try data.open()
        let snapshot = try name.map { try NamedSnapshots.named($0, in: store) }
        let graph = try NamedSnapshots.changing { () throws(GraphChangeError) in
            if let snapshot { try store.snapshot(snapshot.id) } else { store.graph }
        }
        let known = try snapshot ?? NamedSnapshots.list(store).first { $0.id == store.newestSnapshot }
        let written = try NamedSnapshots.reading {
            try SnapshotFile.write(
                graph,
                to: output,
                label: known?.label,
                createdAt: known?.createdAt ?? Snapshot.now
            )
        }
        SnapshotCommand.sayWritten(written, graph, to: output)
    }
}

/// `plangraph snapshot verify`.
struct VerifyStore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every page, chunk, snapshot and entry of the journal; a server may go on meanwhile.",
        discussion: "Each damage is named on standard error; the exit status is then 65."
    )

    @OptionGroup var data: DataOption

    func run() throws {
        let (store, snapshots) = try NamedSnapshots.open(data)
        var progress = ProgressLine()
        let defects = store.verify { part, number, count in progress.show("checking \(part) (\(number) of \(count))") }
        progress.clear()
        for defect in defects { Console.say("plangraph: \(defect)") }
        guard defects.isEmpty else { throw ExitCode.badData }
        Console.print("whole: \(Console.counted(snapshots.count, "snapshot")) in \(store.path)")
    }
}

/// `plangraph snapshot prune`.
struct PruneSnapshots: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Remove old snapshots; those with a label stay, and the newest and the one before it."
    )

    @OptionGroup var data: DataOption

    @OptionGroup var keeping: RetentionOptions

    @Flag(help: "Give the room that was freed back to the file system, too.")
    var compact = false

    func run() throws {
        let store = try data.open(.writing)
        let removed = try NamedSnapshots.changing { () throws(GraphChangeError) in
            let removed = try store.pruneSnapshots(keeping.retention)
            if compact { try store.compact() }
            return removed
        }
        for snapshot in removed { Console.print("removed \(snapshot.id)  \(snapshot.createdAt)") }
        let left = try NamedSnapshots.list(store).count
        Console.print("\(Console.counted(removed.count, "snapshot")) removed, \(Console.grouped(left)) left")
    }
}

/// `plangraph snapshot delete`.
struct DeleteSnapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Remove a snapshot; the newest and the one before it stay."
    )

    @OptionGroup var data: DataOption

    @Argument(help: "Which snapshot.")
    var name: String

    func run() throws {
        let store = try data.open(.writing)
        let snapshot = try NamedSnapshots.named(name, in: store)
        _ = try NamedSnapshots.changing { () throws(GraphChangeError) in try store.deleteSnapshot(snapshot.id) }
        Console.print("removed \(snapshot.id)")
    }
}
