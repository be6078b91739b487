public import GraphQLLanguage

/// How scalars and enums read literals and JSON. Specification, sections 3.5 and 3.9.
extension TypeDefinition {
    /// Reads a literal as this scalar or enum.
    ///
    /// - Parameters:
    ///   - literal: any literal but null and, outside of custom scalars, a variable.
    ///   - variables: what variables inside a custom scalar's literal stand for.
    /// - Returns: the coerced value.
    /// - Throws: what is wrong with it.
    public func leafValue(
        _ literal: Value,
        variables: VariableValues = .none
    ) throws(ScalarError) -> ConstValue {
        if kind == .enumeration { return try enumValue(literal) }
        if let builtInScalar { return try builtInScalar.value(literal) }
        let value = Self.untyped(literal, variables)
        return try coercer?.coerce(value) ?? value
    }

    /// Reads a JSON value as this scalar or enum.
    ///
    /// - Parameter json: any value but null.
    /// - Returns: the coerced value.
    /// - Throws: what is wrong with it.
    func leafValue(_ json: JSONValue) throws(ScalarError) -> ConstValue {
        if kind == .enumeration { return try enumValue(json) }
        if let builtInScalar { return try builtInScalar.value(json) }
        let value = Self.untyped(json)
        return try coercer?.coerce(value) ?? value
    }

    private func enumValue(_ literal: Value) throws(ScalarError) -> ConstValue {
        guard case .enumeration(let name) = literal.kind else {
            let text = Printer.print(literal)
            throw ScalarError("Enum '\(self.name)' cannot represent non-enum value: \(text)." + suggest(text))
        }
        return try enumConstant(named: name)
    }

    private func enumValue(_ json: JSONValue) throws(ScalarError) -> ConstValue {
        guard case .string(let name) = json else {
            let text = json.inspected
            throw ScalarError("Enum '\(self.name)' cannot represent non-string value: \(text)." + suggest(text))
        }
        return try enumConstant(named: name)
    }

    private func enumConstant(named value: String) throws(ScalarError) -> ConstValue {
        guard enumValueIndex[value] != nil else {
            throw ScalarError("Value '\(value)' does not exist in '\(name)' enum." + suggest(value))
        }
        return .enumeration(value)
    }

    private func suggest(_ text: String) -> String {
        Suggestions.sentence(for: text, among: enumValues.map(\.name), subject: "the enum value")
    }

    /// A literal of the shape that it has, for custom scalars.
    private static func untyped(_ literal: Value, _ variables: VariableValues) -> ConstValue {
        switch literal.kind {
        case .variable(let name): variables[name.value] ?? .null
        case .int(let digits): number(digits)
        case .float(let digits): number(digits)
        case .string(let text, _): .string(text)
        case .boolean(let flag): .boolean(flag)
        case .null: .null
        case .enumeration(let name): .enumeration(name)
        case .list(let items): .list(items.map { untyped($0, variables) })
        case .object(let fields): .object(fields.map { ($0.name.value, untyped($0.value, variables)) })
        }
    }

    private static func untyped(_ json: JSONValue) -> ConstValue {
        switch json {
        case .null: .null
        case .bool(let flag): .boolean(flag)
        case .number(let digits): number(digits)
        case .string(let text): .string(text)
        case .array(let items): .list(items.map { untyped($0) })
        case .object(let members): .object(members.map { ($0.key, untyped($0.value)) })
        }
    }

    private static func number(_ digits: String) -> ConstValue {
        if let int = Int(digits) { return .int(int) }
        return .float(Double(digits) ?? .nan)
    }
}

/// The scalars that every schema has.
///
/// Specification, section 3.5.
enum BuiltInScalar: String, CaseIterable {
    case int = "Int"
    case float = "Float"
    case string = "String"
    case boolean = "Boolean"
    case id = "ID"

    func value(_ literal: Value) throws(ScalarError) -> ConstValue {
        switch (self, literal.kind) {
        case (.int, .int(let digits)): return try Self.int(digits, digits)
        case (.float, .int(let digits)), (.float, .float(let digits)):
            return try Self.float(digits)
        case (.string, .string(let text, _)): return .string(text)
        case (.boolean, .boolean(let flag)): return .boolean(flag)
        case (.id, .string(let text, _)): return .string(text)
        case (.id, .int(let digits)): return .string(digits)
        default: throw ScalarError(refusal(isLiteral: true) + Printer.print(literal))
        }
    }

    func value(_ json: JSONValue) throws(ScalarError) -> ConstValue {
        switch (self, json) {
        case (.int, .number(let digits)):
            guard let whole = Self.whole(digits) else { break }
            return try Self.int(whole, digits)
        case (.float, .number(let digits)): return try Self.float(digits)
        case (.string, .string(let text)): return .string(text)
        case (.boolean, .bool(let flag)): return .boolean(flag)
        case (.id, .string(let text)): return .string(text)
        case (.id, .number(let digits)):
            guard let whole = Self.whole(digits) else { break }
            return .string(whole)
        default: break
        }
        throw ScalarError(refusal(isLiteral: false) + json.inspected)
    }

    private func refusal(isLiteral: Bool) -> String {
        switch self {
        case .int: "Int cannot represent non-integer value: "
        case .float: "Float cannot represent non numeric value: "
        case .string: "String cannot represent a non string value: "
        case .boolean: "Boolean cannot represent a non boolean value: "
        case .id where isLiteral: "ID cannot represent a non-string and non-integer value: "
        case .id: "ID cannot represent value: "
        }
    }

    private static func int(_ digits: String, _ text: String) throws(ScalarError) -> ConstValue {
        guard let value = Int32(digits) else {
            throw ScalarError("Int cannot represent non 32-bit signed integer value: \(text)")
        }
        return .int(Int(value))
    }

    private static func float(_ digits: String) throws(ScalarError) -> ConstValue {
        guard let value = Double(digits), value.isFinite else {
            throw ScalarError("Float cannot represent non numeric value: \(digits)")
        }
        return .float(value)
    }

    /// The digits of a JSON number without its fraction and exponent, where it is whole: 1.0 and 1e2 are.
    private static func whole(_ digits: String) -> String? {
        let isPlain = digits.utf8.allSatisfy {
            $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        if isPlain { return digits == "-0" ? "0" : digits }
        guard let value = Double(digits), value == value.rounded(), abs(value) < 0x1p63 else { return nil }
        return String(Int64(value))
    }
}

extension JSONValue {
    /// The value as messages show it: strings in single quotes, what is long cut short.
    var inspected: String {
        var text = ""
        inspect(into: &text, depth: 0)
        guard text.utf8.count > 240 else { return text }
        return String(text.prefix(237)) + "..."
    }

    private func inspect(into text: inout String, depth: Int) {
        // A message needs no more than the beginning of a large value.
        if text.utf8.count > 240 { return }
        switch self {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let string): text += "'\(string)'"
        case .array where depth > 2: text += "[...]"
        case .object where depth > 2: text += "{...}"
        case .array(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                item.inspect(into: &text, depth: depth + 1)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                text += index > 0 ? ", '\(member.key)': " : "'\(member.key)': "
                member.value.inspect(into: &text, depth: depth + 1)
            }
            text += "}"
        }
    }
}
