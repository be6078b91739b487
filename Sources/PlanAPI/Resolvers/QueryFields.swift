import GraphQLExecution
import GraphQLSchema
import PlanGraph
import SourceText

/// The fields of `Query`.
extension GraphSource {
    mutating func queryObject(_ field: QueryField?, _ arguments: ArgumentValues) throws(FieldFailure) -> GraphObject? {
        switch field {
        case .node: return arguments[0]?.text.flatMap { graph.node(identifier: $0) }.flatMap { node($0) }
        case .plan: return plan(arguments[0]?.text)
        case .goal: return goal(arguments[0]?.number, inPlan: arguments[1]?.text)
        case .target: return target(code: arguments[0]?.text, inPlan: arguments[1]?.text)
        case .agency: return agency(arguments[0]?.text, of: arguments[1]?.text)
        case .document:
            return document(arguments[0]?.text, year: arguments[1]?.number, inPlan: arguments[2]?.text)
        case .plans: return try connection(.plan, .range(graph.ranges.plans), Self.page(arguments))
        case .targets:
            return try connection(.target, arguments) { (filters, order) throws(FieldFailure) in
                try order.sorted(targets: try filters.targets(arguments[0]).nodes, by: arguments[1]?.items ?? [])
            }
        case .agencies:
            return try connection(.agency, arguments) { (filters, order) throws(FieldFailure) in
                try order.sorted(agencies: try filters.agencies(arguments[0]).nodes, by: arguments[1]?.items ?? [])
            }
        case .documents:
            return try connection(.document, arguments) { (filters, order) throws(FieldFailure) in
                try order.sorted(documents: try filters.documents(arguments[0]).nodes, by: arguments[1]?.items ?? [])
            }
        case .statistics: return GraphObject(kind: .statistics, index: 0)
        case .search: return try search(arguments)
        case .subgraph: return try subgraph(arguments)
        case .pathSearch: return try pathSearch(arguments)
        case .counts: return try counts(arguments)
        case .agencyPairs: return try agencyPairs(arguments)
        case .snapshots: return try snapshotConnection(Self.page(arguments))
        case ._service: return GraphObject(kind: .federationService, index: 0)
        case .nodes, .goals, .paths, ._entities, .at, .diff, nil: return nil
        }
    }

    /// A page of the nodes of a kind that a filter leaves, in the order that is asked for; all as they are where there is neither.
    private mutating func connection(
        _ kind: NodeKind,
        _ arguments: ArgumentValues,
        _ find: (FilterEvaluator, NodeOrder) throws(FieldFailure) -> [NodeIndex]
    ) throws(FieldFailure) -> GraphObject {
        let isWhole = arguments[0]?.fields.isEmpty ?? true && arguments[1]?.items.isEmpty ?? true
        let items: ListedNumbers =
            isWhole
            ? .range(graph.ranges.range(of: kind))
            : .slice(
                try find(FilterEvaluator(graph: graph, budget: budget), NodeOrder(graph: graph, budget: budget))[...]
            )
        return try connection(ObjectKind(kind), items, Self.page(arguments, from: 2))
    }

    mutating func queryList(_ field: QueryField?, _ arguments: ArgumentValues) throws(FieldFailure) -> GraphList? {
        switch field {
        case .goals:
            guard let number = arguments[0]?.text else { return .range(.goal, graph.ranges.goals) }
            return .indices(.goal, graph.plans(number: number).flatMap { goals(of: $0) }[...])
        case .nodes:
            let identifiers = arguments[0]?.items ?? []
            try Self.check(identifiers, "ids")
            return .nodes(identifiers.map { $0.text.flatMap { graph.node(identifier: $0) }.flatMap { node($0) } })
        case ._entities: return .nodes(try entities(arguments[0]?.items ?? []))
        case .paths: return try paths(arguments)
        default: return nil
        }
    }

    /// Refuses a list of nodes that is longer than a page.
    static func check(_ identifiers: [ConstValue], _ argument: String) throws(FieldFailure) {
        guard identifiers.count <= Connection.maximumPageSize else {
            throw FieldFailure(
                "Argument \"\(argument)\" has \(identifiers.count) items; "
                    + "at most \(Connection.maximumPageSize) are answered.",
                code: "BAD_PAGE_SIZE"
            )
        }
    }

