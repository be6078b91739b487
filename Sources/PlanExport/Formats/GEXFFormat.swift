/// GEXF 1.2: https://gexf.net/1.2/gexf-12draft-primer.pdf.
///
/// Older than 1.3, which says nothing more of such graphs, and read by more programs.
struct GEXFFormat: FormatWriter {
    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
            <meta><creator>PlanGraph</creator><description>
            """
        )
        out.xml(stamp.line)
        out.write("</description></meta>\n<graph defaultedgetype=\"directed\" mode=\"static\">\n")
        out.write("<attributes class=\"node\">\n")
        for attribute in NodeAttribute.allCases where attribute != .label {
            declare(attribute.rawValue, attribute.isNumber, &out)
        }
        out.write("</attributes>\n<attributes class=\"edge\">\n")
        for attribute in EdgeAttribute.allCases { declare(attribute.rawValue, attribute.isNumber, &out) }
        out.write("</attributes>\n<nodes>\n")
    }

    private func declare(_ name: String, _ isNumber: Bool, _ out: inout ExportText) {
        out.write("<attribute id=\"\(name)\" title=\"\(name)\" type=\"\(isNumber ? "integer" : "string")\"/>\n")
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        out.write("<node id=\"\(node.id)\" label=\"")
        out.xml(node.label)
        out.write("\">")
        values(node.named.filter { $0.name != "label" }, &out)
        out.write("</node>\n")
    }

    func beginEdges(_ out: inout ExportText) { out.write("</nodes>\n<edges>\n") }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        out.write(
            "<edge id=\"\(edge.number)\" source=\"\(edge.sourceID)\" target=\"\(edge.targetID)\" label=\"\(edge.kindName)\">"
        )
        values(edge.named, &out)
        out.write("</edge>\n")
    }

    private func values(_ values: [(name: String, value: ExportValue)], _ out: inout ExportText) {
        out.write("<attvalues>")
        for (name, value) in values {
            out.write("<attvalue for=\"\(name)\" value=\"")
            out.xml(value.string)
            out.write("\"/>")
        }
        out.write("</attvalues>")
    }

    func end(_ out: inout ExportText) { out.write("</edges>\n</graph>\n</gexf>\n") }
}
