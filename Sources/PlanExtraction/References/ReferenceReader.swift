public import SourceText

/// Finds every naming of a document, line by line.
public struct ReferenceReader: Sendable {
    /// Makes a reader that has seen nothing.
    public init() {
    }

    /// Reads one line; to be called once for every line, in reading order.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - context: what it stands in.
    public mutating func read(_ line: FoldedLine, context: PlanDocument.Context) {
    }

    /// Resolves the mentions to documents and finds their relations.
    ///
    /// - Parameters:
    ///   - source: the text that the lines came from.
    ///   - issuedOn: the day the plan was issued.
    /// - Returns: mentions, documents, relations and diagnostics.
    public mutating func finish(
        source: SourceText,
        issuedOn: CalendarDate?
    ) -> (
        mentions: [PlanDocument.Mention], documents: [ReferencedDocument], relations: [PlanDocument.Relation],
        diagnostics: [Diagnostic]
    ) {
        ([], [], [], [])
    }
}
