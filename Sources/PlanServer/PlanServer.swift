internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import NIOPosix
public import PlanAPI
internal import ServiceLifecycle
internal import UnixSignals

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The HTTP server: GraphQL, the schema, and whether it lives and is ready.
public struct PlanServer: Sendable {
    private let service: PlanService
    private let configuration: PlanServerConfiguration
    private let logger: Logger
    private var fixed: [String: FixedAnswer] = [:]

    /// Makes a server that does not listen yet.
    ///
    /// - Parameters:
    ///   - service: what answers requests.
    ///   - configuration: where to listen, and limits.
    ///   - logger: where it says what it does.
    public init(service: PlanService, configuration: PlanServerConfiguration, logger: Logger) {
        self.service = service
        self.configuration = configuration
        self.logger = logger
    }

    /// Adds an answer that is always the same, which benchmarks measure the others against.
    ///
    /// - Parameters:
    ///   - path: where it is found.
    ///   - type: its media type.
    ///   - body: its bytes.
    public mutating func addFixedAnswer(at path: String, type: String, body: [UInt8]) {
        fixed[path] = FixedAnswer(type: type, body: body)
    }

    /// Listens until the process is told to stop (SIGTERM, SIGINT), then ends within 5 seconds, running requests first.
    ///
    /// - Parameter onListening: called once with the port.
    /// - Throws: `PlanServerError` where the address cannot be listened on.
    public func run(onListening: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        let readiness = Readiness()
        let streams = EventStreams()
        let questions = KnownQuestions()
        let counts = RequestCounts()
        let shortcut = Shortcut(
            service: service,
            configuration: configuration,
            fixed: fixed,
            questions: questions,
            counts: counts
        )
        let responder = PlanResponder(
            service: service,
            configuration: configuration,
            fixed: fixed,
            readiness: readiness,
            streams: streams,
            questions: questions,
            counts: counts,
            logger: logger
        )
        let port = configuration.port
        let application = Application(
            responder: responder,
            server: server(shortcut),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: port),
                serverName: Self.name,
                backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.maximumConnections)
            ),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
            logger: quietLogger
        )
        var all: [any Service] = [application, StopWatch(readiness: readiness, streams: streams)]
        if let interval = configuration.followInterval {
            all.append(Follower(store: service.store, interval: interval, logger: logger))
        }
        var services = ServiceGroupConfiguration(
            services: all.map { NamedService(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: quietLogger
        )
        services.maximumGracefulShutdownDuration = .seconds(5)
        do {
            try await ServiceGroup(configuration: services).run()
        } catch let error as IOError {
            throw PlanServerError(error, configuration)
        } catch is SocketAddressError.UnknownHost {
            let words = "no address is known by the name \(configuration.host)"
            throw PlanServerError(message: "\(words); choose one of this machine's with --host")
        } catch let error as NIOConnectionError {
            throw PlanServerError(message: "cannot listen on \(configuration.host): \(error)")
        }
    }

    /// How connections are read: heads of 32 KiB at most, and in time.
    private func server(_ shortcut: Shortcut) -> HTTPServerBuilder {
        let (readTimeout, idleTimeout) = (configuration.readTimeout, configuration.idleTimeout)
        let connections = HTTP1Channel.Configuration(
            additionalChannelHandlers: Self.handlers(shortcut, TimeAmount(readTimeout), TimeAmount(idleTimeout)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10,
                maxHeaderListSize: 32 << 10,
                maxHeaderFieldCount: 100
            )
        )
        return HTTPServerBuilder { responder in
            ShortcutChannel(base: HTTP1Channel(responder: responder, configuration: connections), shortcut: shortcut)
        }
    }

    private static func handlers(
        _ shortcut: Shortcut,
        _ readTimeout: TimeAmount,
        _ idleTimeout: TimeAmount
    ) -> [any RemovableChannelHandler] {
        let state = ConnectionState(shortcut: shortcut)
        return [
            HeadReader(state: state),
            RequestTimer(state: state, readTimeout: readTimeout, idleTimeout: idleTimeout),
        ]
    }

    static let name = "plangraph"

    /// The framework tells of every start and stop; people want to read that once.
    private var quietLogger: Logger {
        var logger = logger
        logger.logLevel = .warning
        return logger
    }
}

/// Tells, from the moment the process is to stop, that no more requests are wanted.
private struct StopWatch: Service {
    let readiness: Readiness
    let streams: EventStreams

    func run() async throws {
        try await gracefulShutdown()
        readiness.end()
        streams.endAll()
    }
}

/// Why the server could not listen.
public struct PlanServerError: Error, Sendable, CustomStringConvertible {
    /// What was wrong and what to do.
    public let description: String

    init(message: String) { description = message }

    init(_ error: IOError, _ configuration: PlanServerConfiguration) {
        let address = "\(configuration.host):\(configuration.port)"
        description =
            switch error.errnoCode {
            case EADDRINUSE:
                "port \(configuration.port) on \(configuration.host) is in use; choose another with --port"
            case EACCES: "this user may not listen on \(address); choose a port above 1023 with --port"
            case EADDRNOTAVAIL: "this machine does not have the address \(configuration.host); choose one with --host"
            default: "cannot listen on \(address): \(error)"
            }
    }
}

/// A service that says its name itself: the group asks each for it, and to write out all that one holds takes a twentieth of the
/// start of a small graph.
private struct NamedService: Service, CustomStringConvertible {
    let service: any Service

    var description: String { "service" }

    func run() async throws { try await service.run() }
}
