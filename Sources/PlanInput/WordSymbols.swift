/// The characters that Word takes from fonts of symbols, as far as plans need them.
///
/// ECMA-376 part 1, section 17.3.3.30: the code is the character's place in the font, with or without F000 added.
enum WordSymbols {
    /// The text of a symbol; nil for one that says nothing in text.
    static func text(font: String?, code: String?) -> String? {
        guard let code = code.flatMap({ Int($0, radix: 16) }), let place = place(code) else { return nil }
        switch font {
        case "Symbol": return symbols[place]
        case "Wingdings": return wingdingsBullets.contains(place) ? "-" : nil
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
        0x2D: "-", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    ]

    private static let wingdingsBullets: Set<Int> = [0x76, 0xA7, 0xD8, 0xFC]
}
