/// The formats that a graph can be written in.
public enum ExportFormat: String, Sendable, CaseIterable {
    /// GraphML, for Gephi, yEd and NetworkX.
    case graphml
    /// DOT, for Graphviz.
    case dot
}
