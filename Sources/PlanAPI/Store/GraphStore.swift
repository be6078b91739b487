internal import Dispatch
public import PlanExtraction
public import PlanGraph
public import PlanSnapshots
public import SourceText
import Synchronization

/// Holds the current version of the graph and lets one writer at a time make the next.
///
/// Readers take the version and keep it for as long as they need it; a change builds the next one beside it, has it made
/// durable, and only then swaps it in.
public final class GraphStore: Sendable {
    private let current: Mutex<LoadedVersion>
    private let writing = Mutex(())
    private let observers = Mutex<(next: Int, byToken: [Int: @Sendable (GraphChange) -> Void])>((0, [:]))
    private let archive: (any GraphArchive)?
    private let options: StoreOptions
    private let past = SnapshotCache()
    /// What `catalogueTag` says; nil until somebody asks, since most commands do not.
    private let catalogue = Mutex<String?>(nil)
    private let revisions = Atomic(0)
    private let isSaving = Atomic(false)

    /// What is larger is kept as a snapshot at once, and not in the journal first.
    private static let largestEntry = 64 << 20

    /// A store in memory alone.
    ///
    /// - Parameter graph: the first version.
    public convenience init(_ graph: Graph) {
        self.init(LoadedVersion(graph: graph, entry: 0, snapshot: nil), archive: nil)
    }

    /// A store whose versions are kept.
    ///
    /// - Parameters:
    ///   - version: the first version.
    ///   - archive: where versions are kept; nil for nowhere.
    ///   - options: how they are kept.
    public init(_ version: LoadedVersion, archive: (any GraphArchive)?, options: StoreOptions = StoreOptions()) {
        current = Mutex(version)
        self.archive = archive
        self.options = options
    }

    /// The current version.
    public var graph: Graph { version.graph }

    /// The current version, with the snapshot that holds it.
    public var version: LoadedVersion { current.withLock { $0 } }

    /// The snapshot that holds the current version, where there is one.
    public var newestSnapshot: Snapshot.ID? { version.snapshot }

    /// Why nothing may be written where versions are kept; nil where it may.
    public var refusal: String? { archive?.refusal }

    /// What tells the snapshots that there are from any others.
    public var catalogueTag: String {
        catalogue.withLock { known in
            let tag = known ?? Self.tag(of: archive)
            known = tag
            return tag
        }
    }

    /// Counts what has changed, versions and snapshots, since the program started.
    public var revision: Int { revisions.load(ordering: .acquiring) }

    /// Has every later change told.
    ///
    /// - Parameter tell: called after each change, in their order; it must not wait.
    /// - Returns: what ends it, by `stopObserving`.
    public func observe(_ tell: @escaping @Sendable (GraphChange) -> Void) -> Int {
        observers.withLock { observers in
            observers.next += 1
            observers.byToken[observers.next] = tell
            return observers.next
        }
    }

    /// Ends what `observe` began.
    ///
    /// - Parameter token: from `observe`.
    public func stopObserving(_ token: Int) {
        observers.withLock { _ = $0.byToken.removeValue(forKey: token) }
    }

    /// Adds plans to the graph, each in the place of its former self if it was there.
    ///
    /// - Parameters:
    ///   - texts: the plans' texts.
    ///   - label: a name for the snapshot that is then made.
    ///   - author: who does it.
    /// - Returns: the new version, the plans as they were read, and their nodes.
    /// - Throws: `GraphChangeError`; then nothing has changed.
    /// - Complexity: the time that copying the columns takes; O(all plans) where one is replaced.
    @discardableResult
    public func importPlans(
        _ texts: [SourceText],
        label: String?,
        author: String? = nil
    ) throws(GraphChangeError) -> ImportedPlans {
        var plans: [PlanDocument] = []
        for text in texts {
            do {
                plans.append(try PlanReader.read(text))
            } catch {
                throw GraphChangeError(.notAPlan, error.description)
            }
        }
        return try importPlans(plans, label: label, author: author)
    }

