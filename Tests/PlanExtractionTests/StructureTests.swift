import SourceText
import Testing

@testable import PlanExtraction

/// What stands between a row's names and the next lead line, and which of its lines are the next row's work.
private let segments: [(name: String, first: String, lines: [String], work: [Bool])] = [
    ("one paragraph is the measure", "Việc một", ["Làm"], [false]),
    ("plain: the last is work", "Việc một", ["Làm", "Việc hai"], [false, true]),
    ("plain below bullets is work", "Việc một", ["- Làm", "- Làm nữa", "Việc hai"], [false, false, true]),
    ("two plain ones below bullets", "Việc một", ["- Làm", "Việc hai", "Cụ thể"], [false, true, true]),
    ("a colon introduces", "Việc một", ["Làm", "Việc hai:", "+ Một", "+ Hai"], [false, true, true, true]),
    ("a colon introduces bullets", "Việc một", ["Làm", "Việc hai:", "- Một", "- Hai"], [false, true, true, true]),
    ("a bullet with parts", "Việc một", ["Làm", "- Việc hai:", "+ Một"], [false, true, true]),
    ("bullets alone are measures", "Việc một", ["- Làm", "- Làm nữa"], [false, false]),
    ("bullets as in the first row", "- Việc một", ["- Làm", "- Việc hai"], [false, true]),
    ("no first work, bullets", "", ["- Làm", "- Làm nữa"], [false, false]),
    ("no first work, plain below bullets", "", ["- Làm", "- Làm nữa", "Việc hai"], [false, false, true]),
    ("works are numbered", "1. Việc một", ["2. Việc hai"], [true]),
    (
        "works and measures are numbered", "1. Việc một", ["1. Làm", "2. Làm nữa", "2. Việc hai", "Cụ thể"],
        [false, false, true, true]
    ),
    ("no work has the next number", "1. Việc một", ["3. Làm"], [false]),
    (
        "measures are numbered, works are not", "1. Việc một", ["1. Làm", "2. Làm nữa", "Việc hai"],
        [false, false, true]
    ),
    ("parts of a measure", "", ["Làm:", "+ Một", "+ Hai"], [false, false, false]),
]

@Suite("Blocks and measures")
struct StructureTests {
    @Test("Measures end and the next row's work begins", arguments: segments)
    func segment(name: String, first: String, lines: [String], work: [Bool]) throws {
        let head = ["Mục tiêu 1: A", "Mục tiêu 1.1: B", first, "Chủ trì: Sở Y tế"].filter { !$0.isEmpty }
        let plan = try PlanReading((head + lines + ["Chủ trì: Sở Tư pháp", "Kết thúc"]).joined(separator: "\n\n"))
        let classes = plan.classes[head.count..<(head.count + lines.count)]
        #expect(classes.map { $0 == .blockHeading } == work, "\(name)")
        #expect(plan.document.assignments.map(\.block) == [1, 2])
        #expect(plan.document.actions.last?.block == 2)
        #expect(first.isEmpty || plan.classes[2] == .blockHeading)
    }

