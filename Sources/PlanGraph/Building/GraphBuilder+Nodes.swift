import PlanExtraction
import SourceText

extension GraphBuilder {
    /// Adds every plan's own nodes and records, in the order of the layout.
    mutating func addNodes(_ plans: [PlanDocument], _ layout: PlanLayout) {
        let keys = plans.map { PlanKey($0).description }
        for (index, plan) in plans.enumerated() {
            addPlan(plan, index, key: keys[index])
            for goal in plan.goals { add(goal, index, key: keys[index]) }
            for diagnostic in plan.diagnostics { add(diagnostic, index) }
        }
        for part in layout.targetOrder {
            add(plans[part.plan].targets[part.row], part.plan, key: keys[part.plan], layout)
        }
        for part in layout.actionOrder { add(plans[part.plan].actions[part.row], part.plan, layout) }
    }

    /// A span of the plan's text as a stretch of the arena.
    func stretch(_ span: SourceSpan, _ plan: Int) -> Range<UInt32> {
        textStarts[plan] + span.start..<textStarts[plan] + span.end
    }

    private mutating func addPlan(_ plan: PlanDocument, _ index: Int, key: String) {
        let header = plan.header
        let span = stretch(header.span, index)
        columns.plans.number.append(intern(header.number, in: span))
        columns.plans.title.append(intern(header.title, in: span))
        columns.plans.province.append(intern(header.province))
        let issuer = header.issuer.map { ranges.agencies.lowerBound + NodeIndex(agencyRows[index][$0]) }
        columns.plans.issuer.append(issuer ?? .none)
        columns.plans.issuedOn.append(header.issuedOn?.value ?? 0)
        columns.plans.effectiveOn.append(header.effectiveOn?.value ?? 0)
        columns.plans.signer.append(intern(header.signer))
        columns.plans.spanStart.append(span.lowerBound)
        columns.plans.spanEnd.append(span.upperBound)
        identifiers[Int(NodeKind.plan.rawValue)].append(StableHash.hash("plan", key))
    }

    private mutating func add(_ goal: PlanDocument.Goal, _ plan: Int, key: String) {
        let span = stretch(goal.span, plan)
        columns.goals.plan.append(NodeIndex(plan))
        columns.goals.number.append(Int32(clamping: goal.number))
        columns.goals.title.append(intern(goal.title, in: span))
        columns.goals.spanStart.append(span.lowerBound)
        columns.goals.spanEnd.append(span.upperBound)
        identifiers[Int(NodeKind.goal.rawValue)].append(StableHash.hash("goal", key, String(goal.number)))
    }

    private mutating func add(_ target: PlanDocument.Target, _ plan: Int, key: String, _ layout: PlanLayout) {
        let span = stretch(target.span, plan)
        columns.targets.goal.append(layout.goals[plan][target.goal])
        columns.targets.parent.append(target.parent.map { layout.targets[plan][$0] } ?? .none)
        columns.targets.code.append(intern(target.code))
        columns.targets.label.append(intern(target.label, in: span))
        columns.targets.title.append(intern(target.title, in: span))
        columns.targets.isTask.append(target.isTask ? 1 : 0)
        columns.targets.spanStart.append(span.lowerBound)
        columns.targets.spanEnd.append(span.upperBound)
        identifiers[Int(NodeKind.target.rawValue)].append(StableHash.hash("target", key, target.code))
    }

    private mutating func add(_ action: PlanDocument.Action, _ plan: Int, _ layout: PlanLayout) {
        let span = stretch(action.span, plan)
        let owner = layout.node(of: action.owner, plan: plan)
        columns.actions.owner.append(owner)
        columns.actions.parent.append(action.parent.map { layout.actions[plan][$0] } ?? .none)
        columns.actions.block.append(UInt16(clamping: action.block))
        columns.actions.text.append(intern(action.text, in: span))
        columns.actions.spanStart.append(span.lowerBound)
        columns.actions.spanEnd.append(span.upperBound)
        let ownerIdentifier =
            ranges.goals.contains(owner)
            ? identifiers[Int(NodeKind.goal.rawValue)][Int(owner - ranges.goals.lowerBound)]
            : identifiers[Int(NodeKind.target.rawValue)][Int(owner - ranges.targets.lowerBound)]
        let identifier = StableHash.hash("action", String(ownerIdentifier, radix: 16), action.text)
        identifiers[Int(NodeKind.action.rawValue)].append(identifier)
    }

    private mutating func add(_ diagnostic: Diagnostic, _ plan: Int) {
        let span = stretch(diagnostic.span, plan)
        columns.diagnostics.plan.append(NodeIndex(plan))
        columns.diagnostics.severity.append(diagnostic.severity.rawValue)
        columns.diagnostics.code.append(intern(diagnostic.code))
        columns.diagnostics.message.append(intern(diagnostic.message))
        columns.diagnostics.spanStart.append(span.lowerBound)
        columns.diagnostics.spanEnd.append(span.upperBound)
    }
}
