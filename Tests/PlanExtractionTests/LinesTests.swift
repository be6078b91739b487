import SourceText
import Testing

@testable import PlanExtraction

/// A line, its list of who leads and its list of who coordinates; nil for both where it is a measure.
private let responsibilities: [(String, String?, String?)] = [
    ("Chủ trì: Sở Y tế", "Sở Y tế", nil),
    ("- Chủ trì : Sở Y tế.", "Sở Y tế.", nil),
    ("• Cơ quan chủ trì: Sở Y tế", "Sở Y tế", nil),
    ("Đơn vị chủ trì thực hiện: Sở Y tế", "Sở Y tế", nil),
    ("CHỦ TRÌ: SỞ Y TẾ", "SỞ Y TẾ", nil),
    ("Chủ trì - Sở Y tế", "Sở Y tế", nil),
    ("Chủ trì:", "", nil),
    ("Cơ quan thực hiện: Sở Y tế", "Sở Y tế", nil),
    ("* Cơ quan phối hợp: Các sở", nil, "Các sở"),
    ("Phối hợp thực hiện: Các sở", nil, "Các sở"),
    ("Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính", "Sở Y tế;", "Sở Tài chính"),
    ("Chủ trì: Sở Y tế, phối hợp với Sở Tài chính", "Sở Y tế,", "Sở Tài chính"),
    ("Phối hợp: Sở Tài chính. Chủ trì: Sở Y tế", "Sở Y tế", "Sở Tài chính."),
    ("Phối hợp với các sở triển khai: đề án", nil, nil),
    ("Phối hợp với: Sở Tài chính, Sở Nội vụ", nil, "Sở Tài chính, Sở Nội vụ"),
    ("Đồng chủ trì: Sở Y tế và Sở Nội vụ", "Sở Y tế và Sở Nội vụ", nil),
    ("Phân công thực hiện: Chủ trì: Sở Y tế; phối hợp: Sở Tài chính.", "Sở Y tế;", "Sở Tài chính."),
    ("Phân công thực hiện nhiệm vụ: rà soát", nil, nil),
    ("Chủ trì; Sở Y tế", "Sở Y tế", nil),
    ("(1) Chủ trì: Sở Y tế", "Sở Y tế", nil),
    ("(b) Phối hợp: Sở Nội vụ (Chi cục)", nil, "Sở Nội vụ (Chi cục)"),
    ("(thôn) chủ trì: Sở Y tế", nil, nil),
    ("Chịu trách nhiệm: giảm nghèo", nil, nil),
    ("Tham mưu: ban hành kế hoạch", nil, nil),
    ("Sở chủ trì: Sở Y tế", "Sở Y tế", nil),
    ("Các sở phối hợp: tuyên truyền", nil, nil),
    ("Trách nhiệm thực hiện: Sở Y tế", nil, nil),
    ("Chủ trì, theo dõi, báo cáo: Sở Y tế", "Sở Y tế", nil),
    ("CQ chủ trì: Sở Y tế", "Sở Y tế", nil),
    ("Chủ trì: Sở Y tế phối hợp Sở Tài chính, Công an tỉnh", "Sở Y tế", "Sở Tài chính, Công an tỉnh"),
    ("Cơ quan chịu trách nhiệm: Sở Y tế; Công an tỉnh", "Sở Y tế; Công an tỉnh", nil),
    ("b) Đơn vị phụ trách: Liên minh Hợp tác xã tỉnh.", "Liên minh Hợp tác xã tỉnh.", nil),
    ("Cơ quan chịu trách nhiệm chính: Sở Y tế", "Sở Y tế", nil),
    ("Đơn vị phụ trách: Phòng Quản lý Đầu tư; Phòng Kinh tế xã", "Phòng Quản lý Đầu tư; Phòng Kinh tế xã", nil),
    ("Đơn vị phụ trách: Phòng Y tế chấm điểm", nil, nil),
    ("Đơn vị phụ trách: Phòng Quản lý Đầu tư lập danh mục", nil, nil),
    ("Đơn vị phụ trách: Phòng dịch tại các xã", nil, nil),
    ("Cơ quan tham mưu: Sở Nội vụ; cơ quan phối hợp: UBND cấp xã", "Sở Nội vụ;", "UBND cấp xã"),
    ("Phân công: Đơn vị thực hiện chính: Sở Nội vụ", "Sở Nội vụ", nil),
    ("Cơ quan chịu trách nhiệm: rà soát hộ nghèo", nil, nil),
    ("Đơn vị phụ trách: Sở Y tế tổng hợp, báo cáo trước 30/6", nil, nil),
    ("Cơ quan tham mưu: Sở Nội vụ tham mưu UBND tỉnh", nil, nil),
    ("Đơn vị phụ trách: Ông Nguyễn Văn A, Sở Y tế", nil, nil),
    ("Cơ quan tham mưu Sở Nội vụ", nil, nil),
    ("Phụ trách: Sở Nội vụ", nil, nil),
    ("Cơ quan chủ trì/phối hợp: Sở Y tế/Sở Nội vụ", "Sở Y tế", "Sở Nội vụ"),
    ("Chủ trì/Phối hợp: Sở Y tế / Sở Nội vụ, các sở liên quan", "Sở Y tế", "Sở Nội vụ, các sở liên quan"),
    ("- Cơ quan chủ trì / Cơ quan phối hợp: Sở Y tế/UBND các xã; Lộ trình: 2026", "Sở Y tế", "UBND các xã"),
    ("Chủ trì/Phối hợp: Sở Y tế, Sở Nội vụ", nil, nil),
    ("Chủ trì/Phối hợp: Sở Y tế/Sở Nội vụ/Sở Tài chính", nil, nil),
    ("Chủ trì/Phối hợp: Sở Y tế/UBND xã/phường", nil, nil),
    ("Chủ trì/phối hợp: Sở Y tế / triển khai tiêm chủng", nil, nil),
    ("Chủ trì/Phối hợp", nil, nil), ("Phối hợp/cùng phối hợp: Sở Y tế/Sở Nội vụ", nil, nil),
    (
        "Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính; Cơ quan theo dõi: Văn phòng UBND tỉnh", "Sở Y tế;",
        "Sở Tài chính"
    ),
    ("Chủ trì: Sở Y tế; Theo dõi, đôn đốc: Thanh tra tỉnh; Phối hợp: Sở Tài chính", "Sở Y tế", "Sở Tài chính"),
    ("Phối hợp: Sở Nội vụ. Giám sát: Thanh tra tỉnh. Chủ trì: Sở Y tế.", "Sở Y tế.", "Sở Nội vụ"),
    ("(Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ; thẩm định: Sở Tư pháp)", "Sở Y tế;", "Sở Nội vụ"),
    ("Chủ trì: Sở Y tế; Cơ quan tham mưu: Sở Nội vụ", "Sở Y tế", nil),
    ("Chủ trì: Sở Y tế; Thời gian: Quý IV/2025; Phối hợp: Sở Nội vụ; Sản phẩm: Đề án", "Sở Y tế", "Sở Nội vụ"),
    ("Chủ trì: Sở Y tế; Kinh phí: do Sở Tài chính phối hợp với Sở Nội vụ bố trí", "Sở Y tế", nil),
    ("Chủ trì: Sở Y tế; Sản phẩm: 10 lớp, tham gia: 300 học viên", "Sở Y tế", nil),
    (
        "Phối hợp: Sở Nội vụ (góp ý, thẩm định: hồ sơ), Sở Tài chính", nil,
        "Sở Nội vụ (góp ý, thẩm định: hồ sơ), Sở Tài chính"
    ),
    ("Chủ trì: Sở Y tế; Phối hợp: Sở Nội vụ - Theo dõi: Văn phòng UBND tỉnh", "Sở Y tế;", "Sở Nội vụ"),
    ("Chủ trì: Phòng Kế hoạch - Tổng hợp: bà A", "Phòng Kế hoạch - Tổng hợp: bà A", nil),
    ("Theo dõi: Sở Y tế; Phối hợp: Sở Nội vụ", nil, nil),
    ("Chủ trì; phối hợp với các sở", nil, nil),
    ("- Phối hợp tuyên truyền phổ biến; phát hiện sớm", nil, nil),
    ("Chủ trì xây dựng đề án", nil, nil),
    ("Sở Y tế chủ trì: không phải", nil, nil),
]

