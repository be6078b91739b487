/// The bullets and numbers that Word puts before paragraphs, which stand nowhere in their text.
struct WordNumbering {
    private let lists: WordLists
    private let styles: WordStyles
    /// How far each kind of list has counted, level by level.
    private var counters: [String: [Int: Int]] = [:]
    /// For each list, the levels that have begun anew where the list says so.
    private var restarted: [String: Set<Int>] = [:]

    /// Counts lists that styles may put paragraphs in.
    init(lists: WordLists, styles: WordStyles) {
        var lists = lists
        lists.link(styles)
        self.lists = lists
        self.styles = styles
    }

    /// What stands before the next paragraph of a list, counting it.
    ///
    /// What the paragraph does not say of its list and level, its style does.
    mutating func marker(list id: String?, level: Int?, style: String?) -> String {
        guard let id = id ?? styles.list(style), let list = lists.list(id) else { return "" }
        let depth = level ?? levelOfStyle(style, in: list) ?? 0
        guard let level = lists.level(depth, of: list), !level.isPlain else { return "" }
        if level.isBullet { return styles.isUnderBullets(style) ? "+ " : bullet(level, depth, list) }
        return fill(level, list, count(id, list, depth))
    }

    /// The plans write «-» for a measure and «+» for one under it.
    ///
    /// A list that has these signs itself means them; other bullets are those of measures, unless they lie under a bullet.
    private func bullet(_ level: WordLists.Level, _ depth: Int, _ list: WordLists.List) -> String {
        if Self.plusSigns.contains(level.pattern) { return "+ " }
        let above = (0..<max(depth, 0)).compactMap { lists.level($0, of: list) }.filter(\.isBullet)
        let isUnder =
            Self.dashes.contains(level.pattern) ? above.contains { !Self.signs.contains($0.pattern) } : !above.isEmpty
        return isUnder ? "+ " : "- "
    }

    private static let dashes: Set<String> = ["-", "–", "—", "\u{F02D}"]
    private static let plusSigns: Set<String> = ["+", "\u{F02B}"]
    private static let signs = dashes.union(plusSigns)

    /// The level that a style says, or that the list says of it.
    private func levelOfStyle(_ style: String?, in list: WordLists.List) -> Int? {
        styles.chain(style).lazy.compactMap { $0.level ?? lists.level(ofStyle: $0.id, in: list) }.first
    }

    /// Counts a paragraph, and gives the numbers of its level and of those above it.
    private mutating func count(_ id: String, _ list: WordLists.List, _ depth: Int) -> [Int: Int] {
        let restarts = list.starts[depth] != nil && restarted[id, default: []].insert(depth).inserted
        var counted = (counters[list.kind] ?? [:]).filter { level, _ in
            level <= depth || depth >= lists.level(level, of: list)?.restart ?? level
        }
        let last = restarts ? nil : counted[depth]
        counted[depth] = last.map { $0 + 1 } ?? lists.start(depth, of: list)
        counters[list.kind] = counted
        return counted
    }

    private func fill(_ level: WordLists.Level, _ list: WordLists.List, _ counted: [Int: Int]) -> String {
        var result = ""
        var isPlace = false
        for character in level.pattern {
            if isPlace, let place = character.wholeNumberValue {
                let style = level.isLegal ? .decimal : lists.level(place - 1, of: list)?.style ?? .decimal
                result += style.text(counted[place - 1] ?? lists.start(place - 1, of: list))
            } else if character != "%" {
                result.append(character)
            }
            isPlace = character == "%"
        }
        return result.isEmpty ? "" : result + " "
    }
}
