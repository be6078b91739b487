import SourceText
import Testing

@testable import PlanExtraction

/// A line and what is read from it: code, label, title; nil where it is no heading by itself.
private let labels: [(String, String?)] = [
    ("Mục tiêu 1: Chấm dứt nghèo", "1|Mục tiêu 1|Chấm dứt nghèo"),
    ("Mục tiêu số 10: Giảm bất bình đẳng", "10|Mục tiêu số 10|Giảm bất bình đẳng"),
    ("- Mục tiêu 19. Thực hiện thu, chi", "19|Mục tiêu 19|Thực hiện thu, chi"),
    ("I. MỤC TIÊU 1: CHẤM DỨT NGHÈO", "1|MỤC TIÊU 1|CHẤM DỨT NGHÈO"),
    ("Mục tiêu 1.1: Đến năm 2020", "1.1|Mục tiêu 1.1|Đến năm 2020"),
    ("Mục tiêu số 1.2. Triển khai", "1.2|Mục tiêu số 1.2|Triển khai"),
    ("Mục tiêu 1.3a. Rà soát", "1.3.a|Mục tiêu 1.3a|Rà soát"),
    ("Mục tiêu 1.3 A: Rà soát", "1.3.a|Mục tiêu 1.3 A|Rà soát"),
    ("Mục tiêu 3.5.a. Huy động", "3.5.a|Mục tiêu 3.5.a|Huy động"),
    ("Mục tiêu 3.5.a ", "3.5.a|Mục tiêu 3.5.a|"),
    ("Mục tiêu 3.5 a\u{A0}", "3.5.a|Mục tiêu 3.5 a|"),
    ("Mục tiêu 5.7 c: Đảm bảo", "5.7.c|Mục tiêu 5.7 c|Đảm bảo"),
    ("Mục tiêu 2.3.b 20/20 xã có trạm y tế", "2.3.b|Mục tiêu 2.3.b|20/20 xã có trạm y tế"),
    ("1.4 l 2 nước mỗi ngày", nil),
    ("Mục tiêu 2.3 A 20 xã", "2.3|Mục tiêu 2.3|A 20 xã"),
    ("Mục tiêu 12.5a Đến năm 2030", "12.5.a|Mục tiêu 12.5a|Đến năm 2030"),
    ("Mục tiêu 4.3 Đến năm 2030", "4.3|Mục tiêu 4.3|Đến năm 2030"),
    ("Mục tiêu 4.3 Y tế cơ sở", "4.3|Mục tiêu 4.3|Y tế cơ sở"),
    ("Mục tiêu 11.10. Phát triển", "11.10|Mục tiêu 11.10|Phát triển"),
    ("Mục tiêu 15.5.", "15.5|Mục tiêu 15.5|"),
    ("Mục tiêu 15.2:", "15.2|Mục tiêu 15.2|"),
    ("Nhiệm vụ 4.5 - Bồi dưỡng", "4.5|Nhiệm vụ 4.5|Bồi dưỡng"),
    ("MỤC TIÊU CỤ THỂ 2.3: Tăng", "2.3|MỤC TIÊU CỤ THỂ 2.3|Tăng"),
    ("Chỉ tiêu 1.2", "1.2|Chỉ tiêu 1.2|"),
    ("Mục tiêu 1. 1: Giảm nghèo", "1.1|Mục tiêu 1. 1|Giảm nghèo"),
    ("Mục tiêu1.1: Giảm nghèo", "1.1|Mục tiêu1.1|Giảm nghèo"),
    ("Mục tiêu 1. 100% hộ dân có điện", "1|Mục tiêu 1|100% hộ dân có điện"),
    ("Mục tiêu 1.1. 100% hộ dân có điện", "1.1|Mục tiêu 1.1|100% hộ dân có điện"),
    ("Mục tiêu 4.1 100% trẻ em đến trường", "4.1|Mục tiêu 4.1|100% trẻ em đến trường"),
    ("Mu\u{0323}c tie\u{0302}u 1.1: Giảm", "1.1|Mục tiêu 1.1|Giảm"),
    ("Mục\u{00A0}tiêu\u{200B} 1.1\u{FF1A} Giảm", "1.1|Mục tiêu 1.1|Giảm"),
    ("Nhiệm vụ 1.3.a - Duy trì", "1.3.a|Nhiệm vụ 1.3.a|Duy trì"),
    ("* Mục tiêu 1.1 (SDG 1.2): Giảm nghèo", "1.1|Mục tiêu 1.1|(SDG 1.2): Giảm nghèo"),
    ("* Mục tiêu 1.1 (giai đoạn 2)", nil),
    ("theo Mục tiêu 3.2 của quốc gia", nil),
    ("Mục tiêu 3.2 của Kế hoạch này", nil),
    ("Mục tiêu 3.2 và 3.3 được thực hiện", nil),
    ("Mục tiêu 3.2, 3.3: thực hiện", nil),
    ("Mục tiêu 5 năm tới là tăng trưởng", nil),
    ("Mục tiêu 2030: phát triển", nil),
    ("Mục tiêu đến năm 2030", nil),
    ("Nhiệm vụ 5: không có phần", "5|Nhiệm vụ 5|không có phần"),
    ("Nhiệm vụ 5 năm tới là tăng trưởng", nil),
    ("Mục tiêu 2,2: Hai", "2.2|Mục tiêu 2,2|Hai"),
    ("Mục tiêu 1.1*: Sao", "1.1|Mục tiêu 1.1|Sao"),
    ("Mục tiêu 2 . 9 : Chín", "2.9|Mục tiêu 2 . 9|Chín"),
    ("Mục tiêu 2. 9 - 10% số hộ", "2|Mục tiêu 2|9 - 10% số hộ"),
    ("Mục tiêu 2.3; Ba", "2.3|Mục tiêu 2.3|Ba"),
    ("Mục tiêu 2.3; 2.4 và 2.5", nil),
    ("Mục tiêu 1.2/ Việc hai", "1.2|Mục tiêu 1.2|Việc hai"),
    ("Mục tiêu 1.3 b/ Việc ba", "1.3.b|Mục tiêu 1.3 b|Việc ba"),
    ("Mục tiêu 1.3/2020", nil),
    ("Mục tiêu 2..4: Bốn", "2.4|Mục tiêu 2..4|Bốn"),
    ("Mục tiêu 2.1. a: Một", "2.1.a|Mục tiêu 2.1. a|Một"),
    ("Mục tiêu 2.1(b): Hai", "2.1.b|Mục tiêu 2.1(b)|Hai"),
    ("Mục tiêu 2.1 (b): Hai", "2.1.b|Mục tiêu 2.1 (b)|Hai"),
    ("Mục tiêu 30% dân số", nil),
    ("Mục tiêu I.1: Một", "1.1|Mục tiêu I.1|Một"),
    ("Mục tiêu II.1.b: Ba", "2.1.b|Mục tiêu II.1.b|Ba"),
    ("Mục tiêu III. 10 xã đạt", "3|Mục tiêu III|10 xã đạt"),
    ("Mục tiêu IV.100% hộ có nước", "4|Mục tiêu IV|100% hộ có nước"),
    ("Mục tiêu I.1 của Kế hoạch", nil),
    ("Mục tiêu VI.1/2020", nil),
    ("1- Mục tiêu 1.1: Một", "1.1|Mục tiêu 1.1|Một"),
    ("2 - Mục tiêu 1.2: Hai", "1.2|Mục tiêu 1.2|Hai"),
    ("II- MỤC TIÊU 3: BA", "3|MỤC TIÊU 3|BA"),
    ("1- Mục tiêu đến năm 2030", nil),
    ("3- Mục tiêu 1.2 và 1.3 được thực hiện", nil),
    ("1-2 Mục tiêu 1.2: Hai", nil),
    ("2- Nhiệm vụ 5 năm tới", nil),
]

