public import GraphQLSchema

extension JSONWriter {
    /// Writes a value with everything in it.
    ///
    /// - Parameter value: any.
    /// - Complexity: O(*n*).
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): boolean(value)
        case .number(let digits): raw(Array(digits.utf8)[...])
        case .string(let words): string(words)
        case .array(let values):
            byte(UInt8(ascii: "["))
            for (index, item) in values.enumerated() {
                if index > 0 { byte(UInt8(ascii: ",")) }
                self.value(item)
            }
            byte(UInt8(ascii: "]"))
        case .object(let members):
            byte(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { byte(UInt8(ascii: ",")) }
                string(member.key)
                byte(UInt8(ascii: ":"))
                self.value(member.value)
            }
            byte(UInt8(ascii: "}"))
        }
    }
}
