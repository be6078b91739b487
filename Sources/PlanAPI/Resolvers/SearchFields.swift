import GraphQLExecution
import GraphQLSchema
import PlanGraph

/// `Query.search` and the fields of `SearchHit`.
extension GraphSource {
    mutating func search(_ arguments: ArgumentValues) throws(FieldFailure) -> GraphObject {
        var kinds = Set(NodeKind.allCases)
        if let wanted = arguments[1], wanted != .null {
            kinds = Set(wanted.items.compactMap { $0.name.flatMap { ValueNames.nodeKind($0) } })
        }
        try budget.spend(graph.ranges.count)
        let page = Self.page(arguments, from: 2)
        let text = arguments[0]?.text ?? ""
        // A page from the end needs all hits in their order.
        let isFromStart = page.last == nil && page.before == nil
        let result = graph.search(
            text,
            kinds: kinds,
            first: isFromStart ? page.first ?? Connection.defaultPageSize : .max,
            after: page.after.flatMap { Cursor($0)?.item }
        )
        searches.append(result)
        let place = UInt32(searches.count - 1)
        let question = "\(kinds.map(\.rawValue).sorted()) \(text)"
        return try connection(.searchHit, .slice(result.nodes[...]), page, origin: place, question: question)
    }

    func writeSearchHit(_ field: SearchHitField?, _ hit: GraphObject, _ writer: inout JSONWriter) -> Bool {
        let result = searches[Int(hit.extra)]
        switch field {
        case .score: writer.number(result.score(of: hit.index))
        case .snippet: writer.string(result.snippet(of: hit.index, in: graph))
        case .node, nil: return false
        }
        return true
    }
}
