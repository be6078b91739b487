import Foundation
import SourceText
import Testing

@testable import PlanExtraction

/// Reads a text with every line in the plan's own body, or under one target where asked.
func readReferences(
    _ text: String,
    context: PlanDocument.Context = .plan
) -> (
    mentions: [PlanDocument.Mention], documents: [ReferencedDocument], relations: [PlanDocument.Relation],
    diagnostics: [Diagnostic], source: SourceText
) {
    let source = SourceText(text)
    var reader = ReferenceReader()
    for line in 0..<source.lineCount { reader.read(FoldedLine(source, line: line), context: context) }
    let result = reader.finish(source: source, issuedOn: nil)
    return (result.mentions, result.documents, result.relations, result.diagnostics, source)
}

/// A sentence and its mentions: type, number or name, date or year, issuer.
private let sentences: [(String, [String])] = [
    (
        "Kế hoạch thực hiện Nghị quyết số 71-NQ/TW của Sở Y tế; Nghị quyết số 281/NQ-CP của Bộ Y tế; Kế hoạch số 5/KH-SYT của Sở Y tế; "
            + "Quyết định số 6/QĐ-BYT của Bộ Y tế",
        [
            "resolution 71-NQ/TW - -", "resolution 281/NQ-CP - -", "plan 5/KH-SYT - Sở Y tế",
            "decision 6/QĐ-BYT - Bộ Y tế",
        ]
    ),
    (
        "Chỉ thị 8/CT-TTg 2022; Quyết định 10/QĐ-TTg 2022. Nghị quyết 11/NQ-CP 2000 hộ, Quyết định 12/QĐ-TTg 2021 - 2025",
        [
            "directive 8/CT-TTg 2022 -", "decision 10/QĐ-TTg 2022 -", "resolution 11/NQ-CP - -",
            "decision 12/QĐ-TTg - -",
        ]
    ),
    (
        "Thông tư liên tịch số 1/2013/TTLT-BYT-UBDT ngày 2/3/2013 của Bộ Y tế và Ủy ban Dân tộc về y tế",
        ["jointCircular 1/2013/TTLT-BYT-UBDT 2013-03-02 Bộ Y tế và Ủy ban Dân tộc"]
    ),
    (
        "Theo Thông tư liên tịch số 1/2013/TTLT-BYT-BTC của Bộ Y tế và UBND tỉnh giao Sở Y tế",
        ["jointCircular 1/2013/TTLT-BYT-BTC 2013 Bộ Y tế"]
    ),
    (
        "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15/6/2017 của Ủy ban Thường vụ Quốc hội, "
            + "Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam, Ủy ban nhân dân tỉnh ban hành",
        [
            "resolution 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN 2017-06-15 Ủy ban Thường vụ Quốc hội, Chính phủ và "
                + "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
        ]
    ),
    (
        "Nghị quyết số 5/NQ-CP ngày 2/3/2013 của Chính phủ và Bộ Y tế có ý kiến",
        ["resolution 5/NQ-CP 2013-03-02 Chính phủ"]
    ),
    (
        "Căn cứ Quyết định số 622/QĐ-TTg ngày 10/5/2017 của Thủ tướng Chính phủ về việc ban hành Kế hoạch hành động",
        ["decision 622/QĐ-TTg 2017-05-10 Thủ tướng Chính phủ"]
    ),
    (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        ["law Luật Tổ chức chính quyền địa phương 2015-06-19 -"]
    ),
    (
        "Nghị quyết số19/2018/NQ-CP ngày 15/5/2018, Nghị định 57/2018/NĐ-CP ngày17/4/2018; Nghị quyết số 26 NQ/TW ngày 5/8/2008",
        [
            "resolution 19/2018/NQ-CP 2018-05-15 -", "decree 57/2018/NĐ-CP 2018-04-17 -",
            "resolution 26 NQ/TW 2008-08-05 -",
        ]
    ),
    (
        "Quyết định số 45/QĐ.UBND ngày 1/6/2018 của UBND tỉnh. Công văn số 06/TTr.SKHĐT ngày 2/6/2018",
        ["decision 45/QĐ.UBND 2018-06-01 UBND tỉnh", "officialLetter 06/TTr.SKHĐT 2018-06-02 -"]
    ),
    (
        "Công văn số 11/UBND-TH ngày 1/3/2022 và số 12/UBND-TH ngày 5/3/2022; Quyết định số 1.462/QĐ-UBND ngày 1/6/2022",
        [
            "officialLetter 11/UBND-TH 2022-03-01 -", "officialLetter 12/UBND-TH 2022-03-05 -",
            "decision 1.462/QĐ-UBND 2022-06-01 -",
        ]
    ),
    (
        "Công ước Ramsar và Công ước Basel, Nghị định thư Kyoto; Công ước về buôn bán các loài động vật, thực vật (CITES)",
        [
            "convention Công ước Ramsar - -", "convention Công ước Basel - -", "convention Nghị định thư Kyoto - -",
            "convention Công ước về buôn bán các loài động vật, thực vật - -",
        ]
    ),
    (
        "Công ước khung về biến đổi khí hậu và Thỏa thuận Paris; Quyết định số 500/QĐ-TTgngày 15/5/2023",
        ["convention Công ước khung về biến đổi khí hậu - -", "decision 500/QĐ-TTg 2023-05-15 -"]
    ),
    (
        "Nghị định thư Kyoto và Luật Hóa chất năm 2007; Luật Giáo dục (2019), Bộ luật Hình sự (sửa đổi) năm 2017",
        [
            "convention Nghị định thư Kyoto - -", "law Luật Hóa chất 2007 -", "law Luật Giáo dục 2019 -",
            "law Bộ luật Hình sự 2017 -",
        ]
    ),
    (
        "Nghị quyết số 20-NQ/TW ngày 25 tháng10 năm 2017 của Hội nghị Trung ương 6 khóa XII; Luật Phòng, chống HIV/AIDS",
        ["resolution 20-NQ/TW 2017-10-25 Hội nghị Trung ương 6 khóa XII", "law Luật Phòng, chống HIV/AIDS - -"]
    ),
    ("Thành lập câu lạc bộ luật gia, mời luật gia tham gia", []),
    (
        "Nghị định số 131, 132 và 133/2025/NĐ-CP của Chính phủ; các Quyết định số 593, 594/QĐ-UBND ngày 2/3/2025",
        [
            "decree 131/2025/NĐ-CP 2025 Chính phủ", "decree 132/2025/NĐ-CP 2025 Chính phủ",
            "decree 133/2025/NĐ-CP 2025 Chính phủ", "decision 593/QĐ-UBND 2025-03-02 -",
            "decision 594/QĐ-UBND 2025-03-02 -",
        ]
    ),
    (
        "QĐ2053/QĐ-TTg ngày 28/10/2016, Quyết định2054/QĐ-TTg; VB số 3456/UBND-TH; Nghị quyết số 85/NQ-HĐND tỉnh ngày 7/12/2016",
        [
            "decision 2053/QĐ-TTg 2016-10-28 -", "decision 2054/QĐ-TTg - -", "officialLetter 3456/UBND-TH - -",
            "resolution 85/NQ-HĐND 2016-12-07 -",
        ]
    ),
    (
        "Quyết định ngày 05/4/2018 của UBND tỉnh số 123/QĐ-UBND; Nghị định 15/2018/NĐ-CP16/2018/NĐ-CP ngày 2/2/2018",
        [
            "decision 123/QĐ-UBND 2018-04-05 UBND tỉnh", "decree 15/2018/NĐ-CP 2018 -",
            "decree 16/2018/NĐ-CP 2018-02-02 -",
        ]
    ),
    (
        "các Quyết định: số 1125/QĐ-TTg ngày 31/7/2017, số 4177/QĐ-BYT ngày 03/8/2016 của Bộ Y tế",
        ["decision 1125/QĐ-TTg 2017-07-31 -", "decision 4177/QĐ-BYT 2016-08-03 Bộ Y tế"]
    ),
    (
        "Luật: Du lịch năm 2017, Di sản văn hóa năm 2001; Luật KH&CN năm 2013",
        ["law Luật Du lịch 2017 -", "law Luật Di sản văn hóa 2001 -", "law Luật KH&CN 2013 -"]
    ),
    (
        "Nghị quyết của Quốc hội khóa XV về Chương trình mục tiêu quốc gia số 111/2024/QH15 ngày 18/01/2024",
        ["resolution 111/2024/QH15 2024-01-18 Quốc hội khóa XV"]
    ),
    (
        "Nghị quyết của Quốc hội về đất đai; các luật số 5/2024/QH15, 6/2024/QH15",
        ["law 5/2024/QH15 2024 -", "law 6/2024/QH15 2024 -"]
    ),
    ("Nghị quyết của Chính phủ về luật số 5/2024/QH15", ["law 5/2024/QH15 2024 -"]),
    (
        "Nghị quyết của Quốc hội về phát triển nhà ở xã hội, luật hóa các chính sách (số 201/2025/QH15)",
        ["resolution 201/2025/QH15 2025 Quốc hội"]
    ),
    (
        "Quán triệt Nghị quyết của Quốc hội, các luật mới ban hành (số 33/2024/QH15)",
        ["law 33/2024/QH15 2024 -"]
    ),
    (
        "Các nghị quyết của Quốc hội và các đạo luật mới được thông qua: số 31/2024/QH15, số 32/2024/QH15",
        ["law 31/2024/QH15 2024 -", "law 32/2024/QH15 2024 -"]
    ),
    (
        "Nghị quyết của Quốc hội về Chương trình xây dựng luật, pháp lệnh năm 2025 số 129/2024/QH15, số 130/2024/QH15",
        ["resolution 129/2024/QH15 2024 Quốc hội", "resolution 130/2024/QH15 2024 Quốc hội"]
    ),
    (
        "Nghị quyết của Quốc hội về thi hành Luật Đất đai số 31/2024/QH15 và 6/2024/QH15",
        ["law 31/2024/QH15 2024 -", "law 6/2024/QH15 2024 -"]
    ),
    (
        "Văn bản chỉ đạo số 4129/VPCP-NN ngày 15/5/2024; Văn bản hướng dẫn số 29/BYT-DP; các văn bản hướng dẫn Luật Dược",
        ["officialLetter 4129/VPCP-NN 2024-05-15 -", "officialLetter 29/BYT-DP - -", "law Luật Dược - -"]
    ),
    (
        "Giấy phép số 15/GP-BYT ngày 02/02/2024 của Bộ Y tế; Biên bản ghi nhớ số 02/BBGN-BYT-UBND; 3 giấy phép, 15 giấy phép số",
        ["other 15/GP-BYT 2024-02-02 Bộ Y tế", "other 02/BBGN-BYT-UBND - -"]
    ),
    (
        "Chương trình số 10-CTr/QU ngày 15/6/2021 của Quận ủy Long Biên về A; Kế hoạch số 5-KH/HU của Huyện ủy Triển khai B",
        ["actionProgramme 10-CTr/QU 2021-06-15 Quận ủy Long Biên", "plan 5-KH/HU - Huyện ủy"]
    ),
    (
        "KẾ HOẠCH SỐ 5-KH/HU CỦA HUYỆN ỦY GIAI ĐOẠN 2021 - 2025; Kế hoạch số 6-KH/HU của Huyện ủy khóa XX; "
            + "Kế hoạch số 7-KH/HU của Huyện ủy Chỉ đạo",
        ["plan 5-KH/HU - HUYỆN ỦY", "plan 6-KH/HU - Huyện ủy khóa XX", "plan 7-KH/HU - Huyện ủy"]
    ),
    (
        "Kế hoạch số 5-KH/HU của Huyện ủy Ban Thường vụ Huyện ủy; Nghị quyết số 6-NQ/HU của Huyện ủy Phát Triển Du Lịch; "
            + "Nghị quyết số 7-NQ/HU của Huyện ủy Mù Cang Chải",
        ["plan 5-KH/HU - Huyện ủy", "resolution 6-NQ/HU - Huyện ủy", "resolution 7-NQ/HU - Huyện ủy Mù Cang Chải"]
    ),
    (
        "Báo cáo số 98/BC-HĐND ngày 01/12/2020 của Ban Văn hóa - Xã hội HĐND tỉnh; Báo cáo số 99/BC-KTNS của Ban Kinh tế - Ngân sách; "
            + "Báo cáo số 7/BC-HĐND của Ban Dân tộc HĐND tỉnh; Báo cáo số 8/BC-BDT của Ban Dân tộc",
        [
            "other 98/BC-HĐND 2020-12-01 Ban Văn hóa - Xã hội HĐND tỉnh", "other 99/BC-KTNS - Ban Kinh tế - Ngân sách",
            "other 7/BC-HĐND - Ban Dân tộc HĐND tỉnh", "other 8/BC-BDT - Ban Dân tộc",
        ]
    ),
    ("Quyết định số 595/QĐ-BHXH của BHXH Việt Nam về A", ["decision 595/QĐ-BHXH - BHXH Việt Nam"]),
    ("Chương trình 135, 30a/2008/NQ-CP; Quyết định số 12, 13", ["resolution 30a/2008/NQ-CP 2008 -"]),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở và Luật Các tổ chức tín dụng số 43/2024/QH15",
        ["law 43/2024/QH15 2024 -"]
    ),
    (
        "Quyết định số 217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị",
        ["decision 217-QĐ/TW 2013-12-12 Bộ Chính trị", "decision 218-QĐ/TW 2013-12-12 Bộ Chính trị"]
    ),
    ("văn bản số 10KL/TU ngày 01/11/2007, 10NQ/TU", ["officialLetter 10KL/TU 2007-11-01 -", "resolution 10NQ/TU - -"]),
    ("Kế hoạch số 1014//KH-UBND; Quyết định 15/QĐ_BGTVT", ["plan 1014//KH-UBND - -", "decision 15/QĐ_BGTVT - -"]),
    (
        "Nghị quyết số 29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ Tám Ban Chấp hành Trung ương (khóa XI) về đổi mới",
        ["resolution 29-NQ/TW 2013-11-04 Hội nghị lần thứ Tám Ban Chấp hành Trung ương (khóa XI)"]
    ),
    ("Quyết định số 7/QĐ-TTg ngày 1/2/2018 Sở Y tế thực hiện", ["decision 7/QĐ-TTg 2018-02-01 -"]),
    ("Quyết định số 7/QĐ-TTg ngày 1/2/2018 Bộ Y tế về y tế", ["decision 7/QĐ-TTg 2018-02-01 -"]),
    ("Nghị định 61/2018/NĐ-CP Chính phủ về một cửa", ["decree 61/2018/NĐ-CP 2018 Chính phủ"]),
    (
        "Chương trình phối hợp số 16/CTPH-BTC-HND giữa Bộ Tài chính và Hội Nông dân",
        ["other 16/CTPH-BTC-HND - -"]
    ),
    (
        "Luật Đất đai được Quốc hội sửa đổi, Luật Nhà ở được Quốc hội thông qua ngày 25/11/2014",
        ["law Luật Đất đai - -", "law Luật Nhà ở 2014-11-25 Quốc hội"]
    ),
    (
        "Thông tư liên tịch số 4/TTLT-BTC-BYT ngày 1/2/2018 giữa Bộ Tài chính và Bộ Y tế",
        ["jointCircular 4/TTLT-BTC-BYT 2018-02-01 Bộ Tài chính và Bộ Y tế"]
    ),
    (
        "Luật Hợp tác xã được Quốc hội khóa XI thông qua ngày 26/11/2003; Luật Giá được Quốc hội thông qua",
        ["law Luật Hợp tác xã 2003-11-26 Quốc hội", "law Luật Giá - -"]
    ),
    (
        "Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004",
        ["law Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND 2004-12-03 -"]
    ),
    (
        "Luật bảo vệ sức khoẻ nhân dân ngày 30/6/1989; Luật Bảo vệ, chăm sóc sức khoẻ nhân dân năm 1989",
        ["law Luật bảo vệ sức khoẻ nhân dân 1989-06-30 -", "law Luật Bảo vệ, chăm sóc sức khoẻ nhân dân 1989 -"]
    ),
    ("Kế hoạch số 5/KH-UBND của UBND huyện Văn Bàn", ["plan 5/KH-UBND - UBND huyện Văn Bàn"]),
    (
        "Nghị quyết 19-NQ/TW ngày 1/2/2017, Nghị quyết 20-NQ/TW, Nghị quyết 21-NQ/TW cùng ngày 25/10/2017 của Bộ Chính trị",
        [
            "resolution 19-NQ/TW 2017-02-01 -", "resolution 20-NQ/TW 2017-10-25 Bộ Chính trị",
            "resolution 21-NQ/TW 2017-10-25 Bộ Chính trị",
        ]
    ),
    ("Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;", ["law Luật Tổ chức HĐND và UBND 2003-11-26 -"]),
    (
        "Luật Dân số, Luật Chuyển đổi số số 148/2025/QH15 và Luật Nhà giáo ngày 16/6/2025",
        ["law Luật Dân số - -", "law 148/2025/QH15 2025 -", "law Luật Nhà giáo 2025-06-16 -"]
    ),
    (
        "theo Phương án số 316/PA-UBND ngày 19/1/2024 và Văn bản hợp nhất số 15/VBHN-VPQH ngày 5/7/2023",
        ["other 316/PA-UBND 2024-01-19 -", "other 15/VBHN-VPQH 2023-07-05 -"]
    ),
    (
        "Các Nghị quyết của HĐND tỉnh: số 34/NQ-HĐND ngày 2/12/2020 về đầu tư; số 16/NQ-HĐND ngày 8/12/2021 về đất;",
        ["resolution 34/NQ-HĐND 2020-12-02 HĐND tỉnh", "resolution 16/NQ-HĐND 2021-12-08 HĐND tỉnh"]
    ),
    (
        "Thông báo số 45/TB-UBND ngày 2/3/2025 của Văn phòng UBND tỉnh",
        ["announcement 45/TB-UBND 2025-03-02 Văn phòng UBND tỉnh"]
    ),
    (
        "Luật Thủ đô (Luật số 39/2024/QH15) và Luật Đất đai (Luật số 31/2024/QH15 ngày 18/1/2024)",
        ["law 39/2024/QH15 2024 -", "law 31/2024/QH15 2024-01-18 -"]
    ),
    (
        "thi hành Luật Đất đai số 31/2024/QH15 do Thủ tướng Chính phủ ban hành",
        ["law 31/2024/QH15 2024 -"]
    ),
    (
        "theo kế hoạch đã được UBND tỉnh phê duyệt tại Quyết định số 2789/QĐ-UBND ngày 20/7/2017.",
        ["decision 2789/QĐ-UBND 2017-07-20 UBND tỉnh"]
    ),
    (
        "do Thủ tướng Chính phủ đã ban hành theo các Quyết định: số 5/QĐ-TTg, số 6/QĐ-TTg",
        ["decision 5/QĐ-TTg - Thủ tướng Chính phủ", "decision 6/QĐ-TTg - Thủ tướng Chính phủ"]
    ),
    (
        "được Chính phủ phê duyệt tại Quyết định số 9/QĐ-UBND ngày 1/2/2016",
        ["decision 9/QĐ-UBND 2016-02-01 -"]
    ),
    (
        "các văn bản số 123/BTC-NSNN, 456/BKHĐT-TH ngày 1/2/2020",
        ["officialLetter 123/BTC-NSNN - -", "officialLetter 456/BKHĐT-TH 2020-02-01 -"]
    ),
    ("Đề án 293 ngày 20/10/2015 của Tỉnh ủy; Đề án 293; Chương trình 135", ["other 293 2015-10-20 Tỉnh ủy"]),
    (
        "Nghị quyết 236/2015/NQ-HĐND ngày 12/12/2015 về giải pháp bảo vệ môi trường giai đoạn 2016 - 2020 của HĐND tỉnh và "
            + "Kế hoạch triển khai Nghị quyết;",
        ["resolution 236/2015/NQ-HĐND 2015-12-12 HĐND tỉnh"]
    ),
    (
        "Quyết định số 7/QĐ-TTg ngày 1/2/2016 phê duyệt Đề án phát triển du lịch của UBND tỉnh",
        ["decision 7/QĐ-TTg 2016-02-01 -"]
    ),
    ("Bộ luật Hình sự (sửa đổi) năm 2017;", ["law Bộ luật Hình sự 2017 -"]),
    ("phê chuẩn Công ước 182 của ILO;", ["convention 182 - ILO"]),
    (
        "Công ước số 105 của Tổ chức Lao động quốc tế và Công ước số 138 năm 1973 về tuổi lao động",
        ["convention 105 - Tổ chức Lao động quốc tế", "convention 138 1973 -"]
    ),
    (
        "Nghị quyết HĐND tỉnh số 86/2015/NQ-HĐND ngày 12/3/2015; Quyết định UBND tỉnh số: 77/QĐ-UBND; Nghị định Chính phủ "
            + "80/2017/NĐ-CP; Thông tư Bộ Y tế số 8/2018/TT-BYT",
        [
            "resolution 86/2015/NQ-HĐND 2015-03-12 HĐND tỉnh", "decision 77/QĐ-UBND - UBND tỉnh",
            "decree 80/2017/NĐ-CP 2017 Chính phủ", "circular 8/2018/TT-BYT 2018 Bộ Y tế",
        ]
    ),
    (
        "Báo cáo UBND tỉnh số 15/BC-SYT; Báo cáo Bộ Y tế số 7/BC-UBND; Luật Kiểm toán nhà nước số 81/2015/QH13",
        ["other 15/BC-SYT - -", "other 7/BC-UBND - -", "law 81/2015/QH13 2015 -"]
    ),
    (
        "Nghị định số 1/2013/NĐ-CP của CP; Quyết định số 12/QĐ-TTg của TTCP; Thông tư số 8/2018/TT-BYT ngày 2/4/2018 của BYT "
            + "hướng dẫn Luật Dược",
        [
            "decree 1/2013/NĐ-CP 2013 CP", "decision 12/QĐ-TTg - TTCP", "circular 8/2018/TT-BYT 2018-04-02 BYT",
            "law Luật Dược - -",
        ]
    ),
    (
        "Quyết định số 5/QĐ-BQL của BQL rừng phòng hộ; Thông tư số 6/2018/TT-BNN của BNN&PTNT; Quyết định số 7/QĐ-BTC của BYT",
        ["decision 5/QĐ-BQL - -", "circular 6/2018/TT-BNN 2018 -", "decision 7/QĐ-BTC - -"]
    ),
    (
        "Thông tư liên tịch số 29/2014/TTLT-BLĐTBXH-BTC của Liên Bộ Lao động - Thương binh và Xã hội, Tài chính; Thông tư liên tịch "
            + "số 30/TTLT-BTC-BNV của Liên Bộ Tài chính - Nội vụ về biên chế",
        [
            "jointCircular 29/2014/TTLT-BLĐTBXH-BTC 2014 Liên Bộ Lao động - Thương binh và Xã hội, Tài chính",
            "jointCircular 30/TTLT-BTC-BNV - Liên Bộ Tài chính - Nội vụ",
        ]
    ),
    (
        "Thông tư liên tịch số 31/TTLT-BYT-BTC của Liên Bộ Y tế, Tài chính, Công an tỉnh triển khai; Thông tư số 8/TT-BYT của Bộ Y tế, "
            + "Tài chính",
        ["jointCircular 31/TTLT-BYT-BTC - Liên Bộ Y tế, Tài chính", "circular 8/TT-BYT - Bộ Y tế"]
    ),
    (
        "Pháp lệnh Ký kết và thực hiện thỏa thuận quốc tế năm 2007; Luật Ký kết, gia nhập và thực hiện điều ước quốc tế năm 2005",
        [
            "ordinance Pháp lệnh Ký kết và thực hiện thỏa thuận quốc tế 2007 -",
            "law Luật Ký kết, gia nhập và thực hiện điều ước quốc tế 2005 -",
        ]
    ),
    (
        "Luật Xuất bản và thực hiện quyền trẻ em; Luật Thi hành tạm giữ, tạm giam",
        ["law Luật Xuất bản - -", "law Luật Thi hành tạm giữ, tạm giam - -"]
    ),
    ("Công ước Viên năm 1969 và Công ước 1982", ["convention Công ước Viên 1969 -"]),
    ("Căn cứ Luật Đầu tư công số 39/2019/QH14 ngày 13/6/2019;", ["law 39/2019/QH14 2019-06-13 -"]),
    (
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Ban hành "
            + "văn bản quy phạm pháp luật ngày 18/6/2020;",
        [
            "law Luật Ban hành văn bản quy phạm pháp luật 2015-06-22 -",
            "law Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật 2020-06-18 -",
        ]
    ),
    (
        "Thực hiện Nghị quyết của Chính phủ: số 19-2017/NQ-CP ngày 06/02/2017; số 35/NQ-CP ngày 16/5/2017 về cải thiện",
        ["resolution 19-2017/NQ-CP 2017-02-06 Chính phủ", "resolution 35/NQ-CP 2017-05-16 Chính phủ"]
    ),
    (
        "các Luật: Đầu tư; Nhà ở; Đất đai; Kinh doanh bất động sản và các Quyết định của UBND tỉnh số: 2999/2016/QĐ-UBND",
        [
            "law Luật Đầu tư - -", "law Luật Nhà ở - -", "law Luật Đất đai - -", "law Luật Kinh doanh bất động sản - -",
            "decision 2999/2016/QĐ-UBND 2016 UBND tỉnh",
        ]
    ),
    (
        "các Luật Đất đai, Luật Nhà ở và Bộ luật Lao động năm 2019",
        ["law Luật Đất đai - -", "law Luật Nhà ở - -", "law Bộ luật Lao động 2019 -"]
    ),
    (
        "các Nghị định số 34/2016/NĐ-CP, số 154/2020/NĐ-CP và 59/2024/NĐ-CP của Chính phủ",
        [
            "decree 34/2016/NĐ-CP 2016 Chính phủ", "decree 154/2020/NĐ-CP 2020 Chính phủ",
            "decree 59/2024/NĐ-CP 2024 Chính phủ",
        ]
    ),
    (
        "Thông tư 16/2013-TTLT-BYT-BNN&PTNT ngày 27/5/2013 \"Hướng dẫn\"",
        ["jointCircular 16/2013-TTLT-BYT-BNN&PTNT 2013-05-27 -"]
    ),
    (
        "Thông tư liên tịch số 03/2014/TTLT-BTP-BTC-BNV ngày 12 tháng 5 năm 2014 của Bộ Tư pháp, Bộ Tài chính, Bộ Nội vụ",
        ["jointCircular 03/2014/TTLT-BTP-BTC-BNV 2014-05-12 Bộ Tư pháp, Bộ Tài chính, Bộ Nội vụ"]
    ),
    (
        "(QĐ số: 226/QĐ-TTg ngày 22/2/2012 của Thủ tướng Chính phủ);",
        ["decision 226/QĐ-TTg 2012-02-22 Thủ tướng Chính phủ"]
    ),
    ("Nghị quyết 35/NQ-CP (ngày 16/5/2016) của Chính phủ", ["resolution 35/NQ-CP 2016-05-16 Chính phủ"]),
    ("Kế hoạch 6970/KH-UBND của UBND tỉnh ngày 16/11/2015 triển khai", ["plan 6970/KH-UBND 2015-11-16 UBND tỉnh"]),
    (
        "Chương trình hành động số 12-CTr/TU ngày 25/9/2012 của Tỉnh ủy",
        ["actionProgramme 12-CTr/TU 2012-09-25 Tỉnh ủy"]
    ),
    ("Chương trình số 12-CTr/TU của Tỉnh ủy", ["actionProgramme 12-CTr/TU - Tỉnh ủy"]),
    ("Công văn số 1234/UBND-KT ngày 3/4/2019 của UBND tỉnh", ["officialLetter 1234/UBND-KT 2019-04-03 UBND tỉnh"]),
    (
        "Văn bản số 567/BKHĐT-KHGDTNMT ngày 2/2/2018 của Bộ Kế hoạch và Đầu tư",
        ["officialLetter 567/BKHĐT-KHGDTNMT 2018-02-02 Bộ Kế hoạch và Đầu tư"]
    ),
    (
        "Thông báo số 45-TB/TU ngày 5/6/2019 của Ban Thường vụ Tỉnh ủy",
        ["announcement 45-TB/TU 2019-06-05 Ban Thường vụ Tỉnh ủy"]
    ),
    ("Kết luận số 49-KL/TW ngày 10/5/2019 của Ban Bí thư", ["other 49-KL/TW 2019-05-10 Ban Bí thư"]),
    (
        "theo đề nghị tại Tờ trình số 99/TTr-SKHĐT ngày 1/2/2018 của Sở Kế hoạch và Đầu tư",
        ["other 99/TTr-SKHĐT 2018-02-01 Sở Kế hoạch và Đầu tư"]
    ),
    ("Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14", ["ordinance 02/2020/UBTVQH14 2020 -"]),
    (
        "Luật Phòng, chống bạo lực gia đình, Luật Trẻ em và Công ước quốc tế về quyền trẻ em",
        [
            "law Luật Phòng, chống bạo lực gia đình - -", "law Luật Trẻ em - -",
            "convention Công ước quốc tế về quyền trẻ em - -",
        ]
    ),
    (
        "Công ước của Liên Hợp Quốc về xóa bỏ tất cả các hình thức phân biệt đối xử chống lại phụ nữ (CEDAW), thúc đẩy",
        ["convention Công ước của Liên Hợp Quốc về xóa bỏ tất cả các hình thức phân biệt đối xử chống lại phụ nữ - -"]
    ),
    ("theo quy định của Hiến pháp và pháp luật", ["law Hiến pháp - -"]),
    ("Hiến pháp năm 2013", ["law Hiến pháp 2013 -"]),
    ("Luật Việc làm 2013;", ["law Luật Việc làm 2013 -"]),
    ("Luật Bảo vệ môi trường năm 2020 và các văn bản hướng dẫn", ["law Luật Bảo vệ môi trường 2020 -"]),
    ("Khoản 2 Điều 18 Luật Bình đẳng giới để tăng cơ hội", ["law Luật Bình đẳng giới - -"]),
    ("triển khai Luật An ninh nguồn nước trên địa bàn tỉnh", ["law Luật An ninh nguồn nước - -"]),
    (
        "Nghị quyết số 20-NQ/TU, ngày 01/11/2020 của Ban Chấp hành Đảng bộ tỉnh khóa XVI",
        ["resolution 20-NQ/TU 2020-11-01 Ban Chấp hành Đảng bộ tỉnh khóa XVI"]
    ),
    (
        "Quyết định số 681/QĐ-TTg ngày 04 tháng 6 năm 2019 của Thủ tướng Chính phủ ban hành Lộ trình thực hiện",
        ["decision 681/QĐ-TTg 2019-06-04 Thủ tướng Chính phủ"]
    ),
    ("NGHỊ QUYẾT SỐ 10/NQ-CP NGÀY 03/02/2021 CỦA CHÍNH PHỦ", ["resolution 10/NQ-CP 2021-02-03 CHÍNH PHỦ"]),
    ("Nghị quyết số 30 ngày 5/3/2020 của HĐND tỉnh Hà Tĩnh", ["resolution 30 2020-03-05 HĐND tỉnh Hà Tĩnh"]),
    ("Quyết định số  1393 /QĐ-TTg  ngày 25/9/2012", ["decision 1393 /QĐ-TTg 2012-09-25 -"]),
    (
        "Nghị quyết số 236/2015/NQ-HĐND và Kế hoạch triển khai Nghị quyết 236/2015/NQ-HĐND của UBND tỉnh",
        ["resolution 236/2015/NQ-HĐND 2015 -", "resolution 236/2015/NQ-HĐND 2015 -"]
    ),
    (
        "(Ban hành kèm theo Quyết định số 15/2019/QĐ-UBND ngày 5/4/2019 của UBND thành phố Đà Nẵng)",
        ["decision 15/2019/QĐ-UBND 2019-04-05 UBND thành phố Đà Nẵng"]
    ),
    ("Quyết định số 12/QĐ-UBND ngày 31/2/2017 của UBND tỉnh", ["decision 12/QĐ-UBND 2017 UBND tỉnh"]),
    (
        "Chỉ thị số 40-CT/TW ngày 22/11/2014 của Ban Bí thư Trung ương Đảng",
        ["directive 40-CT/TW 2014-11-22 Ban Bí thư Trung ương Đảng"]
    ),
    (
        "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
        ["resolution 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN 2017 -"]
    ),
    (
        "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
        [
            "law Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
                + "2019-11-22 -"
        ]
    ),
    (
        "Công ước CITES, Công ước về đa dạng sinh học (CBD) và Hiệp định Paris về biến đổi khí hậu; Thỏa thuận Paris",
        [
            "convention Công ước CITES - -", "convention Công ước về đa dạng sinh học - -",
            "convention Hiệp định Paris về biến đổi khí hậu - -",
        ]
    ),
    ("theo Luật Đặc xá và quy định hiện hành", ["law Luật Đặc xá - -"]),
    ("Quyết định số 1722/QĐ-TTg (2016)", ["decision 1722/QĐ-TTg 2016 -"]),
    (
        "các Quyết định số 749/QĐ-TTg, 942/QĐ-TTg ngày 15/6/2021 và 411/QĐ-TTg ngày 31/3/2022",
        ["decision 749/QĐ-TTg - -", "decision 942/QĐ-TTg 2021-06-15 -", "decision 411/QĐ-TTg 2022-03-31 -"]
    ),
    (
        "các Quyết định số 593, 594/QĐ-UBND ngày 2/3/2025 và 600/QĐ-UBND ngày 5/3/2025",
        ["decision 593/QĐ-UBND 2025-03-02 -", "decision 594/QĐ-UBND 2025-03-02 -", "decision 600/QĐ-UBND 2025-03-05 -"]
    ),
    (
        "các Nghị quyết số 1/NQ-CP, số 2/NQ-CP ngày 1/2/2018; số 3/NQ-CP, số 4/NQ-CP ngày 5/6/2019 của Chính phủ",
        [
            "resolution 1/NQ-CP 2018-02-01 Chính phủ", "resolution 2/NQ-CP 2018-02-01 Chính phủ",
            "resolution 3/NQ-CP 2019-06-05 Chính phủ", "resolution 4/NQ-CP 2019-06-05 Chính phủ",
        ]
    ),
    (
        "Công ước UNESCO 1972 về bảo vệ di sản văn hóa và thiên nhiên thế giới; Công ước UNESCO 2003 về di sản phi vật thể",
        [
            "convention Công ước UNESCO 1972 về bảo vệ di sản văn hóa và thiên nhiên thế giới 1972 -",
            "convention Công ước UNESCO 2003 về di sản phi vật thể 2003 -",
        ]
    ),
    (
        "Công ước 1982 về Luật Biển; Công ước năm 1982 của Liên hợp quốc về Luật Biển, Luật Biển Việt Nam năm 2012",
        [
            "convention Công ước 1982 về Luật Biển 1982 -",
            "convention Công ước năm 1982 của Liên hợp quốc về Luật Biển 1982 -", "law Luật Biển Việt Nam 2012 -",
        ]
    ),
    (
        "Công ước CRC 1989, Luật Trẻ em về quyền trẻ em; Công ước Stockholm năm 2001 để bảo vệ; Công ước 1982 của ILO",
        ["convention Công ước CRC 1989 -", "law Luật Trẻ em - -", "convention Công ước Stockholm 2001 -"]
    ),
    (
        "Pháp lệnh Dân số năm 2003; Pháp lệnh sửa đổi Điều 10 của Pháp lệnh Dân số năm 2008",
        [
            "ordinance Pháp lệnh Dân số 2003 -",
            "ordinance Pháp lệnh sửa đổi Điều 10 của Pháp lệnh Dân số 2008 -",
        ]
    ),
    (
        "Luật sửa đổi, bổ sung điểm đ khoản 1, 2 Điều 9 Luật Đất đai năm 2009; Luật Giáo dục sửa đổi, bổ sung năm 2009",
        [
            "law Luật sửa đổi, bổ sung điểm đ khoản 1, 2 Điều 9 Luật Đất đai 2009 -", "law Luật Giáo dục - -",
        ]
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của 10 luật có liên quan đến an ninh, trật tự năm 2025",
        ["law Luật sửa đổi, bổ sung một số điều của 10 luật có liên quan đến an ninh, trật tự 2025 -"]
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của các luật về thuế, Luật Đất đai năm 2013",
        ["law Luật sửa đổi, bổ sung một số điều của các luật về thuế - -", "law Luật Đất đai 2013 -"]
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của 11 luật về quân sự, quốc phòng số 98/2025/QH15",
        ["law 98/2025/QH15 2025 -"]
    ),
    (
        "Kế hoạch số 12/KH-HCTĐ ngày 5/5/2024 của Hội Chữ thập đỏ tỉnh phối hợp với Hội Nông dân; Quyết định số "
            + "8/QĐ-EVN của Tổng công ty Điện lực miền Bắc về điện",
        ["plan 12/KH-HCTĐ 2024-05-05 Hội Chữ thập đỏ tỉnh", "decision 8/QĐ-EVN - Tổng công ty Điện lực miền Bắc"]
    ),
    (
        "Kế hoạch số 1/KH-ĐHV của Trường Đại học Vinh, Kế hoạch số 2/KH-HND của Hội Nông dân tỉnh; Kế hoạch số 3/KH-BCĐ "
            + "của Ban Chỉ đạo phòng, chống tội phạm tỉnh, Công an tỉnh",
        [
            "plan 1/KH-ĐHV - Trường Đại học Vinh", "plan 2/KH-HND - Hội Nông dân tỉnh",
            "plan 3/KH-BCĐ - Ban Chỉ đạo phòng, chống tội phạm tỉnh",
        ]
    ),
    (
        "Quyết định số 7/QĐ-UBATGTQG của Ủy ban An toàn giao thông Quốc gia ban hành Kế hoạch, Kế hoạch số 8/KH-TT của Trung tâm "
            + "Dịch vụ việc làm tỉnh giao các phòng",
        [
            "decision 7/QĐ-UBATGTQG - Ủy ban An toàn giao thông Quốc gia",
            "plan 8/KH-TT - Trung tâm Dịch vụ việc làm tỉnh",
        ]
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của 9 luật năm 2022",
        ["law Luật sửa đổi, bổ sung một số điều của 9 luật 2022 -"]
    ),
    (
        "Kế hoạch số 6/KH-UBND do Trường hợp khẩn cấp; Quyết định số 5/QĐ-TTg của Đoàn kết",
        ["plan 6/KH-UBND - -", "decision 5/QĐ-TTg - -"]
    ),
    ("Nghị quyết số 9/2020/NQ-HĐND ngày 13/7/2020 do Quy định mới", ["resolution 9/2020/NQ-HĐND 2020-07-13 -"]),
    (
        "Thông tư liên tịch số 09/2016/TT-BTC ngày 18/01/2016; Thông tư liên tịch số 20/2014/TT-BYT-BTC, Thông tư liên tịch "
            + "số 09/TT-LT ngày 18/01/1996",
        [
            "circular 09/2016/TT-BTC 2016-01-18 -", "jointCircular 20/2014/TT-BYT-BTC 2014 -",
            "jointCircular 09/TT-LT 1996-01-18 -",
        ]
    ),
    (
        "Kế hoạch liên tịch số 05/KHLT-SGDĐT-TĐ ngày 1/1/2022; Kế hoạch liên ngành triển khai",
        ["plan 05/KHLT-SGDĐT-TĐ 2022-01-01 -"]
    ),
    (
        "QĐ 899/QĐ-TTg; NQ số 10-NQ/TW; TT 12/2015/TT-BTC",
        [
            "decision 899/QĐ-TTg - -", "resolution 10-NQ/TW - -", "circular 12/2015/TT-BTC 2015 -",
        ]
    ),
]

