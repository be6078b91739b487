import Foundation
import PlanAPI
import PlanExtraction
import PlanGraph
import SourceText

/// The plan that the program ships with, read once for all tests.
enum ShippedPlan {
    static let text: SourceText = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let bytes = try? Data(contentsOf: root.appending(path: "snapshots/86-KH-UBND.txt"))
        return bytes.flatMap { try? SourceText(validating: Array($0)) } ?? SourceText("")
    }()

    static let graph: Graph = {
        guard let plan = try? PlanReader.read(text), let graph = try? GraphBuilder.build([plan]) else { return .empty }
        return graph
    }()

    static func service() throws -> PlanService { try PlanService(store: GraphStore(graph)) }

    /// The data of an answer, as Foundation reads it.
    static func data(_ query: String, _ variables: String = "null") throws -> [String: Any] {
        let request = try GraphQLRequest(json: Array(#"{"query": \#(quoted(query)), "variables": \#(variables)}"#.utf8))
        let answer = try service().answer(request)
        let object = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        return object?["data"] as? [String: Any] ?? object ?? [:]
    }

    private static func quoted(_ text: String) -> String {
        let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
