/// How a list counts.
enum CounterStyle: String, Sendable {
    case decimal
    case decimalZero
    case lowerLetter
    case upperLetter
    case lowerRoman
    case upperRoman

    /// The style that the attribute `type` of a page's list names.
    init?(type: String) {
        switch type {
        case "1": self = .decimal
        case "a": self = .lowerLetter
        case "A": self = .upperLetter
        case "i": self = .lowerRoman
        case "I": self = .upperRoman
        default: return nil
        }
    }

    /// The style that the property `list-style-type` names.
    init?(listStyle: String) {
        switch listStyle {
        case "decimal": self = .decimal
        case "decimal-leading-zero": self = .decimalZero
        case "lower-alpha", "lower-latin": self = .lowerLetter
        case "upper-alpha", "upper-latin": self = .upperLetter
        case "lower-roman": self = .lowerRoman
        case "upper-roman": self = .upperRoman
        default: return nil
        }
    }

    /// A number as the list writes it.
    func text(_ number: Int) -> String {
        switch self {
        case .decimal: String(number)
        case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
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
