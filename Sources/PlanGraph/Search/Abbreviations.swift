/// Abbreviations of Vietnamese administration and what they stand for: search takes either for the other.
enum Abbreviations {
    /// The table: an abbreviation in capitals, and the words.
    private static let table = [
        ("UBND", "ủy ban nhân dân"), ("HĐND", "hội đồng nhân dân"), ("MTTQ", "mặt trận tổ quốc"),
        ("UBMTTQ", "ủy ban mặt trận tổ quốc"), ("PTNT", "phát triển nông thôn"),
        ("NNPTNT", "nông nghiệp phát triển nông thôn"), ("NN", "nông nghiệp"), ("NTM", "nông thôn mới"),
        ("TNMT", "tài nguyên môi trường"), ("TN", "tài nguyên"), ("MT", "môi trường"), ("BVMT", "bảo vệ môi trường"),
        ("LĐTBXH", "lao động thương binh xã hội"), ("TBXH", "thương binh xã hội"), ("KHĐT", "kế hoạch đầu tư"),
        ("GDĐT", "giáo dục đào tạo"), ("GD", "giáo dục"), ("ĐT", "đầu tư"), ("KHCN", "khoa học công nghệ"),
        ("GTVT", "giao thông vận tải"), ("TTTT", "thông tin truyền thông"), ("VHTT", "văn hóa thể thao"),
        ("BHXH", "bảo hiểm xã hội"), ("BHYT", "bảo hiểm y tế"), ("NHNN", "ngân hàng nhà nước"),
        ("TAND", "tòa án nhân dân"), ("VKSND", "viện kiểm sát nhân dân"), ("HTX", "hợp tác xã"),
        ("KKT", "khu kinh tế"), ("KCN", "khu công nghiệp"), ("BQL", "ban quản lý"), ("ATGT", "an toàn giao thông"),
        ("QĐ", "quyết định"), ("NQ", "nghị quyết"), ("KH", "kế hoạch"), ("NĐ", "nghị định"), ("CTr", "chương trình"),
        ("TTg", "thủ tướng"), ("CP", "chính phủ"), ("TU", "tỉnh ủy"), ("TW", "trung ương"),
    ]

    private typealias Words = [(exact: [UInt8], folded: [UInt8])]

    /// The words by the abbreviation with its accents, and by the letters alone.
    private static let byExact: [[UInt8]: Words] = index(\.exact)
    private static let byFolded: [[UInt8]: Words] = index(\.folded)

    private static func index(_ key: KeyPath<SearchToken, [UInt8]>) -> [[UInt8]: Words] {
        var result: [[UInt8]: Words] = [:]
        for (short, long) in table {
            let words = plainTokens(long).map { (exact: $0.exact, folded: $0.folded) }
            guard let token = plainTokens(short).first else { continue }
            if result[token[keyPath: key]] == nil { result[token[keyPath: key]] = words }
        }
        return result
    }

    private static func plainTokens(_ text: String) -> [SearchToken] { SearchToken.plainTokens(text) }

    /// The words that a token stands for; nil where it is no abbreviation.
    ///
    /// An abbreviation that was written without accents gives words without them, which then match any.
    static func spelled(_ token: SearchToken) -> [(exact: [UInt8], folded: [UInt8])]? {
        if let words = byExact[token.exact] { return words }
        guard !token.hasAccents, let words = byFolded[token.folded] else { return nil }
        return words.map { ($0.folded, $0.folded) }
    }
}
