import PlanGraph
import SourceText

/// DOT: https://graphviz.org/doc/info/lang.html.
struct DOTFormat {
    private let view: ExportView

    init(_ graph: Graph) { view = ExportView(graph: graph) }

    func write(to write: (String) throws -> Void) rethrows {
        try write("digraph plangraph {\n")
        let graph = view.graph
        for node in 0..<NodeIndex(graph.ranges.count) {
            let kind = "\(graph.ranges.kind(of: node))".uppercased()
            try write("  \(graph.identifier(of: node)) [kind=\(kind), label=\(quoted(view.label(node)))];\n")
        }
        for table in view.tables {
            for edge in 0..<table.count {
                let ends = "\(graph.identifier(of: table.source[edge])) -> \(graph.identifier(of: table.target[edge]))"
                let line = graph.location(at: table.spanStart[edge]).line
                try write("  \(ends) [kind=\(view.kind(table, edge)), line=\(line)];\n")
            }
        }
        try write("}\n")
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n", "\r": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
