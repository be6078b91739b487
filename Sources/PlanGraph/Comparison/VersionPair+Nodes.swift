/// What differs in two nodes that are the same.
extension VersionPair {
    func planFields(_ first: NodeIndex, _ second: NodeIndex) -> [GraphDifference.Field] {
        let (plans, others) = (before.columns.plans, after.columns.plans)
        let (row, other) = (Int(first), Int(second))
        var fields: [GraphDifference.Field] = []
        fields.note(.number, unless: areSame(plans.number[row], others.number[other]))
        fields.note(.title, unless: areSame(plans.title[row], others.title[other]))
        fields.note(.issuer, unless: nodes.arePair(plans.issuer[row], others.issuer[other]))
        fields.note(.issuedOn, unless: plans.issuedOn[row] == others.issuedOn[other])
        fields.note(.effectiveOn, unless: plans.effectiveOn[row] == others.effectiveOn[other])
        fields.note(.signer, unless: areSame(plans.signer[row], others.signer[other]))
        fields.note(.goals, unless: haveSameGoals(first, second))
        return fields
    }

    func targetFields(_ first: NodeIndex, _ second: NodeIndex) -> [GraphDifference.Field] {
        let (targets, others) = (before.columns.targets, after.columns.targets)
        let row = Int(first - before.ranges.targets.lowerBound)
        let other = Int(second - after.ranges.targets.lowerBound)
        var fields: [GraphDifference.Field] = []
        fields.note(.label, unless: areSame(targets.label[row], others.label[other]))
        fields.note(.kind, unless: targets.isTask[row] == others.isTask[other])
        fields.note(.title, unless: areSame(targets.title[row], others.title[other]))
        fields.note(.goal, unless: nodes.arePair(targets.goal[row], others.goal[other]))
        fields.note(.parent, unless: nodes.arePair(targets.parent[row], others.parent[other]))
        fields.note(.actions, unless: haveSameActions(first, second))
        fields.note(.indicators, unless: haveSameIndicators(first, second))
        return fields
    }

    func documentFields(_ first: NodeIndex, _ second: NodeIndex) -> [GraphDifference.Field] {
        let (documents, others) = (before.columns.documents, after.columns.documents)
        let row = Int(first - before.ranges.documents.lowerBound)
        let other = Int(second - after.ranges.documents.lowerBound)
        var fields: [GraphDifference.Field] = []
        fields.note(.number, unless: areSame(documents.number[row], others.number[other]))
        fields.note(.type, unless: documents.type[row] == others.type[other])
        fields.note(.name, unless: areSame(documents.name[row], others.name[other]))
        fields.note(.issuer, unless: areSame(documents.issuer[row], others.issuer[other]))
        fields.note(.issuedOn, unless: documents.issuedOn[row] == others.issuedOn[other])
        fields.note(.issuedYear, unless: documents.issuedYear[row] == others.issuedYear[other])
        return fields
    }

    /// Whether two plans have the same goals, each with the same measures and commitments of its own.
    private func haveSameGoals(_ first: NodeIndex, _ second: NodeIndex) -> Bool {
        let goals = before.containmentBySource.positions(of: first)
        let others = after.containmentBySource.positions(of: second)
        return goals.count == others.count
            && zip(goals, others).allSatisfy {
                areSameGoal(before.columns.containment.target[$0], after.columns.containment.target[$1])
            }
    }

    private func areSameGoal(_ first: NodeIndex, _ second: NodeIndex) -> Bool {
        guard before.ranges.goals.contains(first), after.ranges.goals.contains(second) else { return false }
        let row = Int(first - before.ranges.goals.lowerBound)
        let other = Int(second - after.ranges.goals.lowerBound)
        return nodes.arePair(first, second)
            && areSame(before.columns.goals.title[row], after.columns.goals.title[other])
            && haveSameActions(first, second) && haveSameIndicators(first, second)
    }

    private func haveSameActions(_ first: NodeIndex, _ second: NodeIndex) -> Bool {
        let actions = before.actionsByOwner.positions(of: first)
        let others = after.actionsByOwner.positions(of: second)
        return actions.count == others.count
            && zip(actions, others).allSatisfy {
                areSame(before.columns.actions.text[$0], after.columns.actions.text[$1])
            }
    }

    private func haveSameIndicators(_ first: NodeIndex, _ second: NodeIndex) -> Bool {
        let indicators = before.indicatorsByOwner.positions(of: first)
        let others = after.indicatorsByOwner.positions(of: second)
        return indicators.count == others.count
            && zip(indicators, others).allSatisfy { areSameIndicator($0, $1) }
    }

    private func areSameIndicator(_ row: Int, _ other: Int) -> Bool {
        let (indicators, others) = (before.columns.indicators, after.columns.indicators)
        return indicators.year[row] == others.year[other]
            && indicators.comparator[row] == others.comparator[other]
            && Self.areSame(indicators.value[row], others.value[other])
            && Self.areSame(indicators.upperValue[row], others.upperValue[other])
            && areSame(indicators.unit[row], others.unit[other])
    }

    /// What is not a number is the same as what is not one either.
    private static func areSame(_ first: Double, _ second: Double) -> Bool {
        first == second || first.isNaN && second.isNaN
    }
}