/// A text with some lines that go on with the sentence before.
private func text(broken: Int, whole: Int) -> String {
    "Mục tiêu 1.1: Việc\nChủ trì: Sở Y tế\n"
        + String(repeating: "và làm thêm.\n", count: broken) + String(repeating: "a) Làm thêm.\n", count: whole)
}

/// Lines of a page and what belongs together of them.
private let pages: [(String, [String])] = [
    (
        """
        - Báo cáo kết quả thực hiện hằng năm
        2. Tổ chức kiểm tra (cả hộ nghèo
        a) Hỗ trợ các hộ)
        Mục tiêu 2: Giảm nghèo theo Nghị quyết số
        2.1. Giảm tỷ lệ hộ nghèo
        """,
        [
            "- Báo cáo kết quả thực hiện hằng năm", "2. Tổ chức kiểm tra (cả hộ nghèo", "a) Hỗ trợ các hộ)",
            "Mục tiêu 2: Giảm nghèo theo Nghị quyết số", "2.1. Giảm tỷ lệ hộ nghèo",
        ]
    ),
    (
        """
        - Thực hiện Kết luận của Ban Chấp hành Trung ương (khóa
        XII) về cải cách và các Quyết định của Ủy ban nhân dân tỉnh số
        11/2014/QĐ-UBND.
        - Làm tốt
        """,
        [
            "- Thực hiện Kết luận của Ban Chấp hành Trung ương (khóa XII) về cải cách và các Quyết định của Ủy ban nhân dân "
                + "tỉnh số 11/2014/QĐ-UBND.",
            "- Làm tốt",
        ]
    ),
    (
        """
        Mục tiêu 1.1: Đến năm 2027, tỷ lệ dân số được phủ sóng đạt 85%; đến năm
        2030 đạt trên 99%
        Chủ trì: Sở Lao động - Thương binh và Xã hội; Sở Nông nghiệp và Phát
        triển nông thôn; Sở Lao động -
        Thương binh và Xã hội
        """,
        [
            "Mục tiêu 1.1: Đến năm 2027, tỷ lệ dân số được phủ sóng đạt 85%; đến năm 2030 đạt trên 99%",
            "Chủ trì: Sở Lao động - Thương binh và Xã hội; Sở Nông nghiệp và Phát triển nông thôn; Sở Lao động - Thương "
                + "binh và Xã hội",
        ]
    ),
    (
        """
        - Thực hiện Kế hoạch hành động quốc gia theo Quyết định số 622/QĐ-
        TTg ngày 10/5/2017 của Thủ tướng Chính phủ và Thông tư liên tịch số
        12/2014/TT-BYT ngày 20/3/2014;

        7

        phổ biến cho người dân.
        - Làm tốt
        """,
        [
            "- Thực hiện Kế hoạch hành động quốc gia theo Quyết định số 622/QĐ-TTg ngày 10/5/2017 của Thủ tướng Chính phủ và "
                + "Thông tư liên tịch số 12/2014/TT-BYT ngày 20/3/2014;",
            "7", "phổ biến cho người dân.", "- Làm tốt",
        ]
    ),
    (
        """
        Mục tiêu 1: Giảm nghèo
        Mục tiêu 1.1: Sinh kế
        Sở Giáo dục và Đào tạo, Sở Văn hóa và Thể thao, Sở Kế hoạch và Đầu tư,
        - 2 -
        Sở Tài chính thực hiện việc này ở các địa phương trong tỉnh, hằng năm
        báo cáo
        """,
        [
            "Mục tiêu 1: Giảm nghèo", "Mục tiêu 1.1: Sinh kế",
            "Sở Giáo dục và Đào tạo, Sở Văn hóa và Thể thao, Sở Kế hoạch và Đầu tư, Sở Tài chính thực hiện việc này ở các "
                + "địa phương trong tỉnh, hằng năm báo cáo",
            "- 2 -",
        ]
    ),
]

