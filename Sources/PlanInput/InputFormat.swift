/// What kind of file some bytes are: by what they hold, and where that leaves it open, by the file's ending.
enum InputFormat: Equatable {
    /// Plain text.
    case text
    /// A web page.
    case page
    /// A Word document of 2007 or later: a zip archive of XML.
    case wordDocument
    /// A kind that is known and not read.
    case refused(PlanInputError)

    init(_ bytes: [UInt8], name: String?) {
        if let kind = Self.signatures.first(where: { $0.isMet(by: bytes) }) {
            self = kind.format(bytes)
        } else if Self.opensAsPage(TextDecoding.opening(bytes)) {
            self = .page
        } else if Self.opensAsWordXML(TextDecoding.opening(bytes)) {
            self = Self.refusal("This is a Word document as XML. Open it in Word and save it as .docx.")
        } else {
            let ending = name?.split(separator: ".").last?.lowercased()
            self = ending == "html" || ending == "htm" ? .page : .text
        }
    }

    /// Bytes that a kind of file begins with.
    private struct Signature: Sendable {
        let words: [UInt8]
        /// How far from the beginning they may stand.
        var reach = 0
        let format: @Sendable ([UInt8]) -> InputFormat

        func isMet(by bytes: [UInt8]) -> Bool {
            bytes.prefix(reach + words.count).firstRange(of: words) != nil
        }
    }

    private static let signatures = [
        // Some programs write a few bytes before the mark, and readers look for it in the first 1,024.
        Signature(words: Array("%PDF-".utf8), reach: 1024) { _ in
            refusal("This is a PDF. Save the document as .docx, or copy its text into a .txt file.")
        },
        Signature(words: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { oldDocument($0) },
        Signature(words: Array("{\\rtf".utf8)) { _ in
            refusal("This is a document in rich text format. Open it and save it as .docx or as plain text.")
        },
        // What stands before it in a page's archive is as long as the page's title and address.
        Signature(words: Array("\nMIME-Version:".utf8), reach: 4096) { _ in archive },
        Signature(words: Array("MIME-Version:".utf8)) { _ in archive },
        Signature(words: [0x50, 0x4B, 0x03, 0x04]) { _ in .wordDocument },
        Signature(words: [0x50, 0x4B, 0x05, 0x06]) { _ in .wordDocument },
    ]

    private static let archive = refusal("This is a web archive. Save the page as HTML («Web page, HTML only»).")

    private static func refusal(_ message: String) -> Self { .refused(PlanInputError(.unreadableKind, message)) }

    /// A container of Microsoft's: an old document, or a new one under a password.
    private static func oldDocument(_ bytes: [UInt8]) -> Self {
        let mark: [UInt8] = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        guard bytes.firstRange(of: mark) == nil else { return .refused(.encrypted) }
        return refusal("This is a document of Word 97–2003 (.doc). Open it and save it as .docx or as plain text.")
    }

    /// Whether a text begins as web pages do.
    private static func opensAsPage(_ opening: String) -> Bool {
        let words = opening.lowercased().drop { $0.isWhitespace }
        if words.hasPrefix("<?xml") { return words.contains("<html") }
        return pageOpenings.contains { words.hasPrefix($0) }
    }

    /// Whether a text begins as what Word saves as XML does: a package in one file, or a document of 2003.
    private static func opensAsWordXML(_ opening: String) -> Bool {
        opening.drop { $0.isWhitespace }.hasPrefix("<?xml")
            && ["<?mso-application", "<pkg:package", "<w:wordDocument"].contains { opening.contains($0) }
    }

    private static let pageOpenings = [
        "<!doctype html", "<html", "<head", "<body", "<!--", "<meta", "<title", "<table", "<div", "<p>", "<p ",
        "<style", "<script", "<span", "<article", "<main", "<section", "<center", "<font", "<h1", "<h2", "<h3", "<b>",
        "<strong", "<em>", "<i>", "<u>", "<br", "<ul", "<ol",
    ]
}

extension PlanInputError {
    static let encrypted = Self(
        .encrypted,
        "The document is protected by a password. Open it, take the password off, and save it again."
    )
}
