import GraphQLExecution
import GraphQLSchema
import PlanGraph

/// `Query.counts` and `Query.agencyPairs` with what they give.
extension GraphSource {
    mutating func counts(_ arguments: ArgumentValues) throws(FieldFailure) -> GraphObject {
        let keys = (arguments[1]?.items ?? []).compactMap { $0.name.flatMap { GroupKey(schemaName: $0) } }
        guard keys.count <= GroupCounter.mostKeys else {
            throw FieldFailure(
                "Argument \"by\" has \(keys.count) keys; at most \(GroupCounter.mostKeys) make a group.",
                code: "BAD_USER_INPUT"
            )
        }
        if let twice = keys.indices.first(where: { keys[..<$0].contains(keys[$0]) }) {
            throw FieldFailure(
                "Argument \"by\" names \(arguments[1]?.items[twice].name ?? "a key") twice; name each key once.",
                code: "BAD_USER_INPUT"
            )
        }
        var counter = GroupCounter(graph, by: keys, try restriction(arguments[2]), budget: budget)
        let things = arguments[0]?.name.flatMap { Countable(rawValue: $0) } ?? .targets
        try budget.spend(graph.ranges.count)
        try counter.count(things)
        let orders = (arguments[4]?.items ?? []).flatMap { order in
            order.fields.filter { $0.value != .null }.map {
                (isCount: $0.name == "count", isDescending: $0.value.name == "DESCENDING")
            }
        }
        var places = counter.sorted(by: orders)
        if let having = arguments[3], having != .null {
            let condition = NumberCondition(having)
            places = places.filter { condition.holds(counter.groups[Int($0)].count) }
        }
        counts.append((keys, counter))
        let question = "\(things) \(keys) \(arguments[2].map { "\($0)" } ?? "")"
        let place = UInt32(counts.count - 1)
        return try connection(
            .countGroup,
            .slice(places[...]),
            Self.page(arguments, from: 5),
            origin: place,
            question: question
        )
    }

    private func restriction(_ filter: ConstValue?) throws(FieldFailure) -> GroupCounter.Restriction {
        var restriction = GroupCounter.Restriction()
        let evaluator = FilterEvaluator(graph: graph, budget: budget)
        for (name, value) in filter?.fields ?? [] where value != .null {
            switch name {
            case "target": restriction.targets = try evaluator.targets(value)
            case "agency": restriction.agencies = try evaluator.agencies(value)
            case "document": restriction.documents = try evaluator.documents(value)
            default: restriction.role = value.name == "LEAD" ? .leads : .coordinates
            }
        }
        return restriction
    }

    /// The value of a key in a group, or nil where the group has none or is not made by the key.
    private func value(_ key: GroupKey, of group: GraphObject) -> Int32? {
        let (keys, counter) = counts[Int(group.extra)]
        guard let index = keys.firstIndex(of: key) else { return nil }
        let value = counter.groups[Int(group.index)].values[index]
        return value == GroupCounter.none ? nil : value
    }

    func writeCountGroup(_ field: CountGroupField?, _ group: GraphObject, _ writer: inout JSONWriter) -> Bool {
        let counter = counts[Int(group.extra)].counter
        switch field {
        case .count: return write(number: counter.groups[Int(group.index)].count, &writer)
        case .targetKind: return write(.targetKind, of: group, &writer) { $0 == 1 ? "TASK" : "TARGET" }
        case .role:
            return write(.role, of: group, &writer) { $0 == Int32(EdgeKind.leads.rawValue) ? "LEAD" : "COORDINATE" }
        case .agencyKind: return write(.agencyKind, of: group, &writer) { ValueNames.agencyKinds[Int($0)] }
        case .documentType: return write(.documentType, of: group, &writer) { ValueNames.documentTypes[Int($0)] }
        case .deadline: return value(.deadline, of: group).map { write(number: Int($0), &writer) } ?? false
        case .issuedYear: return value(.issuedYear, of: group).map { write(number: Int($0), &writer) } ?? false
        case .issuer: return value(.issuer, of: group).map { writeOptional(counter.issuer($0), &writer) } ?? false
        case .plan, .goal, .target, .agency, .document, nil: return false
        }
    }

    private func write(
        _ key: GroupKey,
        of group: GraphObject,
        _ writer: inout JSONWriter,
        _ name: (Int32) -> String
    ) -> Bool {
        value(key, of: group).map { write(name: name($0), &writer) } ?? false
    }

    func countGroupObject(_ field: CountGroupField?, _ group: GraphObject) -> GraphObject? {
        let key: GroupKey
        switch field {
        case .plan: key = .plan
        case .goal: key = .goal
        case .target: key = .target
        case .agency: key = .agency
        case .document: key = .document
        default: return nil
        }
        return value(key, of: group).flatMap { node(NodeIndex(UInt32(bitPattern: $0))) }
    }

    mutating func agencyPairs(_ arguments: ArgumentValues) throws(FieldFailure) -> GraphObject {
        let evaluator = FilterEvaluator(graph: graph, budget: budget)
        let pairs = try AgencyPairs(
            graph,
            targets: try evaluator.targets(arguments[0]),
            agencies: try evaluator.agencies(arguments[1]),
            budget: budget
        )
        let condition = arguments[2].flatMap { $0 == .null ? nil : NumberCondition($0) }
        let places = pairs.sorted { condition?.holds($0) ?? true }
        agencyPairs.append(pairs)
        let question = "\(arguments[0].map { "\($0)" } ?? "") \(arguments[1].map { "\($0)" } ?? "")"
        let place = UInt32(agencyPairs.count - 1)
        return try connection(
            .agencyPair,
            .slice(places[...]),
            Self.page(arguments, from: 3),
            origin: place,
            question: question
        )
    }

    func agencyPairObject(_ field: AgencyPairField?, _ object: GraphObject) -> GraphObject? {
        let pair = agencyPairs[Int(object.extra)].pairs[Int(object.index)].pair
        switch field {
        case .first: return node(pair.first)
        case .second: return node(pair.second)
        case .count, .targets, nil: return nil
        }
    }

    func sharedTargets(_ object: GraphObject) -> [NodeIndex] {
        agencyPairs[Int(object.extra)].pairs[Int(object.index)].targets
    }
}
