import Testing

@testable import PlanSnapshots

@Suite struct ChunkerTests {
    private static func content(_ count: Int) -> [UInt8] {
        var state: UInt64 = 42
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    @Test(arguments: [0, 1, 16_384, 16_385, 262_144, 1_000_000])
    func coversEveryByteOnce(_ count: Int) {
        let ranges = Chunker.ranges(of: Self.content(count))
        #expect(ranges.map(\.count).reduce(0, +) == count)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(ranges.allSatisfy { $0.count <= Chunker.maximumBytes })
        #expect(ranges.dropLast().allSatisfy { $0.count >= Chunker.minimumBytes })
    }

    @Test func endsChunksAtTheMostWhereNothingChanges() {
        let ranges = Chunker.ranges(of: [UInt8](repeating: 0, count: 600_000))
        #expect(ranges.first?.count == Chunker.maximumBytes)
    }

    @Test(arguments: [0, 1, 300_000, 999_999])
    func anInsertionMovesFewBoundaries(_ place: Int) {
        let before = Self.content(1_000_000)
        var after = before
        after.insert(contentsOf: [1, 2, 3], at: place)
        let known = Set(Chunker.ranges(of: before).map { Array(before[$0]) })
        let chunks = Chunker.ranges(of: after).map { Array(after[$0]) }
        #expect(chunks.count > 8)
        #expect(chunks.filter { !known.contains($0) }.count <= 2)
    }
}
