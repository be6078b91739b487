internal import Dispatch
public import PlanExtraction
public import PlanGraph
public import PlanSnapshots
public import SourceText
import Synchronization

/// Holds the current version of the graph and lets one writer at a time make the next.
///
/// Readers take the version and keep it for as long as they need it; an import builds the next one beside it, has it
/// made durable, and only then swaps it in.
public final class GraphStore: Sendable {
    /// Makes a version durable before anybody sees it.
    public typealias Save = @Sendable (_ graph: Graph, _ label: String?) throws -> Void

    private let current: Mutex<Graph>
    private let writing = Mutex(())
    private let observers = Mutex<(next: Int, byToken: [Int: @Sendable (GraphChange) -> Void])>((0, [:]))
    private let save: Save
    private let archive: (any GraphArchive)?
    private let newest: Mutex<Snapshot.ID?>
    private let revisions = Atomic(0)

    /// A store that begins with a version.
    ///
    /// - Parameters:
    ///   - graph: the first version.
    ///   - save: makes a version durable; what it throws keeps the version from being swapped in.
    public init(_ graph: Graph, save: @escaping Save) {
        current = Mutex(graph)
        self.save = save
        archive = nil
        newest = Mutex(nil)
    }

    /// A store whose versions are kept as snapshots.
    ///
    /// - Parameters:
    ///   - graph: the first version.
    ///   - archive: where snapshots are kept.
    ///   - newest: the newest of them.
    public init(_ graph: Graph, archive: any GraphArchive, newest: Snapshot.ID?) {
        current = Mutex(graph)
        save = { _, _ in }
        self.archive = archive
        self.newest = Mutex(newest)
    }

    /// The current version.
    public var graph: Graph { current.withLock { $0 } }

    /// The newest snapshot, where there is one.
    public var newestSnapshot: Snapshot.ID? { newest.withLock { $0 } }

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

    private func swap(in graph: Graph, _ cause: GraphChange.Cause) {
        current.withLock { $0 = graph }
        revisions.add(1, ordering: .releasing)
        let all = observers.withLock { $0.byToken.sorted { $0.key < $1.key }.map(\.value) }
        for tell in all { tell(GraphChange(graph: graph, cause: cause)) }
    }

    /// Adds plans to the graph, each in the place of its former self if it was there.
    ///
    /// - Parameters:
    ///   - texts: the plans' texts.
    ///   - label: a name for the version.
    /// - Returns: the new version, the plans as they were read, and their nodes.
    /// - Throws: `GraphChangeError`; then nothing has changed.
    /// - Complexity: O(all plans): the next version is built whole.
    @discardableResult
    public func importPlans(_ texts: [SourceText], label: String?) throws(GraphChangeError) -> ImportedPlans {
        var plans: [PlanDocument] = []
        for text in texts {
            do {
                plans.append(try PlanReader.read(text))
            } catch {
                throw GraphChangeError(.notAPlan, error.description)
            }
        }
        return try importPlans(plans, label: label)
    }

    /// Adds plans that were read already, each in the place of its former self if it was there.
    ///
    /// Where that makes no difference there is no new version, and nothing is saved.
    ///
    /// - Parameters:
    ///   - plans: in the order in which they are to stand; of two that are the same plan, the later counts.
    ///   - label: a name for the version.
    /// - Returns: the new version, the plans, and their nodes.
    /// - Throws: `GraphChangeError`; then nothing has changed.
    /// - Complexity: O(all plans): the next version is built whole.
    @discardableResult
    public func importPlans(_ plans: [PlanDocument], label: String?) throws(GraphChangeError) -> ImportedPlans {
        try writing.withLock { _ throws(GraphChangeError) in try replace(plans, label: label) }
    }

    /// Takes a plan out of the graph.
    ///
    /// - Parameter number: the plan's number as written.
    /// - Returns: the new version.
    /// - Throws: `GraphChangeError`; then nothing has changed.
    /// - Complexity: O(all plans): the next version is built whole.
    public func removePlan(number: String) throws(GraphChangeError) -> Graph {
        try writing.withLock { _ throws(GraphChangeError) in
            let graph = graph
            let removed = Set(graph.plans(number: number))
            guard !removed.isEmpty else {
                throw GraphChangeError(.notFound, "there is no plan \"\(number.prefix(100))\", so nothing has changed")
            }
            guard removed.count == 1 else {
                throw GraphChangeError(
                    .ambiguous,
                    "\(removed.count) plans have the number \"\(number.prefix(100))\", so nothing has changed"
                )
            }
            let rest = Self.plans(of: graph, known: []).enumerated().filter { !removed.contains(NodeIndex($0.offset)) }
            let next = try build(rest.map(\.element))
            try keep(next, label: nil)
            swap(in: next, .remove)
            return next
        }
    }

