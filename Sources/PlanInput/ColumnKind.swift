import SourceText

/// What a column of a table holds, as its name tells.
enum ColumnKind: Equatable {
    /// Agencies, with the label that a line of them needs.
    case agencies(String)
    /// Who does what, in lines with labels of their own: «Chủ trì: Sở Y tế».
    case responsibilities
    case targets
    case measures
    /// The numbers of rows.
    case ordinals
    /// When, at what cost and with what result, with the label that a remark in text begins with.
    case remarks(String)
    /// When, or what is to be reached when: «2025: 4%; 2030: dưới 2%».
    case roadmap
    /// In what the values of a row are counted.
    case units
    /// The values to be reached by a year.
    case values(year: Int)
    /// The values of a base year, with the label that makes each a remark.
    case past(String)

    /// The label of a remark on when.
    static let progressLabel = "Tiến độ: "
    /// Who only watches over a target has no label that makes it an assignment.
    private static let watchersLabel = "Ghi chú: Cơ quan theo dõi, đánh giá: "

    /// Whether those who only watch over targets stand in the column.
    var isOfWatchers: Bool { self == .remarks(Self.watchersLabel) }

    /// Whether agencies stand in the column.
    var isOfAgencies: Bool {
        switch self {
        case .agencies, .responsibilities: true
        default: false
        }
    }

    /// The kind of a column that a cell names; nil where the cell is no name.
    init?(name: String) {
        self.init(folded: VietnameseFolding.fold(name))
    }

    /// The same for a folded name: «co quan/ don vi chu tri (1)» is «co quan, don vi chu tri».
    init?(folded name: String) {
        guard name.utf8.count <= Self.longestName, let kind = Self.names[Self.plain(name)] else { return nil }
        self = kind
    }

    /// Longer cells are no names.
    private static let longestName = 80

    /// A name without what stands in brackets at its end, and with commas between what it lists.
    private static func plain(_ name: String) -> String {
        var words = name[...]
        if words.last == ")", let bracket = words.lastIndex(of: "(") { words = words[..<bracket] }
        return words.replacing(" va ", with: "/").split { $0 == "/" || $0 == "," }.map { part in
            part.split(separator: " ").joined(separator: " ")
        }.joined(separator: ", ")
    }

    /// What the names of columns mean, folded.
    private static let names: [String: ColumnKind] = {
        var names: [String: ColumnKind] = [:]
        for (label, roles) in [("Chủ trì: ", leads), ("Phối hợp: ", coordinators)] {
            for role in roles {
                for body in bodies + [""] { names[body + role] = .agencies(label) }
            }
        }
        for body in bodies {
            names[body + "thuc hien"] = .agencies("Cơ quan thực hiện: ")
            names[body + "chiu trach nhiem"] = .agencies("Chủ trì: ")
        }
        for (label, columns) in remarks { for name in columns { names[name] = .remarks(label) } }
        for body in bodies {
            for duty in ["", "chiu trach nhiem "] {
                for work in watching { names[body + duty + work] = .remarks(watchersLabel) }
            }
        }
        for name in roadmapNames { names[name] = .roadmap }
        for name in unitNames { names[name] = .units }
        for name in ordinalNames { names[name] = .ordinals }
        for work in work { for rest in ["", " cu the", " chu yeu", " thuc hien"] { names[work + rest] = .measures } }
        for name in targetNames { names[name] = .targets }
        for name in responsibilityNames { names[name] = .responsibilities }
        return names
    }()

    private static let bodies = ["", "cac "].flatMap { plural in
        ["co quan ", "don vi ", "co quan, don vi ", "don vi, co quan ", "so, nganh ", "so, ban, nganh ", "cq ", "dv "]
            .map {
                plural + $0
            }
    }

    private static let tails = [
        "", " thuc hien", " chinh", " trien khai", " trien khai thuc hien", " to chuc thuc hien", ", to chuc thuc hien",
    ]
    private static let leads =
        tails.map { "chu tri" + $0 } + [
            "chu tri tham muu", "chu tri, tham muu", "chu tri theo doi", "chu tri, theo doi", "chu tri, thuc hien",
            "dau moi",
            "dau moi chu tri", "chu tri, dau moi", "chiu trach nhiem chinh", "thuc hien chinh",
        ]
    private static let coordinators =
        tails.map { "phoi hop" + $0 } + [
            "phoi hop, thuc hien", "cung phoi hop", "tham gia", "tham gia phoi hop", "tham gia thuc hien",
            "tham gia, phoi hop",
        ]

    private static let targetNames = ["muc tieu", "ten muc tieu", "muc tieu cu the", "chi tieu", "muc tieu, chi tieu"]
    private static let responsibilityNames = [
        "phan cong trach nhiem", "phan cong trach nhiem thuc hien", "phan cong thuc hien",
    ]
    private static let roadmapNames = ["lo trinh", "lo trinh thuc hien"]
    private static let unitNames = ["don vi tinh", "dvt", "dv tinh", "don vi", "don vi do"]
    private static let watching = [
        "theo doi", "theo doi, danh gia", "theo doi, bao cao", "theo doi, danh gia, bao cao", "danh gia, bao cao",
        "bao cao", "theo doi, giam sat", "giam sat", "giam sat, danh gia", "theo doi, giam sat, danh gia",
        "theo doi, tong hop", "theo doi, tong hop, bao cao", "tong hop, bao cao", "theo doi, don doc",
    ]
    private static let ordinalNames = ["tt", "stt", "so tt", "so thu tu"]
    private static let work = [
        "nhiem vu", "giai phap", "nhiem vu, giai phap", "hoat dong", "noi dung", "ten nhiem vu", "noi dung nhiem vu",
        "noi dung cong viec", "noi dung, nhiem vu", "noi dung, giai phap", "cac nhiem vu", "cac giai phap",
        "cac nhiem vu, giai phap",
    ]

    private static let remarks = [
        (
            "Thời gian thực hiện: ",
            [
                "thoi gian", "thoi gian thuc hien", "thoi gian hoan thanh", "thoi gian trien khai", "thoi han",
                "thoi han thuc hien", "thoi han hoan thanh", "thoi gian thuc hien, hoan thanh",
                "thoi gian bat dau, hoan thanh", "thoi gian, tien do",
            ]
        ),
        (
            "Sản phẩm, kết quả: ",
            [
                "san pham", "san pham du kien", "san pham dau ra", "san pham chinh", "du kien san pham",
                "hinh thuc san pham",
                "ket qua", "ket qua du kien", "du kien ket qua", "ket qua dau ra", "ket qua thuc hien",
                "san pham, ket qua",
                "ket qua, san pham", "san pham, ket qua du kien", "ket qua, san pham du kien", "san pham hoan thanh",
                "yeu cau san pham",
            ]
        ),
        (
            "Kinh phí: ",
            [
                "kinh phi", "nguon kinh phi", "kinh phi thuc hien", "nguon kinh phi thuc hien", "du kien kinh phi",
                "kinh phi du kien", "tong kinh phi", "nguon von",
            ]
        ),
        (progressLabel, ["tien do", "tien do thuc hien"]),
        ("Ghi chú: ", ["ghi chu"]),
    ]
}
