/// What the elements of a page mean to its text.
enum HTMLElements {
    /// Those that are no part of the text.
    static let dropped: Set<String> = [
        "head", "script", "style", "noscript", "template", "nav", "button", "select", "textarea", "input", "iframe",
        "object", "svg", "canvas", "audio", "video", "dialog", "datalist",
    ]

    /// Those that are the site's, not the text's, unless they stand in an article.
    static let siteFrames: Set<String> = ["header", "footer", "aside"]

    /// Those whose headers and footers are the text's own.
    static let articles: Set<String> = ["article", "main"]

    /// Those that begin and end a paragraph.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    ]

    /// Lists, whose items have a bullet or a number.
    static let lists: Set<String> = ["ul", "ol", "menu", "dir"]
}

/// A list that is being read.
struct ItemList {
    let isNumbered: Bool
    let style: CounterStyle
    var next: Int

    init(isNumbered: Bool, type: String?, start: String?) {
        self.isNumbered = isNumbered
        style =
            switch type {
            case "a": .lowerLetter
            case "A": .upperLetter
            case "i": .lowerRoman
            case "I": .upperRoman
            default: .decimal
            }
        next = start.flatMap { Int($0) } ?? 1
    }

    /// What stands before the next item; the plans write «-» for a measure and «+» for one under it.
    mutating func marker(depth: Int) -> String {
        guard isNumbered else { return depth > 1 ? "+ " : "- " }
        defer { next &+= 1 }
        return style.text(next) + (style == .lowerLetter ? ") " : ". ")
    }
}

/// How a list counts.
enum CounterStyle: String, Sendable {
    case decimal
    case lowerLetter
    case upperLetter
    case lowerRoman
    case upperRoman

    /// A number as the list writes it.
    func text(_ number: Int) -> String {
        switch self {
        case .decimal: String(number)
        case .lowerLetter: Self.letter(number)
        case .upperLetter: Self.letter(number).uppercased()
        case .lowerRoman: Self.roman(number)
        case .upperRoman: Self.roman(number).uppercased()
        }
    }

    private static func letter(_ number: Int) -> String {
        guard (1...26).contains(number), let scalar = Unicode.Scalar(96 + number) else { return String(number) }
        return String(Character(scalar))
    }

    private static let romanDigits = [
        (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]

    private static func roman(_ number: Int) -> String {
        guard (1...100).contains(number) else { return String(number) }
        var rest = number
        var result = ""
        for (value, letters) in romanDigits {
            while rest >= value {
                result += letters
                rest -= value
            }
        }
        return result
    }
}
