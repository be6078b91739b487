import Testing

@testable import PlanGraph

/// Postings as bytes.
@Suite("Posting code") struct PostingCodeTests {
    private static let numbers: [UInt32] = [
        0, 1, 2, 3, 4, 62, 63, 64, 127, 130, 131, 190, 191, 255, 16_386, 16_387, 16_446, 16_447, 1 << 21, 1 << 28, .max,
    ]

    @Test(arguments: numbers) func whatIsWrittenIsRead(_ nodes: UInt32) {
        let postings = Self.numbers.map { (nodes: nodes, positions: $0) }
        let size = postings.reduce(0) { $0 + PostingCode.width($1.nodes, $1.positions) }
        var bytes = [UInt8](repeating: 0, count: size)
        bytes.withUnsafeMutableBufferPointer { bytes in
            var place = 0
            for (nodes, positions) in postings { PostingCode.write(nodes, positions, to: bytes, &place) }
            #expect(place == size)
        }
        bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            for posting in postings { #expect(PostingCode.read(bytes, &place) == posting) }
            #expect(place == size)
        }
    }

    @Test func aWordNearTheBeginningOfANextNodeTakesAByte() {
        #expect(PostingCode.width(0, 1) == 1 && PostingCode.width(2, 62) == 1)
        #expect(PostingCode.width(3, 0) == 2 && PostingCode.width(1, 63) == 2 && PostingCode.width(3, 63) == 3)
    }
}
