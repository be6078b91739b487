import SourceText

/// Cuts a text into tokens, one at a time and without state.
///
/// Specification, section 2.1.
///
/// It works on bytes: all that means something outside of strings is ASCII. Strings are checked here and read in
/// `Lexer+Strings.swift`.
struct Lexer {
    let source: SourceText
    let bytes: [UInt8]

    init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
    }

    /// The byte at a position, or 0 past the end.
    func byte(_ position: Int) -> UInt8 {
        position < bytes.count ? bytes[position] : 0
    }

    /// The words of a token as they stand.
    func text(_ token: Token) -> String {
        String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    }

    /// The next token at or after a position; what is ignored is skipped.
    ///
    /// Specification, section 2.1.7.
    func token(from start: Int) throws(GraphQLError) -> Token {
        let position = skipIgnored(from: start)
        guard position < bytes.count else { return Token(kind: .endOfFile, start: bytes.count, end: bytes.count) }
        let byte = bytes[position]
        if Self.isNameStart(byte) { return name(at: position) }
        if let kind = Self.punctuator(byte) { return Token(kind: kind, start: position, end: position + 1) }
        switch byte {
        case UInt8(ascii: "\""):
            let isBlock = self.byte(position + 1) == byte && self.byte(position + 2) == byte
            return try isBlock ? blockString(at: position) : string(at: position)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try number(at: position)
        case UInt8(ascii: ".") where self.byte(position + 1) == byte && self.byte(position + 2) == byte:
            return Token(kind: .spread, start: position, end: position + 3)
        case UInt8(ascii: "'"):
            throw error(
                at: position,
                "Unexpected single quote character ('), did you mean to use a double quote (\")?"
            )
        default:
            throw error(at: position, "Unexpected character: \(character(at: position)).")
        }
    }

    /// Ignored: UnicodeBOM, WhiteSpace, LineTerminator, Comment, Comma.
    private func skipIgnored(from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","):
                position += 1
            case UInt8(ascii: "#"):
                while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            case 0xEF where byte(position + 1) == 0xBB && byte(position + 2) == 0xBF:
                position += 3
            default:
                return position
            }
        }
        return position
    }

    /// Name: NameStart NameContinue*.
    private func name(at start: Int) -> Token {
        var position = start + 1
        while position < bytes.count, Self.isNameStart(bytes[position]) || Self.isDigit(bytes[position]) {
            position += 1
        }
        return Token(kind: .name, start: start, end: position)
    }

    /// IntValue: IntegerPart; FloatValue: IntegerPart FractionalPart? ExponentPart?.
    private func number(at start: Int) throws(GraphQLError) -> Token {
        var position = start
        var kind = Token.Kind.int
        if byte(position) == UInt8(ascii: "-") { position += 1 }
        if byte(position) == UInt8(ascii: "0") {
            position += 1
            if Self.isDigit(byte(position)) {
                throw error(
                    at: position,
                    "Invalid number, unexpected digit after 0: \(character(at: position))."
                )
            }
        } else {
            position = try digits(at: position)
        }
        if byte(position) == UInt8(ascii: ".") {
            kind = .float
            position = try digits(at: position + 1)
        }
        if byte(position) | 0x20 == UInt8(ascii: "e") {
            kind = .float
            position += 1
            if byte(position) == UInt8(ascii: "+") || byte(position) == UInt8(ascii: "-") { position += 1 }
            position = try digits(at: position)
        }
        // A number is never followed by a dot or a name, so that 0xF or 1.2.3 are not read as two tokens.
        if byte(position) == UInt8(ascii: ".") || Self.isNameStart(byte(position)) { throw expectedDigit(position) }
        return Token(kind: kind, start: start, end: position)
    }

    private func digits(at start: Int) throws(GraphQLError) -> Int {
        guard Self.isDigit(byte(start)) else { throw expectedDigit(start) }
        var position = start + 1
        while Self.isDigit(byte(position)) { position += 1 }
        return position
    }

    private func expectedDigit(_ position: Int) -> GraphQLError {
        error(at: position, "Invalid number, expected digit but got: \(character(at: position)).")
    }

    /// The character at a position as messages write it: quoted where it is printable ASCII, else by number.
    func character(at position: Int) -> String {
        guard position < bytes.count else { return Token.Kind.endOfFile.rawValue }
        let tail = bytes[position..<min(position + 4, bytes.count)]
        guard let scalar = String(decoding: tail, as: UTF8.self).unicodeScalars.first else { return "" }
        if scalar.value >= 0x20, scalar.value <= 0x7E { return "'\(scalar)'" }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A syntax error at a byte.
    func error(at position: Int, _ message: String, code: String = "GRAPHQL_PARSE_FAILED") -> GraphQLError {
        GraphQLError(
            message: "Syntax Error: \(message)",
            locations: [source.location(at: position)],
            code: code
        )
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    static func isNameStart(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
    }

    private static func punctuator(_ byte: UInt8) -> Token.Kind? {
        switch byte {
        case UInt8(ascii: "!"): .bang
        case UInt8(ascii: "$"): .dollar
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "("): .leftParenthesis
        case UInt8(ascii: ")"): .rightParenthesis
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "="): .equals
        case UInt8(ascii: "@"): .at
        case UInt8(ascii: "["): .leftBracket
        case UInt8(ascii: "]"): .rightBracket
        case UInt8(ascii: "{"): .leftBrace
        case UInt8(ascii: "|"): .pipe
        case UInt8(ascii: "}"): .rightBrace
        default: nil
        }
    }
}
