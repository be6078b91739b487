import SourceText
import Testing

@testable import PlanExtraction

@Suite("The real plan")
struct PlanReaderTests {
    @Test("Goals, targets and their blocks are those found by reading")
    func targets() throws {
        let plan = try PlanReading(fixture: realPlan)
        let document = plan.document
        #expect(document.goals.map(\.number) == Array(1...19))
        let rows = document.targets.enumerated().map { index, target in
            let leads = leadLines(plan, .target(index))
            return [
                "\(plan.line(target.span))", target.code, target.parent.map { document.targets[$0].code } ?? "-",
                leads.isEmpty ? "-" : leads.map { "\($0)" }.joined(separator: " "),
            ]
        }
        #expect(rows == (try fixtureRows("86-KH-UBND.targets.tsv")))
        #expect(leadLines(plan, .goal(18)) == [2210])
        #expect(document.targets.filter(\.isTask).map(\.code) == ["3.8.b", "16.6", "16.7", "16.8", "16.9"])
    }

    /// The line of each block's lead, in the order of the blocks.
    private func leadLines(_ plan: PlanReading, _ owner: PlanDocument.Owner) -> [Int] {
        var lines: [Int: Int] = [:]
        for item in plan.document.assignments where item.owner == owner && item.role == .lead {
            lines[item.block] = plan.line(item.span)
        }
        return lines.sorted { $0.key < $1.key }.map(\.value)
    }

    @Test("Every line has the class found by reading")
    func classes() throws {
        let document = try PlanReading(fixture: realPlan).document
        let counts: [(LineClass, Int)] = [
            (.blank, 1110), (.body, 96), (.goalHeading, 19), (.targetHeading, 138), (.targetDetail, 53),
            (.blockHeading, 50), (.lead, 161), (.coordinate, 159), (.action, 415), (.subAction, 13), (.columnHeader, 6),
            (.metadata, 13), (.note, 0),
        ]
        for (name, count) in counts {
            #expect(document.lineClasses.filter { $0 == name }.count == count, "\(name)")
        }
        #expect(document.lineClasses.count == document.source.lineCount)
        #expect(document.actions.count == 428)
        #expect(document.actions.filter { $0.parent != nil }.count == 13)
        let headings = document.lineClasses.indices.filter { document.lineClasses[$0] == .blockHeading }.map { $0 + 1 }
        #expect(headings == blockHeadings)
    }

    /// The lines that name a block's work.
    private let blockHeadings = [
        462, 472, 784, 792, 804, 820, 830, 860, 868, 870, 872, 880, 882, 884, 896, 906, 908, 910, 912, 920, 922, 924,
        926,
        928, 938, 940, 948, 950, 952, 1172, 1182, 1194, 1202, 1210, 1234, 1240, 1330, 1338, 1350, 1430, 1438, 1604,
        1612,
        1620, 1628, 1706, 1714, 1724, 1726, 1734,
    ]

    @Test("Every indicator found by reading")
    func indicators() throws {
        let plan = try PlanReading(fixture: realPlan)
        let read = plan.document.indicators.map { item in
            let owner = plan.name(item.owner).replacing("goal ", with: "")
            return "\(plan.line(item.span)) \(owner) \(plan.describe(item))"
        }
        let expected = try fixtureRows("86-KH-UBND.indicators.tsv").map { $0.joined(separator: " ") }
        #expect(read == expected)
    }

    @Test("Header")
    func header() throws {
        let document = try PlanReading(fixture: realPlan).document
        let header = document.header
        #expect(header.number == "86/KH-UBND")
        #expect(header.title.hasPrefix("KẾ HOẠCH HÀNH ĐỘNG TRIỂN KHAI THỰC HIỆN"))
        #expect(header.title.hasSuffix("CỦA TỈNH QUẢNG NINH"))
        #expect(header.issuer.map { document.agencies[$0].name } == "Ủy ban nhân dân tỉnh Quảng Ninh")
        #expect(header.province == "Quảng Ninh")
        #expect(header.issuedOn?.description == "2018-05-29")
        #expect(header.effectiveOn?.description == "2018-05-29")
        #expect(header.signer == "Nguyễn Đức Long")
    }

    @Test("The text can be written back")
    func lossless() throws {
        let bytes = try fixtureBytes(realPlan)
        let source = try PlanReading(fixture: realPlan).document.source
        #expect(source.bytes == bytes)
        let lines = (0..<source.lineCount).map { Array(source.bytes[source.lineRange($0)]) }
        #expect(Array(lines.joined(separator: [UInt8(ascii: "\n")])) == bytes)
    }

    @Test("Headings without statement, an empty list, an action that begins like a list")
    func particulars() throws {
        let plan = try PlanReading(fixture: realPlan)
        let titles = Dictionary(plan.document.targets.map { ($0.code, $0.title) }) { first, _ in first }
        #expect(titles["15.2"] == "Tỷ lệ che phủ rừng duy trì và ổn định ở tỷ lệ 55%;")
        #expect(titles["15.5"]?.hasPrefix("Đến năm 2020, thực hiện rà soát") == true)
        #expect(titles["4.6"]?.hasPrefix("“Đến năm 2030") == true)
        #expect(plan.document.lineClasses[865] == .action)
        #expect(plan.document.lineClasses[353] == .targetDetail)
        let empty = plan.document.diagnostics.filter { $0.code == "empty-assignment" }
        #expect(empty.map { plan.line($0.span) } == [2010])
        #expect(plan.diagnosticCodes.filter { $0 == "target-without-lead" }.count == 1)
    }
}
