import SourceText
import Testing

@testable import PlanExtraction

@Suite("Plans of other kinds")
struct PlanReaderSyntheticTests {
    @Test("A decision with the plan attached, goals in the body, other labels")
    func decision() throws {
        let plan = try PlanReading(fixture: "synthetic-decision.txt")
        let header = plan.document.header
        #expect(header.number == "1234/QĐ-UBND")
        #expect(header.title == "KẾ HOẠCH HÀNH ĐỘNG Thực hiện Chương trình nghị sự 2030 vì sự phát triển bền vững")
        #expect(header.province == "Hòa Bình")
        #expect(header.issuedOn?.description == "2021-03-05")
        #expect(header.signer == "Bùi Văn Khánh")
        #expect(plan.document.goals.map(\.title) == ["CHẤM DỨT NGHÈO ĐÓI", "XÓA ĐÓI", ""])
        #expect(plan.codes == ["1.1", "1.2", "1.3", "2.1", "4.1"])
        #expect(plan.document.targets[3].label == "Chỉ tiêu 2.1")
        #expect(plan.indicators == ["2025 range 2.5 3 %/năm", "2025 greaterOrEqual 60 - %", "2030 greater 80 - %"])
        #expect(plan.actions.count == 6)
        #expect(plan.document.assignments.count == 10)
        #expect(plan.classes.prefix(27).allSatisfy { $0 == .body })
        #expect(plan.classes.suffix(3).allSatisfy { $0 == .body })
    }

    @Test("Roman goals, bare numbers, lettered parts, an appendix")
    func roman() throws {
        let plan = try PlanReading(fixture: "synthetic-roman.txt")
        #expect(plan.document.header.title.hasPrefix("KẾ HOẠCH Thực hiện các mục tiêu"))
        #expect(
            plan.document.goals.map(\.title) == ["Chấm dứt mọi hình thức nghèo", "Xóa đói, bảo đảm an ninh lương thực"]
        )
        #expect(plan.codes == ["1.1", "1.2", "1.2.a", "1.2.b", "2.1", "2.1"])
        #expect(plan.document.targets.map(\.parent) == [nil, nil, 1, 1, nil, nil])
        #expect(plan.indicators == ["2025 less 1 - %", "- greaterOrEqual 70000 - ha"])
        #expect(plan.document.assignments.map(\.block) == [1, 1, 1, 1, 1, 1, 2, 1])
        #expect(plan.document.lineClasses[38] == .blockHeading)
        #expect(plan.diagnosticCodes == ["duplicate-target", "line-without-part"])
    }
}
