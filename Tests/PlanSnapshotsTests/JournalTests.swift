import Foundation
import GRDB
import PlanGraph
import Testing

@testable import PlanSnapshots

@Suite struct JournalTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.sqlite")
    }

    private static let changes: [JournalEntry.Change] = [
        .importPlans([Array("Kế hoạch 1".utf8), [], Array("Kế hoạch 2".utf8)]), .removePlan("87/kh-ubnd\u{1F}"),
        .restore("0123"), .importPlans([]),
    ]

    /// A store with a snapshot and an entry for each change behind it.
    @discardableResult
    private func filled(
        _ changes: [JournalEntry.Change] = changes
    ) throws -> (store: SnapshotStore, position: JournalPosition) {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        try store.save(try SnapshotFixture.graph(), label: "base", createdAt: SnapshotFixture.time)
        var position = JournalPosition.start
        for change in changes {
            position = try store.append(change, at: position, author: "Anna", madeAt: SnapshotFixture.time).position
        }
        return (store, position)
    }

    @Test func givesBackEveryChangeInOrder() throws {
        let (store, position) = try filled()
        try store.close()
        let again = try SnapshotStore(path: path, mode: .readOnly)
        let current = try again.loadCurrent()
        #expect(current.entries.map(\.change) == Self.changes)
        #expect(current.entries.map(\.number) == [1, 2, 3, 4])
        #expect(current.entries.allSatisfy { $0.author == "Anna" && $0.madeAt == SnapshotFixture.time })
        #expect(current.position == position && current.defects.isEmpty)
        #expect(current.snapshot?.label == "base")
        #expect(current.journal.entries == 4 && current.journal.bytes > 0)
        #expect(again.verify().isEmpty)
    }

    @Test func aSnapshotTakesTheEntriesIn() throws {
        let (store, position) = try filled()
        try store.save(try SnapshotFixture.graph(targets: 3), label: nil, createdAt: SnapshotFixture.time, entry: 3)
        var current = try store.loadCurrent()
        #expect(current.graph.ranges.targets.count == 3 && current.entries.map(\.number) == [4])
        let replaced = try store.replace(
            with: try SnapshotFixture.graph(targets: 5),
            label: nil,
            createdAt: SnapshotFixture.time,
            at: position,
            author: nil
        )
        #expect(replaced.position.entry == 5)
        current = try store.loadCurrent()
        #expect(current.graph.ranges.targets.count == 5 && current.entries.isEmpty && current.position.entry == 5)
        #expect(try store.journal(after: 3).entries == 2)
    }

    /// An older save that ends later must not hide what came after it.
    @Test func theSnapshotThatIncludesMostCounts() throws {
        let (store, _) = try filled()
        try store.save(try SnapshotFixture.graph(targets: 5), label: nil, createdAt: SnapshotFixture.time, entry: 4)
        try store.save(try SnapshotFixture.graph(targets: 3), label: nil, createdAt: SnapshotFixture.time, entry: 2)
        #expect(try store.loadCurrent().graph.ranges.targets.count == 5)
    }

    @Test func aWriterThatMissedAnEntryIsRefused() throws {
        let (store, position) = try filled()
        let missed = JournalPosition(entry: position.entry - 1, head: position.head - 1)
        let found = error { try store.append(.removePlan("x"), at: missed, author: nil, madeAt: SnapshotFixture.time) }
        #expect(found?.code == .busy)
        #expect(try store.loadCurrent().entries.count == Self.changes.count)
    }

    /// Changes a store as a damaged disk might, by SQL.
    private func damage(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test(
        arguments: [
            ("UPDATE journal SET data = x'00' WHERE number = 3", 2),
            ("UPDATE journal SET author = NULL WHERE number = 1", 0),
            ("UPDATE journal SET change = 'remove' WHERE number = 4", 3), ("DELETE FROM journal WHERE number = 2", 1),
            ("DELETE FROM journal WHERE number = 4", 3), ("UPDATE journal SET previous = 9 WHERE number = 3", 2),
            ("UPDATE journal SET number = 7 WHERE number = 4", 3),
        ]
    )
    func aDamagedTailIsCutAtTheLastWholeEntry(_ sql: String, _ whole: Int) throws {
        var (store, position) = try filled()
        try store.close()
        try damage(sql)
        store = try SnapshotStore(path: path, mode: .readWrite)
        let current = try store.loadCurrent()
        #expect(current.entries.map(\.change) == Array(Self.changes.prefix(whole)))
        #expect(current.defects.contains { $0.description.contains("journal") })
        #expect(!store.verify().isEmpty)
        // The next change goes on from there, and what was cut stays cut.
        position = try store.append(.removePlan("y"), at: current.position, author: nil, madeAt: SnapshotFixture.time)
            .position
        let next = try store.loadCurrent()
        #expect(next.entries.map(\.change) == Array(Self.changes.prefix(whole)) + [.removePlan("y")])
        #expect(next.defects.isEmpty && next.position == position)
    }

    @Test func aJournalWithoutANextNumberIsRefused() throws {
        var (store, _) = try filled()
        try store.close()
        try damage("UPDATE sqlite_sequence SET seq = \(Int.max) WHERE name = 'journal'")
        store = try SnapshotStore(path: path, mode: .readWrite)
        let current = try store.loadCurrent()
        #expect(current.entries.map(\.change) == Self.changes && current.position.head == .max)
        let found = error {
            try store.append(.removePlan("y"), at: current.position, author: nil, madeAt: SnapshotFixture.time)
        }
        #expect(found?.code == .damaged && found?.message.contains("number") == true)
        #expect(try store.loadCurrent().entries.count == Self.changes.count)
    }

    @Test func theJournalMakesUpForADamagedSnapshot() throws {
        var (store, _) = try filled()
        let graph = try SnapshotFixture.graph(targets: 40)
        try store.save(graph, label: "damaged", createdAt: SnapshotFixture.time, entry: 3)
        try store.close()
        try damage("UPDATE section SET sha256 = zeroblob(32) WHERE snapshot = 2 AND position = 5")
        store = try SnapshotStore(path: path, mode: .readWrite)
        let current = try store.loadCurrent()
        #expect(current.snapshot?.label == "base" && current.entries.map(\.change) == Self.changes)
        #expect(current.defects.count == 1)
    }

    /// The entries that the damaged one includes are gone: what was acknowledged cannot be brought back.
    @Test func whatCannotBeMadeUpForIsRefused() throws {
        var (store, _) = try filled()
        for entry in [2, 3, 4] {
            let graph = try SnapshotFixture.graph(targets: entry)
            try store.save(graph, label: "\(entry)", createdAt: SnapshotFixture.time, entry: entry)
        }
        try store.close()
        try damage("UPDATE section SET sha256 = zeroblob(32) WHERE snapshot IN (3, 4) AND position = 5")
        store = try SnapshotStore(path: path, mode: .readWrite)
        #expect(error { try store.loadCurrent() }?.code == .damaged)
        // The others can still be looked at.
        let oldest = try #require(try store.list().last)
        #expect(try store.load(oldest.id).1.label == "base")
    }

    @Test func aChangedPlaceInTheJournalIsNoticed() throws {
        let (store, _) = try filled()
        try store.save(try SnapshotFixture.graph(targets: 3), label: nil, createdAt: SnapshotFixture.time, entry: 1)
        try store.close()
        try damage("UPDATE snapshot SET entry = 2 WHERE entry = 1")
        let again = try SnapshotStore(path: path, mode: .readOnly)
        let current = try again.loadCurrent()
        #expect(current.snapshot?.label == "base" && current.entries.count == 4 && !current.defects.isEmpty)
    }

    /// Three snapshots, an entry after each of the first two, and another behind the last.
    private func threeSnapshots() throws -> (snapshots: [Snapshot], position: JournalPosition) {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        var snapshots: [Snapshot] = []
        var position = JournalPosition.start
        for targets in 1...3 {
            let graph = try SnapshotFixture.graph(targets: targets)
            let time = "2026-01-0\(targets)T00:00:00Z"
            snapshots.append(try store.save(graph, label: nil, createdAt: time, entry: position.entry))
            position = try store.append(.removePlan("\(targets)"), at: position, author: nil, madeAt: time).position
        }
        try store.close()
        return (snapshots, position)
    }

    @Test(arguments: 1...3) func oneDamagedRowDoesNotHideTheOthers(_ number: Int) throws {
        let (snapshots, position) = try threeSnapshots()
        let damaged = snapshots[number - 1]
        let others = snapshots.filter { $0 != damaged }
        let before = try SnapshotStore(path: path, mode: .readOnly).tag()
        try damage("UPDATE snapshot SET label = 'changed' WHERE number = \(number)")
        let store = try SnapshotStore(path: path, mode: .readWrite)
        #expect(try store.list() == others.reversed())
        #expect(try store.tag() != before)
        #expect(try store.journal().entries == (number == 3 ? 2 : 1))
        #expect(error { try store.load(damaged.id) }?.code == .damaged)
        #expect(try store.load(others[0].id).1 == others[0])
        let current = try store.loadCurrent()
        #expect(current.snapshot == others[1] && current.position == position)
        // The two that are left are what a start needs.
        #expect(try store.prune(Retention(last: 0, days: 0)).isEmpty)
        try store.save(current.graph, label: nil, createdAt: SnapshotFixture.time, entry: position.entry)
        #expect(try store.prune(Retention(last: 0, days: 0)) == [others[0]])
        let found = store.verify()
        #expect(found.count == 1 && found[0].description.contains(damaged.id))
    }

    @Test func verifyingGoesOnBehindADamagedRow() throws {
        let (snapshots, _) = try threeSnapshots()
        try damage("UPDATE snapshot SET label = 'changed' WHERE number = 2")
        try damage("UPDATE section SET sha256 = zeroblob(32) WHERE snapshot = 1 AND position = 5")
        let store = try SnapshotStore(path: path, mode: .readOnly)
        let found = store.verify().map(\.description)
        #expect(found.contains { $0.contains(snapshots[0].id) } && found.contains { $0.contains(snapshots[1].id) })
    }

    /// What cannot be read includes nothing, so that the journal is not trimmed for it.
    @Test func theJournalStaysForAnEarlierSnapshotThatCanBeRead() throws {
        let (snapshots, position) = try threeSnapshots()
        try damage("UPDATE snapshot SET label = 'changed' WHERE number = 3")
        var store = try SnapshotStore(path: path, mode: .readWrite)
        let graph = try SnapshotFixture.graph(targets: 4)
        try store.save(graph, label: nil, createdAt: SnapshotFixture.time, entry: position.entry)
        try store.close()
        try damage("UPDATE section SET sha256 = zeroblob(32) WHERE snapshot = 4 AND position = 5")
        store = try SnapshotStore(path: path, mode: .readOnly)
        let current = try store.loadCurrent()
        #expect(current.snapshot == snapshots[1] && current.position == position && current.entries.count == 2)
    }

    @Test func theSnapshotBeforeTheNewestStays() throws {
        let (snapshots, position) = try threeSnapshots()
        var store = try SnapshotStore(path: path, mode: .readWrite)
        for kept in snapshots.dropFirst() {
            let found = error { try store.delete(kept.id) }
            #expect(found?.code == .invalidArgument && found?.remedy == "Save another snapshot first.")
        }
        #expect(try store.prune(Retention(last: 1, days: 0)) == [snapshots[0]])
        #expect(try store.prune(Retention(last: 0, days: 0)).isEmpty)
        try store.close()
        try damage("UPDATE section SET sha256 = zeroblob(32) WHERE snapshot = 3 AND position = 5")
        store = try SnapshotStore(path: path, mode: .readWrite)
        let current = try store.loadCurrent()
        #expect(current.snapshot == snapshots[1] && current.position == position && current.defects.count == 1)
        // Another that includes as much takes its place.
        let graph = try SnapshotFixture.graph(targets: 4)
        try store.save(graph, label: nil, createdAt: SnapshotFixture.time, entry: position.entry)
        try store.save(graph, label: "again", createdAt: SnapshotFixture.time, entry: position.entry)
        try store.delete(snapshots[1].id)
        try store.delete(snapshots[2].id)
        #expect(try store.list().count == 2)
    }

    /// Whatever is saved and removed, the newest snapshot can be done without.
    @Test(arguments: 0..<8) func theStoreIsWholeWithoutItsNewestSnapshot(_ seed: Int) throws {
        let store = try SnapshotStore(path: path, mode: .readWrite)
        let graph = try SnapshotFixture.graph(targets: 1)
        var position = JournalPosition.start
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func number(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for step in 10..<50 {
            let time = "2026-01-01T00:00:\(step)Z"
            switch number(5) {
            case 0, 1:
                position = try store.append(.removePlan("\(step)"), at: position, author: nil, madeAt: time).position
            case 2:
                try store.save(graph, label: nil, createdAt: time, entry: max(0, position.entry - number(2)))
            case 3:
                let all = try store.list()
                if !all.isEmpty { try? store.delete(all[number(all.count)].id) }
            default: try store.prune(Retention(last: number(3), days: 0))
            }
            let order = try store.read { try SnapshotReader.catalogue($0).inOrderOfStart }
            for start in order.prefix(2) {
                let found = try store.journal(after: start.includes)
                #expect(found.entries == position.entry - start.includes, "seed \(seed), step \(step)")
            }
        }
    }

    @Test func aStoreOfVersionOneIsReadAndMigrated() throws {
        let old =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures/store-version-1.plangraph"
        try write(try bytes(old), to: path)
        let reading = try SnapshotStore(path: path, mode: .readOnly)
        let before = try reading.loadCurrent()
        #expect(before.snapshot?.label == "86/KH-UBND" && before.entries.isEmpty && reading.verify().isEmpty)
        try reading.close()
        let store = try SnapshotStore(path: path, mode: .readWrite)
        #expect(try store.list().map(\.id) == [before.snapshot?.id])
        _ = try store.append(.removePlan("x"), at: .start, author: nil, madeAt: SnapshotFixture.time)
        #expect(try store.loadCurrent().entries.count == 1 && store.verify().isEmpty)
        try store.close()
        #expect(try schema(path) == schema(try freshStore()))
    }

    private func freshStore() throws -> String {
        let path = folder.file("fresh.sqlite")
        try SnapshotStore(path: path, mode: .readWrite).close()
        return path
    }

    /// Every column of every table, and the version.
    private func schema(_ path: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        return try queue.read { database in
            let sql = """
                SELECT m.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '')
                FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid
                """
            return try String.fetchAll(database, sql: sql) + [
                String(try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)
            ]
        }
    }
}

@Suite struct RetentionTests {
    private func snapshot(_ id: String, _ createdAt: String, label: String? = nil) -> Snapshot {
        Snapshot(
            id: id,
            label: label,
            createdAt: createdAt,
            nodes: 0,
            edges: 0,
            compressedBytes: 0,
            uncompressedBytes: 0,
            sha256: ""
        )
    }

    @Test func keepsTheLastOnesOneADayAndWhatHasALabel() {
        let all = [
            snapshot("g", "2026-03-03T09:00:00Z"), snapshot("f", "2026-03-03T08:00:00Z"),
            snapshot("e", "2026-03-02T08:00:00Z"), snapshot("d", "2026-03-02T07:00:00Z"),
            snapshot("c", "2026-03-01T08:00:00Z", label: "x"), snapshot("b", "2026-02-28T08:00:00Z"),
            snapshot("a", "2026-02-27T08:00:00Z"),
        ]
        let removed = { (last: Int, days: Int) in Retention(last: last, days: days).removed(of: all).map(\.id).joined()
        }
        #expect(removed(10, 0) == "")
        #expect(removed(0, 0) == "fedba")
        #expect(removed(2, 0) == "edba")
        #expect(removed(0, 2) == "fdba")
        #expect(removed(0, 3) == "fda")
        #expect(removed(3, 3) == "da")
    }

    @Test func pruningRemovesWhatNoOtherHas() throws {
        let folder = try TemporaryFolder()
        let store = try SnapshotStore(path: folder.file("store.sqlite"), mode: .readWrite)
        let first = try store.save(
            try SnapshotFixture.graph(targets: 300),
            label: nil,
            createdAt: "2026-01-01T00:00:00Z"
        )
        let alone = try store.chunkCounts()
        for day in 2...5 {
            let graph = try SnapshotFixture.graph(targets: 300 + day)
            try store.save(graph, label: day == 3 ? "kept" : nil, createdAt: "2026-01-0\(day)T00:00:00Z")
        }
        #expect(error { try store.delete(try store.list()[0].id) }?.code == .invalidArgument)
        #expect(error { try store.delete("nothing") }?.code == .noSnapshot)
        try store.delete(first.id)
        #expect(try store.prune(Retention(last: 0, days: 0)).count == 2)
        #expect(try store.list().map(\.createdAt) == ["2026-01-05T00:00:00Z", "2026-01-03T00:00:00Z"])
        #expect(try store.chunkCounts().count < alone.count * 3 && store.verify().isEmpty)
        try store.compact()
        #expect(store.verify().isEmpty)
    }
}

@Suite struct StoreFileTests {
    @Test func oneProcessHasTheLock() throws {
        let folder = try TemporaryFolder()
        var first: StoreLock? = try StoreLock(path: folder.file("store.lock"), owner: "process 1 (plangraph serve)")
        let found = error { try StoreLock(path: folder.file("store.lock"), owner: "process 2") }
        #expect(found?.code == .busy && found?.message.contains("process 1 (plangraph serve)") == true)
        #expect(first != nil)
        first = nil
        _ = try StoreLock(path: folder.file("store.lock"), owner: "process 2")
    }

    @Test func whatIsWrittenToARemovedFileIsNotAcknowledged() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.sqlite")
        let store = try SnapshotStore(path: path, mode: .readWrite)
        try FileManager.default.removeItem(atPath: path)
        let found = error { try store.append(.removePlan("x"), at: .start, author: nil, madeAt: SnapshotFixture.time) }
        #expect(found?.code == .cannotWrite)
        #expect(error { try store.save(.empty, label: nil, createdAt: SnapshotFixture.time) }?.code == .cannotWrite)
    }

    @Test func aCopyOfTheStoreHasAllOfIt() throws {
        let folder = try TemporaryFolder()
        let store = try SnapshotStore(path: folder.file("store.sqlite"), mode: .readWrite)
        try store.save(try SnapshotFixture.graph(), label: "86", createdAt: SnapshotFixture.time)
        _ = try store.append(.removePlan("x"), at: .start, author: nil, madeAt: SnapshotFixture.time)
        try store.copy(to: folder.file("copy.sqlite"))
        #expect(error { try store.copy(to: folder.file("copy.sqlite")) }?.code == .cannotWrite)
        let copy = try SnapshotStore(path: folder.file("copy.sqlite"), mode: .readWrite)
        #expect(try copy.list() == store.list() && copy.loadCurrent().entries == store.loadCurrent().entries)
        #expect(copy.verify().isEmpty)
        _ = try copy.append(
            .removePlan("y"),
            at: try copy.loadCurrent().position,
            author: nil,
            madeAt: SnapshotFixture.time
        )
    }

    /// A store that was not closed, so that its last changes are in SQLite's log alone.
    private func unclosed(_ folder: TemporaryFolder) throws -> (path: String, log: [UInt8]) {
        let path = folder.file("store.sqlite")
        let store = try SnapshotStore(path: path, mode: .readWrite)
        // Somebody reads all the while, so that SQLite cannot move what is written from its log into the store.
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: path, configuration: configuration)
        try reader.inDatabase { try $0.execute(sql: "BEGIN; SELECT * FROM journal") }
        defer { try? reader.inDatabase { try $0.execute(sql: "COMMIT") } }
        for number in 0..<3 {
            let position = JournalPosition(entry: number, head: number)
            _ = try store.append(.removePlan("\(number)"), at: position, author: nil, madeAt: SnapshotFixture.time)
        }
        let copy = folder.file("copy.sqlite")
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        try FileManager.default.copyItem(atPath: path + "-wal", toPath: copy + "-wal")
        return (copy, try bytes(copy + "-wal"))
    }

    @Test func aWholeLogIsNotReported() throws {
        let folder = try TemporaryFolder()
        let (path, log) = try unclosed(folder)
        #expect(WriteAheadLog.defect(of: log) == nil)
        let current = try SnapshotStore(path: path, mode: .readWrite).loadCurrent()
        #expect(current.entries.count == 3 && current.defects.isEmpty)
    }

    /// A commit that was being written when the power went is none that anybody was told of.
    @Test func aLogThatEndsInTheMiddleOfAFrameIsNotReported() throws {
        let folder = try TemporaryFolder()
        let log = try unclosed(folder).log
        #expect(WriteAheadLog.defect(of: Array(log.dropLast(100))) == nil)
    }

    @Test func everyChangedByteOfTheLogIsReported() throws {
        let folder = try TemporaryFolder()
        let log = try unclosed(folder).log
        for place in Array(0..<32) + Array(stride(from: 32, to: log.count, by: 211))
            + Array((log.count - 4_120)..<(log.count - 4_090))
        {
            var damaged = log
            damaged[place] ^= 1 << UInt8(place % 8)
            #expect(WriteAheadLog.defect(of: damaged) != nil, "byte \(place)")
        }
    }

    /// Whose checksum fits, and whose pages SQLite would not take.
    @Test(arguments: [0, 256, 513, 1_000, 65_535, 131_072] as [UInt32])
    func aLogOfImpossiblePagesIsReported(_ pageBytes: UInt32) throws {
        let folder = try TemporaryFolder()
        var log = try unclosed(folder).log
        func put(_ number: UInt32, at place: Int) {
            for byte in 0..<4 { log[place + byte] = UInt8(truncatingIfNeeded: number >> (24 - 8 * UInt32(byte))) }
        }
        func word(_ place: Int) -> UInt32 { log[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) } }
        put(pageBytes, at: 8)
        let isBigEndian = log[3] & 1 == 1
        var sums: (first: UInt32, second: UInt32) = (0, 0)
        for place in stride(from: 0, to: 24, by: 8) {
            let words = (word(place), word(place + 4))
            sums.first = sums.first &+ (isBigEndian ? words.0 : words.0.byteSwapped) &+ sums.second
            sums.second = sums.second &+ (isBigEndian ? words.1 : words.1.byteSwapped) &+ sums.first
        }
        put(sums.first, at: 24)
        put(sums.second, at: 28)
        #expect(WriteAheadLog.defect(of: log)?.message.contains("header") == true)
    }

    @Test func aDamagedLogIsCutAndNamed() throws {
        let folder = try TemporaryFolder()
        var (path, log) = try unclosed(folder)
        log[log.count - 2_000] ^= 1
        try write(log, to: path + "-wal")
        let current = try SnapshotStore(path: path, mode: .readWrite).loadCurrent()
        #expect(current.entries.count == 2)
        #expect(current.defects.contains { $0.place == "write-ahead log" })
    }
}
