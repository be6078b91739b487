public import SourceText

/// Finds every naming of a document, line by line, and at the end which document each one is.
public struct ReferenceReader: Sendable {
    /// A naming with what is needed to resolve it.
    struct Naming: Sendable {
        var mention: PlanDocument.Mention
        /// The title that follows it.
        var title: String?
        /// The normalised number, or the folded name without a year.
        var key: String
        /// The line it stands on, from 1.
        var line: Int
        /// The number of the goal or target that it stands under, in reading order.
        var section: Int
    }

    /// A relation by indices into the namings.
    struct Link: Sendable {
        var from: Int
        var to: Int
        var kind: PlanDocument.RelationKind
    }

    private(set) var namings: [Naming] = []
    private(set) var links: [Link] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var section = 0
    private var lastOwner: PlanDocument.Context?

    /// Makes a reader that has seen nothing.
    public init() {}

    /// Reads one line; to be called once for every line, in reading order.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - context: what it stands in.
    /// - Complexity: O(*n*) in the line's letters.
    public mutating func read(_ line: FoldedLine, context: PlanDocument.Context) {
        noteOwner(context)
        let reading = LineReading(line)
        if reading.found.isEmpty { return }
        let first = namings.count
        for index in reading.found.indices { append(reading, index, context) }
        for link in RelationReading.links(reading) {
            links.append(Link(from: first + link.from, to: first + link.to, kind: link.kind))
        }
    }

    /// Resolves the mentions to documents and finds their relations.
    ///
    /// - Parameters:
    ///   - source: the text that the lines came from.
    ///   - issuedOn: the day the plan was issued.
    /// - Returns: mentions and documents in reading order, each relation once with the words that say it first, and what
    ///   was irregular or ambiguous.
    /// - Complexity: O(*n*) in the mentions.
    public mutating func finish(
        source: SourceText,
        issuedOn: CalendarDate?
    ) -> (
        mentions: [PlanDocument.Mention], documents: [ReferencedDocument], relations: [PlanDocument.Relation],
        diagnostics: [Diagnostic]
    ) {
        var resolver = MentionResolver(namings, issuedOn: issuedOn)
        resolver.run()
        var relations: [PlanDocument.Relation] = []
        var seen: Set<[Int]> = []
        for link in links {
            guard let from = resolver.mentions[link.from].document, let to = resolver.mentions[link.to].document,
                from != to, mayRelate(link, resolver.documents[from], resolver.documents[to]),
                seen.insert([from, to, Int(link.kind.rawValue)]).inserted
            else { continue }
            let ends = [namings[link.from].mention.span, namings[link.to].mention.span]
            let span = SourceSpan(start: min(ends[0].start, ends[1].start), end: max(ends[0].end, ends[1].end))
            relations.append(PlanDocument.Relation(from: from, to: to, kind: link.kind, span: span))
        }
        let all = (diagnostics + resolver.diagnostics).sorted { ($0.span.start, $0.code) < ($1.span.start, $1.code) }
        return (resolver.mentions, resolver.documents, relations, all)
    }
}

extension ReferenceReader {
    /// Whether the documents of a link have numbers; one that is named without its number may be an earlier law of that name,
    /// so it is not believed to be later than what carries it out.
    private func mayRelate(_ link: Link, _ from: ReferencedDocument, _ to: ReferencedDocument) -> Bool {
        guard from.number != nil, to.number != nil else { return false }
        let isNumbered = namings[link.from].mention.number != nil && namings[link.to].mention.number != nil
        guard !isNumbered, let first = from.issuedYear, let second = to.issuedYear else { return true }
        return first >= second
    }

    /// Counts the goals and targets passed, so that a mention can be held against others under the same one.
    private mutating func noteOwner(_ context: PlanDocument.Context) {
        switch context {
        case .action: return
        case .plan, .goal, .target: break
        }
        if context != lastOwner {
            section += 1
            lastOwner = context
        }
    }

    private mutating func append(_ reading: LineReading, _ index: Int, _ context: PlanDocument.Context) {
        let found = reading.found[index]
        let line = reading.line
        var mention = PlanDocument.Mention(type: found.type, context: context, span: line.span(found.range))
        mention.number = found.number.map { $0.words(line) }
        mention.name = found.name
        mention.date = found.date
        mention.year = found.year
        mention.issuer = found.issuer
        let key = mention.number.map(DocumentNumber.key) ?? LawNames.key(found.name ?? "")
        let title = found.number == nil ? nil : found.name ?? readTitle(line, index, reading.found, &mention)
        namings.append(Naming(mention: mention, title: title, key: key, line: line.number, section: section))
        diagnose(found, mention)
    }

    /// The words behind a number that name the document; its issuer may stand at their end.
    private func readTitle(
        _ line: FoldedLine,
        _ index: Int,
        _ found: [LineReading.Found],
        _ mention: inout PlanDocument.Mention
    ) -> String? {
        guard let title = TitleReading.read(line, behind: index, of: found) else { return nil }
        let next = index + 1 < found.count ? found[index + 1].range.lowerBound : line.count
        guard mention.issuer == nil, let code = found[index].number?.body,
            let issuer = TitleReading.issuer(line, in: title.clamped(to: 0..<next), code: code)
        else { return line.words(title) }
        mention.issuer = line.words(issuer.range)
        // Before the body stands «của», which is no word of the title.
        let end = line.trimmed(title.lowerBound..<issuer.range.lowerBound).upperBound
        return line.words(line.trimmed(title.lowerBound..<FoldedWords.wordStart(line.folded, end)))
    }

    private mutating func diagnose(_ found: LineReading.Found, _ mention: PlanDocument.Mention) {
        let words = mention.number ?? mention.name ?? ""
        if found.isImpossibleDate {
            note(.warning, "impossible-date", "The calendar has no such day; «\(words)» was read without it.", mention)
        }
        guard let number = found.number else { return }
        if found.isRunTogether {
            note(
                .warning,
                "run-together-numbers",
                "«\(words)» follows another number with nothing between the two; both were kept as written.",
                mention
            )
        }
        let contradicts = number.signType.map { NumberSigns.contradict(found.type, sign: $0) } ?? false
        if number.isIrregular || contradicts {
            note(.note, "irregular-number", "«\(words)» is not written as such numbers are; it was kept.", mention)
        }
        if let year = number.year, let date = mention.date, date.year != year {
            note(.warning, "year-mismatch", "«\(words)» carries another year than its date.", mention)
        }
    }

    private mutating func note(
        _ severity: Diagnostic.Severity,
        _ code: String,
        _ message: String,
        _ mention: PlanDocument.Mention
    ) {
        diagnostics.append(Diagnostic(severity, code: code, message: message, span: mention.span))
    }
}
