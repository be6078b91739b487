/// The words by which bodies are told apart, joined and classified.
enum AgencyWords {
    /// Words with which a body's name begins: behind «và» or a dash they begin another one.
    static let heads = PhraseTable<Bool>([
        "các", "một số", "toàn thể", "Sở", "UBND", "Ủy ban", "UB", "HĐND", "Hội đồng", "Công an", "Thanh tra", "Ban",
        "Hội", "Liên đoàn", "Liên minh", "Liên hiệp", "Hiệp hội", "Đoàn", "Tỉnh đoàn", "Thành đoàn", "Tỉnh ủy",
        "Thành ủy", "Đảng ủy", "Đài", "Báo", "Cục", "Chi cục", "Tổng cục", "Kho bạc", "Ngân hàng", "NHNN", "BHXH",
        "Bảo hiểm", "Tòa án", "TAND", "Viện", "VKSND", "MTTQ", "Mặt trận", "Khối", "Cơ quan", "Bộ", "Bộ Chỉ huy",
        "Bộ đội", "BCH", "BĐBP", "Trường", "Đại học", "Trung tâm", "Văn phòng", "VP", "Công ty", "Tập đoàn",
        "doanh nghiệp", "đơn vị", "đoàn thể", "tổ chức", "địa phương", "huyện", "Vườn quốc gia", "Quỹ", "Bệnh viện",
        "Phòng", "chủ đầu tư", "nhà đầu tư", "cộng đồng", "chính quyền", "LĐLĐ",
    ])

    /// What a list's words do after a body's name: they say its role again.
    static let trailing = PhraseTable<Bool>([
        "chủ trì", "phối hợp", "phối hợp thực hiện", "làm đầu mối", "là đầu mối", "đầu mối", "là cơ quan đầu mối",
        "chịu trách nhiệm", "thực hiện", "tham mưu", "triển khai thực hiện", "cùng phối hợp",
    ])

    /// Words between two bodies.
    static let joints = PhraseTable<Bool>(["và", "cùng", "với", "cùng với", "hoặc"])

    /// The kind of a body by the words with which its name begins; the longest decides.
    static let kinds = PhraseTable<AgencyKind>([
        ("Sở", .department), ("Công an", .department), ("Thanh tra", .department), ("Cục", .department),
        ("Chi cục", .department), ("Bộ Chỉ huy", .department), ("BCHQS", .department), ("BCH Quân sự", .department),
        ("Bộ CHQS", .department), ("Bộ đội", .department), ("BĐBP", .department), ("BCH BĐBP", .department),
        ("Văn phòng", .department), ("VP", .department),
        ("Văn phòng Tỉnh ủy", .partyBody), ("VP Tỉnh ủy", .partyBody), ("Văn phòng Thành ủy", .partyBody),
        ("Tỉnh ủy", .partyBody), ("Thành ủy", .partyBody), ("Huyện ủy", .partyBody), ("Thị ủy", .partyBody),
        ("Các huyện ủy", .partyBody), ("Các Huyện, Thị, Thành ủy", .partyBody), ("Đảng ủy", .partyBody),
        ("Đảng bộ", .partyBody), ("Ban Tuyên giáo", .partyBody), ("Ban Tổ chức Tỉnh ủy", .partyBody),
        ("Ban Tổ chức Thành ủy", .partyBody), ("Ban Dân vận", .partyBody), ("Ban Nội chính", .partyBody),
        ("Ủy ban Kiểm tra", .partyBody), ("UBKT", .partyBody), ("Ban Thường vụ", .partyBody),
        ("Ban", .board), ("Hội đồng", .board), ("Tổ công tác", .board),
        ("Hội đồng nhân dân", .other), ("HĐND", .other),
        ("Hội", .massOrganisation), ("Liên đoàn", .massOrganisation), ("LĐLĐ", .massOrganisation),
        ("Liên minh", .massOrganisation), ("Liên hiệp", .massOrganisation), ("Hiệp hội", .massOrganisation),
        ("Đoàn", .massOrganisation), ("Tỉnh đoàn", .massOrganisation), ("Thành đoàn", .massOrganisation),
        ("Mặt trận", .massOrganisation), ("MTTQ", .massOrganisation), ("Ủy ban Mặt trận", .massOrganisation),
        ("Ủy ban MTTQ", .massOrganisation), ("UB MTTQ", .massOrganisation), ("UBMTTQ", .massOrganisation),
        ("UBMT", .massOrganisation), ("Công đoàn", .massOrganisation), ("Câu lạc bộ", .massOrganisation),
        ("Bảo hiểm", .other), ("BHXH", .other), ("Đoàn đại biểu Quốc hội", .other), ("Đoàn ĐBQH", .other),
        ("Đoàn Luật sư", .massOrganisation),
        ("Tòa án", .courtOrProcuracy), ("TAND", .courtOrProcuracy), ("Viện Kiểm sát", .courtOrProcuracy),
        ("VKSND", .courtOrProcuracy), ("VKS", .courtOrProcuracy),
        ("Đài Phát thanh", .media), ("Đài PT", .media), ("Đài PTTH", .media), ("Đài Truyền hình", .media),
        ("Đài truyền thanh", .media), ("Đài", .media), ("Báo", .media), ("Tạp chí", .media),
        ("Đài Khí tượng", .other), ("Cơ quan báo chí", .media), ("Trung tâm Truyền thông", .media),
        ("UBND huyện", .districtCommittees), ("UBND thành phố", .districtCommittees),
        ("UBND thị xã", .districtCommittees), ("UBND quận", .districtCommittees),
        ("Ủy ban nhân dân huyện", .districtCommittees), ("Ủy ban nhân dân thành phố", .districtCommittees),
        ("Ủy ban nhân dân thị xã", .districtCommittees), ("Ủy ban nhân dân quận", .districtCommittees),
        ("các", .collective), ("những", .collective), ("một số", .collective),
    ])

