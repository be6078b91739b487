import SourceText

/// Makes UTF-8 of the encodings that a mark at the beginning tells.
enum TextDecoding {
    /// How many bytes are looked at to tell what a text is.
    private static let openingBytes = 1024

    /// The text of a plain file: UTF-8, its mark kept, or UTF-16 with its mark.
    static func sourceText(_ bytes: [UInt8]) throws(PlanInputError) -> SourceText {
        if let isBigEndian = utf16Mark(bytes) { return SourceText(try utf16(bytes, isBigEndian: isBigEndian)) }
        do {
            return try SourceText(validating: bytes)
        } catch {
            throw PlanInputError(.badEncoding, error.description)
        }
    }

    /// The first words, whatever is wrong with the rest.
    static func opening(_ bytes: [UInt8]) -> String {
        if let isBigEndian = utf16Mark(bytes) {
            let start = Array(bytes.prefix(openingBytes))
            return (try? utf16(start, isBigEndian: isBigEndian)) ?? ""
        }
        return String(decoding: bytes.prefix(openingBytes).drop { [0xEF, 0xBB, 0xBF].contains($0) }, as: UTF8.self)
    }

    /// Whether a text is UTF-16, and which byte comes first.
    static func utf16Mark(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFF, 0xFE]) { return false }
        return bytes.starts(with: [0xFE, 0xFF]) ? true : nil
    }

    /// UTF-16 without its mark.
    static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(PlanInputError) -> String {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
            throw PlanInputError(.badEncoding, "The text is no valid UTF-16. Save the file as UTF-8 and try again.")
        }
        return text
    }
}
