import ArgumentParser
import GraphQLSchema
import PlanAPI
import SourceText

/// `plangraph query`.
struct Query: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Answer one query on standard output.",
        discussion: "For example: plangraph query '{ statistics { targets } }'"
    )

    @OptionGroup var data: DataOption

    @Option(help: ArgumentHelp("The query's variables, a JSON object.", valueName: "json"))
    var variables: String?

    @Option(help: ArgumentHelp("The operation to run, where the query has several.", valueName: "name"))
    var operation: String?

    @Option(help: "How the answer is printed: json, csv (a table for a spreadsheet) or ndjson (an item a line).")
    var format = AnswerFormat.json

    @Argument(help: "The query, or - to read it from standard input.")
    var query: String

    func run() throws {
        let text = query == "-" ? String(decoding: try InputFile.text("-").bytes, as: UTF8.self) : query
        var values = JSONValue.null
        if let variables {
            do {
                values = try JSONReader.read(Array(variables.utf8))
            } catch {
                throw Console.fail("--variables is no JSON: \(error.message) at byte \(error.offset)", .badData)
            }
            guard case .object = values else { throw Console.fail("--variables must be a JSON object", .badData) }
        }
        let request = GraphQLRequest(query: text, operationName: operation, variables: values)
        // What changes nothing can be asked while another process has the store.
        let reading = try service(.reading)
        let asked = reading.prepare(request)
        let answer =
            asked.isMutation
            ? try service(.writing).answer(request, access: .allowed(author: "plangraph query"))
            : reading.answer(asked)
        if format != .json, !answer.hasErrors, let table = AnswerTable(answer.bytes, to: asked) {
            Console.print(format == .csv ? try table.csv() : table.lines)
        } else {
            Console.print(answer.bytes + [UInt8(ascii: "\n")])
        }
        if answer.hasErrors { throw ExitCode.badData }
    }

    private func service(_ access: DataFolder.Access) throws -> PlanService {
        let store = try data.open(access)
        do {
            return try PlanService(store: store)
        } catch {
            throw Console.fail(error.description, .badData)
        }
    }
}

/// How `plangraph query` prints an answer.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case json
    case csv
    case ndjson
}
