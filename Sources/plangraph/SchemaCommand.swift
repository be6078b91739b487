import ArgumentParser
import PlanAPI

/// `plangraph schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the GraphQL schema, every element described."
    )

    func run() throws {
        Console.print(PlanService.schemaText)
    }
}
