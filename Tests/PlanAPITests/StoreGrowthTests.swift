import Foundation
import PlanAPI
import PlanExtraction
import PlanGraph
import SourceText
import Testing

/// A store that grows, and is opened again, holds what its plans make when they are built at once.
@Suite struct StoreGrowthTests {
    private let folder = DataFolder(
        path: FileManager.default.temporaryDirectory.appending(path: "plangraph-\(UUID().uuidString)").path
    )

    private static func text(_ number: Int, _ version: Int) -> SourceText {
        var text = "ỦY BAN NHÂN DÂN TỈNH HÀ NAM\nSố: \(number)/KH-UBND\nHà Nam, ngày 02 tháng 3 năm 2019\nKẾ HOẠCH\n"
        text += "Thực hiện phát triển bền vững, lần thứ \(version)\nPHỤ LỤC\n"
        for goal in 1...3 {
            text += "Mục tiêu \(goal): Mục tiêu lớn thứ \(goal) của tỉnh\n"
            text += "Mục tiêu \(goal).1: Đến năm 2025 đạt \(version)% số hộ\nChủ trì: Sở Y tế\n"
            text += "Phối hợp: \(version.isMultiple(of: 2) ? "Sở Tài chính" : "Công an tỉnh")\n"
            text += "- Triển khai Quyết định số \(100 + version)/QĐ-TTg ngày 5/6/2018 của Thủ tướng Chính phủ.\n"
        }
        return SourceText(text)
    }

    private func build(_ plans: [(number: Int, version: Int)]) throws -> Graph {
        try GraphBuilder.build(plans.map { try PlanReader.read(Self.text($0.number, $0.version)) })
    }

    @Test(arguments: 0..<4) func changesComeToWhatABuildMakes(seed: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        var random = Steps(state: UInt64(seed))
        var plans: [(number: Int, version: Int)] = []
        for step in 0..<16 {
            // Each step by a process of its own: the journal is made again every time.
            let (store, _) = try folder.open(.writing)
            if random.next(4) == 0, let plan = plans.randomElement(using: &random) {
                plans.removeAll { $0.number == plan.number }
                _ = try store.removePlan(number: "\(plan.number)/KH-UBND")
            } else {
                let number = random.next(8)
                if let place = plans.firstIndex(where: { $0.number == number }) {
                    plans[place].version = step
                } else {
                    plans.append((number, step))
                }
                try store.importPlans([Self.text(number, step)], label: nil)
            }
            if random.next(5) == 0 { try store.saveSnapshot(label: nil) }
            let expected = try build(plans)
            let isSame = store.graph.columns == expected.columns && store.graph.fingerprint == expected.fingerprint
            #expect(isSame, "seed \(seed), step \(step)")
        }
        let reopened = try folder.open(.reading).store.graph
        let expected = try build(plans)
        #expect(reopened.fingerprint == expected.fingerprint && reopened.columns == expected.columns, "seed \(seed)")
    }

    @Test func aLargeGraphThatGrowsNeedsNoSnapshot() throws {
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        var options = StoreOptions()
        options.snapshotAlwaysAboveBytes = 0
        let (store, _) = try folder.open(.writing, options: options)
        for number in 1...3 { try store.importPlans([Self.text(number, 1)], label: nil) }
        store.saveIfOutgrown()
        #expect(try store.snapshots().isEmpty)
        try store.importPlans([Self.text(2, 2)], label: nil)
        store.saveIfOutgrown()
        #expect(try store.snapshots().count == 1)
    }
}

/// Random steps that are the same for the same seed.
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }

    mutating func next(_ limit: Int) -> Int { Int(next() >> 33) % limit }
}
