import SourceText
import Testing

@testable import PlanExtraction

/// Which mentions name the same document, and what is said of irregular ones.
extension ReferencesTests {
    @Test func numberAndYearMakeADocument() {
        let read = readReferences(
            "Nghị quyết số 21-NQ/TW ngày 22/11/2012\nNghị quyết 21-NQ/TW ngày 25/10/2017\nNghị quyết 21–NQ/TW năm 2012"
        )
        #expect(read.documents.map(\.key) == ["21-nq/tw|2012", "21-nq/tw|2017"])
        #expect(read.mentions.map(\.document) == [0, 1, 0])
    }

    @Test(
        arguments: [
            ("Nghị quyết số 26 NQ/TW ngày 5/8/2008", "Nghị quyết 26-NQ/TW ngày 5/8/2008"),
            ("Quyết định 45/QĐ.UBND ngày 1/6/2018", "Quyết định 45/QĐ-UBND ngày 1/6/2018"),
            ("Quyết định số 1.462/QĐ-UBND ngày 1/6/2022", "Quyết định 1462/QĐ-UBND ngày 1/6/2022"),
            ("Quyết định 15/QĐ_BGTVT năm 2018", "Quyết định số 15/QĐ-BGTVT ngày 1/6/2018"),
            ("Kế hoạch số 1014//KH-UBND năm 2018", "Kế hoạch 1014/KH-UBND ngày 1/6/2018"),
            ("Luật HTX", "Luật Hợp tác xã năm 2012"),
            ("Công ước UNESCO 1972 về bảo vệ di sản", "Công ước UNESCO về bảo vệ di sản năm 1972"),
        ]
    )
    func irregularSpellingsAreOneDocument(first: String, second: String) {
        let read = readReferences(first + "\n" + second)
        #expect(read.mentions.map(\.document) == [0, 0])
    }

    @Test func undatedJoinsTheOnlyDocument() {
        let read = readReferences("Quyết định 7/QĐ-TTg\nQuyết định số 07/QĐ-TTg ngày 2/3/2014 của Thủ tướng Chính phủ")
        #expect(read.documents.count == 1)
        #expect(read.documents[0].issuedOn?.description == "2014-03-02")
        #expect(read.documents[0].issuer == "Thủ tướng Chính phủ")
    }

    @Test func severalAreAmbiguous() {
        let read = readReferences(
            "Nghị quyết 35/NQ-CP ngày 1/2/2013\nNghị quyết 35/NQ-CP ngày 1/2/2016\nNghị quyết 35/NQ-CP",
            context: .plan
        )
        #expect(read.mentions[2].document == nil)
        #expect(read.mentions[2].candidates == [0, 1])
        #expect(read.diagnostics.first?.message.contains("of 2013, 2016.") == true)
        #expect(read.diagnostics.map(\.code) == ["ambiguous-reference"])
    }

    @Test func theOwnLineDecides() {
        let read = readReferences(
            "Nghị quyết 35/NQ-CP ngày 1/2/2013\nNghị quyết 35/NQ-CP ngày 1/2/2016; theo Nghị quyết 35/NQ-CP"
        )
        #expect(read.mentions.map(\.document) == [0, 1, 1])
    }

    @Test func theOwnTargetDecides() {
        let source = SourceText(
            "Nghị quyết 35/NQ-CP ngày 1/2/2013\nNghị quyết 35/NQ-CP ngày 1/2/2016\nNghị quyết 35/NQ-CP"
        )
        var reader = ReferenceReader()
        let contexts: [PlanDocument.Context] = [.target(0), .target(1), .action(4)]
        for (index, context) in contexts.enumerated() { reader.read(FoldedLine(source, line: index), context: context) }
        #expect(reader.finish(source: source, issuedOn: nil).mentions[2].document == 1)
    }

    @Test func aNameWithItsNumberIsOneLaw() {
        let read = readReferences("Luật Đất đai\nLuật Đất đai số 45/2013/QH13\nluật đất đai năm 2013")
        #expect(read.documents.map(\.key) == ["45/2013/qh13|2013"])
        #expect(read.documents[0].name == "Luật Đất đai")
    }

    @Test(arguments: [
        ("Luật Đất đai năm 2013\nLuật Đất đai số 31/2024/QH15\nLuật Đất đai", [0, 1, 1]),
        (
            "Luật Nhà ở năm 2014\nLuật Nhà ở số 65/2014/QH13\nLuật Nhà ở số 27/2023/QH15\nLuật Nhà ở năm 2023",
            [0, 0, 1, 1]
        ),
        ("Luật Đầu tư năm 2014\nLuật Đầu tư năm 2020", [0, 0]),
    ])
    func aNameWithAnotherYearIsNotTheNumberedLaw(text: String, documents: [Int?]) {
        #expect(readReferences(text).mentions.map(\.document) == documents)
    }

    @Test(arguments: [
        ("Chương trình hành động số 14-CT/TU ngày 1/2/2017", "irregular-number"),
        ("Quyết định số 55/QĐTTg ngày 1/2/2017", "irregular-number"), ("Nghị quyết 10NQ/TU", "irregular-number"),
        ("Nghị quyết 19-2017/NQ-CP", "irregular-number"), ("Quyết định số 1/QĐ-UBND ngày 31/2/2017", "impossible-date"),
        ("Nghị quyết số 85/NQ-HĐND tỉnh ngày 82/2017/NQ-HĐND ngày 27/10/2017", "run-together-numbers"),
        ("Quyết định 1/2016/QĐ-UBND ngày 1/2/2017", "year-mismatch"),
        ("Quyết định 1/QĐ-UBND ngày 1/2/2017\nQuyết định 1/QĐ-UBND ngày 2/2/2017", "conflicting-dates"),
    ])
    func irregular(sentence: String, code: String) {
        #expect(readReferences(sentence).diagnostics.map(\.code) == [code])
    }

