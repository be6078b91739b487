import ArgumentParser
import GraphQLLanguage
import GraphQLValidation
import Logging
import PlanAPI
import PlanGraph
import PlanServer

/// `plangraph serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer GraphQL over HTTP.",
        discussion: "Stops on SIGTERM or Ctrl-C within 5 seconds; requests that run are answered first."
    )

    @Option(help: "The address to listen on. Without tokens, changes are taken on a loopback address alone.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @OptionGroup var data: DataOption
    @OptionGroup(title: "Changes") var writing: WritingOptions
    @OptionGroup(title: "How the store is kept") var keeping: StoreKeepingOptions
    @OptionGroup(title: "Documents") var documents: DocumentOptions
    @OptionGroup(title: "HTTP") var http: HTTPOptions
    @OptionGroup(title: "Limits of a request") var limits: LimitOptions

    /// The bytes of a graph from which on it is worth while to give back what loading it left behind.
    private static let largeGraph = 16 << 20

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("\(port) is no port; choose one from 1 to 65535, or 0 for any that is free.")
        }
        if documents.trustedOnly, documents.path == nil {
            throw ValidationError("--trusted-only needs the trusted documents: name their folder with --operations.")
        }
    }

    func run() async throws {
        let tokens = try writing.tokens()
        let options = keeping.options(savesByItself: true)
        let store = try data.open(writing.follow ? .following : .serving, options: options)
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
        // Loading itself is faster with what the library keeps.
        ProcessMemory.keepLittle()
        if store.graph.bytes >= Self.largeGraph { FreedMemory.giveBack() }
        var configuration = http.configuration
        configuration.host = host
        configuration.port = port
        if http.publicURL == nil, port != 0 {
            // An address that stands for all of the machine's is none to go to.
            let isAny = ["0.0.0.0", "::"].contains(host)
            configuration.publicURL = Self.address(isAny ? "127.0.0.1" : host, port)
        }
        configuration.writers = tokens
        configuration.followInterval = writing.follow ? .seconds(writing.followInterval) : nil
        Console.say(whoWrites(configuration, store.refusal))
        let server = PlanServer(service: service, configuration: configuration, logger: Logger(label: "plangraph"))
        let host = host
        do {
            try await server.run { port in
                let address = Self.address(host, port)
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

    private static func address(_ host: String, _ port: Int) -> String {
        "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    /// Says once who may change the graph.
    private func whoWrites(_ configuration: PlanServerConfiguration, _ refusal: String?) -> String {
        if writing.follow { return "changes are refused: the store is another process's, which this server follows" }
        if let refusal { return "changes are refused: \(refusal)" }
        if configuration.writers.isEmpty {
            return configuration.isLoopback
                ? "changes are taken from this machine" : "changes are refused: there is no --write-token-file"
        }
        return "changes are taken with one of \(Console.counted(configuration.writers.count, "token"))"
    }
}
