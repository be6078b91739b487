/// Statements in Cypher: one for each node, then one for each edge, in a transaction's worth at a time.
///
/// https://neo4j.com/docs/cypher-manual. Nodes also carry the label `Plangraph`, so that they can be found and removed.
struct CypherFormat: FormatWriter {
    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.write("// PlanGraph: \(stamp.line)\n")
        out.write("CREATE CONSTRAINT plangraph_id IF NOT EXISTS FOR (n:Plangraph) REQUIRE n.id IS UNIQUE;\n")
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        out.write("MERGE (n:Plangraph {id: \"\(node.id)\"}) SET n:\(Self.label(node.kindName))")
        for (name, value) in node.named where name != "kind" {
            out.write(", n.\(name) = ")
            out.json(value)
        }
        out.write(";\n")
    }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        out.write("MATCH (a:Plangraph {id: \"\(edge.sourceID)\"}), (b:Plangraph {id: \"\(edge.targetID)\"}) ")
        out.write("CREATE (a)-[:\(edge.kindName) {")
        for (index, (name, value)) in edge.named.filter({ $0.name != "kind" }).enumerated() {
            if index > 0 { out.write(", ") }
            out.write(name + ": ")
            out.json(value)
        }
        out.write("}]->(b);\n")
    }

    /// TARGET is `Target`.
    private static func label(_ kind: String) -> String { kind.prefix(1) + kind.dropFirst().lowercased() }
}