/// Sentences that name no document.
private let silent = [
    "Số: 86/KH-UBND", "  • Số hiệu: 86/KH-UBND", "Quyền được cơ quan có thẩm quyền quyết định phê duyệt",
    "thực hiện pháp luật về phòng, chống mua bán người", "kiến nghị sửa đổi Luật cho phù hợp", "việc thực hiện 2 Luật",
    "xem xét luật hóa công việc chăm sóc", "ý thức chấp hành luật của người tham gia giao thông",
    "kỷ luật, kỷ cương", "hoàn thành mục tiêu Chương trình 135", "(Chương trình 167 - giai đoạn 2)", "(Đề án 293)",
    "theo tiêu chuẩn ISO 14000, TCVN ISO 9001:2015", "Kế hoạch phát triển kinh tế - xã hội 5 năm 2016-2020",
    "các Hiệp định Thương mại tự do (FTA) thế hệ mới", "các hiệp ước quốc tế Việt Nam đã ký kết",
    "Nghị định của Chính phủ về thực hiện dân chủ", "Hội Luật gia tỉnh, Đoàn Luật sư tỉnh",
    "Trường Đại học Luật Hà Nội",
    "các công ước quốc tế", "Chương trình nghị sự 2030", "100% các xã; 6/13 đơn vị; 24/7; ngày 22/3, 5/6",
    "giảm 5/1000 theo KH 2016-2020, CT 135, đạt 7/10 chỉ tiêu, QĐ 5 năm", "vi phạm luật giao thông; theo luật định",
    "Nghị quyết Trung ương 5 khóa XII, Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI",
    "kiến nghị Luật sửa đổi khoản 2 Điều 5 quy định", "sửa đổi, bổ sung một số điều của các luật có liên quan đến đất",
    "tỷ lệ 45/100.000 trẻ đẻ sống", "Quyết định này có hiệu lực", "Kế hoạch hành động quốc gia thực hiện",
]

