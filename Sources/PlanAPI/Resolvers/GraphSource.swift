import GraphQLExecution
import GraphQLSchema
import PlanGraph
import PlanSnapshots

/// Answers the fields of schema/plan.graphql from one version of the graph; what belongs to several is `VersionedSource`'s.
///
/// Each object type has a file of its own in this folder; here is only which of them is asked.
struct GraphSource {
    /// The version that the whole answer is taken from; an import in the same request moves it on.
    var graph: Graph
    let store: GraphStore
    /// The schema's type of each kind of object, by the kind's number.
    let types: [TypeID]
    let access: WriteAccess
    /// What the request may still look at.
    let budget: WorkBudget
    /// What made this version, where the answer is an event of a subscription.
    let cause: GraphChange.Cause?

    /// What this request has made: connections and workloads, which handles refer to by their place.
    var connections: [Connection] = []
    var workloads: [Workload] = []
    var steps: [GraphStep] = []
    var foundPaths: [Range<UInt32>] = []
    var subgraphs: [(nodes: [NodeIndex], edges: Range<UInt32>, work: TraversalWork)] = []
    var pathSearches: [(paths: Range<UInt32>, work: TraversalWork)] = []
    var counts: [(keys: [GroupKey], counter: GroupCounter)] = []
    var agencyPairs: [AgencyPairs] = []
    var searches: [SearchResult] = []
    /// The store's snapshots, oldest first, and behind them what the request saved.
    var snapshots: [Snapshot] = []

    func type(of object: GraphObject) -> TypeID { types[Int(object.kind.rawValue)] }

    mutating func writeLeaf(
        _ field: FieldBinding,
        of object: GraphObject,
        _ arguments: ArgumentValues,
        to writer: inout JSONWriter
    ) throws(FieldFailure) -> Bool {
        let number = field.rawValue
        switch object.kind {
        case .target: return writeTarget(TargetField(rawValue: number), object.index, &writer)
        case .agency: return writeAgency(AgencyField(rawValue: number), object.index, &writer)
        case .assignment: return writeAssignment(AssignmentField(rawValue: number), object.index, &writer)
        case .goal: return writeGoal(GoalField(rawValue: number), object.index, &writer)
        case .action: return writeAction(ActionField(rawValue: number), object.index, &writer)
        case .document: return writeDocument(DocumentField(rawValue: number), object.index, &writer)
        case .plan: return writePlan(PlanField(rawValue: number), object.index, &writer)
        case .indicator: return writeIndicator(IndicatorField(rawValue: number), object.index, &writer)
        case .relation: return writeRelation(RelationField(rawValue: number), object.index, &writer)
        case .diagnostic: return writeDiagnostic(DiagnosticField(rawValue: number), object.index, &writer)
        case .sourceLine: return writeLine(LineField(rawValue: number), object.index, &writer)
        case .span: return writeSpan(SpanField(rawValue: number), object.index..<object.extra, &writer)
        case .workload: return writeWorkload(WorkloadField(rawValue: number), object.index, &writer)
        case .goalWorkload: return writeGoalWorkload(GoalWorkloadField(rawValue: number), object, &writer)
        case .statistics: return writeStatistics(StatisticsField(rawValue: number), &writer)
        case .pageInfo: return writePageInfo(PageInfoField(rawValue: number), object.index, &writer)
        case .planConnection, .targetConnection, .agencyConnection, .documentConnection, .assignmentConnection,
            .citationConnection, .searchConnection, .snapshotConnection, .agencyPairConnection,
            .planChangeConnection, .targetChangeConnection, .assignmentChangeConnection, .documentChangeConnection,
            .citationChangeConnection:
            writer.integer(connections[Int(object.index)].items.count)
            return true
        case .planEdge, .targetEdge, .agencyEdge, .documentEdge, .assignmentEdge, .citationEdge, .searchEdge,
            .snapshotEdge, .agencyPairEdge, .countEdge, .planChangeEdge, .targetChangeEdge, .assignmentChangeEdge,
            .documentChangeEdge, .citationChangeEdge:
            writer.string(connections[Int(object.index)].cursor(Int(object.extra)))
            return true
        case .graphChange: return writeGraphChange(GraphChangeField(rawValue: number), &writer)
        case .federationService: return writeFederationService(&writer)
        case .path:
            writer.integer(foundPaths[Int(object.index)].count)
            return true
        case .subgraph:
            switch SubgraphField(rawValue: number) {
            case .truncation: return write(truncation: subgraphs[Int(object.index)].work, &writer)
            case .visitedEdges: writer.integer(subgraphs[Int(object.index)].work.visitedEdges)
            default: writer.boolean(subgraphs[Int(object.index)].work.truncation != nil)
            }
            return true
        case .pathSearch:
            switch PathSearchField(rawValue: number) {
            case .truncation: return write(truncation: pathSearches[Int(object.index)].work, &writer)
            case .visitedEdges: writer.integer(pathSearches[Int(object.index)].work.visitedEdges)
            default: writer.boolean(pathSearches[Int(object.index)].work.truncation != nil)
            }
            return true
        case .countConnection:
            let connection = connections[Int(object.index)]
            let isTotal = CountConnectionField(rawValue: number) == .counted
            writer.integer(isTotal ? counts[Int(connection.origin)].counter.total : connection.items.count)
            return true
        case .countGroup: return writeCountGroup(CountGroupField(rawValue: number), object, &writer)
        case .agencyPair:
            writer.integer(sharedTargets(object).count)
            return true
        case .deadlineWorkload:
            return writeDeadlineWorkload(DeadlineWorkloadField(rawValue: number), object, &writer)
        case .snapshot: return writeSnapshot(SnapshotField(rawValue: number), object.index, &writer)
        case .pathStep: return writePathStep(PathStepField(rawValue: number), object.index, &writer)
        case .searchHit: return writeSearchHit(SearchHitField(rawValue: number), object, &writer)
        case .query, .mutation, .subscription, .citation, .importResult, .graphDiff, .planChange, .targetChange,
            .assignmentChange, .documentChange, .citationChange:
            return false
        }
    }

