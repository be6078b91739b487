import PlanExtraction
import SourceText

/// A small plan at random, of so few words that two of them have much in common.
struct RandomPlan {
    private var random: SeededRandom
    private static let words = ["Sở Y tế", "Sở  Y\ntế", "Sở Nội vụ", "Sở Y tế,"]

    static func plan(seed: UInt64) -> PlanDocument {
        var maker = RandomPlan(random: SeededRandom(seed: seed))
        return maker.plan()
    }

    private mutating func plan() -> PlanDocument {
        let pieces = (0..<24).map { _ in Self.words[number(4)] }
        var fixture = PlanFixture(number: "1/KH-UBND", province: nil, text: pieces.joined(separator: " "))
        var spans: [SourceSpan] = []
        var place = 0
        for piece in pieces {
            spans.append(SourceSpan(place..<place + piece.utf8.count))
            place += piece.utf8.count + 1
        }
        fixture.plan.header.signer = ["A", "B", nil][number(3)]
        fixture.goal(1, ["Một", "Hai"][number(2)])
        for code in ["1.1", "1.2", "1.3"] where number(4) > 0 {
            fixture.target(code, ["Một", "Hai"][number(2)], goal: 0)
        }
        let targets = fixture.plan.targets.count
        func owner(_ index: Int) -> PlanDocument.Owner { index == 0 ? .goal(0) : .target(index - 1) }
        for index in 0...targets {
            for _ in 0..<number(3) { fixture.action(["a", "b", "c"][number(3)], owner(index)) }
        }
        for name in ["x", "y"] { fixture.agency(name, key: name) }
        for span in spans {
            let role: PlanDocument.Role = number(2) == 0 ? .lead : .coordinate
            let (block, agency, index) = (number(2) + 1, number(2), number(targets + 1))
            fixture.plan.assignments.append(
                .init(role: role, block: block, agency: agency, owner: owner(index), span: span)
            )
            let contexts = 2 + targets + fixture.plan.actions.count
            let context =
                [.plan, .goal(0)] + (0..<targets).map { PlanDocument.Context.target($0) }
                + fixture.plan.actions.indices.map { .action($0) }
            fixture.cite(["1/QĐ", "2/QĐ"][number(2)], 2020, context[number(contexts)])
            fixture.plan.mentions[fixture.plan.mentions.count - 1].span = span
        }
        return fixture.plan
    }

    private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
}
