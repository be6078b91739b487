/// The styles of a Word document, as far as the text depends on them.
///
/// ECMA-376 part 1, section 17.7.4. What a style does not say, the style that it is based on does.
struct WordStyles {
    /// What a style says for itself.
    struct Style {
        /// What paragraphs name the style by.
        let id: String
        /// The style that it is based on.
        fileprivate(set) var base: String?
        /// The list that its paragraphs are in, and their level there.
        fileprivate(set) var list: String?
        fileprivate(set) var level: Int?
        /// Whether its words are hidden.
        fileprivate(set) var isHidden: Bool?
        /// Whether its words are shown in capitals.
        fileprivate(set) var isCapital: Bool?
        fileprivate var name = ""

        fileprivate init(id: String) { self.id = id }
    }

    /// Where a chain of styles is cut off: real ones have a few, and a circle has no end.
    private static let longestChain = 32

    private var styles: [String: Style] = [:]

    /// Reads the part that defines the styles.
    mutating func read(_ part: [UInt8]) throws(PlanInputError) {
        var open: Style?
        var found = styles
        try XMLEvents.read(part) { event, attribute in
            switch event {
            case .start("style"): open = attribute("styleId").map { Style(id: $0) }
            case .start(let name): open?.take(name, attribute)
            case .end("style"):
                if let style = open { found[style.id] = style }
                open = nil
            default: break
            }
        }
        styles = found
    }

    /// A style and those that it is based on, the nearest first.
    ///
    /// - Complexity: O(1), as the chain is bounded.
    func chain(_ id: String?) -> [Style] {
        var chain: [Style] = []
        var next = id
        while let style = next.flatMap({ styles[$0] }), chain.count < Self.longestChain {
            chain.append(style)
            next = style.base
        }
        return chain
    }

    /// The list that a style puts its paragraphs in.
    func list(_ id: String?) -> String? {
        chain(id).lazy.compactMap(\.list).first
    }

    /// Whether the words of a style are hidden; nil where it does not say.
    func isHidden(_ id: String?) -> Bool? {
        chain(id).lazy.compactMap(\.isHidden).first
    }

    /// Whether the words of a style are shown in capitals; nil where it does not say.
    func isCapital(_ id: String?) -> Bool? {
        chain(id).lazy.compactMap(\.isCapital).first
    }

    /// Whether a style is one of those that Word has for bullets under bullets: «List Bullet 2» to «List Bullet 5».
    ///
    /// Each has a list of its own, so that its level there says nothing.
    func isUnderBullets(_ id: String?) -> Bool {
        chain(id).contains { style in (2...5).contains { style.name.lowercased() == "list bullet \($0)" } }
    }

    /// Whether a style is that of a line in the table of contents: «toc 1» to «toc 9», whatever its id is.
    func isContents(_ id: String) -> Bool {
        [id, styles[id]?.name ?? ""].contains { name in
            let letters = name.lowercased().filter { $0 != " " }
            return letters.count == 4 && letters.hasPrefix("toc") && letters.last?.isNumber ?? false
        }
    }
}

extension WordStyles.Style {
    /// Takes what an element inside the style says.
    fileprivate mutating func take(_ element: String, _ attribute: XMLAttributes) {
        switch element {
        case "name": name = attribute("val") ?? ""
        case "basedOn": base = attribute("val")
        case "numId": list = attribute("val")
        case "ilvl": level = attribute("val").flatMap { Int($0) }
        case "vanish": isHidden = WordToggle.isOn(attribute("val"))
        case "caps": isCapital = WordToggle.isOn(attribute("val"))
        default: break
        }
    }
}

/// Properties that are on unless their value says otherwise.
enum WordToggle {
    /// Whether a value switches a property on; none does.
    static func isOn(_ value: String?) -> Bool {
        !["0", "false", "off"].contains(value)
    }
}