    @Test("Rows without measures: what stands above every lead line is its work")
    func workAlone() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1.1: A
            - Tiêm chủng
            Chủ trì: Sở Y tế
            - Bảo hiểm
            + Hộ nghèo
            Chủ trì: Bảo hiểm xã hội tỉnh
            Phối hợp: Sở Y tế
            - Truyền thông
            Chủ trì: Sở Tư pháp
            Mục tiêu 1.2: B
            Việc một
            Chủ trì: Sở Y tế
            Làm
            Chủ trì: Sở Tư pháp
            Làm nữa
            """
        )
        #expect(plan.classes.count { $0 == .blockHeading } == 5)
        #expect(plan.actions == ["1.2 1 Làm", "1.2 2 Làm nữa"])
    }

    @Test(
        "A row's number before a heading is no part of it, on its line or above",
        arguments: ["(2) ", "1.2 ", "1.2\t", "2. ", "II\n", "1.2\n", "(2)\n", "2\n"]
    )
    func rowNumber(number: String) throws {
        let plan = try PlanReading(
            "Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì.: Sở Y tế\n- Làm\n\(number)Mục tiêu 1.2: C\nChủ trì: Sở Tư pháp"
        )
        #expect(plan.document.targets.map { "\($0.label) \($0.title)" } == ["Mục tiêu 1.1 B", "Mục tiêu 1.2 C"])
        #expect(plan.actions == ["1.1 1 Làm"])
        #expect(plan.assignments == ["1.1 1 lead Sở Y tế", "1.2 1 lead Sở Tư pháp"])
        #expect(plan.diagnosticCodes.isEmpty)
    }

    @Test(
        "How the plan is carried out is no target's",
        arguments: ["Tổ chức thực hiện:", "Tổ chức thực hiện", "TỔ CHỨC THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"]
    )
    func closingSection(title: String) throws {
        let plan = try PlanReading(
            "Mục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\n\(title)\n1. Sở Y tế theo dõi\nChủ trì: Sở Tư pháp"
        )
        #expect(plan.actions == ["1.1 1 Làm"])
        #expect(plan.assignments == ["1.1 1 lead Sở Y tế"])
    }

    @Test(
        "A part of the document and a table end the last target",
        arguments: [
            "3. Tổ chức thực hiện", "3. TỔ CHỨC THỰC HIỆN:", "Phần thứ ba", "PHẦN III. GIẢI PHÁP",
            "CHƯƠNG 3", "Mục 2. VỐN", "PHỤ BIỂU 1: CHỈ TIÊU", "Biểu số 01", "IV/ TỔ CHỨC THỰC HIỆN",
        ]
    )
    func endOfTargets(line: String) throws {
        let plan = try PlanReading("UBND TỈNH A\nMục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\n\(line)\nHết")
        #expect(plan.classes == [.body, .targetHeading, .lead, .action, .body, .body])
    }

    @Test(
        "Who signs is no part of the last target",
        arguments: ["T/M ĐẢNG ỦY", "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN NHÂN DÂN", "BÍ THƯ"]
    )
    func signatures(line: String) throws {
        let plan = try PlanReading("Mục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\n\(line)\nTrần Văn A")
        #expect(plan.classes.dropFirst() == [.lead, .action, .body, .body])
        let other = try PlanReading("Mục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\nBí thư các chi bộ\nTrần Văn A")
        #expect(other.actions.count == 3)
    }

    @Test(
        "A heading right above a part takes nothing of it",
        arguments: ["Mục tiêu 2", "Mục tiêu 1.2"],
        ["PHẦN II. GIẢI PHÁP", "Phần thứ hai", "II. TỔ CHỨC THỰC HIỆN"]
    )
    func headingAbovePart(heading: String, part: String) throws {
        let plan = try PlanReading(
            "UBND TỈNH A\nMục tiêu 1.1: A\nChủ trì: Sở Y tế\n\(heading)\n\(part)\n1. Làm\nChủ trì: Sở Tư pháp"
        )
        #expect(plan.classes.suffix(3) == [.body, .body, .body])
        #expect(plan.assignments == ["1.1 1 lead Sở Y tế"] && plan.actions.isEmpty)
        #expect(plan.document.goals.dropFirst().allSatisfy { $0.title.isEmpty })
        #expect(plan.document.targets.dropFirst().allSatisfy { $0.title.isEmpty })
    }

    @Test(
        "The last sentence, place and day end the last target, if nothing of it follows",
        arguments: [
            "Trên đây là Kế hoạch của tỉnh, yêu cầu các sở thực hiện./.",
            "Trong quá trình thực hiện, nếu có vướng mắc, các sở báo cáo Ủy ban nhân dân tỉnh./.",
            "Hà Nam, ngày 5 tháng 6 năm 2020",
        ]
    )
    func lastWords(line: String) throws {
        let text = "UBND TỈNH A\nMục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\n\(line)\n"
        #expect(try PlanReading(text).actions == ["1.1 1 Làm"])
        #expect(try PlanReading(text + "Nơi nhận:\n- Như trên").actions == ["1.1 1 Làm"])
        #expect(try PlanReading(text + "Vận động nhân dân").actions.count == 3)
        #expect(try PlanReading(text + "Mục tiêu 1.2: B\nChủ trì: Sở Y tế\n- Làm").actions.count == 3)
    }

    @Test("Another document's letterhead ends the last target, a body in capitals does not")
    func letterheads() throws {
        let text = "UBND TỈNH A\nMục tiêu 1.1: A\nChủ trì:\nUBND TỈNH HÀ NAM\n- Làm\n"
        #expect(try PlanReading(text).actions == ["1.1 1 Làm"])
        #expect(try PlanReading(text).assignments.count == 1)
        let other = try PlanReading(text + "UBND TỈNH HÀ NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND")
        #expect(other.actions == ["1.1 1 Làm"])
    }

    @Test("Years and columns' names with a number are targets where none of their numbers is a label")
    func numberedYears() throws {
        let plan = try PlanReading(
            "I. GIẢM NGHÈO\n1.1. Đến năm 2025\nTỷ lệ còn 1%\nChủ trì: Sở Y tế\n1.2. Sản phẩm: 50 sản phẩm\nChủ trì: Sở Y tế"
        )
        #expect(plan.codes == ["1.1", "1.2"] && plan.assignments.count == 2)
    }

    @Test("Two names of columns above both cells say nobody's role")
    func namesAboveNames() throws {
        let plan = try PlanReading("Mục tiêu 1.1: A\nChủ trì\nPhối hợp\nSở Y tế\nSở Tài chính\n- Làm")
        #expect(plan.assignments.isEmpty)
    }

    @Test(
        "What only begins so is a measure",
        arguments: [
            "a) Tổ chức thực hiện:", "3. Tổ chức thực hiện dự án", "- Phần thứ ba", "Phần mềm quản lý",
            "Phần I của đề án", "Phần 2: Cấp giống", "Phần năm 2025 của đề án", "Chương trình 135",
            "Mục 5, mục 6 của đề án", "Biểu số liệu", "Trên đây là vùng khó khăn, hỗ trợ vốn",
            "Trong quá trình thực hiện, lồng ghép vốn", "Trong quá trình thực hiện, nếu mưa, dừng thi công",
            "UBND tỉnh bố trí vốn", "Họp tại Hà Nam, ngày 5 tháng 6 năm 2020, do các sở của tỉnh phối hợp chuẩn bị",
            "(Chi tiết tại Phụ lục II) và các dự án", "Phần III: Giải pháp cho hộ nghèo",
            "Phụ biểu 1: Rà soát hộ nghèo",
            "Chương V - Luật Bảo hiểm y tế", "Trong quá trình thực hiện, sửa đổi chính sách nếu không còn phù hợp.",
        ]
    )
    func measuresThatBeginLikeAnEnd(line: String) throws {
        let plan = try PlanReading("UBND TỈNH A\nMục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\n\(line)\nHết")
        #expect(plan.classes == [.body, .targetHeading, .lead, .action, .action, .action])
    }

    @Test("A number before «Tổ chức thực hiện» ends no target that others follow, nor one whose lead stands below it")
    func numberedClosings() throws {
        let plan = try PlanReading(
            "Mục tiêu 1.1: A\n2. Tổ chức thực hiện:\n- Làm\nMục tiêu 1.2: B\n2. Tổ chức thực hiện:\n- Chủ trì: Sở Y tế"
        )
        #expect(
            plan.classes == [.targetHeading, .targetDetail, .targetDetail, .targetHeading, .targetDetail, .lead]
        )
    }

    @Test("What stands under the name of the column of measures is a measure, above the lead line too")
    func measuresFirst() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1.1: A
            Chi tiết
            Nhiệm vụ, giải pháp:
            - Cho 500 hộ vay
            + Hộ nghèo
            Phân công thực hiện:
            Chủ trì: Sở Y tế
            Mục tiêu 1.2: B
            Việc một
            Giải pháp:
            - Làm
            Chủ trì: Sở Y tế
            Việc hai
            Giải pháp:
            - Làm nữa
            - Làm mãi
            Chủ trì: Sở Tư pháp
            Mục tiêu 1.3: C
            Giải pháp:
            - Mở lớp
            Ghi chú:
            Mục tiêu 1.4: D
            Việc một
            Chủ trì: Sở Y tế
            Giải pháp:
            - Làm
            Việc hai
            Chủ trì: Sở Tư pháp
            - Làm nữa
            """
        )
        #expect(
            plan.actions == [
                "1.1 1 Cho 500 hộ vay", "1.1 1 Hộ nghèo", "1.2 1 Làm", "1.2 2 Làm nữa", "1.2 2 Làm mãi", "1.3 1 Mở lớp",
                "1.4 1 Làm", "1.4 2 Làm nữa",
            ]
        )
        #expect(plan.document.actions[1].parent == 0)
        #expect(plan.indicators.isEmpty)
        #expect(plan.classes.count { $0 == .targetDetail } == 1)
        #expect(plan.classes.count { $0 == .blockHeading } == 4)
    }

    @Test("A target that others coordinate and nobody leads is told", arguments: ["", "Chủ trì: Sở Nội vụ\n"])
    func withoutLead(lead: String) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\n\(lead)Phối hợp: Sở Y tế\nLàm")
        #expect(plan.diagnosticCodes == (lead.isEmpty ? ["target-without-lead"] : []))
    }

    @Test("In a target of one block the paragraphs before the lead line are details")
    func details() throws {
        let plan = try PlanReading(
            "Mục tiêu 1: A\nMục tiêu 1.1: B\nChi tiết\n- Chi tiết\nChủ trì: Sở Y tế\nLàm\nMục tiêu 1.2: C\nCũng vậy"
        )
        #expect(
            plan.classes == [
                .goalHeading, .targetHeading, .targetDetail, .targetDetail, .lead, .action, .targetHeading,
                .targetDetail,
            ]
        )
        #expect(plan.diagnosticCodes == ["target-without-lead"])
    }

    @Test(
        "A sentence that only says who leads is a lead line where no line has a label",
        arguments: [
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ và UBND các huyện.",
            "- Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ, UBND các huyện thực hiện.",
            "Phân công: Sở Y tế chủ trì, phối hợp với Sở Nội vụ, UBND các huyện",
            "Phân công: Giao Sở Y tế chủ trì phối hợp cùng Sở Nội vụ, UBND các huyện",
            "Chủ trì, phối hợp: Sở Y tế chủ trì; phối hợp cùng Sở Nội vụ, UBND các huyện;",
            "(Sở Y tế chủ trì; Sở Nội vụ, UBND các huyện phối hợp)",
            "Sở Y tế là cơ quan chủ trì; Sở Nội vụ, UBND các huyện là cơ quan phối hợp.",
            "Sở Y tế chủ trì, Sở Nội vụ và UBND các huyện phối hợp tổ chức thực hiện.",
            "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ, UBND các huyện tổ chức triển khai thực hiện Kế hoạch này trên địa bàn tỉnh.",
            "Sở Y tế chủ trì thực hiện, phối hợp với Sở Nội vụ và UBND các huyện thực hiện có hiệu quả các nhiệm vụ này.",
            "Sở Y tế: Chủ trì, phối hợp với Sở Nội vụ, UBND các huyện triển khai Kế hoạch này.",
            "- Sở Y tế: chủ trì; Sở Nội vụ, UBND các huyện: phối hợp.",
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ, UBND các huyện tham mưu UBND tỉnh triển khai thực hiện.",
        ]
    )
    func sentences(line: String) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\n\(line)\n- Làm")
        #expect(plan.classes == [.goalHeading, .targetHeading, .lead, .action])
        let others = ["Sở Nội vụ", "UBND các huyện"].map { "1.1 1 coordinate \($0)" }
        #expect(plan.assignments == ["1.1 1 lead Sở Y tế"] + others)
        let labelled = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì: Sở Tư pháp\n\(line)")
        #expect(labelled.assignments == ["1.1 1 lead Sở Tư pháp"] && labelled.classes.last == .action)
    }

    @Test(
        "A heading's brackets at its end, or a heading that says nothing else, name who leads where no line below does",
        arguments: [
            ("Nghèo (Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ).", "- Làm", "Nghèo", ["Sở Y tế", "Sở Nội vụ"]),
            ("Nghèo (Cơ quan chủ trì: Sở Y tế)", "- Làm (xã)", "Nghèo", ["Sở Y tế"]),
            ("Nghèo (Chủ trì: Sở Y tế)", "Chủ trì: Sở Nội vụ", "Nghèo (Chủ trì: Sở Y tế)", ["Sở Nội vụ"]),
            ("Nghèo (do Sở Y tế chủ trì)", "- Làm", "Nghèo (do Sở Y tế chủ trì)", []),
            ("Nghèo (Phối hợp: Sở Y tế)", "- Làm", "Nghèo (Phối hợp: Sở Y tế)", []),
            ("Nghèo (chủ trì: rà soát hộ)", "- Làm", "Nghèo (chủ trì: rà soát hộ)", []),
            ("Nghèo (Chủ trì: ……)", "- Làm", "Nghèo (Chủ trì: ……)", []),
            ("Nghèo (Chủ trì: Sở Y tế; thời gian: 2025)", "- Làm", "Nghèo", ["Sở Y tế"]),
            ("Nghèo (Chủ trì: Sở Y tế; xong năm 2025)", "- Làm", "Nghèo (Chủ trì: Sở Y tế; xong năm 2025)", []),
            ("Nghèo (Chủ trì: Sở Y tế) bền vững", "- Làm", "Nghèo (Chủ trì: Sở Y tế) bền vững", []),
            (
                "A (chủ trì: Sở Y tế); B (chủ trì: Sở Nội vụ)", "- Làm", "A (chủ trì: Sở Y tế); B (chủ trì: Sở Nội vụ)",
                []
            ),
            ("Nghèo", "- Vay (chủ trì: Sở Y tế).", "Nghèo", []),
            (
                "Sở Y tế chủ trì; Sở Nội vụ phối hợp.", "- Làm", "Sở Y tế chủ trì; Sở Nội vụ phối hợp.",
                ["Sở Y tế", "Sở Nội vụ"]
            ),
            ("Sở Y tế chủ trì", "Chủ trì: Sở Nội vụ", "Sở Y tế chủ trì", ["Sở Nội vụ"]),
            ("Sở Y tế chủ trì xây dựng đề án", "- Làm", "Sở Y tế chủ trì xây dựng đề án", []),
            ("Sở Y tế", "- Làm", "Sở Y tế", []),
        ]
    )
    func bracketsOfHeadings(heading: String, line: String, title: String, names: [String]) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: \(heading)\n\(line)")
        #expect(plan.document.targets.map(\.title) == [title])
        #expect(plan.document.assignments.map { plan.document.agencies[$0.agency].name } == names)
        #expect(plan.classes.last == (line.hasPrefix("Chủ") ? .lead : .targetDetail))
    }

    @Test(
        "The communes' committees and a post may lead and coordinate in a sentence",
        arguments: [
            ("Hạt Kiểm lâm chủ trì, phối hợp với UBND các xã, thị trấn.", ["Hạt Kiểm lâm", "UBND các xã, thị trấn"]),
            ("UBND các xã chủ trì; Phòng TN&MT phối hợp.", ["UBND các xã", "Phòng TN&MT"]),
            ("UBND các xã chủ trì, phối hợp với Phòng Y tế rà soát.", []),
            (
                "Giao Sở Y tế chủ trì, phối hợp với Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh.",
                ["Sở Y tế", "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh"]
            ),
            ("Sở Y tế chủ trì, phối hợp với Ban Quản lý chợ đầu tư xây dựng chợ.", []),
        ]
    )
    func communesInSentences(line: String, names: [String]) throws {
        let plan = try PlanReading("Mục tiêu 1.1: B\n\(line)\n- Làm")
        #expect(plan.document.assignments.map { plan.document.agencies[$0.agency].name } == names)
    }

    @Test(
        "A sentence that says what is to be done is none, and is told where nobody else leads",
        arguments: [
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ thẩm định hồ sơ.", "Sở Y tế chủ trì xây dựng đề án.",
            "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ mở 5 lớp.", "Sở Y tế chủ trì thực hiện chương trình.",
            "Sở Y tế chủ trì, phối hợp với Sở Tài chính giảm nghèo.", "Tổ chức hội nghị do Sở Y tế chủ trì.",
            "Sở Y tế chủ trì, phối hợp với UBND các huyện giữ vững tỷ lệ.",
            "Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì.",
            "Công an tỉnh chủ trì, phối hợp với Bộ đội Biên phòng tỉnh tuần tra.",
            "Ban hành kế hoạch; Sở Y tế chủ trì.",
            "Sở Y tế chủ trì, phối hợp với Hội Nông dân dạy nghề.",
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức thực hiện Kế hoạch của tỉnh.",
            "Sở Y tế chủ trì các hoạt động truyền thông.", "Sở Y tế phối hợp; Sở Nội vụ chủ trì.",
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ tham mưu UBND tỉnh ban hành Kế hoạch thực hiện.",
            "Sở Y tế: Chủ trì, phối hợp với Sở Tài chính triển khai chương trình tiêm chủng.",
            "Sở Y tế: Chủ trì triển khai tiêm chủng.", "Sở Y tế được giao: Chủ trì, phối hợp với Sở Tài chính.",
            "Các sở, ngành: chủ trì, phối hợp thực hiện.", "Sở Y tế Chủ trì, phối hợp với Sở Tài chính.",
        ]
    )
    func measuresInSentences(line: String) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\n- Làm\n\(line)\nHết")
        #expect(plan.assignments.isEmpty)
        let told = plan.document.diagnostics.filter { $0.code == "lead-in-sentence" }
        #expect(told.map { plan.line($0.span) } == [4])
    }

    @Test(
        "A measure that names its own lead beside the target's is told",
        arguments: [
            ("- Rà soát (Chủ trì: Sở Tư pháp; phối hợp: Sở Nội vụ).", true),
            ("- Đào tạo. Cơ quan chủ trì: Sở Nội vụ", true), ("- Làm (phối hợp: Sở Nội vụ)", false),
            ("- Nêu rõ cơ quan chủ trì: tên, địa chỉ", false), ("- Sở Tư pháp chủ trì rà soát.", false),
        ]
    )
    func measuresWithLeads(line: String, isTold: Bool) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì: Sở Y tế\n\(line)\n- Làm")
        #expect(plan.assignments == ["1.1 1 lead Sở Y tế"] && plan.actions.count == 2)
        #expect(plan.diagnosticCodes == (isTold ? ["lead-in-sentence"] : []))
    }

    @Test(
        "The name of a column leads nothing",
        arguments: ["Cơ quan chủ trì", "Cơ quan, đơn vị chủ trì", "- Cơ quan chủ trì thực hiện", "Sở, ngành chủ trì"]
    )
    func columnsOfLeads(line: String) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\n- Làm\n\(line)\nHết")
        #expect(plan.assignments.isEmpty)
    }

    @Test("A coordinate line before any lead belongs to block 1 with the lead after it")
    func coordinateFirst() throws {
        let plan = try PlanReading(
            "Mục tiêu 1: A\nMục tiêu 1.1: B\nPhối hợp: Sở Tư pháp\nChủ trì: Sở Y tế\n- Làm\nChủ trì: Sở Tài chính"
        )
        #expect(plan.assignments.map { $0.prefix(5) } == ["1.1 1", "1.1 1", "1.1 2"])
        #expect(plan.diagnosticCodes == ["coordinate-before-lead"])
    }

    @Test(
        "A plain share between two rows is the second's work where works are plain and measures have bullets",
        arguments: [
            ("Nước thải đạt 65%", "Tỷ lệ che phủ rừng đạt 50%", "- Làm", true),
            ("Nước thải đạt 65%", "b. Đến năm 2030, 100% phòng học kiên cố", "- Làm", true),
            ("Nước thải đạt 65%", "Cấp thẻ bảo hiểm y tế cho 100% người nghèo.", "- Làm", false),
            ("Nước thải đạt 65%", "Đến năm 2027, hoàn thành việc rà soát 100% hộ nghèo.", "- Làm", false),
            ("Nước thải đạt 65%", "Sở Tài chính bố trí kinh phí thực hiện.", "- Làm", false),
            ("Nước thải đạt 65%", "Trồng mới 50 ha rừng", "- Làm", false),
            ("Nước thải đạt 65%", "Nghị định số 80/2014/NĐ-CP", "- Làm", false),
            ("Nước thải đạt 65%", "- 50% diện tích có rừng", "- Làm", false),
            ("- Nước thải đạt 65%", "50% diện tích có rừng", "- Làm", false),
            ("Nước thải đạt 65%", "50% diện tích có rừng", "- Làm\nHết lời", false),
            ("", "50% diện tích có rừng", "- Làm", false),
            ("Nước thải đạt 65%", "100% kinh phí do ngân sách tỉnh bảo đảm", "- Làm", false),
            ("Nước thải đạt 65%", "50% vốn đối ứng của nhân dân", "- Làm", false),
            ("Nước thải đạt 65%", "50% vùng có rừng", "- Làm", true),
        ]
    )
    func workAlone(first: String, between: String, measures: String, isWork: Bool) throws {
        let plan = try PlanReading(
            "Mục tiêu 1.1: A\n\(first)\nChủ trì: Sở Y tế\n\(between)\nChủ trì: Sở Nội vụ\n\(measures)"
        )
        #expect(plan.classes[first.isEmpty ? 2 : 3] == (isWork ? .blockHeading : .action))
    }

    @Test(
        "The steps of a commitment above the lead line are part of the statement, and no other remark",
        arguments: [
            ("Lộ trình: Năm 2020: 5,5%; năm 2025: dưới 4%.", ["2020 equal 5.5 - %", "2025 less 4 - %"]),
            ("Lộ trình thực hiện: đến năm 2025 đạt 45%", ["2025 equal 45 - %"]),
            ("Lộ trình: năm 2026 Nhà nước hỗ trợ 70% chi phí", []), ("Lộ trình: năm 2025 giải ngân 50% kinh phí", []),
            ("Lộ trình: năm 2024 đã đạt 60%; hoàn thành trong năm 2027", []),
            ("Lộ trình: Năm 2020: 5,5%\nNăm 2025: 4%", ["2020 equal 5.5 - %", "2025 equal 4 - %"]),
            ("Lộ trình: 3 giai đoạn, từ năm 2021 đến năm 2030", []), ("Lộ trình: 2021 - 2025", []),
            ("Lộ trình: quý I/2025 lập đề án; quý II/2025 thí điểm 5 xã", []),
            ("Kinh phí: năm 2025: 50% ngân sách", []),
            ("Lộ trình: năm 2026: 50% vốn; năm 2027: 50% vốn", []),
            ("Lộ trình: năm 2025 khoảng 100% vốn ngân sách", []),
            ("Lộ trình: 2025: 100% kinh phí do ngân sách tỉnh bảo đảm", []),
            ("Lộ trình: Năm 2026 là 50% ngân sách tỉnh, 50% xã hội hóa", []),
            ("Lộ trình thực hiện: năm 2026: 30% khối lượng; năm 2027: 70% khối lượng", []),
            ("Lộ trình: năm 2026: 95% kế hoạch vốn được giải ngân", ["2026 equal 95 - %"]),
            ("Lộ trình: năm 2026: 50% hộ; năm 2027: 70% hộ", ["2026 equal 50 - %", "2027 equal 70 - %"]),
            ("Chủ trì: Sở Y tế\nLộ trình: năm 2025: 50%", []),
        ]
    )
    func schedules(lines: String, indicators: [String]) throws {
        let plan = try PlanReading("Mục tiêu 1.1: Hộ nghèo\n\(lines)\nChủ trì: Sở Y tế\n- Làm")
        #expect(plan.indicators == indicators)
        #expect(plan.actions == [lines.hasPrefix("Chủ") ? "1.1 2 Làm" : "1.1 1 Làm"])
    }

    @Test(
        "A foot of two columns is no part of the last target, and its second column says who signs",
        arguments: [
            ("Nơi nhận:      TM. ỦY BAN NHÂN DÂN\n- UBND;      CHỦ TỊCH\n- Lưu: VT.\n      Lê A", "Lê A"),
            ("Nơi nhận:\tKT. CHỦ TỊCH\n- UBND;\tPHÓ CHỦ TỊCH\n- Lưu: VT.\t(Đã ký)\n\tLê A", "Lê A"),
            ("TM. ỦY BAN NHÂN DÂN\nNơi nhận:      CHỦ TỊCH\n- UBND;\n- Lưu: VT.      Lê A", "Lê A"),
            ("Nơi nhận:      CHỦ TỊCH\n- UBND;\n- Tỉnh Đoàn.", nil),
        ]
    )
    func feet(foot: String, signer: String?) throws {
        let wide = foot.replacing("      ", with: String(repeating: " ", count: 40))
        let plan = try PlanReading("Mục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\n" + wide)
        #expect(plan.actions == ["1.1 1 Làm"] && plan.document.header.signer == signer)
    }

    @Test(
        "An office in capitals is a foot where it is signed, and none of a list's members",
        arguments: [
            ("CỤC TRƯỞNG / (Đã ký) / Lê Văn A", 0), ("HIỆU TRƯỞNG / ----- / Lê Văn A./.", 0),
            ("TM. BAN TỔ CHỨC / TRƯỞNG BAN / Lê Văn A / Nơi nhận: / - UBND;", 0),
            ("CỤC TRƯỞNG / Lê Văn A / PHỤ LỤC / - Trồng rừng", 0), ("TRƯỞNG BAN / Kpă Đô / Biểu số 01 / Trồng rừng", 0),
            ("HIỆU TRƯỞNG / - Tổ chức dạy học.", 2), ("TRƯỞNG PHÒNG / (Nội vụ) / - Tổng hợp.", 3),
            ("TRƯỞNG BAN / Lê Văn A / - Phụ trách chung.", 3),
            ("TRƯỞNG BAN: CHỦ TỊCH UBND TỈNH / - Phụ trách chung.", 2),
            ("TM - DV - DU LỊCH / - Mở rộng.", 2), ("CỤC TRƯỞNG / Lê Văn A / Mục tiêu 1.2: B / Chủ trì: Sở Y tế", 0),
            ("CỤC TRƯỞNG / Lê Văn A / DANH MỤC NHIỆM VỤ / Trồng rừng", 0),
            ("TRƯỞNG BAN / Lê Văn A / PHÓ TRƯỞNG BAN / Lê Văn B", 4), ("TRƯỞNG BAN / Ông Lê Văn A / Rà soát", 3),
            ("TRƯỞNG BAN / - Phụ trách chung. / PHÓ TRƯỞNG BAN / - Phụ trách ngành. / Nơi nhận: / - UBND;", 4),
        ]
    )
    func offices(lines: String, measures: Int) throws {
        let foot = lines.replacing(" / ", with: "\n")
        let plan = try PlanReading("Mục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\n" + foot)
        #expect(plan.actions.count == measures + 1)
    }

    @Test("A lead line below an office in capitals is read")
    func leadsBelowOffices() throws {
        let plan = try PlanReading(
            "Mục tiêu 1.1: A\nHIỆU TRƯỞNG\nChủ trì: Sở Y tế\n- Làm\nTRƯỞNG PHÒNG\nChủ trì: Sở Nội vụ\n- Mở lớp"
        )
        #expect(plan.actions == ["1.1 1 Làm", "1.1 2 Mở lớp"])
    }

    @Test("What only begins like a foot is a measure")
    func noFeet() throws {
        let gap = String(repeating: " ", count: 40)
        let plan = try PlanReading("Mục tiêu 1.1: A\nChủ trì: Sở Y tế\nGiám đốc các sở\(gap)báo cáo\n- Làm")
        #expect(plan.actions.count == 2)
    }

    @Test(
        "A foot behind an appendix is understood, and what stands there otherwise is told",
        arguments: [
            ("Nơi nhận:\n- UBND tỉnh;\nCHỦ TỊCH\nLê A", 0), ("Nơi nhận:\n- UBND;\nBiểu số 01\nTrồng rừng", 2),
            ("II. VỐN\n- UBND tỉnh;\nCHỦ TỊCH\nLê A", 4),
        ]
    )
    func footOfAppendix(foot: String, told: Int) throws {
        let plan = try PlanReading("UBND TỈNH A\nPHỤ LỤC\nMục tiêu 1.1: A\nChủ trì: Sở Y tế\n- Làm\n" + foot)
        #expect(plan.diagnosticCodes.count { $0 == "line-without-part" } == told)
    }

    @Test("«+» measures are parts of the one above in their block")
    func parts() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1: A
            Mục tiêu 1.1: B
            Chủ trì: Sở Y tế
            + Đầu tiên
            - - (1). Làm:
            + Một
            +Hai
            Chủ trì: Sở Tư pháp
            + Riêng
            """
        )
        #expect(plan.document.actions.map(\.text) == ["Đầu tiên", "(1). Làm:", "Một", "Hai", "Riêng"])
        #expect(plan.document.actions.map(\.parent) == [nil, nil, 1, 1, nil])
        #expect(plan.classes.suffix(6) == [.action, .action, .subAction, .subAction, .lead, .action])
    }

    @Test("A goal without targets has its own statements, assignments and measures")
    func goalAlone() throws {
        let plan = try PlanReading("Mục tiêu 19. Thu, chi.\n- Thu tăng 10%\nChủ trì: Sở Tài chính\n- Làm")
        #expect(plan.document.goals.map(\.title) == ["Thu, chi"])
        #expect(plan.assignments == ["goal 19 1 lead Sở Tài chính"])
        #expect(plan.actions == ["goal 19 1 Làm"])
        #expect(plan.document.indicators.map { plan.name($0.owner) } == ["goal 19"])
    }

    @Test("A section's heading ends a goal, though it begins with a heading's words")
    func sectionHeading() throws {
        let plan = try PlanReading(
            """
            II. MỤC TIÊU CỤ THỂ
            a) Mục tiêu 1: Học tập
            b) Mục tiêu 2: Việc làm
            - Đạt 27%.
            III. NHIỆM VỤ, GIẢI PHÁP
            1. Tuyên truyền
            - Cơ quan chủ trì: Sở Nội vụ
            """
        )
        #expect(plan.document.goals.map(\.title) == ["Học tập", "Việc làm"])
        #expect(plan.assignments.isEmpty)
        #expect(plan.classes.suffix(3) == [.body, .body, .body])
    }

    @Test("Who leads may be a numbered line, which heads no part of the target; what only introduces is no measure")
    func numberedLines() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1.1: Giảm nghèo
            a) Nội dung, giải pháp
            - Cho vay
            b) Cơ quan chủ trì: Sở Y tế
            c) Cơ quan tham gia: Sở Tài chính
            Mục tiêu 1.2: Đào tạo
            1. Chủ trì, theo dõi: Sở Nội vụ
            2. Giải pháp:
            - Mở lớp
            * Nhiệm vụ:
            - Tham gia phối hợp các lớp
            """
        )
        #expect(plan.codes == ["1.1", "1.2"])
        #expect(
            plan.assignments == [
                "1.1 1 lead Sở Y tế", "1.1 1 coordinate Sở Tài chính", "1.2 1 lead Sở Nội vụ",
            ]
        )
        #expect(plan.actions == ["1.1 1 Cho vay", "1.2 1 Mở lớp", "1.2 1 Tham gia phối hợp các lớp"])
        #expect(plan.classes.filter { $0 == .columnHeader }.count == 3)
    }

    @Test(
        "What says no more than when, or for how much, is a remark and no measure, on a line of its own or behind a list"
    )
    func remarks() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1.1: A
            Chủ trì: Sở Y tế; Phối hợp: Sở Nội vụ, Công an tỉnh. Thời gian hoàn thành: Quý IV/2026
            - Làm
            Quý IV/2026
            31/12/2026
            2026 - 2030
            Hằng năm
            Kinh phí: 5 tỷ đồng
            Năm 2026 xây dựng đề án
            Mục tiêu 1.2: B
            Cơ quan chủ trì: Sở Y tế; Thời gian: Năm 2026; Sản phẩm: Báo cáo
            """
        )
        #expect(
            plan.assignments == [
                "1.1 1 lead Sở Y tế", "1.1 1 coordinate Sở Nội vụ", "1.1 1 coordinate Công an tỉnh",
                "1.2 1 lead Sở Y tế",
            ]
        )
        #expect(plan.actions == ["1.1 1 Làm", "1.1 1 Năm 2026 xây dựng đề án"])
        #expect(plan.classes[3...7] == [.note, .note, .note, .note, .note])
    }

    @Test("A body's list of goals gives way to the goals that have targets")
    func listing() throws {
        let plan = try PlanReading(
            """
            II. MỤC TIÊU
            - Mục tiêu 1: Nghèo.
            - Mục tiêu 2: Đói.
            III. NHIỆM VỤ
            Mục tiêu 1: Chấm dứt nghèo
            Mục tiêu 1.1: B
            Chủ trì: Sở Y tế
            - Làm
            Mục tiêu 2: Xóa đói
            Mục tiêu 2.1: C
            Chủ trì: Sở Y tế
            IV. TỔ CHỨC THỰC HIỆN
            - Các sở báo cáo.
            """
        )
        #expect(plan.document.goals.map(\.title) == ["Chấm dứt nghèo", "Xóa đói"])
        #expect(plan.classes.prefix(4) == [.body, .body, .body, .body])
        #expect(plan.classes.suffix(3) == [.lead, .body, .body])
    }
}
