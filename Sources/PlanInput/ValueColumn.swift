/// What a table's column of values is called: the year by which they are to be reached, or what they were before.
///
/// «2025», «Đến năm 2030» and «KH năm 2026» are years of a plan, alone or under «Lộ trình thực hiện». «Hiện trạng 2020» and
/// «Thực hiện năm 2024» are none, nor are years under «Kinh phí», of which no value is promised.
enum ValueColumn: Equatable {
    case planned(year: Int)
    /// What was: no commitment.
    case past

    /// The kind of a column by its name, folded, and by the one that stands over it and takes several columns.
    init?(name folded: String, under group: String?) {
        guard folded.utf8.count <= Self.longestName else { return nil }
        let name = Self.parts(folded)
        let above = group.map { Self.parts($0).words } ?? []
        if Self.isBase(name.words) || !name.years.isEmpty && (Self.isPast(name.words) || Self.isPast(above)) {
            self = .past
        } else if name.years.count == 1, Self.isPlanned(name.words), Self.isPlanned(above) {
            self = .planned(year: name.years[0])
        } else {
            return nil
        }
    }

    /// Whether a name may stand over the years of a plan: «Lộ trình thực hiện», «Kế hoạch giai đoạn 2021 - 2025».
    static func mayGroup(_ folded: String) -> Bool {
        let words = parts(folded).words
        return folded.utf8.count <= longestName && !words.isEmpty && isPlanned(words)
    }

    /// Whether a name without a year may stand over years before a plan's: «Hiện trạng», «Thực hiện».
    static func mayGroupPast(_ folded: String) -> Bool {
        let name = parts(folded)
        return folded.utf8.count <= longestName && name.years.isEmpty && (isPast(name.words) || isBase(name.words))
    }

    /// Longer cells are no names.
    private static let longestName = 80

    /// The words of a name and the years in it; a column's own number in brackets, «2025 (4)», is neither.
    private static func parts(_ folded: String) -> (words: [Substring], years: [Int]) {
        let parts: [Substring] = folded.split { !$0.isLetter && !$0.isNumber && !"(%/".contains($0) }
            .filter { $0.first != "(" || $0.count == 5 || !$0.dropFirst().allSatisfy(\.isNumber) }
            .map { part in part.drop { $0 == "(" } }
        let years = parts.compactMap { yearNumber($0) }
        return (parts.filter { yearNumber($0) == nil }, years)
    }

    private static func yearNumber(_ word: Substring) -> Int? {
        word.utf8.count == 4 ? Int(word).flatMap { (1990...2099).contains($0) ? $0 : nil } : nil
    }

    private static func isPlanned(_ words: [Substring]) -> Bool {
        words.first != "thuc" && words.allSatisfy { plannedWords.contains(String($0)) }
    }

    private static func isPast(_ words: [Substring]) -> Bool {
        pastOpenings.contains { words.starts(with: $0) }
    }

    private static func isBase(_ words: [Substring]) -> Bool {
        bases.contains { words.suffix($0.count).elementsEqual($0) }
    }

    /// All that a plan's years may be called by.
    private static let plannedWords: Set<String> = [
        "lo", "trinh", "muc", "tieu", "chi", "ke", "hoach", "kh", "phan", "dau", "den", "het", "cuoi", "vao", "nam",
        "cac", "theo", "tung", "giai", "doan", "thuc", "hien",
    ]
    /// What the names of other years begin with, and what names of a base year or value end with.
    private static let pastOpenings = words("hien trang; thuc hien; da thuc hien; th; uoc; ket qua; so lieu")
    private static let bases = words("hien trang; nam goc; nam co so; ky goc; gia tri goc; so lieu goc")

    private static func words(_ phrases: String) -> [[Substring]] {
        phrases.split(separator: ";").map { $0.split(separator: " ") }
    }
}
