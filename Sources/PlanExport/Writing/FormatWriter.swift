/// A format of text: what it writes before, for and after nodes and edges, which come once each and nodes first.
protocol FormatWriter {
    mutating func begin(_ stamp: ExportStamp, _ out: inout ExportText)
    mutating func node(_ node: ExportNode, _ out: inout ExportText)
    mutating func beginEdges(_ out: inout ExportText)
    mutating func edge(_ edge: ExportEdge, _ out: inout ExportText)
    mutating func end(_ out: inout ExportText)
}

extension FormatWriter {
    mutating func begin(_ stamp: ExportStamp, _ out: inout ExportText) {}
    mutating func beginEdges(_ out: inout ExportText) {}
    mutating func end(_ out: inout ExportText) {}
}

extension ExportFormat {
    /// What writes the format, or nil for one that is no stream of text.
    var writer: (any FormatWriter)? {
        switch self {
        case .graphml: GraphMLFormat()
        case .gexf: GEXFFormat()
        case .dot: DOTFormat()
        case .cytoscape: CytoscapeFormat()
        case .jsonGraph: JSONGraphFormat()
        case .csvNodes: CSVNodesFormat()
        case .csvEdges: CSVEdgesFormat()
        case .turtle: TurtleFormat()
        case .jsonLD: JSONLDFormat()
        case .cypher: CypherFormat()
        case .mermaid: MermaidFormat()
        case .ndjson: NDJSONFormat()
        case .html: HTMLFormat()
        case .csv, .sqlite: nil
        }
    }
}
