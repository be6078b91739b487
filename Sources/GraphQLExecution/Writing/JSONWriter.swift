/// Writes JSON as bytes, with no tree of values before it.
///
/// What was written since a mark can be cut off again, which is how a null takes the place of an object in which a
/// non-null field failed.
public struct JSONWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8]

    /// A writer with nothing written.
    ///
    /// - Parameter capacity: how many bytes are expected.
    public init(capacity: Int = 4096) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// How many bytes have been written: a mark for `cut(to:)`.
    public var count: Int { bytes.count }

    /// Takes back what was written since a mark.
    ///
    /// - Parameter mark: an earlier `count`.
    /// - Complexity: O(bytes taken back).
    public mutating func cut(to mark: Int) {
        bytes.removeLast(bytes.count - mark)
    }

    /// Writes one byte.
    ///
    /// - Parameter byte: any.
    public mutating func byte(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Writes bytes as they are.
    ///
    /// - Parameter slice: JSON already.
    public mutating func raw(_ slice: ArraySlice<UInt8>) {
        bytes.append(contentsOf: slice)
    }

    /// Writes ASCII as it is.
    ///
    /// - Parameter text: JSON already.
    public mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Writes a string value.
    ///
    /// - Parameter string: any text.
    /// - Complexity: O(*n*).
    public mutating func string(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 { escape(byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a string value whose bytes lie somewhere.
    ///
    /// - Parameters:
    ///   - utf8: its bytes.
    ///   - isPlain: whether it is known to hold nothing that JSON escapes.
    /// - Complexity: O(*n*); a plain string is copied without a look at its bytes.
    public mutating func string(_ utf8: ArraySlice<UInt8>, isPlain: Bool) {
        bytes.append(UInt8(ascii: "\""))
        if isPlain {
            bytes.append(contentsOf: utf8)
        } else {
            for byte in utf8 { escape(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a whole number.
    ///
    /// - Parameter value: any.
    public mutating func integer(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var magnitude = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        bytes[start...].reverse()
    }

    /// Writes a number; what JSON has no number for becomes null.
    ///
    /// - Parameter value: any.
    public mutating func number(_ value: Double) {
        if !value.isFinite {
            null()
        } else if value == value.rounded(), value.magnitude < 1e15 {
            integer(Int(value))
        } else {
            bytes.append(contentsOf: value.description.utf8)
        }
    }

    /// Writes true or false.
    ///
    /// - Parameter value: which.
    public mutating func boolean(_ value: Bool) {
        if value { raw("true") } else { raw("false") }
    }

    /// Writes null.
    public mutating func null() {
        raw("null")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        case 0..<0x20:
            raw("\\u00")
            for digit in [byte >> 4, byte & 0xF] {
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        default: bytes.append(byte)
        }
    }
}
