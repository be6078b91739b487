import PlanGraph

/// A column as bytes: its values side by side, the lowest byte of each first.
enum ColumnBytes {
    /// The bytes of a column.
    ///
    /// - Parameter column: its values.
    /// - Returns: the bytes.
    /// - Complexity: O(*n*).
    static func encode<Values: GraphColumn>(_ column: Values) -> [UInt8] {
        var bytes = unsafe column.withUnsafeBytes { unsafe Array($0) }
        unsafe bytes.withUnsafeMutableBytes { unsafe order($0, width: MemoryLayout<Values.Element>.stride) }
        return bytes
    }

    /// Some of the bytes of a column.
    ///
    /// - Parameters:
    ///   - column: its values.
    ///   - range: of its bytes.
    /// - Returns: the bytes.
    /// - Complexity: O(*n*) in the range, on machines that order bytes as files do.
    static func encode(_ column: some GraphColumn, _ range: Range<Int>) -> [UInt8] {
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
    static func digest(_ column: some GraphColumn) -> ContentDigest {
        #if _endian(big)
        return ContentDigest(of: encode(column))
        #else
        return unsafe column.withUnsafeBytes { unsafe ContentDigest(of: $0) }
        #endif
    }

    /// The column that some bytes are.
    ///
    /// - Parameters:
    ///   - pieces: of the bytes, in their order; what is over behind the last whole value is left out.
    ///   - type: of the column.
    /// - Returns: the values.
    /// - Complexity: O(*n*).
    static func decode<Values: GraphColumn>(_ pieces: [[UInt8]], as type: Values.Type) -> Values {
        // What was read in one piece is a column of bytes already.
        if Values.self == [UInt8].self, pieces.count == 1, let column = pieces[0] as? Values { return column }
        let width = MemoryLayout<Values.Element>.stride
        let count = pieces.reduce(0) { $0 + $1.count } / width
        return unsafe Values(count: count) { column in
            var written = 0
            for piece in pieces {
                let part = min(piece.count, column.count - written)
                unsafe piece.withUnsafeBytes { piece in
                    unsafe UnsafeMutableRawBufferPointer(rebasing: column[written..<written + part]).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: piece[..<part])
                    )
                }
                written += part
            }
            unsafe order(column, width: width)
        }
    }

    /// Turns values from the machine's order of bytes to the file's, or back.
    private static func order(_ bytes: UnsafeMutableRawBufferPointer, width: Int) {
        #if _endian(big)
        for start in stride(from: 0, to: bytes.count - bytes.count % width, by: width) {
            unsafe bytes[start..<start + width].reverse()
        }
        #endif
    }
}
