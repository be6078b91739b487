import SourceText
import Testing

@testable import PlanExtraction

/// A head and what is read from it: number, title, issuer, province, date, signer.
private let heads: [(String, [String])] = [
    (
        """
        ĐẢNG BỘ TỈNH LÂM ĐỒNG
        ĐẢNG ỦY XÃ BÌNH MINH
        Số: 03-KH/ĐU
        Bình Minh, ngày 20 tháng 11 năm 2025
        KẾ HOẠCH
        thực hiện Nghị quyết Đại hội Đảng bộ xã
        T/M ĐẢNG ỦY
        BÍ THƯ
        Phạm Văn A
        """,
        [
            "03-KH/ĐU", "KẾ HOẠCH thực hiện Nghị quyết Đại hội Đảng bộ xã", "Đảng ủy xã Bình Minh", "Lâm Đồng",
            "2025-11-20",
            "Phạm Văn A",
        ]
    ),
    (
        """
        ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH
        Số: 04-KH/ĐU
        Lâm Đồng, ngày 20 tháng 11 năm 2025
        KẾ HOẠCH
        thực hiện Nghị quyết
        """,
        [
            "04-KH/ĐU", "KẾ HOẠCH thực hiện Nghị quyết", "Đảng ủy các cơ quan Đảng tỉnh", "Lâm Đồng", "2025-11-20", "-",
        ]
    ),
    (
        """
        ỦY BAN NHÂN DÂN
        TỈNH QUẢNG NINH
        -------
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 86/KH-UBND
        Quảng Ninh, ngày 29 tháng 05 năm 2018
        KẾ HOẠCH HÀNH ĐỘNG
        TRIỂN KHAI CHƯƠNG TRÌNH NGHỊ SỰ 2030
        Căn cứ Quyết định số 622/QĐ-TTg
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Nguyễn Đức Long
        """,
        [
            "86/KH-UBND", "KẾ HOẠCH HÀNH ĐỘNG TRIỂN KHAI CHƯƠNG TRÌNH NGHỊ SỰ 2030", "Ủy ban nhân dân tỉnh Quảng Ninh",
            "Quảng Ninh", "2018-05-29", "Nguyễn Đức Long",
        ]
    ),
    (
        """
        UBND THÀNH PHỐ HÀ NỘI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 12 /KH-UBND\tHà Nội, ngày 3 tháng 1 năm 2020
        KẾ HOẠCH
        Thực hiện Chương trình nghị sự 2030
        vì sự phát triển bền vững
        I. MỤC ĐÍCH
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        (Đã ký)
        Ngô Văn Quý
        """,
        [
            "12/KH-UBND", "KẾ HOẠCH Thực hiện Chương trình nghị sự 2030 vì sự phát triển bền vững",
            "Ủy ban nhân dân thành phố Hà Nội", "Hà Nội", "2020-01-03", "Ngô Văn Quý",
        ]
    ),
    (
        """
        ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU
        Số: 7/QĐ-UBND
        Bà Rịa - Vũng Tàu, ngày 31/12/2019
        QUYẾT ĐỊNH
        Về việc ban hành Kế hoạch
        Điều 1. Ban hành
        KẾ HOẠCH HÀNH ĐỘNG
        Phát triển bền vững
        """,
        [
            "7/QĐ-UBND", "KẾ HOẠCH HÀNH ĐỘNG Phát triển bền vững", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
            "Bà Rịa - Vũng Tàu", "2019-12-31", "-",
        ]
    ),
    (
        """
        ỦY BAN NHÂN DÂN
        XÃ TÂN HÒA
        Số: 03/ KH - UBND - Tân Hòa, ngày 4 tháng 8 năm 2025
        KẾ HOẠCH
        Giảm nghèo bền vững
        """,
        ["03/KH-UBND", "KẾ HOẠCH Giảm nghèo bền vững", "Ủy ban nhân dân xã Tân Hòa", "-", "2025-08-04", "-"]
    ),
    (
        """
        UBND TỈNH LÀO CAI
        SỞ GIÁO DỤC VÀ ĐÀO TẠO
        Số: 9/KH-SGDĐT
        Lào Cai, ngày 5/6/2024
        KẾ HOẠCH
        Xây dựng trường học an toàn
        KT. GIÁM ĐỐC
        PHÓ GIÁM ĐỐC
        Vũ Thị Bình
        """,
        [
            "9/KH-SGDĐT", "KẾ HOẠCH Xây dựng trường học an toàn", "Sở Giáo dục và Đào tạo", "Lào Cai", "2024-06-05",
            "Vũ Thị Bình",
        ]
    ),
    (
        """
        BỘ NỘI VỤ
        -------
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số: 77/QĐ-BNV
        Hà Nội, ngày 8 tháng 9 năm 2024
        QUYẾT ĐỊNH
        Ban hành Kế hoạch bình đẳng giới
        BỘ TRƯỞNG BỘ NỘI VỤ
        KT. BỘ TRƯỞNG
        THỨ TRƯỞNG
        Lê Văn An
        """,
        [
            "77/QĐ-BNV", "QUYẾT ĐỊNH Ban hành Kế hoạch bình đẳng giới", "Bộ Nội vụ", "-", "2024-09-08", "Lê Văn An",
        ]
    ),
    (
        """
        UBND TỈNH LÀO CAI
        Số: 9/QĐ-TCT
        Lào Cai, ngày 5/6/2024
        QUYẾT ĐỊNH
        BAN HÀNH QUY CHẾ HOẠT ĐỘNG CỦA TỔ CÔNG TÁC
        TỔ TRƯỞNG TỔ CÔNG TÁC CẢI CÁCH THỦ TỤC HÀNH CHÍNH
        """,
        [
            "9/QĐ-TCT", "QUYẾT ĐỊNH BAN HÀNH QUY CHẾ HOẠT ĐỘNG CỦA TỔ CÔNG TÁC", "Ủy ban nhân dân tỉnh Lào Cai",
            "Lào Cai",
            "2024-06-05", "-",
        ]
    ),
    (
        """
        ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
        Số: 138/KH-UBND | Hà Nội, ngày 3 tháng 6 năm 2021 |
        THỰC HIỆN CHƯƠNG TRÌNH VÌ TRẺ EM GIAI ĐOẠN 2021-2030
        """,
        [
            "138/KH-UBND", "THỰC HIỆN CHƯƠNG TRÌNH VÌ TRẺ EM GIAI ĐOẠN 2021-2030",
            "Ủy ban nhân dân thành phố Hà Nội", "Hà Nội", "2021-06-03", "-",
        ]
    ),
    (
        """
        THỦ TƯỚNG CHÍNH PHỦ
        -------
        Số: 418/QĐ-TTg
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Hà Nội, ngày 5 tháng 4 năm 2013
        QUYẾT ĐỊNH
        Phê duyệt Đề án giao thông
        Phó Thủ tướng
        KẾ HOẠCH
        """,
        ["418/QĐ-TTg", "QUYẾT ĐỊNH Phê duyệt Đề án giao thông", "Thủ tướng Chính phủ", "-", "2013-04-05", "-"]
    ),
    (
        """
        BỘ CÔNG AN
        CÔNG AN TỈNH BẮC GIANG
        Số: 12/KH-CAT
        Bắc Giang, ngày 3 tháng 6 năm 2021
        KHẨN
        """,
        ["12/KH-CAT", "", "Công an tỉnh Bắc Giang", "Bắc Giang", "2021-06-03", "-"]
    ),
    (
        """
        BỘ Y TẾ
        TRANG CHỦ
        VĂN BẢN
        ỦY BAN NHÂN DÂN
        SỞ Y TẾ
        số 12/KH-SYT
        Bắc Giang, ngày 3 tháng 6 năm 2021
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        """,
        ["12/KH-SYT", "", "Sở Y tế", "Bắc Giang", "2021-06-03", "-"]
    ),
    (
        """
        UỶ BAN NHÂN DÂN
        Số:
        848/QĐ-UBND
        Phú Yên, ngày 12 tháng 4 năm 2016
        CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH PHÚ YÊN
        Căn cứ Nghị định
        số 69/2008/NĐ-CP về xã hội hóa
        """,
        ["848/QĐ-UBND", "", "Ủy ban nhân dân tỉnh Phú Yên", "Phú Yên", "2016-04-12", "-"]
    ),
    (
        """
        CHÍNH PHỦ
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Số:      /NQ-CP
        Hà Nội, ngày 8 tháng 9 năm 2024
        NGHỊ QUYẾT
        Về phát triển bền vững
        CHÍNH PHỦ
        """,
        ["", "NGHỊ QUYẾT Về phát triển bền vững", "Chính phủ", "-", "2024-09-08", "-"]
    ),
]

