internal import HTTPTypes
internal import Hummingbird

/// Which web pages of other origins may read answers (CORS, as the Fetch standard has it); without a list, none.
struct CrossOrigin: Sendable {
    private let origins: Set<String>

    init(origins: [String]) { self.origins = Set(origins) }

    /// What `Access-Control-Allow-Origin` says to a request; nil where its origin is not allowed.
    private func allowed(_ origin: String?) -> String? {
        if origins.contains("*") { return "*" }
        guard let origin, origins.contains(origin) else { return nil }
        return origin
    }

    /// Adds to an answer what lets a page of an allowed origin read it.
    func mark(_ headers: inout HTTPFields, origin: String?) {
        guard !origins.isEmpty else { return }
        if !origins.contains("*") { headers.append(HTTPField(name: .vary, value: "Origin")) }
        guard let origin = allowed(origin) else { return }
        headers[.accessControlAllowOrigin] = origin
        headers[.accessControlExposeHeaders] = "ETag, Retry-After"
    }

    /// The answer to OPTIONS: what may be sent, and from a page of an allowed origin too.
    func preflight(_ request: Request, _ methods: String) -> Response {
        var headers: HTTPFields = [.allow: methods]
        if allowed(request.headers[.origin]) != nil, request.headers[.accessControlRequestMethod] != nil {
            headers[.accessControlAllowMethods] = methods
            headers[.accessControlAllowHeaders] = request.headers[.accessControlRequestHeaders] ?? "Content-Type"
            headers[.accessControlMaxAge] = "7200"
        }
        return Response(status: .noContent, headers: headers)
    }
}
