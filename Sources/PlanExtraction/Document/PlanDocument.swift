public import SourceText

/// Everything that was read out of one plan's text.
///
/// The parts refer to one another by index into these arrays, all of which are in reading order. Spans are bytes of
/// `source`, which is kept as it came: joining its lines gives the text back.
public struct PlanDocument: Sendable {
    /// The text, unchanged.
    public var source: SourceText
    /// How many lines were joined to others before the text was read, as whoever did it says.
    public var joinedLineCount = 0
    /// What the plan says of itself.
    public var header: PlanHeader
    /// The class of every line of `source`, blank ones included.
    public var lineClasses: [LineClass]
    /// The goals of the appendix.
    public var goals: [Goal]
    /// The targets and tasks, sub-targets included.
    public var targets: [Target]
    /// The measures.
    public var actions: [Action]
    /// Who leads and who coordinates: one for each agency named.
    public var assignments: [Assignment]
    /// The quantified commitments.
    public var indicators: [Indicator]
    /// The bodies named, one for each whatever its spellings.
    public var agencies: [Agency]
    /// Every naming of a document.
    public var mentions: [Mention]
    /// The documents named, one for each whatever the ways of naming it.
    public var documents: [ReferencedDocument]
    /// What the text says that one document has to do with another.
    public var relations: [Relation]
    /// What could not be decided, or was irregular.
    public var diagnostics: [Diagnostic]

    /// Makes a document from its parts.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - header: what the plan says of itself.
    public init(source: SourceText, header: PlanHeader) {
        self.source = source
        self.header = header
        lineClasses = []
        goals = []
        targets = []
        actions = []
        assignments = []
        indicators = []
        agencies = []
        mentions = []
        documents = []
        relations = []
        diagnostics = []
    }
}
