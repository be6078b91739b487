// Serves the shipped plan, and beside each benchmark query's answer the same bytes as a static answer, so that one server
// in one run gives both sides of the ratio.
import Foundation
import Logging
import PlanAPI
import PlanServer

let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardizedFileURL
let operations = ["Point", "Outline", "CitingTargets", "AllWorkloads"]

let (store, _) = try DataFolder(path: root.appending(path: "snapshots").path).open()
// "cached" keeps answers; without it every question is answered anew.
let service = try PlanService(store: store, keepsAnswers: CommandLine.arguments.contains("cached"))
var configuration = PlanServerConfiguration()
configuration.port = 0
var server = PlanServer(service: service, configuration: configuration, logger: Logger(label: "bench"))
for name in operations {
    let query = try String(contentsOf: root.appending(path: "schema/operations/\(name).graphql"), encoding: .utf8)
    let answer = service.answer(GraphQLRequest(query: query))
    server.addFixedAnswer(at: "/static/\(name)", type: "application/json; charset=utf-8", body: answer.bytes)
}
try await server.run { port in print("listening on \(port)", to: &standardError) }

struct StandardError: TextOutputStream {
    mutating func write(_ string: String) { FileHandle.standardError.write(Data(string.utf8)) }
}
nonisolated(unsafe) var standardError = StandardError()
