import PlanExtraction
import PlanInput
import SourceText
import Testing

/// Tables pasted as text are read as tables.
@Suite struct TabbedTablesTests {
    private static let head = "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n"

    /// Who is assigned to what: «1.1 lead Sở Y tế».
    private func assignments(_ text: String) throws -> [String] {
        let plan = try PlanReader.read(try PlanInput.read(Array(text.utf8)))
        return plan.assignments.map { item in
            let code = if case .target(let target) = item.owner { plan.targets[target].code } else { "-" }
            return "\(code) \(item.role) \(plan.agencies[item.agency].name)"
        }
    }

    private static let expected = [
        "1.1 lead Sở Y tế", "1.1 coordinate Sở Nội vụ", "1.2 lead Sở Tư pháp", "1.2 coordinate Sở Y tế",
        "1.2 coordinate Công an tỉnh",
    ]

    @Test(
        "Rows of a line, of several, with numbers and without what is empty at their ends",
        arguments: [
            "1\tMục tiêu 1.1: A\tSở Y tế\tSở Nội vụ\n2\tMục tiêu 1.2: B\tSở Tư pháp\tSở Y tế, Công an tỉnh\n",
            "1.1\tMục tiêu 1.1: A\tSở Y tế\tSở Nội vụ\n\n1.2\tMục tiêu 1.2: B\n- Làm\tSở Tư pháp\tSở Y tế; Công an tỉnh",
            "1\tMục tiêu 1.1: A\tSở Y tế\tSở Nội vụ\n2\tMục tiêu 1.2: B\tSở Tư pháp\tSở Y tế, Công an tỉnh\n3\tMục tiêu 1.3: C\n"
                + "4\tMục tiêu 1.4: D\t\t\n",
            "Mục tiêu 1: A\n1\tMục tiêu 1.1: A\tSở Y tế\tSở Nội vụ\nII. Nhóm hai\n"
                + "2\tMục tiêu 1.2: B\tSở Tư pháp\tSở Y tế; Công an tỉnh\nA. Nhóm ba\n3\tMục tiêu 1.3: C\t\t\n",
            "I\tMục tiêu 1: A\n1\tMục tiêu 1.1: A\tSở Y tế\tSở Nội vụ\n2\tMục tiêu 1.2: B\tSở Tư pháp\tSở Y tế; Công an tỉnh\n"
                + "3\tMục tiêu 1.3: C\nMục tiêu 2: D\n4\tMục tiêu 2.1: E\t\t",
        ]
    )
    func rows(rows: String) throws {
        #expect(try assignments("Mục tiêu 1: A\n\(Self.head)\(rows)") == Self.expected)
    }

    @Test(
        "Names in two rows, as word processors and browsers copy them",
        arguments: [
            "TT\tNhiệm vụ\tPhân công\tThời gian\n\t\tChủ trì\tPhối hợp\t\n",
            "TT\tNhiệm vụ\tCơ quan thực hiện\tThời gian\nChủ trì\tPhối hợp\n",
        ]
    )
    func twoRowsOfNames(head: String) throws {
        let rows =
            "(1)\t(2)\t(3)\t(4)\t(5)\n1\tMục tiêu 1.1: A\tSở Y tế\tSở Nội vụ\t2022\n2\tMục tiêu 1.2: B\tSở Tư pháp\t"
        #expect(try assignments("Mục tiêu 1: A\n\(head)\(rows)Sở Y tế; Công an tỉnh\t2023\n") == Self.expected)
    }

    @Test(
        "Lines without tabulators between rows are measures or heads, those behind the last row no part of the table",
        arguments: [
            "Mục tiêu 2: C\nMục tiêu 2.1:\tD\nChủ trì: Bưu điện tỉnh\n",
            "Mục tiêu 2: C\nMục tiêu 2.1: D\nChủ trì: Bưu điện tỉnh\n1.\tLàm\n",
            "Ngoài ra, các sở, ngành làm:\nMục tiêu 2: C\nMục tiêu 2.1:\tD\nChủ trì: Bưu điện tỉnh\n",
            "Mục tiêu 2: C\nMục tiêu 2.1: D\nChủ trì: Bưu điện tỉnh\nTT\tChỉ tiêu\tĐơn vị\n1\tTỷ lệ\t%\n",
        ]
    )
    func lineBetweenRows(behind: String) throws {
        let table =
            "Nhiệm vụ\tPhân công trách nhiệm\tNội dung thực hiện\nMục tiêu 1: A\nMục tiêu 1.1: A\tChủ trì: Sở Y tế\n"
            + "Phối hợp: Sở Nội vụ\t- Làm\n- Xây\nMục tiêu số 1.2: B\tChủ trì: Sở Tư pháp. Phối hợp: Sở Y tế, Công an tỉnh\tLàm\n"
        #expect(try assignments(table + behind) == Self.expected + ["2.1 lead Bưu điện tỉnh"])
    }