    mutating func object(
        _ field: FieldBinding,
        of object: GraphObject,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        let number = field.rawValue
        switch object.kind {
        case .query: return try queryObject(QueryField(rawValue: number), arguments)
        case .mutation: return try mutationObject(MutationField(rawValue: number), arguments)
        case .subscription: return GraphObject(kind: .graphChange, index: 0)
        case .graphChange: return GraphObject(kind: .statistics, index: 0)
        case .assignment: return assignmentObject(AssignmentField(rawValue: number), object.index)
        case .citation: return citationObject(CitationField(rawValue: number), object.index)
        case .target: return try targetObject(TargetField(rawValue: number), object.index, arguments)
        case .goal: return goalObject(GoalField(rawValue: number), object.index)
        case .action: return try actionObject(ActionField(rawValue: number), object.index, arguments)
        case .agency: return try agencyObject(AgencyField(rawValue: number), object.index, arguments)
        case .document: return try documentObject(DocumentField(rawValue: number), object.index, arguments)
        case .plan: return try planObject(PlanField(rawValue: number), object.index, arguments)
        case .indicator: return indicatorObject(IndicatorField(rawValue: number), object.index)
        case .relation: return relationObject(RelationField(rawValue: number), object.index)
        case .diagnostic: return diagnosticSpan(object.index)
        case .span: return node(graph.plan(at: object.index))
        case .goalWorkload: return GraphObject(kind: .goal, index: goalShare(object).goal)
        case .importResult: return importResultObject(ImportResultField(rawValue: number), object.index)
        case .planConnection, .targetConnection, .agencyConnection, .documentConnection, .assignmentConnection,
            .citationConnection, .searchConnection, .snapshotConnection, .agencyPairConnection, .countConnection,
            .planChangeConnection, .targetChangeConnection, .assignmentChangeConnection, .documentChangeConnection,
            .citationChangeConnection:
            return GraphObject(kind: .pageInfo, index: object.index)
        case .planEdge, .targetEdge, .agencyEdge, .documentEdge, .assignmentEdge, .citationEdge, .searchEdge,
            .snapshotEdge, .agencyPairEdge, .countEdge, .planChangeEdge, .targetChangeEdge, .assignmentChangeEdge,
            .documentChangeEdge, .citationChangeEdge:
            let connection = connections[Int(object.index)]
            let place = connection.page.lowerBound + Int(object.extra)
            return GraphObject(kind: connection.kind, index: connection.items[place], extra: connection.origin)
        case .pathStep: return pathStepObject(PathStepField(rawValue: number), object.index)
        case .searchHit: return node(object.index)
        case .countGroup: return countGroupObject(CountGroupField(rawValue: number), object)
        case .agencyPair: return agencyPairObject(AgencyPairField(rawValue: number), object)
        case .workload, .deadlineWorkload, .sourceLine, .statistics, .pageInfo, .federationService, .path, .pathSearch,
            .subgraph, .snapshot, .graphDiff, .planChange, .targetChange, .assignmentChange, .documentChange,
            .citationChange:
            return nil
        }
    }