@Suite("Header")
struct HeaderTests {
    @Test("Letterhead, title and signature", arguments: heads)
    func head(text: String, expected: [String]) throws {
        let plan = try PlanReading(text + "\nPHỤ LỤC\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        let header = plan.document.header
        let issuer = header.issuer.map { plan.document.agencies[$0].name } ?? "-"
        let read = [
            header.number, header.title, issuer, header.province ?? "-", header.issuedOn?.description ?? "-",
            header.signer ?? "-",
        ]
        #expect(read == expected)
    }

    @Test(
        "Who issues, and in which province",
        arguments: [
            ("ỦY BAN NHÂN DÂN / PHƯỜNG MÓNG CÁI 1 / Số: 3/KH-UBND", "phường Móng Cái 1", "-"),
            ("UBND PHƯỜNG MÓNG CÁI 1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "phường Móng Cái 1", "-"),
            ("ỦY BAN NHÂN DÂN QUẬN 5 / Số: 3/KH-UBND", "quận 5", "-"),
            ("UBND XÃ TÂN HÒA 12/KH-UBND", "xã Tân Hòa", "-"),
            ("UBND TỈNH QUẢNG NINH / UBND XÃ HOÀNH MÔ / Số: 3/KH-UBND", "xã Hoành Mô", "Quảng Ninh"),
            ("UBND TỈNH QUẢNG NINH / ỦY BAN NHÂN DÂN / THÀNH PHỐ HẠ LONG", "thành phố Hạ Long", "Quảng Ninh"),
            ("UBND TỈNH QUẢNG NINH / UBND TỈNH LẠNG SƠN", "tỉnh Quảng Ninh", "Quảng Ninh"),
            ("TỈNH QUẢNG NINH / ỦY BAN NHÂN DÂN / ĐẶC KHU VÂN ĐỒN", "đặc khu Vân Đồn", "Quảng Ninh"),
            ("THÀNH PHỐ HẢI PHÒNG / UBND PHƯỜNG HỒNG BÀNG", "phường Hồng Bàng", "Hải Phòng"),
            ("THÀNH PHỐ BẮC NINH / UBND PHƯỜNG KINH BẮC", "phường Kinh Bắc", "-"),
            ("ỦY BAN NHÂN DÂN / PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT / Số: 3/KH-UBND", "phường Xuân Hương - Đà Lạt", "-"),
            ("UBND PHƯỜNG SA PA - TỈNH LÀO CAI / Số: 3/KH-UBND", "phường Sa Pa", "-"),
            ("UBND XÃ BẢN HỒ - LÀO CAI / Số: 3/KH-UBND", "xã Bản Hồ", "-"),
            ("UBND XÃ BẢN HỒ - UBND XÃ TẢ VAN / Số: 3/KH-UBND", "xã Bản Hồ", "-"),
            ("UBND XÃ BẢN HỒ - NĂM 2025 / Số: 3/KH-UBND", "xã Bản Hồ", "-"),
            ("UBND XÃ BẢN HỒ - KHẨN / Số: 3/KH-UBND", "xã Bản Hồ", "-"),
            ("UBND TỈNH LÀO CAI / UBND HUYỆN BẮC HÀ / UBND XÃ BẢN PHỐ / Số: 3/KH-UBND", "xã Bản Phố", "Lào Cai"),
            ("UBND TỈNH LÀO CAI / UBND HUYỆN BẮC HÀ / UBND HUYỆN SI MA CAI", "huyện Bắc Hà", "Lào Cai"),
            ("UBND TỈNH LÀO CAI / UBND HUYỆN BẮC HÀ / SỞ Y TẾ", "huyện Bắc Hà", "Lào Cai"),
            ("ỦY BAN NHÂN DÂN / HUYỆN CÔ TÔ / Số: 3/KH-UBND / HỢP TÁC VỚI / TỈNH LÀO CAI", "huyện Cô Tô", "-"),
        ]
    )
    func committee(lines: String, area: String, province: String) throws {
        let plan = try PlanReading(lines.replacing(" / ", with: "\n") + "\nPHỤ LỤC\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        let header = plan.document.header
        #expect(header.issuer.map { plan.document.agencies[$0].name } == "Ủy ban nhân dân " + area)
        #expect((header.province ?? "-") == province)
    }

    @Test(
        "A body below the committee, the Party's and others",
        arguments: [
            ("UBND TỈNH LÀO CAI / BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ / Số: 5/KH-BCĐ", "Ban Chỉ đạo Chuyển đổi số"),
            (
                "UBND TỈNH LÀO CAI / BAN CHỈ ĐẠO PHÒNG, CHỐNG / TỘI PHẠM TỈNH LÀO CAI / KHẨN / Số: 5/KH-BCĐ",
                "Ban Chỉ đạo phòng, chống tội phạm tỉnh Lào Cai"
            ),
            ("UBND TỈNH LÀO CAI / BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ / Số: 5/KH-UBND", "Ủy ban nhân dân tỉnh Lào Cai"),
            (
                "UBND TỈNH LÀO CAI / BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH / Số: 5/KH-BCH",
                "Ban Chỉ huy Phòng thủ dân sự tỉnh"
            ),
            ("UBND TỈNH LÀO CAI / BAN CHỈ HUY PHÒNG THỦ DÂN SỰ / Số: 5/KH-UBND", "Ủy ban nhân dân tỉnh Lào Cai"),
            ("UBND HUYỆN SA PA / BAN CHỈ HUY PHÒNG THỦ DÂN SỰ / Số: 5/KH-BCH", "Ủy ban nhân dân huyện Sa Pa"),
            ("UBND TỈNH LÀO CAI / BAN DÂN TỘC / Số: 5/KH-BDT", "Ban Dân tộc"),
            (
                "UBND TỈNH LÀO CAI / BAN CHỈ ĐẠO  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / CHUYỂN ĐỔI SỐ  Độc lập - Tự do",
                "Ban Chỉ đạo Chuyển đổi số"
            ),
            (
                "UBND TỈNH LÀO CAI / BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ / LƯU HÀNH NỘI BỘ / Số: 5/KH-BCĐ",
                "Ban Chỉ đạo Chuyển đổi số"
            ),
            (
                "UBND TỈNH LÀO CAI / TRUNG TÂM HỘI NGHỊ - HỘI CHỢ TRIỂN LÃM / Số: 5/KH-TTHN",
                "Trung tâm Hội nghị - hội chợ triển lãm"
            ),
            ("UBND TỈNH LÀO CAI / CÔNG AN TỈNH - SỞ Y TẾ / Số: 5/KH-CA-SYT", "Ủy ban nhân dân tỉnh Lào Cai"),
            (
                "UBND TỈNH LÀO CAI / BAN CHỈ ĐẠO CHỐNG TỘI PHẠM - TỆ NẠN / Số: 5/KH-BCĐ",
                "Ban Chỉ đạo Chống tội phạm - tệ nạn"
            ),
            ("UBND HUYỆN SA PA 25 / Số: 5/KH-UBND", "Ủy ban nhân dân huyện Sa Pa"),
            ("UBND PHƯỜNG SA PA 2 / Số: 5/KH-UBND", "Ủy ban nhân dân phường Sa Pa 2"),
            ("ĐẢNG BỘ TỈNH LÀO CAI / ĐẢNG ỦY UBND TỈNH / Số: 5-KH/ĐU", "Đảng ủy UBND tỉnh"),
            ("ĐẢNG BỘ TỈNH LÀO CAI / ĐẢNG ỦY UBND TỈNH GIAO VIỆC / Số: 5-KH/ĐU", "-"),
            ("TỈNH ỦY LÀO CAI / BAN THƯỜNG VỤ / Số: 5-KH/TU", "Tỉnh ủy Lào Cai"),
            (
                "ỦY BAN MTTQ VIỆT NAM / TỈNH LÀO CAI / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai"
            ),
            (
                "BẢO HIỂM XÃ HỘI VIỆT NAM / BẢO HIỂM XÃ HỘI KHU VỰC XXXII / Số: 5/KH-BHXH",
                "Bảo hiểm xã hội khu vực XXXII"
            ),
            ("BỘ Y TẾ / CỤC QUẢN LÝ DƯỢC / Số: 5/KH-QLD", "Cục Quản lý Dược"),
            ("BỘ TÀI CHÍNH / KHO BẠC NHÀ NƯỚC / Số: 5/KH-KBNN", "Kho bạc Nhà nước"),
            ("BỘ TÀI CHÍNH / KHO BẠC NHÀ NƯỚC / KHU VỰC VII / Số: 5/KH-KBNN", "-"),
            ("BỘ TÀI CHÍNH / CỤC THỐNG KÊ TỈNH LÀO CAI / Số: 5/KH-CTK", "-"),
            ("BỘ TÀI CHÍNH / CỤC THỐNG KÊ / TỈNH LÀO CAI / Số: 5/KH-CTK", "-"),
            ("BỘ TÀI CHÍNH / TỔNG CỤC THUẾ / CỤC THUẾ TỈNH LÀO CAI / Số: 5/KH-CT", "-"),
            ("CỤC THỐNG KÊ / TỈNH LÀO CAI / Số: 5/KH-CTK", "-"),
            (
                "UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / SỞ VĂN HÓA, THỂ THAO\tĐộc lập - Tự do / VÀ DU LỊCH",
                "Sở Văn hóa, Thể thao và Du lịch"
            ),
            ("UBND TỈNH LÀO CAI / SỞ NÔNG NGHIỆP  Độc lập - Tự do / VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
            ("UBND TỈNH LÀO CAI / SỞ Y TẾ\tĐộc lập - Tự do / VÀ DU LỊCH", "Sở Y tế"),
        ]
    )
    func branch(lines: String, issuer: String) throws {
        let plan = try PlanReading(lines.replacing(" / ", with: "\n") + "\nPHỤ LỤC\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        #expect((plan.document.header.issuer.map { plan.document.agencies[$0].name } ?? "-") == issuer)
    }

    @Test(
        "What stands between office and name is passed over",
        arguments: ["(Đã ký)", "[Chữ ký]", "Ký bởi: Ủy ban nhân dân tỉnh\nThời gian ký: 10/03/2026 10:11", "-----"]
    )
    func stamps(lines: String) throws {
        let plan = try PlanReading(
            "Mục tiêu 1: A\nChủ trì: Sở Y tế\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\(lines)\nTrần  Văn A"
        )
        #expect(plan.document.header.signer == "Trần Văn A")
    }

    @Test(
        "A name may have apostrophes in its words",
        arguments: [
            ("H’Yim Kđoh", "H’Yim Kđoh"), ("K'Brơi", nil), ("Y' Nhơn Kđoh", nil), ("'Trần Văn A'", nil),
        ]
    )
    func apostrophes(line: String, signer: String?) throws {
        let plan = try PlanReading("Mục tiêu 1: A\nChủ trì: Sở Y tế\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\(line)")
        #expect(plan.document.header.signer == signer)
    }

    @Test(
        "Who signs is named under an office, whatever it is called and with what the name is written",
        arguments: [
            ("PHÓ CHỦ TỊCH / Lê Ngọc Vy./.", "Lê Ngọc Vy"),
            ("TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ Y TẾ / Lê Ngọc Vy", "Lê Ngọc Vy"),
            ("TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG / Lê Ngọc Vy", "Lê Ngọc Vy"),
            ("GIÁM ĐỐC / Đại tá Lê Long An", "Lê Long An"),
            ("GIÁM ĐỐC / PGS.TS. Lê Long An", "Lê Long An"), ("TRƯỞNG BAN / Kpă Đô", "Kpă Đô"),
            ("KT. TỔNG CỤC TRƯỞNG / PHÓ TỔNG CỤC TRƯỞNG / Lê Long An", "Lê Long An"),
            ("BỘ TRƯỞNG, CHỦ NHIỆM / Hầu A Lềnh", "Hầu A Lềnh"), ("PHÓ GIÁM ĐỐC PHỤ TRÁCH / Lê Long An", "Lê Long An"),
            ("Q. GIÁM ĐỐC / Lê Long An", "Lê Long An"), ("CHỦ TỊCH / Đã ký: Lê Long An", "Lê Long An"),
            ("CHỦ TỊCH / (Đã ký) Lê Long An", "Lê Long An"),
            ("TRƯỞNG BAN / CHỦ TỊCH UBND TỈNH / Hồ Tiến Thịnh", "Hồ Tiến Thịnh"),
            ("TM. BAN CHẤP HÀNH / Lê Long An", "Lê Long An"), ("GIÁM ĐỐC SỞ / Lê Long An", "Lê Long An"),
            ("GIÁM ĐỐC / SỞ Y TẾ GIA LAI / Lê Long An", "Lê Long An"), ("GIÁM ĐỐC / SỞ Y TẾ GIA LAI", nil),
            ("BÍ THƯ TỈNH ỦY / ĐẢNG CỘNG SẢN VIỆT NAM", nil), ("CHỦ TỊCH / LÊ LONG AN", "LÊ LONG AN"),
            ("Trưởng ban / Lê Long An", nil), ("Giám đốc Sở Y tế / Lê Long An", nil),
            ("Q. HOÀNG MAI / Lê Long An", nil),
            ("CHỦ TỊCH / Đã ký: Ủy ban nhân dân tỉnh", nil), ("TRƯỞNG BAN CHỈ ĐẠO / Căn cứ Luật Đất đai", nil),
            ("KT. XÃ HỘI / Lê Long An", nil), ("TRƯỞNG BAN: Sở Y tế / Lê Long An", nil),
        ]
    )
    func signers(lines: String, signer: String?) throws {
        let foot = lines.replacing(" / ", with: "\n")
        let plan = try PlanReading("Mục tiêu 1: A\nChủ trì: Sở Y tế\n\(foot)")
        #expect(plan.document.header.signer == signer)
    }

    @Test(
        "The plan's own number stands where letterheads have it, and names no other document",
        arguments: [
            (
                "CÔNG AN TỈNH GIA LAI / Số: 18/KH-CAT / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / KẾ HOẠCH / Về A",
                "18/KH-CAT", 0
            ),
            ("BAN DÂN TỘC / Số: 18/KH-BDT / ----- / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / KẾ HOẠCH", "18/KH-BDT", 0),
            ("UBND TỈNH HÀ NAM / Kế hoạch số: 18/KH-UBND / KẾ HOẠCH / Về A", "18/KH-UBND", 0),
            ("UBND TỈNH HÀ NAM / | / Số: / 18/KH-UBND / | / KẾ HOẠCH / Về A", "18/KH-UBND", 0),
            ("TỈNH HÀ NAM / CÔNG BÁO / Số: 35+36/Ngày 2-3-2025 / UBND TỈNH HÀ NAM / Số: 18/KH-UBND", "18/KH-UBND", 0),
            ("Số: 99/BC-STC / ----- / UBND TỈNH HÀ NAM / Số: 18/KH-UBND / KẾ HOẠCH", "18/KH-UBND", 0),
            ("TỈNH HÀ NAM / Số: 21/TB-VP / UBND TỈNH HÀ NAM / Số:     /KH-UBND / KẾ HOẠCH", "", 0),
            ("SỞ Y TẾ / Số: 21/KH-SYT / UBND TỈNH HÀ NAM / Số 5 đường Trần Phú / KẾ HOẠCH", "21/KH-SYT", 0),
            ("UBND TỈNH HÀ NAM / Quyết định số: 622/QĐ-TTg / KẾ HOẠCH", "", 1),
            ("UBND TỈNH HÀ NAM / Kế hoạch số: 18/KH-UBND / CHƯƠNG TRÌNH HÀNH ĐỘNG", "18/KH-UBND", 0),
            (
                "SỞ Y TẾ TỈNH HÀ NAM / Số: 86/KH-SYT / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / KẾ HOẠCH / THỰC HIỆN NGHỊ QUYẾT / "
                    + "SỐ 05-NQ/TU NGÀY 01/3/2025 CỦA TỈNH ỦY", "86/KH-SYT", 1
            ),
            ("UBND TỈNH HÀ NAM / Quyết định số: 18/QĐ-UBND / QUYẾT ĐỊNH / Về A", "18/QĐ-UBND", 0),
            ("UBND TỈNH HÀ NAM / KẾ HOẠCH / Thực hiện / Kế hoạch số: 18/KH-UBND", "", 1),
            ("UBND TỈNH HÀ NAM / Kế hoạch số: 18/KH-UBND ngày 1/2/2023 / KẾ HOẠCH / Về A", "", 1),
            ("UBND TỈNH HÀ NAM / Số:     /KH-UBND / KẾ HOẠCH / Kế hoạch số: 18/KH-UBND", "", 1),
            ("UBND TỈNH HÀ NAM / KẾ HOẠCH / Về A / Căn cứ Quyết định / 18/QĐ-UBND", "", 1),
        ]
    )
    func ownNumber(lines: String, number: String, mentions: Int) throws {
        let plan = try PlanReading(lines.replacing(" / ", with: "\n") + "\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        #expect(plan.document.header.number == number)
        #expect(plan.document.mentions.count == mentions)
    }

    @Test("Members of a committee that stand before the targets don't sign the plan")
    func members() throws {
        let members = "I. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nLê Văn A\nPHÓ TRƯỞNG BAN\nLê Văn B\n"
        let plan = try PlanReading(members + "Mục tiêu 1: A\nChủ trì: Sở Y tế\nCHỦ TỊCH\nLê Long An")
        #expect(plan.document.header.signer == "Lê Long An")
    }

    @Test("A title behind an office without a name is no name")
    func noName() throws {
        let plan = try PlanReading("CHỦ TỊCH\nKẾ HOẠCH HÀNH ĐỘNG\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        #expect(plan.document.header.signer == nil)
    }

    @Test(
        "A title has the lines that belong to it, and none of the plan's own",
        arguments: [
            (
                "KẾ HOẠCH / PHÁT TRIỂN BỀN VỮNG TỈNH NGHỆ AN / GIAI ĐOẠN 2026 - 2030 / Căn cứ Luật Đất đai;",
                "KẾ HOẠCH PHÁT TRIỂN BỀN VỮNG TỈNH NGHỆ AN GIAI ĐOẠN 2026 - 2030"
            ),
            (
                "KẾ HOẠCH / Phát triển du lịch / Du lịch là ngành kinh tế mũi nhọn của tỉnh. / Căn cứ Luật Du lịch;",
                "KẾ HOẠCH Phát triển du lịch"
            ),
            (
                "KẾ HOẠCH / Phát triển du lịch / Mục đích, yêu cầu / - Nâng cao nhận thức",
                "KẾ HOẠCH Phát triển du lịch"
            ),
            (
                "KẾ HOẠCH / Phát triển du lịch / Thời gian: Quý IV/2026 / Căn cứ Luật Du lịch;",
                "KẾ HOẠCH Phát triển du lịch"
            ),
            (
                "KẾ HOẠCH / HỘI NHẬP QUỐC TẾ TỈNH NGHỆ AN / Căn cứ Luật Đất đai;",
                "KẾ HOẠCH HỘI NHẬP QUỐC TẾ TỈNH NGHỆ AN"
            ),
            (
                "QUYẾT ĐỊNH / BAN HÀNH KẾ HOẠCH / PHÒNG CHỐNG THIÊN TAI TỈNH NGHỆ AN / TRƯỞNG BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ TỈNH NGHỆ AN / Căn cứ Luật Đất đai;",
                "QUYẾT ĐỊNH BAN HÀNH KẾ HOẠCH PHÒNG CHỐNG THIÊN TAI TỈNH NGHỆ AN"
            ),
            (
                "KẾ HOẠCH / TỔ CHỨC THỰC HIỆN CHIẾN LƯỢC QUỐC GIA VỀ BÌNH ĐẲNG GIỚI / GIAI ĐOẠN 2021 - 2025 / Căn cứ Luật Đất đai;",
                "KẾ HOẠCH TỔ CHỨC THỰC HIỆN CHIẾN LƯỢC QUỐC GIA VỀ BÌNH ĐẲNG GIỚI GIAI ĐOẠN 2021 - 2025"
            ),
            ("KẾ HOẠCH / TỔ CHỨC THỰC HIỆN / Sở Y tế báo cáo.", "KẾ HOẠCH"),
            ("KẾ HOẠCH / TỔ CHỨC THỰC HIỆN VÀ KINH PHÍ / Sở Y tế báo cáo.", "KẾ HOẠCH"),
            ("KẾ HOẠCH / BÌNH ĐẲNG GIỚI / TỔ CHỨC THỰC HIỆN KẾ HOẠCH", "KẾ HOẠCH BÌNH ĐẲNG GIỚI"),
            (
                "KẾ HOẠCH / thực hiện Nghị quyết số 26-NQ/TW của Bộ Chính trị / (khóa XIII) về phát triển vùng / Căn cứ Luật Đất đai;",
                "KẾ HOẠCH thực hiện Nghị quyết số 26-NQ/TW của Bộ Chính trị (khóa XIII) về phát triển vùng"
            ),
            ("KẾ HOẠCH / Phát triển vùng / (khóa học nghề) cho nông dân", "KẾ HOẠCH Phát triển vùng"),
            ("KẾ HOẠCH / Phát triển vùng / (Theo Nghị quyết khóa XIII)", "KẾ HOẠCH Phát triển vùng"),
            (
                "KẾ HOẠCH / thực hiện Kết luận số 21-KL/TW của Hội nghị lần thứ tư / Ban Chấp hành Trung ương Đảng khoá XIII / -------",
                "KẾ HOẠCH thực hiện Kết luận số 21-KL/TW của Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khoá XIII"
            ),
            (
                "KẾ HOẠCH / Thực hiện Kết luận số 21-KL/TW / Ban Chấp hành Trung ương Đảng ban hành Kết luận",
                "KẾ HOẠCH Thực hiện Kết luận số 21-KL/TW"
            ),
            (
                "KẾ HOẠCH / Thực hiện Chỉ thị số 5/CT-TTg ngày 1/2/2024 của / Thủ tướng Chính phủ về giống / Căn cứ Luật Đất đai;",
                "KẾ HOẠCH Thực hiện Chỉ thị số 5/CT-TTg ngày 1/2/2024 của Thủ tướng Chính phủ về giống"
            ),
            (
                "KẾ HOẠCH / Thực hiện Chỉ thị số 5/CT-TTg / Thủ tướng Chính phủ ban hành Chỉ thị về giống",
                "KẾ HOẠCH Thực hiện Chỉ thị số 5/CT-TTg"
            ),
            ("KẾ HOẠCH / (Dự thảo) / Phát triển văn hóa / Căn cứ Luật Đất đai;", "KẾ HOẠCH Phát triển văn hóa"),
            ("KẾ HOẠCH / (Dự thảo lần 2) / PHÁT TRIỂN VĂN HÓA / (Dự thảo)", "KẾ HOẠCH PHÁT TRIỂN VĂN HÓA"),
        ]
    )
    func titleLines(lines: String, title: String) throws {
        let letterhead = "UBND TỈNH NGHỆ AN\nSố: 88/KH-UBND\nNghệ An, ngày 1 tháng 7 năm 2025\n"
        let text = letterhead + lines.replacing(" / ", with: "\n") + "\nMục tiêu 1: A\nChủ trì: Sở Y tế"
        #expect(try PlanReading(text).document.header.title == title)
    }

    @Test("The block of a web page fills what the document leaves out")
    func pageBlock() throws {
        let plan = try PlanReading(
            """
            Trang chủ
            UBND TỈNH HÀ NAM
            Mục tiêu 1: A
            Chủ trì: Sở Y tế
            HIỆU LỰC VĂN BẢN
            • Số hiệu: 5/KH-UBND
            • Ngày ban hành: 02/03/2021
            • Nơi ban hành: Tỉnh Hà Nam Người ký: Trần A
            • Ngày hiệu lực: 04/03/2021
            """
        )
        let header = plan.document.header
        #expect(header.number == "5/KH-UBND")
        #expect(header.issuedOn?.description == "2021-03-02")
        #expect(header.effectiveOn?.description == "2021-03-04")
        #expect(header.signer == "Trần A")
        #expect(header.province == "Hà Nam")
        #expect(plan.classes.filter { $0 == .metadata }.count == 6)
    }

    @Test(
        "A decision says when it takes effect",
        arguments: [
            ("Quyết định này có hiệu lực kể từ ngày ký.", "2021-03-02"),
            ("Quyết định có hiệu lực thi hành từ ngày ký ban hành và thay thế", "2021-03-02"),
            ("Quyết định này có hiệu lực kể từ ngày 1/4/2021.", "2021-04-01"), ("Luật có hiệu lực năm 2020.", "-"),
            ("Luật Nhà ở có hiệu lực thi hành từ ngày 1/1/2021.", "-"),
            ("Theo Luật Nhà ở, Quyết định này có hiệu lực kể từ ngày 5/4/2021.", "2021-04-05"),
        ]
    )
    func effect(sentence: String, day: String) throws {
        let head = "UBND TỈNH HÀ NAM\nSố: 5/QĐ-UBND\nHà Nam, ngày 02 tháng 3 năm 2021\nQUYẾT ĐỊNH\nVề việc\nĐiều 1. "
        let plan = try PlanReading(head + sentence + "\nPHỤ LỤC\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        #expect((plan.document.header.effectiveOn?.description ?? "-") == day)
    }

    @Test(
        "A line of any length in the head is read",
        arguments: [
            "Số: 1" + String(repeating: " -", count: 50_000), String(repeating: "Luật có hiệu lực ", count: 3_000),
        ]
    )
    func longLine(line: String) throws {
        let plan = try PlanReading("UBND TỈNH HÀ NAM\n" + line + "\nMục tiêu 1: A\nChủ trì: Sở Y tế")
        #expect(plan.document.header.number.isEmpty && plan.document.header.effectiveOn == nil)
    }

    @Test("A plan without number and title is read, and that is told")
    func missing() throws {
        let plan = try PlanReading("Mục tiêu 1: A\nChủ trì: Sở Y tế")
        #expect(plan.document.diagnostics.map(\.code) == ["missing-number", "missing-title"])
    }
}
