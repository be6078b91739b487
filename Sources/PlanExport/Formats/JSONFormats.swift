extension ExportText {
    /// The stamp as the members of a JSON object, the first without a comma.
    mutating func jsonStamp(_ stamp: ExportStamp) {
        write("\"plans\":[")
        for (index, plan) in stamp.plans.enumerated() {
            if index > 0 { write(",") }
            json(plan)
        }
        write("],\"version\":")
        json(stamp.version)
        write(",\"snapshot\":")
        if let snapshot = stamp.snapshot { json(snapshot) } else { write("null") }
    }
}

/// The JSON that Cytoscape reads and Cytoscape.js takes: https://js.cytoscape.org/#notation/elements-json.
struct CytoscapeFormat: FormatWriter {
    private var isFirst = true

    mutating func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write(
            "{\"format_version\":\"1.0\",\"generated_by\":\"PlanGraph\",\"directed\":true,\"multigraph\":true,\"data\":{"
        )
        out.jsonStamp(stamp)
        out.write("},\"elements\":{\"nodes\":[")
    }

    mutating func node(_ node: ExportNode, _ out: inout ExportText) {
        separate(&out)
        // NetworkX takes «value» for the node and «key» for one of several edges between the same two.
        out.write("{\"data\":{\"id\":\"\(node.id)\",\"value\":\"\(node.id)\"")
        out.jsonMembers(node.named + [("name", .text(node.label))])
        out.write("}}")
    }

    mutating func beginEdges(_ out: inout ExportText) {
        out.write("\n],\"edges\":[")
        isFirst = true
    }

    mutating func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        separate(&out)
        out.write(
            "{\"data\":{\"id\":\"e\(edge.number)\",\"key\":\(edge.number),\"source\":\"\(edge.sourceID)\",\"target\":\"\(edge.targetID)\""
        )
        out.jsonMembers(edge.named + [("interaction", .text(edge.kindName))])
        out.write("}}")
    }

    private mutating func separate(_ out: inout ExportText) {
        out.write(isFirst ? "\n" : ",\n")
        isFirst = false
    }

    func end(_ out: inout ExportText) { out.write("\n]}}\n") }
}

/// JSON Graph Format, version 2: https://jsongraphformat.info.
struct JSONGraphFormat: FormatWriter {
    private var isFirst = true

    mutating func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write("{\"graph\":{\"directed\":true,\"type\":\"plangraph\",\"metadata\":{")
        out.jsonStamp(stamp)
        out.write("},\"nodes\":{")
    }

    mutating func node(_ node: ExportNode, _ out: inout ExportText) {
        separate(&out)
        out.write("\"\(node.id)\":{\"label\":")
        out.json(node.label)
        metadata(node.named.filter { $0.name != "label" }, &out)
    }

    mutating func beginEdges(_ out: inout ExportText) {
        out.write("\n},\"edges\":[")
        isFirst = true
    }

    mutating func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        separate(&out)
        out.write("{\"source\":\"\(edge.sourceID)\",\"target\":\"\(edge.targetID)\",\"relation\":\"\(edge.kindName)\"")
        metadata(edge.named.filter { $0.name != "kind" }, &out)
    }

    private func metadata(_ values: [(name: String, value: ExportValue)], _ out: inout ExportText) {
        out.write(",\"metadata\":{")
        for (index, (name, value)) in values.enumerated() {
            out.write(index > 0 ? ",\"\(name)\":" : "\"\(name)\":")
            out.json(value)
        }
        out.write("}}")
    }

    private mutating func separate(_ out: inout ExportText) {
        out.write(isFirst ? "\n" : ",\n")
        isFirst = false
    }

    func end(_ out: inout ExportText) { out.write("\n]}}\n") }
}

/// A JSON object a line: the graph's own first, then nodes, then edges.
///
/// https://github.com/ndjson/ndjson-spec.
struct NDJSONFormat: FormatWriter {
    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write("{\"element\":\"graph\",")
        out.jsonStamp(stamp)
        out.write("}\n")
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        out.write("{\"element\":\"node\",\"id\":\"\(node.id)\"")
        out.jsonMembers(node.named)
        out.write("}\n")
    }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        out.write("{\"element\":\"edge\",\"source\":\"\(edge.sourceID)\",\"target\":\"\(edge.targetID)\"")
        out.jsonMembers(edge.named)
        out.write("}\n")
    }
}
