import Testing

@testable import PlanExtraction

/// Whose bodies a plan means by names that several places have.
@Suite struct JurisdictionTests {
    @Test(arguments: [
        ("Ủy ban nhân dân tỉnh Quảng Ninh", "Quảng Ninh", "Quảng Ninh"),
        ("Ủy ban nhân dân thành phố Hà Nội", "Hà Nội", "Hà Nội"),
        ("Sở Y tế", "Lào Cai", "Lào Cai"),
        ("Ủy ban nhân dân huyện Cam Lâm", nil, "huyện Cam Lâm"),
        ("Ủy ban nhân dân thành phố Hạ Long", nil, "thành phố Hạ Long"),
        ("Hội đồng nhân dân xã Ba Vì", "Hà Nội", "xã Ba Vì, Hà Nội"),
        ("Bảo hiểm xã hội tỉnh Lào Cai", "Lào Cai", "Lào Cai"),
        ("Bộ Y tế", nil, "Bộ Y tế"),
        ("Thủ tướng Chính phủ", nil, nil),
        (nil, "Lào Cai", "Lào Cai"),
        (nil, nil, nil),
    ])
    func isOfTheIssuer(issuer: String?, province: String?, expected: String?) {
        #expect(Jurisdiction(issuer: issuer, province: province).name == expected)
    }

    @Test(
        "A province counts its own documents, the country its",
        arguments: [
            ("45/QĐ-UBND", nil, "Lào Cai"), ("45/QĐ-UBND", "UBND tỉnh", "Lào Cai"),
            ("45/QĐ-UBND", "UBND tỉnh Quảng Ninh", "Quảng Ninh"), ("4/2019/NQ-HĐND", "HĐND TP Hải Phòng", "Hải Phòng"),
            ("45/QĐ-UBND", "UBND huyện Văn Bàn", "huyện Văn Bàn"), ("12-CTr/TU", "Tỉnh ủy", "Lào Cai"),
            ("12-NQ/TU", "Tỉnh ủy Hà Giang", "Hà Giang"), ("1234/SYT-NVY", "Sở Y tế", "Lào Cai"),
            ("5/HD-BCĐ", "Ban Chỉ đạo tỉnh", "Lào Cai"), ("12/QĐ-UBND-NN", nil, "Lào Cai"),
            ("622/QĐ-TTg", "Thủ tướng Chính phủ", nil), ("21-NQ/TW", nil, nil), ("45/2019/QH14", nil, nil),
            ("4299/QĐ-BYT", "Bộ Y tế", nil), ("12/HD-BHXH", "Bảo hiểm xã hội Việt Nam", nil),
            ("61-NQ/ĐU", "Đảng ủy Chính phủ", nil), ("61-NQ/ĐU", "Đảng ủy Quốc hội", nil),
            ("61-NQ/ĐU", "Đảng ủy Bộ Y tế", nil),
            ("61-NQ/ĐU", "Đảng ủy UBND tỉnh", "Lào Cai"), ("61-NQ/ĐU", "Đảng ủy Sở Y tế", "Lào Cai"),
            ("16/2013-TTLT-BYT-BNN&PTNT", nil, nil), ("146/SL", nil, nil), ("44/TTr-BNV", nil, nil),
        ]
    )
    func ofDocument(number: String, issuer: String?, expected: String?) {
        var document = ReferencedDocument(type: .decision, key: number)
        document.number = number
        document.issuer = issuer
        #expect(Jurisdiction(issuer: nil, province: "Lào Cai").name(of: document) == expected)
    }

    @Test(
        "What is a province's is so in a district's plan too",
        arguments: [
            ("Sở Y tế", "Yên Bái"), ("Công an tỉnh", "Yên Bái"), ("Tỉnh ủy", "Yên Bái"), ("Bộ Y tế", nil),
            ("Sở Y tế tỉnh Lai Châu", "Lai Châu"), ("Đoàn TNCS Hồ Chí Minh tỉnh", "Yên Bái"),
            ("Sở Y tế Hồ Chí Minh", "Hồ Chí Minh"), ("Hội Nông dân Việt Nam", nil),
            ("Công an thành phố Đông Hà tỉnh Quảng Trị", "Quảng Trị"),
            ("Phòng Y tế", "huyện Văn Chấn, Yên Bái"), ("Công an huyện", "huyện Văn Chấn, Yên Bái"),
        ]
    )
    func ofBodyInDistrict(body: String, expected: String?) {
        let jurisdiction = Jurisdiction(issuer: "Ủy ban nhân dân huyện Văn Chấn", province: "Yên Bái")
        #expect(jurisdiction.name(ofBody: body) == expected)
    }

