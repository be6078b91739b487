import PlanAPI
import Testing

/// The text of a plan, line by line.
@Suite struct LineTests {
    private static func lines(_ from: Int, _ to: Int) throws -> [[String: Any]] {
        let data = try ShippedPlan.data("{ plan { lines(from: \(from), to: \(to)) { number text } } }")
        let plan = data["plan"] as? [String: Any]
        return plan?["lines"] as? [[String: Any]] ?? []
    }

    private static func texts(_ from: Int, _ to: Int) throws -> [String] {
        try lines(from, to).compactMap { $0["text"] as? String }
    }

    @Test func allLinesTogetherAreTheText() throws {
        let count = ShippedPlan.text.lineCount
        let data = try ShippedPlan.data("{ plan { lineCount } }")
        #expect((data["plan"] as? [String: Any])?["lineCount"] as? Int == count)
        let all = try stride(from: 1, through: count, by: 1000).flatMap { try Self.texts($0, $0 + 999) }
        #expect(all.joined(separator: "\n").utf8.elementsEqual(ShippedPlan.text.bytes))
    }

    @Test func aLineHasItsNumberAndNoBreak() throws {
        let lines = try Self.lines(12, 13)
        #expect(lines.compactMap { $0["number"] as? Int } == [12, 13])
        #expect(try Self.texts(12, 12) == ["Số: 86/KH-UBND"])
    }

    @Test(arguments: [(0, 0, 0), (-5, 2, 2), (5, 4, 0), (9_000, 9_100, 0), (-2_147_483_648, -2_147_483_648, 0)])
    func whatLiesOutsideIsNotThere(_ from: Int, _ to: Int, _ count: Int) throws {
        #expect(try Self.texts(from, to).count == count)
    }

    @Test(arguments: [(1, 1001), (-2_147_483_648, 2_147_483_647)])
    func noMoreThanAPageIsAnswered(_ from: Int, _ to: Int) throws {
        let request = GraphQLRequest(query: "{ plan { lines(from: \(from), to: \(to)) { number } } }")
        let answer = try ShippedPlan.service().answer(request)
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains("BAD_PAGE_SIZE"))
    }

    @Test func aSpanStandsInItsLine() throws {
        let query =
            "{ target(code: \"1.2\") { source { line text plan { number } } } }"
        let target = try ShippedPlan.data(query)["target"] as? [String: Any]
        let source = target?["source"] as? [String: Any]
        #expect(source?["line"] as? Int == 224)
        #expect((source?["plan"] as? [String: Any])?["number"] as? String == "86/KH-UBND")
        let words = source?["text"] as? String ?? "nothing"
        #expect(try Self.texts(224, 224).first?.contains(words) == true)
    }
}
