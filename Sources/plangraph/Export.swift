public import ArgumentParser
import PlanAPI
public import PlanExport

/// `plangraph export`.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the whole graph to standard output in a format of another program.",
        discussion: "For example: plangraph export graphml > plan.graphml"
    )

    @Argument(help: "graphml (Gephi, yEd, NetworkX) or dot (Graphviz).")
    var format: ExportFormat

    @OptionGroup var data: DataOption

    func run() throws {
        let store = try data.open()
        var pending = ""
        GraphExporter(store.graph).export(format) { piece in
            pending += piece
            if pending.utf8.count > 1 << 16 {
                Console.print(Array(pending.utf8))
                pending = ""
            }
        }
        Console.print(Array(pending.utf8))
    }
}

extension ExportFormat: ExpressibleByArgument {}
