import GraphQLExecution
import GraphQLSchema
import PlanGraph

/// Finds the nodes for which a filter of the schema holds.
///
/// Every filter is evaluated over all nodes of its kind at once, so a condition across a relation is evaluated once and
/// not for each node. The fields of one object are all to hold; an empty object holds for every node.
struct FilterEvaluator {
    let graph: Graph
    let budget: WorkBudget

    func targets(_ filter: ConstValue?) throws(FieldFailure) -> NodeSet {
        let range = graph.ranges.targets
        let columns = graph.columns.targets
        return try combine(filter, range, targets) { (name, value) throws(FieldFailure) -> NodeSet in
            switch name {
            case "code": texts(columns.code, range, StringCondition(value, in: graph))
            case "title": texts(columns.title, range, StringCondition(value, in: graph))
            case "kind":
                NodeSet(range) { (columns.isTask[Int($0 - range.lowerBound)] == 1) == (value.name == "TASK") }
            case "goal":
                goals(NumberCondition(value))
            case "plan":
                plans(StringCondition(value, in: graph))
            case "deadline":
                deadlines(NumberCondition(value))
            case "ledBy": try targets(assigned: .leads, to: try agencies(value))
            case "coordinatedBy": try targets(assigned: .coordinates, to: try agencies(value))
            case "cites": try targets(citing: try documents(value))
            default: throw Self.unknown(name)
            }
        }
    }

    func agencies(_ filter: ConstValue?) throws(FieldFailure) -> NodeSet {
        let range = graph.ranges.agencies
        let columns = graph.columns.agencies
        return try combine(filter, range, agencies) { (name, value) throws(FieldFailure) -> NodeSet in
            switch name {
            case "name": return texts(columns.name, range, StringCondition(value, in: graph))
            case "kind":
                let kinds = Set(value.items.compactMap(\.name))
                return NodeSet(range) { node in
                    kinds.contains(ValueNames.agencyKinds[Int(columns.kind[Int(node - range.lowerBound)])])
                }
            case "jurisdiction": return texts(columns.jurisdiction, range, StringCondition(value, in: graph))
            case "leads": return try agencies(assigned: .leads, in: try targets(value))
            case "coordinates": return try agencies(assigned: .coordinates, in: try targets(value))
            default: throw Self.unknown(name)
            }
        }
    }

    func documents(_ filter: ConstValue?) throws(FieldFailure) -> NodeSet {
        let range = graph.ranges.documents
        let columns = graph.columns.documents
        return try combine(filter, range, documents) { (name, value) throws(FieldFailure) -> NodeSet in
            switch name {
            case "number": return texts(columns.number, range, StringCondition(value, in: graph))
            case "name": return texts(columns.name, range, StringCondition(value, in: graph))
            case "issuer": return texts(columns.issuer, range, StringCondition(value, in: graph))
            case "type":
                let types = Set(value.items.compactMap(\.name))
                return NodeSet(range) { node in
                    types.contains(ValueNames.documentTypes[Int(columns.type[Int(node - range.lowerBound)])])
                }
            case "issuedOn": return numbers(columns.issuedOn, range, NumberCondition(value))
            case "issuedYear": return numbers(columns.issuedYear, range, NumberCondition(value))
            case "citedBy":
                let targets = try targets(value)
                let table = graph.columns.citations
                try budget.spend(table.count)
                var found = NodeSet(range)
                for edge in 0..<table.count where targets.contains(graph.owner(of: table.source[edge])) {
                    found.insert(table.target[edge])
                }
                return found
            default: throw Self.unknown(name)
            }
        }
    }

    /// Joins the conditions of one filter object: `and`, `or`, `not`, and those of its own fields.
    private func combine(
        _ filter: ConstValue?,
        _ range: Range<NodeIndex>,
        _ nested: (ConstValue?) throws(FieldFailure) -> NodeSet,
        _ condition: (String, ConstValue) throws(FieldFailure) -> NodeSet
    ) throws(FieldFailure) -> NodeSet {
        // A set has a bit for each node.
        try budget.spend(1 + range.count / 64)
        var result = NodeSet(range, all: true)
        for (name, value) in filter?.fields ?? [] where value != .null {
            switch name {
            case "and":
                for item in value.items { result.formIntersection(try nested(item)) }
            case "or":
                var union = NodeSet(range)
                for item in value.items { union.formUnion(try nested(item)) }
                result.formIntersection(union)
            case "not":
                var complement = try nested(value)
                complement.invert()
                result.formIntersection(complement)
            default:
                try budget.spend(range.count)
                result.formIntersection(try condition(name, value))
            }
        }
        return result
    }

    private func texts(_ column: [StringIndex], _ range: Range<NodeIndex>, _ condition: StringCondition) -> NodeSet {
        NodeSet(range) { condition.holds(column[Int($0 - range.lowerBound)]) }
    }

    /// Numbers of which 0 says that there is none.
    private func numbers(_ column: [Int32], _ range: Range<NodeIndex>, _ condition: NumberCondition) -> NodeSet {
        NodeSet(range) { node in
            let value = column[Int(node - range.lowerBound)]
            return condition.holds(value == 0 ? nil : Int(value))
        }
    }

    private func goals(_ condition: NumberCondition) -> NodeSet {
        let (targets, goals) = (graph.ranges.targets, graph.ranges.goals)
        return NodeSet(targets) { target in
            let goal = graph.columns.targets.goal[Int(target - targets.lowerBound)]
            return condition.holds(Int(graph.columns.goals.number[Int(goal - goals.lowerBound)]))
        }
    }

    private func plans(_ condition: StringCondition) -> NodeSet {
        NodeSet(graph.ranges.targets) { target in
            condition.holds(graph.columns.plans.number[Int(graph.plan(of: target))])
        }
    }

    /// Targets that have a year for which a condition holds, or none where it holds for that.
    private func deadlines(_ condition: NumberCondition) -> NodeSet {
        NodeSet(graph.ranges.targets) { target in
            let years = Deadlines.years(of: target, in: graph)
            return years.isEmpty ? condition.holds(nil) : years.contains { condition.holds(Int($0)) }
        }
    }

    private func agencies(assigned kind: EdgeKind, in targets: NodeSet) throws(FieldFailure) -> NodeSet {
        let table = graph.columns.assignments
        try budget.spend(table.count)
        var found = NodeSet(graph.ranges.agencies)
        for edge in 0..<table.count where table.kind[edge] == kind.rawValue && targets.contains(table.target[edge]) {
            found.insert(table.source[edge])
        }
        return found
    }

    private func targets(assigned kind: EdgeKind, to agencies: NodeSet) throws(FieldFailure) -> NodeSet {
        let table = graph.columns.assignments
        try budget.spend(table.count)
        var found = NodeSet(graph.ranges.targets)
        for edge in 0..<table.count where table.kind[edge] == kind.rawValue && agencies.contains(table.source[edge]) {
            if graph.ranges.targets.contains(table.target[edge]) { found.insert(table.target[edge]) }
        }
        return found
    }

    private func targets(citing documents: NodeSet) throws(FieldFailure) -> NodeSet {
        let table = graph.columns.citations
        try budget.spend(table.count)
        var found = NodeSet(graph.ranges.targets)
        for edge in 0..<table.count where documents.contains(table.target[edge]) {
            let owner = graph.owner(of: table.source[edge])
            if graph.ranges.targets.contains(owner) { found.insert(owner) }
        }
        return found
    }

    private static func unknown(_ name: String) -> FieldFailure {
        FieldFailure("The filter has no condition \"\(name)\".", code: "INTERNAL")
    }
}
