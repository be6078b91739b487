internal import SourceText

/// The departments (sở) of a province; their names are also those of most ministries.
///
/// A department's name is its parts in order, each in full or abbreviated: «Kế hoạch và Đầu tư», «Kế hoạch và ĐT»,
/// «KH&ĐT» and «KHĐT» are all «Kế hoạch» and «Đầu tư». A name that is longer is tried first.
enum Departments {
    /// One department.
    struct Row: Sendable {
        /// The official name without «Sở».
        let name: String
        /// The spellings of each part, folded, longest first.
        let parts: [[[UInt8]]]
        /// What makes it the same in every plan: the folded name without «và» and marks.
        let key: String
        /// Whether a plan may name it without «Sở» before it.
        let standsBare: Bool

        init(_ name: String, _ parts: [String], bare: Bool = true) {
            self.name = name
            self.parts = parts.map { part in
                part.split(separator: "|").map { FoldedWords.pattern(String($0)) }.sorted { $0.count > $1.count }
            }
            let full = parts.map { $0.split(separator: "|").first.map(String.init) ?? "" }
            key = full.map { String(decoding: FoldedWords.pattern($0), as: UTF8.self) }.joined(separator: " ")
            standsBare = bare
        }
    }

    /// Every department: its official name, and its parts with the spellings of each.
    static let rows: [Row] = [
        Row("Văn hóa, Thể thao và Du lịch", ["Văn hóa|VH", "Thể thao|TT", "Du lịch|DL"]),
        Row("Văn hóa, Thông tin và Du lịch", ["Văn hóa|VH", "Thông tin", "Du lịch|DL"]),
        Row("Văn hóa, Thể thao và Du lịch", ["Văn hóa|VH", "Thể dục thể thao|TDTT", "Du lịch|DL"]),
        Row("Lao động - Thương binh và Xã hội", ["Lao động|LĐ", "Thương binh|TB", "Xã hội|XH"]),
        Row("Giao thông vận tải - Xây dựng", ["Giao thông vận tải|GTVT", "Xây dựng|XD"], bare: false),
        Row("Nông nghiệp và Phát triển nông thôn", ["Nông nghiệp|NN", "Phát triển nông thôn|PT nông thôn|PTNT"]),
        Row("Nông nghiệp và Môi trường", ["Nông nghiệp|NN", "Môi trường|MT"]),
        Row("Tài nguyên và Môi trường", ["Tài nguyên|TN", "Môi trường|MT"]),
        Row("Kế hoạch và Đầu tư", ["Kế hoạch|KH", "Đầu tư|ĐT"]),
        Row("Giáo dục và Đào tạo", ["Giáo dục|GD", "Đào tạo|ĐT"]),
        Row("Khoa học và Công nghệ", ["Khoa học|KH", "Công nghệ|CN"]),
        Row("Khoa học, Công nghệ và Môi trường", ["Khoa học|KH", "Công nghệ|CN", "Môi trường|MT"]),
        Row("Thông tin và Truyền thông", ["Thông tin|TT", "Truyền thông|TT"]),
        Row("Văn hóa và Thể thao", ["Văn hóa|VH", "Thể thao|TT"]),
        Row("Văn hóa và Thông tin", ["Văn hóa|VH", "Thông tin"]),
        Row("Quy hoạch - Kiến trúc", ["Quy hoạch|QH", "Kiến trúc|KT"]),
        Row("Dân tộc và Tôn giáo", ["Dân tộc|DT", "Tôn giáo|TG"]),
        Row("Giao thông vận tải", ["Giao thông vận tải|Giao thông công chính|Giao thông|GTVT"]),
        Row("Công Thương", ["Công thương|CT"]),
        Row("Tài chính", ["Tài chính|TC"]),
        Row("Xây dựng", ["Xây dựng|XD"]),
        Row("Tư pháp", ["Tư pháp|TP"]),
        Row("Nội vụ", ["Nội vụ|NV"]),
        Row("Ngoại vụ", ["Ngoại vụ|NgV"]),
        Row("Du lịch", ["Du lịch|DL"]),
        Row("Y tế", ["Y tế|YT"]),
        Row("An toàn thực phẩm", ["An toàn thực phẩm|ATTP"], bare: false),
        Row("Thương mại", ["Thương mại|TM"], bare: false),
        Row("Công nghiệp", ["Công nghiệp|CN"], bare: false),
    ]

    /// Ministries whose names are no department's.
    static let ministries = PhraseTable<Bool>([
        "Quốc phòng", "Công an", "Ngoại giao", "Thương mại", "Thủy sản", "Văn hóa - Thông tin", "Văn hóa Thông tin",
    ])

    /// The department whose name begins at a position, the longest that fits.
    ///
    /// - Returns: its row, where the words end, and how many letters were spelled out.
    static func match(_ bytes: [UInt8], at position: Int, before limit: Int) -> (row: Int, end: Int)? {
        guard position < limit else { return nil }
        var best: (row: Int, end: Int)?
        for (index, row) in rows.enumerated() {
            guard let first = row.parts.first, first.contains(where: { $0.first == bytes[position] }),
                let end = end(of: row, bytes, position, before: limit), end > best?.end ?? 0
            else { continue }
            best = (index, end)
        }
        return best
    }

    private static func end(of row: Row, _ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        var place = position
        for (index, spellings) in row.parts.enumerated() {
            if index > 0 {
                // A comma joins all parts but the last: «Văn hóa và Thể thao, Du lịch» are two departments.
                place = skipJoint(bytes, place, before: limit, comma: index < row.parts.count - 1)
            }
            guard let end = spellings.lazy.compactMap({ partEnd($0, bytes, place, before: limit) }).first else {
                return nil
            }
            place = end
        }
        return place < bytes.count && FoldedWords.isWord(bytes[place]) ? nil : place
    }

    /// The end of one part; an abbreviation may be followed by the next without a blank.
    private static func partEnd(_ part: [UInt8], _ bytes: [UInt8], _ position: Int, before limit: Int) -> Int? {
        if let end = FoldedWords.end(of: part, in: bytes, at: position, before: limit) { return end }
        guard part.count <= 4, position + part.count <= limit else { return nil }
        for (offset, byte) in part.enumerated() where bytes[position + offset] != byte { return nil }
        return position + part.count
    }

    private static let and = FoldedWords.pattern("và")

    /// Skips what joins two parts: blanks, dashes, «&», «và», and perhaps a comma.
    private static func skipJoint(_ bytes: [UInt8], _ position: Int, before limit: Int, comma: Bool) -> Int {
        var place = position
        while place < limit {
            let byte = bytes[place]
            let isMark = byte == FoldedWords.blank || byte == FoldedWords.dash || byte == UInt8(ascii: "&")
            if isMark || comma && byte == UInt8(ascii: ",") {
                place += 1
            } else if let end = FoldedWords.end(of: and, in: bytes, at: place, before: limit), place > position {
                place = end
            } else {
                break
            }
        }
        return place
    }
}