    /// Words that make no difference between bodies.
    static let dropped = PhraseTable<Bool>(["và", "Việt Nam", "chi nhánh"])

    /// Words behind «và» or a comma that begin no other body, though a head is among them.
    static let inner = PhraseTable<Bool>(["các khu", "các dự án", "các chương trình", "báo chí", "các công trình"])

    /// Abbreviated words, in capitals, and what they stand for.
    static let abbreviations = PhraseTable<String>([
        ("UBND", "uy ban nhan dan"), ("HĐND", "hoi dong nhan dan"), ("UB", "uy ban"), ("TU", "tinh uy"),
        ("MTTQ", "mat tran to quoc"), ("UBMTTQ", "uy ban mat tran to quoc"), ("UBMT", "uy ban mat tran"),
        ("PTNT", "phat trien nong thon"), ("NTM", "nong thon moi"), ("BHXH", "bao hiem xa hoi"),
        ("NHNN", "ngan hang nha nuoc"), ("LHPN", "lien hiep phu nu"), ("CCB", "cuu chien binh"),
        ("LĐLĐ", "lien doan lao dong"), ("HTX", "hop tac xa"), ("ATGT", "an toan giao thong"),
        ("TAND", "toa an nhan dan"), ("VKSND", "vien kiem sat nhan dan"), ("PTTH", "phat thanh truyen hinh"),
        ("PT", "phat thanh"), ("TH", "truyen hinh"), ("KHKT", "khoa hoc ky thuat"), ("KH", "khoa hoc"),
        ("KT", "ky thuat"), ("TNCS", "thanh nien cong san"), ("HCM", "ho chi minh"), ("CHQS", "chi huy quan su"),
        ("BCHQS", "bo chi huy quan su"), ("BĐBP", "bo doi bien phong"), ("KKT", "khu kinh te"),
        ("KCN", "khu cong nghiep"), ("BQL", "ban quan ly"), ("QL", "quan ly"), ("VP", "van phong"),
        ("BCĐ", "ban chi dao"),
        ("CA", "cong an"), ("TP", "thanh pho"), ("BVMT", "bao ve moi truong"), ("LM", "lien minh"),
        ("VQG", "vuon quoc gia"),
        ("TNCSHCM", "thanh nien cong san ho chi minh"),
    ])

    /// Bodies that plans name in more than one way, by the key of one and the key of all.
    static let synonyms: [String: String] = [
        "uy ban mat tran to quoc": "mat tran to quoc", "uy ban mat tran": "mat tran to quoc",
        "tinh doan": "doan thanh nien cong san ho chi minh", "thanh doan": "doan thanh nien cong san ho chi minh",
        "doan thanh nien": "doan thanh nien cong san ho chi minh", "toa an": "toa an nhan dan",
        "vien kiem sat": "vien kiem sat nhan dan", "hoi phu nu": "hoi lien hiep phu nu",
        "bo chi huy bo doi bien phong": "bo doi bien phong", "ban chi huy quan su": "bo chi huy quan su",
        "dai truyen hinh": "dai phat thanh truyen hinh", "van phong uy ban": "van phong uy ban nhan dan",
    ]
}

