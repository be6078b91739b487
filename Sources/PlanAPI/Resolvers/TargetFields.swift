import GraphQLExecution
import GraphQLSchema
import PlanGraph

/// The fields of `Target` and `Goal`.
extension GraphSource {
    private func row(ofTarget node: NodeIndex) -> Int { Int(node - graph.ranges.targets.lowerBound) }
    private func row(ofGoal node: NodeIndex) -> Int { Int(node - graph.ranges.goals.lowerBound) }

    @inline(__always)
    func writeTarget(_ field: TargetField?, _ node: NodeIndex, _ writer: inout JSONWriter) -> Bool {
        let columns = graph.columns.targets
        let row = row(ofTarget: node)
        switch field {
        case .code: write(columns.code[row], &writer)
        case .title: write(columns.title[row], &writer)
        case .label: write(columns.label[row], &writer)
        case .kind: return write(name: columns.isTask[row] == 1 ? "TASK" : "TARGET", &writer)
        case .id: return writeIdentifier(of: node, &writer)
        default: return false
        }
        return true
    }

    @inline(__always)
    mutating func targetObject(
        _ field: TargetField?,
        _ target: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        let columns = graph.columns.targets
        let row = row(ofTarget: target)
        switch field {
        case .goal: return node(columns.goal[row])
        case .parent: return node(columns.parent[row])
        case .source: return span(columns.spanStart[row], columns.spanEnd[row])
        case .citations: return try citations(ofOwner: target, arguments)
        default: return nil
        }
    }

    @inline(__always)
    func targetList(
        _ field: TargetField?,
        _ target: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphList? {
        switch field {
        case .assignments: .range(.assignment, rows(graph.assignmentsByOwner, target))
        case .actions: .range(.action, nodes(graph.actionsByOwner, target, from: graph.ranges.actions))
        case .indicators: .range(.indicator, rows(graph.indicatorsByOwner, target))
        case .children: .indices(.target, children(of: target)[...])
        case .supportingDocuments: .indices(.document, try supportingDocuments(of: target, arguments)[...])
        default: nil
        }
    }

    @inline(__always)
    func writeGoal(_ field: GoalField?, _ node: NodeIndex, _ writer: inout JSONWriter) -> Bool {
        let columns = graph.columns.goals
        let row = row(ofGoal: node)
        switch field {
        case .number: writer.integer(Int(columns.number[row]))
        case .title: write(columns.title[row], &writer)
        case .id: return writeIdentifier(of: node, &writer)
        default: return false
        }
        return true
    }

    @inline(__always)
    func goalObject(_ field: GoalField?, _ goal: NodeIndex) -> GraphObject? {
        let columns = graph.columns.goals
        let row = row(ofGoal: goal)
        switch field {
        case .plan: return node(columns.plan[row])
        case .source: return span(columns.spanStart[row], columns.spanEnd[row])
        default: return nil
        }
    }

    @inline(__always)
    func goalList(_ field: GoalField?, _ goal: NodeIndex) -> GraphList? {
        switch field {
        case .targets: .range(.target, nodes(graph.targetsByGoal, goal, from: graph.ranges.targets))
        case .assignments: .range(.assignment, rows(graph.assignmentsByOwner, goal))
        case .actions: .range(.action, nodes(graph.actionsByOwner, goal, from: graph.ranges.actions))
        case .indicators: .range(.indicator, rows(graph.indicatorsByOwner, goal))
        default: nil
        }
    }

    /// The rows of an owner in a table that lies in the order of the owners.
    @inline(__always)
    func rows(_ index: AdjacencyIndex, _ owner: NodeIndex) -> Range<UInt32> {
        let positions = index.positions(of: owner)
        return UInt32(positions.lowerBound)..<UInt32(positions.upperBound)
    }

    /// The nodes of an owner, which lie side by side among those of their kind.
    private func nodes(_ index: AdjacencyIndex, _ owner: NodeIndex, from kind: Range<NodeIndex>) -> Range<UInt32> {
        let rows = rows(index, owner)
        return kind.lowerBound + rows.lowerBound..<kind.lowerBound + rows.upperBound
    }

    private func children(of target: NodeIndex) -> [NodeIndex] {
        graph.containmentBySource.positions(of: target).map { graph.columns.containment.target[$0] }
            .filter { graph.ranges.targets.contains($0) }
    }

    private func supportingDocuments(
        of target: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> [NodeIndex] {
        var seen: Set<NodeIndex> = []
        var documents = graph.citationsByOwner.positions(of: target).map { graph.columns.citations.target[$0] }
            .filter { seen.insert($0).inserted }
        if arguments[1]?.flag == true {
            documents = try closure(of: documents, .foundations).reached
        }
        guard let types = arguments[0], types != .null else { return documents }
        let wanted = Set(types.items.compactMap(\.name))
        return documents.filter { node in
            let type = graph.columns.documents.type[Int(node - graph.ranges.documents.lowerBound)]
            return wanted.contains(ValueNames.documentTypes[Int(type)])
        }
    }
}
