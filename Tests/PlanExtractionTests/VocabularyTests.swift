import SourceText
import Testing

@testable import PlanExtraction

/// The files of words that people extend.
@Suite("Vocabulary")
struct VocabularyTests {
    @Test func everyFileIsUsedWholeAndWithoutFault() throws {
        // A word is asked for when a rule is first needed, so whole plans are read.
        for name in [realPlan] + genrePlans.map({ $0 + ".txt" }) { _ = try PlanReading(fixture: name) }
        _ = try PlanReading(
            """
            UBND TỈNH HÀ NAM
            Số: 1/KH-UBND
            KẾ HOẠCH
            Mục tiêu 1. Y tế
            Mục tiêu 1.1 của kế hoạch này
            Chủ trì:
            Sở Y tế,
            Sở Tài chính
            Chủ trì: Sở Y tế; phối hợp với các cơ quan, các đơn vị liên quan; Ban Dân tộc - Sở Nội vụ; các Văn phòng: Tỉnh ủy, UBND tỉnh; các Vụ: Pháp chế; các Cục: Phòng bệnh; Phòng Đất đai, Đo đạc và Bản đồ; Trưởng các thôn; Chi cục Thuế huyện, thị xã, khu vực; UBND huyện Ba Chẽ, Tiên Yên
            - Thực hiện Quyết định số 5/QĐ-UBND của UBND tỉnh Phê duyệt Đề án; Luật sửa đổi, bổ sung các luật về thuế
            - Thực hiện Kế hoạch số 8/KH-UBND (cũ) thực hiện Nghị quyết số 9/NQ-CP
            - Rà soát Quyết định số 6/QĐ-UBND để thực hiện Nghị quyết số 7-NQ/TW
            Mục tiêu 1.2: Hộ nghèo giảm từ 10% xuống 5%; còn 4% theo chuẩn nghèo giai đoạn 2021 - 2025; giảm 15 hộ nghèo và 20 hộ cận nghèo so với năm 2020, xử lý tối đa 3 ngày; không để số vụ cháy vượt 10 vụ; 90% xã, phường đạt chuẩn năm 2020
            Mục tiêu 1.3: Tỷ suất tử vong trẻ em trên 1.000 trẻ đẻ sống xuống 15; số huyện đạt chuẩn là 5/9; sửa đường 25 km, nhóm 40% dân số
            Mục tiêu 1.4: Thời gian lưu trú bình quân đạt 2 ngày; 90% người có thẻ theo Luật Bảo hiểm y tế năm 2024; 5 ca trên 1.000 trẻ đẻ sống
            Mục tiêu 1.5: 100% tàu cá có chiều dài trên 15 m được cấp giấy, 70% doanh nghiệp có trên 10 lao động nộp thuế; hiện nay 5%
            Lộ trình: năm 2030 đạt 9%
            Mục tiêu 1.6: 90% hộ có thu nhập dưới 2 triệu đồng được vay, 80% doanh nghiệp có trên 10 lao động tham gia bảo hiểm; 70% tàu cá từ 15 m trở lên được cấp phép; giảm 5% số vụ trên cả 3 tiêu chí, 6% số người chết
            Công an tỉnh chủ trì, phối hợp với Hội Nông dân tỉnh
            Trong quá trình thực hiện, nếu có vướng mắc, các sở báo cáo
            Tổ chức thực hiện
            """
        )
        _ = try PlanReading("BỘ Y TẾ\nCỤC QUẢN LÝ DƯỢC\nSố: 1/KH-QLD\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        _ = try PlanReading("UBND TỈNH HÀ NAM\nBAN CHỈ ĐẠO 35\nSố: 1/KH-BCĐ\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        let dashed = "- Triển khai các chương trình, kế hoạch phát triển văn hóa\n- xã hội\n"
        let broken = "- Triển khai các chương trình, kế hoạch của tỉnh về phát\ntriển bền vững.\n"
        _ = BrokenParagraphs.wholeText(
            SourceText("Thông tư của Bộ\nY tế\n" + dashed + String(repeating: broken, count: 12))
        )
        for file in Vocabulary.all {
            #expect(file.faults.map(\.description) == [])
            #expect(file.unasked == [])
        }
    }

    enum Size: CaseIterable {
        case small
        case large
    }

    @Test func phrasesHaveTheMeaningOfTheirSectionOrTheirOwn() {
        let file = Vocabulary("sizes.txt", Array("# Sizes\n[sizes: small]\nxã; thôn\n[sizes: large]\ntỉnh\n".utf8))
        let table = file.table("sizes", of: Size.self)
        func size(_ words: String) -> Size? {
            let bytes = FoldedWords.pattern(words)
            return table.match(bytes, at: 0, before: bytes.count)?.value
        }
        #expect(size("XÃ") == .small)
        #expect(size("Thôn") == .small)
        #expect(size("Tỉnh Quảng Ninh") == .large)
        #expect(size("huyện") == nil)
        let other = Vocabulary("short.txt", Array("[short]\nUBND = uy ban nhan dan".utf8))
        #expect(other.dictionary("short") == ["UBND": "uy ban nhan dan"])
    }

    @Test(
        "What is wrong is told with its line, and the rest is used",
        arguments: [
            ("xã\n[sizes: small]\nthôn", "sizes.txt, line 1: Phrases stand in a section: [name]."),
            ("[sizes: small\n[sizes: small]\nthôn", "sizes.txt, line 1: A section's name ends with «]»."),
            ("[sizes: small]\nthôn; xã; thôn", "sizes.txt, line 2: «thôn» stands in [sizes] twice."),
            (
                "[sizes: small]\nthôn\n[sizes: huge]\nxã",
                "sizes.txt, line 4: «huge» is no meaning that a phrase of [sizes] can have."
            ),
        ]
    )
    func faultsAreTold(_ text: String, _ fault: String) {
        let file = Vocabulary("sizes.txt", Array(text.utf8))
        let table = file.table("sizes", of: Size.self)
        let bytes = FoldedWords.pattern("thôn")
        #expect(table.match(bytes, at: 0, before: bytes.count)?.value == .small)
        #expect(file.faults.map(\.description) == [fault])
    }

    @Test func anEmptySectionIsTold() {
        let file = Vocabulary("sizes.txt", Array("[sizes]\nxã\n[other]\nthôn".utf8))
        _ = file.phrases("size")
        #expect(file.faults.map(\.description) == ["sizes.txt, line 0: [size] has no phrase."])
        #expect(file.unasked == ["other", "sizes"])
    }
}