@Suite("Heading labels")
struct HeadingsTests {
    @Test("A line by itself", arguments: labels)
    func label(text: String, expected: String?) {
        let line = FoldedLine(SourceText(text), line: 0)
        let read = HeadingLabel(line, LineShape(line)).flatMap { label in
            label.isWeak ? nil : "\(label.code)|\(line.words(label.label))|\(line.words(label.title))"
        }
        #expect(read == expected)
    }

    @Test("Tasks head goals where targets of their numbers follow, and are paragraphs elsewhere")
    func tasks() throws {
        let tasks = try PlanReading(
            "Nhiệm vụ 1: A\nNhiệm vụ 1.1: B\nChủ trì: Sở Y tế\nNhiệm vụ 2: C\nNhiệm vụ 2.1: D\nChủ trì: Sở Y tế"
        )
        #expect(tasks.document.goals.map(\.title) == ["A", "C"])
        #expect(tasks.document.actions.isEmpty && tasks.document.targets.map(\.code) == ["1.1", "2.1"])
        let blocks = try PlanReading(
            "Mục tiêu 1: A\nNhiệm vụ 1: B\nChủ trì: Sở Y tế\nNhiệm vụ 2: C\nChủ trì: Sở Nội vụ"
        )
        #expect(blocks.document.goals.map(\.title) == ["A"] && blocks.document.assignments.map(\.block) == [1, 2])
    }