@Suite struct ReferencesTests {
    private func shown(_ mention: PlanDocument.Mention) -> String {
        let day = mention.date?.description ?? mention.year.map(String.init) ?? "-"
        return "\(mention.type) \(mention.number ?? mention.name ?? "?") \(day) \(mention.issuer ?? "-")"
    }

    @Test(arguments: sentences)
    func mentions(sentence: String, expected: [String]) {
        #expect(readReferences(sentence).mentions.map(shown) == expected)
    }

    @Test(arguments: silent)
    func noMentions(sentence: String) {
        #expect(readReferences(sentence).mentions.map(shown) == [])
    }

    @Test(arguments: [
        (
            "- Thực hiện Quyết định số 1/QĐ-TTg ngày 2/3/2014 của Thủ tướng Chính phủ về",
            "Quyết định số 1/QĐ-TTg ngày 2/3/2014 của Thủ tướng Chính phủ"
        ),
        ("Nghị quyết 35/NQ-CP (ngày 16/5/2016) của Chính phủ.", "Nghị quyết 35/NQ-CP (ngày 16/5/2016) của Chính phủ"),
        ("(Quyết định số 7/QĐ-UBND (ngày 1/2/2016));", "Quyết định số 7/QĐ-UBND (ngày 1/2/2016)"),
        ("về phụ nữ, Công ước về quyền (CRC), thúc đẩy", "Công ước về quyền (CRC)"),
        ("Luật Việc làm 2013;", "Luật Việc làm 2013"),
        ("(Kế hoạch 3/KH-UBND (ngày 1/2/2016 của UBND tỉnh))", "Kế hoạch 3/KH-UBND (ngày 1/2/2016 của UBND tỉnh)"),
    ])
    func spans(sentence: String, words: String) {
        let read = readReferences(sentence)
        #expect(read.mentions.map { read.source.words($0.span) } == [words])
    }

