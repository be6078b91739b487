internal import SourceText

/// A line that goes on with the list of agencies above it.
enum NameLine {
    /// Whether a line goes on with the list of the line above it.
    static func continues(_ above: ReadLine, isFirst: Bool, _ item: ReadLine) -> Bool {
        guard item.responsibility == nil, item.frame == nil, item.heading == nil, !item.introduces else { return false }
        let isOpen = isFirst && above.responsibility?.isOpen == true || endsOpen(above)
        let isListed = !isFirst && above.shape.bullet != .none && item.shape.bullet == above.shape.bullet
        return (isOpen || isListed) && isNames(item)
    }

    /// Whether a list ends in a comma, a semicolon or «và», so that more must follow.
    private static func endsOpen(_ item: ReadLine) -> Bool {
        guard let last = item.shape.text.last else { return false }
        let byte = item.line.folded[last]
        return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || item.line.matches(" va", at: last - 2)
    }

    /// Whether a line begins with a body's name and has no verb of a measure.
    private static func isNames(_ item: ReadLine) -> Bool {
        let bytes = item.line.folded
        let text = item.shape.text
        guard text.count <= 400, item.line.isCapital(text.lowerBound),
            AgencyWords.heads.end(bytes, at: text.lowerBound, before: text.upperBound) != nil,
            others.end(bytes, at: text.lowerBound, before: text.upperBound) == nil
        else { return false }
        var place = text.lowerBound
        while place < text.upperBound {
            if !FoldedWords.isLetter(bytes[place]) {
                place += 1
                continue
            }
            if !item.line.isCapital(place), verbs.end(bytes, at: place, before: text.upperBound) != nil { return false }
            place = FoldedWords.wordEnd(bytes, place, before: text.upperBound)
        }
        return true
    }

    /// Words that begin like a body's name and are none.
    private static let others = PhraseTable<Bool>([
        "ban hành", "báo cáo", "hội nhập", "hội nghị", "hội thảo", "tổ chức", "phòng chống", "phòng,", "phòng ngừa",
        "đoàn kết", "trường hợp", "bộ tiêu chí", "quỹ đất", "các giải pháp", "các biện pháp", "các chính sách",
    ])

    /// Verbs with which a sentence says what a body is to do.
    private static let verbs = PhraseTable<Bool>([
        "thực hiện", "triển khai", "tổ chức thực hiện", "tổ chức triển khai", "phối hợp", "chủ trì", "tham mưu",
        "hướng dẫn", "tăng cường", "đẩy mạnh", "rà soát", "ban hành", "bố trí", "chịu trách nhiệm", "căn cứ",
        "nghiên cứu",
        "vận hành", "quan tâm", "chủ động", "tiếp tục", "xây dựng kế hoạch", "báo cáo", "kiểm tra", "giám sát",
        "lồng ghép",
        "nâng cao", "phát huy", "đảm bảo", "bảo đảm", "hỗ trợ", "khuyến khích", "tuyên truyền", "có trách nhiệm",
        "đề xuất",
        "là", "được", "phải", "cần", "nhằm", "để", "theo", "trên địa bàn", "trong", "đối với", "gắn", "thường xuyên",
    ])
}
