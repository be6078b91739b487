public import ArgumentParser
import PlanAPI
public import PlanExport

/// `plangraph export`.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the graph, or a part of it, in a format of another program.",
        discussion: """
            For example: plangraph export graphml > plan.graphml
            A target with its documents and agencies: plangraph export html --root 1.2 --depth 2 > target.html
            """
    )

    @Argument(help: "\(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: ExportFormat

    @Option(
        name: .customLong("root"),
        help: "Where to begin: a target's code, a document's number, an agency, an id. May be repeated."
    )
    var roots: [String] = []

    @Option(name: .customLong("kind"), help: "A kind of node to take, such as TARGET; all where none is named.")
    var kinds: [String] = []

    @Option(help: "A kind of edge to follow and take, such as CITES; all where none is named.")
    var via: [String] = []

    @Option(help: "How many steps from the roots; 1 where nothing is said.")
    var depth: Int?

    @Option(help: "What the addresses of nodes begin with in turtle and json-ld.")
    var base: String = ExportStamp.defaultBase

    @OptionGroup var data: DataOption

    func run() throws {
        let store = try data.open()
        var request = ExportRequest()
        (request.roots, request.kinds, request.via, request.depth) = (roots, kinds, via, depth)
        let version = store.version
        let stamp = ExportStamp(of: version.graph, snapshot: version.snapshot, base: base)
        do throws(ExportError) {
            let exporter = GraphExporter(version.graph, try request.cut(of: version.graph), stamp: stamp)
            let start = ContinuousClock.now
            let bytes = write(try exporter.pieces(format))
            let time = Console.milliseconds(ContinuousClock.now - start)
            Console.say("exported \(Console.grouped(bytes)) bytes of \(format.rawValue) in \(time)")
        } catch {
            if error.isOfPlace { throw Console.fail(error.description, .inputOutput) }
            throw ValidationError(error.description)
        }
    }

    /// Writes pieces as they are made, and says how many bytes they had.
    private func write(_ pieces: any IteratorProtocol<[UInt8]>) -> Int {
        var pieces = pieces
        var progress = ProgressLine()
        var bytes = 0
        while let piece = pieces.next() {
            Console.print(piece)
            bytes += piece.count
            progress.show("exported \(Console.grouped(bytes)) bytes")
        }
        progress.clear()
        return bytes
    }
}

extension ExportFormat: ExpressibleByArgument {}
