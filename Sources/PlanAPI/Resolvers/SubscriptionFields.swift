import GraphQLExecution
import PlanGraph

/// The fields of `GraphChange`, to which `Subscription.graphChanged` leads.
extension GraphSource {
    func writeGraphChange(_ field: GraphChangeField?, _ writer: inout JSONWriter) -> Bool {
        switch field {
        case .version:
            writer.string(graph.version)
            return true
        case .cause:
            return cause.map { write(name: $0.rawValue, &writer) } ?? false
        case .statistics, nil:
            return false
        }
    }
}
