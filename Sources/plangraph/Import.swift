import ArgumentParser
import PlanAPI
import PlanExtraction
import PlanGraph
import SourceText

/// `plangraph import`.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read plans and add them to the graph, or replace those of the same number and issuer.",
        discussion: """
            A plan is UTF-8 text. What was understood is reported; what could not be decided is listed with its line. \
            All files are added in one version, or none is.
            """
    )

    @Argument(help: "The plans' text files.")
    var files: [String]

    @OptionGroup var data: DataOption

    @Option(help: ArgumentHelp("A name for the snapshot that the import makes.", valueName: "name"))
    var label: String?

    @Flag(help: "List every diagnostic, not the first twenty.")
    var allDiagnostics = false

    func run() throws {
        let texts = try files.map { try InputFile.text($0) }
        for (file, text) in zip(files, texts) { try check(text, file) }
        let store = try data.open()
        let start = ContinuousClock.now
        do throws(GraphChangeError) {
            let imported = try store.importPlans(texts, label: label)
            for (file, plan) in zip(files, imported.plans) {
                let report = ImportReport(plan, file: file, diagnosticLimit: allDiagnostics ? .max : 20)
                Console.print(report.text)
            }
            let elapsed = Console.milliseconds(ContinuousClock.now - start)
            Console.print("the graph now holds \(DataOption.counts(imported.graph)); saved in \(elapsed)")
        } catch {
            throw Console.fail(error.description, error.code == .notSaved ? .inputOutput : .badData)
        }
    }

    /// Refuses what is no plan before anything is opened, by the file's name.
    private func check(_ text: SourceText, _ file: String) throws {
        do {
            _ = try PlanReader.read(text)
        } catch {
            throw Console.fail("\(file): \(error.description)", .badData)
        }
    }
}

/// What was understood of one plan, as a person would check it.
struct ImportReport {
    private let plan: PlanDocument
    private let file: String
    private let diagnosticLimit: Int

    init(_ plan: PlanDocument, file: String, diagnosticLimit: Int) {
        self.plan = plan
        self.file = file
        self.diagnosticLimit = diagnosticLimit
    }

    var text: String {
        ([heading] + counts + [understood] + diagnostics).joined(separator: "\n")
    }

    private var heading: String {
        let header = plan.header
        let date = header.issuedOn.map { " of \($0)" } ?? ""
        let issuer = header.issuer.map { ", " + plan.agencies[$0].name } ?? ""
        return "\(file): \(header.number)\(date)\(issuer)\n  \(header.title)"
    }

    private var counts: [String] {
        let leads = plan.assignments.filter { $0.role == .lead }.count
        let resolved = plan.mentions.filter { $0.document != nil }.count
        return [
            row(plan.goals.count, "goals"),
            row(plan.targets.count, "targets", "of which \(plan.targets.filter(\.isTask).count) tasks"),
            row(plan.assignments.count, "assignments", "\(leads) lead, \(plan.assignments.count - leads) coordinate"),
            row(plan.agencies.count, "agencies"),
            row(plan.actions.count, "actions"),
            row(plan.indicators.count, "indicators"),
            row(plan.mentions.count, "references", "\(resolved) resolved"),
            row(plan.documents.count, "documents"),
            row(plan.relations.count, "relations between documents"),
        ]
    }

    private func row(_ count: Int, _ name: String, _ note: String? = nil) -> String {
        let number = Console.grouped(count)
        let padding = String(repeating: " ", count: max(0, 7 - number.count))
        return "\(padding)\(number) \(name)" + (note.map { " (\($0))" } ?? "")
    }

    /// A line is understood when it has a class of its own and no error speaks of it.
    private var understood: String {
        let filled = plan.lineClasses.indices.filter { plan.lineClasses[$0] != .blank }
        let faulty = Set(
            plan.diagnostics.filter { $0.severity == .error }.map { plan.source.lineIndex(at: Int($0.span.start)) }
        )
        let good = filled.filter { plan.lineClasses[$0] != .note && !faulty.contains($0) }
        let permille = filled.isEmpty ? 0 : good.count * 1000 / filled.count
        return "  \(Console.grouped(good.count)) of \(Console.grouped(filled.count)) lines understood "
            + "(\(permille / 10).\(permille % 10) %)"
    }

    private var diagnostics: [String] {
        guard !plan.diagnostics.isEmpty else { return ["  no diagnostics"] }
        let shown = plan.diagnostics.prefix(diagnosticLimit).map { diagnostic in
            let place = plan.source.location(at: Int(diagnostic.span.start))
            let words = plan.source.words(diagnostic.span)
            let excerpt = words.count > 80 ? words.prefix(77) + "…" : words[...]
            return "  \(place): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]\n      «\(excerpt)»"
        }
        let left = plan.diagnostics.count - shown.count
        return shown + (left > 0 ? ["  and \(left) more; --all-diagnostics lists them"] : [])
    }
}
