import GraphQLExecution
import GraphQLSchema

/// Writes JSON values.
enum JSONText {
    /// An object of members in their order.
    static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { JSONValue.Member($0.key, $0.value) })
    }

    /// A whole number.
    static func number(_ number: Int) -> JSONValue { .number(String(number)) }

    /// A value; a whole one has no decimal point.
    static func digits(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? "\(value)" }

    /// A value as bytes.
    static func bytes(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(value)
        return writer.bytes
    }
}
