import Foundation
import PlanGraph
import Testing

@testable import PlanSnapshots

@Suite struct SnapshotStoreTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.sqlite")
    }

    @Test(arguments: [0, 1, 12, 2_000])
    func givesBackEveryColumn(_ targets: Int) throws {
        let graph = try SnapshotFixture.graph(targets: targets)
        let store = try SnapshotStore(path: path, mode: .readWrite)
        let saved = try store.save(graph, label: "Kế hoạch 86", createdAt: SnapshotFixture.time)
        for (loaded, snapshot) in [try newest(of: store), try store.load(saved.id)] {
            #expect(try loaded.sections == graph.sections)
            #expect(loaded.fingerprint == graph.fingerprint)
            #expect(snapshot == saved)
        }
        #expect(saved.label == "Kế hoạch 86")
        #expect(saved.nodes == graph.ranges.count)
        #expect(saved.edges == graph.edgeCount)
        let byteCount = try graph.sections.map(\.byteCount).reduce(0, +)
        #expect(saved.uncompressedBytes == byteCount)
        #expect(store.verify().isEmpty)
    }

    @Test func givesBackEqualColumns() throws {
        let graph = try SnapshotFixture.graph(targets: 0)
        let store = try SnapshotStore(path: path, mode: .readWrite)
        try store.save(graph, label: nil, createdAt: SnapshotFixture.time)
        #expect(try newest(of: store).0.columns == graph.columns)
    }

    @Test func givesBackTheEmptyGraph() throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        try store.save(.empty, label: nil, createdAt: SnapshotFixture.time)
        let (graph, snapshot) = try newest(of: store)
        #expect(graph.columns == Graph.empty.columns)
        #expect(snapshot.label == nil)
        #expect(snapshot.nodes == 0)
    }

    @Test func listsTheNewestFirst() throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        #expect(try store.list().isEmpty)
        #expect(try store.loadCurrent().snapshot == nil)
        #expect(error { try store.load("nothing") }?.code == .noSnapshot)
        let graph = try SnapshotFixture.graph()
        let first = try store.save(graph, label: "1", createdAt: SnapshotFixture.time)
        let second = try store.save(graph, label: "2", createdAt: SnapshotFixture.time)
        #expect(try store.list() == [second, first])
        #expect(first.sha256 == second.sha256)
        #expect(first.id != second.id)
        #expect(try store.save(graph, label: "1", createdAt: SnapshotFixture.time) == first)
        #expect(try store.list() == [first, second])
        #expect(store.verify().isEmpty)
    }

    @Test func storesOnlyWhatChanged() throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        try store.save(try SnapshotFixture.graph(targets: 2_000), label: nil, createdAt: SnapshotFixture.time)
        let before = try chunks(store)
        let changed = try SnapshotFixture.graph(targets: 2_000, change: "sửa đổi, ")
        try store.save(changed, label: nil, createdAt: SnapshotFixture.time)
        let after = try chunks(store)
        // The text changes in one chunk; what counts its bytes from the start changes from there on.
        #expect(after.count > before.count)
        #expect(after.bytes - before.bytes < before.bytes / 2)
        try store.save(changed, label: "again", createdAt: SnapshotFixture.time)
        #expect(try chunks(store).count == after.count)
        #expect(try newest(of: store).0.sections == changed.sections)
    }

    private func chunks(_ store: SnapshotStore) throws -> (count: Int, bytes: Int) {
        let values = try store.chunkCounts()
        return (values.count, values.bytes)
    }

    @Test func keepsWhatWasSaved() throws {
        let graph = try SnapshotFixture.graph()
        let store = try SnapshotStore(path: path, mode: .readWrite)
        let saved = try store.save(graph, label: nil, createdAt: SnapshotFixture.time)
        let other = try SnapshotStore(path: path, mode: .readOnly)
        #expect(try other.list() == [saved])
        try other.close()
        try store.close()
        #expect(folder.names == ["store.sqlite"])
        #expect(error { try store.list() }?.code == .closed)
        #expect(error { try store.save(graph, label: nil, createdAt: SnapshotFixture.time) }?.code == .closed)
        let again = try SnapshotStore(path: path, mode: .readWrite)
        #expect(try newest(of: again).1 == saved)
    }

    @Test func mendsADamagedChunk() throws {
        let graph = try SnapshotFixture.graph()
        var store = try SnapshotStore(path: path, mode: .readWrite)
        try store.save(graph, label: nil, createdAt: SnapshotFixture.time)
        try store.close()
        let text = try ZlibCodec.compress(Array(graph.columns.strings.bytes))
        var content = try bytes(path)
        let place = try #require(content.firstRange(of: text.prefix(64)))
        content[place.lowerBound + 30] ^= 4
        try write(content, to: path)

        store = try SnapshotStore(path: path, mode: .readWrite)
        let found = try #require(error { try newest(of: store) })
        #expect(found.code == .damaged)
        #expect(found.place?.hasPrefix("chunk ") == true)
        #expect(found.description.contains("store.sqlite"))
        #expect(!store.verify().isEmpty)
        try store.save(graph, label: "mended", createdAt: SnapshotFixture.time)
        #expect(try newest(of: store).0.sections == graph.sections)
        #expect(store.verify().isEmpty)
    }

    @Test func aFullDiskChangesNothing() throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        let saved = try store.save(try SnapshotFixture.graph(), label: nil, createdAt: SnapshotFixture.time)
        try store.limitPages(30)
        let large = try SnapshotFixture.graph(targets: 2_000)
        let found = error { try store.save(large, label: nil, createdAt: SnapshotFixture.time) }
        #expect(found?.code == .cannotWrite)
        #expect(try store.list() == [saved])
        #expect(store.verify().isEmpty)
    }

    @Test func readsWhileItSaves() async throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        let graph = try SnapshotFixture.graph()
        let sections = try graph.sections
        try store.save(graph, label: nil, createdAt: SnapshotFixture.time)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask { try store.save(graph, label: "\(number)", createdAt: SnapshotFixture.time) }
                group.addTask {
                    let loaded = try newest(of: store).0
                    #expect(try loaded.sections == sections)
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.list().count == 9)
    }

    @Test(
        arguments: [
            "", "yesterday", "2018-05-29", "2018-05-29T00:00:00", "2018-13-29T00:00:00Z", "2018-05-29T24:00:00Z",
            "2018-05-29T00:00:00.Z", "2018-05-29T00:00:00+07:00", "２018-05-29T00:00:00Z",
        ]
    )
    func refusesWhatIsNoTime(_ words: String) throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        let found = error { try store.save(.empty, label: nil, createdAt: words) }
        #expect(found?.code == .invalidArgument)
        #expect(try store.list().isEmpty)
    }

    @Test(arguments: ["2018-05-29T00:00:00Z", "2025-12-31T23:59:60.123Z"])
    func takesATime(_ words: String) throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        #expect(try store.save(.empty, label: nil, createdAt: words).createdAt == words)
    }

    @Test(arguments: [String(repeating: "đ", count: 501), "a\0b"])
    func refusesLabelsThatCannotBeKept(_ label: String) throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        let found = error { try store.save(.empty, label: label, createdAt: SnapshotFixture.time) }
        #expect(found?.code == .invalidArgument)
    }
}
