internal import SourceText

/// Tells a list of bodies from words that begin like one.
///
/// Since no list of verbs is whole, every name in it must be one that ends where a name does: a department's, a
/// collective's, or any other body's that is short, with nothing behind its place.
struct ExactNames {
    private let line: FoldedLine
    private var bytes: [UInt8] { line.folded }

    init(_ line: FoldedLine) { self.line = line }

    /// Whether a range is a list of bodies and nothing else.
    func fill(_ range: Range<Int>) -> Bool {
        guard let first = range.first, NameLine.isNames(line, range) || !line.isCapital(first),
            ResponsibilityLine.labels.match(bytes, at: first, before: line.count) == nil,
            !bytes[range].contains(where: { FoldedWords.isDigit($0) || $0 == UInt8(ascii: ":") })
        else { return false }
        let list = AgencyListReading(line, range, province: PlanProvince(nil, issuer: nil))
        return !list.items.isEmpty && list.items.allSatisfy { isName($0, before: range.upperBound) }
    }

    private func isName(_ item: AgencyListReading.Item, before limit: Int) -> Bool {
        if item.official != nil { return true }
        if let body = CollectiveReading.read(line, at: item.range.lowerBound, before: limit) {
            // «Cơ quan, đơn vị chủ trì» is the name of a column.
            let start = item.range.lowerBound
            let isNamed =
                body.kind != .collective || CollectiveReading.afterPlural(bytes, start, limit) > start
                || CollectiveWords.committees.match(bytes, at: start, before: limit) != nil
            return isNamed && body.end == item.range.upperBound
        }
        return isOtherName(item.range)
    }

    /// Whether words are a body's name as it is: short, no verb in it, and nothing behind its place.
    private func isOtherName(_ range: Range<Int>) -> Bool {
        guard line.isCapital(range.lowerBound),
            DocumentTypes.words.matchAccented(line, at: range.lowerBound, before: range.upperBound) == nil,
            Self.inexact.end(bytes, at: range.lowerBound, before: range.upperBound) == nil || isUnknownOffice(range)
        else { return false }
        var count = 0
        var place = range.lowerBound
        while place < range.upperBound {
            guard FoldedWords.isWord(bytes[place]) else {
                place += 1
                continue
            }
            count += 1
            if let end = Self.compounds.end(bytes, at: place, before: range.upperBound) {
                place = end
                continue
            }
            if !line.isCapital(place), !mayBeInName(place, before: range.upperBound) { return false }
            place = FoldedWords.wordEnd(bytes, place, before: range.upperBound)
        }
        return count <= Self.longestName
    }

    /// Whether words begin as an office's name that is in no list: «Phòng Quản lý Đầu tư», but not «Phòng Y tế chấm điểm».
    private func isUnknownOffice(_ range: Range<Int>) -> Bool {
        guard let word = Self.office.end(bytes, at: range.lowerBound, before: range.upperBound) else { return false }
        let stem = FoldedWords.skipBlanks(bytes, word, before: range.upperBound)
        return stem < range.upperBound && line.isCapital(stem)
            && Departments.match(bytes, at: stem, before: range.upperBound) == nil
    }

    /// Whether a word in small letters is no verb, and no place with more than its own name behind it.
    private func mayBeInName(_ place: Int, before limit: Int) -> Bool {
        if Self.verbs.matchAccented(line, at: place, before: limit) != nil { return false }
        guard let end = Self.areas.matchAccented(line, at: place, before: limit)?.end else { return true }
        return (end..<limit).allSatisfy {
            line.isCapital($0) || !FoldedWords.isLetter(bytes[$0]) || FoldedWords.isWord(bytes[$0 - 1])
        }
    }

    /// Whether a verb of what is to be done stands at a position.
    static func beginsMeasure(_ line: FoldedLine, at position: Int, before limit: Int) -> Bool {
        verbs.matchAccented(line, at: position, before: limit) != nil
    }

    /// No name of another body has more words.
    private static let longestName = 8
    /// Verbs that no name of a body has in it.
    private static let verbs = Vocabulary.lines.phrases("sentence-verbs")
    /// Heads of bodies whose names are all known, or which name no single body.
    private static let inexact = PhraseTable<Bool>(["Sở", "Phòng", "các", "một số", "toàn thể"])
    private static let office = PhraseTable<Bool>(["Phòng"])
    /// Words with a place's or a verb's in them that are none.
    private static let compounds = PhraseTable<Bool>(["hợp tác xã", "xã hội", "công trình", "giao thông"] + boards)
    /// «Ban Quản lý dự án đầu tư xây dựng tỉnh»; with anything else behind it, «xây dựng» may be what is to be done.
    private static let boards = ["dự án đầu tư xây dựng", "QLDA đầu tư xây dựng"].flatMap { board in
        ["tỉnh", "thành phố", "huyện", "thị xã", "quận", "khu vực", "công trình", "các công trình"].map {
            "\(board) \($0)"
        }
    }
    private static let areas = PhraseTable<Bool>([
        "tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "cấp tỉnh", "cấp huyện", "cấp xã",
    ])
}
