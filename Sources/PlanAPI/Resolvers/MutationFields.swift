import GraphQLExecution
import PlanGraph
import PlanSnapshots
import SourceText

/// The fields of `Mutation`.
extension GraphSource {
    mutating func mutationObject(
        _ field: MutationField?,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphObject? {
        let author = try author()
        switch field {
        case .importPlan: return try importPlan(arguments[0]?.text ?? "", label: arguments[1]?.text, author)
        case .removePlan:
            return try changed { store throws(GraphChangeError) in
                try store.removePlan(
                    number: arguments[0]?.text ?? "",
                    identifier: arguments[1]?.text,
                    author: author
                )
            }
        case .saveSnapshot: return try saveSnapshot(label: arguments[0]?.text)
        case .restoreSnapshot:
            return try changed { store throws(GraphChangeError) in
                try store.restoreSnapshot(arguments[0]?.text ?? "", author: author)
            }
        case .deleteSnapshot: return try deleteSnapshot(arguments[0]?.text ?? "")
        case .pruneSnapshots, nil: return nil
        }
    }

    mutating func mutationList(
        _ field: MutationField?,
        _ arguments: ArgumentValues
    ) throws(FieldFailure) -> GraphList? {
        guard field == .pruneSnapshots else { return nil }
        _ = try author()
        return try pruneSnapshots(Retention(last: arguments[0]?.number ?? 0, days: arguments[1]?.number ?? 0))
    }

    /// Who changes the graph, if that is allowed.
    private func author() throws(FieldFailure) -> String? {
        switch access {
        case .allowed(let author): return author
        case .refused(let message, let code): throw FieldFailure(message, code: code)
        }
    }

    private mutating func importPlan(
        _ text: String,
        label: String?,
        _ author: String?
    ) throws(FieldFailure) -> GraphObject {
        do throws(GraphChangeError) {
            let imported = try store.importPlans([SourceText(text)], label: label, author: author)
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

/// Who may change the graph through a request.
public enum WriteAccess: Sendable, Hashable {
    /// Somebody who is called so, as far as the program knows.
    case allowed(author: String?)
    /// Nobody: why, and what to do, with the code for programs.
    case refused(message: String, code: String)
}