    @Test func decomposedLettersReadTheSame() {
        let sentence =
            "Thực hiện Quyết định số 12/QĐ-UBND ngày 1/2/2016 của Ủy ban nhân dân tỉnh theo Hiến pháp, pháp luật"
        let composed = readReferences(sentence.precomposedStringWithCanonicalMapping)
        let decomposed = readReferences(sentence.decomposedStringWithCanonicalMapping)
        #expect(composed.mentions.map(shown) == decomposed.mentions.map(shown))
        #expect(composed.documents == decomposed.documents)
    }
}

// MARK: - The shipped plan

/// The plan that the program ships with.
func shippedPlan() throws -> SourceText {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("snapshots/86-KH-UBND.txt"))
    return try SourceText(validating: Array(data))
}

/// The rows of a fixture without its head.
func fixture(_ name: String) throws -> [[String]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let text = String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
}

extension ReferencesTests {
    @Test func allMentionsOfThePlan() throws {
        let source = try shippedPlan()
        var reader = ReferenceReader()
        for line in 0..<source.lineCount { reader.read(FoldedLine(source, line: line), context: .plan) }
        let read = reader.finish(source: source, issuedOn: nil)
        let rows = read.mentions.map { mention in
            [
                "\(source.location(at: Int(mention.span.start)).line)", "\(mention.type)",
                mention.number ?? mention.name ?? "", mention.date?.description ?? mention.year.map(String.init) ?? "",
                mention.issuer ?? "",
            ]
        }
        #expect(rows == (try fixture("86-KH-UBND.mentions.tsv")))
        #expect(read.documents.count == 134)
        #expect(
            read.diagnostics.map(\.code).sorted() == [
                "irregular-number", "irregular-number", "irregular-number", "irregular-number",
                "run-together-numbers",
            ]
        )
    }

    @Test(arguments: 0..<40)
    func anyTextIsRead(seed: Int) throws {
        let bytes = try shippedPlan().bytes
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var pieces: [UInt8] = []
        for _ in 0..<300 {
            let start = next(bytes.count - 40)
            pieces += bytes[start..<start + next(40)]
            pieces += [Array("/-().,;:0 9\n\"Đsố".utf8)[next(16)]]
        }
        let source = SourceText(String(decoding: pieces, as: UTF8.self))
        var reader = ReferenceReader()
        var registry = AgencyRegistry(province: "Quảng Ninh")
        for index in 0..<source.lineCount {
            let line = FoldedLine(source, line: index)
            reader.read(line, context: .plan)
            for item in registry.read(line, 0..<line.count).agencies { #expect(item.span.end <= source.bytes.count) }
        }
        let read = reader.finish(source: source, issuedOn: nil)
        for mention in read.mentions { #expect(mention.span.end <= source.bytes.count, "seed \(seed)") }
    }
}
