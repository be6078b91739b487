import GraphQLExecution
import GraphQLLanguage
import PlanGraph

/// What kind of thing a handle stands for: one for every object type of schema/plan.graphql that is answered.
enum ObjectKind: UInt8, CaseIterable {
    case query, mutation, subscription
    case plan, goal, target, action, agency, document
    case indicator, assignment, citation, relation, diagnostic, span, sourceLine
    case workload, goalWorkload, deadlineWorkload, statistics, importResult, graphChange, federationService
    case planConnection, targetConnection, agencyConnection, documentConnection
    case assignmentConnection, citationConnection, searchConnection, snapshotConnection
    case agencyPairConnection, countConnection
    case planEdge, targetEdge, agencyEdge, documentEdge, assignmentEdge, citationEdge, searchEdge, snapshotEdge
    case agencyPairEdge, countEdge
    case planChangeConnection, targetChangeConnection, assignmentChangeConnection, documentChangeConnection
    case citationChangeConnection
    case planChangeEdge, targetChangeEdge, assignmentChangeEdge, documentChangeEdge, citationChangeEdge
    case pageInfo, path, pathStep, pathSearch, subgraph, agencyPair, countGroup, searchHit, snapshot
    // What belongs to two versions: see `isOfTwoVersions`.
    case graphDiff, planChange, targetChange, assignmentChange, documentChange, citationChange

    /// Whether a thing belongs to no single version of the graph.
    var isOfTwoVersions: Bool { rawValue >= Self.graphDiff.rawValue }

    /// The name of the object type in the schema.
    var typeName: String { Self.typeNames[Int(rawValue)] }

    private static let typeNames = allCases.map(\.writtenTypeName)

    private var writtenTypeName: String {
        switch self {
        case .relation: "DocumentRelation"
        case .span: "SourceSpan"
        case .federationService: "_Service"
        default: Self.capitalised("\(self)")
        }
    }

    private static func capitalised(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// The kind of the object that an operation begins at.
    init(rootOf operation: OperationKind) {
        self =
            switch operation {
            case .query: .query
            case .mutation: .mutation
            case .subscription: .subscription
            }
    }

    /// The kind that stands for a node.
    init(_ kind: NodeKind) {
        self =
            switch kind {
            case .plan: .plan
            case .goal: .goal
            case .target: .target
            case .action: .action
            case .agency: .agency
            case .document: .document
            }
    }

    /// The kind of nodes that it stands for; nil where it is no node.
    var nodeKind: NodeKind? { NodeKind.allCases.first { ObjectKind($0) == self } }

    /// The kind of an edge of a connection of these.
    var edge: ObjectKind {
        switch self {
        case .plan: .planEdge
        case .target: .targetEdge
        case .agency: .agencyEdge
        case .document: .documentEdge
        case .assignment: .assignmentEdge
        case .searchHit: .searchEdge
        case .snapshot: .snapshotEdge
        case .agencyPair: .agencyPairEdge
        case .countGroup: .countEdge
        case .planChange: .planChangeEdge
        case .targetChange: .targetChangeEdge
        case .assignmentChange: .assignmentChangeEdge
        case .documentChange: .documentChangeEdge
        case .citationChange: .citationChangeEdge
        default: .citationEdge
        }
    }

    /// The kind of a connection of these.
    var connection: ObjectKind {
        switch self {
        case .plan: .planConnection
        case .target: .targetConnection
        case .agency: .agencyConnection
        case .document: .documentConnection
        case .assignment: .assignmentConnection
        case .searchHit: .searchConnection
        case .snapshot: .snapshotConnection
        case .agencyPair: .agencyPairConnection
        case .countGroup: .countConnection
        case .planChange: .planChangeConnection
        case .targetChange: .targetChangeConnection
        case .assignmentChange: .assignmentChangeConnection
        case .documentChange: .documentChangeConnection
        case .citationChange: .citationChangeConnection
        default: .citationConnection
        }
    }
}

/// A handle on one object of an answer: what it is, and where it lies.
///
/// `index` is a node, or a row of the table that the kind names, or a place in the request's scratch. `extra` is the
/// end of a span, the place of an edge in its connection, or of what made it in the scratch.
struct GraphObject {
    var kind: ObjectKind
    /// Which of the versions that the request looks at, by its place in `VersionedSource`.
    var version: UInt8 = 0
    var index: UInt32
    var extra: UInt32 = 0
}

/// A handle on one list of an answer.
enum GraphList {
    /// Objects of one kind.
    case objects(ObjectKind, ListedNumbers)
    /// Objects of one kind that something in the scratch holds, which its place names.
    case made(ObjectKind, ListedNumbers, origin: UInt32)
    /// Nodes that may be missing.
    case nodes([GraphObject?])
    /// The edges of a connection, by its place in the scratch.
    case edges(ObjectKind, connection: UInt32, count: Int)
    /// Strings of the arena.
    case strings(ArraySlice<StringIndex>)

    /// Objects of one kind at consecutive indexes.
    static func range(_ kind: ObjectKind, _ range: Range<UInt32>) -> GraphList { .objects(kind, .range(range)) }

    /// Objects of one kind.
    static func indices(_ kind: ObjectKind, _ indices: ArraySlice<UInt32>) -> GraphList {
        .objects(kind, .slice(indices))
    }
}