    /// Adds plans that were read already, each in the place of its former self if it was there.
    ///
    /// Where that makes no difference there is no new version, and nothing is saved.
    ///
    /// - Parameters:
    ///   - plans: in the order in which they are to stand; of two that are the same plan, the later counts.
    ///   - label: a name for the snapshot that is then made.
    ///   - author: who does it.
    /// - Returns: the new version, the plans, and their nodes.
    /// - Throws: `GraphChangeError`; then nothing has changed.
    /// - Complexity: the time that copying the columns takes; O(all plans) where one is replaced.
    @discardableResult
    public func importPlans(
        _ plans: [PlanDocument],
        label: String?,
        author: String? = nil
    ) throws(GraphChangeError) -> ImportedPlans {
        try writing.withLock { _ throws(GraphChangeError) in
            let before = graph
            var all = PlanSequence(of: before)
            let nodes = all.place(plans).map { NodeIndex($0) }
            let next = try all.build()
            if next.saysTheSame(as: before) {
                return ImportedPlans(graph: before, plans: plans, nodes: nodes, replacements: [], isUnchanged: true)
            }
            let texts = plans.map(\.source.bytes)
            if label != nil || texts.map(\.count).reduce(0, +) > Self.largestEntry {
                try replace(with: next, .import, label: label, author: author)
            } else {
                try record(.importPlans(texts), next, .import, isExtension: all.isExtension, author: author)
            }
            let replacements = plans.indices.filter { index in
                let row = Int(nodes[index])
                guard row < before.ranges.plans.count, nodes.lastIndex(of: nodes[index]) == index else { return false }
                let text = before.columns.strings.range(before.columns.plans.text[row])
                return !before.columns.strings.bytes[text].elementsEqual(texts[index])
            }
            return ImportedPlans(
                graph: next,
                plans: plans,
                nodes: nodes,
                replacements: replacements,
                isUnchanged: false
            )
        }
    }

    /// Takes a plan out of the graph.
    ///
    /// - Parameters:
    ///   - number: the plan's number as written.
    ///   - identifier: the plan's, where several have the number.
    ///   - author: who does it.
    /// - Returns: the new version.
    /// - Throws: `GraphChangeError`; then nothing has changed.
    /// - Complexity: O(all plans): the next version is built whole.
    public func removePlan(
        number: String,
        identifier: String? = nil,
        author: String? = nil
    ) throws(GraphChangeError) -> Graph {
        try writing.withLock { _ throws(GraphChangeError) in
            let graph = graph
            var removed = graph.plans(number: number)
            if let identifier { removed.removeAll { graph.identifier(of: $0) != identifier } }
            guard let plan = removed.first else {
                let which = identifier.map { " with the id \"\($0.prefix(100))\"" } ?? ""
                throw GraphChangeError(
                    .notFound,
                    "there is no plan \"\(number.prefix(100))\"\(which), so nothing has changed"
                )
            }
            guard removed.count == 1 else {
                let some = removed.prefix(10).map { graph.identifier(of: $0) }.joined(separator: ", ")
                throw GraphChangeError(
                    .ambiguous,
                    "\(removed.count) plans have the number \"\(number.prefix(100))\", so nothing has changed; "
                        + "say which by its id: \(some)"
                )
            }
            var rest = PlanSequence(of: graph)
            guard let key = rest.key(of: plan) else {
                throw GraphChangeError(.notRead, "the plan's text cannot be read any more, so nothing has changed")
            }
            rest.remove(key)
            let next = try rest.build()
            try record(.removePlan(key), next, .remove, isExtension: false, author: author)
            return next
        }
    }

    /// Makes the version of a snapshot the current one; it is saved as the newest, so that it stays so.
    ///
    /// Where it is the current one, nothing is done.
    ///
    /// - Parameters:
    ///   - id: the snapshot's.
    ///   - author: who does it.
    /// - Returns: the version.
    /// - Throws: `GraphChangeError`; then nothing has changed.
    /// - Complexity: O(*n*) in the bytes of the columns.
    public func restoreSnapshot(_ id: Snapshot.ID, author: String? = nil) throws(GraphChangeError) -> Graph {
        try writing.withLock { _ throws(GraphChangeError) in
            let graph = try snapshot(id)
            let now = self.graph
            // Nothing changes, and nobody is to be told that something did.
            if graph.saysTheSame(as: now) { return now }
            try replace(with: graph, .restore, label: nil, author: author)
            return graph
        }
    }

