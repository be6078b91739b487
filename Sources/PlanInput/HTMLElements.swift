/// What the elements of a page mean to its text.
enum HTMLElements {
    /// Those that are no part of the text; the last three are struck out.
    static let dropped: Set<String> = [
        "head", "script", "style", "noscript", "template", "nav", "button", "select", "textarea", "input", "iframe",
        "object", "svg", "canvas", "audio", "video", "dialog", "datalist", "s", "strike", "del",
    ]

    /// Those that are the site's, not the text's, unless they stand in an article.
    static let siteFrames: Set<String> = ["header", "footer", "aside"]

    /// Those whose headers and footers are the text's own.
    static let articles: Set<String> = ["article", "main"]

    /// Those that begin and end a paragraph.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    ]

    /// Lists, whose items have a bullet or a number.
    static let lists: Set<String> = ["ul", "ol", "menu", "dir"]

    /// Whether the classes of a paragraph are those that Word gives the lines of a table of contents.
    static func isContents(classes: String) -> Bool {
        classes.split(whereSeparator: \.isWhitespace).contains { $0.hasPrefix("MsoToc") }
    }

    /// Whether the target of a link is a note of the page, or a comment of Word's.
    static func isNoteOrComment(target: String) -> Bool {
        target.hasPrefix("#_msocom_") || NoteMarks.isNote(target: target)
    }

    /// Words with the Vietnamese letters whose names libxml2, which knows those of HTML 4, leaves as they are.
    static func withLetters(_ words: String) -> String {
        guard words.utf8.contains(UInt8(ascii: "&")) else { return words }
        return letters.reduce(words) { words, item in words.replacing("&\(item.name);", with: item.letter) }
    }

    private static let letters: [(name: String, letter: String)] = [
        ("abreve", "ă"), ("Abreve", "Ă"), ("dstrok", "đ"), ("Dstrok", "Đ"), ("itilde", "ĩ"),
        ("Itilde", "Ĩ"),
        ("utilde", "ũ"), ("Utilde", "Ũ"), ("NewLine", " "), ("Tab", " "), ("ZeroWidthSpace", ""),
    ]
}
