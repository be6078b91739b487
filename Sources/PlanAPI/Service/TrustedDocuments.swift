import FoundationEssentials
import PlanSnapshots

/// Operations that are known to the server, which clients name instead of sending their text.
///
/// GraphQL over HTTP, appendix on persisted documents.
public struct TrustedDocuments: Sendable {
    /// No documents.
    public static let none = TrustedDocuments()

    private var byIdentifier: [String: String] = [:]
    private var texts: Set<ExactText> = []
    /// The documents by their files' names, in the order of these.
    private(set) var named: [(name: String, text: String)] = []
    /// How many there are.
    public var count: Int { texts.count }
    /// A digest of all of them, which changes when one does.
    let digest: String

    private init() { digest = "" }

    /// Reads the documents of a folder: every file that ends in `.graphql`, named by the file without its ending.
    ///
    /// - Parameter folder: the folder's path.
    /// - Throws: `ServiceError` where it cannot be read.
    public init(folder: String) throws(ServiceError) {
        var digests = ""
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".graphql") }
            for name in names.sorted() {
                let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
                let hash = ContentDigest(of: Array(text.utf8)).hex
                let shortName = String(name.dropLast(".graphql".count))
                named.append((shortName, text))
                byIdentifier[shortName] = text
                byIdentifier[hash] = text
                texts.insert(ExactText(text: text))
                digests += name + hash
            }
        } catch {
            let words = "is there a folder of .graphql files in UTF-8 that this user may read?"
            throw ServiceError(description: "the trusted documents in \(folder) cannot be read; \(words)")
        }
        digest = ContentDigest(of: Array(digests.utf8)).hex
    }

    /// The text of a document.
    ///
    /// - Parameter identifier: its name, or its SHA-256 in hexadecimal with or without `sha256:` before it.
    /// - Returns: nil where there is none.
    public subscript(identifier: String) -> String? {
        byIdentifier[identifier] ?? byIdentifier[Self.hash(identifier)]
    }

    /// Whether a text is that of a trusted document.
    func contains(_ text: ExactText) -> Bool { texts.contains(text) }

    /// Every text, to be checked when the service starts.
    var all: [String] { texts.map(\.string) }

    private static func hash(_ identifier: String) -> String {
        let lower = identifier.lowercased()
        return lower.hasPrefix("sha256:") ? String(lower.dropFirst("sha256:".count)) : lower
    }
}
