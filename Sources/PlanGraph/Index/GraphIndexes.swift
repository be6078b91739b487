internal import Dispatch
import Synchronization

/// What takes longest to derive from the columns of a graph, and is extended from version to version.
struct GraphIndexes {
    let assignmentsByAgency: AdjacencyIndex
    let citationsByDocument: AdjacencyIndex
    let nodesByIdentifier: [NodeIndex]
    let nodesByCode: KeyIndex
    let nodesByPlanNumber: KeyIndex
    let nodesByAgencyName: KeyIndex
    let nodesByDocumentNumber: KeyIndex
    let content: ContentHash

    /// Derives all of it, on several processors.
    ///
    /// - Complexity: O(*n*) in nodes, edges and bytes.
    init(_ columns: GraphColumns, _ ranges: NodeRanges) {
        let keys = LookupKeys(columns: columns, ranges: ranges)
        let order = Mutex<[NodeIndex]>([])
        let content = Mutex(ContentHash())
        let codes = Mutex<KeyIndex?>(nil)
        DispatchQueue.concurrentPerform(iterations: 3) { part in
            switch part {
            case 0:
                let nodes = 0..<NodeIndex(columns.identifiers.count)
                let sorted = IdentifierOrder.sorted(Array(nodes), columns.identifiers)
                order.withLock { $0 = sorted }
            case 1:
                let made = KeyIndex(keys.targetCodes(ranges.targets))
                codes.withLock { $0 = made }
            default:
                var made = ContentHash()
                made.add(columns.strings.bytes)
                made.add(identifiers: columns.identifiers)
                content.withLock { [made] in $0 = made }
            }
        }
        nodesByIdentifier = order.withLock { $0 }
        self.content = content.withLock { $0 }
        nodesByCode = codes.withLock { $0 } ?? KeyIndex(keys.targetCodes(ranges.targets))
        nodesByPlanNumber = KeyIndex(keys.planNumbers(ranges.plans))
        nodesByAgencyName = KeyIndex(keys.agencyNames(ranges.agencies))
        nodesByDocumentNumber = KeyIndex(keys.documentNumbers(ranges.documents))
        assignmentsByAgency = AdjacencyIndex(
            nodes: columns.assignments.source,
            range: ranges.agencies,
            isPrimary: false,
            order: columns.assignments.spanStart
        )
        citationsByDocument = AdjacencyIndex(
            nodes: columns.citations.target,
            range: ranges.documents,
            isPrimary: false,
            order: columns.citations.spanStart
        )
    }

    /// Derives the same from what the version before has.
    ///
    /// - Parameters:
    ///   - graph: the version before.
    ///   - columns: those of the next version.
    ///   - growth: how nodes have shifted.
    ///   - assignments: the new ones.
    ///   - citations: the new ones.
    ///   - changedAgencies: the rows of old agencies that have other names now.
    ///   - changedDocuments: the rows of old documents that have other names now.
    /// - Complexity: O(*n*) in nodes and edges, which are copied; O(*n* log *n*) in the new ones.
    init(
        extending graph: Graph,
        to columns: GraphColumns,
        _ growth: GraphGrowth,
        assignments: GrownEdges,
        citations: GrownEdges,
        changedAgencies: Set<Int>,
        changedDocuments: Set<Int>
    ) {
        let (places, shift) = (growth.places, growth.shift)
        let keys = LookupKeys(columns: columns, ranges: NodeRanges(columns))
        nodesByIdentifier = IdentifierOrder.extended(graph, columns.identifiers, growth)
        nodesByCode = KeyIndex(extending: graph.nodesByCode, shift, keys.targetCodes(growth.newNodes(.target)))
        nodesByPlanNumber = KeyIndex(
            extending: graph.nodesByPlanNumber,
            shift,
            keys.planNumbers(growth.newNodes(.plan))
        )
        let agencies = places.range(.agency)
        nodesByAgencyName = KeyIndex(
            extending: graph.nodesByAgencyName,
            shift,
            without: Set(changedAgencies.map { graph.ranges.agencies.lowerBound + NodeIndex($0) }),
            keys.agencyNames(
                changedAgencies.sorted().map { agencies.lowerBound + NodeIndex($0) } + growth.newNodes(.agency)
            )
        )
        let documents = places.range(.document)
        nodesByDocumentNumber = KeyIndex(
            extending: graph.nodesByDocumentNumber,
            shift,
            without: Set(changedDocuments.map { graph.ranges.documents.lowerBound + NodeIndex($0) }),
            keys.documentNumbers(
                changedDocuments.sorted().map { documents.lowerBound + NodeIndex($0) } + growth.newNodes(.document)
            )
        )
        assignmentsByAgency = AdjacencyIndex(
            extending: graph.assignmentsByAgency,
            to: agencies,
            by: assignments.sources,
            numbers: assignments.numbers,
            assignments.splice.shift
        )
        citationsByDocument = AdjacencyIndex(
            extending: graph.citationsByDocument,
            to: documents,
            by: citations.targets,
            numbers: citations.numbers,
            citations.splice.shift
        )
        var content = graph.content
        content.add(columns.strings.bytes)
        for part in NodePart.allCases {
            content.add(identifiers: growth.newNodes(part).lazy.map { columns.identifiers[Int($0)] })
        }
        self.content = content
    }
}