    @Test(arguments: [
        ("Quyết định 1/QĐ-UBND ngày 1/2/2017 “V/v ban hành Quy định A”.", "V/v ban hành Quy định A"),
        ("Quyết định 1/QĐ-UBND ngày 1/2/2017 về việc phê duyệt Đề án A; Kế hoạch", "về việc phê duyệt Đề án A"),
        ("(Quyết định 1/QĐ-UBND về phê duyệt Quy hoạch A (bổ sung)).", "về phê duyệt Quy hoạch A (bổ sung)"),
        ("Quyết định 1/QĐ-UBND về Đề án A tỉnh và Kế hoạch số 2/KH-UBND", "về Đề án A tỉnh"),
        (
            "Nghị định 1/2015/NĐ-CP quy định chi tiết Luật Hộ tịch và Quyết định số 2/QĐ-TTg ngày 3/4/2016",
            "quy định chi tiết Luật Hộ tịch"
        ),
        (
            "Nghị quyết số 1/NQ-CP về sửa đổi Nghị định số 2/2015/NĐ-CP và Nghị định số 3/2016/NĐ-CP",
            "về sửa đổi Nghị định số 2/2015/NĐ-CP và Nghị định số 3/2016/NĐ-CP"
        ),
        ("Kết luận số 48-KL/TW về sắp xếp xã (gọi tắt là Kết luận 48), Nghị quyết", "về sắp xếp xã"),
        ("Quyết định số 9/QĐ-TTg ban hành Chiến lược A, UBND tỉnh ban hành Kế hoạch:", "ban hành Chiến lược A"),
        ("Văn bản số 3422/BYT-TCDS ngày 02/6/2023, Hướng dẫn số 12/HD-NCT của Hội Người cao tuổi", nil),
        ("Văn bản số 3422/BYT-TCDS ngày 02/6/2023, hướng dẫn của Sở Tài chính về kinh phí", nil),
        ("Thông tư số 5/2020/TT-BYT ngày 3/4/2020, hướng dẫn Luật Dược", "hướng dẫn Luật Dược"),
        ("Nghị quyết số 57-NQ/TW theo Kế hoạch số 56/KH-UBND ngày 01/3/2025", nil),
        (
            "Quyết định số 5/QĐ-UBND quy định mức thu theo Nghị định số 6/2019/NĐ-CP",
            "quy định mức thu theo Nghị định số 6/2019/NĐ-CP"
        ),
        ("Báo cáo số 5/BC-UBND, thấy rằng", nil),
        ("Cục Hải quan Cần Thơ gửi Công văn số 7/SYT-NV, thông báo kết quả", nil),
        ("Thông báo số 45/TB-UBND về kết luận của Chủ tịch UBND tỉnh.", "về kết luận của Chủ tịch UBND tỉnh"),
        ("Kế hoạch số 5/KH-UBND ban hành kèm theo Quyết định số 7/QĐ-UBND", nil),
        ("Quyết định số 7/QĐ-UBND ban hành kèm theo Quy chế A", "ban hành kèm theo Quy chế A"),
        (
            "Thông báo số 1/TB-VPCP thông báo kết luận của Thủ tướng Chính phủ;",
            "thông báo kết luận của Thủ tướng Chính phủ"
        ),
        ("Nghị quyết số 5/NQ-HĐND về nguồn thu, nhiệm vụ chi của HĐND tỉnh.", "về nguồn thu, nhiệm vụ chi"),
        ("Nghị quyết số 5/NQ-HĐND của HĐND tỉnh khóa XVIII, kỳ họp thứ 4 về đầu tư công;", "về đầu tư công"),
    ])
    func titles(sentence: String, title: String?) {
        #expect(readReferences(sentence).documents.first?.name == title)
    }

    @Test(arguments: [
        "Luật sửa đổi, bổ sung các ", "của liên ", "Quyết định số ", "các Luật: Đất đai, ", "1/QĐ-TTg, ", "( ",
        "Bộ Y tế, ",
        "Nghị quyết của Hội nghị ", "ngày 1/2/2017 ", "số 1/2016/", "Công ước về ", "1-", "1/QĐ-TTg về ",
    ])
    func repeatedWordsAreReadInTime(words: String) {
        let source = SourceText("Quyết định " + String(repeating: words, count: 20_000))
        let line = FoldedLine(source, line: 0)
        var reader = ReferenceReader()
        reader.read(line, context: .plan)
        for mention in reader.finish(source: source, issuedOn: nil).mentions {
            #expect(mention.span.end <= source.bytes.count)
        }
    }

    @Test(arguments: [
        "sở, ", "các ", "UBND các huyện A, ", "đoàn thể và ", "a, ", "( ", "Sở Y tế ", "khối ", "tỉnh ", "và ",
        "Trung tâm A, B ", "Giám đốc ", "Bộ A, ",
    ])
    func longListsAreReadInTime(words: String) {
        let source = SourceText(String(repeating: words, count: 10_000) + "xyz")
        let line = FoldedLine(source, line: 0)
        var registry = AgencyRegistry(province: nil)
        for agency in registry.read(line, 0..<line.count).agencies { #expect(agency.span.end <= source.bytes.count) }
    }
}
