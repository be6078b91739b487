import PlanExtraction
import SourceText

extension GraphBuilder {
    /// Adds a plan's own nodes and records, in the order of its layout.
    mutating func addNodes(_ part: PlanPart) {
        addPlan(part)
        for (goal, node) in zip(part.plan.goals, part.layout.goals) { add(goal, node, part) }
        for row in part.layout.targetOrder { add(part.plan.targets[row], part.layout.targets[row], part) }
        addActions(part)
        addIndicators(part)
        for diagnostic in part.plan.diagnostics { add(diagnostic, part) }
    }

    private mutating func addPlan(_ part: PlanPart) {
        let header = part.plan.header
        let span = part.stretch(header.span)
        plans.number.append(intern(header.number, in: header.span, part))
        plans.title.append(intern(header.title, in: header.span, part))
        plans.province.append(intern(header.province))
        plans.issuer.append(header.issuer.map { part.agencies[$0] } ?? .none)
        plans.issuedOn.append(header.issuedOn?.value ?? 0)
        plans.effectiveOn.append(header.effectiveOn?.value ?? 0)
        plans.signer.append(intern(header.signer))
        plans.spanStart.append(span.lowerBound)
        plans.spanEnd.append(span.upperBound)
        identify(part.layout.plan, StableHash.hash("plan", part.key))
    }

    private mutating func add(_ goal: PlanDocument.Goal, _ node: NodeIndex, _ part: PlanPart) {
        let span = part.stretch(goal.span)
        goals.plan.append(part.layout.plan)
        goals.number.append(Int32(clamping: goal.number))
        goals.title.append(intern(goal.title, in: goal.span, part))
        goals.spanStart.append(span.lowerBound)
        goals.spanEnd.append(span.upperBound)
        identify(node, goal.wantedIdentifier(part.key))
    }

    private mutating func add(_ target: PlanDocument.Target, _ node: NodeIndex, _ part: PlanPart) {
        let span = part.stretch(target.span)
        targets.goal.append(part.layout.goals[target.goal])
        targets.parent.append(target.parent.map { part.layout.targets[$0] } ?? .none)
        targets.code.append(intern(target.code))
        targets.label.append(intern(target.label, in: target.span, part))
        targets.title.append(intern(target.title, in: target.span, part))
        targets.isTask.append(target.isTask ? 1 : 0)
        targets.spanStart.append(span.lowerBound)
        targets.spanEnd.append(span.upperBound)
        identify(node, target.wantedIdentifier(part.key))
    }

    private mutating func addActions(_ part: PlanPart) {
        let goals = part.plan.goals.map { StableHash.ofActions(of: $0.wantedIdentifier(part.key)) }
        let targets = part.plan.targets.map { StableHash.ofActions(of: $0.wantedIdentifier(part.key)) }
        for row in part.layout.actionOrder {
            let action = part.plan.actions[row]
            let owner = part.layout.node(of: action.owner)
            let span = part.stretch(action.span)
            let text = intern(action.text, in: action.span, part)
            actions.append(to: owner) {
                $0.owner.append(owner)
                $0.parent.append(action.parent.map { part.layout.actions[$0] } ?? .none)
                $0.block.append(UInt16(clamping: action.block))
                $0.text.append(text)
                $0.spanStart.append(span.lowerBound)
                $0.spanEnd.append(span.upperBound)
            }
            var hash =
                switch action.owner {
                case .goal(let index): goals[index]
                case .target(let index): targets[index]
                }
            hash.combine(action.text)
            identify(part.layout.actions[row], hash.finish())
        }
    }

    private mutating func addIndicators(_ part: PlanPart) {
        let owners = part.plan.indicators.map { part.layout.node(of: $0.owner) }
        for row in RowOrder.ascending(owners.map { UInt64($0) }) {
            let indicator = part.plan.indicators[row]
            let span = part.stretch(indicator.span)
            let unit = intern(indicator.unit)
            indicators.append(to: owners[row]) {
                $0.owner.append(owners[row])
                $0.year.append(Int32(indicator.year ?? 0))
                $0.comparator.append(indicator.comparator.rawValue)
                $0.value.append(indicator.value)
                $0.upperValue.append(indicator.upperValue ?? .infinity)
                $0.unit.append(unit)
                $0.spanStart.append(span.lowerBound)
                $0.spanEnd.append(span.upperBound)
            }
        }
    }

    private mutating func add(_ diagnostic: Diagnostic, _ part: PlanPart) {
        let span = part.stretch(diagnostic.span)
        diagnostics.plan.append(part.layout.plan)
        diagnostics.severity.append(diagnostic.severity.rawValue)
        diagnostics.code.append(intern(diagnostic.code))
        diagnostics.message.append(intern(diagnostic.message))
        diagnostics.spanStart.append(span.lowerBound)
        diagnostics.spanEnd.append(span.upperBound)
    }
}

extension PlanDocument.Goal {
    /// The identifier of a goal, but for others of the same number.
    fileprivate func wantedIdentifier(_ plan: String) -> UInt64 { StableHash.hash("goal", plan, String(number)) }
}

extension PlanDocument.Target {
    /// The identifier of a target, but for others of the same code.
    fileprivate func wantedIdentifier(_ plan: String) -> UInt64 { StableHash.hash("target", plan, code) }
}

extension StableHash {
    /// The hash of an action's identifier, up to its words.
    fileprivate static func ofActions(of owner: UInt64) -> StableHash {
        var hash = StableHash()
        hash.combine("action")
        hash.combine(String(owner, radix: 16))
        return hash
    }
}
