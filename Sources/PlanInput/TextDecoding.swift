import SourceText

/// Makes UTF-8 of the encodings that a mark at the beginning tells.
enum TextDecoding {
    /// How many bytes are looked at to tell what a text is.
    private static let openingBytes = 1024

    /// The text of a plain file: UTF-8, its mark kept, or UTF-16 with its mark.
    static func sourceText(_ bytes: [UInt8]) throws(PlanInputError) -> SourceText {
        if let isBigEndian = utf16Mark(bytes) {
            return withLines(SourceText(try utf16(bytes, isBigEndian: isBigEndian)))
        }
        do {
            return withLines(try SourceText(validating: bytes))
        } catch {
            throw .notUTF8(bytes, error)
        }
    }

    /// A text whose lines end where word processors end them inside a paragraph, too.
    private static func withLines(_ source: SourceText) -> SourceText {
        let separator: [UInt8] = [0xE2, 0x80]
        guard source.bytes.contains(0x0B) || source.bytes.firstRange(of: separator) != nil else { return source }
        let scalars = String(decoding: source.bytes, as: UTF8.self).unicodeScalars
        guard scalars.contains(where: lineEnds.contains) else { return source }
        return SourceText(String(String.UnicodeScalarView(scalars.map { lineEnds.contains($0) ? "\n" : $0 })))
    }

    /// The vertical tab, and the separators of lines and of paragraphs.
    private static let lineEnds: Set<Unicode.Scalar> = ["\u{0B}", "\u{2028}", "\u{2029}"]

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

    /// Whether bytes look like UTF-16 without its mark, and which byte comes first then: that of most letters is 0.
    static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
        let opening = bytes.prefix(openingBytes)
        let zeros = opening.indices.filter { opening[$0] == 0 }
        guard zeros.count * 4 > opening.count, let first = zeros.first else { return nil }
        return zeros.allSatisfy { $0 % 2 == first % 2 } ? first % 2 == 0 : nil
    }

    /// Whether bytes begin as no text does, in whatever encoding of single bytes.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(openingBytes).contains(0)
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

extension PlanInputError {
    /// Says what bytes are that should be UTF-8, or where they stop to be.
    static func notUTF8(_ bytes: [UInt8], _ error: SourceTextError) -> Self {
        guard error.code == .invalidUTF8 else { return Self(.tooLarge, error.description) }
        if let isBigEndian = TextDecoding.unmarkedUTF16(bytes) {
            let order = isBigEndian ? "big-endian" : "little-endian"
            let message = "The text looks like UTF-16 (\(order)) without the mark that says so."
            return Self(.badEncoding, message + " Save the file as UTF-8 and try again.")
        }
        if TextDecoding.isBinary(bytes) {
            let message = "The file is no text, web page or Word document."
            return Self(.unreadableKind, message + " Give the plan as .txt, .html or .docx.")
        }
        let before = SourceText(String(decoding: bytes[..<error.offset], as: UTF8.self))
        let place = "line \(before.location(at: error.offset).line), byte \(error.offset)"
        return Self(.badEncoding, "The text is not valid UTF-8 (\(place)). Save the file as UTF-8 and try again.")
    }
}
