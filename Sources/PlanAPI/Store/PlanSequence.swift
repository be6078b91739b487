import PlanExtraction
import PlanGraph
import PlanSnapshots
import SourceText

/// What changes work on: the plans of a version in their order, and what becomes of them.
///
/// Plans that are added at the end extend the version. Where one is replaced or taken out, bodies and documents that several
/// plans name have to be put together anew, so that all plans are read again from their texts, some at a time.
struct PlanSequence {
    private let base: Graph
    private var replaced: [Int: PlanDocument] = [:]
    private var removed: Set<String> = []
    private var added: [PlanDocument] = []
    private var addedPlaces: [String: Int] = [:]

    /// How many texts are read at once: enough for every processor, and a bound to the memory that they take.
    private static let batch = 64

    /// The plans of a version.
    init(of graph: Graph) {
        base = graph
    }

    /// Whether the version need only be extended.
    var isExtension: Bool { replaced.isEmpty && removed.isEmpty }

    /// Puts plans where their former selves stand, and the others at the end.
    ///
    /// - Parameter new: the plans; of two that are the same plan, the later counts.
    /// - Returns: where each is, as long as none is taken out.
    /// - Complexity: O(*n* log *plans*) in the new plans.
    mutating func place(_ new: [PlanDocument]) -> [Int] {
        new.map { plan in
            let key = PlanKey(plan)
            if let place = addedPlaces[key.description] {
                added[place] = plan
                return base.ranges.plans.count + place
            }
            if !removes(key), let place = place(of: plan, key) {
                replaced[place] = plan
                return place
            }
            addedPlaces[key.description] = added.count
            added.append(plan)
            return base.ranges.plans.count + added.count - 1
        }
    }

    /// Where a plan's former self stands.
    private func place(of plan: PlanDocument, _ key: PlanKey) -> Int? {
        if let place = base.plan(key: key.description) { return Int(place) }
        return key.former.lazy.compactMap { base.plan(key: $0).map { Int($0) } }.first { place in
            let columns = base.columns.plans
            guard columns.issuedOn[place] / 10_000 == plan.header.issuedOn.map({ Int32($0.year) }) ?? 0 else {
                return false
            }
            let title = base.columns.strings.string(columns.title[place])
            return !key.isOfTitle || VietnameseFolding.fold(title) == VietnameseFolding.fold(plan.header.title)
        }
    }

    /// Whether a plan is taken out, by its key or by one that it had in an earlier program.
    private func removes(_ key: PlanKey) -> Bool {
        removed.contains(key.description) || key.former.contains { removed.contains($0) }
    }

    /// Takes a plan out.
    ///
    /// - Parameter key: the plan's.
    mutating func remove(_ key: String) {
        let before = added.count
        if let place = addedPlaces[key] {
            added.remove(at: place)
        } else {
            // A journal of an earlier program has the key that the plan had in it.
            added.removeAll { PlanKey($0).former.contains(key) }
        }
        guard added.count < before else {
            removed.insert(key)
            return
        }
        addedPlaces = [:]
        for (place, plan) in added.enumerated() { addedPlaces[PlanKey(plan).description] = place }
    }

    /// The key of a plan of the version.
    ///
    /// - Parameter plan: its node.
    /// - Returns: nil where its text cannot be read any more.
    /// - Complexity: O(*n*) in its text.
    func key(of plan: NodeIndex) -> String? { read(Int(plan)).map { PlanKey($0).description } }

    /// The version that the plans make.
    ///
    /// - Returns: the graph; the same one where nothing has changed.
    /// - Throws: `GraphChangeError` where it would be too large, or a plan's text cannot be read any more.
    /// - Complexity: the time that copying the columns takes, and O(*n*) in the added plans; O(*n*) in all texts, read on all
    ///   processors, where a plan was replaced or taken out.
    func build() throws(GraphChangeError) -> Graph {
        if isExtension, added.isEmpty { return base }
        do {
            return isExtension ? try GraphBuilder.append(added, to: base) : try buildAnew()
        } catch let error as GraphChangeError {
            throw error
        } catch {
            throw GraphChangeError(.tooLarge, "\(error)")
        }
    }

