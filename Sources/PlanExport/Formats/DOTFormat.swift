/// DOT: https://graphviz.org/doc/info/lang.html.
struct DOTFormat: FormatWriter {
    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write("// PlanGraph: \(stamp.line)\ndigraph plangraph {\n  rankdir=LR;\n  node [shape=box];\n")
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        // «label» is Graphviz's own; the other names mean nothing to it and are there for whoever reads the file.
        out.write("  \(node.id) [")
        attributes(node.named, &out)
        out.write("];\n")
    }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        out.write("  \(edge.sourceID) -> \(edge.targetID) [")
        attributes(edge.named, &out)
        out.write("];\n")
    }

    private func attributes(_ values: [(name: String, value: ExportValue)], _ out: inout ExportText) {
        for (index, (name, value)) in values.enumerated() {
            if index > 0 { out.write(", ") }
            out.write(name + "=")
            switch value {
            case .text(let text): out.quoted(text)
            case .number(let number): out.write(String(number))
            }
        }
    }

    func end(_ out: inout ExportText) { out.write("}\n") }
}
