import ArgumentParser
import PlanGraph
import PlanSnapshots

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
            VerifyStore.self, PruneSnapshots.self, DeleteSnapshot.self, BuildSnapshot.self,
        ]
    )

    /// Says what a file of a single snapshot holds.
    static func sayWritten(_ snapshot: Snapshot, _ graph: Graph, to file: String) {
        Console.print("wrote \(DataOption.counts(graph)) to \(file)")
        let sizes =
            "\(Console.grouped(snapshot.uncompressedBytes)) bytes as \(Console.grouped(snapshot.compressedBytes))"
        Console.print("\(sizes), SHA-256 \(snapshot.sha256)")
    }
}
