import Foundation
import PlanExtraction
import PlanGraph
import SourceText
import Testing

@Suite struct GraphDifferenceTests {
    /// Words of the plan, what stands in their place, and what that makes of the graph.
    struct Edit: Sendable, CustomTestStringConvertible {
        let words: String
        let others: String
        let lines: [String]

        init(_ words: String, _ others: String, _ lines: String...) {
            self.words = words
            self.others = others
            self.lines = lines
        }

        var testDescription: String { others }
    }

    static let edits: [Edit] = [
        Edit("1.1. Giảm nghèo đa chiều, bền vững", "1.1. Giảm nghèo bền vững", "~ target 1.1: title"),
        Edit("Nhiệm vụ 4.3 -", "Mục tiêu 4.3 -", "~ target 4.3: label, kind"),
        Edit("ở mức 62,5%", "ở mức 63,5%", "~ target 2.2: indicators"),
        Edit("\n\nII. Phát triển", "\n\n\n\nII. Phát triển"),
        Edit("Tòa án nhân dân huyện", "Tòa án  nhân dân huyện"),
        Edit("Hoàng Thị Bích", "Hoàng Thị Ngọc", "~ plan 164/KH-UBND: signer"),
        Edit("ngày 22 tháng 6 năm 2021", "ngày 23 tháng 6 năm 2021", "~ plan 164/KH-UBND: issuedOn"),
        Edit("III. Giáo dục, y tế, bình đẳng giới", "III. Giáo dục và y tế", "~ plan 164/KH-UBND: goals"),
        Edit(
            "chủ trì: Hạt Kiểm lâm huyện",
            "chủ trì: Thanh tra huyện",
            "+ assignment 2.2 Thanh tra huyện LEAD",
            "- assignment 2.2 Hạt Kiểm lâm huyện LEAD"
        ),
        Edit(
            "; Ban Chỉ huy Quân sự huyện\n- Cơ quan phối hợp thực hiện:",
            "\n- Cơ quan phối hợp thực hiện: Ban Chỉ huy Quân sự huyện;",
            "~ assignment 4.4 Ban Chỉ huy Quân sự huyện COORDINATE: role"
        ),
        Edit(
            "Quyết định số 523/QĐ-TTg ngày 01/4/2021",
            "Quyết định 523/QĐ-TTg ngày 01/4/2021",
            "~ target 2.2: actions",
            "~ citation 2.2 523/QĐ-TTg: source"
        ),
        Edit(
            "giám sát 24/7.",
            "giám sát 24/7 theo Nghị định số 100/2019/NĐ-CP ngày 30/12/2019.",
            "~ target 4.4: actions",
            "+ document 100/2019/NĐ-CP",
            "+ citation 4.4 100/2019/NĐ-CP"
        ),
    ]

    @Test(arguments: edits) func editsOfTheTextAreFoundAndNothingElse(_ edit: Edit) throws {
        try #require(EditedPlan.text.contains(edit.words))
        let text = EditedPlan.text.replacingOccurrences(of: edit.words, with: edit.others)
        let before = try GraphBuilder.build([EditedPlan.whole.get()])
        let after = try GraphBuilder.build([EditedPlan.read(text)])
        #expect(DifferenceLines.of(before, after) == edit.lines)
        expectMirror(before, after)
    }

