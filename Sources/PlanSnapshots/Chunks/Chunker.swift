/// Cuts bytes where their content says so, so that an insertion moves no boundary but those beside it.
///
/// A rolling hash (the gear hash of FastCDC: shift, then add a number for each byte) looks at the last 64 bytes; a chunk
/// ends where the hash's sixteen highest bits are zero, which is once in 64 KiB.
enum Chunker {
    /// No chunk but a section's last is smaller.
    static let minimumBytes = 16 << 10
    /// No chunk is larger.
    static let maximumBytes = 256 << 10

    /// The chunks of a section.
    ///
    /// - Parameter bytes: of one section.
    /// - Returns: ranges that follow one another from the first byte to the last; none for no bytes.
    /// - Complexity: O(*n*).
    static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = boundary(in: bytes, from: start)
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }

    private static func boundary(in bytes: [UInt8], from start: Int) -> Int {
        let limit = min(bytes.count, start + maximumBytes)
        guard limit - start > minimumBytes else { return limit }
        let gear = gear
        var hash: UInt64 = 0
        for position in (start + minimumBytes - windowBytes)..<limit {
            hash = (hash << 1) &+ gear[Int(bytes[position])]
            if hash & boundaryMask == 0, position - start >= minimumBytes { return position }
        }
        return limit
    }

    private static let windowBytes = 64
    private static let boundaryMask: UInt64 = 0xFFFF_0000_0000_0000

    /// A number for each byte: from SplitMix64, so that they are the same everywhere and look random.
    private static let gear: [UInt64] = {
        var state: UInt64 = 0x506C_616E_4772_6170
        return (0..<256).map { _ in
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }()
}
