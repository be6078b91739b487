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
        /// Of a connection, the place among its arguments of how many items are wanted.
        var first: Int?
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
        page(.agency, AgencyField.assignments, of: .assignment, first: 1) { $0.assignmentsByAgency },

        identifier(.document, DocumentField.id),
        name(.document, DocumentField.type, EnumNames(ValueNames.documentTypes)) { $0.columns.documents.type },
        text(.document, DocumentField.number) { $0.columns.documents.number },
        text(.document, DocumentField.name) { $0.columns.documents.name },
        text(.document, DocumentField.issuer) { $0.columns.documents.issuer },
        page(.document, DocumentField.citations, of: .citation, first: 0) { $0.citationsByDocument },

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

    /// How a field is answered from the columns of any graph.
    static func binding(_ kind: ObjectKind, _ field: UInt16) -> FieldBinding {
        if let place = places[key(kind, field)] {
            let use: ColumnUse = entries[Int(place)].first == nil ? .value : .page
            return FieldBinding(rawValue: field, column: place, use: use)
        }
        if kind == .assignmentConnection || kind == .citationConnection {
            switch ConnectionField(rawValue: field) {
            case .totalCount: return FieldBinding(rawValue: field, column: FieldBinding.noColumn, use: .total)
            case .nodes: return FieldBinding(rawValue: field, column: FieldBinding.noColumn, use: .items)
            default: break
            }
        }
        return FieldBinding(rawValue: field)
    }

    /// How many items a page has at most that begins with its list; nil where the arguments of a connection ask for another
    /// page, for part of the list, or for what there is not.
    static func pageSize(_ field: FieldBinding, _ arguments: ArgumentValues) -> Int? {
        guard Int(field.column) < entries.count, let first = entries[Int(field.column)].first else { return nil }
        let page = GraphSource.page(arguments, from: first)
        guard (0..<first).allSatisfy({ arguments[$0] == nil }), page.after == nil, page.last == nil, page.before == nil
        else { return nil }
        return try? Connection.size(page.first, "first") ?? Connection.defaultPageSize
    }

    /// The columns of a graph.
    static func table(of graph: Graph) -> ColumnTable<ObjectKind> {
        let strings = graph.columns.strings
        let text = unsafe ColumnText(
            bytes: strings.bytes.buffer.span,
            starts: strings.starts.buffer.span,
            lengths: strings.lengths.buffer.span,
            isPlain: strings.isPlain.buffer.span
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

    private static func page(
        _ kind: ObjectKind,
        _ field: some FieldName,
        of items: ObjectKind,
        first: Int,
        _ index: @escaping @Sendable (Graph) -> AdjacencyIndex
    ) -> Entry {
        var entry = Entry(kind, field) {
            let index = index($0)
            return .pages(index.offsets, index.edges, of: items, from: index.base)
        }
        entry.first = first
        return entry
    }
}