    /// The version of a snapshot.
    ///
    /// - Parameter id: the snapshot's.
    /// - Returns: the version, kept for the next who asks.
    /// - Throws: `GraphChangeError` where there is none, or it cannot be read.
    /// - Complexity: O(*n*) in the bytes of the columns the first time, O(1) soon after.
    public func snapshot(_ id: Snapshot.ID) throws(GraphChangeError) -> Graph {
        let graph: Graph?
        do {
            graph = try past.graph(id) { try archive?.load($0) }
        } catch {
            throw GraphChangeError(.notRead, "the snapshot cannot be read: \(error)")
        }
        guard let graph else { throw GraphChangeError(.notFound, "there is no snapshot \"\(id.prefix(100))\"") }
        return graph
    }

    /// The snapshots, oldest first.
    ///
    /// - Returns: those of the archive; none where there is none.
    /// - Throws: `GraphChangeError` where they cannot be read.
    /// - Complexity: O(*n*) in the snapshots.
    public func snapshots() throws(GraphChangeError) -> [Snapshot] {
        do {
            return try archive?.list() ?? []
        } catch {
            throw GraphChangeError(.notRead, "the snapshots cannot be read: \(error)")
        }
    }

    /// Keeps the current version under a name; nobody waits for it, not even an import.
    ///
    /// - Parameter label: the name.
    /// - Returns: the snapshot.
    /// - Throws: `GraphChangeError` where it cannot be written.
    /// - Complexity: O(*n*) in the bytes of the columns.
    @discardableResult
    public func saveSnapshot(label: String?) throws(GraphChangeError) -> Snapshot {
        let version = current.withLock { $0 }
        let snapshot = try archived { try $0.save(version.graph, label: label, entry: version.entry) }
        current.withLock { now in
            if now.entry == version.entry, now.graph === version.graph {
                now = LoadedVersion(graph: now.graph, entry: now.entry, snapshot: snapshot.id)
            }
        }
        noteCatalogue()
        return snapshot
    }

    /// Removes a snapshot.
    ///
    /// - Parameter id: the snapshot's.
    /// - Returns: what the catalogue said of it.
    /// - Throws: `GraphChangeError` where there is none, or it must stay.
    /// - Complexity: O(*n*) in the chunks of the store.
    @discardableResult
    public func deleteSnapshot(_ id: Snapshot.ID) throws(GraphChangeError) -> Snapshot {
        guard let snapshot = try snapshots().first(where: { $0.id == id }) else {
            throw GraphChangeError(.notFound, "there is no snapshot \"\(id.prefix(100))\", so nothing has changed")
        }
        try archived { try $0.delete(id) }
        past.removeAll()
        noteCatalogue()
        return snapshot
    }

    /// Removes the snapshots that are not to be kept.
    ///
    /// - Parameter retention: what to keep.
    /// - Returns: those that were removed.
    /// - Throws: `GraphChangeError` where the store cannot be written.
    /// - Complexity: O(*n*) in the chunks of the store.
    public func pruneSnapshots(_ retention: Retention) throws(GraphChangeError) -> [Snapshot] {
        let removed = try archived { try $0.prune(retention) }
        if !removed.isEmpty { past.removeAll() }
        noteCatalogue()
        return removed
    }

    /// Gives the room that removed snapshots left back to the file system; other changes wait for it.
    ///
    /// - Throws: `GraphChangeError` where there is no room for it.
    /// - Complexity: O(*n*) in the store's bytes.
    public func compact() throws(GraphChangeError) { try archived { try $0.compact() } }