/// Dates that a page's lines break or part from their documents, and lines that look like the rest of one.
private let brokenDates: [(String, [String])] = [
    (
        """
        Căn cứ Luật thú y ngày 19/6/2015, Luật phòng, chống bệnh truyền nhiễm
        ngày 21/11/2007;
        Căn cứ Luật Tổ chức chính quyền địa phương
        ngày 19/6/2015;
        Thực hiện Quyết định số 90/QĐ-TTg ngày 10 tháng 12 năm
        2019 của Thủ tướng Chính phủ;
        Thực hiện Hướng dẫn số 2588/HDLN-BHXH-SYT ngày
        20/12/2023
        Căn cứ Luật Tổ chức Chính phủ ngày 22 tháng 11
        năm
        2019 và Luật Đất đai ngày 18
        tháng 01 năm 2024;
        """,
        [
            "Căn cứ Luật thú y ngày 19/6/2015, Luật phòng, chống bệnh truyền nhiễm ngày 21/11/2007;",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
            "Thực hiện Quyết định số 90/QĐ-TTg ngày 10 tháng 12 năm 2019 của Thủ tướng Chính phủ;",
            "Thực hiện Hướng dẫn số 2588/HDLN-BHXH-SYT ngày 20/12/2023",
            "Căn cứ Luật Tổ chức Chính phủ ngày 22 tháng 11 năm 2019 và Luật Đất đai ngày 18 tháng 01 năm 2024;",
        ]
    ),
    (
        """
        Tổng kết mô hình
        ngày 31/12/2025
        Rà soát quy hoạch
        năm 2026
        Số liệu tỉnh Việt Nam
        2019
        Báo cáo hằng năm
        2020. Sơ kết
        """,
        [
            "Tổng kết mô hình", "ngày 31/12/2025", "Rà soát quy hoạch", "năm 2026", "Số liệu tỉnh Việt Nam", "2019",
            "Báo cáo hằng năm", "2020. Sơ kết",
        ]
    ),
]

