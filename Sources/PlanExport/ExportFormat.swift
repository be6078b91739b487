/// The formats that a graph can be written in.
public enum ExportFormat: String, Sendable, CaseIterable {
    /// GraphML, for Gephi, yEd and NetworkX.
    case graphml
    /// GEXF, for Gephi.
    case gexf
    /// DOT, for Graphviz.
    case dot
    /// The JSON of Cytoscape and Cytoscape.js.
    case cytoscape
    /// JSON Graph Format.
    case jsonGraph = "json-graph"
    /// A zip archive of nodes.csv and edges.csv, with headers that neo4j-admin imports.
    case csv
    /// The nodes alone, as CSV.
    case csvNodes = "csv-nodes"
    /// The edges alone, as CSV.
    case csvEdges = "csv-edges"
    /// RDF in Turtle: ELI, SKOS, Web Annotation.
    case turtle
    /// The same as JSON-LD.
    case jsonLD = "json-ld"
    /// Statements that make the graph in Neo4j and its like.
    case cypher
    /// A flow chart in Mermaid.
    case mermaid
    /// A node or edge a line, each a JSON object.
    case ndjson
    /// A relational mirror with views, as an SQLite file.
    case sqlite
    /// One page with a picture, which needs nothing else.
    case html

    /// The media type.
    public var mediaType: String {
        switch self {
        case .graphml: "application/graphml+xml"
        case .gexf: "application/gexf+xml"
        case .dot: "text/vnd.graphviz; charset=utf-8"
        case .cytoscape: "application/json"
        case .jsonGraph: "application/vnd.jgf+json"
        case .csv: "application/zip"
        case .csvNodes, .csvEdges: "text/csv; charset=utf-8; header=present"
        case .turtle: "text/turtle; charset=utf-8"
        case .jsonLD: "application/ld+json"
        case .cypher: "application/x-cypher-query; charset=utf-8"
        case .mermaid: "text/vnd.mermaid; charset=utf-8"
        case .ndjson: "application/x-ndjson"
        case .sqlite: "application/vnd.sqlite3"
        case .html: "text/html; charset=utf-8"
        }
    }

    /// The end of a file's name, without the dot before it.
    public var fileExtension: String {
        switch self {
        case .graphml, .gexf, .dot, .ndjson, .html, .sqlite: rawValue
        case .cytoscape: "cyjs"
        case .jsonGraph: "json"
        case .csv: "zip"
        case .csvNodes: "nodes.csv"
        case .csvEdges: "edges.csv"
        case .turtle: "ttl"
        case .jsonLD: "jsonld"
        case .cypher: "cypher"
        case .mermaid: "mmd"
        }
    }

    /// Whether its bytes are compressed already.
    public var isCompressed: Bool { self == .csv }
}
