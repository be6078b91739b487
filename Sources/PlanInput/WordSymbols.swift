/// The characters that Word takes from fonts of symbols, as far as plans need them.
///
/// ECMA-376 part 1, section 17.3.3.30: the code is the character's place in the font, with or without F000 added.
enum WordSymbols {
    /// The text of a symbol; nil for one that says nothing in text.
    static func text(font: String?, code: String?) -> String? {
        code.flatMap { Int($0, radix: 16) }.flatMap { text(font: font, code: $0) }
    }

    /// The text of words that a page shows in a font of symbols; nil where the words mean themselves.
    static func text(font: String?, words: String) -> String? {
        guard isSymbolFont(font) else { return nil }
        let scalars = words.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard let symbol = scalars.first, scalars.count == 1 else { return nil }
        return text(font: font, code: Int(symbol.value))
    }

    /// Whether the characters of a font are symbols.
    static func isSymbolFont(_ font: String?) -> Bool {
        ["symbol", "wingdings"].contains(font?.lowercased())
    }

    private static func text(font: String?, code: Int) -> String? {
        guard let place = place(code) else { return nil }
        switch font?.lowercased() {
        case "symbol": return symbols[place]
        case "wingdings": return wingdings[place]
        default: return nil
        }
    }

    private static func place(_ code: Int) -> Int? {
        switch code {
        case 0...0xFF: code
        case 0xF000...0xF0FF: code - 0xF000
        default: nil
        }
    }

    private static let symbols = [
        0x2B: "+", 0x2D: "-", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    ]

    /// Bullets, ticks and arrows.
    private static let wingdings: [Int: String] = {
        let bullets = [0x6C, 0x6E, 0x71, 0x75, 0x76, 0x77, 0x9E, 0x9F, 0xA7, 0xD8, 0xFC].map { ($0, "-") }
        return Dictionary(uniqueKeysWithValues: bullets + [(0xE0, "→"), (0xE8, "→"), (0xF0, "→")])
    }()
}