    /// The snapshots, oldest first.
    ///
    /// - Returns: those of the archive; none where there is none.
    /// - Throws: `GraphChangeError` where they cannot be read.
    public func snapshots() throws(GraphChangeError) -> [Snapshot] {
        do {
            return try archive?.list() ?? []
        } catch {
            throw GraphChangeError(.notRead, "the snapshots cannot be read: \(error)")
        }
    }

    /// Keeps the current version under a name.
    ///
    /// - Parameter label: the name.
    /// - Returns: the snapshot.
    /// - Throws: `GraphChangeError` where it cannot be written.
    public func saveSnapshot(label: String?) throws(GraphChangeError) -> Snapshot {
        try writing.withLock { _ throws(GraphChangeError) in
            guard let snapshot = try keep(graph, label: label) else {
                throw GraphChangeError(.notSaved, "this graph is kept nowhere")
            }
            return snapshot
        }
    }

    /// Makes the version of a snapshot the current one; it is saved as the newest, so that it stays so.
    ///
    /// - Parameter id: the snapshot's.
    /// - Returns: the version.
    /// - Throws: `GraphChangeError`; then nothing has changed.
    public func restoreSnapshot(_ id: Snapshot.ID) throws(GraphChangeError) -> Graph {
        try writing.withLock { _ throws(GraphChangeError) in
            let graph: Graph?
            do {
                graph = try archive?.load(id)
            } catch {
                throw GraphChangeError(.notRead, "the snapshot cannot be restored, so nothing has changed: \(error)")
            }
            guard let graph else {
                throw GraphChangeError(.notFound, "there is no snapshot \(id.prefix(100)), so nothing has changed")
            }
            try keep(graph, label: "restored \(id.prefix(12))")
            swap(in: graph, .restore)
            return graph
        }
    }

    private func replace(_ plans: [PlanDocument], label: String?) throws(GraphChangeError) -> ImportedPlans {
        let before = graph
        var all = Self.plans(of: before, known: plans)
        let places = Self.place(plans, in: &all)
        let next = try build(all)
        let nodes = places.map { NodeIndex($0) }
        if next.fingerprint == before.fingerprint, next.columns == before.columns {
            return ImportedPlans(graph: before, plans: plans, nodes: nodes, isUnchanged: true)
        }
        try keep(next, label: label)
        swap(in: next, .import)
        return ImportedPlans(graph: next, plans: plans, nodes: nodes, isUnchanged: false)
    }

    /// Puts plans where their former selves stand, and the others at the end; says where each is.
    private static func place(_ plans: [PlanDocument], in all: inout [PlanDocument]) -> [Int] {
        let known = all.enumerated().map { (PlanKey($0.element), $0.offset) }
        var places = Dictionary(known, uniquingKeysWith: { first, _ in first })
        return plans.map { plan in
            let key = PlanKey(plan)
            if let place = places[key] {
                all[place] = plan
                return place
            }
            all.append(plan)
            places[key] = all.count - 1
            return all.count - 1
        }
    }

    private func build(_ plans: [PlanDocument]) throws(GraphChangeError) -> Graph {
        do {
            return try GraphBuilder.build(plans)
        } catch {
            throw GraphChangeError(.tooLarge, error.description)
        }
    }

    @discardableResult
    private func keep(_ graph: Graph, label: String?) throws(GraphChangeError) -> Snapshot? {
        do {
            try save(graph, label)
            let snapshot = try archive?.save(graph, label: label)
            newest.withLock { $0 = snapshot?.id ?? $0 }
            revisions.add(1, ordering: .releasing)
            return snapshot
        } catch {
            throw GraphChangeError(.notSaved, "it could not be saved, so nothing has changed: \(error)")
        }
    }

    /// The plans that a version was built of, read again from their texts where those are not known.
    private static func plans(of graph: Graph, known: [PlanDocument]) -> [PlanDocument] {
        let byText = Dictionary(known.map { ($0.source.bytes, $0) }, uniquingKeysWith: { first, _ in first })
        let texts = graph.columns.plans.text
        let plans = Mutex([PlanDocument?](repeating: nil, count: texts.count))
        DispatchQueue.concurrentPerform(iterations: texts.count) { index in
            let bytes = Array(graph.columns.strings.bytes[graph.columns.strings.range(texts[index])])
            let plan = byText[bytes] ?? read(bytes)
            plans.withLock { $0[index] = plan }
        }
        return plans.withLock { $0.compactMap(\.self) }
    }

    private static func read(_ bytes: [UInt8]) -> PlanDocument? {
        (try? SourceText(validating: bytes)).flatMap { try? PlanReader.read($0) }
    }
}
