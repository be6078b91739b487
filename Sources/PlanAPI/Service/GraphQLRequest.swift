public import GraphQLSchema

/// A request as a client sent it.
///
/// GraphQL over HTTP, section 5.
public struct GraphQLRequest: Sendable {
    /// How a request says which document it means.
    public enum DocumentReference: Sendable, Hashable {
        /// By its text.
        case text(String)
        /// By the name or the SHA-256 of a trusted document.
        case identifier(String)
        /// By the SHA-256 of a text that was sent before, or is sent now (automatic persisted queries).
        case persisted(hash: String, text: String?)
    }

    /// The document.
    public var document: DocumentReference
    /// The operation to run, where the document has several.
    public var operationName: String?
    /// The variables: an object, or null.
    public var variables: JSONValue
    /// Whether the answer is to say what the operation was estimated to cost.
    public var wantsCost = false

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - query: the document's text.
    ///   - operationName: the operation to run.
    ///   - variables: an object, or null.
    public init(query: String, operationName: String? = nil, variables: JSONValue = .null) {
        document = .text(query)
        self.operationName = operationName
        self.variables = variables
    }

    /// Reads the body of a POST.
    ///
    /// - Parameter json: the bytes.
    /// - Throws: `RequestError` where they are no request.
    public init(json: [UInt8]) throws(RequestError) {
        let body: JSONValue
        do {
            body = try JSONReader.read(json)
        } catch {
            throw RequestError("The body is no JSON: \(error.message) at byte \(error.offset).")
        }
        guard case .object = body else {
            if case .array = body { throw RequestError("Batches are not supported; send one request at a time.") }
            throw RequestError("The body must be a JSON object with a \"query\".")
        }
        try self.init(
            query: body["query"],
            identifier: body["documentId"],
            operationName: body["operationName"],
            variables: body["variables"],
            extensions: body["extensions"]
        )
    }

    /// Reads the query part of a GET's address.
    ///
    /// - Parameter queryString: what stands behind the question mark.
    /// - Throws: `RequestError` where it is no request.
    public init(queryString: String) throws(RequestError) {
        guard let pairs = PercentCoding.parameters(queryString) else {
            throw RequestError("The address holds a percent sign that is not followed by two digits.")
        }
        let parameters = Dictionary(pairs.map { ($0.name, $0.value) }) { _, last in last }
        var objects: [String: JSONValue] = [:]
        for name in ["variables", "extensions"] {
            guard let text = parameters[name], !text.isEmpty else { continue }
            do {
                objects[name] = try JSONReader.read(Array(text.utf8))
            } catch {
                throw RequestError("The parameter \"\(name)\" is no JSON: \(error.message) at byte \(error.offset).")
            }
        }
        try self.init(
            query: parameters["query"].map { .string($0) },
            identifier: parameters["documentId"].map { .string($0) },
            operationName: parameters["operationName"].map { .string($0) },
            variables: objects["variables"],
            extensions: objects["extensions"]
        )
    }

    private init(
        query: JSONValue?,
        identifier: JSONValue?,
        operationName: JSONValue?,
        variables: JSONValue?,
        extensions: JSONValue?
    ) throws(RequestError) {
        document = try Self.reference(query, identifier, extensions)
        switch operationName {
        case nil, .null?: self.operationName = nil
        case .string(let name)?: self.operationName = name.isEmpty ? nil : name
        default: throw RequestError("\"operationName\" must be a string.")
        }
        switch variables {
        case nil, .null?: self.variables = .null
        case .object?: self.variables = variables ?? .null
        default: throw RequestError("\"variables\" must be an object.")
        }
        wantsCost = extensions?["cost"] == .bool(true)
    }

    /// Which document is meant: a trusted one, a persisted one, or the text that was sent.
    private static func reference(
        _ query: JSONValue?,
        _ identifier: JSONValue?,
        _ extensions: JSONValue?
    ) throws(RequestError) -> DocumentReference {
        switch extensions {
        case nil, .null?, .object?: break
        default: throw RequestError("\"extensions\" must be an object.")
        }
        let text = try string(query, "query")
        if let identifier = try string(identifier, "documentId") {
            guard text == nil else { throw RequestError("Send either \"query\" or \"documentId\", not both.") }
            return .identifier(identifier)
        }
        if let persisted = extensions?["persistedQuery"], persisted != .null {
            guard persisted["version"] == .number("1"), case .string(let hash)? = persisted["sha256Hash"] else {
                throw RequestError("\"persistedQuery\" must have \"version\" 1 and a \"sha256Hash\".")
            }
            return .persisted(hash: hash.lowercased(), text: text)
        }
        guard let text else { throw RequestError("The request has no \"query\" and no \"documentId\".") }
        return .text(text)
    }

    /// A member that is a string or not there.
    private static func string(_ value: JSONValue?, _ name: String) throws(RequestError) -> String? {
        switch value {
        case nil, .null?: return nil
        case .string(let text)?: return text
        default: throw RequestError("\"\(name)\" must be a string.")
        }
    }
}

/// Why a request is none.
public struct RequestError: Error, Sendable, CustomStringConvertible {
    /// What was wrong and what to do.
    public let description: String

    init(_ description: String) { self.description = description }

    /// The error as the answer to the request.
    public var answer: [UInt8] { PlanService.requestError(message: description, code: "BAD_REQUEST") }
}
