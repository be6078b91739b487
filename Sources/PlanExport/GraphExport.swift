public import PlanGraph

/// A graph or a part of it as it is written in a format: asked for piece by piece, the same bytes for the same graph.
///
/// No more than a piece is held at a time, whatever the size of the graph, besides one number for each node of a part.
public struct GraphExport: Sequence, IteratorProtocol {
    /// Where the writing stands.
    private enum Phase {
        case beginning
        case nodes(Int)
        case edges(table: Int, row: Int)
        case done
    }

    private let graph: Graph
    private let stamp: ExportStamp
    private let nodes: [NodeIndex]?
    private let isTaken: [Bool]
    private let edgeKinds: [Bool]
    private let tables: [EdgeTable]
    private var writer: any FormatWriter
    private var phase = Phase.beginning
    private var text = ExportText()
    private var edgeCount = 0

    /// How large a piece is, more or less.
    private static let pieceBytes = 1 << 16

    /// An export of a part of a graph.
    ///
    /// - Parameters:
    ///   - graph: a version.
    ///   - cut: the part, as `subgraph` cuts it; where it names no kinds of edges, all are taken.
    ///   - writer: of a format of text.
    ///   - stamp: where it comes from.
    init(_ graph: Graph, _ cut: Subgraph.Cut, _ writer: any FormatWriter, _ stamp: ExportStamp) {
        self.graph = graph
        self.stamp = stamp
        self.writer = writer
        edgeKinds = EdgeKind.allCases.map { cut.edgeKinds.contains($0) }
        tables = [
            graph.columns.containment, graph.columns.assignments, graph.columns.citations, graph.columns.relations,
        ]
        guard !cut.isWhole else {
            nodes = nil
            isTaken = []
            return
        }
        let nodes = Subgraph.nodes(of: graph, cut)
        self.nodes = nodes
        var isTaken = [Bool](repeating: false, count: graph.ranges.count)
        for node in nodes { isTaken[Int(node)] = true }
        self.isTaken = isTaken
    }

    /// The next piece, or nil behind the last.
    ///
    /// - Returns: some bytes.
    /// - Complexity: O(the piece).
    public mutating func next() -> [UInt8]? {
        while text.bytes.count < Self.pieceBytes, advance() {}
        return text.bytes.isEmpty ? nil : text.take()
    }

    /// Writes one thing more; false when everything is written.
    private mutating func advance() -> Bool {
        switch phase {
        case .beginning:
            writer.begin(stamp, &text)
            phase = .nodes(0)
        case .nodes(let place):
            if place < nodes?.count ?? graph.ranges.count {
                writer.node(ExportNode(graph, nodes?[place] ?? NodeIndex(place)), &text)
                phase = .nodes(place + 1)
            } else {
                writer.beginEdges(&text)
                phase = .edges(table: 0, row: 0)
            }
        case .edges(let table, let row):
            guard table < tables.count else {
                writer.end(&text)
                phase = .done
                return false
            }
            phase = row < tables[table].count ? .edges(table: table, row: row + 1) : .edges(table: table + 1, row: 0)
            if row < tables[table].count, isTaken(tables[table], row) {
                let edge = ExportEdge(graph: graph, table: tables[table], row: row, number: edgeCount)
                writer.edge(edge, &text)
                edgeCount += 1
            }
        case .done: return false
        }
        return true
    }

    private func isTaken(_ table: EdgeTable, _ row: Int) -> Bool {
        edgeKinds[Int(table.kind[row])]
            && (nodes == nil || isTaken[Int(table.source[row])] && isTaken[Int(table.target[row])])
    }
}

extension Subgraph.Cut {
    /// The whole graph with edges of every kind: what is exported where nothing is asked for.
    public static var everything: Self {
        var cut = Self()
        cut.edgeKinds = .all
        return cut
    }

    /// Whether every node is taken.
    var isWhole: Bool { roots == nil && kinds.count == NodeKind.allCases.count && nodeLimit >= Int.max }
}
