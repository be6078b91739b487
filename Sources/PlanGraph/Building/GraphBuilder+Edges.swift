import PlanExtraction
import SourceText

extension GraphBuilder {
    /// Adds a plan's edges.
    mutating func addEdges(_ part: PlanPart) {
        addContainment(part)
        addAssignments(part)
        addCitations(part)
        addRelations(part)
    }

    /// The outline: plan → goal, goal or target → target, target or goal → action, action → action.
    private mutating func addContainment(_ part: PlanPart) {
        let (plan, layout) = (part.plan, part.layout)
        var table = EdgeTable()
        for (goal, node) in zip(plan.goals, layout.goals) {
            table.append(from: layout.plan, to: node, .contains, span: part.stretch(goal.span))
        }
        for row in layout.targetOrder {
            let target = plan.targets[row]
            let source = target.parent.map { layout.targets[$0] } ?? layout.goals[target.goal]
            table.append(from: source, to: layout.targets[row], .contains, span: part.stretch(target.span))
        }
        for row in layout.actionOrder {
            let action = plan.actions[row]
            table.append(
                from: action.parent.map { layout.actions[$0] } ?? layout.node(of: action.owner),
                to: layout.actions[row],
                .contains,
                block: UInt16(clamping: action.block),
                span: part.stretch(action.span)
            )
        }
        containment.add(table, owners: table.source)
    }

    private mutating func addAssignments(_ part: PlanPart) {
        var table = EdgeTable()
        for assignment in part.plan.assignments {
            table.append(
                from: part.agencies[assignment.agency],
                to: part.layout.node(of: assignment.owner),
                assignment.role == .lead ? .leads : .coordinates,
                block: UInt16(clamping: assignment.block),
                span: part.stretch(assignment.span)
            )
        }
        assignments.add(table, owners: table.target)
    }

    /// A citation for each mention that was resolved; one that was not stays a diagnostic of its plan.
    private mutating func addCitations(_ part: PlanPart) {
        var table = EdgeTable()
        var owners: [NodeIndex] = []
        for mention in part.plan.mentions {
            guard let document = mention.document else { continue }
            table.append(
                from: part.layout.node(of: mention.context),
                to: part.documents[document],
                .cites,
                span: part.stretch(mention.span)
            )
            if case .action(let index) = mention.context {
                owners.append(part.layout.node(of: part.plan.actions[index].owner))
            } else {
                owners.append(table.source[table.count - 1])
            }
        }
        citations.add(table, owners: owners)
    }

    /// The relations of all new plans lie in one table, those of a plan as their words stand.
    private mutating func addRelations(_ part: PlanPart) {
        let starts = part.plan.relations.map { UInt64($0.span.start) }
        for row in RowOrder.ascending(starts) {
            let relation = part.plan.relations[row]
            let kind: EdgeKind =
                switch relation.kind {
                case .implements: .implements
                case .issuedUnder: .issuedUnder
                case .amends: .amends
                case .other: .relates
                }
            relations.append(
                from: part.documents[relation.from],
                to: part.documents[relation.to],
                kind,
                span: part.stretch(relation.span)
            )
        }
    }
}