    @Test("Plain numbers head goals where nothing else does and their targets have lead lines, sections aside")
    func plainGoals() throws {
        let goals = "1. Đói\n1.1. A\nChủ trì: Sở Y tế\n- Làm\n1. Một\n1.2. B\n2. Nghèo\n2.1. C\nChủ trì: Sở Y tế\n"
        let plan = try PlanReading("I. MỤC ĐÍCH\n1. Ý nghĩa\n1.1. Sâu\n2. Yêu cầu\nII. VIỆC\n\(goals)3. Khác\n3.1. Xa")
        #expect(plan.document.goals.map(\.title) == ["Đói", "Nghèo"])
        #expect(plan.codes == ["1.1", "1.2", "2.1"] && plan.actions == ["1.1 1 Làm", "1.1 1 1. Một"])
        let others = try PlanReading("Mục tiêu 7: Nước\nMục tiêu 7.1: D\nChủ trì: Sở Y tế\nII. VIỆC\n" + goals)
        #expect(others.codes == ["7.1"])
    }

    @Test("A goal's heading without text takes the first statement below it")
    func goalTitle() throws {
        let plan = try PlanReading(
            "Mục tiêu 2\nXóa đói\nMục tiêu 2.1: A\nChủ trì: Sở Y tế\nMục tiêu 3\nMục tiêu 3.1: B"
        )
        #expect(plan.document.goals.map(\.title) == ["Xóa đói", ""])
    }

