import SourceText
import Testing

@testable import PlanExtraction

/// Words and the number read at their beginning, with the year in it.
private let numbers: [(String, String?, Int?)] = [
    ("622/QĐ-TTg ngày", "622/QĐ-TTg", nil),
    ("1568/2017/QĐ-UBND", "1568/2017/QĐ-UBND", 2017),
    ("21-NQ/TW ngày", "21-NQ/TW", nil),
    ("12-CTr/TU", "12-CTr/TU", nil),
    ("43/2019/QH14", "43/2019/QH14", 2019),
    ("08/2010/UBTVQH12", "08/2010/UBTVQH12", 2010),
    ("16/2013-TTLT-BYT-BNN&PTNT ngày", "16/2013-TTLT-BYT-BNN&PTNT", 2013),
    ("19-2017/NQ-CP", "19-2017/NQ-CP", 2017),
    ("236/2015/NQ-HĐND", "236/2015/NQ-HĐND", 2015),
    ("12 / QĐ - UBND ngày", "12 / QĐ - UBND", nil),
    ("45/2016/NQ–HĐND", "45/2016/NQ–HĐND", 2016),
    ("926/QÐ-UBND", "926/QÐ-UBND", nil),
    ("622/qđ-ttg", "622/qđ-ttg", nil),
    ("30a/2008/NQ-CP", "30a/2008/NQ-CP", 2008),
    ("12/QĐ-UBND-Phê duyệt", "12/QĐ-UBND", nil),
    ("12/QĐ-UBND - Sở Y tế", "12/QĐ-UBND", nil),
    ("123/UBND-TH ngày", "123/UBND-TH", nil),
    ("77/QĐ-UBND.ĐT", "77/QĐ-UBND.ĐT", nil),
    ("277/BC- SNN.KHTC ngày", "277/BC- SNN.KHTC", nil),
    ("1145/QĐ.UBND.NN ngày", "1145/QĐ.UBND.NN", nil),
    ("2347/QĐ-UBND.BHXH tỉnh chịu trách nhiệm", "2347/QĐ-UBND", nil),
    ("2347/QĐ-UBND.II. NHIỆM VỤ", "2347/QĐ-UBND", nil),
    ("77/QĐ-UBND.UBND tỉnh", "77/QĐ-UBND", nil),
    ("77/QĐ-UBND.Căn cứ", "77/QĐ-UBND", nil),
    ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP", 2025),
    ("10/5/2017", "10", nil),
    ("45/100.000 trẻ", "45", nil),
    ("13 đơn vị", "13", nil),
    ("7.000-8.000 USD", "7", nil),
    ("500/QĐ-TTgngày 15/5/2023", "500/QĐ-TTg", nil),
    ("136/NQ-CPngày 25/9/2020", "136/NQ-CP", nil),
    ("28/2012/NĐ-CPcủa Chính phủ", "28/2012/NĐ-CP", 2012),
    ("39/NĐ-CP/2018 ngày 11/3/2018", "39/NĐ-CP/2018", 2018),
    ("135a2", nil, nil),
    ("quyết định", nil, nil),
]

/// Spellings of numbers that are one.
private let equals: [(String, String)] = [
    ("02/2017/NĐ-CP", "2/2017/NĐ-CP"), ("19-2017/NQ-CP", "19/2017/NQ-CP"), ("926/QÐ-UBND", "926/QĐ-UBND"),
    ("622 /QĐ - TTg", "622/QĐ-TTg"), ("622/QĐ–TTG", "622/QĐ-TTg"), ("21\u{200B}-NQ/TW", "21-NQ/TW"),
    ("16/2013-TTLT-BYT", "16/2013/TTLT-BYT"), ("12-CTr/TU", "12-ctr/tu"), ("005/KH-UBND", "5/KH-UBND"),
    ("39/NĐ-CP/2018", "39/2018/NĐ-CP"),
]

@Suite struct DocumentNumbersTests {
    @Test(arguments: numbers)
    func reading(words: String, number: String?, year: Int?) {
        let line = FoldedLine(SourceText(words), line: 0)
        let read = DocumentNumber.read(line, at: 0)
        #expect(read.map { line.words($0.range) } == number)
        #expect(read?.year == year)
    }

