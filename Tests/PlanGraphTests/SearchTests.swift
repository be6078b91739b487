import PlanGraph
import Testing

/// Full text search over a small plan, as people type.
@Suite("Search") struct SearchTests {
    private static let graph = (try? GraphBuilder.build([PlanFixture.chain()])) ?? .empty

    private static func titles(_ text: String, _ kinds: Set<NodeKind> = Set(NodeKind.allCases)) -> [String] {
        let result = graph.search(text, kinds: kinds)
        return result.nodes.map { result.snippet(of: $0, in: graph) }
    }

    private static func nodes(_ text: String) -> [NodeIndex] { graph.search(text).nodes }

    private static func count(_ text: String) -> Int { nodes(text).count }

    @Test(arguments: [
        ("quyết định 5", "QD 5"), ("5/QĐ-UBND", "5 quyết định ủy ban nhân dân"), ("GIAM NGHEO", "giảm  nghèo"),
        ("sở y tế", "SỞ Y TẾ"), ("Sở Y tế", "So\u{031B}\u{0309} Y te\u{0302}\u{0301}"), ("rừng xanh", "xanh rừng"),
    ])
    func theSameIsFoundHoweverItIsWritten(_ first: String, _ second: String) {
        #expect(!Self.nodes(first).isEmpty && Self.nodes(first) == Self.nodes(second))
    }

    @Test func theTonesPlaceMakesNoDifference() throws {
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: "hòa thuận\nhoà bình\nhoa hồng")
        fixture.goal(1, "hòa thuận")
        fixture.goal(2, "hoà bình")
        fixture.goal(3, "hoa hồng")
        let graph = try GraphBuilder.build([fixture.plan])
        #expect(graph.search("hòa").nodes.count == 2 && graph.search("hoà").nodes.count == 2)
        #expect(graph.search("hoa").nodes.count == 3)
    }

    @Test func aPhraseStandsInOnePiece() {
        #expect(Self.nodes("\"giảm nghèo\"").count == 2)
        #expect(Self.nodes("\"nghèo giảm\"").isEmpty)
    }

    @Test func theNamedThingComesFirst() {
        #expect(Self.nodes("quyet dinh 5").first.map { Self.graph.ranges.documents.contains($0) } == true)
    }

    @Test(arguments: ["2.1", "Mục tiêu 2.1", "mục tiêu số 2.1.", "2.1.b", "2.1b", "Mục tiêu 2.1 B"])
    func aTargetsCodeFindsItFirst(words: String) throws {
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: "Mục tiêu 1.2: 2 và 1, theo 2.1 và 2.1 b")
        fixture.goal(1, "Mục tiêu 1.2")
        fixture.target("1.2", "Mục tiêu 1.2: 2 và 1, theo 2.1 và 2.1 b", goal: 0)
        fixture.target("2.1", "Mục tiêu", goal: 0)
        fixture.target("2.1.b", "theo 2.1 b", goal: 0)
        let graph = try GraphBuilder.build([fixture.plan])
        let target = try #require(graph.targets(code: words).first)
        #expect(graph.search(words, kinds: [.target]).nodes.first == target)
        #expect(graph.search(words + "*", kinds: [.target]).nodes.first == target)
        #expect(graph.targets(code: words).count == 1 && graph.targets(code: words + " x").isEmpty)
        #expect(graph.targets(code: words + String(repeating: " ", count: 200)).isEmpty)
    }

    @Test(arguments: [("1.3d", "1.3.d"), ("1.3.đ", "1.3.đ"), ("Mục tiêu 1.3 Đ", "1.3.đ")])
    func theBarredLetterIsAnother(words: String, code: String) throws {
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: "d và đ")
        fixture.goal(1, "d và đ")
        for code in ["1.3.d", "1.3.đ"] { fixture.target(code, code, goal: 0) }
        let graph = try GraphBuilder.build([fixture.plan])
        let found = graph.targets(code: words).map {
            graph.columns.targets.code[Int($0 - graph.ranges.targets.lowerBound)]
        }
        #expect(found.map { graph.columns.strings.string($0) } == [code])
    }

    @Test func accentsInAQueryMustMatch() {
        #expect(Self.count("sở y tế") > 0)
        #expect(Self.count("so y te") >= Self.count("sở y tế"))
        #expect(Self.titles("sò").isEmpty)
    }

    @Test func nothingFindsNothing() {
        #expect(Self.titles("").isEmpty && Self.titles("  \"\" * ").isEmpty && Self.titles("zzzz").isEmpty)
    }

    @Test func hitsAreMarkedAndTheRestIsEscaped() throws {
        let first = try #require(Self.titles("y te", [.agency]).first)
        #expect(first.contains("<mark>Y</mark> <mark>tế</mark>"))
        #expect(!first.replacing("<mark>", with: "").replacing("</mark>", with: "").contains("<"))
    }

    @Test func kindsAreKeptApart() {
        let result = Self.graph.search("y te", kinds: [.agency])
        #expect(!result.nodes.isEmpty && result.nodes.allSatisfy { Self.graph.ranges.agencies.contains($0) })
        let scores = result.nodes.map { result.score(of: $0) }
        #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test func aStarIsTheBeginningOfAWord() {
        #expect(Self.count("ngh*") > Self.count("nghèo") && Self.count("ngh") == 0)
    }

    @Test(arguments: [1, 2, 127, 128, 129, 300, 17_000]) func aWordIsFoundHoweverFarItStandsFromTheLast(
        _ gap: Int
    ) throws {
        let long = "rừng " + String(repeating: "x ", count: gap) + "rừng xanh"
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: long)
        let last = min(gap, 300) + 2
        for number in 1...last { fixture.goal(number, number == 1 || number == last ? "đồi" : "sông") }
        fixture.goal(last + 1, long)
        let graph = try GraphBuilder.build([fixture.plan])
        let goals = graph.ranges.goals
        #expect(graph.search("đồi").nodes == [goals.lowerBound, goals.upperBound - 2])
        #expect(graph.search("\"rừng xanh\"").nodes == [goals.upperBound - 1])
        #expect(graph.search("\"x rừng xanh\"").nodes == [goals.upperBound - 1])
        #expect(graph.search("\"sông x\"").nodes.isEmpty)
    }

    @Test func aWordWithoutAccentsCountsWhereverAnyOfItsSpellingsStands() throws {
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: "Một")
        for (number, title) in ["ma", "má", "mà mạ", "mãi", "mặt"].enumerated() { fixture.goal(number + 1, title) }
        let graph = try GraphBuilder.build([fixture.plan])
        let result = graph.search("ma")
        #expect(Set(result.nodes) == Set(graph.ranges.goals.prefix(3)))
        #expect(result.nodes.first == graph.ranges.goals.lowerBound + 2)
        #expect(graph.search("mạ").nodes == [graph.ranges.goals.lowerBound + 2])
        #expect(Set(graph.search("ma*").nodes) == Set(graph.ranges.goals.prefix(5)))
    }
}
