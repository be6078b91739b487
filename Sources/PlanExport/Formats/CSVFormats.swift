/// The nodes as CSV, with the headers of neo4j-admin's import.
struct CSVNodesFormat: FormatWriter {
    private static let attributes = NodeAttribute.allCases.filter { $0 != .kind }

    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.csv(["id:ID", ":LABEL"] + Self.attributes.map { $0.rawValue + ($0.isNumber ? ":int" : "") })
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {
        out.csv([node.id, node.kindName] + Self.attributes.map { node[$0]?.string ?? "" })
    }

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {}
}

/// The edges as CSV, with the headers of neo4j-admin's import.
struct CSVEdgesFormat: FormatWriter {
    private static let attributes = EdgeAttribute.allCases.filter { $0 != .kind }

    func begin(_ stamp: ExportStamp, _ out: inout ExportText) {
        out.csv([":START_ID", ":END_ID", ":TYPE"] + Self.attributes.map { $0.rawValue + ($0.isNumber ? ":int" : "") })
    }

    func node(_ node: ExportNode, _ out: inout ExportText) {}

    func edge(_ edge: ExportEdge, _ out: inout ExportText) {
        out.csv([edge.sourceID, edge.targetID, edge.kindName] + Self.attributes.map { edge[$0]?.string ?? "" })
    }
}