    @Test(arguments: equals)
    func oneKey(first: String, second: String) {
        #expect(DocumentNumber.key(first) == DocumentNumber.key(second))
    }

    @Test func otherKeys() {
        #expect(DocumentNumber.key("21-NQ/TW") != DocumentNumber.key("21/NQ-TW"))
        #expect(DocumentNumber.key("12-CT/TU") != DocumentNumber.key("12-CTr/TU"))
        #expect(DocumentNumber.key("66.7/2025/NQ-CP") != DocumentNumber.key("667/2025/NQ-CP"))
    }

    @Test(arguments: [
        "20/NQ-TW", "20/NQ/TW", "67/CTr-TU", "05-NQ/CP", "1393-QĐ/TTg", "39/NĐ-CP/2018", "9/QĐ-TTgngày",
        "13/2023/TTBNNPTNT", "61/2018/NĐCP",
    ])
    func isIrregular(words: String) {
        #expect(DocumentNumber.read(FoldedLine(SourceText(words), line: 0), at: 0)?.isIrregular == true)
    }

    @Test(arguments: [
        "20-NQ/TW", "67-CTr/TU", "05/NQ-CP", "1393/QĐ-TTg", "1/2018/NĐ-CP", "12/KH-UBND", "123/UBND-TH", "15/TTBTXH-HC",
        "13/2023/TT-BYT", "31/2024/QH15",
    ])
    func isRegular(words: String) {
        #expect(DocumentNumber.read(FoldedLine(SourceText(words), line: 0), at: 0)?.isIrregular == false)
    }

    @Test(arguments: [
        ("19-2017/NQ-CP", "19/2017/NQ-CP"), ("926/QÐ–UBND", "926/QĐ-UBND"), ("12 / QĐ - UBND", "12/QĐ-UBND"),
        ("02/2017/NĐ-CP", "02/2017/NĐ-CP"), ("21-NQ/TW", "21-NQ/TW"),
    ])
    func display(written: String, shown: String) {
        #expect(DocumentNumber.display(written) == shown)
    }

    @Test(arguments: [
        (" ngày 10/5/2017 của", "2017-05-10", 2017), (" ngày 08/4/2015", "2015-04-08", 2015),
        (" ngày 29 tháng 05 năm 2018", "2018-05-29", 2018), (" (ngày 16/5/2016) của", "2016-05-16", 2016),
        (", ngày 5-6-2019", "2019-06-05", 2019), (" ngày 01.12.2020", "2020-12-01", 2020),
        (" (10/5/2017)", "2017-05-10", 2017), (" ngày 6 tháng 5/2016", "2016-05-06", 2016),
        (" năm 2016", "", 2016), (" tháng 5 năm 2016", "", 2016), (" tháng 5/2016", "", 2016),
        (" ngày 31/2/2017", "", 2017), (" ngày 29 / 5 / 2018", "2018-05-29", 2018), (" 10/5/2017", "2017-05-10", 2017),
    ])
    func dates(words: String, day: String, year: Int) {
        let line = FoldedLine(SourceText(words), line: 0)
        let read = DateReading.read(line.folded, at: 0, before: line.count)
        #expect(read?.date?.description ?? "" == day)
        #expect(read?.year == year)
        #expect(read?.isImpossible == words.contains("31/2"))
    }

    @Test(arguments: [
        " về việc", " ngày hội 2017", " 29/5", " năm 20", "", " (", " ngày", " của năm 2016", " 45/100.000",
    ])
    func noDates(words: String) {
        let line = FoldedLine(SourceText(words), line: 0)
        #expect(DateReading.read(line.folded, at: 0, before: line.count) == nil)
    }

