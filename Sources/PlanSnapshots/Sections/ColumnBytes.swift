import PlanGraph

/// A column as bytes: its values side by side, the lowest byte of each first.
enum ColumnBytes {
    /// The bytes of a column.
    ///
    /// - Parameter column: its values.
    /// - Returns: the bytes.
    /// - Complexity: O(*n*).
    static func encode<Element: ColumnElement>(_ column: [Element]) -> [UInt8] {
        let bytes = unsafe column.withUnsafeBytes { unsafe Array($0) }
        return ordered(bytes, width: MemoryLayout<Element>.stride)
    }

    /// Some of the bytes of a column.
    ///
    /// - Parameters:
    ///   - column: its values.
    ///   - range: of its bytes.
    /// - Returns: the bytes.
    /// - Complexity: O(*n*) in the range, on machines that order bytes as files do.
    static func encode<Element: ColumnElement>(_ column: [Element], _ range: Range<Int>) -> [UInt8] {
        #if _endian(big)
        return Array(encode(column)[range])
        #else
        return unsafe column.withUnsafeBytes { unsafe Array($0[range]) }
        #endif
    }

    /// The digest of the bytes of a column.
    ///
    /// - Parameter column: its values.
    /// - Returns: the same as of `encode`.
    /// - Complexity: O(*n*).
    static func digest<Element: ColumnElement>(_ column: [Element]) -> ContentDigest {
        #if _endian(big)
        return ContentDigest(of: encode(column))
        #else
        return unsafe column.withUnsafeBytes { unsafe ContentDigest(of: $0) }
        #endif
    }

    /// The column that some bytes are.
    ///
    /// - Parameters:
    ///   - bytes: a multiple of the width of a value; what is over is left out.
    ///   - type: of the values.
    /// - Returns: the values.
    /// - Complexity: O(*n*).
    static func decode<Element: ColumnElement>(_ bytes: [UInt8], as type: Element.Type) -> [Element] {
        if Element.self == UInt8.self, let column = bytes as? [Element] { return column }
        let width = MemoryLayout<Element>.stride
        let count = bytes.count / width
        let bytes = ordered(bytes, width: width)
        return unsafe [Element](unsafeUninitializedCapacity: count) { column, written in
            unsafe bytes.withUnsafeBytes { source in
                unsafe UnsafeMutableRawBufferPointer(column).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source.prefix(count * width))
                )
            }
            written = count
        }
    }

    /// Turns values from the machine's order of bytes to the file's, or back.
    private static func ordered(_ bytes: [UInt8], width: Int) -> [UInt8] {
        #if _endian(big)
        var result = bytes
        for start in stride(from: 0, to: bytes.count - bytes.count % width, by: width) {
            result[start..<start + width].reverse()
        }
        return result
        #else
        return bytes
        #endif
    }
}
