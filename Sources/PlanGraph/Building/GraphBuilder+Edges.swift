import PlanExtraction

extension GraphBuilder {
    /// Adds the records and edges of all plans, each table in the order of the nodes that own its rows.
    mutating func addEdges(_ plans: [PlanDocument], _ layout: PlanLayout) {
        addContainment()
        for (index, plan) in plans.enumerated() {
            for assignment in plan.assignments {
                columns.assignments.append(
                    from: ranges.agencies.lowerBound + NodeIndex(agencyRows[index][assignment.agency]),
                    to: layout.node(of: assignment.owner, plan: index),
                    assignment.role == .lead ? .leads : .coordinates,
                    block: UInt16(clamping: assignment.block),
                    span: stretch(assignment.span, index)
                )
            }
            addCitations(plan, index, layout)
            addRelations(plan, index)
        }
        addIndicators(plans, layout)
        let assignments = columns.assignments
        columns.assignments.reorder(
            Self.order(assignments.count) { (assignments.target[$0], assignments.spanStart[$0]) }
        )
        let citations = columns.citations
        let owners = citations.source.map { owner(of: $0) }
        columns.citations.reorder(Self.order(citations.count) { (owners[$0], citations.spanStart[$0]) })
        let relations = columns.relations
        columns.relations.reorder(Self.order(relations.count) { (relations.source[$0], relations.spanStart[$0]) })
    }

    /// The rows in ascending order of a key, equal ones as they stand.
    private static func order(_ count: Int, by key: (Int) -> (NodeIndex, UInt32)) -> [Int] {
        (0..<count).sorted {
            let (first, second) = (key($0), key($1))
            return first == second ? $0 < $1 : first < second
        }
    }

    private func owner(of node: NodeIndex) -> NodeIndex {
        ranges.actions.contains(node) ? columns.actions.owner[Int(node - ranges.actions.lowerBound)] : node
    }

    /// The outline: plan → goal, goal or target → target, target or goal → action, action → action.
    private mutating func addContainment() {
        var table = EdgeTable()
        for (row, goal) in ranges.goals.enumerated() {
            table.append(
                from: columns.goals.plan[row],
                to: goal,
                .contains,
                span: columns.goals.spanStart[row]..<columns.goals.spanEnd[row]
            )
        }
        for (row, target) in ranges.targets.enumerated() {
            let parent = columns.targets.parent[row]
            table.append(
                from: parent == .none ? columns.targets.goal[row] : parent,
                to: target,
                .contains,
                span: columns.targets.spanStart[row]..<columns.targets.spanEnd[row]
            )
        }
        for (row, action) in ranges.actions.enumerated() {
            let parent = columns.actions.parent[row]
            table.append(
                from: parent == .none ? columns.actions.owner[row] : parent,
                to: action,
                .contains,
                block: columns.actions.block[row],
                span: columns.actions.spanStart[row]..<columns.actions.spanEnd[row]
            )
        }
        let unordered = table
        table.reorder(Self.order(table.count) { (unordered.source[$0], unordered.spanStart[$0]) })
        columns.containment = table
    }

    /// A citation for each mention that was resolved; one that was not stays a diagnostic of its plan.
    private mutating func addCitations(_ plan: PlanDocument, _ index: Int, _ layout: PlanLayout) {
        for mention in plan.mentions {
            guard let document = mention.document else { continue }
            columns.citations.append(
                from: layout.node(of: mention.context, plan: index),
                to: ranges.documents.lowerBound + NodeIndex(documentRows[index][document]),
                .cites,
                span: stretch(mention.span, index)
            )
        }
    }

    private mutating func addRelations(_ plan: PlanDocument, _ index: Int) {
        for relation in plan.relations {
            let kind: EdgeKind =
                switch relation.kind {
                case .implements: .implements
                case .issuedUnder: .issuedUnder
                case .amends: .amends
                case .other: .relates
                }
            columns.relations.append(
                from: ranges.documents.lowerBound + NodeIndex(documentRows[index][relation.from]),
                to: ranges.documents.lowerBound + NodeIndex(documentRows[index][relation.to]),
                kind,
                span: stretch(relation.span, index)
            )
        }
    }

    private mutating func addIndicators(_ plans: [PlanDocument], _ layout: PlanLayout) {
        var rows: [(owner: NodeIndex, plan: Int, row: Int)] = []
        for (index, plan) in plans.enumerated() {
            for (row, indicator) in plan.indicators.enumerated() {
                rows.append((layout.node(of: indicator.owner, plan: index), index, row))
            }
        }
        rows.sort { ($0.owner, $0.plan, $0.row) < ($1.owner, $1.plan, $1.row) }
        for (owner, plan, row) in rows {
            let indicator = plans[plan].indicators[row]
            let span = stretch(indicator.span, plan)
            columns.indicators.owner.append(owner)
            columns.indicators.year.append(Int32(indicator.year ?? 0))
            columns.indicators.comparator.append(indicator.comparator.rawValue)
            columns.indicators.value.append(indicator.value)
            columns.indicators.upperValue.append(indicator.upperValue ?? .infinity)
            columns.indicators.unit.append(intern(indicator.unit))
            columns.indicators.spanStart.append(span.lowerBound)
            columns.indicators.spanEnd.append(span.upperBound)
        }
    }
}
