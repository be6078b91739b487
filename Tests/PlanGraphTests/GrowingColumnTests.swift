import PlanGraph
import Testing

/// Versions of a column that share memory behave as if each had its own.
@Suite struct GrowingColumnTests {
    private func column(_ values: [UInt32]) -> GrowingColumn<UInt32> {
        GrowingColumn(count: values.count) { memory in values.withUnsafeBytes { memory.copyMemory(from: $0) } }
    }

    private func address<Element>(_ column: GrowingColumn<Element>) -> UnsafePointer<Element>? {
        column.buffer.baseAddress
    }

    @Test func aNewColumnHasNoValues() {
        let column = GrowingColumn<UInt8>()
        #expect(column.isEmpty && Array(column) == [] && column.memoryBytes == 0)
        #expect(column == GrowingColumn(count: 0) { _ in })
    }

    @Test func theNextVersionGoesOnInTheSameMemory() {
        let old = column([1, 2, 3])
        var new = old
        new.append(4)
        new.append(contentsOf: [5, 6])
        #expect(Array(old) == [1, 2, 3] && Array(new) == [1, 2, 3, 4, 5, 6])
        #expect(address(old) == address(new))
    }

    @Test func ofTwoThatGoOnFromOneVersionEachHasItsOwnValues() {
        let old = column([1, 2, 3])
        var (first, second) = (old, old)
        first.append(4)
        second.append(5)
        first.append(6)
        second.append(7)
        #expect(Array(old) == [1, 2, 3] && Array(first) == [1, 2, 3, 4, 6] && Array(second) == [1, 2, 3, 5, 7])
        #expect(address(first) != address(second))
    }

    @Test func whoIsNotTheNewestGoesOnInACopy() {
        let old = column([1])
        var new = old
        new.append(2)
        var branch = old
        branch.append(3)
        new.append(4)
        #expect(Array(new) == [1, 2, 4] && Array(branch) == [1, 3] && address(new) == address(old))
    }

    @Test func whatWasGivenUpIsNotWrittenAgain() {
        var column = column([1, 2])
        var dropped: GrowingColumn? = column
        dropped?.append(contentsOf: [8, 9])
        let kept = dropped?[2...]
        dropped = nil
        column.append(3)
        #expect(Array(column) == [1, 2, 3] && kept.map { Array($0) } == [8, 9])
    }

    @Test func itGrowsBeyondItsRoom() {
        var column = column([])
        var versions: [GrowingColumn<UInt32>] = []
        for value in 0..<5_000 as Range<UInt32> {
            versions.append(column)
            column.append(value)
        }
        #expect(Array(column) == Array(0..<5_000))
        for (count, version) in versions.enumerated() {
            #expect(version.count == count && version.last == column[..<count].last)
        }
        #expect(Set(versions.map { address($0) }).count < 20)
    }

    @Test func whatIsReservedNeedsNoOtherMemory() {
        let old = column([1, 2, 3])
        var new = old
        new.reserve(10_000)
        let place = address(new)
        new.append(contentsOf: 4...10_003)
        #expect(address(new) == place && new.count == 10_003 && Array(old) == [1, 2, 3])
    }

    @Test func roomIsNotCounted() {
        var column = GrowingColumn<UInt32>()
        column.reserve(1 << 20)
        #expect(column.memoryBytes == 0)
        column.append(contentsOf: [1, 2, 3])
        #expect(column.memoryBytes == 12)
    }

    @Test func columnsAreEqualByTheirValues() {
        let old = column([1, 2, 3])
        var (first, second, third) = (old, old, old)
        first.append(4)
        second.append(4)
        third.append(5)
        #expect(first == second && first != third && first != old && old == column([1, 2, 3]))
    }

    @Test func aStretchIsTheValuesThere() {
        let column = column(Array(0..<100))
        #expect(column.withValues(in: 10..<13) { Array($0) } == [10, 11, 12])
        #expect(column.withValues(in: 100..<100) { Array($0) } == [])
        #expect(Array(column[98...]) == [98, 99] && column.map { $0 } == Array(0..<100))
        #expect(column.withUnsafeBytes { $0.count } == 400)
    }

    @Test func manyMayGoOnFromOneVersionAtOnce() async {
        let old = column(Array(0..<1_000))
        let versions = await withTaskGroup(of: (UInt32, GrowingColumn<UInt32>).self) { group in
            for writer in 0..<8 as Range<UInt32> {
                group.addTask {
                    var new = old
                    for value in 0..<200 as Range<UInt32> { new.append(writer * 1_000 + value) }
                    return (writer, new)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (writer, version) in versions {
            #expect(Array(version[..<1_000]) == Array(old))
            #expect(Array(version[1_000...]) == (0..<200).map { writer * 1_000 + $0 })
        }
        #expect(versions.count { address($0.1) == address(old) } <= 1)
    }
}
