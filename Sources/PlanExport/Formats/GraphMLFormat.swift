/// GraphML: http://graphml.graphdrawing.org/specification.html.
struct GraphMLFormat: FormatWriter {
    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- PlanGraph: ")
        // Two dashes would end a comment.
        out.xml(stamp.line.split(separator: "--").joined(separator: "- -"))
        out.write(
            """
             -->
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

            """
        )
        for attribute in NodeAttribute.allCases { key("n_", attribute.rawValue, "node", attribute.isNumber, &out) }
        for attribute in EdgeAttribute.allCases { key("e_", attribute.rawValue, "edge", attribute.isNumber, &out) }
        out.write("<graph id=\"plangraph\" edgedefault=\"directed\">\n")
    }

    private func key(_ prefix: String, _ name: String, _ domain: String, _ isNumber: Bool, _ out: inout ExportText) {
        let type = isNumber ? "int" : "string"
        out.write("<key id=\"\(prefix)\(name)\" for=\"\(domain)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        out.write("<node id=\"\(node.id)\">")
        for (name, value) in node.named { data("n_" + name, value, &out) }
        out.write("</node>\n")
    }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        out.write("<edge id=\"e\(edge.number)\" source=\"\(edge.sourceID)\" target=\"\(edge.targetID)\">")
        for (name, value) in edge.named { data("e_" + name, value, &out) }
        out.write("</edge>\n")
    }

    private func data(_ key: String, _ value: ExportValue, _ out: inout ExportText) {
        out.write("<data key=\"")
        out.write(key)
        out.write("\">")
        out.xml(value.string)
        out.write("</data>")
    }

    func end(_ out: inout ExportText) { out.write("</graph>\n</graphml>\n") }
}
