/// What the attribute `style` of an element says, as far as the text depends on it.
struct InlineStyle {
    /// Whether the element is not shown, or struck out, or a comment of Word's.
    private(set) var isDropped = false
    /// Whether line breaks in the words are shown; nil where the style does not say.
    private(set) var isPreformatted: Bool?
    /// Whether the words are shown in capitals; nil where the style does not say.
    private(set) var isCapital: Bool?
    /// The first of the families of fonts, in lower case.
    private(set) var font: String?
    /// What Word says of a paragraph in a list, `level2`, or of what it wrote before it: `ignore`.
    private(set) var wordList: [String] = []
    /// What stands before the items of a list.
    private(set) var markers: Markers?

    /// What stands before items.
    enum Markers: Equatable {
        /// Nothing.
        case none
        /// Numbers, where the list has them.
        case counted(CounterStyle)

        /// How the items are counted.
        var counter: CounterStyle? { if case .counted(let style) = self { style } else { nil } }

        fileprivate init?(_ value: some StringProtocol) {
            if value == "none" {
                self = .none
            } else if let style = CounterStyle(listStyle: String(value)) {
                self = .counted(style)
            } else {
                return nil
            }
        }
    }

    init(_ declarations: String) {
        for declaration in declarations.lowercased().split(separator: ";") {
            let halves = declaration.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let name = halves[0].split(whereSeparator: \.isWhitespace).first else { continue }
            let values = halves[1].split { $0.isWhitespace || $0 == "!" }
            switch name {
            case "display": isDropped = isDropped || values.first == "none"
            case "visibility": isDropped = isDropped || values.first == "hidden" || values.first == "collapse"
            case "mso-element": isDropped = isDropped || values.first == "comment-list"
            case "white-space": isPreformatted = values.contains { Self.preformatted.contains(String($0)) }
            case "text-transform": isCapital = values.first == "uppercase"
            case "font-family": font = Self.family(halves[1])
            case "font": font = Self.symbolFonts.first { halves[1].contains($0) } ?? ""
            case "mso-list": wordList = values.map(String.init)
            case "text-decoration", "text-decoration-line": isDropped = isDropped || values.contains("line-through")
            case "list-style", "list-style-type":
                markers = values.lazy.compactMap { Markers($0) }.first ?? markers
            default: break
            }
        }
    }

    private static let preformatted: Set<String> = ["pre", "pre-wrap", "pre-line", "break-spaces"]

    private static let symbolFonts = ["wingdings", "symbol"]

    /// The first of some families of fonts, without its quotation marks.
    private static func family(_ families: Substring) -> String {
        String(families.prefix { $0 != "," }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    }
}
