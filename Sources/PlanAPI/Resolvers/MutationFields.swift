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
        guard field == .importPlan, let text = arguments[0]?.text else { throw Self.notAvailable(field ?? .importPlan) }
        do {
            let imported = try store.importPlans([SourceText(text)], label: arguments[1]?.text)
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
