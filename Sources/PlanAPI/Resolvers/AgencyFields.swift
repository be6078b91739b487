import GraphQLExecution
import PlanGraph

/// The fields of `Agency`, `Workload` and `Assignment`.
extension GraphSource {
    @inline(__always)
    func writeAgency(_ field: AgencyField?, _ node: NodeIndex, _ writer: inout JSONWriter) -> Bool {
        let columns = graph.columns.agencies
        let row = Int(node - graph.ranges.agencies.lowerBound)
        switch field {
        case .name: write(columns.name[row], &writer)
        case .kind: return write(name: ValueNames.agencyKinds[Int(columns.kind[row])], &writer)
        case .id: return writeIdentifier(of: node, &writer)
        case .jurisdiction: return writeOptional(columns.jurisdiction[row], &writer)
        default: return false
        }
        return true
    }

    mutating func agencyObject(
        _ field: AgencyField?,
        _ agency: NodeIndex,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        switch field {
        case .assignments:
            let places = graph.assignmentsByAgency.positions(of: agency)
            let page = Self.page(arguments, from: 1)
            guard let role = arguments[0]?.name else {
                return try connection(.assignment, .held(HeldNumbers(graph.assignmentsByAgency.edges, places)), page)
            }
            let kind: EdgeKind = role == "LEAD" ? .leads : .coordinates
            let chosen = graph.assignmentsByAgency.edges[places].filter {
                graph.columns.assignments.kind[Int($0)] == kind.rawValue
            }
            return try connection(.assignment, .slice(chosen[...]), page)
        case .workload:
            workloads.append(Workload(of: agency, in: graph))
            return GraphObject(kind: .workload, index: UInt32(workloads.count - 1))
        default:
            return nil
        }
    }

    func agencyList(_ field: AgencyField?, _ agency: NodeIndex) -> GraphList? {
        switch field {
        case .aliases:
            let columns = graph.columns.agencies
            let row = Int(agency - graph.ranges.agencies.lowerBound)
            return .strings(columns.alias[Int(columns.firstAlias[row])..<Int(columns.firstAlias[row + 1])])
        case .plans: return .indices(.plan, graph.plans(ofAgency: agency)[...])
        default: return nil
        }
    }

    func writeWorkload(_ field: WorkloadField?, _ index: UInt32, _ writer: inout JSONWriter) -> Bool {
        let workload = workloads[Int(index)]
        switch field {
        case .leads: return write(number: workload.leads, &writer)
        case .coordinates: return write(number: workload.coordinates, &writer)
        case .goals: return write(number: workload.byGoal.count, &writer)
        default: return false
        }
    }

    func goalShares(_ index: UInt32) -> GraphList {
        .nodes(
            workloads[Int(index)].byGoal.indices.map {
                GraphObject(kind: .goalWorkload, index: index, extra: UInt32($0))
            }
        )
    }

    func goalShare(_ object: GraphObject) -> Workload.GoalShare {
        workloads[Int(object.index)].byGoal[Int(object.extra)]
    }

    func writeGoalWorkload(_ field: GoalWorkloadField?, _ object: GraphObject, _ writer: inout JSONWriter) -> Bool {
        switch field {
        case .leads: return write(number: goalShare(object).leads, &writer)
        case .coordinates: return write(number: goalShare(object).coordinates, &writer)
        default: return false
        }
    }

    mutating func deadlineShares(_ index: UInt32) -> GraphList {
        let shares = workloads[Int(index)].shareDeadlines(in: graph)
        return .nodes(shares.indices.map { GraphObject(kind: .deadlineWorkload, index: index, extra: UInt32($0)) })
    }

    func writeDeadlineWorkload(
        _ field: DeadlineWorkloadField?,
        _ object: GraphObject,
        _ writer: inout JSONWriter
    ) -> Bool {
        let share = workloads[Int(object.index)].byDeadline[Int(object.extra)]
        switch field {
        case .year: return share.year.map { write(number: $0, &writer) } ?? false
        case .leads: return write(number: share.leads, &writer)
        case .coordinates: return write(number: share.coordinates, &writer)
        case nil: return false
        }
    }

    @inline(__always)
    func writeAssignment(_ field: AssignmentField?, _ edge: UInt32, _ writer: inout JSONWriter) -> Bool {
        let table = graph.columns.assignments
        switch field {
        case .role:
            if table.kind[Int(edge)] == EdgeKind.leads.rawValue {
                writer.raw("\"LEAD\"")
            } else {
                writer.raw("\"COORDINATE\"")
            }
        case .block: writer.integer(Int(table.block[Int(edge)]))
        default: return false
        }
        return true
    }

    @inline(__always)
    func assignmentObject(_ field: AssignmentField?, _ edge: UInt32) -> GraphObject? {
        let table = graph.columns.assignments
        let row = Int(edge)
        switch field {
        case .agency: return GraphObject(kind: .agency, index: table.source[row])
        case .target: return target(table.target[row])
        case .goal: return node(graph.goal(of: table.target[row]))
        case .source: return span(table.spanStart[row], table.spanEnd[row])
        default: return nil
        }
    }
}
