/// How the server is set up.
public struct PlanServerConfiguration: Sendable {
    /// Which status codes request errors get.
    public enum StatusCodes: String, Sendable, CaseIterable {
        /// 400, and 200 for answers in which fields failed.
        case `default`
        /// The newest draft's: 422 for what is well-formed but invalid, 294 for answers in which fields failed.
        case draft
    }

    /// The address to listen on.
    public var host = "127.0.0.1"
    /// The port; 0 lets the system choose one.
    public var port = 8080
    /// What the server is called from outside, without a slash at its end; permanent addresses of nodes begin with it.
    public var publicURL = "http://127.0.0.1:8080"
    /// The status codes of answers.
    public var statusCodes = StatusCodes.default
    /// The origins whose pages may read answers; `*` for all.
    public var allowedOrigins: [String] = []
    /// The largest request body, in bytes.
    public var maximumBodyBytes = 1 << 20
    /// The most requests that are answered at a time; the next ones get 503.
    public var maximumRequests = 1_000
    /// The most connections; the next ones wait until one closes.
    public var maximumConnections = 10_000
    /// How long a request's head and body may take to arrive.
    public var readTimeout = Duration.seconds(10)
    /// How long a connection may be silent between requests, or take nothing of an answer.
    public var idleTimeout = Duration.seconds(60)
    /// Who may change the graph, where that is not everybody who can reach a loopback address.
    public var writers = WriteTokens()
    /// How often a store that is followed is looked at; nil where none is.
    public var followInterval: Duration?
    /// How often a stream without events shows that it lives.
    public var heartbeat = Duration.seconds(12)

    /// A server on the loopback address with every limit at its default.
    public init() {}

    /// What the addresses of nodes begin with.
    var linkedDataBase: String { publicURL + "/id/" }

    /// Whether nobody but this machine can reach the server: then changes need no token, if there is none.
    public var isLoopback: Bool { Self.isLoopback(host) }

    /// Whether a host's name is that of the machine itself.
    static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isAddress = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil } && parts[0] == "127"
        return isAddress || ["localhost", "::1", "[::1]"].contains(host)
    }
}
