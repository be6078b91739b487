import Foundation
import PlanGraph
import Testing

@testable import PlanSnapshots

@Suite struct SnapshotFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("86.plangraph")
    }

    @Test func givesTheSameBytes() throws {
        let other = folder.file("other.plangraph")
        let graph = try SnapshotFixture.graph(targets: 2_000)
        let first = try SnapshotFile.write(graph, to: path, label: "86", createdAt: SnapshotFixture.time)
        let again = try SnapshotFixture.graph(targets: 2_000)
        let second = try SnapshotFile.write(again, to: other, label: "86", createdAt: SnapshotFixture.time)
        #expect(first == second)
        #expect(try bytes(path) == bytes(other))
        #expect(folder.names == ["86.plangraph", "other.plangraph"])
    }

    @Test func givesBackEveryColumn() throws {
        let graph = try SnapshotFixture.graph(targets: 2_000)
        let written = try SnapshotFile.write(graph, to: path, label: nil, createdAt: SnapshotFixture.time)
        let before = try bytes(path)
        let store = try SnapshotStore(path: path, mode: .readOnly)
        let (loaded, snapshot) = try newest(of: store)
        #expect(snapshot == written)
        #expect(try loaded.sections == graph.sections)
        #expect(store.verify().isEmpty)
        #expect(folder.names == ["86.plangraph"])
        let refused = error { try store.save(graph, label: nil, createdAt: SnapshotFixture.time) }
        #expect(refused?.code == .cannotWrite)
        try store.close()
        #expect(try bytes(path) == before)
    }

    @Test func copiesOneSnapshotOfAStore() throws {
        let graph = try SnapshotFixture.graph()
        let store = try SnapshotStore(path: folder.file("store.sqlite"), mode: .readWrite)
        try store.save(.empty, label: "none", createdAt: SnapshotFixture.time)
        let saved = try store.save(graph, label: "86", createdAt: SnapshotFixture.time)
        try store.save(.empty, label: "later", createdAt: SnapshotFixture.time)
        #expect(try store.export(saved.id, to: path) == saved)
        let direct = folder.file("direct.plangraph")
        try SnapshotFile.write(graph, to: direct, label: "86", createdAt: SnapshotFixture.time)
        #expect(try bytes(path) == bytes(direct))
    }

    @Test func replacesASnapshotAndNothingElse() throws {
        let graph = try SnapshotFixture.graph()
        try SnapshotFile.write(.empty, to: path, label: nil, createdAt: SnapshotFixture.time)
        try SnapshotFile.write(graph, to: path, label: nil, createdAt: SnapshotFixture.time)
        #expect(try SnapshotStore(path: path, mode: .readOnly).list().map(\.nodes) == [graph.ranges.count])

        let text = folder.file("plan.txt")
        try write("KẾ HOẠCH".utf8, to: text)
        let store = try SnapshotStore(path: folder.file("store.sqlite"), mode: .readWrite)
        for target in [text, folder.path, folder.file("store.sqlite"), folder.file("none/86"), "/proc/86"] {
            let found = error {
                try SnapshotFile.write(graph, to: target, label: nil, createdAt: SnapshotFixture.time)
            }
            #expect(found?.code == .cannotWrite, "\(target)")
        }
        #expect(try bytes(text) == Array("KẾ HOẠCH".utf8))
        #expect(try store.list().isEmpty)
        try store.close()
        #expect(folder.names == ["86.plangraph", "plan.txt", "store.sqlite"])
    }

    @Test func isReadWhereNothingCanBeWritten() throws {
        let graph = try SnapshotFixture.graph()
        try SnapshotFile.write(graph, to: path, label: nil, createdAt: SnapshotFixture.time)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        #expect(try newest(of: SnapshotStore(path: path, mode: .readOnly)).0.sections == graph.sections)
    }
}
