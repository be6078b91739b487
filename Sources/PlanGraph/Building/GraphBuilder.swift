public import PlanExtraction
import SourceText

/// Why plans could not be made a graph.
public struct GraphBuildingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What was wrong and what to do.
    public let description: String
}

/// Makes the next version of a graph: plans are added to those that it has, one after the other.
///
/// Bodies and documents that several plans name become one node each. What a plan adds depends on the plans before it
/// alone, so that the same plans in the same order give the same columns, whether they were added at once or in several
/// versions.
///
/// New rows are kept apart, with provisional numbers for nodes, until `finish` puts them between the old ones: no old
/// row is made anew, only its numbers are shifted.
public struct GraphBuilder: Sendable {
    /// The version before.
    let graph: Graph

    /// Every string and line, the old ones included.
    var strings: StringArena
    var lines: LineColumns
    var stringTable: StringTable

    /// For each part, how many nodes it has, the old ones included.
    var counts: [Int]
    /// The identifiers of the new nodes of each part.
    var identifiers: [[UInt64]] = Array(repeating: [], count: NodePart.allCases.count)
    /// Finds the new nodes.
    var identifierTable = IdentifierTable()
    /// Of each key's hash that several new nodes want, how many have had it: those before need not be tried again.
    private var occurrences: [UInt64: Int] = [:]

    // The new rows.
    var plans = PlanColumns()
    var goals = GoalColumns()
    var targets = TargetColumns()
    var actions = PartedRows<ActionColumns>()
    var indicators = PartedRows<IndicatorColumns>()
    var diagnostics = DiagnosticColumns()
    var containment = EdgeBatch()
    var assignments = EdgeBatch()
    var citations = EdgeBatch()
    var relations = EdgeTable()

    /// All agencies and documents, since a plan may say more of one that is there already.
    var agencies: MergedAgencies
    var documents: MergedDocuments

    /// Begins the version that follows one.
    ///
    /// - Parameters:
    ///   - graph: the version before.
    ///   - byteCount: about how many bytes the texts have that will be added.
    /// - Complexity: O(*n*) in the strings of the version; in its bytes where its arena has no room left.
    public init(after graph: Graph = .empty, expecting byteCount: Int = 0) {
        self.graph = graph
        strings = graph.columns.strings
        strings.reserve(byteCount + byteCount / 8)
        lines = graph.columns.lines
        stringTable = StringTable(strings, texts: graph.columns.plans.text)
        counts = graph.places.counts
        agencies = MergedAgencies(graph.columns.agencies)
        documents = MergedDocuments(graph.columns.documents)
    }

    /// Makes one version of the graph.
    ///
    /// - Parameter plans: in the order of their import.
    /// - Returns: the graph; the same plans in the same order give the same columns.
    /// - Throws: `GraphBuildingError` where the texts are larger than the arena can be (2 GiB).
    /// - Complexity: O(*n*) in the plans' parts.
    public static func build(_ plans: [PlanDocument]) throws(GraphBuildingError) -> Graph {
        try append(plans, to: .empty)
    }

    /// Makes the next version of a graph.
    ///
    /// - Parameters:
    ///   - plans: the plans to add; none of them may be in the graph already.
    ///   - graph: the version before.
    /// - Returns: the version that `build` makes of all plans.
    /// - Throws: `GraphBuildingError` where the texts are larger than the arena can be (2 GiB).
    /// - Complexity: O(*n*) in the plans' parts, and the time that copying the columns of the graph takes.
    public static func append(_ plans: [PlanDocument], to graph: Graph) throws(GraphBuildingError) -> Graph {
        var builder = GraphBuilder(after: graph, expecting: plans.map(\.source.bytes.count).reduce(0, +))
        for plan in plans { try builder.add(plan) }
        return builder.finish()
    }

    /// Adds a plan.
    ///
    /// - Parameter plan: any.
    /// - Throws: `GraphBuildingError` where the texts would be larger than the arena can be (2 GiB).
    /// - Complexity: O(*n*) in the plan's parts.
    public mutating func add(_ plan: PlanDocument) throws(GraphBuildingError) {
        let bytes = strings.bytes.count + plan.source.bytes.count
        guard bytes < Int(UInt32.max) / 2 else {
            throw GraphBuildingError(
                description: "the plans' texts have \(bytes) bytes; one graph holds at most 2 GiB, import fewer plans"
            )
        }
        let text = addText(plan)
        let part = PlanPart(
            plan: plan,
            key: PlanKey(plan).description,
            textStart: text,
            layout: PlanLayout(plan, after: &counts),
            agencies: plan.agencies.map { merge($0) },
            documents: plan.documents.map { merge($0) }
        )
        addNodes(part)
        addEdges(part)
    }

    /// Adds a plan's text and its lines.
    private mutating func addText(_ plan: PlanDocument) -> UInt32 {
        let text = strings.append(plan.source.bytes)
        let start = UInt32(strings.range(text).lowerBound)
        plans.text.append(text)
        plans.firstLine.append(UInt32(lines.start.count))
        lines.start.append(contentsOf: plan.source.lineStarts.map { $0 + start })
        for index in 0..<plan.source.lineCount {
            let lineClass = index < plan.lineClasses.count ? plan.lineClasses[index] : .note
            lines.lineClass.append(lineClass.rawValue)
        }
        return start
    }

    /// The string of some words, made once.
    mutating func intern(_ words: String) -> StringIndex {
        var words = words
        return words.withUTF8 { words in
            if let known = unsafe stringTable.find(words, strings) { return known }
            let string = unsafe strings.append(words)
            stringTable.insert(string, strings)
            return string
        }
    }

    mutating func intern(_ words: String?) -> StringIndex { words.map { intern($0) } ?? .none }

    /// The string of some words that probably stand in a stretch of a text, where they then need no bytes of their own.
    mutating func intern(_ words: String, in span: SourceSpan, _ part: PlanPart) -> StringIndex {
        var copy = words
        let stretch = Int(span.start)..<Int(span.end)
        let text = part.plan.source.bytes.span.extracting(stretch)
        let found = copy.withUTF8 { unsafe ByteSearch.place(of: $0.span, in: text) }
        guard let found else { return intern(words) }
        let start = Int(part.textStart) + stretch.lowerBound + found
        return strings.add(start..<start + copy.utf8.count)
    }

    /// Gives a new node its identifier.
    ///
    /// Nodes whose keys are equal, such as two targets with one code, are told apart by their order; so would be two whose
    /// hashes met by chance.
    ///
    /// - Parameters:
    ///   - node: the provisional number; the identifiers of a part are given in the order of its nodes.
    ///   - wanted: the hash of the key.
    mutating func identify(_ node: NodeIndex, _ wanted: UInt64) {
        var identifier = wanted
        while graph.node(identifiedBy: identifier) != nil || !identifierTable.insert(identifier, node) {
            let occurrence = occurrences[wanted, default: 1] + 1
            occurrences[wanted] = occurrence
            identifier = StableHash.hash(String(wanted, radix: 16), String(occurrence))
        }
        identifiers[NodePart.part(of: node)].append(identifier)
    }
}

/// A plan on its way into a graph.
struct PlanPart {
    let plan: PlanDocument
    /// What tells the plan from all others.
    let key: String
    /// Where its text begins in the arena.
    let textStart: UInt32
    let layout: PlanLayout
    /// The nodes of the agencies and documents that it names.
    let agencies: [NodeIndex]
    let documents: [NodeIndex]

    /// A span of the plan's text as a stretch of the arena.
    func stretch(_ span: SourceSpan) -> Range<UInt32> { textStart + span.start..<textStart + span.end }
}
