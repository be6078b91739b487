/// A flow chart in Mermaid: https://mermaid.js.org/syntax/flowchart.html.
struct MermaidFormat: FormatWriter {
    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write("%% PlanGraph: \(stamp.line)\nflowchart LR\n")
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        let (open, close) = Self.shape(node.kindName)
        out.write("  \(node.id)\(open)\"")
        text(node.label, &out)
        out.write("\"\(close)\n")
    }

    /// Agencies are round, documents slanted, the rest boxes.
    private static func shape(_ kind: String) -> (String, String) {
        switch kind {
        case "AGENCY": ("([", "])")
        case "DOCUMENT": ("[/", "/]")
        default: ("[", "]")
        }
    }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        out.write("  \(edge.sourceID) -->|\(edge.kindName)| \(edge.targetID)\n")
    }

    /// Mermaid reads `#` and a name as a character reference, and quotation marks end a text.
    private func text(_ text: String, _ out: inout ExportText) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out.write("#quot;")
            case "#": out.write("#35;")
            case "&": out.write("#amp;")
            case "<": out.write("#lt;")
            case ">": out.write("#gt;")
            case "\n", "\r", "\t": out.write(" ")
            default: out.write(String(scalar))
            }
        }
    }
}
