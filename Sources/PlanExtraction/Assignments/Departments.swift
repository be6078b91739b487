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
        private(set) var parts: [[[UInt8]]]
        /// What makes it the same in every plan: the folded name without «và» and marks.
        let key: String
        let use: Use

        init(_ entry: Vocabulary.Entry, _ use: Use) {
            name = entry.words
            parts = entry.value.split(separator: "+").map { part in
                part.split(separator: "|").map { FoldedWords.pattern(String($0)) }
            }
            key = parts.compactMap(\.first).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
            for index in parts.indices { parts[index].sort { $0.count > $1.count } }
            self.use = use
        }
    }

    /// What stands before a name.
    enum Use: Sendable {
        /// A plan may leave out «Sở» or «Phòng».
        case bare
        /// «Sở», «Phòng» or «Bộ», or in a list another name behind such a word.
        case withWord
        /// «Bộ» alone: it is no department's name.
        case ministry
    }

    /// Every department.
    static let rows: [Row] =
        Vocabulary.departments.entries("departments").map { Row($0, .bare) }
        + Vocabulary.departments.entries("departments-with-word").map { Row($0, .withWord) }
        + Vocabulary.departments.entries("ministries").map { Row($0, .ministry) }

    /// The department or ministry whose name begins at a position, the longest that fits: its row, and where the words end.
    static func match(
        _ bytes: [UInt8],
        at position: Int,
        before limit: Int,
        isMinistry: Bool = false
    ) -> (row: Int, end: Int)? {
        guard position < limit else { return nil }
        var best: (row: Int, end: Int)?
        for (index, row) in rows.enumerated() {
            guard isMinistry || row.use != .ministry, let first = row.parts.first,
                first.contains(where: { $0.first == bytes[position] }),
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
                // A comma joins the last part where it is no department: «Văn hóa và Thể thao, Du lịch» are two.
                let next = skipJoint(bytes, place, before: limit)
                let isLast = index == row.parts.count - 1
                let isParted = isLast && bytes[place..<next].contains(UInt8(ascii: ","))
                if isParted, match(bytes, at: next, before: limit) != nil { return nil }
                place = next
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

    /// Skips what joins two parts: blanks, dashes, «&», «và» and commas.
    private static func skipJoint(_ bytes: [UInt8], _ position: Int, before limit: Int) -> Int {
        var place = position
        while place < limit {
            let byte = bytes[place]
            if [FoldedWords.blank, FoldedWords.dash, UInt8(ascii: "&"), UInt8(ascii: ",")].contains(byte) {
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
