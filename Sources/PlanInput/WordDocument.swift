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
        let others = try OtherParts(of: main, in: archive)
        var lists = WordLists()
        var styles = WordStyles()
        if let part = try others.part("numbering") { try lists.read(part) }
        if let part = try others.part("styles") { try styles.read(part) }
        var reader = WordReader(lists: lists, styles: styles)
        try XMLEvents.read(content) { event, attribute in reader.visit(event, attribute) }
        let text = reader.finish()
        if text.isEmpty { throw .noWords }
        if reader.notes.isEmpty { return try TextDecoding.sourceText(text) }
        var notes = WordNotes(lists: lists, styles: styles)
        for kind in ["footnotes", "endnotes"] {
            if let part = try others.part(kind) { try notes.read(part) }
        }
        return try TextDecoding.sourceText(text + notes.lines(of: reader.notes))
    }

    /// The name of the part that holds the text; most programs give it the same.
    private static func mainPart(_ archive: ZipArchive) throws(PlanInputError) -> String {
        let target = try WordRelations.targets("_rels/.rels", in: archive)["officeDocument"]
        let name = target.map { String($0.drop { $0 == "/" }) } ?? ""
        return name.hasSuffix("document.xml") || archive.contains(name) && name.contains("word/")
            ? name : "word/document.xml"
    }
}

extension PlanInputError {
    fileprivate static let noWords = Self(
        .unreadableKind,
        "The document has no words. If its pages are pictures, have their text recognised (OCR), and save that as .docx or as text."
    )
}

/// The parts that belong to a document's main part.
private struct OtherParts {
    private let archive: ZipArchive
    private let folder: String
    private let targets: [String: String]

    init(of main: String, in archive: ZipArchive) throws(PlanInputError) {
        self.archive = archive
        let names = main.split(separator: "/")
        folder = names.dropLast().map { $0 + "/" }.joined()
        targets = try WordRelations.targets("\(folder)_rels/\(names.last ?? "").rels", in: archive)
    }

    /// The part of a kind: the one that the relations name, else the one with the name that most programs give it.
    func part(_ kind: String) throws(PlanInputError) -> [UInt8]? {
        if let target = targets[kind] {
            let name = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
            if let part = try archive.part(name) { return part }
        }
        return try archive.part(folder + kind + ".xml")
    }
}

/// What the parts of a document are to each other.
///
/// ECMA-376 part 2, section 8.
enum WordRelations {
    /// The first target of each type of relation that a part tells, by the last word of the type.
    static func targets(_ part: String, in archive: ZipArchive) throws(PlanInputError) -> [String: String] {
        var targets: [String: String] = [:]
        guard let part = try archive.part(part) else { return targets }
        try XMLEvents.read(part) { event, attribute in
            guard case .start("Relationship") = event, attribute("TargetMode") != "External",
                let type = attribute("Type")?.split(separator: "/").last, let target = attribute("Target")
            else { return }
            if targets[String(type)] == nil { targets[String(type)] = target }
        }
        return targets
    }
}
