import SourceText
import Testing

@testable import PlanExtraction

/// A sentence and its relations, by the numbers' digits: «1 implements 2».
private let sentences: [(String, [String])] = [
    (
        "Kế hoạch số 1/KH-UBND ngày 1/2/2022 của UBND tỉnh Bắc Kạn (cũ) thực hiện Quyết định số 2/QĐ-TTg ngày 1/2/2021; Quyết định số "
            + "3/QĐ-UBND của UBND tỉnh (sau đây gọi tắt là Quyết định 3) triển khai Chỉ thị số 4/CT-TTg; Kế hoạch số 5/KH-UBND của "
            + "UBND tỉnh Hà Giang cũ về thực hiện Nghị quyết số 6/NQ-CP",
        ["1 implements 2", "3 implements 4", "5 implements 6"]
    ),
    (
        "Kế hoạch số 1/KH-UBND (cũ), thực hiện Quyết định số 2/QĐ-TTg; Kế hoạch số 3/KH-UBND (cũ) và Quyết định số 4/QĐ-TTg; Kế hoạch "
            + "số 5/KH-UBND (Sở Y tế chủ trì) thực hiện Quyết định số 6/QĐ-TTg",
        []
    ),
    ("Kế hoạch số 1/KH-UBND của UBND tỉnh cụ thể hóa Nghị quyết số 2/NQ-CP", ["1 implements 2"]),
    (
        "Kế hoạch số 1/KH-UBND về thực hiện các nhiệm vụ, giải pháp của Nghị quyết số 2/NQ-CP", ["1 implements 2"]
    ),
    ("Kế hoạch số 1/KH-UBND về thực hiện dự toán, nhiệm vụ, giải pháp của Nghị quyết số 2/NQ-CP", []),
    ("Thông báo số 1/TB-VPCP về kết luận của Thủ tướng tại Hội nghị triển khai Nghị quyết số 2/NQ-CP", []),
    ("Kế hoạch số 1/KH-UBND về tổ chức hội thảo thực hiện Nghị quyết số 2/NQ-CP", []),
    ("Công văn số 1/BTC-NSNN về việc triển khai thực hiện các nhiệm vụ tại Chỉ thị số 2/CT-TTg", ["1 implements 2"]),
    ("Công văn số 1/BTC-NSNN về việc phân công nhiệm vụ trong Chỉ thị số 2/CT-TTg", []),
    (
        "Quyết định số 1/QĐ-UBND về dự toán ngân sách, kế hoạch của Sở Y tế thực hiện Nghị quyết số 2/NQ-CP",
        []
    ),
    (
        "Quyết định số 1/QĐ-UBND của UBND tỉnh ban hành Kế hoạch tổng thể và kế hoạch 5 năm 2021-2025 thực hiện Nghị quyết số 2/NQ-CP",
        ["1 implements 2"]
    ),
    ("Quyết định số 1/QĐ-UBND ban hành Đề án và Kế hoạch thực hiện Nghị quyết số 2/NQ-CP", []),
    (
        "Kế hoạch số 1/KH-UBND ngày 1/2/2018 của UBND tỉnh về thực hiện Nghị quyết số 2-NQ/TW ngày 1/2/2017",
        ["1 implements 2"]
    ),
    (
        "Kế hoạch 1/KH-UBND về việc triển khai thực hiện Chương trình hành động số 2-CTr/TU của Tỉnh ủy thực hiện Nghị quyết "
            + "số 3-NQ/TW", ["1 implements 2", "2 implements 3"]
    ),
    (
        "Quyết định số 1/2017/QĐ-UBND ngày 1/2/2017 về ban hành Quy định mức hỗ trợ do thiên tai, dịch bệnh trên địa bàn tỉnh "
            + "theo Nghị định 2/2017/NĐ-CP", ["1 issuedUnder 2"]
    ),
    ("Quyết định 1/QĐ-UBND “V/v điều chỉnh, bổ sung Quyết định số 2/QĐ-UBND về Đề án”", ["1 amends 2"]),
    ("Nghị định số 1/2018/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 2/2015/NĐ-CP", ["1 amends 2"]),
    (
        "Quyết định 1/QĐ-UBND sửa đổi khoản 2 Điều 5 của Quy định ban hành kèm theo Quyết định số 2/QĐ-UBND",
        ["1 amends 2"]
    ),
    (
        "Quyết định 1/QĐ-UBND sửa đổi Quyết định 2/QĐ-UBND, thay thế Quyết định 3/QĐ-UBND",
        ["1 amends 2", "1 other 3"]
    ),
    (
        "Quyết định 1/QĐ-UBND sửa đổi Quyết định 2/QĐ-UBND và thay thế Quyết định 3/QĐ-UBND",
        ["1 amends 2", "1 other 3"]
    ),
    (
        "Kế hoạch 1/KH-UBND triển khai Quyết định số 2/QĐ-TTg ngày 1/2/2017, Quyết định số 3/QĐ-TTg và Nghị quyết 4/NQ-CP",
        ["1 implements 2", "1 implements 3", "1 implements 4"]
    ),
    ("Kế hoạch 1/KH-UBND này thay thế Kế hoạch số 2/KH-UBND", ["1 other 2"]),
    ("Kế hoạch 1/KH-UBND nhằm cụ thể hóa Nghị quyết 2-NQ/TU", ["1 implements 2"]),
    ("Quyết định 1/QĐ-UBND ngày 1/3/2022 của UBND tỉnh Bãi bỏ Quyết định 2/QĐ-UBND", ["1 other 2"]),
    ("Kế hoạch số 1/KH-UBND ban hành theo Quyết định số 2/QĐ-TTg", ["1 issuedUnder 2"]),
    ("Kế hoạch 1/KH-UBND ngày 1/2/2018 ban hành kèm theo Quyết định 2/QĐ-UBND", ["1 issuedUnder 2"]),
    ("Nghị định 1/2017/NĐ-CP quy định chi tiết một số điều của Luật số 2/2014/QH13", ["1 implements 2"]),
    ("Thông tư 1/2018/TT-BYT hướng dẫn Nghị định số 2/2018/NĐ-CP", ["1 implements 2"]),
    ("Quyết định 1/QĐ-UBND về việc thay thế Quyết định số 2/QĐ-UBND", ["1 other 2"]),
    ("Quyết định số 1/QĐ-UBND được sửa đổi, bổ sung bởi Quyết định số 2/QĐ-UBND", ["2 amends 1"]),
    (
        "Chương trình hành động số 1-CTr/TU của Tỉnh ủy thực hiện Nghị quyết số 2-NQ/TW và Nghị quyết số 3-NQ/TW",
        ["1 implements 2", "1 implements 3"]
    ),
    ("Kế hoạch 1/KH-UBND thực hiện các Nghị quyết số 2-NQ/TW và số 3-NQ/TW", ["1 implements 2", "1 implements 3"]),
    ("Kế hoạch số 1/KH-UBND của UBND tỉnh về thực hiện Luật Trẻ em và Nghị định số 2/2017/NĐ-CP", ["1 implements 2"]),
    ("Kế hoạch 1/KH-UBND nhằm thực hiện Quyết định số 2/QĐ-TTg", ["1 implements 2"]),
    (
        "Nghị định số 1/2014/NĐ-CP quy định về giá đất (đã được sửa đổi, bổ sung tại Nghị định số 2/2017/NĐ-CP)",
        ["2 amends 1"]
    ),
    (
        "Kế hoạch số 1-KH/TU của Tỉnh ủy thực hiện Nghị quyết số 2-NQ/TW, số 3-NQ/TW",
        ["1 implements 2", "1 implements 3"]
    ),
    ("Quyết định số 1/2013/QĐ-UBND (thay thế Quyết định số 2/2010/QĐ-UBND)", ["1 other 2"]),
    ("Nghị định số 1/2024/NĐ-CP (sửa đổi, bổ sung tại Nghị định số 2/2025/NĐ-CP)", ["2 amends 1"]),
    ("Quyết định số 1/QĐ-UBND (điều chỉnh tại Quyết định số 2/QĐ-UBND)", ["2 amends 1"]),
    ("Nghị định số 1/2024/NĐ-CP, sửa đổi, bổ sung theo Nghị định số 2/2025/NĐ-CP", ["2 amends 1"]),
    ("Nghị định số 1/2024/NĐ-CP đã sửa đổi, bổ sung bởi Nghị định số 2/2025/NĐ-CP", ["2 amends 1"]),
    ("Quyết định 1/QĐ-UBND về sửa đổi, bổ sung một số nội dung tại Quyết định 2/QĐ-UBND", ["1 amends 2"]),
    ("Quyết định số 1/QĐ-TTg (thay thế cho Quyết định số 2/QĐ-TTg)", ["1 other 2"]),
    ("Xây dựng Kế hoạch thực hiện Nghị quyết 1-NQ/TW, thay thế Kế hoạch số 2/KH-UBND", []),
    (
        "Kế hoạch số 1/KH-UBND triển khai Nghị quyết số 2-NQ/TW (thay thế Kế hoạch số 3/KH-UBND)",
        ["1 implements 2", "1 other 3"]
    ),
    ("Nghị quyết số 1/2021/NQ-HĐND của HĐND tỉnh bãi bỏ Quyết định số 2/2015/QĐ-UBND", ["1 other 2"]),
    ("Quyết định số 1/2022/QĐ-UBND thay thế Nghị quyết số 2/2015/NQ-HĐND", ["1 other 2"]),
    ("Kế hoạch số 1/KH-UBND bổ sung theo Quyết định số 2/QĐ-TTg", ["1 issuedUnder 2"]),
    ("Thực hiện Nghị quyết số 1/NQ-HĐND ngày 5/1/2018 theo Kế hoạch số 2/KH-UBND ngày 5/2/2018", []),
    (
        "Quyết định số 1/QĐ-BQL ngày 5/2/2020 của Ban Quản lý Khu kinh tế và Quyết định số 2/QĐ-UBND ngày 6/3/2020", []
    ),
    ("Kết luận số 1-KL/TW của Bộ Chính trị tiếp tục thực hiện Nghị quyết số 2-NQ/TW", ["1 implements 2"]),
    (
        "Kế hoạch số 1/KH-UBND của UBND tỉnh quán triệt và triển khai thực hiện Nghị quyết số 2-NQ/TW",
        ["1 implements 2"]
    ),
    ("Kế hoạch số 1/KH-UBND của UBND tỉnh đẩy mạnh thực hiện Nghị quyết số 2-NQ/TW", ["1 implements 2"]),
    (
        "Kế hoạch số 1/KH-UBND thực hiện Chỉ thị số 2-CT/TW và Kế hoạch số 3/KH-UBND thực hiện Nghị quyết số 4/NQ-CP",
        ["1 implements 2", "3 implements 4"]
    ),
    (
        "Kế hoạch số 1/KH-UBND thực hiện Nghị quyết số 2-NQ/TW và Kế hoạch số 3-KH/TU về A",
        ["1 implements 2", "1 implements 3"]
    ),
    (
        "Quyết định số 1/QĐ-UBND triển khai thực hiện Nghị quyết 2-NQ/TW và Quyết định số 3/QĐ-TTg",
        ["1 implements 2", "1 implements 3"]
    ),
    (
        "Luật Đấu thầu số 1/2023/QH15 (được sửa đổi, bổ sung bởi Luật số 2/2024/QH15 và Luật số 3/2025/QH15)",
        ["2 amends 1", "3 amends 1"]
    ),
    (
        "Nghị định số 1/2020/NĐ-CP (sửa đổi, bổ sung tại các Nghị định số 2/2022/NĐ-CP, số 3/2024/NĐ-CP)",
        ["2 amends 1", "3 amends 1"]
    ),
    (
        "Luật số 1/2020/QH14 (sửa đổi, bổ sung bởi Luật số 2/2022/QH15, Luật số 3/2023/QH15)",
        ["2 amends 1", "3 amends 1"]
    ),
    (
        "Nghị định số 1/2020/NĐ-CP sửa đổi Nghị định số 2/2016/NĐ-CP, Nghị định số 3/2017/NĐ-CP; Nghị định số 4/2015/NĐ-CP",
        ["1 amends 2", "1 amends 3"]
    ),
    ("Nghị định số 1/2020/NĐ-CP sửa đổi Nghị định số 2/2016/NĐ-CP, Nghị định số 3/2021/NĐ-CP;", ["1 amends 2"]),
    ("Nghị định số 1/2020/NĐ-CP sửa đổi Nghị định số 2/2016/NĐ-CP, Nghị định số 3/2017/NĐ-CP về A", ["1 amends 2"]),
    ("Nghị định số 1/2020/NĐ-CP sửa đổi Nghị định số 2/2016/NĐ-CP, Thông tư số 3/2017/TT-BYT;", ["1 amends 2"]),
    ("Nghị định số 1/2020/NĐ-CP sửa đổi Nghị định số 2/2016/NĐ-CP, Nghị định số 3/NĐ-CP;", ["1 amends 2"]),
    ("Nghị định số 1/2020/NĐ-CP hướng dẫn Luật số 2/2016/QH13, Luật số 3/2017/QH14;", ["1 implements 2"]),
    ("Chương trình hành động số 1-CTr/TU thực hiện Nghị quyết số số 2-NQ/TW", ["1 implements 2"]),
    (
        "Quyết định số 1/QĐ-BHXH ngày 1/4/2017 của BHXH Việt Nam (được sửa đổi, bổ sung tại Quyết định số 2/QĐ-BHXH ngày 2/3/2023)",
        ["2 amends 1"]
    ),
    ("Luật số 1/2020/QH14 sửa đổi bởi Luật số 2/2022/QH15, Luật số 3/2023/QH15", ["2 amends 1"]),
    ("Nghị định 1/2020/NĐ-CP được sửa đổi bởi Nghị định 2/2022/NĐ-CP và Thông tư 3/2022/TT-BYT", ["2 amends 1"]),
    ("Nghị định 1/2020/NĐ-CP được sửa đổi bởi Nghị định 2/2022/NĐ-CP và Nghị định 3/2016/NĐ-CP", ["2 amends 1"]),
    ("Nghị định 1/2020/NĐ-CP (được sửa đổi bởi Nghị định 2/2022/NĐ-CP) và Nghị định 3/2024/NĐ-CP", ["2 amends 1"]),
    ("Nghị định 1/2020/NĐ-CP được sửa đổi bởi Nghị định 2/2022/NĐ-CP; Nghị định 3/2024/NĐ-CP", ["2 amends 1"]),
    ("Tổ chức thực hiện Nghị quyết số 1-NQ/TW theo Kế hoạch số 2/KH-UBND ngày 1/3/2025", []),
    ("Nghị định số 1/2024/NĐ-CP theo Kế hoạch số 2/KH-UBND; Nghị quyết số 3/NQ-HĐND theo Kế hoạch số 4/KH-UBND", []),
    ("Thực hiện tốt các nội dung của Kế hoạch số 1/KH-UBND theo Hướng dẫn số 2/HD-STC", []),
    (
        "Kế hoạch số 1/KH-UBND về thực hiện Nghị quyết số 2/2014/QH13 theo Quyết định số 3/QĐ-TTg",
        ["1 implements 2", "2 issuedUnder 3"]
    ),
    ("Đề án hỗ trợ và Kế hoạch số 1/KH-UBND theo Nghị quyết số 2/NQ-HĐND", ["1 issuedUnder 2"]),
    ("Thực hiện Kế hoạch số 1/KH-UBND ban hành theo Quyết định số 2/QĐ-TTg", ["1 issuedUnder 2"]),
    ("Nghị quyết số 1/NQ-HĐND trên cơ sở Tờ trình số 2/TTr-UBND", ["1 issuedUnder 2"]),
    ("Tiếp tục thực hiện Quyết định số 1/2024/QĐ-UBND theo Nghị định số 2/2023/NĐ-CP", ["1 issuedUnder 2"]),
    ("Thực hiện Nghị quyết số 1-NQ/TW theo hướng dẫn tại Công văn số 2/BTC-NSNN", []),
    ("Quyết định số 1/QĐ-UBND ban hành theo hướng dẫn tại Công văn số 2/BTC-NSNN", []),
    (
        "Kế hoạch số 1/KH-UBND về thực hiện Nghị quyết số 2-NQ/TW theo hướng dẫn tại Công văn số 3/BTC-NSNN",
        ["1 implements 2"]
    ),
    ("Thông tư số 1/2020/TT-BTC hướng dẫn một số điều tại Nghị định số 2/2020/NĐ-CP", ["1 implements 2"]),
    ("Công văn số 1/UBND-KT về việc thực hiện hướng dẫn tại Thông tư số 2/2020/TT-BTC", ["1 implements 2"]),
    (
        "Nghị định số 1/2020/NĐ-CP (được hướng dẫn tại Thông tư số 2/2020/TT-BTC và Thông tư số 3/2021/TT-BTC)",
        ["2 implements 1", "3 implements 1"]
    ),
    ("Nghị định số 1/2020/NĐ-CP, hướng dẫn tại Thông tư số 2/2020/TT-BTC", ["2 implements 1"]),
    ("Quyết định số 1/QĐ-UBND được cụ thể hóa bằng Kế hoạch số 2/KH-UBND", ["2 implements 1"]),
    (
        "Rà soát, sửa đổi các nội dung của Quyết định số 1/QĐ-UBND ngày 7/3/2021 để thực hiện Nghị quyết số 2-NQ/TW ngày 1/2/2020",
        []
    ),
    ("Quyết định số 1/QĐ-UBND ngày 7/3/2019 để thực hiện Nghị quyết số 2-NQ/TW ngày 1/2/2020", []),
    (
        "Ban hành Kế hoạch số 1/KH-UBND ngày 7/3/2021 để thực hiện Nghị quyết số 2-NQ/TW ngày 1/2/2020",
        ["1 implements 2"]
    ),
    (
        "Rà soát Kế hoạch số 1/KH-UBND ngày 7/3/2021 thực hiện Nghị quyết số 2-NQ/TW ngày 1/2/2020", ["1 implements 2"]
    ),
    (
        "Kế hoạch số 1/KH-UBND ngày 7/3/2019 về thực hiện Nghị quyết số 2-NQ/TW ngày 1/2/2020", ["1 implements 2"]
    ),
    (
        "Luật số 1/2009/QH12 sửa đổi, bổ sung một số điều của Luật Di sản văn hóa; Luật Di sản văn hóa số 2/2001/QH10",
        ["1 amends 2"]
    ),
    ("Nghị định số 1/2014/NĐ-CP quy định chi tiết Luật Đất đai; Luật Đất đai số 2/2024/QH15", []),
    ("Kế hoạch số 1/KH-UBND ngày 2/3/2020 thay đổi theo Quyết định số 2/QĐ-UBND", []),
    ("Báo cáo số 1/BC-UBND, thấy rằng Quyết định số 2/QĐ-UBND chưa phù hợp", []),
    (
        "Quyết định số 1/QĐ-UBND về chi trả theo hướng dẫn của Bộ Tài chính để thực hiện Nghị định số 2/2020/NĐ-CP",
        ["1 implements 2"]
    ),
    (
        "Công văn số 1/SYT-NVY ngày 5/3/2021 về việc đề nghị được hướng dẫn thực hiện Nghị định số 2/2020/NĐ-CP",
        ["1 implements 2"]
    ),
    ("Quyết định số 1/QĐ-UBND ngày 5/3/2021 (được hướng dẫn tại Thông tư số 2/2020/TT-BTC)", ["1 implements 2"]),
    ("Thông tư số 1/2020/TT-BYT hướng dẫn tại khoản 3 Điều 7 Nghị định số 2/2020/NĐ-CP", ["1 implements 2"]),
    (
        "Kế hoạch kiểm tra số 1/KH-UBND ngày 5/3/2021 nhằm thực hiện Nghị quyết số 2/NQ-CP ngày 5/3/2020",
        ["1 implements 2"]
    ),
    (
        "Nghị định số 1/2025/NĐ-CP về thực hiện thủ tục theo cơ chế một cửa, được sửa đổi, bổ sung bởi Nghị định số 2/2025/NĐ-CP",
        ["2 amends 1"]
    ),
    (
        "Nghị định số 1/2024/NĐ-CP hướng dẫn thi hành Luật (đã được sửa đổi, bổ sung tại Nghị định số 2/2025/NĐ-CP)",
        ["2 amends 1"]
    ),
    (
        "Kế hoạch số 1/KH-UBND về thực hiện Nghị định về đất đai, được sửa đổi bởi Nghị định số 2/2025/NĐ-CP", []
    ),
    (
        "Nghị định số 1/2024/NĐ-CP ngày 5/4/2024 (thay thế Nghị định số 2/2019/NĐ-CP), được sửa đổi tại Nghị định số 3/2025/NĐ-CP",
        ["1 other 2", "3 amends 1"]
    ),
    (
        "Kế hoạch số 1/KH-UBND (thay thế Kế hoạch số 2/KH-UBND), được bổ sung tại Quyết định số 3/QĐ-TTg", ["1 other 2"]
    ),
    (
        "Nghị định 1/2024/NĐ-CP (thay thế Nghị định 2/2019/NĐ-CP); Nghị định 3/2020/NĐ-CP, được sửa đổi tại Nghị định 4/2025/NĐ-CP",
        ["1 other 2", "4 amends 3"]
    ),
    (
        "Kế hoạch số 1-KH/ĐU ngày 10/9/2025 của Ban Thường vụ Đảng ủy UBND tỉnh thực hiện Nghị quyết số 2-NQ/TW",
        ["1 implements 2"]
    ),
    (
        "Căn cứ pháp lý: Nghị định số 1/2022/NĐ-CP sửa đổi Nghị định số 2/2018/NĐ-CP, Nghị định số 3/2020/NĐ-CP.",
        ["1 amends 2", "1 amends 3"]
    ),
    (
        "Thực hiện 02 Nghị định: Nghị định số 1/2022/NĐ-CP sửa đổi Nghị định số 2/2018/NĐ-CP, Nghị định số 3/2020/NĐ-CP.",
        ["1 amends 2"]
    ),
    (
        "Thực hiện các Nghị định số 1/2022/NĐ-CP sửa đổi Nghị định số 2/2018/NĐ-CP, Nghị định số 3/2020/NĐ-CP.",
        ["1 amends 2"]
    ),
    (
        "Quyết định số 1/2022/QĐ-UBND thay thế Quyết định số 2/2018/QĐ-UBND, Quyết định số 3/2020/QĐ-UBND.",
        ["1 other 2", "1 other 3"]
    ),
    (
        "Quyết định số 1/2022/QĐ-UBND thay thế Quyết định số 2/2018/QĐ-UBND, Quyết định số 3/2023/QĐ-UBND.",
        ["1 other 2"]
    ),
    (
        "Quyết định số 1/QĐ-TTg về thực hiện Nghị quyết số 2/NQ-CP, được sửa đổi bởi Quyết định số 3/QĐ-TTg",
        ["1 implements 2", "3 amends 1"]
    ),
    (
        "Thông tư số 1/2022/TT-BYT hướng dẫn Nghị định số 2/2021/NĐ-CP, được sửa đổi bởi Nghị định số 3/2022/NĐ-CP",
        ["1 implements 2", "3 amends 2"]
    ),
    (
        "Nghị định số 1/2022/NĐ-CP quy định chi tiết Luật Đất đai, đã được sửa đổi tại Nghị định số 3/2023/NĐ-CP",
        ["3 amends 1"]
    ),
    (
        "Quyết định số 1/QĐ-UBND (kèm theo Tờ trình số 2/TTr-SNV), thay thế Quyết định số 3/QĐ-UBND",
        ["1 issuedUnder 2", "1 other 3"]
    ),
    (
        "Rà soát Quyết định số 1/QĐ-UBND (theo Tờ trình số 2/TTr-SNV), thay thế Quyết định số 3/QĐ-UBND",
        ["1 issuedUnder 2"]
    ),
    ("Luật UBND Sở 1/NQ-CP", []),
    ("Thực hiện Quyết định số 1/QĐ-TTg; Kế hoạch số 2/KH-UBND", []),
    ("Quyết định số 1/QĐ-TTg và Kế hoạch số 2/KH-UBND", []),
    ("Nghị quyết 1/NQ-CP về hỗ trợ doanh nghiệp và Kế hoạch số 2/KH-UBND vận động cá nhân", []),
    ("Thực hiện Quyết định 1/QĐ-UBND và triển khai thực hiện Quyết định 2/QĐ-UBND", []),
    ("Đề án hỗ trợ nhà ở theo Quyết định số 1/2015/QĐ-TTg và Đề án khác theo Quyết định số 2/2013/QĐ-TTg", []),
    ("Nghị quyết số 1/2015/NQ-HĐND về bảo vệ môi trường và Kế hoạch triển khai Nghị quyết 2/2016/NQ-HĐND", []),
    ("(Quyết định số 1/QĐ-UBND) thực hiện Nghị quyết số 2-NQ/TW", []),
    ("Quyết định số 1/QĐ-UBND về Đề án A. Triển khai thực hiện Nghị quyết số 2-NQ/TW", []),
    ("Kế hoạch số 1/KH-UBND về triển khai Đề án A, tiếp tục thực hiện Nghị quyết số 2-NQ/TW", []),
    ("Kế hoạch số 1/KH-UBND về thực hiện Luật Trẻ em", []),
    ("Kế hoạch triển khai Nghị quyết 1/2015/NQ-HĐND", []),
    ("Nghị quyết 1/NQ-CP thực hiện Nghị quyết 1/NQ-CP", []),
]

