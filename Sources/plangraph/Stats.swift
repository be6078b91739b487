import ArgumentParser
import GraphQLSchema
import PlanAPI
import PlanGraph

/// `plangraph stats`: what the graph holds, and what it takes in memory.
struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Print what the graph holds and what each part of it takes in memory.",
        discussion: """
            neighbours and words are made when ways are first looked for and at the first search; until then a server has \
            no such lists.
            """
    )

    @OptionGroup var data: DataOption

    @Flag(help: "List every column and index, not only the groups of them.")
    var columns = false

    @Flag(help: "Print every column and index as one JSON document.")
    var json = false

    func run() throws {
        let graph = try data.open().graph
        let statement = MemoryStatement(graph)
        if json { return Console.print(statement.json) }
        for line in statement.lines(withColumns: columns) { Console.print(line) }
    }
}

/// What the parts of a graph take in memory, as a table.
struct MemoryStatement {
    private let graph: Graph
    private let uses: [MemoryUse]

    init(_ graph: Graph) {
        self.graph = graph
        uses = graph.memory(withAll: true)
    }

    private func bytes(_ groups: Set<MemoryUse.Group>) -> Int {
        uses.filter { groups.contains($0.group) }.reduce(0) { $0 + $1.bytes }
    }

    private var total: Int { uses.reduce(0) { $0 + $1.bytes } }

    /// A line for each column where they are wanted, then one for each group, and what that is for an edge.
    func lines(withColumns: Bool) -> [String] {
        var rows = [["", "values", "bytes a value", "bytes"]]
        for group in MemoryUse.Group.allCases {
            let members = uses.filter { $0.group == group }
            if withColumns {
                rows += members.map {
                    ["  " + $0.name, grouped($0.count), perValue($0.bytes, $0.count), grouped($0.bytes)]
                }
            }
            rows.append([group.rawValue, "", "", grouped(bytes([group]))])
        }
        rows.append(["all", "", "", grouped(total)])
        return [DataOption.counts(graph), Console.counted(graph.edgeCount, "edge") + " in all", ""] + Self.table(rows)
            + ["", "\(perEdge(total - bytes([.texts]))) bytes an edge and direction, the texts aside"]
    }

    /// The same, column by column.
    var json: [UInt8] {
        let rows = uses.map { use in
            JSONText.object([
                "group": .string(use.group.rawValue), "name": .string(use.name), "count": JSONText.number(use.count),
                "bytes": JSONText.number(use.bytes),
            ])
        }
        let document = JSONText.object([
            "nodes": JSONText.number(graph.ranges.count), "edges": JSONText.number(graph.edgeCount),
            "bytes": JSONText.number(total), "columns": .array(rows),
        ])
        return JSONText.bytes(document) + [UInt8(ascii: "\n")]
    }

    private func grouped(_ number: Int) -> String { Console.grouped(number) }

    private func perEdge(_ bytes: Int) -> String { perValue(bytes, 2 * graph.edgeCount) }

    /// With one decimal; nothing where there are no values.
    private func perValue(_ bytes: Int, _ count: Int) -> String {
        guard count > 0 else { return "" }
        let tenths = (10 * bytes + count / 2) / count
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Names to the left, numbers to the right.
    private static func table(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + blanks : blanks + cell
            }
            return cells.joined(separator: "  ")
        }
    }
}
