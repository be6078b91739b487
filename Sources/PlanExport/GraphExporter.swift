public import PlanGraph

/// Writes a graph or a part of it in any format.
public struct GraphExporter: Sendable {
    private let graph: Graph
    private let cut: Subgraph.Cut
    private let stamp: ExportStamp

    /// An exporter of one version.
    ///
    /// - Parameters:
    ///   - graph: the version.
    ///   - cut: the part.
    ///   - stamp: where it comes from.
    public init(_ graph: Graph, _ cut: Subgraph.Cut = .everything, stamp: ExportStamp) {
        self.graph = graph
        self.cut = cut
        self.stamp = stamp
    }

    /// The pieces of a file, in order, made as they are asked for.
    ///
    /// - Parameter format: any.
    /// - Returns: pieces of some ten thousand bytes.
    /// - Throws: `ExportError` where the file cannot be made.
    /// - Complexity: O(nodes + edges) when all are taken.
    public func pieces(_ format: ExportFormat) throws(ExportError) -> any IteratorProtocol<[UInt8]> {
        if let writer = format.writer {
            if format == .html { try HTMLFormat.check(graph, cut) }
            return GraphExport(graph, cut, writer, stamp)
        }
        switch format {
        case .sqlite: return try SQLiteMirror.pieces(graph, cut, stamp)
        default: return CSVArchive(nodes: export(CSVNodesFormat()), edges: export(CSVEdgesFormat()))
        }
    }

    private func export(_ writer: some FormatWriter) -> GraphExport { GraphExport(graph, cut, writer, stamp) }
}

/// Why a graph cannot be written in a format.
public struct ExportError: Error, Sendable, CustomStringConvertible {
    /// What was wrong and what to do.
    public let description: String
    /// Whether nothing is wrong with what was asked for, but with the place where the file is made.
    public let isOfPlace: Bool

    init(_ description: String, isOfPlace: Bool = false) {
        self.description = description
        self.isOfPlace = isOfPlace
    }
}
