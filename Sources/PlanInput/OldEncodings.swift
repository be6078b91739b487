import SourceText

/// Tells Vietnamese text in the encodings from before Unicode, TCVN3 and VNI, whose letters the fonts made.
///
/// Taken for characters, their bytes are letters and signs of Western Europe. Vietnamese has those too, but beside them as
/// many that only Vietnamese has.
enum OldEncodings {
    /// Fewer letters with marks tell nothing.
    private static let fewest = 16
    /// How many letters in a hundred have marks at least; Vietnamese has some twenty-five, French four.
    private static let fewestInHundred = 15

    /// Refuses a text in such an encoding.
    static func refuse(_ source: SourceText) throws(PlanInputError) {
        var (plain, western, vietnamese) = (0, 0, 0)
        for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: plain += 1
            case 0xA1...0xFF: western += 1
            case 0x100...0x1FF, 0x300...0x36F, 0x1EA0...0x1EFF: vietnamese += 1
            default: break
            }
        }
        guard western >= fewest, western * 100 >= (plain + western) * fewestInHundred, vietnamese * 20 < western else {
            return
        }
        throw .oldEncoding
    }
}

extension PlanInputError {
    static let oldEncoding = Self(
        .badEncoding,
        "The text is in an encoding from before Unicode, as TCVN3 (fonts .VnTime) and VNI are. Convert it to Unicode and try again."
    )
}