@Suite struct RelationsTests {
    private func shown(_ relation: PlanDocument.Relation, _ documents: [ReferencedDocument]) -> String {
        func digits(_ index: Int) -> String { String((documents[index].number ?? "?").prefix { $0.isNumber }) }
        return "\(digits(relation.from)) \(relation.kind) \(digits(relation.to))"
    }

    @Test(arguments: sentences)
    func relations(sentence: String, expected: [String]) {
        let read = readReferences(sentence)
        #expect(read.relations.map { shown($0, read.documents) } == expected)
    }

    @Test func theWordsAreTheEvidence() {
        let read = readReferences(
            "- Thực hiện Kế hoạch 1/KH-UBND về thực hiện Nghị quyết 2-NQ/TW của Bộ Chính trị về A"
        )
        #expect(
            read.relations.map { read.source.words($0.span) }
                == ["Kế hoạch 1/KH-UBND về thực hiện Nghị quyết 2-NQ/TW của Bộ Chính trị"]
        )
    }

    @Test func saidTwiceIsOneRelation() {
        let sentence = "Kế hoạch 1/KH-UBND về thực hiện Nghị quyết 2-NQ/TW"
        #expect(readReferences(sentence + "\n" + sentence).relations.count == 1)
    }

    @Test func allRelationsOfThePlan() throws {
        let source = try shippedPlan()
        var reader = ReferenceReader()
        for line in 0..<source.lineCount { reader.read(FoldedLine(source, line: line), context: .plan) }
        let read = reader.finish(source: source, issuedOn: nil)
        let rows = read.relations.map { relation in
            let line = source.location(at: Int(relation.span.start)).line
            return "\(line) \(read.documents[relation.from].number ?? "") \(relation.kind) "
                + "\(read.documents[relation.to].number ?? "")"
        }
        #expect(
            rows == [
                "236 12-CTr/TU implements 15-NQ/TW", "266 1568/2017/QĐ-UBND issuedUnder 02/2017/NĐ-CP",
                "418 56/KH-UBND implements 21-NQ/TW", "734 4879/KH-UBND implements 33-CTr/TU",
                "734 33-CTr/TU implements 36-NQ/TW", "736 1139/2017/QĐ-UBND issuedUnder 46/2015/QĐ-TTg",
                "738 3379/KH-UBND implements 117/QĐ-TTg", "742 25/KH-UBND implements 16/CT-TTg",
                "1030 22/KH-UBND implements 27/NQ-CP", "1030 22/KH-UBND implements 14-CT/TU",
                "1030 14-CT/TU implements 05-NQ/TW", "1356 3346/QĐ-UBND amends 1841/QĐ-UBND",
                "1516 2970/KH-UBND implements 02-NQ/TW", "1600 68/KH-UBND implements 12-NQ/TU",
                "1806 42/KH-UBND implements 18-CT/TU", "1888 12-CT/TU implements 13-CT/TW",
                "2216 13-CTr/TU implements 07-NQ/TW",
            ]
        )
    }
}
