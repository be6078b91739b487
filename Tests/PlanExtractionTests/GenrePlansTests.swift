import Foundation
import SourceText
import Testing

@testable import PlanExtraction

/// The made-up documents: a text and its key each.
let genrePlans = [
    "decision-dong-thap", "plan-hai-phong", "resolution-nghe-an", "plan-lam-dong", "decision-can-tho", "plan-district",
    "party-programme", "plan-indicators", "decision-kien-giang", "plan-phu-tho", "plan-quang-tri", "plan-thanh-hoa",
]

/// Plans of other provinces and years, made for these tests, against keys that were made by reading them.
@Suite("Plans of other provinces")
struct GenrePlansTests {
    /// Every fact of a plan as a row: what kind of fact, and its parts.
    static func facts(_ reading: PlanReading) -> [String] {
        let plan = reading.document
        let header = plan.header
        let issuer = header.issuer.map { plan.agencies[$0].name } ?? "-"
        var rows = [
            [
                "header", header.number, issuer, header.issuedOn?.description, header.effectiveOn?.description,
                header.signer,
            ]
            .map { $0 ?? "-" }
        ]
        rows += plan.goals.map { ["goal", "\($0.number)", $0.title] }
        rows += plan.targets.map { target in
            let parent = target.parent.map { plan.targets[$0].code } ?? "-"
            return ["target", "\(reading.line(target.span))", target.code, target.label, parent, target.title]
        }
        rows += plan.assignments.map { item in
            let agency = plan.agencies[item.agency]
            return [
                "assignment", reading.name(item.owner), "\(item.block)", "\(item.role)", agency.name, "\(agency.kind)",
            ]
        }
        rows += plan.actions.map { action in
            let part = action.parent == nil ? "action" : "sub-action"
            return [part, reading.name(action.owner), "\(action.block)", String(action.text.prefix(40))]
        }
        rows += zip(plan.indicators, reading.indicators).map { ["indicator", reading.name($0.owner), $1] }
        rows += plan.mentions.map { mention in
            let date = mention.date?.description ?? mention.year.map(String.init) ?? "-"
            let name = mention.number ?? mention.name ?? ""
            return ["mention", "\(reading.line(mention.span))", "\(mention.type)", name, date, mention.issuer ?? "-"]
        }
        rows += plan.relations.map { relation in
            let ends = [relation.from, relation.to].map { plan.documents[$0].number ?? plan.documents[$0].name ?? "" }
            return ["relation", ends[0], "\(relation.kind)", ends[1]]
        }
        rows += reading.diagnosticCodes.map { ["diagnostic", $0] }
        return rows.map { $0.joined(separator: "\t") }
    }

    private static func key(_ name: String) throws -> [String] {
        String(decoding: try fixtureBytes(name + ".tsv"), as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") }
    }

    @Test(arguments: genrePlans)
    func everyFactIsRead(_ name: String) throws {
        let facts = Self.facts(try PlanReading(fixture: name + ".txt"))
        let key = try Self.key(name)
        for row in key where !facts.contains(row) { Issue.record("missing: \(row)") }
        for row in facts where !key.contains(row) { Issue.record("not in the key: \(row)") }
        #expect(facts.count == key.count)
    }

    @Test(
        "The same with combining accents, CRLF and a byte order mark",
        arguments: genrePlans
    )
    func otherwiseTyped(_ name: String) throws {
        let text = String(decoding: try fixtureBytes(name + ".txt"), as: UTF8.self)
        let typed = "\u{FEFF}" + text.decomposedStringWithCanonicalMapping.replacing("\n", with: "\r\n")
        let facts = Self.facts(try PlanReading(typed)).map(\.precomposedStringWithCanonicalMapping)
        // An action's first forty characters are others where accents count for themselves.
        func comparable(_ rows: [String]) -> [String] { rows.filter { !$0.contains("action\t") } }
        #expect(comparable(facts) == comparable(try Self.key(name)))
    }

    /// The shipped plan with one line typed otherwise: its facts are kept, or a diagnostic says that something is amiss.
    @Test func aLineTypedOtherwiseIsReadOrTold() throws {
        let text = String(decoding: try fixtureBytes(realPlan), as: UTF8.self)
        let lines = text.components(separatedBy: "\n")
        let plain = try PlanReading(text)
        let telling = lines.indices.filter { index in
            [.targetHeading, .goalHeading, .lead, .coordinate].contains(plain.document.lineClasses[index])
        }
        var random = SplitMix(state: 86)
        var kept = 0
        let count = 40
        for _ in 0..<count {
            let place = telling[random.below(telling.count)]
            var changed = lines
            changed[place] = Self.edit(lines[place], random.below(6))
            let read = try PlanReading(changed.joined(separator: "\n"))
            let isSame = read.assignments == plain.assignments && read.codes == plain.codes
            if isSame || read.document.diagnostics.count > plain.document.diagnostics.count { kept += 1 }
        }
        print("seed 86: \(kept) of \(count) edits keep the facts or are told")
        #expect(kept * 100 >= count * 90)
    }

    private static func edit(_ line: String, _ kind: Int) -> String {
        switch kind {
        case 0: line.replacing(":", with: " :", maxReplacements: 1)
        case 1: line.replacing(" ", with: "  ")
        case 2: line.decomposedStringWithCanonicalMapping
        case 3: "\t" + line + " \u{00A0}"
        case 4: line.replacing(" ", with: "\u{00A0}")
        default: line.replacing(":", with: "", maxReplacements: 1)
        }
    }
}
