import ArgumentParser
import PlanAPI
import PlanExtraction

/// `plangraph import`.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read plans and add them to the graph, or replace those of the same number, issuer and year.",
        discussion: """
            A plan is a text file (UTF-8, or UTF-16 with its mark), a web page saved as HTML, or a .docx. A folder \
            stands for the .txt, .html, .htm and .docx files in it. What was understood is reported; what could not be \
            decided is listed with its line. A file that cannot be read is named and left out, and the exit status is \
            65; the others are added in one version.
            """
    )

    @Argument(help: "The plans' files, or folders of them.")
    var files: [String]

    @OptionGroup var data: DataOption
    @OptionGroup(title: "How the store is kept") var keeping: StoreKeepingOptions

    @Option(help: ArgumentHelp("A name for the snapshot that is then made.", valueName: "name"))
    var label: String?

    @Flag(help: "List every diagnostic, not the first twenty.")
    var allDiagnostics = false

    @Flag(help: "Report the outline and the references too, as inspect does.")
    var full = false

    /// With more plans than this, each has one line in the report.
    private static let reportedPlans = 20

    func run() async throws {
        let paths = try PlanFiles.paths(files)
        let outcomes = await PlanFiles.read(paths)
        let failures = PlanFiles.failures(outcomes)
        let read = PlanFiles.plans(outcomes)
        if !read.isEmpty { try add(read) }
        guard let status = PlanFiles.status(failures) else { return }
        if paths.count > 1 {
            let counts = "\(Console.grouped(failures.count)) of \(Console.grouped(paths.count)) files"
            Console.say("plangraph: \(counts) could not be used and were left out; they are named above")
        }
        throw status
    }

    private func add(_ read: [(path: String, plan: PlanDocument)]) throws {
        let store = try data.open(.writing, options: keeping.options(savesByItself: false))
        let start = ContinuousClock.now
        if read.count > Self.reportedPlans { Console.say("adding \(Console.grouped(read.count)) plans to the graph") }
        do throws(GraphChangeError) {
            let imported = try store.importPlans(read.map(\.plan), label: label, author: "plangraph import")
            for (path, plan) in read { Console.print(report(plan, path, of: read.count)) }
            PlanFiles.sayRepeated(read)
            for place in imported.replacements.prefix(Self.reportedPlans) {
                Console.print("\(read[place].path) took the place of its former self")
            }
            if imported.replacements.count > Self.reportedPlans {
                Console.print(
                    "\(Console.grouped(imported.replacements.count)) plans took the place of their former selves"
                )
            }
            let elapsed = Console.milliseconds(ContinuousClock.now - start)
            let counts = DataOption.counts(imported.graph)
            Console.print(
                imported.isUnchanged
                    ? "nothing has changed: the graph holds \(counts) as before"
                    : "the graph now holds \(counts); saved in \(elapsed)"
            )
            store.saveIfOutgrown()
        } catch {
            throw Console.fail(error.description, error.code == .notSaved ? .inputOutput : .badData)
        }
    }

    private func report(_ plan: PlanDocument, _ path: String, of count: Int) -> String {
        let report = PlanReport(plan, file: path, diagnosticLimit: allDiagnostics || full ? .max : 20)
        if full { return report.fullText }
        return count > Self.reportedPlans ? report.line : report.text
    }
}
