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
        #expect(Jurisdiction.name(issuer: issuer, province: province) == expected)
    }

    @Test(
        "The country's bodies are nobody else's",
        arguments: [
            ("Bộ Y tế", true), ("Bộ LĐTBXH", true), ("Bộ Kế hoạch và Đầu tư", true), ("Bộ Công an", true),
            ("Văn phòng Chính phủ", true), ("Ủy ban Dân tộc", true), ("Tòa án nhân dân tối cao", true),
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
