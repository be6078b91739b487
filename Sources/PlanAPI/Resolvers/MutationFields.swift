import GraphQLExecution
import PlanGraph
import SourceText

/// The fields of `Mutation`.
extension GraphSource {
    mutating func mutationObject(
        _ field: MutationField?,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        guard allowsWrites else {
            throw FieldFailure(
                "This server takes no changes: it listens to other machines too. "
                    + "Import with \"plangraph import\", or let it listen on 127.0.0.1.",
                code: "FORBIDDEN"
            )
        }
        switch field {
        case .importPlan: return try importPlan(arguments[0]?.text ?? "", label: arguments[1]?.text)
        case .removePlan:
            return try changed { store throws(GraphChangeError) in
                try store.removePlan(number: arguments[0]?.text ?? "")
            }
        case .saveSnapshot: return try saveSnapshot(label: arguments[0]?.text)
        case .restoreSnapshot:
            return try changed { store throws(GraphChangeError) in
                try store.restoreSnapshot(arguments[0]?.text ?? "")
            }
        case nil: return nil
        }
    }

    private mutating func importPlan(_ text: String, label: String?) throws(FieldFailure) -> GraphObject {
        do throws(GraphChangeError) {
            let imported = try store.importPlans([SourceText(text)], label: label)
            graph = imported.graph
            return GraphObject(kind: .importResult, index: imported.nodes.first ?? 0)
        } catch {
            throw FieldFailure(error.description, code: error.code.rawValue)
        }
    }

    /// Goes on with the version that a change made.
    private mutating func changed(
        _ change: (GraphStore) throws(GraphChangeError) -> Graph
    ) throws(FieldFailure) -> GraphObject {
        do throws(GraphChangeError) {
            graph = try change(store)
            return GraphObject(kind: .statistics, index: 0)
        } catch {
            throw FieldFailure(error.description, code: error.code.rawValue)
        }
    }

    func importResultObject(_ field: ImportResultField?, _ plan: UInt32) -> GraphObject? {
        switch field {
        case .plan: node(plan)
        case .statistics: GraphObject(kind: .statistics, index: 0)
        case nil: nil
        }
    }
}
