/// Values, types and directives.
extension Printer {
    /// Writes a value.
    ///
    /// - Parameter value: any value.
    /// - Returns: its text, on one line unless it holds a block string.
    public static func print(_ value: Value) -> String {
        switch value.kind {
        case .variable(let name): "$\(name.value)"
        case .int(let digits), .float(let digits): digits
        case .string(let text, let isBlock): isBlock ? blockString(text) : string(text)
        case .boolean(let flag): flag ? "true" : "false"
        case .null: "null"
        case .enumeration(let name): name
        case .list(let items): "[" + items.map { print($0) }.joined(separator: ", ") + "]"
        case .object(let fields):
            "{" + fields.map { "\($0.name.value): \(print($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    /// Writes a type.
    ///
    /// - Parameter type: any type reference.
    /// - Returns: its text, such as `[Plan!]!`.
    public static func print(_ type: TypeReference) -> String {
        type.wrappers.text(around: type.name.value)
    }

    /// Writes a directive.
    ///
    /// - Parameter directive: any directive.
    /// - Returns: its text, from the at sign on.
    public static func print(_ directive: Directive) -> String {
        "@\(directive.name.value)"
            + wrap("(", directive.arguments.map { print($0) }.joined(separator: ", "), ")")
    }

    static func print(_ directives: [Directive]) -> String {
        directives.map { print($0) }.joined(separator: " ")
    }

    static func print(_ argument: Argument) -> String {
        "\(argument.name.value): \(print(argument.value))"
    }

    /// A description and the line break behind it, or nothing.
    static func print(_ description: StringValue?) -> String {
        guard let description else { return "" }
        return (description.isBlock ? blockString(description.value) : string(description.value)) + "\n"
    }
}

// MARK: - Strings

extension Printer {
    /// Writes a string in quotes; control characters, quotes and backslashes are escaped.
    ///
    /// - Parameter text: any text.
    /// - Returns: a StringValue.
    /// - Complexity: O(*n*).
    public static func string(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        result.append("\"")
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x08: result.append(contentsOf: "\\b".unicodeScalars)
            case 0x09: result.append(contentsOf: "\\t".unicodeScalars)
            case 0x0A: result.append(contentsOf: "\\n".unicodeScalars)
            case 0x0C: result.append(contentsOf: "\\f".unicodeScalars)
            case 0x0D: result.append(contentsOf: "\\r".unicodeScalars)
            case 0x22: result.append(contentsOf: "\\\"".unicodeScalars)
            case 0x5C: result.append(contentsOf: "\\\\".unicodeScalars)
            case 0x00..<0x20, 0x7F...0x9F:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result.append(
                    contentsOf: (digits.utf8.count == 1 ? "\\u000\(digits)" : "\\u00\(digits)").unicodeScalars
                )
            default: result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }

    /// Writes a string in triple quotes, on lines of its own unless it is short.
    ///
    /// Specification, section 2.9.4.
    ///
    /// - Parameter text: a value that a block string can have; see `isBlockString`.
    /// - Returns: a StringValue.
    /// - Complexity: O(*n*).
    public static func blockString(_ text: String) -> String {
        let escaped = escapeTripleQuotes(text)
        let lines = escaped.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isSingleLine = lines.count == 1
        let mustLeaveFirstLine = !isSingleLine && lines.dropFirst().allSatisfy { $0.first.map(isBlank) ?? true }
        let endsInTripleQuote = escaped.hasSuffix("\\\"\"\"")
        let mustLeaveLastLine = text.hasSuffix("\"") && !endsInTripleQuote || text.hasSuffix("\\")
        let isLong = text.unicodeScalars.count > 70
        let hasOwnLines = !isSingleLine || isLong || mustLeaveLastLine || mustLeaveFirstLine || endsInTripleQuote
        // On a line of its own a single line would lose the blanks that it begins with.
        let mustStayOnFirstLine = isSingleLine && (text.utf8.first.map(isBlank) ?? false)
        let before = hasOwnLines && !mustStayOnFirstLine || mustLeaveFirstLine ? "\n" : ""
        return "\"\"\"\(before)\(escaped)\(hasOwnLines ? "\n" : "")\"\"\""
    }

    /// Whether a block string can have a value: no control characters, no blank lines at its ends, no indentation that
    /// all lines share.
    ///
    /// - Parameter text: any text.
    /// - Returns: true where `blockString` writes it without loss.
    /// - Complexity: O(*n*).
    public static func isBlockString(_ text: String) -> Bool {
        if text.isEmpty { return true }
        let hasControls = text.utf8.contains { $0 < 0x10 && $0 != 0x0A && $0 != 0x09 }
        if hasControls { return false }
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let indented = lines.filter { line in line.contains { !isBlank($0) } }.map { $0.first.map(isBlank) ?? false }
        guard let first = lines.first, first.contains(where: { !isBlank($0) }) else { return false }
        guard let last = lines.last, last.contains(where: { !isBlank($0) }) else { return false }
        return lines.count == 1 || !indented.allSatisfy { $0 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func escapeTripleQuotes(_ text: String) -> String {
        var result: [UInt8] = []
        var quotes = 0
        for byte in text.utf8 {
            quotes = byte == 0x22 ? quotes + 1 : 0
            result.append(byte)
            if quotes == 3 {
                result.insert(UInt8(ascii: "\\"), at: result.count - 3)
                quotes = 0
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