    @Test func aTargetInTheMiddleGoesOrComesAlone() throws {
        let parts = EditedPlan.text.components(separatedBy: "1.2. Trợ giúp xã hội")
        let rest = try #require(parts.last?.firstRange(of: "1.3. Tỷ lệ"))
        let text = parts[0] + parts[1][rest.lowerBound...]
        let whole = try GraphBuilder.build([EditedPlan.whole.get()])
        let without = try GraphBuilder.build([EditedPlan.read(text)])
        let lines = DifferenceLines.of(whole, without)
        #expect(lines.first == "- target 1.2")
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("- document") || $0.contains(" 1.2 ") })
        #expect(lines.filter { $0.hasPrefix("- assignment") }.count == 4)
        expectMirror(whole, without)
    }

    @Test func plansComeAndGoWhole() throws {
        let plans = [PlanFixture.chain(), PlanFixture.chain(number: "2/KH-UBND", province: "Lào Cai")]
        let (one, two) = (try GraphBuilder.build([plans[0]]), try GraphBuilder.build(plans))
        let difference = GraphDifference(from: one, to: two)
        #expect(difference.plans.map(\.change) == [.added] && difference.plans.first?.after == 1)
        #expect(difference.targets.map(\.change) == [.added, .added, .added])
        #expect(difference.assignments.count == 4 && difference.citations.count == 3 && difference.documents.isEmpty)
        expectMirror(one, two)
    }

    @Test func theOrderOfThePlansDoesNotCount() throws {
        let plans = [PlanFixture.chain(), try EditedPlan.whole.get(), PlanFixture.chain(number: "2/KH-UBND")]
        let (one, two) = (try GraphBuilder.build(plans), try GraphBuilder.build(plans.reversed()))
        #expect(one.fingerprint != two.fingerprint)
        #expect(GraphDifference(from: one, to: two).isEmpty && GraphDifference(from: two, to: one).isEmpty)
    }

    @Test func equalVersionsDoNotDiffer() throws {
        let (one, two) = (try GraphBuilder.build([PlanFixture.chain()]), try GraphBuilder.build([PlanFixture.chain()]))
        #expect(GraphDifference(from: one, to: two).isEmpty && GraphDifference(from: one, to: one).isEmpty)
        #expect(GraphDifference(from: .empty, to: .empty).isEmpty)
    }

    @Test func theNextBlockIsAnotherBlockOfTheSameAssignment() throws {
        var plan = PlanFixture.chain()
        let before = try GraphBuilder.build([plan])
        plan.assignments[1].block = 2
        let after = try GraphBuilder.build([plan])
        #expect(DifferenceLines.of(before, after) == ["~ assignment 1.1 Sở Nội vụ COORDINATE: block"])
    }

    @Test func ofSeveralEqualAssignmentsTheOneThatIsGoneIsFound() throws {
        var plan = PlanFixture.chain()
        plan.assignments += [2, 3].map { block in
            var assignment = plan.assignments[1]
            assignment.block = block
            return assignment
        }
        let before = try GraphBuilder.build([plan])
        plan.assignments.remove(at: 1)
        let difference = GraphDifference(from: before, to: try GraphBuilder.build([plan]))
        #expect(difference.assignments.map(\.change) == [.removed])
        let row = Int(difference.assignments.first?.before ?? 0)
        #expect(before.columns.assignments.block[row] == 1)
    }

    @Test func aCitationStaysWithAnActionThatIsReworded() throws {
        var plan = PlanFixture.chain()
        let before = try GraphBuilder.build([plan])
        plan.actions[0].text = "Giảm mạnh"
        let reworded = try GraphBuilder.build([plan])
        #expect(DifferenceLines.of(before, reworded) == ["~ target 1.1.a: actions"])
        plan.mentions[0].context = .target(1)
        let moved = try GraphBuilder.build([plan])
        #expect(DifferenceLines.of(reworded, moved) == ["~ citation 1.1.a 5/QĐ-UBND: action"])
    }

    @Test func aRangeWithoutAnUpperValueEqualsItself() throws {
        var plan = PlanFixture.chain()
        func indicators(_ values: Double...) -> [PlanDocument.Indicator] {
            values.map {
                PlanDocument.Indicator(
                    owner: .target(0),
                    year: 2030,
                    comparator: .equal,
                    value: $0,
                    upperValue: nil,
                    unit: "%",
                    span: SourceSpan(0..<1)
                )
            }
        }
        plan.indicators = indicators(1, .nan)
        let one = try GraphBuilder.build([plan])
        #expect(GraphDifference(from: one, to: try GraphBuilder.build([plan])).isEmpty)
        plan.indicators = indicators(1, 2)
        let two = try GraphBuilder.build([plan])
        #expect(DifferenceLines.of(one, two) == ["~ target 1.1: indicators"])
    }

    @Test func aFieldIsCalledAsTheSchemaCallsIt() {
        #expect(GraphDifference.Field.allCases.map(\.rawValue) == GraphDifference.Field.allCases.map { "\($0)" })
    }
}

/// The other way round, what was added is removed, what was removed is added, and the rest is the same.
func expectMirror(_ before: Graph, _ after: Graph, _ comment: Comment? = nil) {
    struct Pair: Hashable {
        let places: [UInt32]
        let fields: [GraphDifference.Field]
    }
    let (one, other) = (GraphDifference(from: before, to: after), GraphDifference(from: after, to: before))
    for path in [\GraphDifference.plans, \.targets, \.documents, \.assignments, \.citations] {
        let entries = one[keyPath: path].map { Pair(places: [$0.before, $0.after], fields: $0.fields) }
        let mirrored = other[keyPath: path].map { Pair(places: [$0.after, $0.before], fields: $0.fields) }
        #expect(Set(entries) == Set(mirrored), comment)
    }
}
