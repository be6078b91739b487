import SourceText

/// A Word document: the paragraphs of its main part, those of tables row by row and cell by cell, then its notes.
enum WordDocument {
    /// The document's text.
    static func text(_ bytes: [UInt8]) throws(PlanInputError) -> SourceText {
        let archive = try ZipArchive(bytes)
        let main = try mainPart(archive)
        guard let content = try archive.part(main) else {
            let message =
                "This is another archive or office document than Word's. Save it as .docx or as text."
            throw PlanInputError(.unreadableKind, message)
        }
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        var lists = WordLists()
        var styles = WordStyles()
        if let part = try archive.part(folder + "numbering.xml") { try lists.read(part) }
        if let part = try archive.part(folder + "styles.xml") { try styles.read(part) }
        var reader = WordReader(lists: lists, styles: styles)
        try XMLEvents.read(content) { event, attribute in reader.visit(event, attribute) }
        let text = reader.finish()
        if reader.notes.isEmpty { return try TextDecoding.sourceText(text) }
        var notes = WordNotes(lists: lists, styles: styles)
        for name in ["footnotes.xml", "endnotes.xml"] {
            if let part = try archive.part(folder + name) { try notes.read(part) }
        }
        return try TextDecoding.sourceText(text + notes.lines(of: reader.notes))
    }

    /// The name of the part that holds the text; most programs give it the same.
    private static func mainPart(_ archive: ZipArchive) throws(PlanInputError) -> String {
        var target: String?
        if let relations = try archive.part("_rels/.rels") {
            try XMLEvents.read(relations) { event, attribute in
                guard case .start("Relationship") = event, target == nil else { return }
                if attribute("Type")?.hasSuffix("/officeDocument") ?? false { target = attribute("Target") }
            }
        }
        let name = target.map { String($0.drop { $0 == "/" }) } ?? ""
        return name.hasSuffix("document.xml") || archive.contains(name) && name.contains("word/")
            ? name : "word/document.xml"
    }
}
