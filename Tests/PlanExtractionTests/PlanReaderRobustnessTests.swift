import Foundation
import SourceText
import Testing

@testable import PlanExtraction

/// Ways to type the same plan.
private let typings: [(name: String, change: @Sendable (String) -> String)] = [
    ("NFD", { $0.decomposedStringWithCanonicalMapping }),
    ("CRLF and BOM", { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }),
    ("no blank lines", { $0.replacing("\n\n", with: "\n") }),
    ("more blank lines", { $0.replacing("\n\n", with: "\n \u{00A0}\n\t\n\u{200B}\n") }),
    ("NBSP behind bullets", { $0.replacing("\n- ", with: "\n-\u{00A0}") }),
    ("tabs in front", { $0.replacing("\n", with: "\n\t ") }),
    ("zero-width characters", { $0.replacing("Mục tiêu", with: "Mục\u{200B} tiêu\u{200C}") }),
    ("capitals in headings", { $0.replacing("Mục tiêu ", with: "MỤC TIÊU ").replacing("Chủ trì", with: "CHỦ TRÌ") }),
    (
        "old tone marks",
        { $0.replacing("hòa", with: "hoà").replacing("thủy", with: "thuỷ").replacing("hóa", with: "hoá") }
    ),
    ("wide colons", { $0.replacing(":", with: "\u{FF1A}") }),
]

@Suite("Any text at all")
struct PlanReaderRobustnessTests {
    @Test("However it is typed, the same is read", arguments: typings)
    func typing(name: String, change: @Sendable (String) -> String) throws {
        let text = String(decoding: try fixtureBytes(realPlan), as: UTF8.self)
        let plain = try PlanReading(text)
        let changed = try PlanReading(change(text))
        #expect(changed.codes == plain.codes)
        #expect(changed.classes == plain.classes)
        #expect(changed.indicators.count == plain.indicators.count)
        #expect(changed.document.assignments.map(\.block) == plain.document.assignments.map(\.block))
        #expect(changed.document.header.number == "86/KH-UBND")
    }

    @Test(
        "Texts that are no plans are refused",
        arguments: [
            ("", PlanReadingError.Code.emptyText), (" \n\u{00A0}\n\u{FEFF}", .emptyText), ("a\u{0}b", .binaryText),
            ("Một bức thư.\nKính gửi ông.", .noPlan), ("PHỤ LỤC", .noPlan), ("theo Mục tiêu 3.2", .noPlan),
            ("1. Mục đích\n1.1. Nâng cao\n2. Nhiệm vụ\n2.1. Rà soát\nChủ trì: Sở Y tế", .noPlan),
            (
                "1. Y tế\n1.1. A\nChủ trì: Sở Y tế\n1.2. B\nChủ trì: Sở Y tế\n2. Giải pháp\n- Tuyên truyền", .noPlan
            ),
            ("III. A\n1. B\n1.1. C\nChủ trì: Sở Y tế\nIV. D\n1. E\n1.1. F\nChủ trì: Sở Y tế", .noPlan),
        ]
    )
    func refused(text: String, code: PlanReadingError.Code) {
        let error = #expect(throws: PlanReadingError.self) { try PlanReader.read(SourceText(text)) }
        #expect(error?.code == code)
        #expect(error?.description.isEmpty == false)
    }

    @Test("Broken and shuffled plans are read all the same", arguments: 0..<60)
    func mutation(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let names = ["synthetic-decision.txt", "synthetic-roman.txt"]
        var bytes = try fixtureBytes(seed % 3 == 0 ? realPlan : names[Int(seed) % 2])
        if seed % 3 == 0 { bytes = Array(bytes.dropFirst(random.below(bytes.count)).prefix(20_000)) }
        for _ in 0..<(1 + random.below(60)) { mutate(&bytes, &random) }
        let source = SourceText(String(decoding: bytes, as: UTF8.self))
        guard let document = try? PlanReader.read(source) else { return }
        check(document, seed)
        let again = try PlanReader.read(source)
        #expect(again.lineClasses == document.lineClasses && again.actions == document.actions, "seed \(seed)")
        #expect(again.indicators == document.indicators && again.diagnostics == document.diagnostics, "seed \(seed)")
    }

