import GraphQLSchema
import SourceText
import Synchronization

/// Answers that were given before, kept until anything changes.
final class AnswerCache: Sendable {
    /// What an answer depends on, apart from the graph.
    struct Key: Hashable {
        let document: ObjectIdentifier
        let operation: Int
        let variables: VariableValues
        let wantsCost: Bool
    }

    /// An answer, with its document so that no other can take the document's place in memory.
    private struct Entry {
        let answer: GraphQLAnswer
        let document: PreparedDocument
    }

    private struct Contents {
        var revision = -1
        var entries = LeastRecentlyUsed<Key, Entry>(capacity: AnswerCache.mostAnswers)
    }

    private static let mostAnswers = 256
    /// Together with the number of answers, what bounds the memory: 64 MiB.
    private static let longestAnswer = 256 << 10
    /// A question that says more is not asked again and again.
    private static let longestQuestion = 64 << 10

    private let contents = Mutex(Contents())

    /// The answer that was given at a revision of the store; nil where there was none.
    func answer(_ key: Key, at revision: Int) -> GraphQLAnswer? {
        contents.withLock { contents in
            guard contents.revision == revision else { return nil }
            return contents.entries[key]?.answer
        }
    }

    /// Keeps an answer that was made of what the store held at a revision.
    func keep(_ answer: GraphQLAnswer, _ key: Key, _ document: PreparedDocument, at revision: Int) {
        guard !answer.hasErrors, answer.bytes.count <= Self.longestAnswer,
            document.source.bytes.count + key.variables.bytes <= Self.longestQuestion
        else { return }
        contents.withLock { contents in
            if contents.revision != revision { contents = Contents(revision: revision) }
            contents.entries.insert(Entry(answer: answer, document: document), for: key)
        }
    }
}
