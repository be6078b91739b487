/// Why some bytes are no JSON.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The byte at which it was found, from 0.
    public let offset: Int

    /// What stands there and what was expected.
    public let message: String

    /// The message and the place.
    public var description: String { "\(message) at byte \(offset)" }
}

/// Reads JSON strictly, whatever it is given.
///
/// RFC 8259.
public struct JSONReader {
    private let bytes: [UInt8]
    private let maximalDepth: Int
    private var position = 0
    private var depth = 0

    private init(_ bytes: [UInt8], depth: Int) {
        self.bytes = bytes
        maximalDepth = depth
    }

    /// Reads one value and nothing behind it.
    ///
    /// - Parameters:
    ///   - bytes: the text, in UTF-8.
    ///   - depth: how deep arrays and objects may nest; the use of the stack grows with it.
    /// - Returns: the value; of members with one name, the last.
    /// - Throws: the first error, with its place.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func read(_ bytes: [UInt8], depth: Int = 128) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes, depth: depth)
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.position == bytes.count else { throw reader.error("expected the end of the text") }
        return value
    }

    private func error(_ message: String) -> JSONError {
        JSONError(offset: position, message: message)
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func expect(_ byte: UInt8, _ message: String) throws(JSONError) {
        skipBlanks()
        guard peek() == byte else { throw error(message) }
        position += 1
    }

    private mutating func accept(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipBlanks()
        switch peek() {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number(try number())
        default: throw error("expected a value")
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw error("expected '\(word)'") }
        position += word.utf8.count
        return value
    }

    private mutating func descend() throws(JSONError) {
        depth += 1
        if depth > maximalDepth { throw error("more than \(maximalDepth) levels of nesting") }
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        try descend()
        position += 1
        var items: [JSONValue] = []
        if !accept(UInt8(ascii: "]")) {
            repeat { items.append(try value()) } while accept(UInt8(ascii: ","))
            try expect(UInt8(ascii: "]"), "expected ',' or ']'")
        }
        depth -= 1
        return .array(items)
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        try descend()
        position += 1
        var members: [JSONValue.Member] = []
        var places: [String: Int] = [:]
        if !accept(UInt8(ascii: "}")) {
            repeat {
                skipBlanks()
                guard peek() == UInt8(ascii: "\"") else { throw error("expected a name in quotes") }
                let key = try string()
                try expect(UInt8(ascii: ":"), "expected ':'")
                let value = try value()
                if let place = places[key] {
                    members[place].value = value
                } else {
                    places[key] = members.count
                    members.append(JSONValue.Member(key, value))
                }
            } while accept(UInt8(ascii: ","))
            try expect(UInt8(ascii: "}"), "expected ',' or '}'")
        }
        depth -= 1
        return .object(members)
    }

    private mutating func number() throws(JSONError) -> String {
        let start = position
        if peek() == UInt8(ascii: "-") { position += 1 }
        if peek() == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if peek() == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        if position == start { throw error("expected a digit") }
    }

    private mutating func string() throws(JSONError) -> String {
        position += 1
        var start = position
        var text: [UInt8] = []
        while let byte = peek() {
            if byte == UInt8(ascii: "\"") {
                text.append(contentsOf: bytes[start..<position])
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw error("the string is not valid UTF-8")
                }
                position += 1
                return string
            }
            if byte < 0x20 { throw error("expected an escape for a control character") }
            if byte == UInt8(ascii: "\\") {
                text.append(contentsOf: bytes[start..<position])
                text.append(contentsOf: String(try escape()).utf8)
                start = position
            } else {
                position += 1
            }
        }
        throw error("expected '\"'")
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        position += 1
        guard let byte = peek() else { throw error("expected an escaped character") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            position -= 1
            throw error("expected an escaped character")
        }
    }

    /// Four digits, or two times four that make a surrogate pair; half a pair is refused.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let code = try hexCode()
        if let scalar = Unicode.Scalar(code) { return scalar }
        guard code <= 0xDBFF, peek() == UInt8(ascii: "\\"), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw error("expected the other half of a surrogate pair") }
        position += 2
        let trail = try hexCode()
        guard trail >= 0xDC00, trail <= 0xDFFF,
            let scalar = Unicode.Scalar(0x10000 + ((code - 0xD800) << 10) + (trail - 0xDC00))
        else { throw error("expected the other half of a surrogate pair") }
        return scalar
    }

    private mutating func hexCode() throws(JSONError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("expected a hexadecimal digit")
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}
