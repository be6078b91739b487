import GraphQLExecution
import PlanGraph

/// The fields of `Plan`, `Action`, `Indicator` and `Diagnostic`.
extension GraphSource {
    func writePlan(_ field: PlanField?, _ node: NodeIndex, _ writer: inout JSONWriter) -> Bool {
        let columns = graph.columns.plans
        let row = Int(node)
        switch field {
        case .id: return writeIdentifier(of: node, &writer)
        case .number: return writeOptional(columns.number[row], &writer)
        case .title: return writeOptional(columns.title[row], &writer)
        case .province: return writeOptional(columns.province[row], &writer)
        case .issuedOn: return writeDate(columns.issuedOn[row], &writer)
        case .effectiveOn: return writeDate(columns.effectiveOn[row], &writer)
        case .signer: return writeOptional(columns.signer[row], &writer)
        case .lineCount: return write(number: graph.lines(ofPlan: node).count, &writer)
        default: return false
        }
    }

    mutating func planObject(
        _ field: PlanField?,
        _ plan: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        switch field {
        case .issuer: return node(graph.columns.plans.issuer[Int(plan)])
        case .asDocument: return graph.document(ofPlan: plan).flatMap { node($0) }
        case .citations: return try citations(ofOwner: plan, arguments)
        default: return nil
        }
    }

    func planList(
        _ field: PlanField?,
        _ plan: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphList? {
        switch field {
        case .goals: .indices(.goal, goals(of: plan)[...])
        case .diagnostics: .range(.diagnostic, rows(graph.diagnosticsByPlan, plan))
        case .lines: .range(.sourceLine, try lines(of: plan, arguments[0]?.number ?? 1, arguments[1]?.number ?? 0))
        default: nil
        }
    }

    /// The goals of a plan, in reading order.
    func goals(of plan: NodeIndex) -> [NodeIndex] {
        graph.containmentBySource.positions(of: plan).map { graph.columns.containment.target[$0] }
    }

    func writeAction(_ field: ActionField?, _ node: NodeIndex, _ writer: inout JSONWriter) -> Bool {
        let columns = graph.columns.actions
        let row = Int(node - graph.ranges.actions.lowerBound)
        switch field {
        case .id: return writeIdentifier(of: node, &writer)
        case .text: return writeOptional(columns.text[row], &writer)
        case .block: return write(number: Int(columns.block[row]), &writer)
        default: return false
        }
    }

    mutating func actionObject(
        _ field: ActionField?,
        _ action: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        let columns = graph.columns.actions
        let row = Int(action - graph.ranges.actions.lowerBound)
        switch field {
        case .target: return target(columns.owner[row])
        case .goal: return node(graph.goal(of: action))
        case .parent: return node(columns.parent[row])
        case .source: return span(columns.spanStart[row], columns.spanEnd[row])
        case .citations: return try citations(ofAction: action, arguments)
        default: return nil
        }
    }

    /// The target that an owner is, if it is one.
    func target(_ owner: NodeIndex) -> GraphObject? {
        graph.ranges.targets.contains(owner) ? GraphObject(kind: .target, index: owner) : nil
    }

    func writeIndicator(_ field: IndicatorField?, _ index: UInt32, _ writer: inout JSONWriter) -> Bool {
        let columns = graph.columns.indicators
        let row = Int(index)
        switch field {
        case .year:
            guard columns.year[row] > 0 else { return false }
            writer.integer(Int(columns.year[row]))
        case .comparator: return write(name: ValueNames.comparators[Int(columns.comparator[row])], &writer)
        case .value: writer.number(columns.value[row])
        case .upperValue:
            guard columns.upperValue[row].isFinite else { return false }
            writer.number(columns.upperValue[row])
        case .unit: return writeOptional(columns.unit[row], &writer)
        default: return false
        }
        return true
    }

    func indicatorObject(_ field: IndicatorField?, _ index: UInt32) -> GraphObject? {
        let columns = graph.columns.indicators
        let row = Int(index)
        switch field {
        case .target: return target(columns.owner[row])
        case .goal: return node(graph.goal(of: columns.owner[row]))
        case .source: return span(columns.spanStart[row], columns.spanEnd[row])
        default: return nil
        }
    }

    func writeDiagnostic(_ field: DiagnosticField?, _ index: UInt32, _ writer: inout JSONWriter) -> Bool {
        let columns = graph.columns.diagnostics
        let row = Int(index)
        switch field {
        case .severity: return write(name: ValueNames.severities[Int(columns.severity[row])], &writer)
        case .code: return writeOptional(columns.code[row], &writer)
        case .message: return writeOptional(columns.message[row], &writer)
        default: return false
        }
    }

    func diagnosticSpan(_ index: UInt32) -> GraphObject {
        span(graph.columns.diagnostics.spanStart[Int(index)], graph.columns.diagnostics.spanEnd[Int(index)])
    }
}
