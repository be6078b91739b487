/// The words round numbers that make them commitments, or show that they are none.
enum QuantityWords {
    /// What a word in front of a number does.
    enum Cue: Sendable, Equatable {
        /// Binds the value: «dưới», «tối thiểu», «đạt».
        case comparator(PlanDocument.Comparator)
        /// Leaves what stands before it in force: «khoảng».
        case hedge
        /// Takes away what «tăng» or «giảm» before it said: «cho», «tăng cường».
        case neutral
        /// Makes the number next to it a name's or a condition's: «nhóm», «với», «số».
        case name
        /// Begins the title of a plan, in which years are no commitments.
        case title
        /// Makes what follows a class of things: «các nguồn thải trên 200 m3».
        case plural
    }

    static let cues: PhraseTable<Cue> = {
        var rows: [(String, Cue)] = []
        func add(_ cue: Cue, _ words: [String]) { rows += words.map { ($0, cue) } }
        add(.comparator(.equal), equals)
        add(.comparator(.less), ["dưới", "thấp hơn", "nhỏ hơn", "ít hơn", "xuống dưới", "còn dưới", "giảm dưới"])
        add(.comparator(.greater), ["trên", "hơn", "cao hơn", "vượt", "vượt trên", "lớn hơn", "đạt trên"])
        add(
            .comparator(.lessOrEqual),
            ["tối đa", "tối đa là", "không quá", "không vượt quá", "nhiều nhất", "không trên"]
        )
        add(.comparator(.lessOrEqual), ["không lớn hơn", "không cao hơn"])
        add(.comparator(.greaterOrEqual), ["tối thiểu", "tối thiểu có", "tối thiểu là", "tối thiểu đạt", "không dưới"])
        add(.comparator(.greaterOrEqual), ["ít nhất", "ít nhất có", "ít nhất là", "không thấp hơn", "không ít hơn"])
        add(.comparator(.change), changes)
        add(.hedge, ["khoảng", "từ", "bình quân", "xấp xỉ", "cơ bản", "gần"])
        add(.neutral, neutrals)
        add(.name, names)
        add(.title, titles)
        add(.plural, ["các", "những"])
        return PhraseTable(rows)
    }()

    private static let equals = [
        "còn", "đạt", "là", "chiếm", "có", "lên", "ở tỷ lệ", "ở mức", "bằng", "đạt từ", "xuống", "xuống còn",
        "giảm còn",
        "giảm xuống", "giảm xuống còn", "tăng lên", "nâng lên", "đạt được", "đảm bảo", "bảo đảm", "duy trì", "thêm",
    ]

    private static let changes = [
        "tăng", "giảm", "tăng thêm", "tăng gấp", "giảm thêm", "tăng bình quân", "giảm bình quân", "gấp",
        "tăng trưởng bình quân",
        "tăng tối thiểu", "tăng trưởng",
    ]

    private static let neutrals = [
        "cho", "tới", "tăng cường", "giảm nghèo", "giảm thiểu", "giá trị gia tăng", "giá trị tăng thêm", "gia tăng",
        "giảm nhẹ", "đảm nhận", "của",
    ]

    private static let names = [
        "số", "nhóm", "loại", "lần thứ", "thứ", "khóa", "trước", "với", "ISO", "TCVN", "QCVN", "quý", "tháng", "ngày",
        "điều", "khoản", "chương trình", "cấp", "lớp", "mục tiêu", "nghị quyết", "quyết định", "công nghiệp", "thế hệ",
        "phụ lục", "quốc lộ", "đường", "tỉnh lộ", "đề án", "nghị định", "kế hoạch", "thông tư", "chỉ thị", "luật",
        "hạng",
        "điểm", "giai đoạn", "phiên bản", "từ loại", "cấp độ", "mức độ", "nhiệm vụ", "chỉ tiêu", "dự án", "bậc", "tầng",
    ]

    private static let titles = [
        "chiến lược", "quy hoạch tổng thể", "quy hoạch phát triển", "đề án", "chương trình", "kế hoạch", "nghị quyết",
        "quyết định", "dự án", "chỉ thị",
    ]

    /// Units of measure, taken as they stand; behind any other number the words that count follow.
    static let measures = PhraseTable<Bool>([
        "lần", "USD", "đồng", "tỷ đồng", "triệu đồng", "nghìn đồng", "ngàn đồng", "nghìn tỷ đồng", "ngàn tỷ đồng",
        "tỷ USD", "triệu USD", "tỷ VNĐ", "VNĐ", "tỷ", "triệu", "đô la", "triệu đô la", "ha", "nghìn ha", "ngàn ha",
        "km",
        "km2", "m2", "triệu m2", "m", "m3", "triệu m3", "nghìn m3", "kg", "tấn", "nghìn tấn", "ngàn tấn", "triệu tấn",
        "vạn tấn", "tạ", "yến", "lít", "MW", "MWh", "kW", "kWh", "triệu kWh", "tỷ kWh", "MWp", "TOE", "điểm",
        "điểm phần trăm",
        "phần trăm", "bậc", "ca", "tạ/ha", "tấn/ha", "triệu lượt khách", "triệu lượt người", "nghìn lượt khách",
        "lượt khách",
        "triệu người", "nghìn người", "triệu con", "nghìn con", "điểm %", "đơn vị cấp huyện", "đơn vị cấp xã",
    ])

    /// Words behind a number that make it an age, a time, a power or a place.
    static let foreign = PhraseTable<Bool>([
        "tuổi", "năm", "tháng", "ngày", "giờ", "phút", "tuần", "quý", "CV", "nước", "tháng tuổi", "cấp", "chiều",
    ])

    /// Words at which a counted noun ends.
    static let stops = PhraseTable<Bool>([
        "đạt", "có", "được", "của", "trên", "trong", "cho", "và", "với", "theo", "tại", "ở", "đã", "từ", "đến", "gắn",
        "so",
        "trở", "hoàn thành", "triển khai", "xây dựng", "vào", "áp dụng", "do", "là", "bị", "thực hiện", "thuộc", "hoặc",
        "đưa", "tham gia", "sử dụng", "không", "chưa", "sẽ", "về", "ra", "mỗi", "đảm bảo", "bảo đảm", "mới", "để",
        "nhằm",
        "đủ", "tăng", "giảm", "còn", "chiếm", "khi", "trước", "sau", "này", "phát triển", "đăng ký", "tiếp cận", "đang",
        "hằng năm", "hàng năm", "năm", "giai đoạn", "đầu tiên", "trở lên", "trở xuống", "bình quân", "toàn tỉnh", "các",
    ])

    /// Nouns that make even a number like a year a count: «2.000» typed «2000».
    static let counts = PhraseTable<Bool>(["người", "hộ", "xã", "thôn", "lao động", "doanh nghiệp", "học sinh", "căn"])

    static let orMore = PhraseTable<Bool>(["trở lên"])
    static let orLess = PhraseTable<Bool>(["trở xuống", "trở lại"])
}
