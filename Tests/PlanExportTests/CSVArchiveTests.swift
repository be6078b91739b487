import Foundation
import Testing

@testable import PlanExport

/// The archive as Python's zipfile reads it.
@Suite struct CSVArchiveTests {
    /// From how many bytes on sizes take eight: never here, the larger file's, all.
    @Test(arguments: [CSVArchive.longSize, 20_000, 0])
    func `files come back whole, however long their sizes are written`(longSize: UInt64) throws {
        let nodes = Self.pieces(count: 3, seed: 1)
        let edges = Self.pieces(count: 40, seed: 2)
        var archive = CSVArchive(nodes: nodes.makeIterator(), edges: edges.makeIterator(), longSize: longSize)
        var bytes: [UInt8] = []
        while let piece = archive.next() { bytes += piece }
        #expect(try Self.read(bytes) == Data(nodes.joined()) + [0] + Data(edges.joined()))
        // The end of Zip64 is written where it is needed, and elsewhere not.
        #expect((Data(bytes).range(of: Data([0x50, 0x4B, 6, 6])) != nil) == (longSize < CSVArchive.longSize))
    }

    @Test func `an archive of nothing holds two empty files`() throws {
        var archive = CSVArchive(nodes: [].makeIterator(), edges: [].makeIterator())
        var bytes: [UInt8] = []
        while let piece = archive.next() { bytes += piece }
        #expect(try Self.read(bytes) == Data([0]))
    }

    /// Pieces of some thousand bytes that do not compress.
    private static func pieces(count: Int, seed: UInt64) -> [[UInt8]] {
        var state = seed
        return (0..<count).map { _ in
            (0..<1_000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
        }
    }

    /// What both files hold, a zero byte between them.
    private static func read(_ archive: [UInt8]) throws -> Data {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
        try Data(archive).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let script = """
            import sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1])
            assert archive.testzip() is None and archive.namelist() == ["nodes.csv", "edges.csv"]
            sys.stdout.buffer.write(archive.read("nodes.csv") + bytes(1) + archive.read("edges.csv"))
            """
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, path.path]
        process.standardOutput = pipe
        try process.run()
        let read = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return read
    }
}
