internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PlanAPI
internal import PlanExport
internal import PlanGraph

/// `GET /id/{kind}/{id}`: the permanent address of a node, as a page, as JSON-LD or as Turtle.
///
/// Behind the kind may also stand what people call the node, as in /id/target/1.2: that leads to its address.
extension PlanResponder {
    static let linkedDataPath = "/id/"

    func linkedData(_ request: Request) async throws(HTTPFailure) -> Response {
        guard request.method == .get || request.method == .head else { throw HTTPFailure(allow: [.get, .head]) }
        // The tag is that of the version that is taken or of an older one, never of a newer.
        let version = service.versionTag
        let loaded = service.store.version
        let graph = loaded.graph
        let (kind, name) = try Self.address(request.uri.path)
        guard let node = graph.node(identifier: name), graph.ranges.kind(of: node) == kind else {
            return try lead(to: name, kind, graph)
        }
        let type = try LinkedDataType(request.headers[.accept])
        var headers: HTTPFields = [.contentType: type.mediaType, .vary: "Accept", .cacheControl: "no-cache"]
        headers[.eTag] = entityTag([request.uri.path, type.mediaType], of: version)
        if Self.matches(request.headers[.ifNoneMatch], headers[.eTag] ?? "") {
            return Response(status: .notModified, headers: headers)
        }
        if type == .page { headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'" }
        guard request.method == .get else { return Response(status: .ok, headers: headers) }
        return Response(status: .ok, headers: headers, body: try body(of: node, loaded, type))
    }

    /// The kind and the name in «/id/target/1.2»; a document's number may have slashes in it.
    private static func address(_ path: String) throws(HTTPFailure) -> (NodeKind, String) {
        let parts = path.dropFirst(linkedDataPath.count).split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let kind = ValueNames.nodeKind(parts[0].uppercased()),
            let name = PercentCoding.decode(parts[1].utf8)
        else {
            throw HTTPFailure(
                .notFound,
                "There is nothing at \(path.prefix(100)). An address is /id/, a kind (plan, goal, target, action, agency, "
                    + "document), a slash, and an id, code, number or name."
            )
        }
        return (kind, name)
    }

    /// Leads from what people call a node to its address.
    private func lead(to name: String, _ kind: NodeKind, _ graph: Graph) throws(HTTPFailure) -> Response {
        let range = graph.ranges.range(of: kind)
        let words = kind == .goal && Int(name) != nil ? "goal " + name : name
        let nodes = graph.nodes(named: words, kind: kind).filter { range.contains($0) }
        guard let node = nodes.first else {
            throw HTTPFailure(.notFound, "No \(kind) in the graph is called \"\(name.prefix(100))\".")
        }
        guard nodes.count == 1 else {
            let addresses = nodes.prefix(20).map { "/id/\(kind)/\(graph.identifier(of: $0))" }.joined(separator: ", ")
            throw HTTPFailure(.multipleChoices, "\(nodes.count) are called \"\(name.prefix(100))\": \(addresses).")
        }
        return Response(status: .seeOther, headers: [.location: "/id/\(kind)/\(graph.identifier(of: node))"])
    }

    private func body(
        of node: NodeIndex,
        _ version: LoadedVersion,
        _ type: LinkedDataType
    ) throws(HTTPFailure) -> ResponseBody {
        let (graph, stamp) = (version.graph, stamp(of: version))
        guard let format = type.format else {
            return ResponseBody(byteBuffer: ByteBuffer(bytes: NodePage(graph, node, stamp).bytes))
        }
        var cut = Subgraph.Cut.everything
        cut.roots = [node]
        do throws(ExportError) {
            let pieces = try GraphExporter(graph, cut, stamp: stamp).pieces(format)
            return Self.body(ExportPieces(pieces), packs: false)
        } catch {
            throw HTTPFailure(.internalServerError, "\(error)")
        }
    }
}

/// The media types in which a node is described.
enum LinkedDataType {
    case page
    case jsonLD
    case json
    case turtle

    /// What a client likes best of these; one that says nothing gets JSON.
    init(_ header: String?) throws(HTTPFailure) {
        var best: (type: LinkedDataType, quality: Double)?
        for (name, quality) in WeightedNames(header ?? "*/*").items {
            guard let type = Self.named(name), quality > best?.quality ?? 0 else { continue }
            best = (type, quality)
        }
        guard let best else {
            throw HTTPFailure(
                .notAcceptable,
                "A node is described as text/html, application/ld+json, application/json or text/turtle."
            )
        }
        self = best.type
    }

    private static func named(_ name: String) -> LinkedDataType? {
        switch name {
        case "text/html", "application/xhtml+xml", "text/*": .page
        case "application/ld+json": .jsonLD
        case "application/json", "application/*", "*/*": .json
        case "text/turtle": .turtle
        default: nil
        }
    }

    var mediaType: String {
        switch self {
        case .page: "text/html; charset=utf-8"
        case .jsonLD: "application/ld+json"
        case .json: "application/json; charset=utf-8"
        case .turtle: "text/turtle; charset=utf-8"
        }
    }

    var format: ExportFormat? {
        switch self {
        case .page: nil
        case .jsonLD, .json: .jsonLD
        case .turtle: .turtle
        }
    }
}
