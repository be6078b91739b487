/// The fields of every object type that is answered, named as in schema/plan.graphql.
///
/// A field of the schema that is missing here stops the start-up by name; so does one here that the schema lacks.
///
/// A coding key has its cases' names in the program; to ask the runtime for them takes a search through all that conforms to
/// any protocol, several times for each type.
protocol FieldName: CaseIterable, CodingKey, RawRepresentable where RawValue == Int {}

extension FieldName {
    /// The field of a number.
    init?(rawValue number: UInt16) { self.init(rawValue: Int(number)) }

    /// The number that the field has in its object type.
    var fieldNumber: UInt16 { UInt16(rawValue) }
}

enum QueryField: Int, FieldName {
    case node, nodes, plans, plan, goals, goal, targets, target, agencies, agency, documents, document
    case search, paths, pathSearch, subgraph, counts, agencyPairs, statistics, snapshots, at, diff
    case _entities, _service
}

enum PathField: Int, FieldName { case length, steps }

enum PathStepField: Int, FieldName { case from, to, kind, reversed, source }

enum SubgraphField: Int, FieldName { case nodes, edges, truncated, truncation, visitedEdges }

enum PathSearchField: Int, FieldName { case paths, truncated, truncation, visitedEdges }

enum CountGroupField: Int, FieldName {
    case count, plan, goal, target, targetKind, deadline, role, agency, agencyKind
    case document, documentType, issuer, issuedYear
}

enum AgencyPairField: Int, FieldName { case first, second, count, targets }

enum SnapshotField: Int, FieldName {
    case id, label, createdAt, nodes, edges, compressedBytes, uncompressedBytes, sha256
}

enum SearchHitField: Int, FieldName { case node, score, snippet }

enum SubscriptionField: Int, FieldName { case graphChanged }

enum GraphChangeField: Int, FieldName { case version, cause, statistics }

enum FederationServiceField: Int, FieldName { case sdl }

enum MutationField: Int, FieldName {
    case importPlan, removePlan, saveSnapshot, restoreSnapshot, deleteSnapshot, pruneSnapshots
}

enum GraphDiffField: Int, FieldName { case from, to, plans, targets, assignments, documents, citations }

enum ChangeField: Int, FieldName { case change, fields, before, after }

enum PlanField: Int, FieldName {
    case id, number, title, issuer, province, issuedOn, effectiveOn, signer
    case goals, citations, asDocument, diagnostics, lineCount, lines
}

enum LineField: Int, FieldName { case number, text }

enum GoalField: Int, FieldName {
    case id, number, title, plan, targets, assignments, actions, indicators, source
}

enum TargetField: Int, FieldName {
    case id, code, label, kind, title, goal, parent, children, assignments, actions, indicators, citations
    case supportingDocuments, source
}

enum ActionField: Int, FieldName { case id, text, target, goal, block, parent, citations, source }

enum AgencyField: Int, FieldName {
    case id, name, kind, aliases, jurisdiction, plans, assignments, workload
}

enum DocumentField: Int, FieldName {
    case id, type, number, name, issuedOn, issuedYear, issuer
    case asPlan, plans, citations, supports, relations, relatedFrom
}

enum IndicatorField: Int, FieldName {
    case target, goal, year, comparator, value, upperValue, unit, source
}

enum AssignmentField: Int, FieldName { case role, block, agency, target, goal, source }

enum CitationField: Int, FieldName { case document, plan, goal, target, action, source }

enum RelationField: Int, FieldName { case from, to, kind, source }

enum DiagnosticField: Int, FieldName { case severity, code, message, source }

enum SpanField: Int, FieldName { case line, column, endLine, endColumn, text, plan }

enum WorkloadField: Int, FieldName { case leads, coordinates, goals, byGoal, byDeadline }

enum DeadlineWorkloadField: Int, FieldName { case year, leads, coordinates }

enum GoalWorkloadField: Int, FieldName { case goal, leads, coordinates }

enum StatisticsField: Int, FieldName {
    case plans, goals, targets, actions, agencies, documents, assignments, citations, edges, bytes
}

enum ImportResultField: Int, FieldName { case plan, statistics }

enum ConnectionField: Int, FieldName { case totalCount, nodes, edges, pageInfo }

enum CountConnectionField: Int, FieldName { case totalCount, nodes, edges, pageInfo, counted }

enum EdgeField: Int, FieldName { case cursor, node }

enum PageInfoField: Int, FieldName { case hasNextPage, hasPreviousPage, startCursor, endCursor }

extension ObjectKind {
    /// The names and numbers of the kind's fields.
    var fields: [(name: String, number: UInt16)] { Self.allFields[Int(rawValue)] }

    /// Those of all kinds.
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
        Name.allCases.map { ($0.stringValue, $0.fieldNumber) }
    }
}