    /// The page that `first`, `after`, `last` and `before` ask for, which stand side by side from a place on.
    static func page(_ arguments: ArgumentValues, from place: Int = 0) -> PageRequest {
        PageRequest(
            first: arguments[place]?.number,
            after: arguments[place + 1]?.text,
            last: arguments[place + 2]?.number,
            before: arguments[place + 3]?.text
        )
    }

    private func plan(_ number: String?) -> GraphObject? {
        guard let number else {
            return graph.ranges.plans.count == 1 ? node(graph.ranges.plans.lowerBound) : nil
        }
        return graph.plans(number: number).first.flatMap { node($0) }
    }

    private func agency(_ name: String?, of jurisdiction: String?) -> GraphObject? {
        let found = name.map { graph.agencies(name: $0) } ?? []
        guard let jurisdiction else { return found.first.flatMap { node($0) } }
        let wanted = VietnameseFolding.fold(jurisdiction)
        return found.first { agency in
            let row = Int(agency - graph.ranges.agencies.lowerBound)
            let name = graph.columns.strings.string(graph.columns.agencies.jurisdiction[row])
            return VietnameseFolding.fold(name) == wanted
        }.flatMap { node($0) }
    }

    private func goal(_ number: Int?, inPlan plan: String?) -> GraphObject? {
        let plans = plan.map { graph.plans(number: $0) } ?? Array(graph.ranges.plans)
        for goal in plans.lazy.flatMap({ goals(of: $0) }) {
            let row = Int(goal - graph.ranges.goals.lowerBound)
            if Int(graph.columns.goals.number[row]) == number { return node(goal) }
        }
        return nil
    }

    private func target(code: String?, inPlan number: String?) -> GraphObject? {
        guard let code else { return nil }
        guard let number else { return graph.targets(code: code).first.flatMap { node($0) } }
        for plan in graph.plans(number: number) {
            if let found = graph.target(code: code, inPlan: plan) { return node(found) }
        }
        return nil
    }

    /// Null where the number is unknown or stands for several documents.
    private func document(_ number: String?, year: Int?, inPlan plan: String?) -> GraphObject? {
        guard let number else { return nil }
        let plans = plan.map { Set(graph.plans(number: $0)) }
        let found = graph.documents(number: number).filter { document in
            let row = Int(document - graph.ranges.documents.lowerBound)
            return year.map { Int(graph.columns.documents.issuedYear[row]) == $0 } ?? true
                && plans.map { !$0.isDisjoint(with: graph.plans(citing: document)) } ?? true
        }
        return found.count == 1 ? node(found[0]) : nil
    }

    func writeStatistics(_ field: StatisticsField?, _ writer: inout JSONWriter) -> Bool {
        let ranges = graph.ranges
        switch field {
        case .plans: writer.integer(ranges.plans.count)
        case .goals: writer.integer(ranges.goals.count)
        case .targets: writer.integer(ranges.targets.count)
        case .actions: writer.integer(ranges.actions.count)
        case .agencies: writer.integer(ranges.agencies.count)
        case .documents: writer.integer(ranges.documents.count)
        case .assignments: writer.integer(graph.columns.assignments.count)
        case .citations: writer.integer(graph.columns.citations.count)
        case .edges: writer.integer(graph.edgeCount)
        case .bytes: writer.integer(graph.bytes)
        case nil: return false
        }
        return true
    }

    func writePageInfo(_ field: PageInfoField?, _ index: UInt32, _ writer: inout JSONWriter) -> Bool {
        let connection = connections[Int(index)]
        let page = connection.page
        switch field {
        case .hasNextPage: writer.boolean(page.upperBound < connection.items.count)
        case .hasPreviousPage: writer.boolean(page.lowerBound > 0)
        case .startCursor:
            guard !page.isEmpty else { return false }
            writer.string(connection.cursor(0))
        case .endCursor:
            guard !page.isEmpty else { return false }
            writer.string(connection.cursor(page.count - 1))
        case nil: return false
        }
        return true
    }
}