    mutating func list(
        _ field: FieldBinding,
        of object: GraphObject,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphList? {
        let number = field.rawValue
        switch object.kind {
        case .target: return try targetList(TargetField(rawValue: number), object.index, arguments)
        case .goal: return goalList(GoalField(rawValue: number), object.index)
        case .query: return try queryList(QueryField(rawValue: number), arguments)
        case .mutation: return try mutationList(MutationField(rawValue: number), arguments)
        case .plan: return try planList(PlanField(rawValue: number), object.index, arguments)
        case .agency: return agencyList(AgencyField(rawValue: number), object.index)
        case .document: return try documentList(DocumentField(rawValue: number), object.index, arguments)
        case .workload:
            return WorkloadField(rawValue: number) == .byDeadline
                ? deadlineShares(object.index) : goalShares(object.index)
        case .agencyPair: return .indices(.target, sharedTargets(object)[...])
        case .pathSearch: return .range(.path, pathSearches[Int(object.index)].paths)
        case .path: return pathSteps(object.index)
        case .subgraph: return subgraphList(SubgraphField(rawValue: number), object.index)
        case .planConnection, .targetConnection, .agencyConnection, .documentConnection, .assignmentConnection,
            .citationConnection, .searchConnection, .snapshotConnection, .agencyPairConnection, .countConnection,
            .planChangeConnection, .targetChangeConnection, .assignmentChangeConnection, .documentChangeConnection,
            .citationChangeConnection:
            let connection = connections[Int(object.index)]
            guard ConnectionField(rawValue: number) == .edges else { return connection.nodes }
            return .edges(connection.kind.edge, connection: object.index, count: connection.page.count)
        default:
            return nil
        }
    }

    func count(of list: GraphList) -> Int {
        switch list {
        case .objects(_, let numbers): numbers.count
        case .made(_, let places, _): places.count
        case .nodes(let nodes): nodes.count
        case .edges(_, _, let count): count
        case .strings(let strings): strings.count
        }
    }

    func item(_ index: Int, of list: GraphList) -> GraphObject? {
        switch list {
        case .objects(let kind, let numbers): GraphObject(kind: kind, index: numbers[index])
        case .made(let kind, let places, let origin): GraphObject(kind: kind, index: places[index], extra: origin)
        case .nodes(let nodes): nodes[index]
        case .edges(let kind, let connection, _): GraphObject(kind: kind, index: connection, extra: UInt32(index))
        case .strings: nil
        }
    }

    func writeItem(_ index: Int, of list: GraphList, to writer: inout JSONWriter) -> Bool {
        guard case .strings(let strings) = list else { return false }
        write(strings[strings.startIndex + index], &writer)
        return true
    }

    /// Keeps a connection and gives a handle on it.
    mutating func connection(
        _ kind: ObjectKind,
        _ items: ListedNumbers,
        _ request: PageRequest,
        origin: UInt32 = 0,
        question: String = "",
        marks: [UInt32]? = nil
    ) throws(FieldFailure) -> GraphObject {
        connections.append(
            try Connection(kind, items, request, in: graph, origin: origin, question: question, marks: marks)
        )
        return GraphObject(kind: kind.connection, index: UInt32(connections.count - 1))
    }
}
