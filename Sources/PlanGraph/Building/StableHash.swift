/// A 64-bit hash that is the same on every machine and in every run: FNV-1a, its bits mixed once more at the end.
struct StableHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes bytes, and a mark behind them so that «ab» + «c» is not «a» + «bc».
    mutating func combine(_ words: String) {
        for byte in words.utf8 { combine(byte) }
        combine(0xFF)
    }

    private mutating func combine(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of some words in order.
    static func hash(_ words: String...) -> UInt64 {
        var hash = StableHash()
        for word in words { hash.combine(word) }
        return hash.finish()
    }

    /// The hash of some numbers in order.
    static func hash(_ numbers: [UInt64]) -> UInt64 {
        var hash = StableHash()
        for number in numbers {
            for shift in stride(from: 0, to: 64, by: 8) { hash.combine(UInt8(truncatingIfNeeded: number >> shift)) }
        }
        return hash.finish()
    }

    /// The hash of a long text, eight bytes at a time.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
        var hash = StableHash()
        let whole = bytes.count / 8 * 8
        var place = 0
        while place < whole {
            var word: UInt64 = 0
            for offset in 0..<8 { word |= UInt64(bytes[place + offset]) << UInt64(offset * 8) }
            hash.state = ((hash.state ^ word) &* 0x9E37_79B9_7F4A_7C15)
            hash.state ^= hash.state >> 32
            place += 8
        }
        for byte in bytes[whole...] { hash.combine(byte) }
        return hash.finish()
    }

    private func finish() -> UInt64 {
        var value = state
        value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }
}
