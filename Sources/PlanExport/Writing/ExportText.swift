/// Text as it is written, with the ways in which formats quote.
struct ExportText {
    private(set) var bytes: [UInt8] = []

    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
    }

    /// Text of an XML element or attribute.
    ///
    /// XML has no way to write most control characters: they become blanks.
    mutating func xml(_ text: String) {
        write(text) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "\t", "\n", "\r": nil
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": " "
            default: nil
            }
        }
    }

    /// A JSON string with its quotation marks (RFC 8259); Turtle, Cypher and JavaScript read the same.
    mutating func json(_ text: String) {
        write("\"")
        write(text) { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}": Self.escape(scalar)
            default: nil
            }
        }
        write("\"")
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// A value as JSON.
    mutating func json(_ value: ExportValue) {
        switch value {
        case .text(let text): json(text)
        case .number(let number): write(String(number))
        }
    }

    /// Names and values as the members of a JSON object, each with a comma before it.
    mutating func jsonMembers(_ values: [(name: String, value: ExportValue)]) {
        for (name, value) in values {
            write(",\"\(name)\":")
            json(value)
        }
    }

    /// A line of CSV (RFC 4180).
    ///
    /// A cell that a spreadsheet would take for a formula is kept as it is: the file is data, and must come back equal.
    mutating func csv(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { write(",") }
            guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
                write(cell)
                continue
            }
            write("\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"")
        }
        write("\r\n")
    }

    /// A string in quotation marks with backslashes before those inside, on one line (DOT).
    mutating func quoted(_ text: String) {
        write("\"")
        write(text) { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n", "\r", "\t": " "
            default: nil
            }
        }
        write("\"")
    }

    /// Writes text, and some characters of it otherwise; what stands between those goes at one stroke.
    private mutating func write(_ text: String, _ otherwise: (Unicode.Scalar) -> String?) {
        var text = text
        text.withUTF8 { utf8 in
            var (start, place) = (0, 0)
            while place < utf8.count {
                guard let (scalar, end) = unsafe Self.peculiar(utf8, at: place) else {
                    place += 1
                    continue
                }
                if let words = otherwise(scalar) {
                    unsafe bytes.append(contentsOf: utf8[start..<place])
                    write(words)
                    start = end
                }
                place = end
            }
            unsafe bytes.append(contentsOf: utf8[start...])
        }
    }

    /// A character that a format may write otherwise, and where the next one begins; nil for one that none does, and
    /// inside of a character.
    private static func peculiar(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> (Unicode.Scalar, end: Int)? {
        let byte = unsafe utf8[place]
        switch byte {
        case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\\"):
            return (Unicode.Scalar(byte), place + 1)
        // The two that begin characters of three bytes among which are U+2028, U+FFFE and their neighbours.
        case 0xE2, 0xEF:
            guard place + 2 < utf8.count else { return nil }
            let rest = unsafe UInt32(utf8[place + 1] & 0x3F) << 6 | UInt32(utf8[place + 2] & 0x3F)
            return Unicode.Scalar(UInt32(byte & 0xF) << 12 | rest).map { ($0, place + 3) }
        default: return nil
        }
    }
}

extension ExportNode {
    /// Its values by their names.
    var named: [(name: String, value: ExportValue)] { values.map { ($0.rawValue, $1) } }
}

extension ExportEdge {
    /// Its values by their names.
    var named: [(name: String, value: ExportValue)] { values.map { ($0.rawValue, $1) } }
}
