import PlanGraph
import SourceText

/// GraphML: http://graphml.graphdrawing.org.
struct GraphMLFormat {
    private let view: ExportView

    init(_ graph: Graph) { view = ExportView(graph: graph) }

    func write(to write: (String) throws -> Void) rethrows {
        try write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="kind" for="all" attr.name="kind" attr.type="string"/>
            <key id="label" for="node" attr.name="label" attr.type="string"/>
            <key id="title" for="node" attr.name="title" attr.type="string"/>
            <key id="block" for="edge" attr.name="block" attr.type="int"/>
            <key id="line" for="edge" attr.name="line" attr.type="int"/>
            <key id="words" for="edge" attr.name="words" attr.type="string"/>
            <graph id="plangraph" edgedefault="directed">

            """
        )
        let graph = view.graph
        for node in 0..<NodeIndex(graph.ranges.count) {
            try write(
                "<node id=\"\(graph.identifier(of: node))\">"
                    + data("kind", "\(graph.ranges.kind(of: node))".uppercased())
                    + data("label", view.label(node)) + data("title", view.title(node)) + "</node>\n"
            )
        }
        var number = 0
        for table in view.tables {
            for edge in 0..<table.count {
                let ends =
                    "source=\"\(graph.identifier(of: table.source[edge]))\" "
                    + "target=\"\(graph.identifier(of: table.target[edge]))\""
                let block = table.block[edge] > 0 ? data("block", String(table.block[edge])) : ""
                let line = graph.location(at: table.spanStart[edge]).line
                try write(
                    "<edge id=\"e\(number)\" \(ends)>" + data("kind", view.kind(table, edge)) + block
                        + data("line", String(line)) + data("words", view.words(table, edge)) + "</edge>\n"
                )
                number += 1
            }
        }
        try write("</graph>\n</graphml>\n")
    }

    private func data(_ key: String, _ value: String) -> String { "<data key=\"\(key)\">\(escaped(value))</data>" }

    /// XML has no way to write most control characters, so they become blanks.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case "\u{FFFE}", "\u{FFFF}": result += " "
            default: result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
            }
        }
        return result
    }
}
