public import ArgumentParser
import FoundationEssentials
import GraphQLLanguage
import GraphQLValidation
import PlanAPI
public import PlanServer
import SourceText

/// Which documents clients may name instead of sending them.
struct DocumentOptions: ParsableArguments {
    @Option(
        name: .customLong("operations"),
        help: ArgumentHelp(
            "A folder of trusted documents, *.graphql, named by file or SHA-256. Default: schema/operations of the checkout.",
            valueName: "dir"
        )
    )
    var folder: String?

    @Flag(help: "Run trusted documents alone.")
    var trustedOnly = false

    @Flag(help: "Answer every question anew, also where nothing has changed since it was answered.")
    var noResponseCache = false

    /// The folder that was named, or the checkout's where there is one.
    var path: String? { folder ?? Checkout.folder("schema/operations") }

    func load() throws(ServiceError) -> TrustedDocuments {
        guard let path else { return .none }
        let trusted = try TrustedDocuments(folder: path)
        Console.say("\(trusted.count) trusted documents from \(path)")
        return trusted
    }
}

/// Who may change the graph, and who else does.
struct WritingOptions: ParsableArguments {
    @Option(
        name: .customLong("write-token-file"),
        help: ArgumentHelp(
            "A file of the tokens that changes need, a line for each: name: token. Default: the variable PLANGRAPH_WRITE_TOKEN.",
            valueName: "file"
        )
    )
    var tokenFile: String?

    @Flag(help: "Serve a store that another process writes, and go on with what it writes.")
    var follow = false

    @Option(help: ArgumentHelp("How often a store that is followed is looked at.", valueName: "seconds"))
    var followInterval = 1.0

    func validate() throws {
        guard followInterval > 0, followInterval < 1e6 else {
            throw ValidationError("--follow-interval must be greater than 0 and less than 1e6.")
        }
    }

    /// The tokens of the file, or else of the environment.
    func tokens() throws -> WriteTokens {
        let (text, source): (String, String)
        if let tokenFile {
            (text, source) = (String(decoding: try InputFile.text(tokenFile).bytes, as: UTF8.self), tokenFile)
        } else if let variable = ProcessInfo.processInfo.environment["PLANGRAPH_WRITE_TOKEN"] {
            (text, source) = (variable, "PLANGRAPH_WRITE_TOKEN")
        } else {
            return WriteTokens()
        }
        do {
            return try WriteTokens(text: text)
        } catch {
            throw Console.fail("\(source): \(error.description)", .badData)
        }
    }
}

/// How the server speaks HTTP.
struct HTTPOptions: ParsableArguments {
    @Option(help: "Status codes of request errors: default (400) or draft (422, and 294 for partial answers).")
    var httpStatus = PlanServerConfiguration.StatusCodes.default

    @Option(help: ArgumentHelp("An origin whose pages may read answers, or *; may be repeated.", valueName: "origin"))
    var corsOrigin: [String] = []

    @Option(
        name: .customLong("public-url"),
        help: ArgumentHelp(
            "What the server is called from outside: permanent addresses begin with it. Without it, host and port.",
            valueName: "url"
        )
    )
    var publicURL: String?

    @Option(help: ArgumentHelp("The largest request body.", valueName: "bytes"))
    var maxBodyBytes = 1 << 20

    @Option(help: ArgumentHelp("The most requests at a time; more get 503.", valueName: "n"))
    var maxRequests = 1_000

    @Option(help: ArgumentHelp("The most connections; more wait.", valueName: "n"))
    var maxConnections = 10_000

    @Option(help: ArgumentHelp("How long a request's head and body may take to arrive.", valueName: "seconds"))
    var readTimeout = 10.0

    @Option(
        help: ArgumentHelp(
            "How long a connection may be silent between requests, or take nothing of an answer.",
            valueName: "seconds"
        )
    )
    var idleTimeout = 60.0

    @Option(help: ArgumentHelp("How often an event stream shows that it lives.", valueName: "seconds"))
    var heartbeat = 12.0

    func validate() throws {
        let numbers = [Double(maxBodyBytes), Double(maxRequests), Double(maxConnections), readTimeout, idleTimeout]
        guard (numbers + [heartbeat]).allSatisfy({ $0 > 0 && $0 < 1e12 }) else {
            throw ValidationError("Limits and times of HTTP must be greater than 0 and less than 1e12.")
        }
        guard let publicURL else { return }
        let isAddress = publicURL.hasPrefix("http://") || publicURL.hasPrefix("https://")
        guard isAddress, publicURL.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) })
        else {
            throw ValidationError("--public-url is no http or https address: \(publicURL)")
        }
    }

    var configuration: PlanServerConfiguration {
        var configuration = PlanServerConfiguration()
        configuration.statusCodes = httpStatus
        if let publicURL {
            configuration.publicURL = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
        }
        configuration.allowedOrigins = corsOrigin
        configuration.maximumBodyBytes = maxBodyBytes
        configuration.maximumRequests = maxRequests
        configuration.maximumConnections = OpenFiles.allowing(maxConnections)
        configuration.readTimeout = .seconds(readTimeout)
        configuration.idleTimeout = .seconds(idleTimeout)
        configuration.heartbeat = .seconds(heartbeat)
        return configuration
    }
}

/// What one request may use.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The most tokens of a document.", valueName: "n"))
    var maxTokens = ParserLimits.default.tokens

    @Option(help: ArgumentHelp("How deep selections may nest, at most 200.", valueName: "n"))
    var maxDepth = OperationLimits().depth

    @Option(help: ArgumentHelp("The most aliases of a document.", valueName: "n"))
    var maxAliases = OperationLimits().aliases

    @Option(help: ArgumentHelp("The most fields once fragments are expanded.", valueName: "n"))
    var maxFields = OperationLimits().fields

    @Option(help: ArgumentHelp("The most directives of a document.", valueName: "n"))
    var maxDirectives = OperationLimits().directives

    @Option(help: ArgumentHelp("The most values of an answer, estimated from page sizes.", valueName: "n"))
    var maxCost = OperationLimits().cost

    @Option(help: ArgumentHelp("The most edges and nodes that a request looks at.", valueName: "n"))
    var maxVisitedEdges = ServiceLimits().visitedEdges

    @Option(help: ArgumentHelp("The largest answer.", valueName: "bytes"))
    var maxResponseBytes = ServiceLimits().responseBytes

    @Option(help: ArgumentHelp("How long a request may run.", valueName: "seconds"))
    var timeout = 10.0

    func validate() throws {
        let counts = [maxTokens, maxDepth, maxAliases, maxFields, maxDirectives, maxCost, maxVisitedEdges]
        guard (counts + [maxResponseBytes]).allSatisfy({ $0 >= 0 }), timeout > 0, timeout < 1e9 else {
            throw ValidationError("Limits must not be negative, and --timeout from more than 0 to less than 1e9.")
        }
        guard maxDepth <= ParserLimits.default.depth else {
            throw ValidationError(
                "--max-depth must be at most \(ParserLimits.default.depth): nothing nested deeper is parsed."
            )
        }
    }

    var limits: ServiceLimits {
        ServiceLimits(
            parser: ParserLimits(tokens: maxTokens, depth: ParserLimits.default.depth),
            operation: OperationLimits(
                depth: maxDepth,
                aliases: maxAliases,
                fields: maxFields,
                directives: maxDirectives,
                cost: maxCost
            ),
            visitedEdges: maxVisitedEdges,
            responseBytes: maxResponseBytes,
            time: .seconds(timeout)
        )
    }
}

extension PlanServerConfiguration.StatusCodes: ExpressibleByArgument {}
