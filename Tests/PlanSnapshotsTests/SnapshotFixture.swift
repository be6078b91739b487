import Foundation
import PlanExtraction
import PlanGraph
import SourceText

@testable import PlanSnapshots

/// Plans made by hand, as large as a test wants them.
enum SnapshotFixture {
    static let time = "2018-05-29T00:00:00Z"

    /// A graph of one plan.
    ///
    /// - Parameters:
    ///   - targets: how many targets it has.
    ///   - change: words put into one target in the middle.
    /// - Returns: the graph.
    /// - Throws: where the plan is too large.
    static func graph(targets: Int = 12, change: String = "") throws -> Graph {
        try GraphBuilder.build([plan(targets: targets, change: change)])
    }

    private static func plan(targets count: Int, change: String) -> PlanDocument {
        let titles = (0..<count).map { title($0, $0 == count / 2 ? change : "") }
        let goal = "Mục tiêu 1: Chấm dứt mọi hình thức nghèo ở mọi nơi"
        let source = SourceText("KẾ HOẠCH số 86/KH-UBND\n\(goal)\n" + titles.joined(separator: "\n") + "\n")
        var header = PlanHeader(number: "86/KH-UBND", title: "KẾ HOẠCH", span: SourceSpan(0..<12))
        header.province = "Quảng Ninh"
        header.issuedOn = CalendarDate(year: 2018, month: 5, day: 29)
        var plan = PlanDocument(source: source, header: header)
        plan.lineClasses = Array(repeating: .note, count: source.lineCount)
        plan.goals = [PlanDocument.Goal(number: 1, title: goal, span: line(1, source))]
        plan.agencies = ["Sở Y tế", "Sở Tài chính"].map {
            Agency(name: $0, kind: .department, aliases: [$0], key: $0)
        }
        var document = ReferencedDocument(type: .decision, key: "236/2015/NQ-HĐND")
        document.number = "236/2015/NQ-HĐND"
        plan.documents = [document]
        for (index, title) in titles.enumerated() { add(title, index, to: &plan) }
        plan.diagnostics = [Diagnostic(.warning, code: "empty-assignment", message: "Không rõ", span: line(1, source))]
        return plan
    }

    private static func title(_ index: Int, _ change: String) -> String {
        let words = [
            "giảm nghèo", "nước sạch", "giáo dục", "năng lượng", "đô thị", "biển đảo", "rừng", "bình đẳng giới",
        ]
        var state = UInt64(index) &* 0x9E37_79B9_7F4A_7C15 | 1
        let chosen = (0..<24).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 61)] + " \(state >> 52 & 255)%"
        }
        return "Chỉ tiêu 1.\(index + 1): \(change)" + chosen.joined(separator: ", ")
    }

    private static func line(_ index: Int, _ source: SourceText) -> SourceSpan { SourceSpan(source.lineRange(index)) }

    private static func add(_ title: String, _ index: Int, to plan: inout PlanDocument) {
        let span = line(index + 2, plan.source)
        let owner = PlanDocument.Owner.target(index)
        plan.targets.append(
            PlanDocument.Target(
                isTask: index.isMultiple(of: 5),
                code: "1.\(index + 1)",
                label: "Chỉ tiêu 1.\(index + 1)",
                title: title,
                goal: 0,
                parent: nil,
                span: span
            )
        )
        plan.actions.append(PlanDocument.Action(text: title, owner: owner, block: 1, parent: nil, span: span))
        plan.assignments.append(
            PlanDocument.Assignment(role: .lead, block: 1, agency: index % 2, owner: owner, span: span)
        )
        plan.indicators.append(
            PlanDocument.Indicator(
                owner: owner,
                year: 2020,
                comparator: .range,
                value: Double(index),
                upperValue: index.isMultiple(of: 3) ? nil : Double(index) + 0.5,
                unit: "%",
                span: span
            )
        )
        var mention = PlanDocument.Mention(type: .decision, context: .target(index), span: span)
        mention.document = 0
        plan.mentions.append(mention)
    }
}

extension Graph {
    /// Every column as bytes: NaN is equal to itself here, as it is not in `GraphColumns`.
    var sections: [SnapshotImage.Section] {
        get throws { try SnapshotImage(self).sections }
    }
}

/// A folder that is there for one test.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/plangraph-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// The bytes of a file.
func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

/// Makes a file of some bytes.
func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
}

/// What a store without a journal holds.
func newest(of store: SnapshotStore) throws -> (Graph, Snapshot) {
    let current = try store.loadCurrent()
    guard let snapshot = current.snapshot else {
        throw SnapshotError(.noSnapshot, path: store.path, message: "the store has no snapshot")
    }
    return (current.graph, snapshot)
}

/// The error that some work throws.
func error(of work: () throws -> some Any) -> SnapshotError? {
    do {
        _ = try work()
        return nil
    } catch {
        return error as? SnapshotError
    }
}