    private func buildAnew() throws -> Graph {
        let addedBytes = added.map(\.source.bytes.count).reduce(0, +)
        var builder = GraphBuilder(expecting: base.columns.strings.bytes.count + addedBytes)
        let count = base.ranges.plans.count
        for start in stride(from: 0, to: count, by: Self.batch) {
            let rows = Array(start..<min(start + Self.batch, count))
            let plans = try Parallel.map(rows) { row throws(GraphChangeError) in
                guard let plan = read(row) else { throw unreadable(row) }
                return plan
            }
            for plan in plans {
                if !removed.isEmpty, removes(PlanKey(plan)) { continue }
                try builder.add(plan)
            }
        }
        for plan in added { try builder.add(plan) }
        return builder.finish()
    }

    private func unreadable(_ row: Int) -> GraphChangeError {
        let number = base.columns.strings.string(base.columns.plans.number[row])
        return GraphChangeError(
            .notRead,
            "the text of plan \(number) cannot be read any more, so nothing has changed: import it again from its file first"
        )
    }

    /// A plan of the version as it is now.
    private func read(_ row: Int) -> PlanDocument? {
        if let plan = replaced[row] { return plan }
        return Self.read(unsafe base.columns.strings.withBytes(of: base.columns.plans.text[row]) { unsafe Array($0) })
    }

    private static func read(_ bytes: [UInt8]) -> PlanDocument? {
        (try? SourceText(validating: bytes)).flatMap { try? PlanReader.read($0) }
    }
}

extension PlanSequence {
    /// Makes the version that a store holds, from its snapshot and what has happened since.
    ///
    /// - Parameters:
    ///   - stored: what the store holds.
    ///   - load: loads a snapshot of the store.
    /// - Returns: the version, and whether all its plans had to be read again.
    /// - Throws: what `load` throws, or where a plan of the journal cannot be read any more.
    /// - Complexity: O(1) where nothing has happened since the snapshot; as for `build` otherwise, once for all that has.
    static func replay(
        _ stored: StoredVersion,
        load: (Snapshot.ID) throws -> Graph
    ) throws -> (graph: Graph, isBuiltAnew: Bool) {
        // What was before a whole version took its place does not matter any more.
        let last = stored.entries.lastIndex { if case .restore = $0.change { true } else { false } }
        var sequence = PlanSequence(of: stored.graph)
        if let last, case .restore(let id) = stored.entries[last].change { sequence = PlanSequence(of: try load(id)) }
        let entries = stored.entries.dropFirst(last.map { $0 + 1 } ?? 0)
        var plans = try plans(of: entries)[...]
        for entry in entries {
            switch entry.change {
            case .importPlans(let texts):
                _ = sequence.place(Array(plans.prefix(texts.count)))
                plans = plans.dropFirst(texts.count)
            case .removePlan(let key): sequence.remove(key)
            case .restore: break
            }
        }
        return (try sequence.build(), !sequence.isExtension)
    }

    /// The plans that entries bring in, in their order, read on all processors.
    private static func plans(of entries: ArraySlice<JournalEntry>) throws(GraphChangeError) -> [PlanDocument] {
        let texts: [(entry: Int, bytes: [UInt8])] = entries.flatMap { entry in
            guard case .importPlans(let texts) = entry.change else { return [(entry: Int, bytes: [UInt8])]() }
            return texts.map { (entry.number, $0) }
        }
        return try Parallel.map(texts) { text throws(GraphChangeError) in
            guard let plan = read(text.bytes) else {
                throw GraphChangeError(.notRead, "entry \(text.entry) of the journal holds a text that is no plan")
            }
            return plan
        }
    }
}
