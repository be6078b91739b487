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
}
