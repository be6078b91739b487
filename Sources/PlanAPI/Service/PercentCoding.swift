/// Text in addresses: percent coding, and parameters behind a question mark.
///
/// RFC 3986, section 2.1; the plus sign for a blank is a form's (WHATWG URL, section 5).
public enum PercentCoding {
    /// The parameters of an address, in their order.
    ///
    /// - Parameter query: what stands behind the question mark.
    /// - Returns: names and values; nil where a percent sign is not followed by two hexadecimal digits.
    /// - Complexity: O(*n*).
    public static func parameters(_ query: String) -> [(name: String, value: String)]? {
        var result: [(name: String, value: String)] = []
        for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decode(parts[0], isForm: true),
                let value = decode(parts.count > 1 ? parts[1] : pair.suffix(0), isForm: true)
            else { return nil }
            result.append((name, value))
        }
        return result
    }

    /// Text with percent signs resolved.
    ///
    /// - Parameters:
    ///   - text: bytes of an address.
    ///   - isForm: whether a plus sign is a blank.
    /// - Returns: the text; nil where a percent sign is not followed by two hexadecimal digits.
    /// - Complexity: O(*n*).
    public static func decode(_ text: some Collection<UInt8>, isForm: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+") where isForm: bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
                else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
    }
}
