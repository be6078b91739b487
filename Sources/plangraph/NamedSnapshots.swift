import ArgumentParser
import PlanAPI
import PlanSnapshots

/// Finds snapshots by what people call them, and says what is wrong as the other commands do.
enum NamedSnapshots {
    /// Opens the file of the store, or of the shipped snapshot, for reading.
    ///
    /// - Returns: the store and its snapshots, newest first.
    static func open(_ data: DataOption) throws -> (store: SnapshotStore, snapshots: [Snapshot]) {
        let found: String?
        do throws(DataFolderError) {
            found = try data.folder.newestFile()
        } catch {
            throw Console.fail(error.description, error.isDamage ? .badData : .inputOutput)
        }
        guard let file = found else {
            let words = "\(data.folder.path) holds no store and no snapshot; name another with --data"
            throw Console.fail(words, .inputOutput)
        }
        return try reading {
            let store = try SnapshotStore(path: file, mode: .readOnly)
            return (store, try store.list())
        }
    }

    /// The snapshots of a store, newest first.
    static func list(_ store: GraphStore) throws -> [Snapshot] {
        try changing { () throws(GraphChangeError) in try store.snapshots() }.reversed()
    }

    /// The snapshot that a name means.
    ///
    /// - Parameters:
    ///   - name: an id, the beginning of one, a label, or `latest`.
    ///   - store: where it is looked for.
    /// - Returns: the snapshot; of several with a label the newest.
    /// - Throws: the exit status, where there is none or several.
    static func named(_ name: String, in store: GraphStore) throws -> Snapshot {
        let all = try list(store)
        if name == Snapshot.latest, let newest = all.first { return newest }
        if let found = all.first(where: { $0.id == name }) ?? all.first(where: { $0.label == name }) { return found }
        let begun = all.filter { name.utf8.count >= 4 && $0.id.hasPrefix(name.lowercased()) }
        guard let found = begun.first else {
            throw Console.fail("there is no snapshot \"\(name)\"; see plangraph snapshot list", .badData)
        }
        guard begun.count == 1 else {
            throw Console.fail("\(begun.count) snapshots begin with \(name); give more of the id", .badData)
        }
        return found
    }

    /// Runs some work on a store's file.
    static func reading<Made>(_ work: () throws -> Made) throws -> Made {
        do {
            return try work()
        } catch let error as SnapshotError {
            let isReach = [.cannotOpen, .cannotWrite, .busy].contains(error.code)
            throw Console.fail("\(error)", isReach ? .inputOutput : .badData)
        }
    }

    /// Runs some work on a graph's store.
    static func changing<Made>(_ work: () throws(GraphChangeError) -> Made) throws -> Made {
        do throws(GraphChangeError) {
            return try work()
        } catch {
            throw Console.fail(error.description, error.code == .notSaved ? .inputOutput : .badData)
        }
    }
}
