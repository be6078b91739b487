import PlanInput
import Testing

/// What a table's columns are called, which rows are no more than numbers, and where one table goes on with another.
@Suite struct TableColumnsTests {
    private func lines(_ page: String) throws -> [String] {
        try PlanInput.read(Array("<html>\(page)".utf8)).words.split(separator: "\n\n").map(String.init)
    }

    private static func row(_ cells: String...) -> String { "<tr>" + cells.map { "<td>\($0)" }.joined() }

    @Test(arguments: [
        ("Cơ quan/ đơn vị chủ trì", "Chủ trì: a"), ("Các cơ quan, đơn vị phối hợp", "Phối hợp: a"),
        ("Đơn vị chủ trì<br>thực hiện", "Chủ trì: a"), ("CQ CHỦ TRÌ (chính)", "Chủ trì: a"),
        ("Sở, ngành phối hợp thực hiện", "Phối hợp: a"), ("Tham gia", "Phối hợp: a"),
        ("Cơ quan thực hiện", "Cơ quan thực hiện: a"), ("Thực hiện", "a"),
        ("Thời hạn hoàn thành", "Thời gian thực hiện: a"), ("Kết quả và sản phẩm", "Sản phẩm, kết quả: a"),
        ("Kinh phí (triệu đồng)", "Kinh phí: a"), ("Lộ trình thực hiện", "Tiến độ: a"), ("Chủ trì:", "a"),
        ("Cơ quan theo dõi, báo cáo", "Ghi chú: Cơ quan theo dõi, đánh giá: a"),
        ("Hiện trạng", "Ghi chú: Hiện trạng: a"),
        ("Đơn vị tính", "a"), ("2025", "a"),
    ])
    func names(name: String, line: String) throws {
        #expect(try lines("<table>\(Self.row("Mục tiêu", name))\(Self.row("x", "a"))</table>").last == line)
    }

    @Test(arguments: [
        row("(1)", "(2)", "(3)"), row("A", "1", "2"), row("A", "B", "1=2+3"), row(" 1 ", "2", "( 3 )"),
    ])
    func aRowThatNumbersTheColumnsIsNoText(numbers: String) throws {
        let head = Self.row("TT", "Nội dung", "Chủ trì")
        let found = try lines("<table>\(head)\(numbers)\(Self.row("1.1", "x", "Sở A"))</table>")
        #expect(found == ["TT", "Nội dung", "Chủ trì", "1.1. x", "Chủ trì: Sở A"])
    }

    @Test(arguments: [
        ("A", "A. x"), ("B.", "B. x"), ("z", "x"), ("IV", "IV. x"), ("2.10", "2.10. x"), ("AB", "x"), ("-", "x"),
    ])
    func aRowsNumberStandsBeforeItsWords(number: String, line: String) throws {
        let rows = Self.row("TT", "Nội dung", "Chủ trì") + Self.row(number, "x", "Sở A")
        #expect(try lines("<table>\(rows)</table>").dropLast().last == line)
    }

    @Test(arguments: [row("1", "3", "4"), row("1", "2", "a"), row("1", "2"), row("1", "2", "")])
    func otherRowsOfNumbersAreText(numbers: String) throws {
        #expect(try lines("<table>\(Self.row("TT", "Nội dung", "Ghi chú"))\(numbers)</table>").count > 3)
    }

    private static let head = row("TT", "Nội dung", "Chủ trì", "Phối hợp")
    private static let tail = row("2", "y", "Sở B", "Sở C")

    @Test(arguments: [
        ("Phân công trách nhiệm", "Chủ trì: a", "Chủ trì: a"), ("Phân công thực hiện", "Việc a", "Mục tiêu số 1.2: y"),
        ("Chủ trì", "a", "Chủ trì: a"), ("Ghi chú", "a", "Mục tiêu số 1.2: y"),
    ])
    func aCellOfAgenciesReachesIntoFurtherTargets(name: String, cell: String, last: String) throws {
        let rows =
            Self.row("Nội dung", name) + "<tr><td>Mục tiêu 1.1: x<td rowspan=2>\(cell)<tr><td>Mục tiêu số 1.2: y"
        #expect(try lines("<table>\(rows)</table>").last == last)
    }

    @Test(arguments: [
        ("", tail, true), ("<p>&nbsp;</p><p>2</p>", "<tbody>" + tail, true), ("<p>Phụ lục</p>", tail, false),
        ("", row("2", "y", "Sở B"), false),
        ("", "<tr><td>2<td colspan=2>y<td>Sở B", true),
    ])
    func aTableGoesOnBehindAPagesEnd(between: String, second: String, goesOn: Bool) throws {
        let first = Self.head + Self.row("1", "x", "Sở A", "")
        let found = try lines("<table>\(first)</table>\(between)<table>\(second)</table>")
        #expect(found.contains("2. y") == goesOn)
        #expect(found.contains { $0.hasPrefix("Phối hợp: ") } == goesOn)
    }

    @Test func aTableWithNamesOfItsOwnGoesOnWithNone() throws {
        let second = Self.row("STT", "Phối hợp", "Nội dung", "Năm") + Self.row("1", "Sở C", "z", "2025")
        let found = try lines("<table>\(Self.head)\(Self.tail)</table><table>\(second)</table>")
        #expect(found.suffix(3) == ["Phối hợp: Sở C", "1. z", "2025"])
    }

    @Test func aTableInACellGoesOnWithNoneAroundIt() throws {
        let inner = "<table>\(Self.row("a", "b", "c", "d"))</table>"
        let found = try lines("<table>\(Self.head)<tr><td>\(inner)<td>x<td>Sở A<td>Sở B</table>")
        #expect(found.suffix(7) == ["a", "b", "c", "d", "x", "Chủ trì: Sở A", "Phối hợp: Sở B"])
    }

    @Test func yearsUnderANameOfSeveralColumnsHoldValues() throws {
        let head =
            "<tr><td rowspan=2>Mục tiêu<td rowspan=2>Đơn vị<td colspan=2>Lộ trình thực hiện<td rowspan=2>Chủ trì"
            + Self.row("2025", "2030")
        let found = try lines("<table>\(head)\(Self.row("Mục tiêu 1.1: x", "hộ", "5", "> 7", "Sở A"))</table>")
        let values = "Năm 2025: 5 hộ; năm 2030: > 7 hộ"
        #expect(found.suffix(4) == ["Mục tiêu 1.1: x", "Đơn vị tính: hộ", values, "Chủ trì: Sở A"])
    }

    @Test func aYearInARowOfDataIsNoName() throws {
        let rows = Self.row("Mục tiêu", "Năm", "Chủ trì") + Self.row("x", "2025", "Sở A") + Self.row("y", "5", "Sở B")
        #expect(try lines("<table>\(rows)</table>").suffix(3) == ["y", "5", "Chủ trì: Sở B"])
    }

    @Test func aTableMayHaveAnyNumberOfColumns() throws {
        let head = "<tr><td>Mục tiêu" + String(repeating: "<td>2025", count: 100) + "<td>Chủ trì"
        let row = "<tr><td>Mục tiêu 1.1: x" + String(repeating: "<td>5%", count: 100) + "<td>Sở A"
        let found = try lines("<table>\(head)\(row)</table>")
        #expect(found.last == "Chủ trì: Sở A")
        #expect(found.contains { $0.hasPrefix("Năm 2025: 5%; năm 2025: 5%") })
    }
}
