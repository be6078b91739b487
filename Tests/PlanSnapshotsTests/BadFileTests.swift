import Foundation
import PlanGraph
import Testing

@testable import PlanSnapshots

@Suite struct BadFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("bad.plangraph")
    }

    /// A file, what it is, and how it is refused.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: SnapshotError.Code
        let make: @Sendable (String) throws -> Void

        init(_ name: String, _ code: SnapshotError.Code, _ make: @escaping @Sendable (String) throws -> Void) {
            testDescription = name
            self.code = code
            self.make = make
        }

        /// A good file that was changed.
        static func changed(
            _ name: String,
            _ code: SnapshotError.Code,
            _ change: @escaping @Sendable (inout [UInt8]) -> Void
        ) -> Self {
            Self(name, code) { path in
                let graph = try SnapshotFixture.graph()
                try SnapshotFile.write(graph, to: path, label: nil, createdAt: SnapshotFixture.time)
                var content = try bytes(path)
                change(&content)
                try write(content, to: path)
            }
        }
    }

    static let cases = [
        Case("a text", .notAStore) { try write("Kế hoạch 86/KH-UBND\n".utf8, to: $0) },
        Case("a long text", .notAStore) { try write(String(repeating: "Quảng Ninh\n", count: 9_999).utf8, to: $0) },
        Case("zeros", .notAStore) { try write([UInt8](repeating: 0, count: 8_192), to: $0) },
        Case.changed("another program's database", .notAStore) { $0[68..<72] = [0, 0, 0, 1] },
        Case.changed("a newer version", .newerVersion) { $0[63] = 3 },
        Case.changed("a much newer version", .newerVersion) { $0[60] = 0x7F },
        Case.changed("a negative version", .damaged) { $0[60] = 0xFF },
        Case.changed("only its first bytes", .damaged) { $0.removeSubrange(60...) },
        Case.changed("only its header", .damaged) { $0.removeSubrange(100...) },
        Case.changed("its first page", .damaged) { $0.removeSubrange(4_096...) },
        Case.changed("its first half", .damaged) { $0.removeSubrange(($0.count / 2)...) },
        Case.changed("all but its last byte", .damaged) { $0.removeLast() },
        Case.changed("a header with a wrong page size", .damaged) { $0[16] = 0x11 },
        Case.changed("zeros after the header", .damaged) { content in
            for index in 100..<content.count { content[index] = 0 }
        },
    ]

    @Test(arguments: cases, [SnapshotStore.Mode.readOnly, .readWrite])
    func isRefusedAndLeftAlone(_ bad: Case, _ mode: SnapshotStore.Mode) throws {
        try bad.make(path)
        let before = try bytes(path)
        let found = error {
            let store = try SnapshotStore(path: path, mode: mode)
            return try newest(of: store)
        }
        #expect(found?.code == bad.code, "\(String(describing: found))")
        #expect(found?.description.contains("bad.plangraph") == true)
        #expect(found?.remedy.isEmpty == false)
        // A damaged store may be put into WAL mode before the damage is met: two bytes and counters of the header.
        guard bad.code != .damaged || mode == .readOnly else { return }
        #expect(try bytes(path) == before)
        #expect(folder.names == ["bad.plangraph"])
    }

    @Test func nothingIsMadeWhereOneOnlyReads() {
        #expect(error { try SnapshotStore(path: path, mode: .readOnly) }?.code == .cannotOpen)
        #expect(folder.names.isEmpty)
    }

    @Test(arguments: [SnapshotStore.Mode.readOnly, .readWrite])
    func aFolderIsRefused(_ mode: SnapshotStore.Mode) {
        #expect(error { try SnapshotStore(path: folder.path, mode: mode) }?.code == .cannotOpen)
        #expect(error { try SnapshotStore(path: "/dev/null", mode: mode) }?.code == .cannotOpen)
    }

    @Test func anEmptyFileIsNoSnapshotButBecomesAStore() throws {
        try write([], to: path)
        #expect(error { try SnapshotStore(path: path, mode: .readOnly) }?.code == .notAStore)
        #expect(try bytes(path).isEmpty)
        #expect(try SnapshotStore(path: path, mode: .readWrite).list().isEmpty)
    }

    @Test(arguments: ["/proc/store.sqlite", "/nowhere/at/all/store.sqlite"])
    func aFolderThatCannotBeWrittenIsRefused(_ path: String) {
        #expect(error { try SnapshotStore(path: path, mode: .readWrite) }?.code == .cannotWrite)
    }

    @Test(arguments: [":memory:", "file:x?mode=memory", "-x", "a b'c\"d;"])
    func namesAreNothingButNames(_ name: String) throws {
        let path = folder.file(name)
        try SnapshotStore(path: path, mode: .readWrite).close()
        #expect(folder.names == [name])
    }

    @Test func everyTruncationIsRefused() throws {
        let graph = try SnapshotFixture.graph()
        try SnapshotFile.write(graph, to: path, label: nil, createdAt: SnapshotFixture.time)
        let content = try bytes(path)
        for length in stride(from: 1, to: content.count, by: 509) {
            try write(content.prefix(length), to: path)
            let found = error { try newest(of: SnapshotStore(path: path, mode: .readOnly)) }
            #expect(found?.code == .damaged || found?.code == .notAStore, "\(length) bytes")
        }
    }

    /// Whatever byte is changed, the graph is the one that was saved, or there is none.
    @Test func noChangedByteGivesAnotherGraph() throws {
        let graph = try SnapshotFixture.graph()
        let sections = try graph.sections
        try SnapshotFile.write(graph, to: path, label: "86", createdAt: SnapshotFixture.time)
        let content = try bytes(path)
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        var refused = 0
        // The header and the schema byte by byte, the pages at a stride that is prime to their size.
        let offsets = Array(0..<100) + Array(stride(from: 100, to: content.count, by: 61))
        for offset in offsets {
            try file.seek(toOffset: UInt64(offset))
            try file.write(contentsOf: [content[offset] ^ (1 << UInt8(offset % 8))])
            do {
                let (loaded, snapshot) = try newest(of: SnapshotStore(path: path, mode: .readOnly))
                #expect(try loaded.sections == sections, "byte \(offset)")
                #expect(snapshot.label == "86", "byte \(offset)")
            } catch {
                refused += 1
                #expect(error is SnapshotError, "byte \(offset)")
            }
            try file.seek(toOffset: UInt64(offset))
            try file.write(contentsOf: [content[offset]])
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        }
        #expect(refused > offsets.count / 20)
        #expect(try bytes(path) == content)
    }
}
