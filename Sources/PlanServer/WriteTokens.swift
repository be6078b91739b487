internal import PlanAPI

/// Who may change the graph: names, and the bearer tokens that prove them.
///
/// Tokens are kept and compared as SHA-256, each with every one, so that how long it takes tells nothing of them.
public struct WriteTokens: Sendable {
    private var names: [String] = []
    private var digests: [[UInt8]] = []

    /// No shorter token is taken: it could be guessed.
    static let minimumBytes = 16

    /// Nobody.
    public init() {}

    /// Reads names and tokens.
    ///
    /// - Parameter text: a line for each, `name: token` or the token alone; empty lines and those that begin with # are
    ///   passed over.
    /// - Throws: `WriteTokensError` for a line that is none, or where there is no token at all.
    public init(text: String) throws(WriteTokensError) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = String(Substring(line).trimmed)
            if line.isEmpty || line.hasPrefix("#") { continue }
            try add(line, number: index + 1)
        }
        guard !names.isEmpty else { throw WriteTokensError(description: "there is no token in it") }
    }

    private mutating func add(_ line: String, number: Int) throws(WriteTokensError) {
        let parts = line.split(separator: ":", maxSplits: 1).map { String($0.trimmed) }
        let (name, token) = parts.count == 2 ? (parts[0], parts[1]) : ("token \(names.count + 1)", line)
        guard token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw WriteTokensError(description: "line \(number): a token is letters, digits and signs without blanks")
        }
        guard token.utf8.count >= Self.minimumBytes else {
            throw WriteTokensError(
                description: "line \(number): the token has \(token.utf8.count) characters; give one of at least "
                    + "\(Self.minimumBytes), such as openssl rand -hex 24 makes"
            )
        }
        names.append(name)
        digests.append(Self.digest(token))
    }

    /// Whether there is nobody.
    public var isEmpty: Bool { names.isEmpty }

    /// How many there are.
    public var count: Int { names.count }

    /// Whose token it is; nil where it is nobody's.
    func name(of token: String) -> String? {
        let digest = Self.digest(token)
        var found: Int?
        for (index, known) in digests.enumerated() {
            let difference = zip(known, digest).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
            if difference == 0 { found = index }
        }
        return found.map { names[$0] }
    }

    private static func digest(_ token: String) -> [UInt8] { Array(PlanService.digest([token]).utf8) }
}

/// Why tokens cannot be used.
public struct WriteTokensError: Error, Sendable, CustomStringConvertible {
    /// What was wrong, with the line, and what to do.
    public let description: String
}
