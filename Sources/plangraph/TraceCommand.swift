import ArgumentParser
import PlanAPI
import PlanGraph
import SourceText

/// `plangraph trace`.
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract:
            "Print the chain of documents behind a target, or of those that use a document, with the words that prove it.",
        discussion: """
            For example: plangraph trace 1.2
                         plangraph trace 236/2015/NQ-HĐND
            """
    )

    @Argument(help: "A target's code, a document's or plan's number, an agency's name, «goal 3», or an id.")
    var name: String

    @OptionGroup var data: DataOption

    func run() throws {
        let graph = try data.open().graph
        let nodes = graph.nodes(named: name)
        guard !nodes.isEmpty else {
            throw Console.fail(
                "nothing in the graph is called «\(name)»; plangraph query '{ search(text: \"…\") { nodes { snippet } } }' finds names",
                .badData
            )
        }
        for (index, node) in nodes.enumerated() {
            if index > 0 { Console.print("") }
            Console.print(TraceText(Trace(of: node, in: graph), graph).text)
        }
    }
}

/// A trace as a tree of lines.
struct TraceText {
    private let graph: Graph
    private var lines: [String] = []

    init(_ trace: Trace, _ graph: Graph) {
        self.graph = graph
        lines.append(title(trace.node))
        if let place = place(trace.node) { lines.append("   " + place) }
        write(trace.children, indent: "")
        if trace.children.isEmpty { lines.append("   no citation, no relation and no assignment") }
    }

    var text: String { lines.joined(separator: "\n") }

    private mutating func write(_ children: [Trace], indent: String) {
        for (index, child) in children.enumerated() {
            guard let step = child.step else { continue }
            let isLast = index == children.count - 1
            let below = indent + (isLast ? "   " : "│  ")
            let more = child.isRepeated && hasMore(child.node) ? " (see above)" : ""
            lines.append(
                indent + (isLast ? "└─ " : "├─ ") + step.phrase + " " + Self.shortened(title(child.node)) + more
            )
            let line = graph.location(at: step.span.lowerBound).line
            let words = graph.columns.strings.string(in: Int(step.span.lowerBound)..<Int(step.span.upperBound))
            let plan = graph.ranges.plans.count > 1 ? planNumber(at: step.span.lowerBound) + ", " : ""
            lines.append(below + (child.children.isEmpty ? "   " : "│  ") + "\(plan)line \(line): «\(words)»")
            write(child.children, indent: below)
        }
    }

    /// The beginning of a title that would fill lines.
    private static func shortened(_ title: String) -> String {
        title.count > longestTitle ? title.prefix(longestTitle - 1) + "…" : title
    }

    private static let longestTitle = 140

    private func hasMore(_ node: NodeIndex) -> Bool {
        graph.ranges.documents.contains(node) && !graph.relationsBySource.positions(of: node).isEmpty
    }

    private func title(_ node: NodeIndex) -> String { NodeTitles(graph).title(node) }

    /// Where a part of a plan stands.
    private func place(_ node: NodeIndex) -> String? {
        let columns = graph.columns
        let start: UInt32
        switch graph.ranges.kind(of: node) {
        case .goal: start = columns.goals.spanStart[Int(node - graph.ranges.goals.lowerBound)]
        case .target: start = columns.targets.spanStart[Int(node - graph.ranges.targets.lowerBound)]
        case .action: start = columns.actions.spanStart[Int(node - graph.ranges.actions.lowerBound)]
        case .plan, .agency, .document: return nil
        }
        return "\(planNumber(at: start)), line \(graph.location(at: start).line)"
    }

    private func planNumber(at offset: UInt32) -> String {
        string(graph.columns.plans.number[Int(graph.plan(at: offset))])
    }

    private func string(_ string: StringIndex) -> String { graph.columns.strings.string(string) }
}
