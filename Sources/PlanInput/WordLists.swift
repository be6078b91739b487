/// The lists that a Word document defines.
///
/// ECMA-376 part 1, section 17.9: lists (`w:num`) of one kind (`w:abstractNum`) count together.
struct WordLists {
    /// One level of a list.
    struct Level {
        fileprivate(set) var isBullet = false
        /// Whether it has neither bullet nor number.
        fileprivate(set) var isPlain = false
        /// Whether all numbers in it are Arabic, those of the levels above too.
        fileprivate(set) var isLegal = false
        fileprivate(set) var style = CounterStyle.decimal
        fileprivate(set) var start = 1
        /// How many levels there are from the top down whose use begins the level anew; nil for all above it.
        fileprivate(set) var restart: Int?
        /// The number with what stands round it: `Mục tiêu %1.%2:`.
        fileprivate(set) var pattern = ""
    }

    /// A kind of list.
    fileprivate struct Kind {
        var levels: [Int: Level] = [:]
        /// The levels that paragraph styles stand for.
        var levelOfStyle: [String: Int] = [:]
        /// The style of lists that defines the levels instead.
        var link: String?
    }

    /// A list: its kind, and what it changes for itself.
    struct List {
        fileprivate(set) var kind = ""
        fileprivate var levels: [Int: Level] = [:]
        /// Where its own levels begin to count anew.
        fileprivate(set) var starts: [Int: Int] = [:]
    }

    fileprivate var kinds: [String: Kind] = [:]
    fileprivate var lists: [String: List] = [:]

    /// A list by its number; number 0 says that a paragraph is in none.
    func list(_ id: String) -> List? {
        id == "0" ? nil : lists[id]
    }

    /// A level of a list.
    func level(_ depth: Int, of list: List) -> Level? {
        list.levels[depth] ?? kinds[list.kind]?.levels[depth]
    }

    /// The level that a paragraph style stands for in a list.
    func level(ofStyle style: String, in list: List) -> Int? {
        kinds[list.kind]?.levelOfStyle[style]
    }

    /// The number from which a level of a list counts.
    func start(_ depth: Int, of list: List) -> Int {
        list.starts[depth] ?? level(depth, of: list)?.start ?? 1
    }

    /// Reads the part that defines the lists.
    mutating func read(_ part: [UInt8]) throws(PlanInputError) {
        var reader = WordListsReader(lists: self)
        try XMLEvents.read(part) { event, attribute in
            switch event {
            case .start(let name): reader.start(name, attribute)
            case .end(let name): reader.end(name)
            case .text: break
            }
        }
        self = reader.lists
    }

    /// Gives the kinds that a style of lists defines the levels of the list that the style names.
    mutating func link(_ styles: WordStyles) {
        let defined = kinds
        for (id, kind) in defined {
            guard let link = kind.link, let list = styles.list(link).flatMap({ lists[$0] }),
                let source = defined[list.kind]
            else { continue }
            kinds[id]?.levels = source.levels
            kinds[id]?.levelOfStyle = source.levelOfStyle
        }
    }
}

/// Makes lists of the events of the part that defines them.
private struct WordListsReader {
    /// How many characters of a level's pattern are used; Word's have at most 31.
    private static let longestPattern = 255
    /// The depths that a level may have.
    private static let depths = 0...8

    var lists: WordLists
    private var kind = ""
    /// The list that is open; nil inside a kind.
    private var list: String?
    private var depth = 0
    private var level = WordLists.Level()

    init(lists: WordLists) { self.lists = lists }

    mutating func start(_ name: String, _ attribute: XMLAttributes) {
        let value = attribute("val")
        switch name {
        case "abstractNum":
            kind = attribute("abstractNumId") ?? ""
            list = nil
            lists.kinds[kind] = WordLists.Kind()
        case "numStyleLink": lists.kinds[kind]?.link = value
        case "num":
            let id = attribute("numId") ?? ""
            list = id
            lists.lists[id] = WordLists.List()
        case "abstractNumId": if let list { lists.lists[list]?.kind = value ?? "" }
        case "lvlOverride": depth = Self.number(attribute("ilvl")) ?? 0
        case "startOverride":
            if let list, Self.depths.contains(depth) { lists.lists[list]?.starts[depth] = Self.number(value) ?? 1 }
        case "lvl":
            depth = Self.number(attribute("ilvl")) ?? 0
            level = WordLists.Level()
        default: readLevel(name, value)
        }
    }

    private mutating func readLevel(_ name: String, _ value: String?) {
        switch name {
        case "start": level.start = Self.number(value) ?? 1
        case "lvlRestart": level.restart = Self.number(value)
        case "numFmt": level.setFormat(value ?? "")
        case "lvlText":
            level.pattern = String(String.UnicodeScalarView((value ?? "").unicodeScalars.prefix(Self.longestPattern)))
        case "isLgl": level.isLegal = WordToggle.isOn(value)
        case "pStyle": if list == nil, let value { lists.kinds[kind]?.levelOfStyle[value] = depth }
        default: break
        }
    }

    mutating func end(_ name: String) {
        guard name == "lvl", Self.depths.contains(depth) else { return }
        if let list {
            lists.lists[list]?.levels[depth] = level
        } else {
            lists.kinds[kind]?.levels[depth] = level
        }
    }

    /// A number that leaves room to count on from.
    private static func number(_ value: String?) -> Int? {
        value.flatMap { Int32($0) }.map { Int($0) }
    }
}

extension WordLists.Level {
    fileprivate mutating func setFormat(_ format: String) {
        switch format {
        case "bullet": isBullet = true
        case "none": isPlain = true
        default: style = CounterStyle(rawValue: format) ?? .decimal
        }
    }
}
