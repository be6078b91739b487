/// The words that lines of the frame begin with.
enum FrameWords {
    /// What follows the bracket of «(Kèm theo Kế hoạch số …)».
    static let attachments = Vocabulary.lines.phrases("attachments")

    /// Titles of a plan's own sections.
    static let sectionTitles = Vocabulary.lines.phrases("section-titles")

    /// Those of them that need neither letter nor capitals where they stand alone.
    static let closings = Vocabulary.lines.phrases("closing-titles")

    /// What parts of a document call themselves, in front of their numbers, and numbers in words.
    static let parts = Vocabulary.lines.phrases("parts")
    static let ordinals = Vocabulary.lines.phrases("ordinals")

    /// What a plan's last sentences begin with: those that need no more, and those that say what to do if there are difficulties.
    enum ClosingSentence: Sendable, CaseIterable {
        case alone
        case conditional
    }

    static let closingSentences = Vocabulary.lines.table("closing-sentences", of: ClosingSentence.self)
    static let conditions = PhraseTable<Bool>(["nếu"])
    static let difficulties = Vocabulary.lines.phrases("difficulties")

    /// What follows the bracket of «(Chi tiết tại Phụ lục II)».
    static let pointers = Vocabulary.lines.phrases("pointers")

    static let openings = PhraseTable<FrameMark>(
        rows(.appendix, "appendices") + rows(.columnName, "column-names") + rows(.measuresName, "measures-names")
            + rows(.section, "articles") + rows(.signature, "signatures") + rows(.pageBlock, "page-blocks")
            + rows(.pageField, "page-fields")
    )

    /// What a remark begins with, in front of a colon.
    static let remarks = Vocabulary.lines.phrases("remarks")

    /// What stands before a page's number.
    static let pages = PhraseTable<Bool>(["trang"])

    /// What a word says of when.
    enum TimeWord: Sendable, CaseIterable {
        /// It needs a number beside it.
        case beside
        case alone
    }

    /// Words of cells that say no more than when.
    static let times = Vocabulary.lines.table("times", of: TimeWord.self)

    /// What a document's letterhead begins with; what stands before it belongs to a web page.
    static let letterheads = Vocabulary.lines.phrases("letterheads")

    private static func rows(_ mark: FrameMark, _ section: String) -> [(String, FrameMark)] {
        Vocabulary.lines.entries(section).map { ($0.words, mark) }
    }
}
