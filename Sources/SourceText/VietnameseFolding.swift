/// Letter case and accents of Vietnamese, taken away: `Đ` and `đ` are `d`, `Ệ` is `e`.
///
/// The result is one ASCII byte for a Unicode scalar, so that rules about Vietnamese words are rules about bytes.
/// Marks that a plan's typist may choose freely are made one: every dash is `-`, every bullet `*`, every quotation mark
/// `"`, every white space a blank.
public enum VietnameseFolding {
    /// What `fold` answers for a scalar that has no width or only changes the one before it.
    public static let nothing: UInt8 = 0

    /// What `fold` answers for a scalar that is no letter, digit or mark of Vietnamese text.
    public static let other: UInt8 = 0x7F

    /// The ASCII byte that a scalar stands for.
    ///
    /// - Parameter scalar: a Unicode scalar's value.
    /// - Returns: a lower-case ASCII byte; `nothing` for a combining mark or a zero-width character; `other` for what
    ///   Vietnamese does not use.
    /// - Complexity: O(1).
    public static func fold(_ scalar: UInt32) -> UInt8 { fold(scalar, table) }

    /// The same, for those who ask for many and have the table at hand.
    @inline(__always)
    static func fold(_ scalar: UInt32, _ table: [UInt8]) -> UInt8 {
        scalar < UInt32(table.count) ? table[Int(scalar)] : foldMark(scalar)
    }

