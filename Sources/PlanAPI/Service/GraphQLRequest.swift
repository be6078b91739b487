import GraphQLExecution
public import GraphQLSchema

/// A request as a client sent it.
///
/// GraphQL over HTTP, section 5.
public struct GraphQLRequest: Sendable {
    /// The document.
    public var query: String
    /// The operation to run, where the document has several.
    public var operationName: String?
    /// The variables: an object, or null.
    public var variables: JSONValue

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - query: the document.
    ///   - operationName: the operation to run.
    ///   - variables: an object, or null.
    public init(query: String, operationName: String? = nil, variables: JSONValue = .null) {
        self.query = query
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
        var parameters: [String: String] = [:]
        for pair in queryString.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]),
                let value = Self.decoded(parts.count > 1 ? parts[1] : pair.suffix(0))
            else { throw RequestError("The address holds a percent sign that is not followed by two digits.") }
            parameters[name] = value
        }
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
            operationName: parameters["operationName"].map { .string($0) },
            variables: objects["variables"],
            extensions: objects["extensions"]
        )
    }

    private init(
        query: JSONValue?,
        operationName: JSONValue?,
        variables: JSONValue?,
        extensions: JSONValue?
    ) throws(RequestError) {
        guard case .string(let text)? = query else {
            throw RequestError("The request has no \"query\", or it is no string.")
        }
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
        switch extensions {
        case nil, .null?, .object?: break
        default: throw RequestError("\"extensions\" must be an object.")
        }
        self.query = text
    }

    /// Percent signs and plus signs resolved; nil where a percent sign stands alone.
    private static func decoded(_ text: some Collection<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
                else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
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

/// The answer to a request.
public struct GraphQLAnswer: Sendable {
    /// The answer as JSON.
    public var bytes: [UInt8]
    /// Whether the request was not run at all.
    public var isRequestError = false
    /// Whether a field failed.
    public var hasErrors = false

    /// An answer to a request that was not run.
    ///
    /// - Parameter bytes: the answer as JSON.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
        isRequestError = true
        hasErrors = true
    }

    init(_ answer: ExecutionAnswer) {
        bytes = answer.bytes
        hasErrors = !answer.errors.isEmpty
    }
}
