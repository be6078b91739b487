import Foundation
import PlanExtraction
import SourceText

/// The shipped plan in the forms that people have it in, made of its text.
enum PlanForms {
    static let text = (try? String(contentsOf: root.appending(path: "snapshots/86-KH-UBND.txt"), encoding: .utf8)) ?? ""

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Lines that an empty line parts from others, each paragraph with its lines.
    static let paragraphs = text.split(separator: "\n\n").map { paragraph in
        paragraph.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }.filter { !$0.isEmpty }

    /// Whether a line begins a row of the appendix's table.
    static func beginsRow(_ line: String) -> Bool { line.hasPrefix("Mục tiêu") || line.hasPrefix("Nhiệm vụ") }

    static func isResponsibility(_ line: String) -> Bool { line.contains("Chủ trì:") || line.contains("Phối hợp:") }

    /// The paragraphs of each row's three cells: the task, who does it, what is to be done.
    static func rows(_ paragraphs: [[String]]) -> [[[[String]]]] {
        var rows: [[[[String]]]] = []
        var cell = 0
        for paragraph in paragraphs {
            let line = paragraph[0]
            if rows.isEmpty || beginsRow(line) {
                rows.append([[], [], []])
                cell = 0
            }
            if isResponsibility(line), cell == 2 {
                rows.append([[], [], []])
                cell = 1
            } else if isResponsibility(line) {
                cell = 1
            } else if cell == 1 {
                cell = 2
            }
            rows[rows.count - 1][cell].append(paragraph)
        }
        return rows
    }

    static let appendix = paragraphs.firstIndex { $0[0].hasPrefix("Mục tiêu 1:") && $0.count == 1 } ?? 0
    static let end = paragraphs.firstIndex { $0[0] == "HIỆU LỰC VĂN BẢN" } ?? paragraphs.count
}

/// What was read of a plan, in words alone, so that texts with other line numbers can be compared.
struct PlanFacts: Equatable {
    let goals: [String]
    let targets: [String]
    let assignments: [String]
    let actions: [String]
    let mentions: [String]
    let header: [String]

    init(_ text: SourceText) throws {
        let plan = try PlanReader.read(text)
        goals = plan.goals.map { "\($0.number) \($0.title)" }
        targets = plan.targets.map { "\($0.isTask) \($0.code) \($0.label) \($0.goal) \($0.parent ?? -1) \($0.title)" }
        assignments = plan.assignments.map { "\($0.owner) \($0.block) \($0.role) \(plan.agencies[$0.agency].name)" }
        actions = plan.actions.map { "\($0.owner) \($0.block) \($0.parent ?? -1) \($0.text)" }
        mentions = plan.mentions.map {
            "\($0.type) \($0.number ?? "") \($0.document ?? -1) \($0.context) \(plan.source.words($0.span))"
        }
        let header = plan.header
        self.header = [
            header.number, header.title, header.province ?? "", "\(header.issuedOn?.value ?? 0)", header.signer ?? "",
        ]
    }
}
