public import SourceText

/// What went wrong with a request, as the answer reports it.
///
/// Specification, section 7.1.2.
public struct GraphQLError: Error, Sendable, Hashable {
    /// A step on the way to a value of the answer.
    public enum PathElement: Sendable, Hashable {
        /// A response key.
        case key(String)
        /// A place in a list, from 0.
        case index(Int)
    }

    /// What was wrong, in a sentence.
    public var message: String

    /// Where in the document.
    public var locations: [SourceLocation]

    /// Where in the answer, for an error of a field.
    public var path: [PathElement]?

    /// What programs may test for, in `extensions.code`.
    public var code: String?

    /// Says what went wrong.
    ///
    /// - Parameters:
    ///   - message: a sentence for a person.
    ///   - locations: where in the document.
    ///   - path: where in the answer.
    ///   - code: in capitals, for programs.
    public init(
        message: String,
        locations: [SourceLocation] = [],
        path: [PathElement]? = nil,
        code: String? = nil
    ) {
        self.message = message
        self.locations = locations
        self.path = path
        self.code = code
    }
}

extension GraphQLError: CustomStringConvertible {
    /// The message, and the first place where there is one.
    public var description: String {
        guard let location = locations.first else { return message }
        return "\(message) (\(location))"
    }
}

/// Everything that is wrong with a schema, a document or a request's variables.
public struct GraphQLErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was wrong, in the order in which it was found; never empty.
    public var errors: [GraphQLError]

    /// Gathers errors.
    ///
    /// - Parameter errors: at least one.
    public init(_ errors: [GraphQLError]) {
        self.errors = errors
    }

    /// An error a line.
    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