    private static func foldMark(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029: return UInt8(ascii: " ")
        case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return nothing
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return UInt8(ascii: "-")
        case 0x2018, 0x2019, 0x201B, 0x2032: return UInt8(ascii: "'")
        case 0x201C...0x201F, 0x2033: return UInt8(ascii: "\"")
        case 0x2022, 0x2023, 0x25A0...0x25FF, 0x2043, 0x2219, 0x2605, 0x2606, 0x2666, 0xF0B7, 0xF0A7, 0xF076, 0x2756:
            return UInt8(ascii: "*")
        case 0x2192, 0x21D2, 0x2713, 0x2714, 0x2794...0x27BF, 0xF0FC, 0xF0D8, 0xF0E8: return UInt8(ascii: "*")
        // The bullets «-» and «+» of the Symbol font, as a word processor pastes them.
        case 0xF02D: return UInt8(ascii: "-")
        case 0xF02B: return UInt8(ascii: "+")
        case 0x2026: return UInt8(ascii: ".")
        case 0xFF01...0xFF5E: return table[Int(scalar - 0xFF01 + 0x21)]
        default: return other
        }
    }

    /// The words without letter case, accents and zero-width characters, blanks made one.
    ///
    /// - Parameter words: any text.
    /// - Returns: lower-case ASCII, no blank at either end, none doubled.
    /// - Complexity: O(*n*).
    public static func fold(_ words: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        for scalar in words.unicodeScalars {
            let byte = fold(scalar.value)
            if byte == nothing { continue }
            if byte == UInt8(ascii: " "), bytes.last == nil || bytes.last == UInt8(ascii: " ") { continue }
            bytes.append(byte)
        }
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The one letter that a base letter and its combining marks make, if Vietnamese has it.
    ///
    /// - Parameters:
    ///   - base: the letter before the marks; it may carry a circumflex, breve or horn already.
    ///   - mark: a combining mark.
    /// - Returns: the composed scalar, or nil where the two make none.
    /// - Complexity: O(1).
    public static func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        compositions[UInt64(base) << 32 | UInt64(mark)]
    }

    /// A letter without its tone, and the tone; letters of other alphabets have none.
    ///
    /// - Parameter scalar: a letter, upper or lower case.
    /// - Returns: the letter in lower case with its circumflex, breve, horn or stroke, and 0 or the tone from 1 to 5.
    /// - Complexity: O(1).
    public static func toneless(_ scalar: UInt32) -> (letter: UInt32, tone: UInt8) {
        if scalar < 0x80 { return (UInt32(table[Int(scalar)]), 0) }
        if let known = toneTable[scalar] { return known }
        return (scalar == 0x110 || scalar == 0xD0 ? 0x111 : scalar, 0)
    }

    /// The tone that a combining mark gives, from 1 to 5; 0 for any other scalar.
    ///
    /// - Parameter scalar: any.
    /// - Returns: the tone.
    /// - Complexity: O(1).
    public static func tone(ofMark scalar: UInt32) -> UInt8 {
        tones.firstIndex(of: scalar).map { UInt8($0 + 1) } ?? 0
    }

    /// A letter in lower case; what is no capital stays as it is.
    ///
    /// - Parameter scalar: a Unicode scalar's value.
    /// - Returns: the first scalar of its lower case.
    /// - Complexity: O(1).
    public static func lower(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
        if scalar < UInt32(lowerTable.count) {
            let known = lowerTable[Int(scalar)]
            if known != 0 { return UInt32(known) }
        }
        return Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    }

    /// The lower case of the letters of Vietnamese, 0 for all others: Unicode's own tables take ten times as long.
    private static let lowerTable: [UInt16] = {
        var result = [UInt16](repeating: 0, count: 0x1F00)
        let half = letters.count / 2
        for (lower, upper) in zip(letters.prefix(half), letters.suffix(half)) {
            for (small, capital) in zip(lower.unicodeScalars, upper.unicodeScalars) {
                result[Int(small.value)] = UInt16(small.value)
                result[Int(capital.value)] = UInt16(small.value)
            }
        }
        for scalar in [0x110, 0x111] { result[scalar] = 0x111 }
        return result
    }()

    private static let toneTable: [UInt32: (letter: UInt32, tone: UInt8)] = {
        var result: [UInt32: (letter: UInt32, tone: UInt8)] = [:]
        let lower = letters.prefix(letters.count / 2)
        for (row, upper) in zip(lower, letters.suffix(letters.count / 2)) {
            let plain = row.unicodeScalars.first.map(\.value) ?? 0
            for scalars in [row.unicodeScalars, upper.unicodeScalars] {
                for (tone, scalar) in scalars.enumerated() { result[scalar.value] = (plain, UInt8(tone)) }
            }
        }
        return result
    }()

    /// The five tones after the plain letter, in the order of the rows of `letters`.
    private static let tones: [UInt32] = [0x0300, 0x0301, 0x0309, 0x0303, 0x0323]

    /// Every Vietnamese vowel: a row is the plain letter and its five tones (huyền, sắc, hỏi, ngã, nặng).
    private static let letters = [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
        "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ",
        "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
    ]

    /// A plain letter, the mark that shapes it (circumflex, breve or horn), and what they make.
    private static let shapes: [(UInt32, UInt32, Character)] = {
        let lower: [(Character, UInt32, Character)] = [
            ("a", 0x0306, "ă"), ("a", 0x0302, "â"), ("e", 0x0302, "ê"),
            ("o", 0x0302, "ô"), ("o", 0x031B, "ơ"), ("u", 0x031B, "ư"),
            ("A", 0x0306, "Ă"), ("A", 0x0302, "Â"), ("E", 0x0302, "Ê"),
            ("O", 0x0302, "Ô"), ("O", 0x031B, "Ơ"), ("U", 0x031B, "Ư"),
        ]
        return lower.map { (scalar($0.0), $0.1, $0.2) }
    }()

    private static func scalar(_ character: Character) -> UInt32 {
        character.unicodeScalars.first.map(\.value) ?? 0
    }

    private static let compositions: [UInt64: UInt32] = {
        var result: [UInt64: UInt32] = [:]
        var rows: [UInt32: [UInt32]] = [:]
        for row in letters {
            let scalars = row.unicodeScalars.map(\.value)
            rows[scalars[0]] = scalars
            for (tone, composed) in zip(tones, scalars.dropFirst()) {
                result[UInt64(scalars[0]) << 32 | UInt64(tone)] = composed
            }
        }
        for (base, mark, shaped) in shapes {
            guard let plain = rows[base], let target = rows[scalar(shaped)] else { continue }
            // The mark may come before the tone or after it: canonical order puts the dot below first.
            for (from, to) in zip(plain, target) { result[UInt64(from) << 32 | UInt64(mark)] = to }
        }
        return result
    }()

    /// The folded byte of every scalar below U+1F00: ASCII, Latin letters, combining marks and spaces.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: other, count: 0x1F00)
        for byte in UInt8(0)..<0x80 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): table[Int(byte)] = byte | 0x20
            case 0...0x20: table[Int(byte)] = UInt8(ascii: " ")
            default: table[Int(byte)] = byte
            }
        }
        for mark in 0x0300...0x036F { table[mark] = nothing }
        for row in letters {
            let scalars = row.unicodeScalars.map { Int($0.value) }
            let base = plainLetter(UInt32(scalars[0]))
            for scalar in scalars { table[scalar] = base }
        }
        for scalar in [0xD0, 0xF0, 0x110, 0x111] { table[scalar] = UInt8(ascii: "d") }
        for scalar in [0x85, 0xA0, 0x1680] { table[scalar] = UInt8(ascii: " ") }
        for scalar in [0xAD, 0x34F, 0x61C, 0x180E] { table[scalar] = nothing }
        for scalar in [0xAB, 0xBB] { table[scalar] = UInt8(ascii: "\"") }
        table[0xB4] = UInt8(ascii: "'")
        table[0xB7] = UInt8(ascii: "*")
        table[0xD7] = UInt8(ascii: "x")
        return table
    }()

    private static func plainLetter(_ scalar: UInt32) -> UInt8 {
        if scalar < 0x80 { return UInt8(scalar) | 0x20 }
        for (base, _, shaped) in shapes where self.scalar(shaped) == scalar { return UInt8(base) | 0x20 }
        return other
    }
}