    @Test("Names that may stand under several others are no names of columns")
    func unclearNames() throws {
        let text = "TT\tViệc\tPhân công\tThời gian\nChủ trì\tPhối hợp\n1\ta\tSở A\tSở B\t2022"
        #expect(try PlanInput.read(Array(text.utf8)).bytes == Array(text.utf8))
    }

    @Test(
        "A last row without its last cell, as where an editor has taken the tabulator away, ends there",
        arguments: [0, 1, 300]
    )
    func behindShortRow(paragraphs: Int) throws {
        let rows = "1\tMục tiêu 1.1: A\tSở Y tế\tSở Nội vụ\n2\tMục tiêu 1.2: B\tSở Tư pháp\n"
        let rest =
            "\nMục tiêu 2: C\nMục tiêu 2.1: D\nChủ trì: Công an tỉnh\n"
            + String(repeating: "- Làm\n", count: paragraphs)
        let expected = Self.expected.prefix(3) + ["2.1 lead Công an tỉnh"]
        #expect(try assignments("Mục tiêu 1: A\n" + Self.head + rows + rest) == Array(expected))
        let table = "Mục tiêu 3: E\n\(Self.head)1\tMục tiêu 3.1: G\tSở Y tế\tSở Nội vụ\n"
        let more = ["3.1 lead Sở Y tế", "3.1 coordinate Sở Nội vụ"]
        guard paragraphs != 1 else { return }
        #expect(try assignments("Mục tiêu 1: A\n" + Self.head + rows + rest + table) == expected + more)
    }

    @Test("What follows a table is no part of it")
    func behind() throws {
        let table = Self.head + "1\tMục tiêu 1.1: A\tSở Y tế\tSở Nội vụ\n"
        let rest = "Mục tiêu 1.2: B\nChủ trì: Sở Tư pháp\nPhối hợp: Sở Y tế, Công an tỉnh\n"
        #expect(try assignments("Mục tiêu 1: A\n" + table + rest) == Self.expected)
    }

    @Test("Text without such a table stays as it is, tabulators and all")
    func noTable() throws {
        let text = "Mục tiêu 1:\tA\r\n\tChủ trì:\tSở Y tế\n\nTT\tTên\tGhi chú\n1\tA\tB"
        #expect(try PlanInput.read(Array(text.utf8)).bytes == Array(text.utf8))
    }

    /// The goal's head, and what is promised of which target: «1.1 2030 less 2.0 %».
    private func values(_ table: String) throws -> [String] {
        let text = "Mục tiêu 1: Không còn nghèo\n" + table
        let plan = try PlanReader.read(try PlanInput.read(Array(text.utf8)))
        return plan.indicators.map { item in
            let code = if case .target(let target) = item.owner { plan.targets[target].code } else { "-" }
            let upper = item.upperValue.map { "-\($0)" } ?? ""
            return "\(code) \(item.year ?? 0) \(item.comparator) \(item.value)\(upper) \(item.unit ?? "-")"
        }
    }

    @Test(
        "A value in a year's column is promised of its row's target",
        arguments: [
            ("0,5\t0", ["1.1 2025 equal 0.5 %", "1.1 2030 equal 0.0 %"]),
            ("≥ 95\ttối thiểu 97", ["1.1 2025 greaterOrEqual 95.0 %", "1.1 2030 greaterOrEqual 97.0 %"]),
            ("65-70\tTrên 90%", ["1.1 2025 range 65.0-70.0 %", "1.1 2030 greater 90.0 %"]),
            ("5 xã\t70 trở lên", ["1.1 2025 equal 5.0 xã", "1.1 2030 greaterOrEqual 70.0 %"]),
            ("\t< 2", ["1.1 2030 less 2.0 %"]), ("x\tHoàn thành", []), ("-\tDuy trì", []),
            ("2025\t12/2030", ["1.1 2025 equal 2025.0 %"]),
            ("Quý IV/2025\tGiai đoạn 2", []), ("+5\t-3", []),
            ("- 5\t95*", ["1.1 2025 equal 5.0 %", "1.1 2030 equal 95.0 %"]),
            ("90 (theo chuẩn mới)\t-", ["1.1 2025 equal 90.0 %"]),
        ] as [(String, [String])]
    )
    func valuesOfYears(cells: String, expected: [String]) throws {
        let head = "TT\tMục tiêu/Chỉ tiêu\tĐVT\tNăm 2025\tĐến năm 2030\tCơ quan chủ trì\n"
        #expect(try values(head + "1\tMục tiêu 1.1: Tỷ lệ\t%\t\(cells)\tSở Y tế\n") == expected)
    }

