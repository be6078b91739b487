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
        case .removePlan: throw Self.notAvailable("removePlan")
        case .saveSnapshot: throw Self.notAvailable("saveSnapshot")
        case .restoreSnapshot: throw Self.notAvailable("restoreSnapshot")
        case nil: return nil
        }
    }

    private mutating func importPlan(_ text: String, label: String?) throws(FieldFailure) -> GraphObject {
        do throws(ImportError) {
            let imported = try store.importPlans([SourceText(text)], label: label)
            graph = imported.graph
            return GraphObject(kind: .importResult, index: imported.nodes.first ?? 0)
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
