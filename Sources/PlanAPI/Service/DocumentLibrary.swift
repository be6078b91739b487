import PlanSnapshots
import Synchronization

/// Finds the text of the document that a request means: sent, trusted, or persisted earlier.
final class DocumentLibrary: Sendable {
    private let trusted: TrustedDocuments
    private let trustedOnly: Bool
    private let persisted = Mutex(LeastRecentlyUsed<String, String>(capacity: 1000))
    /// A longer text is not what persisted queries are for, and must not fill the memory.
    private static let longestPersisted = 64 << 10

    init(trusted: TrustedDocuments, trustedOnly: Bool) {
        self.trusted = trusted
        self.trustedOnly = trustedOnly
    }

    /// Whether a text is that of a trusted document.
    func isTrusted(_ text: ExactText) -> Bool { trusted.contains(text) }

    /// The text that a reference stands for.
    func text(of reference: GraphQLRequest.DocumentReference) throws(RequestErrors) -> String {
        switch reference {
        case .text(let text):
            guard !trustedOnly || isTrusted(ExactText(text: text)) else {
                throw RequestErrors(
                    "This server runs its trusted documents alone; send the \"documentId\" of one of them.",
                    code: "DOCUMENT_NOT_TRUSTED"
                )
            }
            return text
        case .identifier(let identifier):
            guard let text = trusted[identifier] else {
                throw RequestErrors(
                    "There is no trusted document \"\(identifier.prefix(100))\".",
                    code: "DOCUMENT_NOT_FOUND",
                    stage: .unknownDocument
                )
            }
            return text
        case .persisted(let hash, let text):
            return try persistedText(hash, text)
        }
    }

    /// Automatic persisted queries, as Apollo's clients speak them.
    private func persistedText(_ hash: String, _ text: String?) throws(RequestErrors) -> String {
        if let known = trusted[hash] { return known }
        guard !trustedOnly else {
            throw RequestErrors(
                "PersistedQueryNotSupported",
                code: "PERSISTED_QUERY_NOT_SUPPORTED",
                stage: .unknownDocument
            )
        }
        if let text {
            guard ContentDigest(of: Array(text.utf8)).hex == hash else {
                throw RequestErrors(
                    "provided sha does not match query",
                    code: "PERSISTED_QUERY_HASH_MISMATCH",
                    stage: .unknownDocument
                )
            }
            return text
        }
        guard let known = persisted.withLock({ $0[hash] }) else {
            throw RequestErrors("PersistedQueryNotFound", code: "PERSISTED_QUERY_NOT_FOUND", stage: .unknownDocument)
        }
        return known
    }

    /// Keeps a text that was sent with its hash and turned out to be valid.
    func keep(_ reference: GraphQLRequest.DocumentReference) {
        guard case .persisted(let hash, let text?) = reference, text.utf8.count <= Self.longestPersisted else { return }
        persisted.withLock { $0.insert(text, for: hash) }
    }
}
