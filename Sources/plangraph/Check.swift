import ArgumentParser
import GraphQLExecution
import GraphQLLanguage
import GraphQLSchema
import GraphQLValidation
import PlanAPI
import SourceText

/// `plangraph check`: other people's operations against a schema.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Validate GraphQL operations against a schema.",
        discussion: """
            For a client's continuous integration: plangraph check --schema schema.graphql queries/*.graphql. \
            Exit status 65 where anything is invalid.

            --batch reads one JSON object a line from standard input, {"schema": …, "query": …, "operationName": …}, \
            and writes {"valid": …, "errors": […]} for each; without "schema" it is that of --schema, without "query" the \
            schema alone is checked.
            """
    )

    @Option(help: ArgumentHelp("The schema, in SDL. Without it, the program's own.", valueName: "file"))
    var schema: String?

    @Flag(help: "Report as one JSON document.")
    var json = false

    @Flag(help: "Read requests from standard input, a line each.")
    var batch = false

    @ArgumentParser.Argument(help: "Files with operations; each is a document of its own.")
    var files: [String] = []

    func validate() throws {
        guard batch != !files.isEmpty else {
            throw ValidationError(batch ? "--batch takes no files." : "Name a file with operations, or use --batch.")
        }
    }

    func run() throws {
        let text = try schema.map { try InputFile.text($0) } ?? SourceText(validating: PlanService.schemaText)
        var checker = OperationChecker(schemaText: text)
        if batch { return try checker.answerLines() }
        if let errors = checker.schemaErrors() {
            report([FileReport(file: schema ?? "the program's schema", source: text, errors: errors)])
            throw ExitCode.badData
        }
        let reports = try files.map { file in
            let source = try InputFile.text(file)
            return FileReport(file: file, source: source, errors: checker.errors(in: source, operationName: nil))
        }
        report(reports)
        if reports.contains(where: { !$0.errors.isEmpty }) { throw ExitCode.badData }
    }

    private func report(_ reports: [FileReport]) {
        if json {
            Console.print(reports.json)
        } else {
            for report in reports { Console.print(report.text) }
        }
    }
}

/// What was found in one file.
struct FileReport {
    let file: String
    let source: SourceText
    let errors: [GraphQLError]

    /// For people: each error with its place and the line that it stands in.
    var text: String {
        guard !errors.isEmpty else { return "\(file): valid" }
        return errors.map { error in
            let place = error.locations.first.map { ":\($0.line):\($0.column)" } ?? ""
            let lines = error.locations.first.map { excerpt($0) } ?? []
            return (["\(file)\(place): error: \(error.message)"] + lines).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// The line of a place, cut to what fits a terminal, and a mark under the column.
    private func excerpt(_ location: SourceLocation) -> [String] {
        guard (0..<source.lineCount).contains(location.line - 1) else { return [] }
        let words = String(decoding: source.bytes[source.lineRange(location.line - 1)], as: UTF8.self)
        let start = max(0, location.column - 61)
        let line = words.dropFirst(start).prefix(100).map { $0 == "\t" ? " " : $0 }
        let blanks = String(repeating: " ", count: location.column - 1 - start)
        return ["    " + String(line), "    " + blanks + "^"]
    }
}

extension [FileReport] {
    /// `[{"file": …, "valid": …, "errors": […]}]`.
    var json: [UInt8] {
        var writer = JSONWriter()
        for (index, report) in enumerated() {
            writer.raw(index == 0 ? "[" : ",")
            writer.raw("{\"file\":")
            writer.string(report.file)
            writer.raw(",")
            writer.verdict(report.errors)
            writer.raw("}")
        }
        writer.raw(isEmpty ? "[]\n" : "]\n")
        return writer.bytes
    }
}
