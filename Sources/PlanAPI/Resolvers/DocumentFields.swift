import GraphQLExecution
import PlanGraph

/// The fields of `Document`, `DocumentRelation` and `Citation`.
extension GraphSource {
    func writeDocument(_ field: DocumentField?, _ node: NodeIndex, _ writer: inout JSONWriter) -> Bool {
        let columns = graph.columns.documents
        let row = Int(node - graph.ranges.documents.lowerBound)
        switch field {
        case .id: return writeIdentifier(of: node, &writer)
        case .type: return write(name: ValueNames.documentTypes[Int(columns.type[row])], &writer)
        case .number: return writeOptional(columns.number[row], &writer)
        case .name: return writeOptional(columns.name[row], &writer)
        case .issuedOn: return writeDate(columns.issuedOn[row], &writer)
        case .issuedYear:
            return columns.issuedYear[row] > 0 ? write(number: Int(columns.issuedYear[row]), &writer) : false
        case .issuer: return writeOptional(columns.issuer[row], &writer)
        default: return false
        }
    }

    mutating func documentObject(
        _ field: DocumentField?,
        _ document: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        switch field {
        case .asPlan:
            try budget.spend(graph.plans(ofNumberOf: document).count)
            return graph.plan(ofDocument: document).flatMap { node($0) }
        case .citations:
            let places = graph.citationsByDocument.positions(of: document)
            let edges = HeldNumbers(graph.citationsByDocument.edges, places)
            return try connection(.citation, .held(edges), Self.page(arguments))
        default: return nil
        }
    }

    func documentList(
        _ field: DocumentField?,
        _ document: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphList? {
        switch field {
        case .plans:
            .indices(.plan, graph.plans(citing: document)[...])
        case .supports:
            .indices(.target, try supports(document, isTransitive: arguments[0]?.flag == true)[...])
        case .relations:
            .indices(.relation, relations(graph.relationsBySource.edges(of: document), arguments[0]?.name)[...])
        case .relatedFrom:
            .indices(.relation, relations(graph.relationsByTarget.edges(of: document), arguments[0]?.name)[...])
        default:
            nil
        }
    }

    private func relations(_ edges: ArraySlice<UInt32>, _ kind: String?) -> [UInt32] {
        guard let kind else { return Array(edges) }
        return edges.filter { relationKind($0) == kind }
    }

    private func relationKind(_ edge: UInt32) -> String {
        EdgeKind(rawValue: graph.columns.relations.kind[Int(edge)]).flatMap { ValueNames.relationKinds[$0] } ?? "OTHER"
    }

    /// The targets that cite a document, or one that carries it out, in reading order.
    private func supports(_ document: NodeIndex, isTransitive: Bool) throws(FieldFailure) -> [NodeIndex] {
        let documents = isTransitive ? try closure(of: [document], .dependants).reached : [document]
        for document in documents { try budget.spend(graph.citationsByDocument.positions(of: document).count) }
        return graph.targets(citing: documents)
    }

    /// The documents that some documents rest on, or that rest on them, as far as carrying out leads.
    func closure(
        of documents: [NodeIndex],
        _ direction: DocumentClosure.Direction
    ) throws(FieldFailure) -> DocumentClosure {
        let closure = DocumentClosure(
            from: documents,
            in: graph,
            direction,
            kinds: [.implements, .issuedUnder],
            budget: budget.left
        )
        guard !closure.isTruncated else { throw budget.exceeded }
        try budget.spend(closure.visitedEdges)
        return closure
    }

    func writeRelation(_ field: RelationField?, _ edge: UInt32, _ writer: inout JSONWriter) -> Bool {
        field == .kind ? write(name: relationKind(edge), &writer) : false
    }

    func relationObject(_ field: RelationField?, _ edge: UInt32) -> GraphObject? {
        let table = graph.columns.relations
        switch field {
        case .from: return node(table.source[Int(edge)])
        case .to: return node(table.target[Int(edge)])
        case .source: return span(table.spanStart[Int(edge)], table.spanEnd[Int(edge)])
        default: return nil
        }
    }

    func citationObject(_ field: CitationField?, _ edge: UInt32) -> GraphObject? {
        let table = graph.columns.citations
        let source = table.source[Int(edge)]
        switch field {
        case .document: return node(table.target[Int(edge)])
        case .target: return target(graph.owner(of: source))
        case .goal: return node(graph.goal(of: source))
        case .plan: return node(graph.plan(of: source))
        case .action: return graph.ranges.actions.contains(source) ? node(source) : nil
        case .source: return span(table.spanStart[Int(edge)], table.spanEnd[Int(edge)])
        default: return nil
        }
    }

    /// The citations of a plan's body, a goal or a target, those in its actions included.
    mutating func citations(ofOwner owner: NodeIndex, _ arguments: ArgumentValues) throws(FieldFailure) -> GraphObject {
        try connection(.citation, .range(rows(graph.citationsByOwner, owner)), Self.page(arguments))
    }

    mutating func citations(ofAction action: NodeIndex, _ arguments: ArgumentValues) throws(FieldFailure) -> GraphObject
    {
        let rows = rows(graph.citationsByOwner, graph.owner(of: action))
        let own = rows.filter { graph.columns.citations.source[Int($0)] == action }
        return try connection(.citation, .slice(own[...]), Self.page(arguments))
    }

}
