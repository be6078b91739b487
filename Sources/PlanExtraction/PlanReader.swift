public import SourceText

/// Reads a plan's text.
///
/// In this order: every line is looked at by itself (`Lines/`); the parts of the text are found, and with them the
/// headings (`Headings/`); each goal's and target's lines are divided into blocks (`Blocks/`) and give measures
/// (`Actions/`), assignments (`Assignments/`) and quantified commitments (`Indicators/`); the header is read (`Header/`);
/// at last every line is searched for documents (`References/`), when it is known what it stands in.
public enum PlanReader {
    /// Reads the text of one provincial plan.
    ///
    /// - Parameter source: the text: the document itself, or a web page's copy with the page's own lines round it.
    /// - Returns: what it says, with the source unchanged and a class for every line.
    /// - Throws: `PlanReadingError` where there is no text, or no goal or target in it.
    /// - Complexity: O(*n*) in the text's bytes.
    public static func read(_ source: SourceText) throws(PlanReadingError) -> PlanDocument {
        var lines = try readLines(source)
        var frame = PlanFrame(lines)
        if frame.headings.isEmpty, PlainGoals.mark(&lines) { frame = PlanFrame(lines) }
        let outline = Outline(lines, frame)
        if outline.goals.isEmpty { throw .noPlan }

        let header = HeaderReader(lines, frame)
        var document = PlanDocument(source: source, header: header.header)
        document.goals = outline.goals
        document.targets = outline.targets

        var agencies = AgencyRegistry(province: header.header.province, issuer: header.issuer)
        document.header.issuer = header.issuer.map { agencies.intern(name: $0) }
        var reader = SectionReader(lines, agencies: agencies, issueYear: header.header.issuedOn?.year)
        var diagnostics = header.diagnostics + outline.diagnostics
        diagnostics += readSections(outline, lines, &reader)
        document.actions = reader.actions
        document.assignments = reader.assignments
        document.indicators = reader.indicators
        document.agencies = reader.agencies.finish()

        let classes = LineClasses(lines, frame, reader.classes)
        document.lineClasses = classes.ofEveryLine(source.lineCount)
        diagnostics += reader.diagnostics + classes.diagnostics
        if let wrapped = BrokenParagraphs.diagnostic(lines, frame) { diagnostics.append(wrapped) }
        readReferences(lines, reader.contexts, frame, header.numberLine, agencies.jurisdiction, &document, &diagnostics)
        document.diagnostics = diagnostics.sorted {
            ($0.span.start, $0.span.end, $0.code) < ($1.span.start, $1.span.end, $1.code)
        }
        return document
    }

    private static func readLines(_ source: SourceText) throws(PlanReadingError) -> [ReadLine] {
        if source.bytes.contains(0) { throw .binaryText }
        let lines = ReadLine.all(of: source)
        if lines.isEmpty { throw .emptyText }
        return lines
    }

    /// Reads the lines under every heading, and notes targets that nobody is assigned to.
    private static func readSections(
        _ outline: Outline,
        _ lines: [ReadLine],
        _ reader: inout SectionReader
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let wholes = Set(outline.targets.compactMap(\.parent))
        for section in outline.sections {
            let hasLead = reader.read(section)
            guard !hasLead, case .target(let index) = section.owner, !wholes.contains(index) else { continue }
            diagnostics.append(withoutLead(outline.targets[index], section, lines))
        }
        return diagnostics
    }

    /// A note that nobody leads a target, at the line that may say who does in words that are not read.
    private static func withoutLead(
        _ target: PlanDocument.Target,
        _ section: Section,
        _ lines: [ReadLine]
    ) -> Diagnostic {
        let spoken = section.body.first { index in
            let (line, text) = (lines[index].line, lines[index].shape.text)
            return lines[index].frame == nil && text.contains { LeadSentence.saysLead(line, at: $0) }
        }
        guard let spoken else {
            let message = "No line under \(target.label) says who leads."
            return Diagnostic(.note, code: "target-without-lead", message: message, span: target.span)
        }
        let message =
            "No line under \(target.label) says who leads; this one speaks of it, but in a sentence. Write «Chủ trì: …» and «Phối hợp: …» on lines of their own."
        let span = lines[spoken].line.span(lines[spoken].shape.text)
        return Diagnostic(.note, code: "lead-in-sentence", message: message, span: span)
    }

    private static func readReferences(
        _ lines: [ReadLine],
        _ contexts: [PlanDocument.Context],
        _ frame: PlanFrame,
        _ numberLine: Int?,
        _ jurisdiction: Jurisdiction,
        _ document: inout PlanDocument,
        _ diagnostics: inout [Diagnostic]
    ) {
        var references = ReferenceReader()
        for index in lines.indices where index != numberLine {
            // What a web page says around the plan names documents too, but no goal or target names them there.
            let isInside = (frame.head..<frame.tail).contains(index)
            references.read(lines[index].line, context: isInside ? contexts[index] : .plan)
        }
        let found = references.finish(source: document.source, issuedOn: document.header.issuedOn)
        document.mentions = found.mentions
        document.documents = found.documents
        for index in document.documents.indices {
            document.documents[index].jurisdiction = jurisdiction.name(of: document.documents[index])
        }
        document.relations = found.relations
        diagnostics += found.diagnostics
    }
}
