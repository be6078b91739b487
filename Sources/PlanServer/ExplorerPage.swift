internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import PlanAPI

/// The page for those who would rather look: its files lie in Explorer/, and their bytes are part of the program.
///
/// The page makes every address of a view itself, so all of them get the same document.
struct ExplorerPage: Sendable {
    /// Made when it is first asked for.
    static let shared = ExplorerPage()

    /// The first parts of the addresses that the page shows something at.
    private static let views: Set<Substring> = [
        "plan", "goal", "target", "agency", "document", "documents", "text", "search", "workloads", "graph", "ask",
        "snapshots",
    ]

    /// Where the page's other files are.
    private static let prefix = "/explorer/"

    private let document: ExplorerFile
    private let files: [String: ExplorerFile]

    private init() {
        var files: [String: ExplorerFile] = [:]
        for (name, bytes) in ExplorerFiles.all { files[name] = ExplorerFile(name: name, bytes: bytes) }
        self.files = files
        document = ExplorerFile(name: ExplorerFiles.document.name, bytes: ExplorerFiles.document.bytes)
    }

    /// The file that a path leads to; nil where it is none of the page's.
    func file(at path: String) -> ExplorerFile? {
        if path.hasPrefix(Self.prefix) { return files[String(path.dropFirst(Self.prefix.count))] }
        let first = path.dropFirst().prefix { $0 != "/" }
        return path == "/" || Self.views.contains(first) ? document : nil
    }
}

/// One file of the page, plain and compressed.
struct ExplorerFile: Sendable {
    private let type: String
    private let plain: ByteBuffer
    private let packed: ByteBuffer?
    private let digest: String

    init(name: String, bytes: [UInt8]) {
        type = Self.types[name.split(separator: ".").last ?? ""] ?? "application/octet-stream"
        plain = ByteBuffer(bytes: bytes)
        packed =
            bytes.count >= Gzip.shortestBytes
            ? Gzip.compress(bytes, level: Gzip.highestLevel).map { ByteBuffer(bytes: $0) } : nil
        digest = String(PlanService.digest([name, String(decoding: bytes, as: UTF8.self)]).prefix(32))
    }

    private static let types: [Substring: String] = [
        "html": "text/html; charset=utf-8",
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
        "json": "application/json; charset=utf-8",
    ]

    /// The answer to a request: the file, or that the client has it already.
    func response(to request: Request) -> Response {
        let isPacked = packed != nil && Gzip.isAccepted(request.headers)
        let tag = "\"\(digest)\(isPacked ? "-gzip" : "")\""
        var headers = Self.policies
        headers[.eTag] = tag
        if PlanResponder.matches(request.headers[.ifNoneMatch], tag) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = type
        if isPacked { headers[.contentEncoding] = "gzip" }
        let body = isPacked ? packed ?? plain : plain
        if request.method == .head { headers[.contentLength] = String(body.readableBytes) }
        return Response(
            status: .ok,
            headers: headers,
            body: request.method == .head ? .init() : ResponseBody(byteBuffer: body)
        )
    }

    /// The page runs what it was shipped with, asks this server alone and stands in no other page.
    private static let policies: HTTPFields = {
        var headers: HTTPFields = [
            .cacheControl: "no-cache",
            .vary: "Accept, Accept-Encoding",
            .contentSecurityPolicy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                + "img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            .xContentTypeOptions: "nosniff",
        ]
        for (name, value) in [
            ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ] {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }()
}

extension PlanResponder {
    /// The explorer's answer; nil where the path is none of its own, or where the client takes no page at `/`.
    func explore(_ request: Request) throws(HTTPFailure) -> Response? {
        let path = request.uri.path
        if path == "/", request.headers[.accept]?.contains("text/html") != true { return nil }
        let file: ExplorerFile
        if path == Self.operationsPath {
            file = examples
        } else if let known = ExplorerPage.shared.file(at: path) {
            file = known
        } else {
            return nil
        }
        guard request.method == .get || request.method == .head else { throw HTTPFailure(allow: [.get, .head]) }
        return file.response(to: request)
    }

    /// The examples of the page are the server's trusted documents.
    static let operationsPath = "/explorer/operations.json"
}