/// Lines below a title that begin the text, and dashes that stand inside a name or begin an item.
private let brokenHeads: [(String, [String])] = [
    (
        """
        KẾ HOẠCH
        Bảo vệ, chăm sóc trẻ em và người khuyết tật giai đoạn 2021 - 2030
        Căn cứ Bộ luật Lao động năm 2019; Luật Người khuyết tật năm 2010; Luật
        Trẻ em năm 2016;
        """,
        [
            "KẾ HOẠCH", "Bảo vệ, chăm sóc trẻ em và người khuyết tật giai đoạn 2021 - 2030",
            "Căn cứ Bộ luật Lao động năm 2019; Luật Người khuyết tật năm 2010; Luật Trẻ em năm 2016;",
        ]
    ),
    (
        """
        KẾ HOẠCH
        Bảo vệ, chăm sóc trẻ em và người khuyết tật giai đoạn 2021 - 2030
        Thực hiện Nghị quyết số 28-NQ/TW ngày 01/11/2023 của Ban Chấp hành
        Trung ương, tỉnh ban hành Kế hoạch.
        """,
        [
            "KẾ HOẠCH", "Bảo vệ, chăm sóc trẻ em và người khuyết tật giai đoạn 2021 - 2030",
            "Thực hiện Nghị quyết số 28-NQ/TW ngày 01/11/2023 của Ban Chấp hành Trung ương, tỉnh ban hành Kế hoạch.",
        ]
    ),
    (
        """
        KẾ HOẠCH
        Triển khai Chương trình số 12-CTr/TU của Ban Thường vụ Tỉnh ủy về việc
        Thực hiện Nghị quyết số 28-NQ/TW
        Mục tiêu 1: A
        """,
        [
            "KẾ HOẠCH",
            "Triển khai Chương trình số 12-CTr/TU của Ban Thường vụ Tỉnh ủy về việc Thực hiện Nghị quyết số 28-NQ/TW",
            "Mục tiêu 1: A",
        ]
    ),
    (
        """
        Căn cứ Công văn số 411/LĐTBXH-BĐG ngày 04/02/2020 của Bộ Lao động
        - Thương binh và Xã hội;
        Thực hiện Chương trình số 10-CTr/TU về phát triển văn hóa
        - xã hội và xây dựng con người
        CHIẾN LƯỢC QUỐC GIA VỀ BÌNH ĐẲNG GIỚI GIAI ĐOẠN 2021
        - 2025 TRÊN ĐỊA BÀN TỈNH
        Thực hiện Chương trình số 10-CTr/TU về phát triển năm 2021
        - 2025 hộ nghèo
        """,
        [
            "Căn cứ Công văn số 411/LĐTBXH-BĐG ngày 04/02/2020 của Bộ Lao động - Thương binh và Xã hội;",
            "Thực hiện Chương trình số 10-CTr/TU về phát triển văn hóa - xã hội và xây dựng con người",
            "CHIẾN LƯỢC QUỐC GIA VỀ BÌNH ĐẲNG GIỚI GIAI ĐOẠN 2021 - 2025 TRÊN ĐỊA BÀN TỈNH",
            "Thực hiện Chương trình số 10-CTr/TU về phát triển năm 2021", "- 2025 hộ nghèo",
        ]
    ),
    (
        """
        - Kinh tế
        - Xã hội
        - Huy động mọi nguồn lực của tỉnh cho phát triển kinh tế
        - xã hội hóa y tế
        - Huy động mọi nguồn lực của tỉnh cho phát triển văn hóa
        - Xã hội học tập
        - Huy động mọi nguồn lực của tỉnh cho phát triển kinh tế;
        - xã hội
        - Hỗ trợ doanh nghiệp và hộ gia đình của tỉnh làm kinh tế
        - ngân sách nhà nước ưu tiên vùng khó khăn
        - Tăng cường công tác giáo dục, bồi dưỡng quốc phòng
        - an ninh mạng được bảo đảm
        - Giải quyết chế độ, chính sách của ngành Lao động
        - Thương binh, liệt sĩ được hỗ trợ nhà ở
        """,
        [
            "- Kinh tế", "- Xã hội", "- Huy động mọi nguồn lực của tỉnh cho phát triển kinh tế", "- xã hội hóa y tế",
            "- Huy động mọi nguồn lực của tỉnh cho phát triển văn hóa", "- Xã hội học tập",
            "- Huy động mọi nguồn lực của tỉnh cho phát triển kinh tế;", "- xã hội",
            "- Hỗ trợ doanh nghiệp và hộ gia đình của tỉnh làm kinh tế", "- ngân sách nhà nước ưu tiên vùng khó khăn",
            "- Tăng cường công tác giáo dục, bồi dưỡng quốc phòng", "- an ninh mạng được bảo đảm",
            "- Giải quyết chế độ, chính sách của ngành Lao động", "- Thương binh, liệt sĩ được hỗ trợ nhà ở",
        ]
    ),
]

/// A page of a copy in which the first line of each paragraph is shorter by the marks that stood before it.
private let raggedPage = (
    """
    Thông tư số 21/2023/TT-BTTTT ngày 31/12/2023 của Bộ
    Thông tin và Truyền thông quy định về chức năng của hệ thống thông tin, tính
    năng kỹ thuật và tiêu chuẩn;
    Căn cứ Luật Tổ chức HĐND ngày
    26/11/2003;
    Mục tiêu 1.1: Ứng phó với thiên tai
    Đến năm 2018, hoàn thành đề án
    """,
    [
        "Thông tư số 21/2023/TT-BTTTT ngày 31/12/2023 của Bộ Thông tin và Truyền thông quy định về chức năng của hệ thống "
            + "thông tin, tính năng kỹ thuật và tiêu chuẩn;", "Căn cứ Luật Tổ chức HĐND ngày 26/11/2003;",
        "Mục tiêu 1.1: Ứng phó với thiên tai", "Đến năm 2018, hoàn thành đề án",
    ]
)

