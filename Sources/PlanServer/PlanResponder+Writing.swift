internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import PlanAPI
internal import PlanGraph

/// Who may change the graph, and what is logged of it.
extension PlanResponder {
    /// Decides whether a mutation is run.
    ///
    /// Where there are tokens, it needs one of them (RFC 6750). Where there are none, it must come from this machine, and
    /// not from a page of another site that a browser on it shows.
    func access(_ request: Request, _ channel: any Channel) throws(HTTPFailure) -> WriteAccess {
        let address = channel.remoteAddress?.ipAddress ?? "an unknown address"
        guard configuration.writers.isEmpty else {
            guard let name = name(request.headers[.authorization]) else {
                logger.warning("refused a change from \(address): no valid token")
                throw HTTPFailure(
                    .unauthorized,
                    "Changes need a token: send the header Authorization: Bearer, with the token that the operator gave you.",
                    headers: [.wwwAuthenticate: "Bearer realm=\"plangraph\""],
                    code: "UNAUTHENTICATED"
                )
            }
            return .allowed(author: "\(name) at \(address)")
        }
        guard configuration.isLoopback else {
            return .refused(
                message: "This server takes no changes: it listens to other machines too, and has no tokens. "
                    + "Start it with --write-token-file, or let it listen on 127.0.0.1.",
                code: "FORBIDDEN"
            )
        }
        guard isFromThisSite(request) else {
            logger.warning("refused a change from \(address): a page of another site asked for it")
            throw HTTPFailure(
                .forbidden,
                "A page of another site may not change the graph. Start the server with --write-token-file to allow it."
            )
        }
        return .allowed(author: address)
    }

    /// Says who changed what, or could not.
    func log(_ changes: [String], _ access: WriteAccess, _ answer: GraphQLAnswer) {
        guard case .allowed(let author) = access else { return }
        let what = "\(changes.joined(separator: ", ")) by \(author ?? "nobody known")"
        if answer.hasErrors {
            logger.warning("\(what) failed: \(answer.errorCode ?? "an error")")
        } else {
            logger.info("\(what): the graph has version \(service.store.graph.version)")
        }
    }

    private func name(_ header: String?) -> String? {
        guard let parts = header?.split(separator: " ", maxSplits: 1), parts.count == 2,
            parts[0].lowercased() == "bearer"
        else { return nil }
        return configuration.writers.name(of: String(parts[1].trimmed))
    }

    /// A browser names the page's site in Origin, and the site's own name in Host, whatever machine that leads to.
    private func isFromThisSite(_ request: Request) -> Bool {
        let origin = request.headers[.origin]
        if let origin, configuration.allowedOrigins.contains(origin) { return true }
        let hosts = [request.head.authority, origin.flatMap { $0.split(separator: "/").last.map(String.init) }]
        return hosts.compactMap(\.self).allSatisfy { host in
            let isBare = host.hasSuffix("]") || !host.contains(":")
            let name = isBare ? host[...] : host[..<(host.lastIndex(of: ":") ?? host.endIndex)]
            return PlanServerConfiguration.isLoopback(String(name))
        }
    }
}
