internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import NIOPosix
internal import PlanAPI
internal import PlanExport
internal import PlanGraph

/// `GET /export/{format}`: the graph, or a part of it, as a file of another program.
extension PlanResponder {
    static let exportPath = "/export/"

    func export(_ request: Request) async throws(HTTPFailure) -> Response {
        guard request.method == .get || request.method == .head else { throw HTTPFailure(allow: [.get, .head]) }
        let name = String(request.uri.path.dropFirst(Self.exportPath.count))
        guard let format = ExportFormat(rawValue: name) else {
            let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw HTTPFailure(.notFound, "There is no format \"\(name.prefix(40))\". There are: \(known).")
        }
        let parameters = try ExportParameters(request.uri.query ?? "")
        let packs = !format.isCompressed && Gzip.isAccepted(request.headers)
        // The tag is that of what is taken or of something older, never of something newer.
        let tag = entityTag([request.uri.path, request.uri.query ?? "", packs ? "gzip" : "identity"])
        let version = service.store.version
        let graph = version.graph
        let stamp = stamp(of: version)
        var headers: HTTPFields = [
            .contentType: format.mediaType,
            .contentDisposition: "attachment; filename=\"\(stamp.fileName(format))\"",
            .vary: "Accept-Encoding",
            .cacheControl: "no-cache",
        ]
        if packs { headers[.contentEncoding] = "gzip" }
        headers[.eTag] = tag
        if Self.matches(request.headers[.ifNoneMatch], tag) {
            return Response(status: .notModified, headers: headers)
        }
        let pieces = try await pieces(format, parameters.request, graph, stamp)
        guard request.method == .get else { return Response(status: .ok, headers: headers) }
        return Response(status: .ok, headers: headers, body: Self.body(pieces, packs: packs))
    }

    /// What exports of a version say of themselves.
    func stamp(of version: LoadedVersion) -> ExportStamp {
        ExportStamp(of: version.graph, snapshot: version.snapshot, base: configuration.linkedDataBase)
    }

    /// Finding the part, and writing a file that is made whole, may take long: they leave the event loop.
    private func pieces(
        _ format: ExportFormat,
        _ request: ExportRequest,
        _ graph: Graph,
        _ stamp: ExportStamp
    ) async throws(HTTPFailure) -> ExportPieces {
        do {
            return try await NIOThreadPool.singleton.runIfActive {
                let exporter = GraphExporter(graph, try request.cut(of: graph), stamp: stamp)
                return ExportPieces(try exporter.pieces(format))
            }
        } catch let error as ExportError where error.isOfPlace {
            throw HTTPFailure(.internalServerError, "The export could not be made: \(error).", code: "EXPORT_FAILED")
        } catch let error as ExportError {
            throw HTTPFailure(.badRequest, "This cannot be exported: \(error).", code: "BAD_EXPORT")
        } catch {
            throw HTTPFailure(.serviceUnavailable, "The server is stopping.")
        }
    }

    /// A body that is made as it is sent, at the pace of the one who reads it.
    static func body(_ pieces: ExportPieces, packs: Bool) -> ResponseBody {
        ResponseBody { writer in
            let deflater = packs ? Deflater(.gzip, level: Gzip.level) : nil
            while let piece = pieces.next() {
                let bytes = deflater?.compress(piece, isLast: false) ?? piece
                if !bytes.isEmpty { try await writer.write(ByteBuffer(bytes: bytes)) }
            }
            if let rest = deflater?.compress([], isLast: true) { try await writer.write(ByteBuffer(bytes: rest)) }
            try await writer.finish(nil)
        }
    }
}

/// Pieces that one response asks for, in turn.
///
/// They are handed from the thread that prepared them to the task that sends them, and never used by two at a time.
final class ExportPieces: @unchecked Sendable {
    private var pieces: any IteratorProtocol<[UInt8]>

    init(_ pieces: any IteratorProtocol<[UInt8]>) { self.pieces = pieces }

    func next() -> [UInt8]? { pieces.next() }
}

/// The parameters of an export's address: `root`, `kind` and `via`, each any number of times, and `depth`.
struct ExportParameters {
    private(set) var request = ExportRequest()

    init(_ query: String) throws(HTTPFailure) {
        guard let parameters = PercentCoding.parameters(query) else {
            throw Self.bad("The address holds a percent sign that is not followed by two digits.")
        }
        for (name, value) in parameters {
            switch name {
            case "root": request.roots.append(value)
            case "kind": request.kinds += value.split(separator: ",").map(String.init)
            case "via": request.via += value.split(separator: ",").map(String.init)
            case "depth":
                guard let depth = Int(value) else { throw Self.bad("depth=\(value.prefix(40)) is no whole number.") }
                request.depth = depth
            default: throw Self.bad("There is no parameter \"\(name.prefix(40))\": root, kind, via, depth.")
            }
        }
        guard request.roots.count <= Self.mostRoots else {
            throw Self.bad("\(request.roots.count) roots are too many: at most \(Self.mostRoots).")
        }
    }

    private static let mostRoots = 1000

    private static func bad(_ message: String) -> HTTPFailure {
        HTTPFailure(.badRequest, message, code: "BAD_EXPORT")
    }
}
