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

    /// The hash of a string, eight bytes at a time.
    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = StableHash()
        let whole = bytes.count / 8 * 8
        for place in stride(from: 0, to: whole, by: 8) {
            hash.mix(UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        }
        for place in whole..<bytes.count { hash.combine(unsafe bytes[place]) }
        return hash.finish()
    }

    private mutating func mix(_ word: UInt64) {
        state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
        state ^= state >> 32
    }

    /// A number's bits well mixed.
    static func mixed(_ number: UInt64) -> UInt64 { StableHash(state: number).finish() }

    private init(state: UInt64) { self.state = state }

    init() {}

    func finish() -> UInt64 {
        var value = state
        value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }
}
