import GraphQLExecution
import PlanGraph

/// Which fields are answered from columns of the graph, without asking `GraphSource`.
///
/// A field that is here is answered there too: for a version of the graph that is not the current one, and where a column
/// has no value.
enum AnswerColumns {
    private typealias Column = ValueColumn<ObjectKind>

    /// A field, and where its values lie in a graph.
    private struct Entry: Sendable {
        let kind: ObjectKind
        let field: UInt16
        let column: @Sendable (Graph) -> Column

        init(_ kind: ObjectKind, _ field: some FieldName, _ column: @escaping @Sendable (Graph) -> Column) {
            self.kind = kind
            self.field = field.fieldNumber
            self.column = column
        }
    }

    private static let entries = [
        identifier(.plan, PlanField.id),
        text(.plan, PlanField.number) { $0.columns.plans.number },
        text(.plan, PlanField.title) { $0.columns.plans.title },

        identifier(.goal, GoalField.id),
        Entry(.goal, GoalField.number) { .integer($0.columns.goals.number, from: $0.ranges.goals.lowerBound) },
        text(.goal, GoalField.title) { $0.columns.goals.title },
        link(.goal, GoalField.plan, to: .plan) { $0.columns.goals.plan },
        list(.goal, GoalField.targets, of: .target) { $0.targetsByGoal },
        list(.goal, GoalField.assignments, of: .assignment) { $0.assignmentsByOwner },
        list(.goal, GoalField.actions, of: .action) { $0.actionsByOwner },
        list(.goal, GoalField.indicators, of: .indicator) { $0.indicatorsByOwner },

        identifier(.target, TargetField.id),
        text(.target, TargetField.code) { $0.columns.targets.code },
        text(.target, TargetField.label) { $0.columns.targets.label },
        text(.target, TargetField.title) { $0.columns.targets.title },
        name(.target, TargetField.kind, EnumNames(["TARGET", "TASK"])) { $0.columns.targets.isTask },
        link(.target, TargetField.goal, to: .goal) { $0.columns.targets.goal },
        list(.target, TargetField.assignments, of: .assignment) { $0.assignmentsByOwner },
        list(.target, TargetField.actions, of: .action) { $0.actionsByOwner },
        list(.target, TargetField.indicators, of: .indicator) { $0.indicatorsByOwner },

        identifier(.action, ActionField.id),
        text(.action, ActionField.text) { $0.columns.actions.text },

        identifier(.agency, AgencyField.id),
        text(.agency, AgencyField.name) { $0.columns.agencies.name },
        name(.agency, AgencyField.kind, EnumNames(ValueNames.agencyKinds)) { $0.columns.agencies.kind },

        identifier(.document, DocumentField.id),
        name(.document, DocumentField.type, EnumNames(ValueNames.documentTypes)) { $0.columns.documents.type },
        text(.document, DocumentField.number) { $0.columns.documents.number },
        text(.document, DocumentField.name) { $0.columns.documents.name },
        text(.document, DocumentField.issuer) { $0.columns.documents.issuer },

        name(.assignment, AssignmentField.role, roles) { $0.columns.assignments.kind },
        link(.assignment, AssignmentField.agency, to: .agency) { $0.columns.assignments.source },
        link(.assignment, AssignmentField.target, to: .target) { $0.columns.assignments.target },

        link(.citation, CitationField.document, to: .document) { $0.columns.citations.target },
        link(.citation, CitationField.target, to: .target) { $0.columns.citations.source },
    ]

    private static let roles = EnumNames(
        EdgeKind.allCases.map { kind in
            switch kind {
            case .leads: "LEAD"
            case .coordinates: "COORDINATE"
            default: ""
            }
        }
    )

    private static let places = [UInt32: UInt8](
        uniqueKeysWithValues: entries.enumerated().map { (key($1.kind, $1.field), UInt8($0)) }
    )

    private static func key(_ kind: ObjectKind, _ field: UInt16) -> UInt32 {
        UInt32(kind.rawValue) << 16 | UInt32(field)
    }

    /// The place of a field's column in the tables of all graphs; nil where it has none.
    static func place(_ kind: ObjectKind, _ field: UInt16) -> UInt8? { places[key(kind, field)] }

    /// The columns of a graph.
    static func table(of graph: Graph) -> ColumnTable<ObjectKind> {
        let strings = graph.columns.strings
        let text = ColumnText(
            bytes: strings.bytes,
            starts: strings.starts,
            lengths: strings.lengths,
            isPlain: strings.isPlain
        )
        return ColumnTable(entries.map { $0.column(graph) }, text: text, owner: graph)
    }

    /// The numbers of a graph's objects of a kind; rows of a table are counted from 0.
    private static func numbers(_ kind: ObjectKind, _ graph: Graph) -> Range<UInt32> {
        kind.nodeKind.map { graph.ranges.range(of: $0) } ?? 0..<0
    }

    private static func text(
        _ kind: ObjectKind,
        _ field: some FieldName,
        _ strings: @escaping @Sendable (Graph) -> [StringIndex]
    ) -> Entry {
        Entry(kind, field) { .text(strings($0), from: numbers(kind, $0).lowerBound) }
    }

    private static func name(
        _ kind: ObjectKind,
        _ field: some FieldName,
        _ names: EnumNames,
        _ values: @escaping @Sendable (Graph) -> [UInt8]
    ) -> Entry {
        Entry(kind, field) { .name(values($0), names, from: numbers(kind, $0).lowerBound) }
    }

    private static func identifier(_ kind: NodeKind, _ field: some FieldName) -> Entry {
        Entry(ObjectKind(kind), field) {
            .identifier($0.columns.identifiers, of: $0.ranges.range(of: kind), letter: Graph.letter(of: kind))
        }
    }

    private static func link(
        _ kind: ObjectKind,
        _ field: some FieldName,
        to other: ObjectKind,
        _ nodes: @escaping @Sendable (Graph) -> [NodeIndex]
    ) -> Entry {
        Entry(kind, field) {
            .link(nodes($0), to: other, numbers(other, $0), from: numbers(kind, $0).lowerBound)
        }
    }

    private static func list(
        _ kind: ObjectKind,
        _ field: some FieldName,
        of items: ObjectKind,
        _ index: @escaping @Sendable (Graph) -> AdjacencyIndex
    ) -> Entry {
        Entry(kind, field) {
            let index = index($0)
            return .list(index.offsets, of: items, base: numbers(items, $0).lowerBound, from: index.base)
        }
    }
}
