/// A JSON value, numbers as they are written and members in their order.
///
/// RFC 8259.
public enum JSONValue: Sendable, Hashable {
    /// A name and value of an object.
    public struct Member: Sendable, Hashable {
        /// The name.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// Makes a member.
        ///
        /// - Parameters:
        ///   - key: the name.
        ///   - value: the value.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// Null.
    case null
    /// True or false.
    case bool(Bool)
    /// A number, as it is written.
    case number(String)
    /// A string.
    case string(String)
    /// Values in brackets.
    case array([JSONValue])
    /// Members in braces; no name twice.
    case object([Member])

    /// A member of an object.
    ///
    /// - Parameter key: its name.
    /// - Returns: its value, or nil where it is missing or this is no object.
    /// - Complexity: O(*members*).
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The string, where it is one.
    public var string: String? { if case .string(let value) = self { value } else { nil } }

    /// The members, where it is an object.
    public var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}
