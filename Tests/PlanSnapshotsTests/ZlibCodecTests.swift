import Testing

@testable import PlanSnapshots

@Suite struct ZlibCodecTests {
    static let contents: [[UInt8]] = [
        [],
        [7],
        Array("Quảng Ninh".utf8),
        [UInt8](repeating: 0, count: 1 << 20),
        (0..<(1 << 20)).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) },
    ]

    @Test(arguments: contents) func givesBack(_ content: [UInt8]) throws {
        let compressed = try ZlibCodec.compress(content)
        #expect(try ZlibCodec.compress(content) == compressed)
        #expect(try ZlibCodec.decompress(compressed, count: content.count) == content)
    }

    @Test(arguments: contents) func refusesAnotherLength(_ content: [UInt8]) throws {
        let compressed = try ZlibCodec.compress(content)
        #expect(throws: ZlibError.tooShort) { try ZlibCodec.decompress(compressed, count: content.count + 1) }
        guard !content.isEmpty else { return }
        #expect(throws: ZlibError.tooLong) { try ZlibCodec.decompress(compressed, count: content.count - 1) }
        #expect(throws: ZlibError.self) { try ZlibCodec.decompress(compressed, count: 0) }
    }

    @Test func refusesEveryTruncation() throws {
        let content = Array("Kế hoạch hành động thực hiện Chương trình nghị sự 2030".utf8)
        let compressed = try ZlibCodec.compress(content)
        for length in 0..<compressed.count {
            #expect(throws: ZlibError.self, "\(length) bytes") {
                try ZlibCodec.decompress(Array(compressed.prefix(length)), count: content.count)
            }
        }
        #expect(throws: ZlibError.trailingBytes) { try ZlibCodec.decompress(compressed + [0], count: content.count) }
    }

    @Test func refusesEveryFlippedBit() throws {
        let content = Array("Giảm tỷ lệ hộ nghèo đa chiều bình quân 0,7%/năm".utf8)
        let compressed = try ZlibCodec.compress(content)
        for bit in 0..<(compressed.count * 8) {
            var damaged = compressed
            damaged[bit / 8] ^= 1 << (bit % 8)
            // Two bits of the header are nothing but a remark; what comes out is then the same.
            let result = try? ZlibCodec.decompress(damaged, count: content.count)
            #expect(result == nil || result == content, "bit \(bit)")
        }
    }

    @Test func refusesGarbage() {
        var generator = SystemRandomNumberGenerator()
        let seed = generator.next()
        var state = seed | 1
        for length in 0..<300 {
            let garbage = (0..<length).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
            #expect(throws: ZlibError.self, "seed \(seed), length \(length)") {
                try ZlibCodec.decompress(garbage, count: 1_000)
            }
        }
    }
}
