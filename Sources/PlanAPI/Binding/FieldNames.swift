/// The fields of every object type that is answered, named as in schema/plan.graphql.
///
/// A field of the schema that is missing here stops the start-up by name; so does one here that the schema lacks.
protocol FieldName: CaseIterable, RawRepresentable where RawValue == UInt16 {}

enum QueryField: UInt16, FieldName {
    case node, nodes, plans, plan, goals, goal, targets, target, agencies, agency, documents, document
    case search, paths, pathSearch, subgraph, counts, agencyPairs, statistics, snapshots, at, diff
    case _entities, _service
}

enum PathField: UInt16, FieldName { case length, steps }

enum PathStepField: UInt16, FieldName { case from, to, kind, reversed, source }

enum SubgraphField: UInt16, FieldName { case nodes, edges, truncated, truncation, visitedEdges }

enum PathSearchField: UInt16, FieldName { case paths, truncated, truncation, visitedEdges }

enum CountGroupField: UInt16, FieldName {
    case count, plan, goal, target, targetKind, deadline, role, agency, agencyKind
    case document, documentType, issuer, issuedYear
}

enum AgencyPairField: UInt16, FieldName { case first, second, count, targets }

enum SnapshotField: UInt16, FieldName {
    case id, label, createdAt, nodes, edges, compressedBytes, uncompressedBytes, sha256
}

enum SearchHitField: UInt16, FieldName { case node, score, snippet }

enum SubscriptionField: UInt16, FieldName { case graphChanged }

enum GraphChangeField: UInt16, FieldName { case version, cause, statistics }

enum FederationServiceField: UInt16, FieldName { case sdl }

enum MutationField: UInt16, FieldName {
    case importPlan, removePlan, saveSnapshot, restoreSnapshot, deleteSnapshot, pruneSnapshots
}

enum GraphDiffField: UInt16, FieldName { case from, to, plans, targets, assignments, documents, citations }

enum ChangeField: UInt16, FieldName { case change, fields, before, after }

enum PlanField: UInt16, FieldName {
    case id, number, title, issuer, issuedOn, effectiveOn, signer, goals, citations, diagnostics, lineCount, lines
}

enum LineField: UInt16, FieldName { case number, text }

enum GoalField: UInt16, FieldName {
    case id, number, title, plan, targets, assignments, actions, indicators, source
}

enum TargetField: UInt16, FieldName {
    case id, code, label, kind, title, goal, parent, children, assignments, actions, indicators, citations
    case supportingDocuments, source
}

enum ActionField: UInt16, FieldName { case id, text, target, goal, block, parent, citations, source }

enum AgencyField: UInt16, FieldName { case id, name, kind, aliases, assignments, workload }

enum DocumentField: UInt16, FieldName {
    case id, type, number, name, issuedOn, issuedYear, issuer, citations, supports, relations, relatedFrom
}

enum IndicatorField: UInt16, FieldName {
    case target, goal, year, comparator, value, upperValue, unit, source
}

enum AssignmentField: UInt16, FieldName { case role, block, agency, target, goal, source }

enum CitationField: UInt16, FieldName { case document, plan, goal, target, action, source }

enum RelationField: UInt16, FieldName { case from, to, kind, source }

enum DiagnosticField: UInt16, FieldName { case severity, code, message, source }

enum SpanField: UInt16, FieldName { case line, column, endLine, endColumn, text, plan }

enum WorkloadField: UInt16, FieldName { case leads, coordinates, goals, byGoal, byDeadline }

enum DeadlineWorkloadField: UInt16, FieldName { case year, leads, coordinates }

enum GoalWorkloadField: UInt16, FieldName { case goal, leads, coordinates }

enum StatisticsField: UInt16, FieldName {
    case plans, goals, targets, actions, agencies, documents, assignments, citations, edges, bytes
}

enum ImportResultField: UInt16, FieldName { case plan, statistics }

enum ConnectionField: UInt16, FieldName { case totalCount, nodes, edges, pageInfo }

enum CountConnectionField: UInt16, FieldName { case totalCount, nodes, edges, pageInfo, counted }

enum EdgeField: UInt16, FieldName { case cursor, node }

enum PageInfoField: UInt16, FieldName { case hasNextPage, hasPreviousPage, startCursor, endCursor }

extension ObjectKind {
    /// The names and numbers of the kind's fields.
    var fields: [(name: String, number: UInt16)] { Self.allFields[Int(rawValue)] }

    /// Those of all kinds: what a case is called takes the runtime long to find out.
    private static let allFields = allCases.map(\.listedFields)

    private var listedFields: [(name: String, number: UInt16)] {
        switch self {
        case .query: Self.names(QueryField.self)
        case .mutation: Self.names(MutationField.self)
        case .subscription: Self.names(SubscriptionField.self)
        case .path: Self.names(PathField.self)
        case .pathStep: Self.names(PathStepField.self)
        case .pathSearch: Self.names(PathSearchField.self)
        case .subgraph: Self.names(SubgraphField.self)
        case .countGroup: Self.names(CountGroupField.self)
        case .agencyPair: Self.names(AgencyPairField.self)
        case .countConnection: Self.names(CountConnectionField.self)
        case .searchHit: Self.names(SearchHitField.self)
        case .snapshot: Self.names(SnapshotField.self)
        case .graphChange: Self.names(GraphChangeField.self)
        case .federationService: Self.names(FederationServiceField.self)
        case .plan: Self.names(PlanField.self)
        case .sourceLine: Self.names(LineField.self)
        case .goal: Self.names(GoalField.self)
        case .target: Self.names(TargetField.self)
        case .action: Self.names(ActionField.self)
        case .agency: Self.names(AgencyField.self)
        case .document: Self.names(DocumentField.self)
        case .indicator: Self.names(IndicatorField.self)
        case .assignment: Self.names(AssignmentField.self)
        case .citation: Self.names(CitationField.self)
        case .relation: Self.names(RelationField.self)
        case .diagnostic: Self.names(DiagnosticField.self)
        case .span: Self.names(SpanField.self)
        case .workload: Self.names(WorkloadField.self)
        case .deadlineWorkload: Self.names(DeadlineWorkloadField.self)
        case .goalWorkload: Self.names(GoalWorkloadField.self)
        case .statistics: Self.names(StatisticsField.self)
        case .importResult: Self.names(ImportResultField.self)
        case .pageInfo: Self.names(PageInfoField.self)
        case .graphDiff: Self.names(GraphDiffField.self)
        case .planChange, .targetChange, .assignmentChange, .documentChange, .citationChange:
            Self.names(ChangeField.self)
        case .planConnection, .targetConnection, .agencyConnection, .documentConnection, .assignmentConnection,
            .citationConnection, .searchConnection, .snapshotConnection, .agencyPairConnection,
            .planChangeConnection, .targetChangeConnection, .assignmentChangeConnection, .documentChangeConnection,
            .citationChangeConnection:
            Self.names(ConnectionField.self)
        case .planEdge, .targetEdge, .agencyEdge, .documentEdge, .assignmentEdge, .citationEdge, .searchEdge,
            .snapshotEdge, .agencyPairEdge, .countEdge, .planChangeEdge, .targetChangeEdge, .assignmentChangeEdge,
            .documentChangeEdge, .citationChangeEdge:
            Self.names(EdgeField.self)
        }
    }

    private static func names<Name: FieldName>(_: Name.Type) -> [(name: String, number: UInt16)] {
        Name.allCases.map { ("\($0)", $0.rawValue) }
    }
}
