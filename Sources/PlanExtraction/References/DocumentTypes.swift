/// The words that say what kind of document is named, and their abbreviations.
enum DocumentTypes {
    /// What a type word asks of what stands behind it.
    enum Need: UInt8, Sendable {
        /// A number.
        case number
        /// A number with letters: the words alone, or with bare digits, are a programme's name («Chương trình 135»).
        case sign
        /// A number or a name.
        case name
        /// Nothing: the words name the document (Hiến pháp).
        case nothing
    }

    /// One kind of document as plans write it.
    struct Row: Sendable {
        let type: DocumentType
        let need: Need
        /// Whether the words are an abbreviation, to be believed in capitals only.
        var isAbbreviation = false
    }

    static let words = PhraseTable<Row>(
        spelled.map { ($0.0, Row(type: $0.1, need: $0.2)) }
            + abbreviations.map { ($0.0, Row(type: $0.1, need: .number, isAbbreviation: true)) }
    )

    private static let spelled: [(String, DocumentType, Need)] = [
        ("Quyết định", .decision, .number),
        ("Nghị quyết", .resolution, .number),
        ("Nghị quyết liên tịch", .resolution, .number),
        ("Kế hoạch", .plan, .number),
        ("Kế hoạch hành động", .plan, .number),
        ("Chỉ thị", .directive, .number),
        ("Nghị định", .decree, .number),
        ("Thông tư", .circular, .number),
        ("Thông tư liên tịch", .jointCircular, .number),
        ("Thông tư liên bộ", .jointCircular, .number),
        ("Chương trình hành động", .actionProgramme, .sign),
        ("Chương trình", .actionProgramme, .sign),
        ("Luật", .law, .name),
        ("Bộ luật", .law, .name),
        ("Hiến pháp", .law, .nothing),
        ("Pháp lệnh", .ordinance, .name),
        ("Công ước", .convention, .name),
        ("Hiệp định", .convention, .name),
        ("Thông báo", .announcement, .number),
        ("Thông báo kết luận", .announcement, .number),
        ("Công văn", .officialLetter, .number),
        ("Văn bản", .officialLetter, .number),
        ("Kết luận", .other, .number),
        ("Tờ trình", .other, .sign),
        ("Đề án", .other, .sign),
        ("Hướng dẫn", .other, .sign),
        ("Báo cáo", .other, .sign),
        ("Công điện", .other, .sign),
        ("Quy định", .other, .sign),
        ("Quy chế", .other, .sign),
        ("Thông tri", .other, .sign),
        ("Lệnh", .other, .sign),
    ]

    private static let abbreviations: [(String, DocumentType)] = [
        ("QĐ", .decision), ("NQ", .resolution), ("KH", .plan), ("CT", .directive), ("NĐ", .decree), ("TT", .circular),
        ("TTLT", .jointCircular), ("CTr", .actionProgramme), ("CTHĐ", .actionProgramme), ("PL", .ordinance),
        ("TB", .announcement), ("CV", .officialLetter), ("KL", .other), ("TTr", .other),
    ]
}

/// The first letters behind a number's digits: what kind of document they stand for.
enum NumberSigns {
    /// The kind that a sign stands for, by its folded letters without digits.
    static func type(_ sign: [UInt8]) -> DocumentType? { table.match(sign, at: 0, before: sign.count)?.value }

    private static let table = PhraseTable<DocumentType>([
        ("QĐ", .decision), ("NQ", .resolution), ("NQLT", .resolution), ("KH", .plan), ("KHHĐ", .plan),
        ("CT", .directive), ("NĐ", .decree), ("TT", .circular), ("TTLT", .jointCircular), ("TTLB", .jointCircular),
        ("CTr", .actionProgramme), ("CTrHĐ", .actionProgramme), ("CTHĐ", .actionProgramme), ("QH", .law),
        ("UBTVQH", .ordinance), ("PL", .ordinance), ("TB", .announcement), ("CV", .officialLetter), ("KL", .other),
        ("TTr", .other), ("HD", .other), ("BC", .other), ("ĐA", .other), ("QĐi", .other), ("QC", .other),
        ("CĐ", .other),
    ])

    /// Whether a type word and a sign contradict each other, so that the number is irregular.
    ///
    /// Letters, reports and whatever has no sign of its own carry their issuer's letters and agree with anything; a
    /// resolution of the National Assembly or of its committee carries theirs.
    static func contradict(_ type: DocumentType, sign: DocumentType) -> Bool {
        switch (type, sign) {
        case (.officialLetter, _), (.other, _), (_, .officialLetter), (.convention, _): false
        case (.resolution, .law), (.resolution, .ordinance), (.ordinance, .law), (.law, .ordinance): false
        case (.circular, .jointCircular), (.jointCircular, .circular): false
        default: type != sign
        }
    }
}
