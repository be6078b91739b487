/// The bullets and numbers that Word puts before paragraphs, which stand nowhere in their text.
struct WordNumbering {
    /// One level of a list.
    fileprivate struct Level {
        var isBullet = false
        var isPlain = false
        var style = CounterStyle.decimal
        var start = 1
        /// The number with what stands round it: `Mục tiêu %1.%2:`.
        var pattern = ""
    }

    /// The levels of each kind of list.
    private var kinds: [String: [Int: Level]] = [:]
    /// The kind of each list.
    private var kindOfList: [String: String] = [:]
    /// The list and level that a style puts its paragraphs in.
    private var listOfStyle: [String: (list: String, level: Int)] = [:]
    /// How far each kind of list has counted, level by level.
    private var counters: [String: [Int: Int]] = [:]

    /// What stands before the next paragraph of a list, counting it.
    mutating func marker(list: String?, level: Int?, style: String?) -> String {
        let ofStyle = style.flatMap { listOfStyle[$0] }
        guard let list = list ?? ofStyle?.list, let kind = kindOfList[list], let levels = kinds[kind] else { return "" }
        let depth = level ?? ofStyle?.level ?? 0
        guard let found = levels[depth], !found.isPlain else { return "" }
        if found.isBullet { return depth > 0 ? "+ " : "- " }
        var counted = counters[kind] ?? [:]
        counted[depth] = (counted[depth] ?? found.start - 1) + 1
        counted = counted.filter { $0.key <= depth }
        counters[kind] = counted
        return Self.fill(found.pattern, levels, counted)
    }

    private static func fill(_ pattern: String, _ levels: [Int: Level], _ counted: [Int: Int]) -> String {
        var result = ""
        var isPlace = false
        for character in pattern {
            if isPlace, let place = character.wholeNumberValue {
                let level = levels[place - 1] ?? Level()
                result += level.style.text(counted[place - 1] ?? level.start)
            } else if character != "%" {
                result.append(character)
            }
            isPlace = character == "%"
        }
        return result.isEmpty ? "" : result + " "
    }

    /// Reads the part that defines the lists.
    mutating func read(_ part: [UInt8]) throws(PlanInputError) {
        var kind = ""
        var list = ""
        var depth = 0
        var found = self
        try XMLEvents.read(part) { event, attribute in
            guard case .start(let name) = event else { return }
            let value = attribute("val")
            switch name {
            case "abstractNum": kind = attribute("abstractNumId") ?? ""
            case "lvl":
                depth = attribute("ilvl").flatMap { Int($0) } ?? 0
                found.kinds[kind, default: [:]][depth] = Level()
            case "start": found.kinds[kind]?[depth]?.start = value.flatMap { Int32($0) }.map { Int($0) } ?? 1
            case "numFmt": found.kinds[kind]?[depth]?.setFormat(value ?? "")
            case "lvlText": found.kinds[kind]?[depth]?.pattern = value ?? ""
            case "num":
                list = attribute("numId") ?? ""
                // Levels that a list changes for itself are not the kind's.
                kind = "\u{0}"
            case "abstractNumId": found.kindOfList[list] = value
            default: break
            }
        }
        self = found
    }

    /// Reads which styles are lists.
    mutating func readStyles(_ part: [UInt8]) throws(PlanInputError) {
        var style = ""
        var level = 0
        var found = listOfStyle
        try XMLEvents.read(part) { event, attribute in
            guard case .start(let name) = event else { return }
            switch name {
            case "style":
                style = attribute("styleId") ?? ""
                level = 0
            case "ilvl": level = attribute("val").flatMap { Int($0) } ?? 0
            case "numId": if let list = attribute("val") { found[style] = (list, level) }
            default: break
            }
        }
        listOfStyle = found
    }
}

extension WordNumbering.Level {
    fileprivate mutating func setFormat(_ format: String) {
        switch format {
        case "bullet": isBullet = true
        case "none": isPlain = true
        default: style = CounterStyle(rawValue: format) ?? .decimal
        }
    }
}
