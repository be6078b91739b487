internal import CLibXML2
import SourceText

/// A web page, read as leniently as browsers do.
enum HTMLPage {
    /// The page's text.
    static func text(_ bytes: [UInt8]) throws(PlanInputError) -> SourceText {
        let (decoded, encoding) = try decoded(bytes)
        let content = withoutConditions(decoded)
        LibXML.start
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | UInt32(PLANGRAPH_HTML_HUGE)
        xmlResetLastError()
        let document = unsafe content.withUnsafeBytes { content in
            let start = unsafe content.baseAddress?.assumingMemoryBound(to: CChar.self)
            return unsafe htmlReadMemory(start, Int32(clamping: content.count), nil, encoding, Int32(options))
        }
        guard let document = unsafe document else { return SourceText("") }
        defer { unsafe xmlFreeDoc(document) }
        if plangraph_xml_gave_up() != 0 {
            let message =
                "The page's elements lie more than \(PLANGRAPH_HTML_DEPTH) deep in each other. Save its text and try that."
            throw PlanInputError(.damaged, message)
        }
        var walker = HTMLWalker()
        unsafe walker.walk(xmlDocGetRootElement(document))
        if walker.bytes.isEmpty, !content.isEmpty { throw .noWords }
        return try TextDecoding.sourceText(walker.bytes)
    }

    /// The bytes and their encoding: UTF-8 where they are that, else what the page says.
    private static func decoded(_ bytes: [UInt8]) throws(PlanInputError) -> (bytes: [UInt8], encoding: String) {
        if let isBigEndian = TextDecoding.utf16Mark(bytes) {
            return (Array(try TextDecoding.utf16(bytes, isBigEndian: isBigEndian).utf8), "UTF-8")
        }
        do {
            _ = try SourceText(validating: bytes)
            return (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, "UTF-8")
        } catch {
            guard let charset = charset(bytes) else { throw .notUTF8(bytes, error) }
            if ["utf-8", "utf8"].contains(charset) {
                guard let words = mended(bytes) else { throw .notUTF8(bytes, error) }
                return (words, "UTF-8")
            }
            guard LibXML.knows(encoding: charset) else {
                let message =
                    "The page's encoding «\(charset)» is not known here. Save the page as UTF-8 and try again."
                throw PlanInputError(.badEncoding, message)
            }
            return (bytes, charset)
        }
    }

    /// A page in UTF-8 with a sign for each wrong byte, as browsers show it; nil where those are more than a few.
    ///
    /// Sites cut a page's description in the middle of a letter.
    private static func mended(_ bytes: [UInt8]) -> [UInt8]? {
        let words = String(decoding: bytes, as: UTF8.self)
        let letters = words.unicodeScalars.count { !$0.isASCII }
        let wrong = words.unicodeScalars.count { $0 == "\u{FFFD}" }
        return wrong * lettersForEachWrong <= letters ? Array(words.utf8) : nil
    }

    private static let lettersForEachWrong = 100

    /// Blanks out `<![if !supportLists]>` and `<![endif]>`, which Word writes and libxml2 takes for words.
    private static func withoutConditions(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.firstRange(of: Array("<![".utf8)) != nil else { return bytes }
        var result = bytes
        var place = 0
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = bytes[start...]
            place = start + 1
            if rest.starts(with: "<!--".utf8) {
                guard let end = rest.dropFirst(4).firstRange(of: Array("-->".utf8)) else { break }
                place = end.lowerBound
            } else if rest.starts(with: "<![if ".utf8) || rest.starts(with: "<![endif".utf8) {
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
                for index in start...end { result[index] = UInt8(ascii: " ") }
                place = end + 1
            }
        }
        return result
    }

    /// The encoding that the first bytes name, which is where browsers look for it.
    ///
    /// That is what follows `charset=`, else `encoding=` in an XML declaration.
    private static func charset(_ bytes: [UInt8]) -> String? {
        let opening = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        if let charset = value(of: "charset=", in: opening[...]) { return charset }
        guard let start = opening.firstRange(of: "<?xml"), let end = opening[start.upperBound...].firstRange(of: "?>")
        else { return nil }
        return value(of: "encoding=", in: opening[start.upperBound..<end.lowerBound])
    }

    private static func value(of name: String, in text: Substring) -> String? {
        guard let found = text.firstRange(of: name) else { return nil }
        let words = text[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        let value = words.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
        return value.isEmpty ? nil : String(value)
    }
}

extension PlanInputError {
    fileprivate static let noWords = Self(
        .unreadableKind,
        "The page has no words. If a script loads them, save the page from a browser when they are there, or copy them into a .txt file."
    )
}

/// What all uses of libxml2 share.
enum LibXML {
    /// Its tables are made once, before threads use them.
    static let start: Void = plangraph_xml_start()

    /// Whether text of an encoding can be read.
    static func knows(encoding: String) -> Bool {
        start
        guard let handler = unsafe xmlFindCharEncodingHandler(encoding) else { return false }
        unsafe xmlCharEncCloseFunc(handler)
        return true
    }
}
