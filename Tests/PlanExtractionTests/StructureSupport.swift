import Foundation
import SourceText

@testable import PlanExtraction

/// A plan read, with what tests ask of it as short texts.
struct PlanReading {
    let document: PlanDocument

    init(_ text: String) throws { document = try PlanReader.read(SourceText(text)) }

    /// Reads a fixture, or with «../../../snapshots/…» the plan that the program ships with.
    init(fixture: String) throws {
        document = try PlanReader.read(SourceText(validating: fixtureBytes(fixture)))
    }

    /// The number of the line that a span begins on.
    func line(_ span: SourceSpan) -> Int { document.source.location(at: Int(span.start)).line }

    /// A target's code, or «goal» and its number.
    func name(_ owner: PlanDocument.Owner) -> String {
        switch owner {
        case .goal(let index): "goal \(document.goals[index].number)"
        case .target(let index): document.targets[index].code
        }
    }

    var codes: [String] { document.targets.map(\.code) }

    /// The class of each line that is not blank.
    var classes: [LineClass] { document.lineClasses.filter { $0 != .blank } }

    /// «3.8.c 2 Đầu tư …» for each measure.
    var actions: [String] { document.actions.map { "\(name($0.owner)) \($0.block) \($0.text)" } }

    /// «1.1 1 lead Sở Y tế» for each assignment.
    var assignments: [String] {
        document.assignments.map { item in
            "\(name(item.owner)) \(item.block) \(item.role) \(document.agencies[item.agency].name)"
        }
    }

    /// «2030 less 1 - %» for each indicator.
    var indicators: [String] { document.indicators.map { describe($0) } }

    /// The codes of all diagnostics; small texts lack number and title, which is told apart.
    var diagnosticCodes: [String] {
        document.diagnostics.map(\.code).filter { $0 != "missing-number" && $0 != "missing-title" }
    }

    func describe(_ item: PlanDocument.Indicator) -> String {
        let year = item.year.map { "\($0)" } ?? "-"
        let upper = item.upperValue.map { short($0) } ?? "-"
        return "\(year) \(item.comparator) \(short(item.value)) \(upper) \(item.unit ?? "-")"
    }

    private func short(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
}

/// The bytes of a file beside the tests.
func fixtureBytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

/// The rows of a table fixture, remarks left out.
func fixtureRows(_ name: String) throws -> [[String]] {
    String(decoding: try fixtureBytes(name), as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

/// Where the real plan lies, seen from the fixtures.
let realPlan = "../../../snapshots/86-KH-UBND.txt"