/// The words of collectives: classes of bodies that are not named one by one.
enum CollectiveWords {
    static let plurals = PhraseTable<Bool>(["các", "tất cả các", "toàn thể các", "một số", "những"])

    /// Classes of the province's own bodies.
    static let bodies = PhraseTable<Bool>([
        "sở", "ban", "ngành", "ban ngành", "sở ngành", "sở ban ngành", "phòng", "phòng ban", "cơ quan", "đơn vị",
        "địa phương", "đoàn thể", "hội", "hội đoàn thể", "ngành chức năng", "cơ quan chức năng", "cấp", "lực lượng",
    ])

    /// Those of them that alone, with «liên quan», stand for all.
    static let aloneBodies = PhraseTable<Bool>(["sở", "ngành", "cơ quan", "đơn vị", "cơ quan chức năng", "sở ngành"])

    /// Those of them that may be said again with «các».
    static let repeatable = PhraseTable<Bool>(["đơn vị", "cơ quan", "ban", "ngành", "ban ngành", "phòng"])

    /// Words behind a collective that belong to it.
    static let tails = PhraseTable<Bool>([
        "có liên quan", "liên quan", "còn lại", "tỉnh", "của tỉnh", "cấp tỉnh", "thuộc tỉnh", "chức năng", "trực thuộc",
        "khác",
        "thuộc UBND tỉnh", "trên địa bàn", "trên địa bàn tỉnh", "trong tỉnh", "thành phố", "có liên quan khác",
        "hữu quan",
        "trực thuộc tỉnh", "toàn tỉnh", "trong toàn tỉnh", "các cấp", "ở tỉnh", "trên địa bàn thành phố",
        "thuộc thành phố",
    ])

    /// The bodies that govern districts, before the districts.
    static let committees = PhraseTable<Bool>([
        "UBND", "Ủy ban nhân dân", "HĐND, UBND", "HĐND và UBND", "Hội đồng nhân dân, Ủy ban nhân dân", "chính quyền",
        "Hội đồng nhân dân và Ủy ban nhân dân", "Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân", "cấp ủy, chính quyền",
    ])

    /// Kinds of districts; of a commune's kind where true.
    static let districts = PhraseTable<Bool>([
        ("quận", false), ("huyện", false), ("thị xã", false), ("thành phố", false), ("TX", false), ("TP", false),
        ("thị", false), ("địa phương", false), ("cấp huyện", false), ("huyện đảo", false), ("các cấp", false),
        ("xã", true), ("phường", true), ("thị trấn", true), ("cấp xã", true), ("đặc khu", true),
    ])

    /// Words of the Fatherland Front's block before «và»; the block has «khối» and the Front's name among them.
    static let block = PhraseTable<UInt8>([
        ("cơ quan", 0), ("các", 0), ("khối", 1), ("UB", 0), ("Ủy ban", 0), ("Mặt trận Tổ quốc", 2), ("MTTQ", 2),
        ("Mặt trận", 2), ("UBMTTQ", 2), ("Việt Nam", 0), ("tỉnh", 0), ("thành phố", 0),
    ])

    /// Committees of the Party in the districts.
    static let partyCommittees = PhraseTable<Bool>([
        "các huyện ủy, thị ủy, thành ủy", "huyện ủy, thị ủy, thành ủy", "các huyện, thị, thành ủy",
        "huyện, thị, thành ủy", "các huyện ủy, thành ủy", "huyện ủy, thành ủy", "các huyện ủy, thị ủy",
        "các huyện ủy, thành ủy, thị ủy", "các thành ủy, huyện ủy", "các thành ủy, thị ủy, huyện ủy", "các huyện ủy",
        "các huyện, thành ủy",
    ])

    /// Unions and organisations as classes, and what is said of them; the bits make one collective from another.
    static let unions = PhraseTable<UInt8>([
        ("đoàn thể", 1), ("tổ chức", 0), ("hội", 0), ("hội, đoàn thể", 1), ("tổ chức đoàn thể", 1),
    ])
    static let adjectives = PhraseTable<UInt8>([
        ("chính trị", 1), ("xã hội", 0), ("chính trị xã hội", 1), ("nghề nghiệp", 2), ("xã hội nghề nghiệp", 2),
        ("đoàn thể", 1), ("thành viên", 8), ("quần chúng", 1), ("nhân dân", 1), ("thành viên của Mặt trận", 8),
    ])
}