/// A page on which values stand alone and labels have small letters.
private let valuesAlone = (
    """
    - Nâng tỷ lệ người dân nông thôn có nước sạch hợp vệ sinh lên 90% trước năm
    2025;
    tỷ lệ hộ có nhà tiêu đạt 80%
    chủ trì: Sở Xây dựng, Sở Y tế
    """,
    [
        "- Nâng tỷ lệ người dân nông thôn có nước sạch hợp vệ sinh lên 90% trước năm 2025;",
        "tỷ lệ hộ có nhà tiêu đạt 80%", "chủ trì: Sở Xây dựng, Sở Y tế",
    ]
)

/// Lines enough to tell that a page broke the paragraphs.
private let brokenLines = String(
    repeating: "- Xây dựng và triển khai các chương trình, kế hoạch của tỉnh về phát\ntriển bền vững.\n",
    count: 12
)

/// A text as a page of so many letters a line has it, fewer in the first of a paragraph, with a number on each page.
private func paged(_ text: String, width: Int, firsts: [Int] = []) -> String {
    let full = width
    var lines: [String] = []
    for (index, paragraph) in text.split(separator: "\n").enumerated() {
        var (line, width) = ("", firsts.isEmpty ? full : firsts[index % firsts.count])
        for word in paragraph.split(separator: " ") {
            if !line.isEmpty, line.count + word.count >= width {
                lines.append(line)
                (line, width) = ("", full)
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        if lines.count % 45 < 3 { lines.append("\(lines.count / 45)") }
    }
    return lines.joined(separator: "\n")
}

@Suite("Broken paragraphs")
struct BrokenParagraphsTests {
    private func lines(_ source: SourceText) -> [String] {
        (0..<source.lineCount).map { source.words(SourceSpan(source.lineRange($0))) }
    }

    @Test(
        "What a page broke is joined, and nothing else",
        arguments: pages + [valuesAlone, raggedPage] + brokenDates + brokenHeads
    )
    func joins(page: String, paragraphs: [String]) {
        let source = SourceText(page + "\n" + brokenLines)
        let read = lines(BrokenParagraphs.wholeText(source).text)
        let whole = read.filter { !$0.isEmpty }
        #expect(whole.prefix(paragraphs.count) == paragraphs[...])
        #expect(whole.dropFirst(paragraphs.count).allSatisfy { $0.hasSuffix("phát triển bền vững.") })
        for (paragraph, first) in zip(read, lines(source)) where !paragraph.isEmpty {
            #expect(paragraph.hasPrefix(first), "a paragraph stands where its first line was")
        }
    }

    @Test("The real plan says the same as a page has it", arguments: [72, 90])
    func realPlanPaged(width: Int) throws {
        let whole = try PlanReading(fixture: realPlan)
        let page = paged(String(decoding: try fixtureBytes(realPlan), as: UTF8.self), width: width)
        let (text, count) = BrokenParagraphs.wholeText(SourceText(page))
        let read = try PlanReading(String(decoding: text.bytes, as: UTF8.self))
        #expect(count > 1000)
        #expect(read.codes == whole.codes)
        let shared = Set(read.assignments).intersection(whole.assignments)
        #expect(shared.count * 100 >= Set(whole.assignments).count * 97)
        let numbers = whole.document.mentions.compactMap(\.number)
        #expect(Set(read.document.mentions.compactMap(\.number)).isSuperset(of: numbers))
        #expect(try PlanReading(page).diagnosticCodes.contains("broken-paragraphs"))
    }

    @Test(
        "A letterhead or title that is broken is joined, and no more of it",
        arguments: [
            ("UỶ BAN NHÂN\nDÂN\nTỈNH BÌNH\nPHƯỚC\n-------", "UỶ BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\n-------"),
            ("CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập"),
            ("BỘ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN\n|", "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\n|"),
            ("Bình\nPhước, ngày 16 tháng 8 năm 2011", "Bình Phước, ngày 16 tháng 8 năm 2011"),
            ("Hà\nNội, ngày 08 tháng 01\nnăm 2019\n|", "Hà Nội, ngày 08 tháng 01 năm 2019\n|"),
            ("Khánh Hòa, ngày\n09 tháng 12 năm 2024", "Khánh Hòa, ngày 09 tháng 12 năm 2024"),
            ("SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH\n-------", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH\n-------"),
            ("SỞ VĂN HÓA VÀ THỂ THAO\nKHẨN\n-------", "SỞ VĂN HÓA VÀ THỂ THAO\nKHẨN\n-------"),
            ("UBND TỈNH NAM ĐỊNH\nSỞ Y TẾ\nSố: 5/KH-SYT", "UBND TỈNH NAM ĐỊNH\nSỞ Y TẾ\nSố: 5/KH-SYT"),
            (
                "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nHà Nam, ngày 1/2/2020",
                "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nHà Nam, ngày 1/2/2020"
            ),
            (
                "Số: 5/KH-UBND\nHà Nam, ngày 1/2/2020\nKẾ HOẠCH\nGiảm nghèo",
                "Số: 5/KH-UBND\nHà Nam, ngày 1/2/2020\nKẾ HOẠCH\nGiảm nghèo"
            ),
            (
                "Tự do - Hạnh phúc\nHà Nội, ngày 08\ntháng 01 năm 2019\nKẾ HOẠCH",
                "Tự do - Hạnh phúc\nHà Nội, ngày 08 tháng 01 năm 2019\nKẾ HOẠCH"
            ),
            ("Số: 3/KH-UBND\nA, ngày 1/2/2020\nKẾ HOẠCH", "Số: 3/KH-UBND\nA, ngày 1/2/2020\nKẾ HOẠCH"),
            ("CHÍNH PHỦ\n\nHÀ NỘI", "CHÍNH PHỦ\n\nHÀ NỘI"), ("", ""),
            (
                "(Ban hành kèm theo Quyết định số 18/QĐ-UBND ngày 12 tháng 10 năm 2024\ncủa Chủ tịch UBND tỉnh (khóa IX)\ntỉnh)\nA",
                "(Ban hành kèm theo Quyết định số 18/QĐ-UBND ngày 12 tháng 10 năm 2024 của Chủ tịch UBND tỉnh (khóa IX) tỉnh)\nA"
            ),
            ("(Kèm theo Quyết định số 5/QĐ-UBND)\nA (b)", "(Kèm theo Quyết định số 5/QĐ-UBND)\nA (b)"),
            ("(Kèm theo Quyết định số 5/QĐ-UBND\nA\n1) B", "(Kèm theo Quyết định số 5/QĐ-UBND\nA\n1) B"),
            ("(Kèm theo Quyết định số 5\n\ncủa UBND)", "(Kèm theo Quyết định số 5\n\ncủa UBND)"),
            ("(Kèm theo Quyết định số 5\n- của UBND)", "(Kèm theo Quyết định số 5\n- của UBND)"),
            ("(Tổ chức các\nđợt tuyên truyền)", "(Tổ chức các\nđợt tuyên truyền)"),
            (
                "THI HÀNH LUẬT TỔ CHỨC CHÍNH QUYỀN ĐỊA\nPHƯƠNG SỐ 72/2025/QH15",
                "THI HÀNH LUẬT TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG SỐ 72/2025/QH15"
            ),
            ("THI HÀNH LUẬT ĐẦU TƯ\nCÔNG TÁC NĂM 2025", "THI HÀNH LUẬT ĐẦU TƯ\nCÔNG TÁC NĂM 2025"),
            ("THI HÀNH LUẬT TỔ CHỨC CHÍNH QUYỀN\nCĂN CỨ", "THI HÀNH LUẬT TỔ CHỨC CHÍNH QUYỀN\nCĂN CỨ"),
            ("Luật Tổ chức chính quyền địa\nphương", "Luật Tổ chức chính quyền địa\nphương"),
        ]
    )
    func letterhead(page: String, whole: String) {
        let read = BrokenParagraphs.wholeText(SourceText(page))
        let paragraphs = String(decoding: read.text.bytes, as: UTF8.self).split(separator: "\n")
        #expect(paragraphs == whole.split(separator: "\n"))
        #expect(read.text.lineCount == SourceText(page).lineCount, "all that follows stays on its line")
        #expect(read.joinedLineCount == page.split(separator: "\n").count - paragraphs.count)
    }

    @Test("A plan whose first lines are short says most of the same", arguments: [[35, 60, 68], [70, 52, 45]])
    func firstLinesShort(firsts: [Int]) throws {
        let whole = try PlanReading(fixture: "plan-thanh-hoa.txt")
        let page = paged(
            String(decoding: try fixtureBytes("plan-thanh-hoa.txt"), as: UTF8.self),
            width: 80,
            firsts: firsts
        )
        let (text, count) = BrokenParagraphs.wholeText(SourceText(page))
        let read = try PlanReading(String(decoding: text.bytes, as: UTF8.self))
        #expect(count > 50)
        #expect(read.codes == whole.codes)
        #expect(Set(read.assignments).intersection(whole.assignments).count * 100 >= whole.assignments.count * 70)
        let numbers = whole.document.mentions.compactMap(\.number)
        #expect(Set(read.document.mentions.compactMap(\.number)).isSuperset(of: numbers))
    }

    @Test("Three broken lines behind full ones make a page of a short text, two do not", arguments: [2, 3])
    func shortPage(count: Int) {
        let broken = "- Xây dựng và triển khai các chương trình, kế hoạch của tỉnh về phát\ntriển bền vững.\n"
        let text = String(repeating: broken, count: count) + String(repeating: "Chủ trì: Sở Y tế\n", count: 9)
        #expect(BrokenParagraphs.wholeText(SourceText(text)).joinedLineCount == (count == 3 ? 3 : 0))
    }

    @Test(
        "A text whose lines are paragraphs is as it came",
        arguments: [
            String(
                repeating: "Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2021-2025\nphần trăm\n5\n",
                count: 6
            ) + String(repeating: "Chủ trì: Sở Y tế\n", count: 40),
            String(decoding: (try? fixtureBytes(realPlan)) ?? [], as: UTF8.self),
            String(repeating: "triển khai các chương trình phát triển kinh tế và xã hội của tỉnh ta\n", count: 30),
            String(repeating: "các chương trình phát triển kinh tế và xã hội của tỉnh trong năm;\n", count: 30),
        ]
    )
    func whole(text: String) {
        let (read, count) = BrokenParagraphs.wholeText(SourceText(text))
        #expect(count == 0 && read == SourceText(text) && read.bytes.count > 1000)
    }

    @Test(
        "Many lines that begin in mid-sentence are told once",
        arguments: [(8, 30, 1), (7, 0, 0), (9, 90, 0), (0, 90, 0)]
    )
    func brokenParagraphs(broken: Int, whole: Int, told: Int) throws {
        let plan = try PlanReading(text(broken: broken, whole: whole))
        #expect(plan.diagnosticCodes.filter { $0 == "broken-paragraphs" }.count == told)
    }
}

@Suite("Lines")
struct LinesTests {
    @Test("Lead and coordinate lines", arguments: responsibilities)
    func responsibility(text: String, lead: String?, coordinate: String?) {
        let line = FoldedLine(SourceText(text), line: 0)
        let read = ResponsibilityLine(line, LineShape(line))
        #expect(read?.lead.map { line.words($0) } == lead)
        #expect(read?.coordinate.map { line.words($0) } == coordinate)
    }

    @Test("Lists go on below an empty label, not with measures")
    func names() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1: Giảm nghèo
            Mục tiêu 1.1: Sinh kế
            Chủ trì:
            Sở Y tế
            Phối hợp:
            - Sở Tài chính;
            - Sở Tư pháp.
            - Ban hành chính sách hỗ trợ.
            Mục tiêu 1.2: An sinh
            Chủ trì: Sở Y tế
            Phối hợp:
            - Xây dựng nghị quyết.
            """
        )
        #expect(
            plan.assignments == [
                "1.1 1 lead Sở Y tế", "1.1 1 coordinate Sở Tài chính", "1.1 1 coordinate Sở Tư pháp",
                "1.2 1 lead Sở Y tế",
            ]
        )
        #expect(plan.actions == ["1.1 1 Ban hành chính sách hỗ trợ.", "1.2 1 Xây dựng nghị quyết."])
        #expect(plan.diagnosticCodes == ["empty-assignment"])
    }

    @Test("A label alone leads where names follow and no line of the target has a label with a mark")
    func labelsAlone() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1: A
            Mục tiêu 1.1: B
            Chủ trì
            Sở Y tế
            Phối hợp
            - Sở Nội vụ
            - UBND các huyện
            - Làm
            Mục tiêu 1.2: C
            Cơ quan chủ trì
            Cơ quan phối hợp
            Ban hành kế hoạch
            Chủ trì: Sở Y tế
            Mục tiêu 1.3: D
            Chủ trì
            Sở Y tế thực hiện dự án
            Mục tiêu 1.4: E
            Chủ trì
            Sở Nội vụ
            Phối hợp: Sở Y tế
            Mục tiêu 1.5: G
            CHỦ TRÌ:
            UBND CÁC HUYỆN
            """
        )
        #expect(
            plan.assignments == [
                "1.1 1 lead Sở Y tế", "1.1 1 coordinate Sở Nội vụ", "1.1 1 coordinate UBND các huyện",
                "1.2 1 lead Sở Y tế", "1.4 1 coordinate Sở Y tế", "1.5 1 lead UBND các huyện",
            ]
        )
        #expect(plan.classes[2...7] == [.lead, .lead, .coordinate, .coordinate, .coordinate, .action])
        #expect(plan.classes.count { $0 == .columnHeader } == 4)
    }

    @Test(
        "Measures below an empty label are no agencies, whatever their first word looks like without accents",
        arguments: [
            "- Bảo vệ rừng đầu nguồn, rừng phòng hộ.", "Bảo đảm vốn, nhân lực.", "Trung tâm hóa dịch vụ, số hóa hồ sơ.",
        ]
    )
    func measuresBelowAnEmptyLabel(measure: String) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì: Sở Y tế\nPhối hợp:\n\(measure)")
        #expect(plan.classes.last == .action && plan.document.assignments.count == 1)
        #expect(plan.diagnosticCodes == ["empty-assignment"])
    }

    @Test("A lead without separator is believed where nothing but names follows")
    func leadsAlone() throws {
        let plan = try PlanReading(
            "Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì Sở Y tế và UBND các huyện\n- Việc.\nMục tiêu 1.2: C\nChủ trì Hội nghị sơ kết."
        )
        #expect(plan.classes.dropFirst(2) == [.lead, .action, .targetHeading, .targetDetail])
    }

    @Test(
        "Remarks behind a bullet or a number",
        arguments: [
            "Trang 3/8", "2. Thời gian thực hiện: 2024", "- Kết quả đầu ra: Báo cáo", "b) Tổng kinh phí: 5 tỷ đồng",
            "(4) Kinh phí: 5 tỷ đồng", "(Chi tiết tại Phụ lục II)", "(Có Phụ lục kèm theo).",
            "Cơ quan theo dõi, đôn đốc: Văn phòng UBND tỉnh", "- Cơ quan theo dõi: Sở Y tế và UBND các huyện.",
            "Theo dõi: Sở Y tế", "d) Đơn vị thẩm định: Sở Tư pháp; Sở Tài chính",
        ]
    )
    func remarks(line: String) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì: Sở Y tế\n\(line)\n- Việc.")
        #expect(plan.classes.suffix(2) == [.note, .action])
    }

    @Test(
        "What begins like the naming of who watches or judges is a measure",
        arguments: [
            "- Theo dõi: diễn biến dịch bệnh.", "- Theo dõi: Sở Y tế và UBND các huyện.",
            "- Đôn đốc: các sở, ban, ngành.", "- Kiểm tra: UBND các huyện", "Báo cáo: Sở Y tế, UBND tỉnh",
            "- Theo dõi, đánh giá: Sở Y tế tổ chức đánh giá hằng năm.", "Cơ quan theo dõi Sở Y tế",
        ]
    )
    func noWatchers(line: String) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì: Sở Y tế\n\(line)\n- Việc.")
        #expect(plan.classes.suffix(2) == [.action, .action])
    }

    @Test("Footnotes at the end are no part of the last target, and what they cite is the plan's")
    func footnotes() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1: A
            Mục tiêu 1.1: B
            Chủ trì: Sở Y tế
            [1] Tập huấn.
            [1] Quyết định số 1/QĐ-TTg ngày 02/01/2020.
            [2] Luật Trẻ em.
            """
        )
        #expect(plan.classes == [.goalHeading, .targetHeading, .lead, .note, .note, .note])
        #expect(plan.document.mentions.map(\.context) == [.plan, .plan])
        let other = try PlanReading("Mục tiêu 1: A\nMục tiêu 1.1: B\nChủ trì: Sở Y tế\n[1] Tập huấn.\n- Làm.")
        #expect(other.classes.suffix(2) == [.action, .action])
    }

    @Test(
        "Who is responsible leads where nobody else is said to",
        arguments: [
            ("Phối hợp: Sở Y tế", ["lead Sở Nội vụ", "coordinate Sở Y tế"]), ("Chủ trì: Sở Y tế", ["lead Sở Y tế"]),
            ("Sở Y tế chủ trì, phối hợp với Công an tỉnh.", ["lead Sở Y tế", "coordinate Công an tỉnh"]),
        ]
    )
    func responsibleAlone(line: String, names: [String]) throws {
        let plan = try PlanReading("Mục tiêu 1.1: B\nCơ quan tham mưu: Sở Nội vụ\n\(line)\n- Làm")
        #expect(plan.assignments == names.map { "1.1 1 " + $0 })
        #expect(plan.actions == ["1.1 1 Làm"])
    }

    @Test("A label without separator counts beside another such line")
    func weakLabels() throws {
        let plan = try PlanReading(
            """
            Mục tiêu 1: Giảm nghèo
            Mục tiêu 1.1: Sinh kế
            Chủ trì Sở Y tế
            Phối hợp Các sở, ngành liên quan
            Phối hợp UBND các huyện triển khai đề án.
            """
        )
        #expect(plan.classes.suffix(3) == [.lead, .coordinate, .action])
    }

    @Test("Columns' names, rules and remarks are no statements")
    func frame() throws {
        let plan = try PlanReading(
            """
            PHỤ LỤC
            NHIỆM VỤ CỤ THỂ
            (Kèm theo Kế hoạch số: 1/KH-UBND)
            Nội dung thực hiện
            Mục tiêu 1: Giảm nghèo
            Mục tiêu 1.1: Sinh kế
            Nhiệm vụ
            Chủ trì: Sở Y tế
            - Biện pháp.
            12
            Ghi chú: ước tính
            """
        )
        #expect(
            plan.classes == [
                .columnHeader, .columnHeader, .columnHeader, .columnHeader, .goalHeading, .targetHeading, .columnHeader,
                .lead, .action, .note, .note,
            ]
        )
    }
}
