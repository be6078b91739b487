/// The footnotes or endnotes of a Word document, each with the words of its paragraphs on one line.
///
/// ECMA-376, part 1, section 17.11.
struct WordNotes {
    /// A place in the text where a note belongs.
    enum Reference: Hashable {
        case footnote(String)
        case endnote(String)
    }

    private let lists: WordLists
    private let styles: WordStyles
    private var texts: [Reference: [UInt8]] = [:]
    /// The note that is being read.
    private var open: (reference: Reference, reader: WordReader)?

    /// Reads the notes of a document that uses lists and styles.
    init(lists: WordLists, styles: WordStyles) {
        self.lists = lists
        self.styles = styles
    }

    /// Reads a part of the document that holds notes.
    mutating func read(_ part: [UInt8]) throws(PlanInputError) {
        try XMLEvents.read(part) { event, attribute in visit(event, attribute) }
    }

    private mutating func visit(_ event: XMLEvent, _ attribute: XMLAttributes) {
        switch event {
        case .start("footnote"), .start("endnote"):
            // The rule above the notes is among them, with a type of its own.
            guard attribute("type") ?? "normal" == "normal", let id = attribute("id") else { return }
            let isFootnote = if case .start("footnote") = event { true } else { false }
            open = (isFootnote ? .footnote(id) : .endnote(id), WordReader(lists: lists, styles: styles))
        case .end("footnote"), .end("endnote"):
            if var note = open { texts[note.reference] = note.reader.finish() }
            open = nil
        default: open?.reader.visit(event, attribute)
        }
    }

    /// The notes that a text refers to, each once, in the order of their places: «[1] …», as web pages have them at their end.
    func lines(of references: [Reference]) -> [UInt8] {
        var lines: [UInt8] = []
        var written: Set<Reference> = []
        for (index, reference) in references.enumerated() {
            guard let text = texts[reference], written.insert(reference).inserted else { continue }
            let words = text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
            if words.isEmpty { continue }
            lines += "[\(index + 1)] ".utf8
            lines += words.joined(separator: " ".utf8)
            lines += "\n\n".utf8
        }
        return lines
    }
}
