internal import HTTPTypes
internal import Hummingbird

/// The media types of answers.
enum AnswerType: String {
    case graphQL = "application/graphql-response+json; charset=utf-8"
    case json = "application/json; charset=utf-8"
    /// The answer as a table; where there are errors, they come as `json`.
    case csv = "text/csv; charset=utf-8; header=present"
    /// An item a line; where there are errors, they come as `json`.
    case lines = "application/x-ndjson"

    /// Whether an answer is made another thing than the JSON that it is.
    var isTable: Bool { self == .csv || self == .lines }
}

/// What a client accepts: one of the types of whole answers, a stream of events, or both.
///
/// GraphQL over HTTP, section 6.1; RFC 9110, section 12.5.1.
struct AcceptedTypes {
    /// The type of a whole answer that the client likes best; nil where it takes none.
    let answer: AnswerType?
    /// Whether it takes `text/event-stream`.
    let eventStream: Bool

    /// A client that says nothing gets application/json, as old clients expect.
    init(_ header: String?) {
        guard let header else {
            answer = .json
            eventStream = false
            return
        }
        let items = WeightedNames(header).items
        // The range that says most of a type decides on it: «application/json;q=0, */*» takes any other.
        let named = Set(items.compactMap { Self.type($0.name) })
        var best: (type: AnswerType, quality: Double)?
        for (name, quality) in items where quality > best?.quality ?? 0 {
            guard let type = Self.type(name) ?? Self.types(in: name).first(where: { !named.contains($0) }) else {
                continue
            }
            best = (type, quality)
        }
        answer = best?.type
        eventStream = items.contains { $0.name == "text/event-stream" && $0.quality > 0 }
    }

    private static func type(_ name: String) -> AnswerType? {
        switch name {
        case "application/graphql-response+json": .graphQL
        case "application/json": .json
        case "text/csv": .csv
        case "application/x-ndjson", "application/jsonl": .lines
        default: nil
        }
    }

    /// What a range of types is answered with, the likeliest first.
    private static func types(in range: String) -> [AnswerType] {
        switch range {
        case "application/*", "*/*": [.json, .graphQL]
        default: []
        }
    }
}

extension Substring {
    /// Without blanks at its ends.
    var trimmed: Substring {
        var result = self
        while result.first == " " || result.first == "\t" { result.removeFirst() }
        while result.last == " " || result.last == "\t" { result.removeLast() }
        return result
    }
}