    @Test(arguments: [
        (" của UBND tỉnh Quảng Ninh về", "UBND tỉnh Quảng Ninh"), (" của UBND tỉnh Phê duyệt", "UBND tỉnh"),
        (" của Thủ tướng Chính phủ phê", "Thủ tướng Chính phủ"), (" của HĐND tỉnh khóa XIII", "HĐND tỉnh khóa XIII"),
        (" của Ban Chấp hành Trung ương Đảng (khóa XII) về", "Ban Chấp hành Trung ương Đảng (khóa XII)"),
        (" của Bộ Tài nguyên và Môi trường hướng", "Bộ Tài nguyên và Môi trường"),
        (" của Bộ Y tế và Bộ Nông nghiệp và PTNT về", "Bộ Y tế và Bộ Nông nghiệp và PTNT"),
        (" của Bộ Y tế và Quyết định", "Bộ Y tế"),
        (" của Ban Thường vụ Tỉnh ủy Nghệ An", "Ban Thường vụ Tỉnh ủy Nghệ An"),
        (" của UBND thành phố Hồ Chí Minh ban hành", "UBND thành phố Hồ Chí Minh"),
        (" của UBND huyện Vân Đồn Phê duyệt", "UBND huyện Vân Đồn"), (" của Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh"),
        (" của Bộ trưởng Bộ Tài chính", "Bộ trưởng Bộ Tài chính"), (" của Tỉnh ủy về", "Tỉnh ủy"),
        (
            " của Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII về",
            "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII"
        ),
        (" của Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"), (" của Sở Y tế tỉnh", "Sở Y tế tỉnh"),
        (" của UBND tỉnh Bà Rịa - Vũng Tàu", "UBND tỉnh Bà Rịa - Vũng Tàu"), (", của Chính phủ", "Chính phủ"),
        (" của HĐND xã", "HĐND xã"), (" của UBND đặc khu Phú Quốc về", "UBND đặc khu Phú Quốc"),
        (" của Ban Thường vụ Đảng ủy phường Tân An về", "Ban Thường vụ Đảng ủy phường Tân An"),
        (" của Ban Thường vụ Đảng ủy UBND tỉnh Hà Nam về", "Ban Thường vụ Đảng ủy UBND tỉnh Hà Nam"),
        (" của Đảng ủy các cơ quan Đảng tỉnh", "Đảng ủy các cơ quan Đảng tỉnh"),
        (" của Đảng ủy, UBND xã", "Đảng ủy"),
        (" của Ban Tuyên giáo Huyện ủy Đầm Hà về", "Ban Tuyên giáo Huyện ủy Đầm Hà"),
        (" của Ban Tổ chức Huyện ủy Hướng dẫn", "Ban Tổ chức Huyện ủy"),
        (
            " của Ban Kinh tế và Ngân sách Hội đồng nhân dân tỉnh",
            "Ban Kinh tế và Ngân sách Hội đồng nhân dân tỉnh"
        ),
        (" của Cục Đường bộ Việt Nam về việc", "Cục Đường bộ Việt Nam"), (" của Thuế tỉnh.", "Thuế tỉnh"),
        (" của Tổng cục trưởng Tổng cục Hải quan hướng dẫn", "Tổng cục trưởng Tổng cục Hải quan"),
        (" của Ban Chỉ đạo Chuyển đổi số tỉnh; số", "Ban Chỉ đạo Chuyển đổi số tỉnh"),
        (" của Ban Quản lý Khu kinh tế và Quyết định số 15", "Ban Quản lý Khu kinh tế"),
        (" của Văn phòng Điều phối nông thôn mới tỉnh và UBND", "Văn phòng Điều phối nông thôn mới tỉnh"),
        (" của Tổng cục Thuế và Luật Đất đai", "Tổng cục Thuế"), (" của Cục A kèm Thông tư", "Cục A"),
        (
            " của Ban Chỉ đạo các chương trình mục tiêu quốc gia tỉnh giai đoạn 2021",
            "Ban Chỉ đạo các chương trình mục tiêu quốc gia tỉnh"
        ),
        (" của UBND phường 5 về", "UBND phường 5"), (" của Hội đồng thẩm định do", "Hội đồng thẩm định"),
        (" (khóa XI) của Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương"), (" của TTgCP", "TTgCP"),
        (" của Phòng Văn hóa - Xã hội ngày 3/4/2026", "Phòng Văn hóa - Xã hội"),
        (" của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"),
        (" của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh"),
    ])
    func issuers(words: String, body: String) {
        let line = FoldedLine(SourceText(words), line: 0)
        #expect(IssuerReading.read(line, at: 0, before: line.count).map { line.words($0.range) } == body)
    }
}
