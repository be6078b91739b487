import ArgumentParser
import Dispatch
import Foundation
import Logging
import PlanAPI
import PlanServer

/// `plangraph-bench serve`: the shipped plan, and beside /graphql each query's answer as a static one at /static/NAME.
///
/// One server in one run gives both sides of the ratio.
struct BenchServe: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the plan, and the answers to Q0 to Q4 as static ones beside it."
    )

    @OptionGroup var places: Places

    @Option(help: "The port to listen on; 0 takes one that is free.")
    var port = 0

    @Flag(help: "Answer every question anew.")
    var noResponseCache = false

    func run() throws {
        let server = try server()
        Task {
            do {
                try await server.run { port in Self.say("listening on http://127.0.0.1:\(port)") }
                Self.exit()
            } catch {
                Self.exit(withError: error)
            }
        }
        dispatchMain()
    }

    private func server() throws -> PlanServer {
        let store = try DataFolder(path: places.data).open(.reading).store
        let service = try PlanService(store: store, keepsAnswers: !noResponseCache)
        var configuration = PlanServerConfiguration()
        configuration.port = port
        var server = PlanServer(service: service, configuration: configuration, logger: Logger(label: "bench"))
        for query in try BenchQuery.all(in: places.queries) {
            let answer = service.answer(query.request)
            guard !answer.hasErrors else { throw BenchError(String(decoding: answer.bytes, as: UTF8.self)) }
            server.addFixedAnswer(
                at: "/static/\(query.name)",
                type: "application/json; charset=utf-8",
                body: answer.bytes
            )
        }
        return server
    }

    private static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
