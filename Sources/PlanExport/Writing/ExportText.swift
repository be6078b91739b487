/// Text as it is written, with the ways in which formats quote.
struct ExportText {
    private(set) var bytes: [UInt8] = []

    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Text of an XML element or attribute.
    ///
    /// XML has no way to write most control characters: they become blanks.
    mutating func xml(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "\"": write("&quot;")
            case "\u{FFFE}", "\u{FFFF}": write(" ")
            default: append(scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r" ? " " : scalar)
            }
        }
    }

    /// A JSON string with its quotation marks (RFC 8259); Turtle, Cypher and JavaScript read the same.
    mutating func json(_ text: String) {
        write("\"")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": write("\\\"")
            case "\\": write("\\\\")
            case "\n": write("\\n")
            case "\r": write("\\r")
            case "\t": write("\\t")
            case "\u{2028}", "\u{2029}": write("\\u" + String(scalar.value, radix: 16))
            default:
                guard scalar.value < 0x20 || scalar.value == 0x7F else {
                    append(scalar)
                    continue
                }
                let digits = String(scalar.value, radix: 16)
                write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            }
        }
        write("\"")
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
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": write("\\\"")
            case "\\": write("\\\\")
            case "\n", "\r", "\t": write(" ")
            default: append(scalar)
            }
        }
        write("\"")
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
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