    @Test("A number before what is said of a target heads none")
    func numberedPartsOfTargets() throws {
        let plan = try PlanReading(
            """
            I. MỤC TIÊU 1: A
            1. Mục tiêu 1.1: B
            1.1. Nội dung
            Chi tiết
            1.2. Nhiệm vụ trọng tâm:
            - Làm
            1.3. Phân công
            1.4. Chủ trì: Sở Y tế
            1.5. Thời gian thực hiện: 2024
            II. Y TẾ
            2.1. Giải pháp chủ yếu về vốn
            Chủ trì: Sở Y tế
            """
        )
        #expect(plan.codes == ["1.1", "2.1"])
        #expect(plan.actions == ["1.1 1 Làm"])
        #expect(
            plan.classes.prefix(9) == [
                .goalHeading, .targetHeading, .columnHeader, .targetDetail, .columnHeader, .action, .columnHeader,
                .lead, .note,
            ]
        )
    }

    @Test("No letterhead stands below a heading")
    func noLetterhead() throws {
        let plan = try PlanReading("Mục tiêu 1.1: A\nChủ trì: Sở Y tế\nUBND tỉnh bố trí vốn")
        #expect(plan.actions == ["1.1 1 UBND tỉnh bố trí vốn"])
    }

    @Test("A goal's title in capitals goes on below it, up to a blank line, a mark or small letters")
    func goalTitleOnTwoLines() throws {
        let plan = try PlanReading(
            """
            MỤC TIÊU 1: CHẤM DỨT NGHÈO
            CÒN DƯỚI 5% Ở
            MỌI NƠI.
            NÔNG THÔN
            Mục tiêu 1.1: A
            MỤC TIÊU 2: AN NINH LƯƠNG THỰC

            VÙNG CAO
            MỤC TIÊU 3: Y TẾ
            TRẠM Y TẾ xã
            MỤC TIÊU 4: GIÁO DỤC
            CHỦ TRÌ: SỞ Y TẾ
            Mục tiêu 5: Nước sạch
            VỆ SINH CHUNG
            """
        )
        #expect(
            plan.document.goals.map(\.title) == [
                "CHẤM DỨT NGHÈO CÒN DƯỚI 5% Ở MỌI NƠI", "AN NINH LƯƠNG THỰC", "Y TẾ", "GIÁO DỤC", "Nước sạch",
            ]
        )
        #expect(plan.classes.prefix(4) == [.goalHeading, .goalHeading, .goalHeading, .targetDetail])
        #expect(plan.indicators == ["- less 5 - %"])
        let span = plan.document.goals[0].span
        #expect(plan.document.source.words(span).hasSuffix("MỌI NƠI."))
    }

    @Test("An appendix that says more of some goals does not hide the goals of the body")
    func projectsAppendix() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1: Nghèo
            Mục tiêu 1.1: A
            Chủ trì: Sở Y tế
            Mục tiêu 2: Đói
            Mục tiêu 2.1: B
            Chủ trì: Sở Nội vụ
            PHỤ LỤC
            DANH MỤC DỰ ÁN
            Mục tiêu 2: Đói
            Chủ trì: Sở Tài chính
            """
        )
        #expect(plan.document.targets.map(\.code) == ["1.1", "2.1"])
        #expect(plan.document.goals.map(\.title) == ["Nghèo", "Đói"])
        #expect(plan.document.assignments.map(\.owner) == [.target(0), .target(1), .goal(1)])
    }

    @Test("Letters are parts where they have lead lines of their own")
    func letteredParts() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 2: Xóa đói
            Mục tiêu 2.1. An toàn
            a) Thực phẩm
            Chủ trì: Sở Y tế
            - Kiểm nghiệm.
            b.Nông sản
            Chủ trì: Sở Công Thương
            a) Đây là biện pháp.
            b) Đây cũng vậy.
            Mục tiêu 2.2. Dinh dưỡng
            Chủ trì: Sở Y tế
            a) Biện pháp một.
            b) Biện pháp hai.
            """
        )
        #expect(plan.codes == ["2.1", "2.1.a", "2.1.b", "2.2"])
        #expect(plan.document.targets.map(\.parent) == [nil, 0, 0, nil])
        #expect(plan.document.targets.map(\.label) == ["Mục tiêu 2.1", "a", "b", "Mục tiêu 2.2"])
        #expect(plan.document.targets.map(\.title) == ["An toàn", "Thực phẩm", "Nông sản", "Dinh dưỡng"])
        #expect(plan.document.actions.count == 5)
    }

    @Test(
        "A part's letter has brackets or a stroke, and one series has one of them",
        arguments: [
            ("a/ Thực phẩm", "b/ Nông sản", ["2.1", "2.1.a", "2.1.b"]),
            ("a/ Thực phẩm", "b/ 100% trạm y tế", ["2.1", "2.1.a", "2.1.b"]),
            ("a/ Thực phẩm", "b/c hỗn hợp", ["2.1", "2.1.a"]),
            ("a) Thực phẩm", "a/ Rà soát\nb/ Tập huấn\nc/ Kiểm tra\nb) Nông sản", ["2.1", "2.1.a", "2.1.b"]),
            ("a/ Thực phẩm", "b) Nông sản", ["2.1", "2.1.a", "2.1.b"]),
            ("a) Thực phẩm", "b, Nông sản", ["2.1", "2.1.a"]),
        ]
    )
    func letterMarks(first: String, second: String, codes: [String]) throws {
        let plan = try PlanReading("Mục tiêu 2.1. An toàn\n\(first)\nChủ trì: Sở Y tế\n\(second)\nChủ trì: Sở Tư pháp")
        #expect(plan.codes == codes)
    }

    @Test("A letter left out, or typed twice, is a part's all the same where a lead line follows at once")
    func lettersOutOfOrder() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 2: Xóa đói
            Mục tiêu 2.1. An toàn
            a) Thực phẩm
            Chủ trì: Sở Y tế
            c) Biện pháp một
            a) Biện pháp hai
            đ) Nông sản
            Chủ trì: Sở Công Thương
            đ) Thủy sản
            Chủ trì: Sở Tư pháp
            """
        )
        #expect(plan.codes == ["2.1", "2.1.a", "2.1.đ", "2.1.đ"])
        #expect(plan.actions == ["2.1.a 1 c) Biện pháp một", "2.1.a 1 a) Biện pháp hai"])
        #expect(plan.diagnosticCodes == ["gap-in-numbering", "duplicate-target"])
    }

    @Test("A measure's letter gives way to a part's; numbers and letters beside one another have their own order")
    func lettersAndNumbers() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 17: A
            Mục tiêu 17.1: B
            a) P1
            Chủ trì: Sở Y tế
            a) m1
            b) m2
            b) P2
            Chủ trì: Sở Nội vụ
            Mục tiêu 17.20: C
            Mục tiêu 17.a: D
            Mục tiêu 17.c: E
            """
        )
        #expect(plan.codes == ["17.1", "17.1.a", "17.1.b", "17.20", "17.a", "17.c"])
        #expect(plan.document.targets[2].title == "P2")
        #expect(plan.diagnosticCodes.filter { $0 == "gap-in-numbering" }.count == 2)
    }

    @Test("Vietnamese lists go from «e» to «g», and many from «d» to «e»")
    func letterGaps() throws {
        let parts = ["a", "b", "c", "d", "e", "f", "g", "h", "k"].map { "\($0)) Phần \($0)\nChủ trì: Sở Y tế" }
        let plan = try PlanReading("Mục tiêu 2: A\nMục tiêu 2.1: B\n" + parts.joined(separator: "\n"))
        #expect(plan.codes.suffix(4) == ["2.1.f", "2.1.g", "2.1.h", "2.1.k"])
        #expect(plan.diagnosticCodes == ["gap-in-numbering"])
    }

    @Test("Numbers without words are targets beside worded ones whose numbers go on in theirs")
    func bareBesideWorded() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 3: Giáo dục
            3.1. Phổ cập
            Chủ trì: Sở Y tế
            3.2. Một khoản không có người chủ trì
            Nhiệm vụ 3.3. Phòng, chống tảo hôn
            Chủ trì: Sở Y tế
            3.3. Nhắc lại
            Chủ trì: Sở Y tế
            """
        )
        #expect(plan.codes == ["3.1", "3.3"])
        let blocks = ["1.1. Một", "1.2. Hai", "1.3. Ba"].map { $0 + "\nChủ trì: Sở Y tế\n" }.joined()
        let numbered = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\n\(blocks)Mục tiêu 1.2: C\nChủ trì: Sở Y tế")
        #expect(numbered.codes == ["1.1", "1.2"])
    }

    @Test("A lead line above every heading is told, and no name of a column")
    func leadOutside() throws {
        let plan = try PlanReading("PHỤ LỤC\n1. Giảm nghèo\nChủ trì: Sở Y tế\nMục tiêu 3: A\nChủ trì: Sở Y tế")
        #expect(plan.classes.prefix(3) == [.columnHeader, .columnHeader, .note])
        #expect(plan.diagnosticCodes == ["line-without-part"])
    }

    @Test(
        "A lead line of the plan's body under no goal or target is told once",
        arguments: [
            ("1. Xây dựng đề án\nChủ trì: Sở Y tế\nPhối hợp: Sở Nội vụ\n2. Rà soát\nChủ trì: Sở Nội vụ", 1),
            ("1. Xây dựng đề án\nCơ quan chủ trì: Sở Y tế", 1), ("- Chủ trì, phối hợp với Sở Y tế rà soát.", 0),
            ("- Chủ trì: tham mưu UBND tỉnh triển khai.", 0), ("- Sở Y tế chủ trì.\n- Phối hợp: Sở Y tế", 0),
            ("Chủ trì: Đồng chí Lê A", 0), ("Chủ trì:", 0),
        ]
    )
    func leadsOfNothing(lines: String, told: Int) throws {
        let plan = try PlanReading("Mục tiêu 1.1: A\nChủ trì: Sở Y tế\nII. TỔ CHỨC THỰC HIỆN\n" + lines)
        #expect(plan.diagnosticCodes.count { $0 == "line-without-part" } == told)
    }

    @Test("A target's heading may lack separator and capital where a lead line follows")
    func weakHeading() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1: Giảm nghèo
            Mục tiêu 1.1: Sinh kế
            Chủ trì: Sở Y tế
            mục tiêu 1.1 nêu trên được đánh giá hằng năm.
            mục tiêu 1.2 bảo đảm an sinh
            Chủ trì: Sở Y tế
            mục tiêu 1.3 không có người chủ trì
            """
        )
        #expect(plan.codes == ["1.1", "1.2"])
        #expect(plan.classes.suffix(2) == [.lead, .action])
    }

    @Test("A Roman title of goals says of what, or is a section's")
    func romanTitles() throws {
        func plan(_ title: String) -> String {
            "KẾ HOẠCH\nI. \(title)\n1.1. Đạt 90%\nChủ trì: Sở Y tế\n1.2. Đạt 95%\nChủ trì: Sở Y tế\nMục tiêu 2: B\nMục tiêu 2.1: C"
        }
        #expect(try PlanReading(plan("Mục tiêu chung về y tế")).codes == ["1.1", "1.2", "2.1"])
        #expect(try PlanReading(plan("MỤC TIÊU CHUNG")).codes == ["2.1"])
    }

    @Test("Codes twice, gaps and missing goals are told")
    func numbering() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 3.1: Một
            Chủ trì: Sở Y tế
            Mục tiêu 3.3: Ba
            Chủ trì: Sở Y tế
            Mục tiêu 3.3: Ba lần nữa
            Chủ trì: Sở Y tế
            """
        )
        #expect(plan.codes == ["3.1", "3.3", "3.3"])
        #expect(plan.document.goals.map(\.number) == [3])
        #expect(plan.diagnosticCodes == ["goal-without-heading", "gap-in-numbering", "duplicate-target"])
    }

    @Test("A heading without text takes the first statement below it")
    func titleBelow() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 15: Rừng
            Mục tiêu 15.2:
            * Đến năm 2020:
            - Độ che phủ 55%;
            Chủ trì: Sở Nông nghiệp và PTNT
            Mục tiêu 15.3.
            Chủ trì: Sở Y tế
            """
        )
        #expect(plan.document.targets.map(\.title) == ["Độ che phủ 55%;", ""])
        #expect(plan.diagnosticCodes.contains("target-without-title"))
        #expect(plan.indicators == ["2020 equal 55 - %"])
    }
}