    /// Cuts, doubles or moves a stretch, or puts in marks that rules look for.
    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        guard !bytes.isEmpty else { return }
        let start = random.below(bytes.count)
        let end = min(bytes.count, start + random.below(200))
        let marks = [
            "\n", "Mục tiêu 1.", "9999999999", ":", "- ", "+", "Chủ trì:", "1,", "%", "/", "a)", ".", "\u{0302}",
            "đến năm ",
        ]
        switch random.below(4) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count))
        case 2: bytes.insert(contentsOf: marks[random.below(marks.count)].utf8, at: start)
        default: bytes[start] = UInt8(1 + random.below(255))
        }
    }

    /// What holds for every document.
    private func check(_ document: PlanDocument, _ seed: UInt64) {
        let source = document.source
        #expect(document.lineClasses.count == source.lineCount, "seed \(seed)")
        for index in 0..<source.lineCount {
            let isBlank = FoldedLine(source, line: index).isBlank
            #expect((document.lineClasses[index] == .blank) == isBlank, "seed \(seed), line \(index + 1)")
        }
        var spans = document.actions.map(\.span) + document.indicators.map(\.span) + document.targets.map(\.span)
        spans += document.assignments.map(\.span) + document.goals.map(\.span) + document.diagnostics.map(\.span)
        #expect(spans.allSatisfy { $0.end <= source.bytes.count }, "seed \(seed)")
        #expect(document.targets.allSatisfy { document.goals.indices.contains($0.goal) }, "seed \(seed)")
        #expect(document.actions.allSatisfy { $0.block > 0 }, "seed \(seed)")
        #expect(document.assignments.allSatisfy { document.agencies.indices.contains($0.agency) }, "seed \(seed)")
    }

    @Test("Every beginning of a line is read, with a blank behind it and without", arguments: ["", " ", "\u{A0} "])
    func beginnings(end: String) throws {
        let text = String(decoding: try fixtureBytes(realPlan), as: UTF8.self)
        let own = [
            "12/2021/NĐ-CP, 10KL/TU, 1014//KH-UBND, 15/QĐ_BGTVT, 5/QĐ.UBND; (khóa XI) của Bộ Y tế",
            "đạt 12/13 xã, 5/ 6 km²",
            "Luật Nhà ở được Quốc hội khóa XI, kỳ họp thứ 4 thông qua ngày 26/11/2003; giữa Bộ Y tế và Bộ Công an, Ngoại giao",
            "kinh tế của 28 tỉnh, thành phố đạt 65-70%; 30 thôn của 5 xã; 18 ca sinh/1.000 phụ nữ, xử lý vào năm 2030",
            "Số: 12/ KH - UBND | Hà Nội, ngày 3 tháng 6 năm 2021 | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG",
        ]
        let lines =
            own + text.split(separator: "\n").enumerated().filter { $0.offset % 40 == 7 }.map { String($0.element) }
        let beginnings = lines.flatMap { line in line.indices.map { line[..<$0] + end } }
        let plan = try PlanReading(
            "Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì: Sở Y tế\n" + beginnings.joined(separator: "\n")
        )
        #expect(plan.codes.first == "1.1" && plan.classes.count > 3000)
        let head = own.flatMap { line in line.indices.map { line[..<$0] + end } }.suffix(400)
        #expect(try PlanReading(head.joined(separator: "\n") + "\nMục tiêu 1: A\nChủ trì: Sở Y tế").codes.isEmpty)
    }

    @Test("A line of a hundred thousand characters is read")
    func longLine() throws {
        let long = String(repeating: "Mục tiêu 1.1: đạt 5% và 1/2, ", count: 4000)
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: \(long)\nChủ trì: \(long)\n- Nêu \(long)")
        #expect(plan.codes == ["1.1"])
        #expect(plan.document.indicators.count == 4000)
    }
}

/// A small generator of numbers that a seed decides.
struct SplitMix {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }
}
