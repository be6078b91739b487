/// The bodies that issue documents, as plans name them behind «của».
enum IssuerWords {
    /// What kind of body it is, to hold against the letters of a number.
    enum Level: UInt8, Sendable {
        case central
        case partyCentre
        case partyProvince
        case committee
        case council
        case other
    }

    /// Words before a body that belong to its name.
    static let prefixes = PhraseTable<Bool>([
        "Chủ tịch", "Ban Thường vụ", "BTV", "Ban Chấp hành", "BCH", "Thường trực", "Hội nghị", "Bộ trưởng", "Thống đốc",
        "Giám đốc", "liên", "Liên",
    ])

    /// The bodies.
    static let heads = PhraseTable<Level>([
        ("Thủ tướng Chính phủ", .central), ("Thủ tướng", .central), ("TTg", .central), ("TTg Chính phủ", .central),
        ("Chính phủ", .central), ("Quốc hội", .central),
        ("Ủy ban Thường vụ Quốc hội", .central), ("UBTVQH", .central), ("Chủ tịch nước", .central),
        ("Văn phòng Chính phủ", .central), ("Thanh tra Chính phủ", .central), ("Ngân hàng Nhà nước", .central),
        ("Tòa án nhân dân tối cao", .central), ("Viện Kiểm sát nhân dân tối cao", .central),
        ("Ủy ban Dân tộc", .central), ("Kiểm toán Nhà nước", .central), ("Bảo hiểm xã hội Việt Nam", .central),
        ("Bộ Chính trị", .partyCentre), ("Ban Bí thư", .partyCentre), ("Trung ương Đảng", .partyCentre),
        ("Trung ương", .partyCentre), ("TW", .partyCentre), ("TW Đảng", .partyCentre),
        ("Ban Tổ chức Trung ương", .partyCentre), ("Ban Tuyên giáo Trung ương", .partyCentre),
        ("Văn phòng Trung ương Đảng", .partyCentre),
        ("Tỉnh ủy", .partyProvince), ("Thành ủy", .partyProvince), ("Huyện ủy", .partyProvince),
        ("Thị ủy", .partyProvince), ("Đảng bộ", .partyProvince), ("Đảng ủy", .partyProvince),
        ("UBND", .committee), ("Ủy ban nhân dân", .committee), ("Ủy ban nhân", .committee),
        ("HĐND", .council), ("Hội đồng nhân dân", .council),
    ])

    /// Words that may follow a body as part of its name.
    static let tails = PhraseTable<Bool>([
        "Trung ương", "Trung ương Đảng", "Đảng", "Đảng bộ", "Việt Nam", "Đảng Cộng sản Việt Nam",
    ])

    /// Where a body is: a proper name may follow.
    static let places = PhraseTable<Bool>(["tỉnh", "thành phố", "TP", "huyện", "thị xã", "quận", "cấp tỉnh"])

    /// Which congress elected it; a number follows.
    static let terms = PhraseTable<Bool>(["khóa", "lần thứ", "nhiệm kỳ"])

    /// Words that begin a document's title, and so end the proper name before them.
    static let titleWords = PhraseTable<Bool>([
        "Phê duyệt", "Ban hành", "Quy định", "Về", "Thực hiện", "Triển khai", "Hướng dẫn", "Điều chỉnh", "Sửa đổi",
        "Công bố", "Thành lập", "Giao", "Đẩy mạnh", "Tăng cường", "Bổ sung", "Kế hoạch", "Quyết định", "Nghị quyết",
    ])

    /// The level that the last letters of a number stand for.
    static func level(ofCode code: [UInt8]) -> Level? { codes.match(code, at: 0, before: code.count)?.value }

    private static let codes = PhraseTable<Level>([
        ("UBND", .committee), ("HĐND", .council), ("TTg", .central), ("CP", .central), ("TW", .partyCentre),
        ("TU", .partyProvince), ("QH", .central), ("UBTVQH", .central),
    ])

    /// Whether a body cannot have issued a number with such letters: «NQ-HĐND của UBND tỉnh» speaks of something else.
    static func contradict(_ level: Level, code: [UInt8]) -> Bool {
        guard let expected = self.level(ofCode: code), level != .other else { return false }
        return expected != level
    }
}