    /// Takes a snapshot if the journal has grown so long that it is time for one, and prunes the others.
    ///
    /// What goes wrong is reported, not thrown: the journal holds everything all the same.
    public func saveIfOutgrown() {
        guard archive?.isOutgrown(graph) == true, !isSaving.exchange(true, ordering: .acquiring) else { return }
        defer { isSaving.store(false, ordering: .releasing) }
        let snapshot: Snapshot
        do {
            snapshot = try saveSnapshot(label: nil)
        } catch {
            options.report("the journal has grown long, but no snapshot could be saved: \(error.description)")
            return
        }
        let saved = "the journal had grown long: saved snapshot \(snapshot.id)"
        do {
            let removed = try pruneSnapshots(options.retention)
            options.report(removed.isEmpty ? saved : "\(saved); removed \(removed.count) old ones")
        } catch {
            options.report(
                "\(saved); the old ones are all still there, for they could not be removed: \(error.description)"
            )
        }
    }

    /// Goes on with what another process has written, where it has.
    ///
    /// - Returns: whether there is a new version.
    /// - Throws: where what is there now cannot be read whole: the former version stays, and the next call tries again.
    /// - Complexity: O(*n*) in the bytes of the graph where anything has changed, O(1) otherwise.
    public func refresh() throws -> Bool {
        try writing.withLock { _ in
            guard let version = try archive?.newer() else { return false }
            past.removeAll()
            noteCatalogue()
            if version.graph.saysTheSame(as: graph) {
                current.withLock {
                    $0 = LoadedVersion(graph: $0.graph, entry: version.entry, snapshot: version.snapshot)
                }
                return false
            }
            swap(in: version, .follow)
            return true
        }
    }

    /// Makes a change durable, then the version that it led to the current one.
    private func record(
        _ change: JournalEntry.Change,
        _ graph: Graph,
        _ cause: GraphChange.Cause,
        isExtension: Bool,
        author: String?
    ) throws(GraphChangeError) {
        let entry =
            archive == nil ? 0 : try archived { try $0.record(change, isExtension: isExtension, author: author) }
        swap(in: LoadedVersion(graph: graph, entry: entry, snapshot: nil), cause)
        guard archive?.isOutgrown(graph) == true, options.savesByItself else { return }
        DispatchQueue.global(qos: .utility).async { self.saveIfOutgrown() }
    }

    /// Makes a version durable as a snapshot, then the current one.
    private func replace(
        with graph: Graph,
        _ cause: GraphChange.Cause,
        label: String?,
        author: String?
    ) throws(GraphChangeError) {
        guard archive != nil else {
            return swap(in: LoadedVersion(graph: graph, entry: 0, snapshot: nil), cause)
        }
        let made = try archived { try $0.replace(with: graph, label: label, author: author) }
        swap(in: LoadedVersion(graph: graph, entry: made.entry, snapshot: made.snapshot.id), cause)
        noteCatalogue()
    }

    private func swap(in version: LoadedVersion, _ cause: GraphChange.Cause) {
        current.withLock { $0 = version }
        revisions.add(1, ordering: .releasing)
        let all = observers.withLock { $0.byToken.sorted { $0.key < $1.key }.map(\.value) }
        for tell in all { tell(GraphChange(graph: version.graph, cause: cause)) }
    }

    private func archived<Result>(
        _ work: (any GraphArchive) throws -> Result
    ) throws(GraphChangeError) -> Result {
        guard let archive else { throw GraphChangeError(.notSaved, "this graph is kept nowhere") }
        do {
            return try work(archive)
        } catch let error as SnapshotError where error.code == .noSnapshot {
            throw GraphChangeError(.notFound, "\(error.message), so nothing has changed")
        } catch let error as SnapshotError where error.code == .invalidArgument {
            throw GraphChangeError(.refused, "\(error.message), so nothing has changed. \(error.remedy)")
        } catch {
            throw GraphChangeError(.notSaved, "it could not be saved, so nothing has changed: \(error)")
        }
    }

    private func noteCatalogue() {
        // The catalogue is read in its turn, so that what was read last is what is kept.
        catalogue.withLock { $0 = Self.tag(of: archive) }
        revisions.add(1, ordering: .releasing)
    }

    private static func tag(of archive: (any GraphArchive)?) -> String {
        let snapshots = (try? archive?.list()) ?? []
        return ContentDigest(of: Array(snapshots.map(\.id).joined(separator: " ").utf8)).hex
    }
}
