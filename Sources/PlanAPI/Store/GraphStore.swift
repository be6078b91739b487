internal import Dispatch
public import PlanExtraction
public import PlanGraph
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

    /// A store that begins with a version.
    ///
    /// - Parameters:
    ///   - graph: the first version.
    ///   - save: makes a version durable; what it throws keeps the version from being swapped in.
    public init(_ graph: Graph, save: @escaping Save) {
        current = Mutex(graph)
        self.save = save
    }

    /// The current version.
    public var graph: Graph { current.withLock { $0 } }

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
        let all = observers.withLock { $0.byToken.sorted { $0.key < $1.key }.map(\.value) }
        for tell in all { tell(GraphChange(graph: graph, cause: cause)) }
    }

    /// Adds plans to the graph, each in the place of its former self if it was there.
    ///
    /// - Parameters:
    ///   - texts: the plans' texts.
    ///   - label: a name for the version.
    /// - Returns: the new version, the plans as they were read, and their nodes.
    /// - Throws: `ImportError`; then nothing has changed.
    /// - Complexity: O(all plans): the next version is built whole.
    @discardableResult
    public func importPlans(_ texts: [SourceText], label: String?) throws(ImportError) -> ImportedPlans {
        var plans: [PlanDocument] = []
        for text in texts {
            do {
                plans.append(try PlanReader.read(text))
            } catch {
                throw ImportError(.notAPlan, error.description)
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
    /// - Throws: `ImportError`; then nothing has changed.
    /// - Complexity: O(all plans): the next version is built whole.
    @discardableResult
    public func importPlans(_ plans: [PlanDocument], label: String?) throws(ImportError) -> ImportedPlans {
        try writing.withLock { _ throws(ImportError) in try replace(plans, label: label) }
    }

    private func replace(_ plans: [PlanDocument], label: String?) throws(ImportError) -> ImportedPlans {
        let before = graph
        var all = Self.plans(of: before, known: plans)
        let places = Self.place(plans, in: &all)
        let next: Graph
        do {
            next = try GraphBuilder.build(all)
        } catch {
            throw ImportError(.tooLarge, error.description)
        }
        let nodes = places.map { NodeIndex($0) }
        if next.fingerprint == before.fingerprint, next.columns == before.columns {
            return ImportedPlans(graph: before, plans: plans, nodes: nodes, isUnchanged: true)
        }
        do {
            try save(next, label)
        } catch {
            throw ImportError(.notSaved, "the import could not be saved, so nothing has changed: \(error)")
        }
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

/// A new version of the graph.
public struct GraphChange: Sendable {
    /// What made a version.
    public enum Cause: String, Sendable {
        /// Plans were imported or replaced.
        case `import` = "IMPORT"
        /// A snapshot was restored.
        case restore = "RESTORE"
    }

    /// The version.
    public let graph: Graph
    /// What made it.
    public let cause: Cause
}

/// What an import made.
public struct ImportedPlans: Sendable {
    /// The new version.
    public let graph: Graph
    /// The plans as they were read.
    public let plans: [PlanDocument]
    /// Their nodes in the new version, in the same order.
    public let nodes: [NodeIndex]
    /// Whether the graph held them all already, as they are: then there is no new version.
    public let isUnchanged: Bool
}

/// Why an import changed nothing.
public struct ImportError: Error, Sendable, CustomStringConvertible {
    /// What was wrong.
    public enum Code: String, Sendable {
        /// The text is no plan.
        case notAPlan = "NOT_A_PLAN"
        /// The graph would be larger than it can be.
        case tooLarge = "TOO_LARGE"
        /// The new version could not be made durable.
        case notSaved = "NOT_SAVED"
    }

    /// What was wrong.
    public let code: Code
    /// What was wrong and what to do.
    public let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