    @Test(
        "A value is counted in what its row says, by a column or in brackets, or in nothing",
        arguments: [
            ("A", "tỷ đồng", "tỷ đồng"), ("A", "Con/phụ nữ", "Con/phụ nữ"), ("A", "tuổi", "tuổi"),
            ("A", "1.000 người", "nghìn người"),
            ("A (%)", "", "%"), ("A (hộ)", "", "hộ"), ("A (hộ)", "%", "%"), ("A (HDI)", "", "-"),
            ("A (theo chuẩn mới)", "-", "-"),
            ("A (SDG 1.2.1)", "", "-"), ("A", "Sở Y tế", "-"),
            ("A", "Phòng Kinh tế", "-"), ("A", "Xã Hoành Mô", "-"), ("A", "Các xã, phường", "-"), ("A", "Xã", "Xã"),
            ("A", "Triệu USD", "Triệu USD"), ("A", "Tấn CO2", "Tấn CO2"),
        ]
    )
    func unitsOfValues(name: String, unit: String, expected: String) throws {
        let head = "Mục tiêu\tChỉ tiêu\tĐơn vị tính\tKH năm 2026\tCơ quan chủ trì\n"
        #expect(
            try values(head + "Mục tiêu 1.1\t\(name)\t\(unit)\t2,1\tSở Y tế\n") == ["1.1 2026 equal 2.1 \(expected)"]
        )
    }

    @Test(
        "Years in one row of names or under one above promise values, others do not",
        arguments: [
            ("Mục tiêu\t2025\t2030\tCơ quan chịu trách nhiệm theo dõi, đánh giá và báo cáo", [2025, 2030]),
            ("Mục tiêu\tMục tiêu đến năm 2025\t2030 (4)\tChủ trì", [2025, 2030]),
            ("Mục tiêu\tLộ trình thực hiện\tChủ trì\n2025\t2030", [2025, 2030]),
            ("Mục tiêu\tLộ trình thực hiện\t\tChủ trì\n\t2025\t2030\t", [2025, 2030]),
            ("Mục tiêu\tHiện trạng 2020\t2030\tChủ trì", [2030]), ("Mục tiêu\tThực hiện 2024\t2030\tChủ trì", [2030]),
            ("Mục tiêu\tNăm gốc\t2030\tChủ trì", [2030]), ("Mục tiêu\tNăm 2020 (năm gốc)\t2030\tChủ trì", [2030]),
            ("Mục tiêu\tKết quả thực hiện\t\tChủ trì\n\t2023\t2024\t", []),
            ("Mục tiêu\tKinh phí\t\tChủ trì\n\t2023\t2024\t", []),
            ("Mục tiêu\tDự toán (triệu đồng)\t2025\tChủ trì", []), ("Mục tiêu\tTổng mức đầu tư\tKH 2025\tChủ trì", []),
            ("Mục tiêu\tNhu cầu vốn các năm\tChủ trì\n2025\t2030", []),
            ("Mục tiêu\tKinh phí\t2025\tChủ trì", []), ("Nhiệm vụ\t2025\t2030\tChủ trì", []),
        ] as [(String, [Int])]
    )
    func namesOfYears(head: String, years: [Int]) throws {
        let found = try values("\(head)\nMục tiêu 1.1: Tỷ lệ (%)\t5,5\t4\tSở Y tế\n")
        #expect(found == years.map { "1.1 \($0) equal \($0 == 2025 ? "5.5" : "4.0") %" })
    }

    @Test(
        "A column of the way to a target gives what its words say, those of when alone nothing",
        arguments: [
            (
                "2020: 5,5%; 2025: 4%; 2030: dưới 2%",
                ["1.1 2020 equal 5.5 %", "1.1 2025 equal 4.0 %", "1.1 2030 less 2.0 %"]
            ),
            ("đến năm 2025 đạt 45%", ["1.1 2025 equal 45.0 %"]),
            ("Năm 2025: tối thiểu 5 xã", ["1.1 2025 greaterOrEqual 5.0 xã"]),
            ("4-5% năm 2025; 2% vào năm 2030", ["1.1 2025 range 4.0-5.0 %", "1.1 2030 equal 2.0 %"]),
            ("Trình UBND tỉnh năm 2025, bố trí 30% vốn", []), ("Giai đoạn 2025 - 2027, vốn đối ứng 20%", []),
            ("Theo Nghị quyết năm 2024 (3% ngân sách)", []), ("Từ năm 2025, giải ngân 95% kế hoạch vốn", []),
            ("2026", []), ("Quý IV/2026", []), ("2021-2025: xây 5 trạm; 2026-2030: nhân rộng", []),
        ] as [(String, [String])]
    )
    func roadmaps(cell: String, expected: [String]) throws {
        let table = "Mục tiêu\tLộ trình\tThời gian thực hiện\tChủ trì\nMục tiêu 1.1: A\t\(cell)\t2026\tSở Y tế\n"
        #expect(try values(table) == expected)
    }

    @Test(
        "Years below stand under the name that the rows' width leaves for them",
        arguments: [
            ("Hiện trạng\tKế hoạch", "2024\t2025", "3\t2", ["1.1 lead Sở Y tế", "1.1 coordinate Sở Nội vụ"], []),
            (
                "Hiện trạng\tLộ trình", "2025\t2030", "4\t3\t2", ["1.1 lead Sở Y tế", "1.1 coordinate Sở Nội vụ"],
                ["1.1 2025 equal 3.0 %", "1.1 2030 equal 2.0 %"]
            ),
            (
                "Lộ trình\tKinh phí", "2025\t2026\t2025\t2026", "3\t2\t500\t600",
                ["1.1 lead Sở Y tế", "1.1 coordinate Sở Nội vụ"], ["1.1 2025 equal 3.0 %", "1.1 2026 equal 2.0 %"]
            ),
        ] as [(String, String, String, [String], [String])]
    )
    func sharedYears(names: String, years: String, cells: String, who: [String], expected: [String]) throws {
        let head = "Mục tiêu\t\(names)\tChủ trì\tPhối hợp\n\(years)\n"
        let text = head + "Mục tiêu 1.1: A (%)\t\(cells)\tSở Y tế\tSở Nội vụ\n"
        #expect(try assignments(text) == who)
        #expect(try values(text) == expected)
    }

    @Test("Values of parts and sums, which are no targets, are neither measures nor commitments")
    func valuesOfParts() throws {
        let head = "TT\tMục tiêu\tĐVT\t2025\t2030\tChủ trì\n1\tMục tiêu 1.1: A\t%\t3\t1\tSở Y tế\n"
        let text = head + "\t- Vùng đô thị\t%\t1\t0\t\n\tTổng cộng\t\t3\t1\t\n"
        let plan = try PlanReader.read(try PlanInput.read(Array(text.utf8)))
        #expect(plan.actions.count == 2)
        #expect(try values(text) == ["1.1 2025 equal 3.0 %", "1.1 2030 equal 1.0 %"])
    }

    @Test("Cells run into no title, and who watches over a target is none of its agencies")
    func valuesAreNoTitle() throws {
        let text = """
            Mục tiêu 1: Không còn nghèo
            Mục tiêu/Chỉ tiêu\t2025\t2030\tCơ quan chịu trách nhiệm theo dõi, đánh giá và báo cáo
            Mục tiêu 1.1: Tỷ lệ nghèo\t4\t< 2\tSở Y tế
            Mục tiêu 1.2\t4\t< 2\tSở Y tế
            """
        let plan = try PlanReader.read(try PlanInput.read(Array(text.utf8)))
        #expect(plan.goals.map(\.title) == ["Không còn nghèo"])
        #expect(plan.targets.first?.title == "Tỷ lệ nghèo")
        #expect(plan.assignments.isEmpty)
        #expect(plan.indicators.count == 4)
    }

    @Test("Without a column of agencies, a table of values begins with a row that is a heading")
    func tableOfValues() throws {
        let head = "Mục tiêu\tChỉ tiêu\t2025\n"
        #expect(try values(head + "Mục tiêu 1.1\tTỷ lệ (%)\t5\n") == ["1.1 2025 equal 5.0 %"])
        let text = "\(head)Một\tTỷ lệ (%)\t5\n"
        #expect(try PlanInput.read(Array(text.utf8)).bytes == Array(text.utf8))
    }
}
