internal import SourceText

/// Which document each mention names.
///
/// A number and a year make a document; a mention that has no year joins the only document of its number. Where there
/// are several, those named on its own line decide, then those under its own target; else it stays open.
struct MentionResolver {
    private let namings: [ReferenceReader.Naming]
    private let issuedOn: CalendarDate?
    private(set) var mentions: [PlanDocument.Mention]
    private(set) var documents: [ReferencedDocument] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// The documents of each number, or of each name.
    private var byNumber: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]

    init(_ namings: [ReferenceReader.Naming], issuedOn: CalendarDate?) {
        self.namings = namings
        self.issuedOn = issuedOn
        mentions = namings.map(\.mention)
    }

    mutating func run() {
        for index in namings.indices where mentions[index].number != nil && mentions[index].year != nil {
            enterNumbered(index)
        }
        joinUndated()
        nameNumberedLaws()
        for index in namings.indices where mentions[index].number == nil { enterNamed(index) }
        orderDocuments()
        for index in namings.indices { complete(index) }
    }

    private mutating func enterNumbered(_ index: Int) {
        let year = mentions[index].year
        let key = namings[index].key
        if let known = byNumber[key]?.first(where: { documents[$0].issuedYear == year }) {
            mentions[index].document = known
        } else {
            mentions[index].document = add(index, key: ReferencedDocument.key(ofNumber: key, year: year))
            byNumber[key, default: []].append(documents.count - 1)
        }
    }

    private mutating func add(_ index: Int, key: String) -> Int {
        var document = ReferencedDocument(type: mentions[index].type, key: key)
        document.number = mentions[index].number.map(DocumentNumber.display)
        document.issuedYear = mentions[index].year
        documents.append(document)
        return documents.count - 1
    }

    private mutating func joinUndated() {
        var open: [Int] = []
        for index in namings.indices where mentions[index].number != nil && mentions[index].year == nil {
            switch byNumber[namings[index].key]?.count ?? 0 {
            case 0: enterNumbered(index)
            case 1: mentions[index].document = byNumber[namings[index].key]?.first
            default: open.append(index)
            }
        }
        if open.isEmpty { return }
        var onLine: [Int: [Int]] = [:]
        var inSection: [Int: [Int]] = [:]
        for index in namings.indices where mentions[index].document != nil {
            onLine[namings[index].line, default: []].append(index)
            inSection[namings[index].section, default: []].append(index)
        }
        for index in open {
            let near =
                only(index, among: onLine[namings[index].line])
                ?? only(index, among: inSection[namings[index].section])
            if let near {
                mentions[index].document = near
            } else {
                leaveOpen(index)
            }
        }
    }

    /// The only document with a mention's number among some mentions.
    private func only(_ index: Int, among others: [Int]?) -> Int? {
        var result: Int?
        for other in others ?? [] where namings[other].key == namings[index].key {
            guard let document = mentions[other].document else { continue }
            if result ?? document != document { return nil }
            result = document
        }
        return result
    }

    private mutating func leaveOpen(_ index: Int) {
        mentions[index].candidates = byNumber[namings[index].key] ?? []
        let words = mentions[index].number ?? ""
        let years = mentions[index].candidates.map { documents[$0].issuedYear.map(String.init) ?? "no year" }
        let candidates = years.joined(separator: ", ")
        diagnostics.append(
            Diagnostic(
                .warning,
                code: "ambiguous-reference",
                message: "«\(words)» has no date, and the plan names several such documents, of \(candidates).",
                span: mentions[index].span
            )
        )
    }

    /// A law that is named with its number somewhere is known by its name as well.
    private mutating func nameNumberedLaws() {
        for index in namings.indices where mentions[index].number != nil {
            guard let name = mentions[index].name, let document = mentions[index].document else { continue }
            let key = LawNames.key(name)
            if byName[key]?.contains(document) != true { byName[key, default: []].append(document) }
        }
    }

    private mutating func enterNamed(_ index: Int) {
        let key = namings[index].key
        let known = byName[key] ?? []
        let numbered = known.filter { documents[$0].number != nil && isOfSameYear(mentions[index], documents[$0]) }
        if numbered.count == 1, let document = numbered.first {
            mentions[index].document = document
        } else if let document = known.first(where: { documents[$0].number == nil }) {
            mentions[index].document = document
        } else {
            mentions[index].document = add(index, key: key)
            documents[documents.count - 1].issuedYear = nil
            byName[key, default: []].append(documents.count - 1)
        }
    }

    /// Whether a mention's year is not another than a document's: «Luật Đất đai năm 2013» is no law of 2024.
    private func isOfSameYear(_ mention: PlanDocument.Mention, _ document: ReferencedDocument) -> Bool {
        guard let year = mention.year, let issued = document.issuedYear else { return true }
        return year == issued
    }

    /// Numbers the documents in the order in which they are first named.
    private mutating func orderDocuments() {
        var places = [Int?](repeating: nil, count: documents.count)
        var ordered: [ReferencedDocument] = []
        for mention in mentions {
            for old in [mention.document].compactMap({ $0 }) + mention.candidates where places[old] == nil {
                places[old] = ordered.count
                ordered.append(documents[old])
            }
        }
        for index in mentions.indices {
            mentions[index].document = mentions[index].document.flatMap { places[$0] }
            mentions[index].candidates = mentions[index].candidates.compactMap { places[$0] }.sorted()
        }
        documents = ordered
    }

    /// Adds to a document what one of its mentions says of it.
    private mutating func complete(_ index: Int) {
        let mention = mentions[index]
        guard let place = mention.document else { return }
        if mention.number == nil {
            documents[place].name = documents[place].name ?? mention.name
        } else {
            documents[place].name = documents[place].name ?? namings[index].title
        }
        documents[place].issuedYear = documents[place].issuedYear ?? mention.year
        if (mention.issuer?.unicodeScalars.count ?? 0) > (documents[place].issuer?.unicodeScalars.count ?? 0) {
            documents[place].issuer = mention.issuer
        }
        guard let date = mention.date else { return }
        if let issuedOn, date > issuedOn {
            diagnose(.note, "date-after-plan", "The document's date is later than the plan's.", mention)
        }
        if mention.number != nil, documents[place].issuedOn ?? date != date {
            diagnose(.warning, "conflicting-dates", "The plan gives this document another date elsewhere.", mention)
        }
        documents[place].issuedOn = documents[place].issuedOn ?? date
    }

    private mutating func diagnose(
        _ severity: Diagnostic.Severity,
        _ code: String,
        _ message: String,
        _ mention: PlanDocument.Mention
    ) {
        diagnostics.append(Diagnostic(severity, code: code, message: message, span: mention.span))
    }
}
