import PlanExtraction
import PlanGraph
import SourceText

/// What was understood of one plan, as a person would check it.
struct PlanReport {
    let plan: PlanDocument
    private let file: String
    private let diagnosticLimit: Int

    init(_ plan: PlanDocument, file: String, diagnosticLimit: Int) {
        self.plan = plan
        self.file = file
        self.diagnosticLimit = diagnosticLimit
    }

    /// What makes two files the same plan.
    static func identity(_ plan: PlanDocument) -> String { PlanKey(plan).description }

    private var number: String { plan.header.number.isEmpty ? "no number" : plan.header.number }

    /// Everything in a line.
    var line: String {
        let counts = [(plan.goals.count, "goal"), (plan.targets.count, "target"), (plan.mentions.count, "reference")]
        let facts = (counts + [(plan.diagnostics.count, "diagnostic")]).map { Console.counted($0, $1) }
        return "\(file): \(number), \(facts.joined(separator: ", "))"
    }

    /// Counts, and what could not be decided.
    var text: String {
        ([heading] + counts + shares + diagnostics).joined(separator: "\n")
    }

    /// The outline and the references too, and what could not be decided in its line.
    var fullText: String {
        let parts = [[heading] + counts + shares, outline, references, relations, markedDiagnostics]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// How much was understood, and what was done to the text before.
    private var shares: [String] {
        let share = "  " + UnderstoodShare(plan).text
        if plan.joinedLineCount == 0 { return [share] }
        let joined =
            "\(Console.grouped(plan.joinedLineCount)) lines were joined to the paragraphs that a page had broken"
        return [share, "  \(joined); lines are counted after that"]
    }

    private var heading: String {
        let header = plan.header
        let date = header.issuedOn.map { " of \($0)" } ?? ""
        let issuer = header.issuer.map { ", " + plan.agencies[$0].name } ?? ""
        return "\(file): \(number)\(date)\(issuer)\n  \(header.title)"
    }

    private var counts: [String] {
        let leads = plan.assignments.filter { $0.role == .lead }.count
        let resolved = plan.mentions.filter { $0.document != nil }.count
        return [
            row(plan.goals.count, "goal"),
            row(
                plan.targets.count,
                "target",
                "of which \(Console.counted(plan.targets.count(where: \.isTask), "task"))"
            ),
            row(plan.assignments.count, "assignment", "\(leads) lead, \(plan.assignments.count - leads) coordinate"),
            row(plan.agencies.count, "agency", plural: "agencies"),
            row(plan.actions.count, "action"),
            row(plan.indicators.count, "indicator"),
            row(plan.mentions.count, "reference", "\(resolved) resolved"),
            row(plan.documents.count, "document"),
            row(plan.relations.count, "relation between documents", plural: "relations between documents"),
        ]
    }

    private func row(_ count: Int, _ name: String, _ note: String? = nil, plural: String? = nil) -> String {
        let number = Console.grouped(count)
        let padding = String(repeating: " ", count: max(0, 7 - number.count))
        return padding + Console.counted(count, name, plural: plural) + (note.map { " (\($0))" } ?? "")
    }

    private var diagnostics: [String] {
        guard !plan.diagnostics.isEmpty else { return ["  no diagnostics"] }
        let shown = plan.diagnostics.prefix(diagnosticLimit).map { diagnostic in
            let excerpt = Self.shortened(plan.source.words(diagnostic.span), to: 80)
            return "  \(sentence(diagnostic))\n      «\(excerpt)»"
        }
        let left = plan.diagnostics.count - shown.count
        return shown + (left > 0 ? ["  and \(left) more; --all-diagnostics lists them"] : [])
    }

    /// A diagnostic with its place.
    func sentence(_ diagnostic: Diagnostic) -> String {
        let place = plan.source.location(at: Int(diagnostic.span.start))
        return "\(place): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]"
    }

    /// The first letters of some words.
    static func shortened(_ words: String, to length: Int) -> String {
        words.count > length ? words.prefix(length - 1) + "…" : words
    }
}

/// How much of a plan's text was understood: a line is unless an error speaks of it, or that it is a part of nothing.
struct UnderstoodShare {
    private(set) var lines = 0
    private(set) var understoodLines = 0
    /// Letters, digits and marks; white space is not counted.
    private(set) var characters = 0
    private(set) var understoodCharacters = 0

    init(_ plan: PlanDocument) {
        let source = plan.source
        let faults = plan.diagnostics.filter { $0.severity == .error || $0.code == "line-without-part" }
        let faulty = Set(faults.map { source.lineIndex(at: Int($0.span.start)) })
        for (index, lineClass) in plan.lineClasses.enumerated() where lineClass != .blank {
            let count = source.bytes[source.lineRange(index)].count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
            lines += 1
            characters += count
            if faulty.contains(index) { continue }
            understoodLines += 1
            understoodCharacters += count
        }
    }

    /// The shares as a person reads them.
    var text: String {
        "\(Self.share(understoodLines, lines)) lines understood "
            + "(\(Self.percent(understoodLines, lines)) %), \(Self.percent(understoodCharacters, characters)) % of the characters"
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        "\(Console.grouped(part)) of \(Console.grouped(whole))"
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        let permille = whole == 0 ? 0 : part * 1000 / whole
        return "\(permille / 10).\(permille % 10)"
    }
}
