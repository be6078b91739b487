/// The words by which a text says what one document has to do with another.
enum RelationWords {
    /// What a verb says, or that it only says so where the title began as an amendment.
    enum Verb: Sendable, CaseIterable {
        case implements
        case issuedUnder
        case amends
        case replaces
        case attached
        case passive
        case amended
        /// «được hướng dẫn tại»: what follows carries out the first.
        case implemented
        /// «điều chỉnh theo»: amended by one of its own kind, or issued under another.
        case amendedUnder
        case replaced

        /// Whether it tells of a change to a document.
        var changes: Bool { [.amends, .replaces, .amended, .replaced].contains(self) }
    }

    /// The words with which a document's own title begins behind its number; what follows belongs to it.
    static let titles = Vocabulary.relations.phrases("titles")

    /// Those of them that say what became of the document, with which no title begins.
    static let noTitles = Vocabulary.relations.phrases("no-titles")

    /// The verbs that lead to the other document.
    static let verbs = Vocabulary.relations.table("verbs", of: Verb.self)

    /// Words that may stand between the verb and the document.
    static let fillers = Vocabulary.relations.phrases("fillers")

    /// Words that, behind a comma or «và», begin something else that the sentence asks for.
    static let breaks = Vocabulary.relations.phrases("breaks")

    /// Documents that do so too, with a capital.
    static let breakingDocuments = Vocabulary.relations.phrases("breaking-documents")

    /// What is said of a body or document of before, in brackets or not, and how remarks in brackets begin.
    static let formerly = Vocabulary.relations.phrases("formerly")
    static let remarks = Vocabulary.relations.phrases("remarks")

    /// What is held to carry out a document.
    static let occasions = Vocabulary.relations.phrases("occasions")

    /// Words behind which a document is only how something is done.
    static let advice = Vocabulary.relations.phrases("advice")

    /// What is done with a document so that another is carried out.
    static let reviews = Vocabulary.relations.phrases("reviews")
}
