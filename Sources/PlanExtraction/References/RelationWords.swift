/// The words by which a text says what one document has to do with another.
enum RelationWords {
    /// What a verb says, or that it only says so where the title began as an amendment.
    enum Verb: UInt8, Sendable {
        case implements
        case issuedUnder
        case amends
        case replaces
        case attached
        case passive
        case amended
        case replaced
    }

    /// The words with which a document's own title begins behind its number; what follows belongs to it.
    static let titles = PhraseTable<Bool>([
        "về", "về việc", "V/v", "việc", "ban hành", "phê duyệt", "quy định", "quy định chi tiết", "thực hiện",
        "triển khai", "tổ chức thực hiện", "tổ chức triển khai", "cụ thể hóa", "hướng dẫn", "sửa đổi", "bổ sung",
        "điều chỉnh", "thay thế", "bãi bỏ", "theo", "căn cứ", "để thực hiện", "để triển khai", "nhằm thực hiện",
        "thi hành", "được", "đã được", "bị", "đã bị", "công bố", "kèm theo", "đính chính",
    ])

    /// The verbs that lead to the other document.
    static let verbs = PhraseTable<Verb>([
        ("thực hiện", .implements), ("triển khai", .implements), ("triển khai thực hiện", .implements),
        ("thi hành", .implements), ("cụ thể hóa", .implements), ("quán triệt", .implements),
        ("theo", .issuedUnder), ("căn cứ", .issuedUnder), ("trên cơ sở", .issuedUnder),
        ("theo quy định tại", .issuedUnder), ("theo quy định của", .issuedUnder), ("theo tinh thần", .issuedUnder),
        ("sửa đổi", .amends), ("bổ sung", .amends), ("điều chỉnh", .amends), ("đính chính", .amends),
        ("thay thế", .replaces), ("bãi bỏ", .replaces), ("hủy bỏ", .replaces), ("thay cho", .replaces),
        ("kèm theo", .attached), ("ban hành kèm theo", .attached), ("ban hành theo", .attached),
        ("bởi", .passive), ("bằng", .passive),
        ("được sửa đổi", .amended), ("được bổ sung", .amended), ("được điều chỉnh", .amended),
        ("được thay thế", .replaced), ("bị thay thế", .replaced), ("bị bãi bỏ", .replaced),
    ])

    /// Words that may stand between the verb and the document.
    static let fillers = PhraseTable<Bool>([
        "các", "một số", "điều", "khoản", "điểm", "nội dung", "của", "tại", "quy định", "phụ lục", "một phần", "và",
        "có hiệu quả", "hiệu quả", "tốt", "nghiêm", "nghiêm túc", "đầy đủ", "toàn bộ", "mục", "tiêu chí", "chương",
        "a", "b", "c", "d", "đ", "e", "g", "h",
    ])

    /// Words that, behind a comma or «và», begin something else that the sentence asks for.
    static let breaks = PhraseTable<Bool>([
        "trong đó", "đồng thời", "hoàn thành", "tiếp tục", "phấn đấu", "bảo đảm", "đảm bảo", "nhằm", "kết hợp",
        "gắn với",
        "thực hiện", "triển khai", "tổ chức", "tham mưu", "xây dựng", "ban hành", "rà soát", "chủ động", "tăng cường",
        "đẩy mạnh", "Kế hoạch", "Đề án", "Chương trình", "Quy hoạch", "Dự án", "Chiến lược", "Quy chế", "Quy định",
        "Quyết định", "Nghị quyết", "Chỉ thị", "Nghị định", "Thông tư", "Luật",
    ])
}
