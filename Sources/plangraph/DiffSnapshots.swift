import ArgumentParser
import PlanAPI
import PlanGraph
import PlanSnapshots

/// `plangraph snapshot diff`.
struct DiffSnapshots: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "List what changed from one snapshot to another, or to the graph as it is now, with both wordings.",
        discussion: """
            + is new, - is there no more, ~ is otherwise than before. As JSON or a table: plangraph query \
            '{ diff(from: "ID") { targets { nodes { change fields before { title } after { title } } } } }'.
            """
    )

    @OptionGroup var data: DataOption

    @Argument(help: "The earlier snapshot.")
    var from: String

    @Argument(help: "The later snapshot; without it, the graph as it is now.")
    var to: String?

    func run() throws {
        let store = try data.open()
        let earlier = try NamedSnapshots.named(from, in: store)
        let later = try to.map { try NamedSnapshots.named($0, in: store) }
        let (before, after) = try NamedSnapshots.changing { () throws(GraphChangeError) in
            (try store.snapshot(earlier.id), later == nil ? store.graph : try store.snapshot(later?.id ?? ""))
        }
        let difference = GraphDifference(from: before, to: after)
        guard !difference.isEmpty else { return Console.print("nothing is otherwise than before") }
        for line in DifferenceText(difference).lines { Console.print(line) }
    }
}

/// What sets two versions apart, for people to read.
struct DifferenceText {
    private let difference: GraphDifference

    init(_ difference: GraphDifference) { self.difference = difference }

    /// A heading for each kind of thing that differs, then a line for each of them and one for each of its wordings.
    var lines: [String] {
        section("plans", difference.plans) { NodeTitles($0).title($1) }
            + section("targets", difference.targets, target)
            + section("assignments", difference.assignments) { graph, row in
                edge(graph, graph.columns.assignments, Int(row), from: \.target, to: \.source)
            }
            + section("documents", difference.documents) { NodeTitles($0).title($1) }
            + section("citations", difference.citations) { graph, row in
                edge(graph, graph.columns.citations, Int(row), from: \.source, to: \.target)
            }
    }

    /// A target's code, which its label may leave out, and its words.
    private func target(_ graph: Graph, _ node: NodeIndex) -> String {
        let code = graph.columns.targets.code[Int(node - graph.ranges.targets.lowerBound)]
        return "\(graph.columns.strings.string(code)) \(NodeTitles(graph).title(node))"
    }

    private func section(
        _ name: String,
        _ entries: [GraphDifference.Entry],
        _ words: (Graph, UInt32) -> String
    ) -> [String] {
        guard !entries.isEmpty else { return [] }
        let counts = GraphDifference.Change.allCases.compactMap { change in
            let count = entries.count { $0.change == change }
            return count == 0 ? nil : "\(Console.grouped(count)) \(change)"
        }
        return ["\(name): \(counts.joined(separator: ", "))"]
            + entries.flatMap { entry in
                switch entry.change {
                case .added: ["+ " + words(difference.after, entry.after)]
                case .removed: ["- " + words(difference.before, entry.before)]
                case .changed:
                    changed(entry, words(difference.before, entry.before), words(difference.after, entry.after))
                }
            }
    }

    private func changed(_ entry: GraphDifference.Entry, _ before: String, _ after: String) -> [String] {
        let fields = entry.fields.map(\.rawValue).joined(separator: ", ")
        return before == after ? ["~ \(after) (\(fields))"] : ["~ \(fields)", "  - \(before)", "  + \(after)"]
    }

    /// Who or what, in relation to what, and the words that say so.
    private func edge(
        _ graph: Graph,
        _ table: EdgeTable,
        _ row: Int,
        from owner: KeyPath<EdgeTable, [NodeIndex]>,
        to end: KeyPath<EdgeTable, [NodeIndex]>
    ) -> String {
        let words = graph.columns.strings.bytes[Int(table.spanStart[row])..<Int(table.spanEnd[row])]
        let titles = NodeTitles(graph)
        let place = titles.title(graph.owner(of: table[keyPath: owner][row]))
        let role = EdgeKind(rawValue: table.kind[row]).map { "\($0) " } ?? ""
        let name = titles.title(table[keyPath: end][row])
        return "\(place.prefix(60))… \(role)\(name): «\(String(decoding: words, as: UTF8.self))»"
    }
}
