/// Strings: their ends and escapes are checked when the token is cut, their values are made when they are wanted.
/// Specification, section 2.9.4.
extension Lexer {
    /// StringValue: `"` StringCharacter* `"`.
    func string(at start: Int) throws(GraphQLError) -> Token {
        var position = start + 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""): return Token(kind: .string, start: start, end: position + 1)
            case UInt8(ascii: "\\"): position += try escape(at: position).length
            case 0x0A, 0x0D: throw error(at: position, "Unterminated string.")
            default: position += 1
            }
        }
        throw error(at: position, "Unterminated string.")
    }

    /// StringValue: `"""` BlockStringCharacter* `"""`.
    func blockString(at start: Int) throws(GraphQLError) -> Token {
        var position = start + 3
        while position < bytes.count {
            if isTripleQuote(position) { return Token(kind: .blockString, start: start, end: position + 3) }
            position += isEscapedTripleQuote(position) ? 4 : 1
        }
        throw error(at: position, "Unterminated string.")
    }

    /// The value of a string or block string.
    func stringValue(_ token: Token) throws(GraphQLError) -> String {
        if token.kind == .blockString { return blockStringValue(token) }
        let content = bytes[token.start + 1..<token.end - 1]
        guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
        var value: [UInt8] = []
        value.reserveCapacity(content.count)
        var position = content.startIndex
        while position < content.endIndex {
            if bytes[position] == UInt8(ascii: "\\") {
                let (scalar, length) = try escape(at: position)
                value.append(contentsOf: String(scalar).utf8)
                position += length
            } else {
                value.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: value, as: UTF8.self)
    }

    /// EscapedCharacter or EscapedUnicode, with the number of bytes that it takes.
    private func escape(at position: Int) throws(GraphQLError) -> (scalar: Unicode.Scalar, length: Int) {
        switch byte(position + 1) {
        case UInt8(ascii: "\""): return ("\"", 2)
        case UInt8(ascii: "\\"): return ("\\", 2)
        case UInt8(ascii: "/"): return ("/", 2)
        case UInt8(ascii: "b"): return ("\u{8}", 2)
        case UInt8(ascii: "f"): return ("\u{C}", 2)
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "u"):
            return try byte(position + 2) == UInt8(ascii: "{")
                ? variableEscape(at: position) : fixedEscape(at: position)
        default:
            throw error(at: position, "Invalid character escape sequence: '\(scalars(2, at: position))'.")
        }
    }

    /// EscapedUnicode: `\u{` HexDigit+ `}`.
    private func variableEscape(at position: Int) throws(GraphQLError) -> (scalar: Unicode.Scalar, length: Int) {
        var point: UInt32 = 0
        var length = 3
        // Eight digits are more than any scalar needs; a longer run is refused before it can overflow.
        while length < 12 {
            let byte = byte(position + length)
            length += 1
            if byte == UInt8(ascii: "}") {
                guard length > 4, let scalar = Unicode.Scalar(point) else { break }
                return (scalar, length)
            }
            guard let digit = Self.hexDigit(byte) else { break }
            point = point << 4 | digit
        }
        throw invalidUnicode(position, length)
    }

    /// EscapedUnicode: `\u` HexDigit HexDigit HexDigit HexDigit, or two of them that make a surrogate pair.
    private func fixedEscape(at position: Int) throws(GraphQLError) -> (scalar: Unicode.Scalar, length: Int) {
        guard let code = hexCode(at: position + 2) else { throw invalidUnicode(position, 6) }
        if let scalar = Unicode.Scalar(code) { return (scalar, 6) }
        if code <= 0xDBFF, byte(position + 6) == UInt8(ascii: "\\"), byte(position + 7) == UInt8(ascii: "u"),
            let trail = hexCode(at: position + 8), trail >= 0xDC00, trail <= 0xDFFF,
            let scalar = Unicode.Scalar(0x10000 + ((code - 0xD800) << 10) + (trail - 0xDC00))
        {
            return (scalar, 12)
        }
        throw invalidUnicode(position, 6)
    }

    private func hexCode(at position: Int) -> UInt32? {
        var code: UInt32 = 0
        for offset in 0..<4 {
            guard let digit = Self.hexDigit(byte(position + offset)) else { return nil }
            code = code << 4 | digit
        }
        return code
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }

    private func invalidUnicode(_ position: Int, _ length: Int) -> GraphQLError {
        error(at: position, "Invalid Unicode escape sequence: '\(scalars(length, at: position))'.")
    }

    /// Some characters from a position on, fewer at the end of the text.
    private func scalars(_ count: Int, at position: Int) -> String {
        let tail = bytes[position..<min(position + count * 4, bytes.count)]
        var result = String.UnicodeScalarView()
        result.append(contentsOf: String(decoding: tail, as: UTF8.self).unicodeScalars.prefix(count))
        return String(result)
    }

    private func isTripleQuote(_ position: Int) -> Bool {
        byte(position) == UInt8(ascii: "\"") && byte(position + 1) == UInt8(ascii: "\"")
            && byte(position + 2) == UInt8(ascii: "\"")
    }

    private func isEscapedTripleQuote(_ position: Int) -> Bool {
        byte(position) == UInt8(ascii: "\\") && isTripleQuote(position + 1)
    }

    /// BlockStringValue of the specification: the common indentation and the blank lines at both ends are left out.
    private func blockStringValue(_ token: Token) -> String {
        let lines = blockStringLines(token.start + 3..<token.end - 3)
        let indents = lines.map { line in line.prefix { $0 == 0x20 || $0 == 0x09 }.count }
        let isBlank = zip(lines, indents).map { $0.count == $1 }
        guard let first = isBlank.firstIndex(of: false), let last = isBlank.lastIndex(of: false) else { return "" }
        let common = lines.indices.dropFirst().filter { !isBlank[$0] }.map { indents[$0] }.min() ?? 0
        var value: [UInt8] = []
        for index in first...last {
            if index > first { value.append(0x0A) }
            value.append(contentsOf: index == 0 ? lines[index][...] : lines[index].dropFirst(common))
        }
        return String(decoding: value, as: UTF8.self)
    }

    private func blockStringLines(_ content: Range<Int>) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var position = content.lowerBound
        while position < content.upperBound {
            let byte = bytes[position]
            if byte == 0x0A || byte == 0x0D {
                lines.append([])
                position += byte == 0x0D && self.byte(position + 1) == 0x0A ? 2 : 1
            } else if isEscapedTripleQuote(position) {
                lines[lines.count - 1].append(contentsOf: [0x22, 0x22, 0x22])
                position += 4
            } else {
                lines[lines.count - 1].append(byte)
                position += 1
            }
        }
        return lines
    }
}
