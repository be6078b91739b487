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
        var best: (type: AnswerType, quality: Double)?
        var takesEvents = false
        for (name, quality) in WeightedNames(header).items where quality > 0 {
            if name == "text/event-stream" { takesEvents = true }
            guard let type = Self.type(name), quality > best?.quality ?? 0 else { continue }
            best = (type, quality)
        }
        answer = best?.type
        eventStream = takesEvents
    }

    private static func type(_ name: String) -> AnswerType? {
        switch name {
        case "application/graphql-response+json": .graphQL
        case "application/json", "application/*", "*/*": .json
        case "text/csv": .csv
        case "application/x-ndjson", "application/jsonl": .lines
        default: nil
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
