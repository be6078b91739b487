import PlanExtraction
import PlanGraph
import PlanSnapshots
import SourceText

/// The plans that a version of the graph is built of, in their order: what changes work on.
struct PlanSequence {
    private(set) var plans: [PlanDocument]

    /// The plans of a version, read again from their texts where those are not known.
    ///
    /// - Parameters:
    ///   - graph: the version.
    ///   - known: plans that need not be read again if they are in the version as they are.
    /// - Complexity: O(*n*) in the texts, on all processors.
    init(of graph: Graph, known: [PlanDocument] = []) {
        let byText = Dictionary(known.map { ($0.source.bytes, $0) }, uniquingKeysWith: { first, _ in first })
        plans = Parallel.map(graph.columns.plans.text) { text in
            let bytes = Array(graph.columns.strings.bytes[graph.columns.strings.range(text)])
            return byText[bytes] ?? Self.read(bytes)
        }.compactMap(\.self)
    }

    /// Puts plans where their former selves stand, and the others at the end.
    ///
    /// - Parameter new: the plans; of two that are the same plan, the later counts.
    /// - Returns: where each is.
    /// - Complexity: O(*n*) in all plans.
    mutating func place(_ new: [PlanDocument]) -> [Int] {
        let known = plans.enumerated().map { (PlanKey($0.element), $0.offset) }
        var places = Dictionary(known, uniquingKeysWith: { first, _ in first })
        return new.map { plan in
            let key = PlanKey(plan)
            if let place = places[key] {
                plans[place] = plan
                return place
            }
            plans.append(plan)
            places[key] = plans.count - 1
            return plans.count - 1
        }
    }

    /// Takes a plan out.
    ///
    /// - Parameter key: the plan's.
    mutating func remove(_ key: String) { plans.removeAll { PlanKey($0).description == key } }

    /// The version that the plans make.
    ///
    /// - Returns: the graph.
    /// - Throws: `GraphChangeError` where it would be too large.
    /// - Complexity: O(*n* log *n*) in the plans' parts.
    func build() throws(GraphChangeError) -> Graph {
        do {
            return try GraphBuilder.build(plans)
        } catch {
            throw GraphChangeError(.tooLarge, error.description)
        }
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
    /// - Returns: the version.
    /// - Throws: what `load` throws, or where a plan of the journal cannot be read any more.
    /// - Complexity: O(all plans) where anything has happened since the snapshot, O(1) otherwise.
    static func replay(_ stored: StoredVersion, load: (Snapshot.ID) throws -> Graph) throws -> Graph {
        var graph = stored.graph
        var changed: PlanSequence?
        for entry in stored.entries {
            switch entry.change {
            case .importPlans(let texts):
                var sequence = changed ?? PlanSequence(of: graph)
                let plans = texts.compactMap(read)
                guard plans.count == texts.count else {
                    throw GraphChangeError(
                        .notRead,
                        "entry \(entry.number) of the journal holds a text that is no plan"
                    )
                }
                _ = sequence.place(plans)
                changed = sequence
            case .removePlan(let key):
                var sequence = changed ?? PlanSequence(of: graph)
                sequence.remove(key)
                changed = sequence
            case .restore(let id):
                graph = try load(id)
                changed = nil
            }
        }
        return try changed?.build() ?? graph
    }
}