    @Test(
        "A district's preamble says its province",
        arguments: [
            ("Thực hiện Kế hoạch số 47/KH-UBND của UBND tỉnh Yên Bái;", "Yên Bái"),
            (
                "Thực hiện Nghị quyết số 5-NQ/TU của Tỉnh ủy Yên Bái; căn cứ Quyết định của UBND TỈNH YÊN BÁI;",
                "Yên Bái"
            ),
            ("Theo Kế hoạch của UBND tỉnh Yên Bái, học tập kinh nghiệm của UBND tỉnh Lào Cai;", "Yên Bái"),
            ("Theo Kế hoạch của UBND tỉnh Yên Bái, Kế hoạch của UBND tỉnh Lào Cai;", nil),
            ("Thực hiện Kế hoạch số 47/KH-UBND của UBND tỉnh;", nil),
            ("Thực hiện quy hoạch thành phố Yên Bái;", nil),
            ("Theo quy chế phối hợp với huyện Bắc Yên, tỉnh Sơn La;", nil),
            ("Theo Kế hoạch của UBND tỉnh Yên Bái, phối hợp với huyện Bắc Yên, tỉnh Sơn La;", "Yên Bái"),
            ("Theo Kế hoạch của UBND thành phố Hải Phòng, kết nghĩa với tỉnh Yên Bái;", "Hải Phòng"),
            ("Theo Kế hoạch của UBND thành phố Yên Bái;", nil),
            ("Theo Kế hoạch của UBND tỉnh về Chương trình hợp tác với UBND thành phố Hà Nội;", nil),
            ("Học tập kinh nghiệm của UBND tỉnh Quảng Ninh;", nil),
        ]
    )
    func provinceAbove(preamble: String, expected: String?) throws {
        let letterhead =
            "ỦY BAN NHÂN DÂN\nHUYỆN VĂN CHẤN\nSố: 164/KH-UBND\nVăn Chấn, ngày 22 tháng 6 năm 2021\nKẾ HOẠCH"
        let plan = try PlanReading("\(letterhead)\n\(preamble)\nMục tiêu 1: A của tỉnh Lai Châu\nChủ trì: Sở Y tế")
        #expect(plan.document.header.province == expected)
    }

    @Test func unnumberedLawsAreTheCountrys() {
        var document = ReferencedDocument(type: .law, key: "luat dat dai")
        document.issuer = "HĐND tỉnh"
        #expect(Jurisdiction(issuer: nil, province: "Lào Cai").name(of: document) == nil)
    }

    @Test(
        "The country's bodies are nobody else's",
        arguments: [
            ("Bộ Y tế", true), ("Bộ LĐTBXH", true), ("Bộ Kế hoạch và Đầu tư", true), ("Bộ Công an", true),
            ("Văn phòng Chính phủ", true), ("Ủy ban Dân tộc", true), ("Tòa án nhân dân tối cao", true),
            ("Hội Liên hiệp Phụ nữ Việt Nam", true), ("Bảo hiểm xã hội Việt Nam", true),
            ("Ngân hàng Nhà nước VN", true),
            ("UBND các tỉnh, thành phố trực thuộc Trung ương", true), ("Đảng ủy Chính phủ", true),
            ("Ban Cán sự đảng Bộ Y tế", true),
            ("Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh", false), ("Ủy ban MTTQ Việt Nam", false),
            ("Bưu điện tỉnh - Tổng Công ty Bưu điện Việt Nam", false), ("Hội Nông dân Việt Nam tỉnh", false),
            ("UBND các xã", false), ("Đoàn TNCS Hồ Chí Minh tỉnh", false),
            ("Học viện Chính trị quốc gia Hồ Chí Minh", false),
            ("Bộ Chỉ huy Quân sự tỉnh", false), ("Bộ đội Biên phòng tỉnh", false), ("Bộ Y tế và các sở", false),
            ("Sở Y tế", false), ("Ban Dân tộc", false), ("Tòa án nhân dân tỉnh", false),
            ("Ngân hàng Nhà nước chi nhánh Lào Cai", false), ("Văn phòng UBND tỉnh", false), ("Công an tỉnh", false),
        ]
    )
    func national(name: String, isNational: Bool) {
        var registry = AgencyRegistry(province: "Lào Cai", issuer: "Ủy ban nhân dân tỉnh Lào Cai")
        _ = registry.intern(name: name)
        #expect(registry.finish().map(\.jurisdiction) == [isNational ? nil : "Lào Cai"])
    }
}
