import ArgumentParser
import GraphQLLanguage
import GraphQLValidation
import Logging
import PlanAPI
import PlanServer

/// `plangraph serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer GraphQL over HTTP.",
        discussion: "Stops on SIGTERM or Ctrl-C within 5 seconds; requests that run are answered first."
    )

    @Option(help: "The address to listen on. Changes are taken on a loopback address alone.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @OptionGroup var data: DataOption
    @OptionGroup(title: "Documents") var documents: DocumentOptions
    @OptionGroup(title: "HTTP") var http: HTTPOptions
    @OptionGroup(title: "Limits of a request") var limits: LimitOptions

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("\(port) is no port; choose one from 1 to 65535.")
        }
        if documents.trustedOnly, documents.path == nil {
            throw ValidationError("--trusted-only needs the trusted documents: name their folder with --operations.")
        }
    }

    func run() async throws {
        let store = try data.open()
        let service: PlanService
        do {
            let trusted = try documents.load()
            service = try PlanService(
                store: store,
                limits: limits.limits,
                trusted: trusted,
                trustedOnly: documents.trustedOnly,
                keepsAnswers: !documents.noResponseCache
            )
        } catch {
            throw Console.fail(error.description, .badData)
        }
        var configuration = http.configuration
        configuration.host = host
        configuration.port = port
        let server = PlanServer(service: service, configuration: configuration, logger: Logger(label: "plangraph"))
        let host = host
        do {
            try await server.run { port in
                let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
                Console.say("listening on \(address)")
                Console.say(
                    "try: curl \(address)/graphql --json '{\"query\":\"{ target(code: \\\"1.2\\\") { title } }\"}'"
                )
            }
        } catch let error as PlanServerError {
            throw Console.fail(error.description, .inputOutput)
        }
        Console.say("stopped")
    }
}
