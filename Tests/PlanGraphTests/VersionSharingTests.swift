import PlanExtraction
import PlanGraph
import Synchronization
import Testing

/// The texts of a version lie in memory that other versions write to as well, and no version sees the others.
@Suite struct VersionSharingTests {
    /// A version that is there for readers, as a server has it.
    private final class Store: Sendable {
        let graph: Mutex<Graph>
        let isDone = Atomic(false)

        init(_ graph: Graph) { self.graph = Mutex(graph) }
    }

    private static func plan(_ index: Int) -> PlanDocument {
        PlanFixture.chain(number: "\(index)/KH-UBND", province: index < 8 ? "Quảng Ninh" : "Tỉnh \(index)")
    }

    /// A version of eight plans.
    private static func build() throws -> Graph { try atOnce() }

    /// A version of eight plans and some more, built from nothing.
    private static func atOnce(_ more: Int...) throws -> Graph {
        try GraphBuilder.build((Array(0..<8) + more).map { plan($0) })
    }

    private static func append(_ index: Int, to graph: Graph) throws -> Graph {
        try GraphBuilder.append([plan(index)], to: graph)
    }

    /// Everything that a version's arena says.
    private static func words(_ graph: Graph) -> [String] {
        let strings = graph.columns.strings
        return (0..<StringIndex(strings.starts.count)).map { "\(strings.string($0)) \(strings.isPlain[Int($0)])" }
    }

    private static func address(_ graph: Graph) -> UnsafePointer<UInt8>? {
        graph.columns.strings.bytes.buffer.baseAddress
    }

    @Test func fewChangesCopyTheTexts() throws {
        var versions = [try Self.build()]
        for index in 8..<18 { versions.append(try Self.append(index, to: versions[versions.count - 1])) }
        #expect(Set(versions.map { Self.address($0) }).count < 5)
    }

    @Test func anOldVersionStaysAsItWas() throws {
        let old = try Self.build()
        let (before, fingerprint) = (Self.words(old), old.fingerprint)
        var new = old
        for index in 8..<11 { new = try Self.append(index, to: new) }
        #expect(Self.words(old) == before)
        #expect(try Graph(checking: old.columns).fingerprint == fingerprint)
        #expect(Array(Self.words(new).prefix(before.count)) == before)
        #expect(Self.words(new).count > before.count)
    }

    @Test func twoVersionsThatFollowOneAreAsIfBuiltAtOnce() throws {
        let old = try Self.append(8, to: Self.build())
        let first = try Self.append(9, to: old)
        let second = try Self.append(10, to: old)
        let third = try Self.append(11, to: first)
        #expect(try first.columns == Self.atOnce(8, 9).columns)
        #expect(try second.columns == Self.atOnce(8, 10).columns)
        #expect(try third.columns == Self.atOnce(8, 9, 11).columns)
        #expect(first.columns != second.columns && Self.address(first) != Self.address(second))
    }

    @Test func aVersionThatWasGivenUpLeavesTheOneBeforeUsable() throws {
        let old = try Self.append(8, to: Self.build())
        let before = Self.words(old)
        var builder = GraphBuilder(after: old, expecting: 1_000)
        try builder.add(Self.plan(9))
        _ = try Self.append(10, to: old)
        let next = try Self.append(11, to: old)
        #expect(Self.words(old) == before)
        #expect(try next.columns == Self.atOnce(8, 11).columns)
        #expect(builder.finish().columns.plans.number.count == 10)
    }

    @Test func versionsGrowBeyondTheirRoom() throws {
        var graph = Graph.empty
        var versions: [(graph: Graph, words: [String])] = []
        for index in 0..<60 {
            graph = try Self.append(index, to: graph)
            versions.append((graph, Self.words(graph)))
        }
        for version in versions { #expect(Self.words(version.graph) == version.words) }
        #expect(Set(versions.map { Self.address($0.graph) }).count > 1)
    }

    @Test func oldVersionsAreReadWhileTheNextIsMade() async throws {
        let first = try Self.append(8, to: Self.build())
        let store = Store(first)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    var reads = 0
                    repeat {
                        let graph = store.graph.withLock { $0 }
                        let found = try Graph(checking: graph.columns)
                        #expect(found.fingerprint == graph.fingerprint)
                        #expect(Self.words(found) == Self.words(graph))
                        reads += 1
                        // The writer needs a thread too.
                        await Task.yield()
                    } while !store.isDone.load(ordering: .acquiring)
                    return reads
                }
            }
            group.addTask {
                defer { store.isDone.store(true, ordering: .releasing) }
                var next = first
                for index in 9..<60 {
                    let made = try Self.append(index, to: next)
                    store.graph.withLock { $0 = made }
                    next = made
                }
                return 0
            }
            for try await _ in group {}
        }
        #expect(store.graph.withLock { $0.ranges.plans.count } == 60)
    }
}
